"""Measures areasend beside what else could read the same evidence, and writes the page; `scripts/bench` calls it."""

import argparse
import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import page
from cases import CHIEF, SCRIPTS, Evidence, Tools, two_processors
from editing import after_one_edit
from measuring import in_turn, run
from promises import all_promises
from verdicts import from_report, output, require_same

# Python programs print six decimals, the JSON report four; of probabilities it puts what rounding leaves over to one.
SIX_DECIMALS, FOUR_DECIMALS = 1.1e-6, 1.01e-4


@dataclass
class Results:
    """All that was measured."""

    mode: str
    rounds: int
    processors: int
    load: float
    versions: dict
    commands: dict
    python_sizes: tuple
    python_rounds: dict
    compared: list = field(default_factory=list)
    # By the number of records: by the name of the program, its runs.
    whole: dict = field(default_factory=dict)
    bytes: dict = field(default_factory=dict)
    one_file: dict = field(default_factory=dict)
    python: dict = field(default_factory=dict)
    chief_python: dict = field(default_factory=dict)
    stages: dict = field(default_factory=dict)
    sample: dict = field(default_factory=dict)
    # Runs without a cache, runs after an edit, and the run that filled the cache; nothing where there is no cache.
    warm: tuple | None = None


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def compare(tools, evidence, scripts):
    """Requires that all programs come to the same verdict."""
    exact = output(tools.stages("verdict", evidence), tools.work)
    report = from_report(output(tools.assess(evidence, "--format", "json"), tools.work))
    require_same([("the engine", exact), ("areasend assess --format json", report)], FOUR_DECIMALS)
    programs = [(SCRIPTS[name].title, output(tools.script(name, evidence), tools.work)) for name in scripts]
    require_same([("the engine", exact), *programs], SIX_DECIMALS)


