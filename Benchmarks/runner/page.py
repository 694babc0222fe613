"""Writes the results as docs/performance.md."""

from string import Template

from cases import CHIEF, SCRIPTS, Evidence
from promises import scaled

PAGE = Template("""\
# Performance

Written by `scripts/bench$options`; run it to get the figures of your own machine. Every figure below is from one run. Do not
compare seconds between machines; the ratios are what is promised.

## What is promised
$promises

The programs run in turn. A share of another program's time is the median over rounds, each run held against the other's run
beside it. "Scaled" says that the Python program was timed with fewer records; see below.$load

## What is compared
- **areasend**: `areasend assess` with the text report, a new process each time. It reads and validates all evidence, assesses
  it, and finds reasons and gaps.
- **The floor**: a C program that only scans the same bytes with libyaml, in one thread, and keeps nothing
  (`Benchmarks/c/floor.c`). areasend has libyaml scan too, but looks over the text itself, which saves it a fifth of that.
- **Good Python** (`Benchmarks/python/good.py`): PyYAML with libyaml's C loader, jsonschema_rs and rule-engine, schema and
  conditions compiled once, in one process.
- **Good Python at its best**: the same in a process for each processor, and with the answers to conditions remembered, so
  that rule-engine is asked only once about records that are alike.
- **The naive script** (`Benchmarks/python/naive.py`): PyYAML in pure Python, jsonschema and rule-engine, one process.

The Python programs do less than areasend: they read and validate every record, work out standing, ratings, weights, positions,
levels, confidence, limits and probabilities from the same rules, and print those. They find no gaps, give no reasons, look for
no contradictions between files, name no line of a fault and write no report.

Before anything was timed, all programs came to the same verdict on $compared records: how many records
count, have lapsed or are replaced; the level, confidence and number of records of each criterion, and its position to six
decimals; the likely level, its probabilities to six decimals, its confidence and the limits that apply.

The evidence is made by `Benchmarks/Sources/generate` from a seed: the shipped sample as it is, and around it records made from
all shipped ones, with the same kinds, lengths and things left unsaid. `areasend check` finds no fault in it.

## Whole processes
Seconds: the median of $rounds runs, and the least and the most. CPU is user and system time together. Peak memory is the
largest resident set of any run.

$whole

A file may hold 32 MiB, so that 100,000 records do not fit into one.

## The sample, and starting up
$sample

## One edit in 100,000 records
$warm

## Stages
Milliseconds inside one process: the median of $rounds rounds, and the least and the most. `check` assesses the evidence anew
beside its search for private details, as `areasend check` does.

$stages

## Python
$python

Scaled to 100,000 records along the straight line through the least times at the two sizes, so that the time to start is not
multiplied: $scaled.
The peak memory of a program with several processes is that of the largest.

## Measured with
$versions

Commands, with `EVIDENCE` a folder of evidence:
$commands
""")


WORDS = {"Promise", "Verdict", "Records in files, size", "Program", "Stage", "Run"}


