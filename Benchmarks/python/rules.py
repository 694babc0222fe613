"""The rules' YAML as the Python programs use it: conditions become expressions of rule-engine."""

import datetime
import functools
import operator
import re
from pathlib import Path

import rule_engine
import yaml
from dateutil.relativedelta import relativedelta

COMPARISONS = {"at-least": ">=", "at-most": "<=", "above": ">", "below": "<"}
OPERATORS = {">=": operator.ge, "<=": operator.le, ">": operator.gt, "<": operator.lt, "==": operator.eq}
UNITS = {"Y": "years", "M": "months", "W": "weeks", "D": "days"}


class PlainLoader(yaml.CSafeLoader):
    """YAML whose dates stay text, as the rules want them. The rules are small: both programs read them in this way."""


PlainLoader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for letter, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def load(path):
    return yaml.load(Path(path).read_bytes(), PlainLoader)


def day(text):
    """A date as the number of its day, which rules can compare."""
    return datetime.date.fromisoformat(text).toordinal()


@functools.cache
def shifted(ordinal, duration, sign=1):
    """A day some ISO 8601 duration later, or earlier where the sign is -1."""
    parts = {UNITS[unit]: sign * int(number) for number, unit in re.findall(r"(\d+)([YMWD])", duration)}
    return (datetime.date.fromordinal(ordinal) + relativedelta(**parts)).toordinal()


def literal(value):
    if isinstance(value, bool):
        return str(value).lower()
    return repr(value) if isinstance(value, (int, float)) else '"' + value + '"'


def expression(condition, as_of):
    """A condition on one thing, in the language of rule-engine. What is missing meets no comparison."""
    if "all" in condition:
        return "(" + " and ".join(expression(part, as_of) for part in condition["all"]) + ")"
    if "any" in condition:
        return "(" + " or ".join(expression(part, as_of) for part in condition["any"]) + ")"
    fact = condition["fact"].replace("-", "_")
    parts = []
    for name, value in condition.items():
        if name == "fact":
            continue
        if name == "missing":
            parts.append(f"{fact} {'==' if value else '!='} null")
        elif name == "equals":
            parts.append(f"{fact} == {literal(value)}")
        elif name == "in":
            parts.append(f"{fact} in [{', '.join(map(literal, value))}]")
        elif name == "within":
            first = shifted(as_of, value, -1)
            parts.append(f"{fact} != null and {fact} >= {first} and {fact} <= {as_of}")
        else:
            parts.append(f"{fact} != null and {fact} {COMPARISONS[name]} {literal(value)}")
    return "(" + " and ".join(parts) + ")"


class Condition:
    """A condition on one thing. With `remembers` it looks up answers by the values of the facts it asks for: many
    records are alike in these, and rule-engine takes some time for each."""

    def __init__(self, condition, as_of, remembers):
        context = rule_engine.Context(resolver=rule_engine.resolve_item)
        self.text = expression(condition, as_of)
        self.rule = rule_engine.Rule(self.text, context=context)
        self.facts = sorted(context.symbols)
        self.answers = {} if remembers else None

    def holds(self, thing):
        if self.answers is None:
            return self.rule.matches(thing)
        key = tuple(thing[fact] for fact in self.facts)
        if key not in self.answers:
            self.answers[key] = self.rule.matches(thing)
        return self.answers[key]


class Conditions:
    """All conditions of the rules, each compiled once."""

    def __init__(self, as_of, remembers):
        self.as_of = as_of
        self.remembers = remembers
        self.compiled = {}

    def of(self, condition):
        key = id(condition)
        if key not in self.compiled:
            self.compiled[key] = Condition(condition, self.as_of, self.remembers)
        return self.compiled[key]

    def holds(self, condition, facts, items, counts):
        """Whether a condition holds of facts and of the items it counts. `counts` remembers what was counted of them,
        since several rules count the same."""
        if "all" in condition:
            return all(self.holds(part, facts, items, counts) for part in condition["all"])
        if "any" in condition:
            return any(self.holds(part, facts, items, counts) for part in condition["any"])
        for name in ("count", "share"):
            if name in condition:
                rule = self.of(condition[name])
                if rule.text not in counts:
                    counts[rule.text] = sum(map(rule.holds, items))
                number = counts[rule.text]
                if name == "share":
                    if not items:
                        return False
                    number /= len(items)
                return all(
                    OPERATORS[COMPARISONS.get(test, "==")](number, bound)
                    for test, bound in condition.items()
                    if test != name
                )
        return self.of(condition).holds(facts)


class Rules:
    """The rules of a framework, as they stand in their files."""

    def __init__(self, folder, as_of, remembers):
        folder = Path(folder)
        self.as_of = as_of
        self.conditions = Conditions(as_of, remembers)
        framework = load(folder / "framework.yaml")
        self.levels = [level["id"] for level in framework["levels"]]
        words = framework["vocabularies"]
        self.kinds = {kind["id"]: kind for kind in words["kinds"]}
        self.own_origins = {origin["id"] for origin in words["origins"] if origin.get("own")}
        # "Nobody said" is a missing fact for conditions, and a term of its own for weights.
        self.unstated = {
            name: {term["id"] for term in words[name] if term.get("unstated")}
            for name in ("ratings", "extents", "impacts", "trajectories", "leaders")
        }
        self.judgement = load(folder / "judgement.yaml")
        indicators = load(folder / "indicators.yaml")
        self.indicators = {indicator["id"]: indicator for indicator in indicators["indicators"]}
        self.bands = indicators["bands"]
        self.trajectories = indicators["trajectories"]
        self.shares = {share["measure"]: share["bands"] for share in indicators["shares"]}
        criteria = {rule["id"]: rule for rule in map(load, sorted((folder / "criteria").glob("*.yaml")))}
        # In the order of the framework's areas.
        self.criteria = {id: criteria[id] for area in framework["areas"] for id in area["criteria"]}

    def first(self, rules, facts):
        """The first of some rules that holds, or nothing."""
        for rule in rules:
            if "when" not in rule or self.conditions.of(rule["when"]).holds(facts):
                return rule
        return {}
