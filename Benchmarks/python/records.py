"""Records as the Python programs judge them."""

from rules import day, shifted


def merged(document):
    """A file's records with its defaults filled in."""
    defaults = document.get("defaults", {})
    return [{**defaults, **record} for record in document["records"]]


class Record:
    """A record, with what the rules derive from it filled in by and by."""

    __slots__ = (
        "id", "kind", "origin", "date", "known", "lapses", "criteria", "theme", "rating", "extent", "impact",
        "trajectory", "leaders", "partners", "phases", "measure", "indicator", "value", "source", "supersedes", "standing",
    )  # fmt: skip

    def __init__(self, raw, rules):
        kind = rules.kinds[raw["kind"]]
        measure = raw.get("measure") or {}
        indicator = rules.indicators.get(measure.get("indicator"), {})
        self.id = raw["id"]
        self.kind = raw["kind"]
        self.origin = kind["origin"]
        self.date = day(raw["date"])
        self.known = max(self.date, day(raw["collected"])) if "collected" in raw else self.date
        valid_until = raw.get("valid-until")
        self.lapses = day(valid_until) if valid_until else shifted(self.date, kind["age-limit"])
        self.criteria = raw["criteria"]
        self.theme = raw.get("theme") or indicator.get("theme")
        self.rating = raw.get("rating")
        self.extent = raw.get("extent")
        self.impact = raw.get("impact")
        self.trajectory = raw.get("trajectory")
        self.leaders = raw.get("leaders")
        self.partners = raw.get("partners") or indicator.get("partners", [])
        self.phases = raw.get("phases", [])
        self.measure = measure
        self.indicator = measure.get("indicator")
        self.value = measure.get("value")
        if self.value is None and indicator.get("unit") == "percent" and measure.get("denominator"):
            self.value = 100 * measure["numerator"] / measure["denominator"]
        self.source = (raw.get("source") or {}).get("title")
        self.supersedes = raw.get("supersedes", [])
        self.standing = None

    def facts(self, unstated):
        """What conditions may ask of it."""
        return {
            "kind": self.kind,
            "origin": self.origin,
            "theme": self.theme,
            "date": self.date,
            "rating": self.rating,
            "extent": None if self.extent in unstated["extents"] else self.extent,
            "impact": None if self.impact in unstated["impacts"] else self.impact,
            "trajectory": None if self.trajectory in unstated["trajectories"] else self.trajectory,
            "leaders": None if self.leaders in unstated["leaders"] else self.leaders,
        }


def set_standings(records, as_of):
    """Says of each record whether it counts on a day: whether it was known, is not replaced and has not lapsed."""
    replaced = {target for record in records if record.known <= as_of for target in record.supersedes}
    newest = {}
    for record in records:
        if record.indicator and record.known <= as_of and record.id not in replaced:
            newest[record.indicator] = max(record.date, newest.get(record.indicator, record.date))
    for record in records:
        if record.known > as_of:
            record.standing = "unknown"
        elif record.id in replaced or record.date < newest.get(record.indicator, record.date):
            record.standing = "superseded"
        else:
            record.standing = "lapsed" if record.lapses < as_of else "considered"
    return replaced