def measure(tools, results, sizes, stage_sizes):
    many = {records: Evidence.of(records) for records in sizes}
    small, large = (Evidence.of(records) for records in results.python_sizes)
    one_file = Evidence(CHIEF // 10, 1)
    say("generating evidence")
    for evidence in (*many.values(), small, large, one_file):
        evidence.folder(tools)

    say("comparing verdicts")
    for folder in (tools.sample, small.folder(tools), large.folder(tools)):
        compare(tools, folder, SCRIPTS)
    compare(tools, many[CHIEF // 10].folder(tools), ("best",))
    exact = [output(tools.stages("verdict", one.folder(tools)), tools.work) for one in (many[CHIEF // 10], one_file)]
    require_same([("many files", exact[0]), ("one file", exact[1])], 0)
    if results.mode == "full":
        compare(tools, many[CHIEF].folder(tools), ("best",))
    results.compared = ["the sample", f"{small.records:,}", f"{large.records:,}", f"{CHIEF // 10:,}"]

    say("the sample and an empty program")
    programs = {
        "areasend": tools.assess(tools.sample),
        "empty": [str(tools.built / "empty")],
        "floor": tools.scan(tools.sample),
    }
    results.sample = in_turn(programs, 10 * results.rounds, tools)
    for records, evidence in many.items():
        say(f"{records:,} records in {evidence.files:,} files")
        folder = evidence.folder(tools)
        programs = {"areasend": tools.assess(folder), "floor": tools.scan(folder)}
        results.whole[records] = in_turn(programs, results.rounds, tools)
        results.bytes[records] = evidence.bytes(tools)
    say(f"{one_file.records:,} records in one file")
    folder = one_file.folder(tools)
    results.one_file = in_turn(
        {"areasend": tools.assess(folder), "floor": tools.scan(folder)}, results.rounds, tools
    )
    for evidence in (small, large):
        say(f"Python, {evidence.records:,} records")
        folder = evidence.folder(tools)
        runs = {}
        for name in SCRIPTS:
            programs = {"areasend": tools.assess(folder), name: tools.script(name, folder)}
            # Of areasend the runs beside the first program are shown.
            runs = in_turn(programs, results.python_rounds[name], tools) | runs
        results.python[evidence.records] = runs
    if results.mode == "full":
        say(f"Python, {CHIEF:,} records")
        for name in ("good", "best"):
            results.chief_python[name] = run(tools.script(name, many[CHIEF].folder(tools)), tools)
    for records in stage_sizes:
        say(f"stages, {records:,} records")
        folder = many[records].folder(tools)
        results.stages[records] = output(tools.stages("times", folder, "--rounds", str(results.rounds)), tools.work)
    if tools.has_cache():
        say(f"one edit in {CHIEF:,} records")
        results.warm = after_one_edit(tools, many[CHIEF].folder(tools), results.rounds)


def versions(tools):
    """What was measured with, by name."""

    def line(*command):
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=tools.project)
        return done.stdout.strip().splitlines()[0] if done.stdout.strip() else "unknown"

    commit = line("git", "rev-parse", "--short=12", "HEAD")
    is_changed = line("git", "status", "--porcelain", "--", "Sources", "Package.swift", "rules") != "unknown"
    cpu = "unknown"
    if Path("/proc/cpuinfo").exists():
        names = [entry for entry in Path("/proc/cpuinfo").read_text().splitlines() if entry.startswith("model name")]
        cpu = names[0].split(":", 1)[1].strip() if names else cpu
    names = ["PyYAML", "jsonschema_rs", "jsonschema", "rule-engine"]
    packages = f"import json, importlib.metadata as m; print(json.dumps({{p: m.version(p) for p in {names}}}))"
    found = json.loads(line(str(tools.python), "-c", packages))
    return {
        "areasend": f"{line(str(tools.areasend), '--version')}, commit {commit}"
        + (" with changes that are not committed" if is_changed else ""),
        "Swift": line("swift", "--version").replace("Swift version ", ""),
        "libyaml": line(str(tools.floor), "--version"),
        "C compiler of the floor": line("cc", "--version"),
        "Python": line(str(tools.python), "--version").replace("Python ", ""),
        "Python packages": ", ".join(f"{name} {version}" for name, version in found.items()),
        "Processor": f"{cpu}, {os.cpu_count()} of them",
        "System": f"{os.uname().sysname} {os.uname().machine}",
    }


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, no 1,000,000 records: minutes, not an hour")
    parser.add_argument("--full", action="store_true", help="also the good Python program at 100,000 records")
    parser.add_argument("--check", action="store_true", help="end with 1 where a promise is not held")
    parser.add_argument("--tolerance", type=float, default=0.1, help="how far --check lets a figure miss its bound")
    parser.add_argument("--rounds", type=int, help="how often each program is timed")
    parser.add_argument("--python-records", type=int, help="how many records the Python programs are timed with")
    parser.add_argument("--output", type=Path, help="the page to write, docs/performance.md by default")
    for name in ("project", "work", "areasend", "built", "floor", "launch", "python"):
        parser.add_argument(f"--{name}", type=Path, required=True, help=argparse.SUPPRESS)
    return parser.parse_args()


def main():
    chosen = arguments()
    tools = Tools(
        # Not resolved: the Python of an environment is a link, and finds its packages by where the link is.
        *(
            getattr(chosen, name).absolute()
            for name in ("project", "work", "areasend", "built", "floor", "launch", "python")
        )
    )
    mode = "quick" if chosen.quick else "full" if chosen.full else "usual"
    rounds = chosen.rounds or (3 if chosen.quick else 5)
    records = chosen.python_records or (2_000 if chosen.quick else 5_000)
    sizes = [CHIEF // 100, CHIEF // 10, CHIEF] + ([] if chosen.quick else [10 * CHIEF])
    load = os.getloadavg()[0]
    if load > 0.5:
        say(f"the machine is not idle (load {load:.1f}): times will be too long, and ratios less sure")
    commands = {
        "areasend": "areasend assess EVIDENCE --rules rules/area-send --as-of 2025-12-31"
        + " --no-cache" * tools.has_cache(),
        "floor": "floor EVIDENCE",
        **{
            script.title: f"python Benchmarks/python/{script.command[0]} EVIDENCE rules/area-send 2025-12-31 "
            + " ".join(["schemas/records.schema.json", *script.command[1:]])
            for script in SCRIPTS.values()
        },
    }
    results = Results(
        mode=mode,
        rounds=rounds,
        processors=two_processors(),
        load=load,
        versions=versions(tools),
        commands=commands,
        python_sizes=(records // 5, records),
        python_rounds={"good": rounds, "best": rounds, "naive": 1 if chosen.quick else 3},
    )
    measure(tools, results, sizes, [CHIEF // 10] if chosen.quick else [CHIEF // 10, CHIEF])
    promises = all_promises(results)
    target = chosen.output or chosen.project / "docs" / "performance.md"
    target.write_text(page.text(results, promises))
    for promise in promises:
        print(f"{promise.verdict.strip('*'):>13}  {page.figure(promise)}  {promise.text}")
    missed = [promise for promise in promises if not promise.is_held(chosen.tolerance)]
    if chosen.check and missed:
        sys.exit(1)


if __name__ == "__main__":
    main()
