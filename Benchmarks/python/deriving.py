"""What follows from a record's numbers: rating, extent, impact and trajectory, by the rules of indicators.yaml."""

from bisect import bisect_left
from collections import defaultdict

from rules import day


class Deriving:
    def __init__(self, rules, records, replaced):
        self.rules = rules
        series = defaultdict(list)
        for record in records:
            if record.indicator and record.known <= rules.as_of and record.id not in replaced:
                series[record.indicator].append(record)
        # By indicator its days in order, and by day the last record of all, and the last one that has a value.
        self.days, self.last, self.values = {}, {}, {}
        for indicator, members in series.items():
            last, values = {}, {}
            for record in sorted(members, key=lambda record: (record.date, record.id)):
                last[record.date] = record
                if record.value is not None:
                    values[record.date] = record.value
            self.days[indicator], self.last[indicator], self.values[indicator] = sorted(last), last, values

    def fill_in(self, record):
        if not record.measure:
            return
        if record.indicator:
            facts, bands, trajectories = self.indicator_facts(record)
        else:
            facts, bands = self.share_facts(record)
            trajectories = []
        facts = {name: None if value is None else round(float(value), 6) for name, value in facts.items()}
        band = self.rules.first(bands, facts)
        record.rating = record.rating or band.get("rating")
        record.extent = record.extent or band.get("extent")
        record.impact = record.impact or band.get("impact")
        record.trajectory = record.trajectory or self.rules.first(trajectories, facts).get("trajectory")

    def share_facts(self, record):
        survey = "respondents" in record.measure
        whole, part = ("respondents", "positive") if survey else ("sampled", "met")
        whole, part = record.measure[whole], record.measure[part]
        facts = {"value": 100 * part / whole if whole else None, "whole": whole}
        facts.update(standard_gap=None, comparator_gap=None, change=None, trend=None)
        return facts, self.rules.bands[self.rules.shares["survey" if survey else "audit"]]

    def indicator_facts(self, record):
        indicator = self.rules.indicators[record.indicator]
        direction = {"higher": 1, "lower": -1, "neutral": None}[indicator["direction"]]
        value = record.value

        def gain(other):
            if value is None or other is None or direction is None:
                return None
            return direction * (value - other)

        trend = self.trend(record) if value is not None else None
        facts = {
            "value": value,
            "whole": record.measure.get("denominator"),
            "standard_gap": gain(indicator.get("standard", {}).get("value")),
            "comparator_gap": gain(self.comparator(indicator, record)),
            "change": gain(self.previous(record)),
            "trend": None if trend is None or direction is None else direction * trend,
        }
        bands = self.rules.bands[indicator["bands"]] if "bands" in indicator else []
        trajectories = self.rules.trajectories[indicator["trajectory"]] if "trajectory" in indicator else []
        return facts, bands, trajectories

    def comparator(self, indicator, record):
        """The first comparator's value for the period; where the rules have none, the one that the record brought."""
        if not indicator.get("comparators"):
            return None
        comparator = indicator["comparators"][0]
        of_period = [value for value in comparator["values"] if value["period"] == record.measure["period"]]
        if of_period:
            known = (value["value"] for value in of_period if self.is_known(value))
            return next(known, None)
        brought = (
            other["value"] for other in record.measure.get("comparators", []) if other["area"] == comparator["area"]
        )
        return next(brought, None)

    def is_known(self, value):
        return "published" not in value or day(value["published"]) <= self.rules.as_of

    def previous(self, record):
        days = self.days.get(record.indicator, [])
        position = bisect_left(days, record.date)
        return self.last[record.indicator][days[position - 1]].value if position else None

    def trend(self, record):
        """The slope a year of the line through this value and up to three before it."""
        days = self.days.get(record.indicator, [])
        values = self.values.get(record.indicator, {})
        earlier = [date for date in days[: bisect_left(days, record.date)] if date in values][-3:]
        if len(earlier) < 2:
            return None
        points = [(record.date, record.value)] + [(date, values[date]) for date in earlier]
        years = [(date - record.date) / 365.25 for date, _ in points]
        mean_year = sum(years) / len(points)
        mean_value = sum(value for _, value in points) / len(points)
        spread = sum((year - mean_year) ** 2 for year in years)
        together = sum((year - mean_year) * (value - mean_value) for year, (_, value) in zip(years, points))
        return together / spread
