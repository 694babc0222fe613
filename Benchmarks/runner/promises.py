"""What was promised of areasend's speed, and whether it is held."""

import statistics
from dataclasses import dataclass

from cases import CHIEF, SCRIPTS
from measuring import ratios


@dataclass
class Promise:
    """A bound on a figure. `value` is None where it was not measured; `note` says why, or how it was come by."""

    text: str
    bound: float
    value: float | None
    is_most: bool = True
    note: str = ""

    def is_held(self, tolerance=0.0):
        if self.value is None:
            return True
        if self.is_most:
            return self.value <= self.bound * (1 + tolerance)
        return self.value >= self.bound * (1 - tolerance)

    @property
    def verdict(self):
        return "not measured" if self.value is None else "held" if self.is_held() else "**not held**"


def scaled(small, large, sizes, target):
    """Seconds that a program would take for more records, along the straight line through two sizes that were measured. The
    least times are used: a slow moment of the machine at one end would tilt the line."""
    (first, second), (one, other) = sizes, (min(small.values("wall")), min(large.values("wall")))
    return other + (other - one) / (second - first) * (target - second)


def python_time(results, name):
    """Seconds for the chief size, and how they were come by."""
    if name in results.chief_python:
        return results.chief_python[name].wall, "measured"
    small, large = (results.python[size][name] for size in results.python_sizes)
    return scaled(small, large, results.python_sizes, CHIEF), "scaled"


def all_promises(results):
    chief = results.whole[CHIEF]
    areasend, floor = chief["areasend"], chief["floor"]
    promises = [
        Promise(
            "Time of the whole process, 100,000 records in 1,000 files, as a share of the floor's", 0.8,
            statistics.median(ratios(areasend, floor, "wall"))),
        Promise(
            "The same of user and system time", 1.5, statistics.median(ratios(areasend, floor, "cpu"))),
    ]  # fmt: skip
    for name, script in SCRIPTS.items():
        seconds, how = python_time(results, name)
        value = seconds / areasend.median("wall")
        promises.append(Promise(f"Times as fast as “{script.title}”, 100,000 records", script.bound, value, False, how))
    for records in (CHIEF, 10 * CHIEF):
        one = results.whole.get(records)
        value = max(one["areasend"].values("peak")) / results.bytes[records] if one else None
        promises.append(Promise(f"Peak memory at {records:,} records, as a share of the input's size", 1.0, value))
    for name, words in (("cpu", "user and system time"), ("wall", "time")):
        small, large = results.whole[CHIEF // 10]["areasend"], results.whole.get(10 * CHIEF)
        value = large["areasend"].median(name) / 100 / small.median(name) if large else None
        promises.append(Promise(f"{words.capitalize()} a record at 1,000,000 records, against 10,000", 1.15, value))
    warm = results.warm
    promises.append(
        Promise(
            "Time after one edit in 100,000 records, as a share of the cold time", 0.1,
            statistics.median(ratios(warm[1], warm[0], "wall")) if warm else None,
            note="" if warm else "the cache is not built"))  # fmt: skip
    empty = results.sample["empty"].median("wall")
    promises.append(
        Promise(
            "The sample, whole process: milliseconds, against 30 or twice an empty Swift program's",
            max(30, 2000 * empty), 1000 * results.sample["areasend"].median("wall")))  # fmt: skip
    return promises
