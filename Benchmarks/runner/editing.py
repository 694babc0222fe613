"""One edit in much evidence: how long a run takes that finds nearly everything in the cache of the run before."""

import shutil
import subprocess
import time

from measuring import Runs, run

EDITS = [("rating: weakness", "rating: mixed"), ("rating: mixed", "rating: weakness")]


def clear_caches(tools, folder):
    for place in (tools.work, folder, folder.parent):
        shutil.rmtree(place / ".areasend-cache", ignore_errors=True)


def edit(folder, number):
    """Changes one record, another way each time."""
    before, after = EDITS[number % 2]
    for path in sorted((folder / "records").glob("*.yaml")):
        text = path.read_text()
        if before in text:
            path.write_text(text.replace(before, after, 1))
            return
    raise SystemExit("bench: there is no record to edit")


def after_one_edit(tools, folder, rounds):
    """Runs without a cache, and runs after one edit with what the run before left in the cache, in turn; the same
    bytes must come out. The evidence is a copy, so that no edit stays."""
    copy = tools.work / "evidence" / "edited"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder, copy)
    clear_caches(tools, copy)
    cold, warm = Runs(tools.assess(copy)), Runs(tools.assess(copy, cached=True))
    filling = run(warm.command, tools)
    # A file is taken for the same without a look at its content once it was left alone for three seconds.
    time.sleep(4)
    for number in range(rounds + 1):
        edit(copy, number)
        taken = run(warm.command, tools), run(cold.command, tools)
        if number > 0:
            warm.runs.append(taken[0])
            cold.runs.append(taken[1])
        else:
            time.sleep(4)
    outputs = [
        subprocess.run(one.command, cwd=tools.work, stdout=subprocess.PIPE, check=True).stdout for one in (cold, warm)
    ]
    if outputs[0] != outputs[1]:
        raise SystemExit("bench: the cache changes what is said")
    clear_caches(tools, copy)
    shutil.rmtree(copy)
    return cold, warm, filling
