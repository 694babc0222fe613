"""Validates YAML files against JSON Schemas: the judge that the tests of the schemas go by.

Standard input: {"schemas": {name: path}, "files": [[name, path], ...]}
Standard output: a list with one list of messages for each file; empty where the file is valid.
"""

import json
import re
import sys

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """Reads scalars as YAML 1.2 does, which editors go by: dates stay texts, `no` stays a text."""


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", "-+0123456789"),
    ("float", r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$", "-+0123456789."),
]:
    Loader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), list(first))


def messages(validator, path):
    try:
        with open(path, encoding="utf-8") as file:
            value = yaml.load(file, Loader)
    except yaml.YAMLError as error:
        return [str(error)]
    return [f"/{'/'.join(map(str, e.absolute_path))}: {e.message[:300]}" for e in validator.iter_errors(value)]


def main():
    order = json.load(sys.stdin)
    validators = {}
    for name, path in order["schemas"].items():
        with open(path, encoding="utf-8") as file:
            schema = json.load(file)
        jsonschema.Draft7Validator.check_schema(schema)
        checker = jsonschema.Draft7Validator.FORMAT_CHECKER
        validators[name] = jsonschema.Draft7Validator(schema, format_checker=checker)
    json.dump([messages(validators[name], path) for name, path in order["files"]], sys.stdout)


main()
