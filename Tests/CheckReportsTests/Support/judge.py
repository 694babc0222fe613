"""Reads the formats of a check back, by parsers that share nothing with the code that writes them.

    judge.py facts         [{format: text, ...}, ...] -> [{format: facts, ...}, ...]
    judge.py schemas       {"sets": [...], "schemas": {format: schema}} -> [message, ...]
    judge.py junitparser   [{...}] -> [{name: number}]
    judge.py sarif-tools   [{...}] -> [{name: number}]

Standard input and output are JSON. A text that breaks its format ends the run with a message.
"""

import json
import re
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

TALLY = re.compile(
    r": (\d+) errors?, (\d+) warnings?, (\d+) notes?, (\d+) waived, (?:(\d+) new|no baseline); "
    r"as of \d{4}-\d\d-\d\d; (gate passed|gate tripped: \d+ reasons?|input invalid)"
)
EXITS = {"gate passed": 0, "input invalid": 2}


def demand(holds, what):
    if not holds:
        raise SystemExit(f"judge: {what}")


def tallied(matches):
    """Facts from the last closing line; a hostile name before it may look like another."""
    demand(matches, "no closing line")
    *counts, new, verdict = matches[-1].groups()
    exit_code = EXITS.get(verdict, 1)
    errors, warnings, notes, waived = map(int, counts)
    return facts(exit_code != 0, exit_code, errors, warnings, notes, waived, int(new) if new is not None else None)


def facts(stopped, exit_code=None, errors=None, warnings=None, notes=None, waived=None, new=None, listed=None):
    return dict(
        stopped=stopped, exit=exit_code, errors=errors, warnings=warnings, notes=notes, waived=waived, new=new,
        listed=listed,
    )


def is_plain(text):
    hidden = {0x61C, 0x200B, 0x200E, 0x200F, 0xFEFF, *range(0x202A, 0x202F), *range(0x2060, 0x2070)}
    return not any(ord(c) < 0x20 and c != "\n" or 0x7F <= ord(c) < 0xA0 or ord(c) in hidden for c in text)


def read_text(text):
    demand(text.endswith("\n") and is_plain(text), "text holds what acts on a terminal")
    lines = text[:-1].split("\n")
    for line in lines:
        demand(not line.lstrip().startswith("::") and "##[" not in line, f"a command in the log: {line[:80]}")
    matches = [m for m in TALLY.finditer(re.sub(r"\s+", " ", text)) if m]
    demand(re.sub(r"\s+", " ", text).rstrip().endswith(matches[-1].group(0)) if matches else False, "not at the end")
    return tallied(matches)


def read_json(text):
    value = json.loads(text)
    reports = value.get("partnerships", [value]) if isinstance(value, dict) else None
    exit_code, counts, listed = 0, dict(errors=0, warnings=0, notes=0, waived=0, new=0), 0
    for report in reports:
        exit_code = max(exit_code, 2 if not report["valid"] else 1 if report["gate"]["tripped"] else 0)
        demand(report["gate"]["tripped"] == bool(report["gate"]["reasons"]), "a gate at odds with its reasons")
        opened = [f for f in report["findings"] if not f["waived"]]
        again = {s + "s": sum(f["severity"] == s for f in opened) for s in ("error", "warning", "note")}
        again["waived"] = len(report["findings"]) - len(opened)
        again["new"] = sum(f["new"] for f in opened)
        demand(again == report["counts"], "counts that are not those of the findings")
        listed += len(opened)
        for name, count in again.items():
            counts[name] += count
    return facts(exit_code != 0, exit_code, **counts, listed=listed)


def read_sarif(text):
    log = json.loads(text)
    demand(log["version"] == "2.1.0" and len(log["runs"]) == 1, "not one run of SARIF 2.1.0")
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        demand(rules[result["ruleIndex"]]["id"] == result["ruleId"], "a rule index that leads elsewhere")
    (invocation,) = run["invocations"]
    exit_code = invocation["exitCode"]
    demand(invocation["executionSuccessful"] == (exit_code != 2), "success at odds with the exit code")
    faults = [n for n in invocation["toolExecutionNotifications"] if "descriptor" in n]
    shown = [r for r in run["results"] if "suppressions" not in r] + faults
    levels = {level: sum(r["level"] == level for r in shown) for level in ("error", "warning", "note")}
    prints = [r["partialFingerprints"]["areasendFindingKey/v1"] for r in run["results"]]
    demand(len(set(prints)) == len(prints), "two results with one fingerprint")
    all_counts = [p["counts"] for p in run["properties"]["partnerships"]]
    total = {name: sum(c[name] for c in all_counts) for name in ("waived", "new")}
    return facts(
        exit_code != 0, exit_code, levels["error"], levels["warning"], levels["note"], total["waived"], total["new"],
        len(shown),
    )


