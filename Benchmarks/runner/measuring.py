"""Runs whole programs and says what each run took."""

import os
import statistics
import subprocess
from dataclasses import dataclass, field

# Linux counts kibibytes, macOS bytes.
PEAK_UNIT = 1 if os.uname().sysname == "Darwin" else 1024


@dataclass
class Run:
    """One run of a program: seconds on the clock, seconds of user and system time, and bytes of memory at the peak.

    Processes that the program started and waited for are included: their time is added, of their memory only the
    largest counts.
    """

    wall: float
    cpu: float
    peak: int


@dataclass
class Runs:
    """All runs of one program on one input."""

    command: list
    runs: list = field(default_factory=list)

    def values(self, name):
        return [getattr(run, name) for run in self.runs]

    def median(self, name):
        return statistics.median(self.values(name))

    def spread(self, name):
        return min(self.values(name)), max(self.values(name))


def run(command, tools):
    """Runs a program to its end, its output thrown away. A program that fails ends everything: its figures would mean
    nothing."""
    figures = tools.work / "run.txt"
    done = subprocess.run(
        [tools.launch, figures, *command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, cwd=tools.work
    )
    if done.returncode != 0:
        raise SystemExit(f"bench: {' '.join(command)} ended with {done.returncode}")
    wall, user, system, peak = map(float, figures.read_text().split())
    return Run(wall, user + system, int(peak) * PEAK_UNIT)


def in_turn(commands, rounds, tools):
    """Runs several programs in turn, round after round, so that what else the machine does meets all of them alike.

    Each is run once before and not counted, which brings its files into memory.
    """
    results = {name: Runs(command) for name, command in commands.items()}
    for number in range(rounds + 1):
        for name, command in commands.items():
            taken = run(command, tools)
            if number > 0:
                results[name].runs.append(taken)
    return results


def ratios(one, other, name):
    """The ratio of two programs in each round. Runs of one round stand side by side in time, so a slow minute of the
    machine weighs on both."""
    return [first / second for first, second in zip(one.values(name), other.values(name))]
