"""What a good Python developer would write: PyYAML with libyaml's C loader, jsonschema_rs and rule-engine.

The schema and the conditions of the rules are compiled once. With `--best` it is also made as fast as it gets without
leaving these libraries: files are read and checked by a process for each processor, and answers to conditions are
remembered by the values of the facts that they ask for.
"""

import json
import multiprocessing
import os
import sys
from pathlib import Path

import jsonschema_rs
import yaml

from judging import Judge, area_of
from records import Record, merged
from rules import PlainLoader, Rules, day

rules = validator = None


def prepare(folder, as_of, schema, is_best):
    """Makes ready a process that reads."""
    global rules, validator
    rules = Rules(folder, day(as_of), remembers=is_best)
    validator = jsonschema_rs.validator_for(json.loads(Path(schema).read_bytes()))


def read(path):
    """The records of a file, or what is wrong with it."""
    document = yaml.load(path.read_bytes(), PlainLoader)
    errors = [f"{path}: {error.instance_path}: {error.message}" for error in validator.iter_errors(document)]
    return errors or [Record(record, rules) for record in merged(document)]


def main(evidence, folder, as_of, schema, *options):
    is_best = "--best" in options
    paths = sorted(Path(evidence, "records").rglob("*.y*ml"))
    prepare(folder, as_of, schema, is_best)
    if is_best:
        processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
        # Forked, so that what is prepared need not be prepared again.
        with multiprocessing.get_context("fork").Pool(processors) as pool:
            parts = list(pool.imap_unordered(read, paths))
    else:
        parts = map(read, paths)
    records = [record for part in parts for record in part]
    errors = [error for error in records if isinstance(error, str)]
    if errors:
        sys.exit("\n".join(errors))
    print(json.dumps(Judge(rules).verdict(records, area_of(evidence)), indent=2))


if __name__ == "__main__":
    main(*sys.argv[1:])
