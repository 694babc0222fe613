"""The naive script: PyYAML in pure Python, jsonschema and rule-engine, one file and one record after the other."""

import json
import sys
from pathlib import Path

import jsonschema
import yaml

from judging import Judge, area_of
from records import Record, merged
from rules import Rules, day


class PureLoader(yaml.SafeLoader):
    """The loader that `yaml.safe_load` uses, with dates left as text."""


PureLoader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def main(evidence, folder, as_of, schema):
    rules = Rules(folder, day(as_of), remembers=False)
    validator = jsonschema.Draft7Validator(json.loads(Path(schema).read_bytes()))
    records = []
    for path in sorted(Path(evidence, "records").rglob("*.y*ml")):
        document = yaml.load(path.read_text(encoding="utf-8"), PureLoader)
        errors = [f"{path}: {error.json_path}: {error.message}" for error in validator.iter_errors(document)]
        if errors:
            sys.exit("\n".join(errors))
        records += [Record(record, rules) for record in merged(document)]
    print(json.dumps(Judge(rules).verdict(records, area_of(evidence)), indent=2))


if __name__ == "__main__":
    main(*sys.argv[1:])
