"""Compares verdicts: programs that come to different ones are not timed."""

import json
import subprocess


def output(command, folder):
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, check=False)
    if done.returncode != 0:
        raise SystemExit(f"bench: {' '.join(command)} ended with {done.returncode}")
    return json.loads(done.stdout)


def from_report(report):
    """The verdict in the JSON report of `areasend assess`."""
    outcome, counts = report["outcome"], report["counts"]
    return {
        **{name: counts[name] for name in ("records", "considered", "lapsed", "superseded")},
        "criteria": {
            criterion["id"]: {
                "level": criterion["level"],
                "position": criterion["position"],
                "confidence": criterion["confidence"],
                "records": len(criterion["records"]),
            }
            for criterion in report["criteria"]
        },
        "likely": outcome["likely"],
        "probabilities": outcome["probabilities"],
        "confidence": outcome["confidence"],
        "limits": [limit["id"] for limit in outcome["limits"]],
    }


def differences(one, other, tolerance, place=""):
    """Where two verdicts differ, in words. Numbers may differ by the tolerance; a level that is not there is none."""
    if isinstance(one, dict) and isinstance(other, dict):
        found = []
        for key in sorted(one.keys() | other.keys()):
            found += differences(one.get(key), other.get(key), tolerance, f"{place}/{key}")
        return found
    if isinstance(one, float) or isinstance(other, float):
        same = one is not None and other is not None and abs(one - other) <= tolerance
    else:
        same = one == other
    return [] if same else [f"{place[1:]}: {one} and {other}"]


def require_same(names_and_verdicts, tolerance):
    """Ends everything where a verdict differs from the first."""
    (first, reference), *others = names_and_verdicts
    for name, verdict in others:
        found = differences(reference, verdict, tolerance)
        if found:
            raise SystemExit(f"bench: {first} and {name} come to different verdicts:\n  " + "\n  ".join(found[:20]))
