"""What a good Python developer would write: PyYAML with libyaml's C loader, jsonschema_rs and rule-engine.

Files are read and checked side by side, by as many processes as there are processors. The schema is compiled once in each,
the rules' conditions once, and answers to conditions are remembered.
"""

import json
import multiprocessing
import sys
from pathlib import Path

import jsonschema_rs
import yaml
from judging import Judge, area_of
from records import Record, merged
from rules import PlainLoader, Rules, day

rules = validator = None


def prepare(folder, as_of, schema):
    """Makes ready each process that reads."""
    global rules, validator
    rules = Rules(folder, day(as_of), remembers=True)
    validator = jsonschema_rs.validator_for(json.loads(Path(schema).read_bytes()))


def read(path):
    """The records of a file, which must be valid."""
    document = yaml.load(path.read_bytes(), PlainLoader)
    errors = [f"{path}: {error.instance_path}: {error.message}" for error in validator.iter_errors(document)]
    return errors or [Record(record, rules) for record in merged(document)]


def main(evidence, folder, as_of, schema):
    paths = sorted(Path(evidence, "records").rglob("*.y*ml"))
    with multiprocessing.Pool(initializer=prepare, initargs=(folder, as_of, schema)) as pool:
        records = [record for part in pool.imap_unordered(read, paths) for record in part]
    errors = [error for error in records if isinstance(error, str)]
    if errors:
        sys.exit("\n".join(errors))
    judge = Judge(Rules(folder, day(as_of), remembers=True))
    print(json.dumps(judge.verdict(records, area_of(evidence)), indent=2))


if __name__ == "__main__":
    main(*sys.argv[1:])