def table(header, rows):
    """A Markdown table. Columns of words are aligned to the left, all others are numbers."""
    lines = [header, ["---" if name in WORDS else "---:" for name in header], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def digits(value):
    """A number with three digits that count."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 1 else f"{value:.3f}"


def spread(values):
    ordered = sorted(values)
    middle = ordered[len(ordered) // 2] if len(ordered) % 2 else sum(ordered[len(ordered) // 2 - 1 :][:2]) / 2
    return f"{digits(middle)} ({digits(ordered[0])} to {digits(ordered[-1])})"


def times(runs):
    """The clock, the processors and the memory."""
    peak = max(runs.values("peak")) / 1e6
    return [spread(runs.values("wall")), spread(runs.values("cpu")), f"{peak:,.0f} MB"]


def figure(promise):
    return "-" if promise.value is None else digits(promise.value)


def promise_table(promises):
    rows = []
    for promise in promises:
        bound = f"at {'most' if promise.is_most else 'least'} {promise.bound:,.3g}"
        verdict = promise.verdict + (f" ({promise.note})" if promise.note else "")
        rows.append([promise.text, bound, figure(promise), verdict])
    return table(["Promise", "Bound", "Measured", "Verdict"], rows)


def whole_table(results):
    rows = []

    def add(evidence, size, runs):
        for name in ("areasend", "floor"):
            where = f"{evidence.records:,} in {evidence.files:,}, {size / 1e6:,.1f} MB"
            rows.append([where, name, *times(runs[name])])

    for records, runs in results.whole.items():
        add(Evidence.of(records), results.bytes[records], runs)
        if records == CHIEF // 10:
            add(Evidence(records, 1), results.bytes[records], results.one_file)
    return table(["Records in files, size", "Program", "Time", "CPU", "Peak memory"], rows)


def python_table(results):
    rows = []
    for records, runs in results.python.items():
        rows.append([f"{records:,}", "areasend", *times(runs["areasend"]), ""])
        for name, script in SCRIPTS.items():
            ratio = runs[name].median("wall") / runs["areasend"].median("wall")
            rows.append([f"{records:,}", script.title, *times(runs[name]), digits(ratio)])
    for name, run in results.chief_python.items():
        ratio = run.wall / results.whole[CHIEF]["areasend"].median("wall")
        title = SCRIPTS[name].title + ", one run"
        rows.append(
            [f"{CHIEF:,}", title, digits(run.wall), digits(run.cpu), f"{run.peak / 1e6:,.0f} MB", digits(ratio)]
        )
    return table(["Records", "Program", "Time", "CPU", "Peak memory", "Times areasend's"], rows)


def scaled_words(results):
    parts = []
    for name, script in SCRIPTS.items():
        small, large = (results.python[size][name] for size in results.python_sizes)
        parts.append(f"{script.title} {digits(scaled(small, large, results.python_sizes, CHIEF))} s")
    return ", ".join(parts)


def stage_table(results):
    rows = []
    for records, stages in results.stages.items():
        rows += [[f"{records:,}", stage["name"], spread(stage["milliseconds"])] for stage in stages]
    return table(["Records", "Stage", "Milliseconds"], rows)


def warm_text(results):
    if not results.warm:
        return (
            "Not built: `areasend assess` keeps no cache yet, so that a run after an edit takes as long as any other."
        )
    cold, warm, filling = results.warm
    rows = [["without a cache", *times(cold)], ["after one edit, with a cache", *times(warm)]]
    rows.append(
        ["first run, which fills the cache", digits(filling.wall), digits(filling.cpu), f"{filling.peak / 1e6:,.0f} MB"]
    )
    return table(["Run", "Time", "CPU", "Peak memory"], rows) + "\n\nThe same bytes come out of both."


def sample_table(results):
    words = {
        "areasend": "areasend, the sample",
        "empty": "a Swift program that does nothing",
        "floor": "floor, the sample",
    }
    rows = []
    for name, runs in results.sample.items():
        peak = max(runs.values("peak")) / 1e6
        rows.append(
            [
                words[name],
                *(spread([1000 * value for value in runs.values(one)]) for one in ("wall", "cpu")),
                f"{peak:,.0f} MB",
            ]
        )
    return table(["Program", "Milliseconds", "CPU", "Peak memory"], rows)


def text(results, promises):
    load = ""
    if results.load > 0.5:
        load = (
            f"\n\n**The machine was not idle** (load {results.load:.1f} when the run began). Other programs took a part of the\n"
            "processors, which lengthens all times, and most of all those of programs that use several processors."
        )
    return PAGE.substitute(
        options={"quick": " --quick", "full": " --full", "usual": ""}[results.mode],
        promises=promise_table(promises),
        load=load,
        compared=", ".join(results.compared[:-1]) + " and " + results.compared[-1],
        rounds=results.rounds,
        whole=whole_table(results),
        sample=sample_table(results),
        warm=warm_text(results),
        stages=stage_table(results),
        python=python_table(results),
        scaled=scaled_words(results),
        versions="\n".join(f"- {name}: {value}" for name, value in results.versions.items())
        + f"\n- Processors used: {results.processors}",
        commands="\n".join(f"- {name}: `{command}`" for name, command in results.commands.items()),
    )
