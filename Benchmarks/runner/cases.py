"""What is measured: made-up evidence of several sizes, and the programs that read it."""

import functools
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

AS_OF = "2025-12-31"
SEED = 1
# The size at which areasend is held against the others.
CHIEF = 100_000
RECORDS_A_FILE = 100


@dataclass(frozen=True)
class Script:
    """A Python program: what to call it, how to start it, and how many times as fast areasend is to be."""

    title: str
    command: tuple
    bound: float


SCRIPTS = {
    "good": Script("good Python", ("good.py",), 60),
    "best": Script("good Python at its best", ("good.py", "--best"), 60),
    "naive": Script("naive script", ("naive.py",), 150),
}


@dataclass(frozen=True)
class Tools:
    """The programs, and where everything is."""

    project: Path
    work: Path
    areasend: Path
    built: Path
    floor: Path
    launch: Path
    python: Path

    @property
    def rules(self):
        return self.project / "rules" / "area-send"

    @property
    def sample(self):
        return self.project / "evidence" / "buckinghamshire"

    @functools.cache  # noqa: B019 (there is one of these)
    def has_cache(self):
        text = subprocess.run([self.areasend, "assess", "--help"], stdout=subprocess.PIPE, text=True, check=True).stdout
        return "--no-cache" in text

    def assess(self, evidence, *options, cached=False):
        """`areasend assess`; without the cache where there is one, unless it is asked for."""
        command = [str(self.areasend), "assess", str(evidence), "--rules", str(self.rules), "--as-of", AS_OF, *options]
        return command if cached or not self.has_cache() else command + ["--no-cache"]

    def stages(self, verb, evidence, *options):
        stages = str(self.built / "stages")
        return [stages, verb, str(evidence), "--rules", str(self.rules), "--as-of", AS_OF, *options]

    def scan(self, evidence):
        return [str(self.floor), str(evidence)]

    def script(self, name, evidence):
        file, *options = SCRIPTS[name].command
        script = self.project / "Benchmarks" / "python" / file
        schema = self.project / "schemas" / "records.schema.json"
        return [str(self.python), "-B", str(script), str(evidence), str(self.rules), AS_OF, str(schema), *options]


@dataclass(frozen=True)
class Evidence:
    """Made-up evidence: so many records in so many files."""

    records: int
    files: int

    @staticmethod
    def of(records):
        """As many files as are usual for the number of records."""
        return Evidence(records, max(1, records // RECORDS_A_FILE))

    @property
    def name(self):
        return f"{self.records}-in-{self.files}"

    def folder(self, tools):
        """The folder, which is generated where it is not there yet with what the generator makes now."""
        folder = tools.work / "evidence" / self.name
        made_by = tools.work / "evidence" / f"{self.name}.made-by"
        generator = tools.built / "generate"
        stamp = f"{generator.stat().st_mtime_ns} {SEED}"
        if folder.exists() and made_by.exists() and made_by.read_text() == stamp:
            return folder
        shutil.rmtree(folder, ignore_errors=True)
        folder.parent.mkdir(parents=True, exist_ok=True)
        command = [str(generator), "--records", str(self.records), "--files", str(self.files), "--seed", str(SEED)]
        command += ["--output", str(folder), "--project", str(tools.project)]
        subprocess.run(command, check=True, stdout=sys.stderr)
        made_by.write_text(stamp)
        return folder

    def bytes(self, tools):
        return sum(path.stat().st_size for path in self.folder(tools).rglob("*.yaml"))


def two_processors():
    """Keeps everything to two processors, where the system can; says how many there are then."""
    if not hasattr(os, "sched_setaffinity"):
        return os.cpu_count()
    chosen = sorted(os.sched_getaffinity(0))[:2]
    os.sched_setaffinity(0, chosen)
    return len(chosen)