def read_junit(text):
    root = ElementTree.fromstring(text.encode("utf-8"))
    cases = list(root.iter("testcase"))
    names = [(c.get("classname"), c.get("name")) for c in cases]
    found = {
        "tests": len(cases), "failures": len(root.findall(".//failure")), "errors": len(root.findall(".//error")),
        "skipped": len(root.findall(".//skipped")),
    }
    for name, count in found.items():
        demand(int(root.get(name)) == count, f"'{name}' is not how many there are")
        demand(sum(int(suite.get(name)) for suite in root) == count, f"'{name}' of the suites does not add up")
    for suite in root:
        own = [(c.get("classname"), c.get("name")) for c in suite.iter("testcase")]
        demand(len(set(own)) == len(own), "two cases of one name")
    total = dict.fromkeys(("errors", "warnings", "notes", "waived", "new"), 0)
    for item in root.iter("property"):
        if item.get("name") in total:
            total[item.get("name")] += int(item.get("value"))
    exit_code = 2 if found["errors"] else 1 if found["failures"] else 0
    demand(bool(names) == bool(len(root)), "a suite without a case")
    return facts(exit_code != 0, exit_code, **total)


def read_github(text):
    """As the runner reads it: a command up to a space, properties by commas, a message behind the next `::`."""
    demand(text.endswith("\n"), "no line feed at the end")
    kinds, first = {"error": 0, "warning": 0, "notice": 0}, None
    for line in text[:-1].split("\n"):
        demand(line.startswith("::"), f"no command: {line[:80]}")
        head, _, message = line[2:].partition("::")
        kind, _, rest = head.partition(" ")
        demand(kind in kinds, f"unknown command: {kind[:80]}")
        kinds[kind] += 1
        properties = dict(item.partition("=")[::2] for item in rest.split(","))
        demand(set(properties) <= {"file", "line", "col", "title"} and properties.get("title"), f"properties: {rest[:99]}")
        for value in [message, *properties.values()]:
            demand(re.fullmatch(r"(?:[^%\r]|%25|%0D|%0A|%3A|%2C)*", value) is not None, f"not escaped: {value[:80]}")
            demand(is_plain(value), "control characters")
        first = first or message
    demand(max(kinds.values()) <= 10, "more of a kind than GitHub shows")
    result = tallied(list(TALLY.finditer(first)))
    demand(result["stopped"] == (kinds["error"] > 0), "errors at odds with the closing line")
    return result


def read_gitlab(text):
    entries = json.loads(text)
    prints = [e["fingerprint"] for e in entries]
    demand(len(set(prints)) == len(prints), "two entries with one fingerprint")
    listed = sum(not re.match(r"gate-|invalid-input$", e["check_name"]) for e in entries)
    return facts(any(e["severity"] == "blocker" for e in entries), listed=listed)


def read_summary(text):
    demand(is_plain(text), "control characters")
    columns = 0
    for line in text.split("\n"):
        outside = re.sub(r"(?<!\\)`[^`]*`", "", line)
        demand(not re.search(r"<[a-zA-Z/!]", outside), f"markup of others: {outside[:200]}")
        if line.startswith("|"):
            pipes = len(re.findall(r"(?<!\\)(?:\\\\)*\|", line))
            columns = columns or pipes
            demand(pipes == columns, f"a row with other columns: {line[:80]}")
        else:
            columns = 0
    plain = re.sub(r"\\(.)", r"\1", text)
    return tallied(list(TALLY.finditer(plain)))


READERS = dict(
    text=read_text, json=read_json, sarif=read_sarif, junit=read_junit, github=read_github, gitlab=read_gitlab,
    summary=read_summary,
)


def read_facts(sets):
    return [{name: READERS[name](text) for name, text in texts.items()} for texts in sets]


def schema_messages(order):
    import jsonschema

    found = []
    for name, text in order["schemas"].items():
        schema = json.loads(text)
        kind = jsonschema.validators.validator_for(schema)
        kind.check_schema(schema)
        validator = kind(schema, format_checker=kind.FORMAT_CHECKER)
        for number, texts in enumerate(order["sets"]):
            for error in validator.iter_errors(json.loads(texts[name])):
                found.append(f"{name} {number} /{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}")
    return found


def with_junitparser(sets):
    import junitparser

    found = []
    for texts in sets:
        log = junitparser.JUnitXml.fromstring(texts["junit"].encode("utf-8"))
        cases = [case for suite in log for case in suite]
        results = [type(item).__name__ for case in cases for item in case.result]
        found.append(
            {
                "tests": len(cases), "failures": results.count("Failure"), "errors": results.count("Error"),
                "skipped": results.count("Skipped"), "stated": log.failures + log.errors,
            }
        )
    return found


def with_sarif_tools(sets):
    from sarif import loader

    found = []
    for texts in sets:
        with tempfile.NamedTemporaryFile("w", suffix=".sarif", encoding="utf-8") as file:
            file.write(texts["sarif"])
            file.flush()
            log = loader.load_sarif_file(file.name)
            counts = log.get_report().get_issue_count_for_severity
            found.append({level: counts(level) for level in ("error", "warning", "note")})
    return found


MODES = {
    "facts": read_facts, "schemas": schema_messages, "junitparser": with_junitparser, "sarif-tools": with_sarif_tools,
}

json.dump(MODES[sys.argv[1]](json.load(sys.stdin)), sys.stdout)
