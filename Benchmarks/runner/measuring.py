"""Runs whole programs and says what each run took."""

import os
import resource
import statistics
import subprocess
import time
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


def run(command, folder, output=subprocess.DEVNULL):
    """Runs a program to its end. A program that fails ends everything: its figures would mean nothing."""
    with open(os.devnull, "rb") as nothing:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=nothing, stdout=output, cwd=folder)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"bench: {' '.join(command)} ended with {process.returncode}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * PEAK_UNIT)


def own_peak():
    """The peak memory of this program, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * PEAK_UNIT


def in_turn(commands, rounds, folder):
    """Runs several programs in turn, round after round, so that what else the machine does meets all of them alike.

    Each is run once before and not counted, which brings its files into memory.
    """
    results = {name: Runs(command) for name, command in commands.items()}
    for number in range(rounds + 1):
        for name, command in commands.items():
            taken = run(command, folder)
            if number > 0:
                results[name].runs.append(taken)
    return results


def ratios(one, other, name):
    """The ratio of two programs in each round. Runs of one round stand side by side in time, so a slow minute of the
    machine weighs on both."""
    return [first / second for first, second in zip(one.values(name), other.values(name))]
