"""From records to a verdict: weights, positions, levels, confidence, limits and the probabilities of the outcome."""

from collections import defaultdict
from math import exp, sqrt

from deriving import Deriving
from records import set_standings
from rules import day, load, shifted


def sides(weight):
    """A weight in favour and against; most rules give one for both."""
    return (weight["for"], weight["against"]) if isinstance(weight, dict) else (weight, weight)


class Judge:
    def __init__(self, rules):
        self.rules = rules
        weights = rules.judgement["weights"]
        self.repeats = weights["repeats"]
        self.ageing = weights["ageing"]
        self.shares = weights["main-criterion"], weights["further-criteria"]
        self.scales = {
            name: {term: sides(weight) for term, weight in weights[name].items()}
            for name in ("ratings", "extents", "impacts", "trajectories", "leaders", "kinds")
        }
        self.not_knowing = rules.judgement["position"]["not-knowing"]
        self.reach = rules.judgement["position"]["interval"]

    def verdict(self, records, area):
        """The verdict on records, which are put in the order of their ids, and on the area's earlier inspections."""
        rules = self.rules
        records.sort(key=lambda record: record.id)
        replaced = set_standings(records, rules.as_of)
        deriving = Deriving(rules, records, replaced)
        considered = [record for record in records if record.standing == "considered"]
        for record in considered:
            deriving.fill_in(record)
        facts = {record.id: record.facts(rules.unstated) for record in considered}
        by_criterion = defaultdict(list)
        for record in considered:
            for criterion in record.criteria:
                by_criterion[criterion].append(record)
        criteria = {id: self.criterion(id, by_criterion[id], facts) for id in rules.criteria}
        outcome = self.outcome(criteria, considered, facts, area)
        standings = [record.standing for record in records]
        return {
            "records": len(records) - standings.count("unknown"),
            "considered": len(considered),
            "lapsed": standings.count("lapsed"),
            "superseded": standings.count("superseded"),
            "criteria": {id: criterion["shown"] for id, criterion in criteria.items()},
            **outcome,
        }

    def weight(self, record, criterion):
        """The weight of a record for a criterion, in favour and against."""
        favour, against = self.scales["ratings"][record.rating]
        for scale, term in (
            ("extents", record.extent),
            ("impacts", record.impact),
            ("trajectories", record.trajectory),
            ("leaders", record.leaders),
            ("kinds", record.kind),
        ):
            factor = self.scales[scale][term or "unstated"]
            favour *= factor[0]
            against *= factor[1]
        both = self.shares[record.criteria[0] != criterion] * self.age_factor(record)
        return favour * both, against * both

    def age_factor(self, record):
        life = record.lapses - record.date
        full_until = self.ageing["full-until"]
        lived = (self.rules.as_of - record.date) / life if life > 0 else 0
        if lived <= full_until or full_until >= 1:
            return 1
        return 1 - (1 - self.ageing["at-limit"]) * min(1, (lived - full_until) / (1 - full_until))

    def discounted(self, records, weights):
        """Weights on one side; of those on one theme the heaviest counts in full and each further one less."""
        themes = defaultdict(list)
        result = list(weights)
        for index, (record, weight) in enumerate(zip(records, weights)):
            if weight > 0 and record.theme:
                themes[record.theme].append(index)
        for indices in themes.values():
            indices.sort(key=lambda index: -weights[index])
            for rank, index in enumerate(indices):
                result[index] *= self.repeats[min(rank, len(self.repeats) - 1)]
        return result

    def criterion(self, id, records, facts):
        rules, judgement = self.rules, self.rules.judgement
        expects = rules.criteria[id]["expects"]
        rated = [record for record in records if record.rating]
        pairs = [self.weight(record, id) for record in rated]
        favours = self.discounted(rated, [favour for favour, _ in pairs])
        againsts = self.discounted(rated, [against for _, against in pairs])
        favour, against = sum(favours), sum(againsts)
        total = favour + against + self.not_knowing
        position = (favour - against) / total
        mean = (favour + self.not_knowing / 2) / total
        reach = 2 * self.reach * sqrt(mean * (1 - mean) / (total + 1))
        newest = defaultdict(int)
        for record in records:
            newest[record.origin] = max(newest[record.origin], record.date)
        newest_voice = max((newest[origin] for origin in expects.get("voice", []) if origin in newest), default=None)
        stale = max(newest.values()) < shifted(rules.as_of, expects["fresh-within"], -1) if newest else None
        own_facts = {
            "id": id,
            "records": len(records),
            "weight": favour + against,
            "low": max(-1.0, position - reach),
            "high": min(1.0, position + reach),
            "origins": len(newest),
            "origins_short": max(0, expects["independent-origins"] - len(newest)),
            "partners_missing": self.missing(expects["partners"], (record.partners for record in records)),
            "phases_missing": self.missing(expects["phases"], (record.phases for record in records)),
            "newest_voice": newest_voice,
            "stale": stale,
            "conflicts": self.conflicts(records),
        }
        items, counts = [facts[record.id] for record in records], {}

        def holds(condition):
            return rules.conditions.holds(condition, own_facts, items, counts)

        is_enough = holds(judgement["enough-evidence"])
        return {
            "position": position,
            "is_enough": is_enough,
            # The weight that does not come from the partnership itself, and all of it.
            "outside": sum(
                one + other
                for record, one, other in zip(rated, favours, againsts)
                if record.origin not in rules.own_origins
            ),
            "weight": favour + against,
            "shown": {
                "level": self.level(position) if is_enough else None,
                "position": round(position, 6),
                "confidence": self.confidence(judgement["confidence"]["criterion"], holds),
                "records": len(records),
            },
        }

    @staticmethod
    def missing(expected, sets):
        return len(set(expected).difference(*sets))

    def conflicts(self, records):
        """On how many themes one source speaks in favour and another against. Figures alone contradict nobody."""
        themes = defaultdict(lambda: {1: (set(), set()), -1: (set(), set())})
        for record in records:
            if not (record.theme and record.source and record.rating):
                continue
            favour, against = self.scales["ratings"][record.rating]
            if favour != against:
                side = themes[record.theme][1 if favour > against else -1]
                side[record.indicator is not None].add(record.source)
        count = 0
        for both in themes.values():
            (good, good_figures), (bad, bad_figures) = both[1], both[-1]
            if not (good_figures and bad_figures):
                good, bad = good | good_figures, bad | bad_figures
            count += bool(good and bad and len(good | bad) > 1)
        return count

    @staticmethod
    def confidence(needs, holds):
        unmet = {need["needed-for"] for need in needs if not holds(need["when"])}
        return "low" if "medium" in unmet else "medium" if "high" in unmet else "high"

    def level(self, position):
        cut_points = self.rules.judgement["outcome"]["cut-points"]
        return next(
            (level for level, cut in zip(self.rules.levels, cut_points) if position >= cut), self.rules.levels[-1]
        )

    def outcome(self, criteria, considered, facts, area):
        judgement = self.rules.judgement
        model = judgement["outcome"]
        score = sum(model["weights"][id] * criterion["position"] for id, criterion in criteria.items())
        score /= sum(model["weights"].values())
        weight = sum(criterion["weight"] for criterion in criteria.values())
        outside = sum(criterion["outside"] for criterion in criteria.values())
        own_facts = {
            "records": len(considered),
            "criteria_judged": sum(criterion["is_enough"] for criterion in criteria.values()),
            "origins": len({record.origin for record in considered}),
            "external_share": outside / weight if weight else None,
            "newest": max((record.date for record in considered), default=None),
        }
        items, counts = [facts[record.id] for record in considered], {}

        def holds(condition):
            return self.rules.conditions.holds(condition, own_facts, items, counts)

        limits = [limit for limit in judgement["limits"] if holds(limit["when"])]
        is_enough = holds(model["enough-evidence"])
        probabilities = self.by_score(score) if is_enough else self.base_rates()
        probabilities = self.limited(self.with_precedent(probabilities, area), limits)
        return {
            "likely": self.likely(probabilities) if is_enough else None,
            "probabilities": dict(zip(self.rules.levels, (round(value, 6) for value in probabilities))),
            "confidence": self.confidence(judgement["confidence"]["outcome"], holds),
            "limits": [limit["id"] for limit in limits],
        }

    def by_score(self, score):
        model = self.rules.judgement["outcome"]
        up_to = [1 / (1 + exp(-model["slope"] * (score - cut))) for cut in model["cut-points"]] + [1]
        return [value - before for value, before in zip(up_to, [0] + up_to)]

    def base_rates(self):
        counts = self.rules.judgement["outcome"]["base-rates"]["counts"]
        return [counts[level] / sum(counts.values()) for level in self.rules.levels]

    def with_precedent(self, probabilities, area):
        """The newest known outcome under the same framework, as far as it has not faded."""
        rule = self.rules.judgement["outcome"].get("precedent")
        as_of = self.rules.as_of
        known = [one for one in area.get("inspections", []) if "level" in one and self.known(one) <= as_of]
        if not rule or not known:
            return probabilities
        newest = max(known, key=lambda one: (one["date"], one["id"]))
        date = day(newest["date"])
        left = 1 - (as_of - date) / (shifted(date, rule["fades-over"]) - date)
        if left <= 0:
            return probabilities
        level = self.rules.levels.index(newest["level"])
        weighted = [value * rule["odds"] ** (-left * abs(index - level)) for index, value in enumerate(probabilities)]
        return [value / sum(weighted) for value in weighted]

    @staticmethod
    def known(inspection):
        return day(inspection.get("published", inspection["date"]))

    def limited(self, probabilities, limits):
        for limit in limits:
            best, moves = self.rules.levels.index(limit["no-better-than"]), limit.get("moves", 1)
            moved = moves * sum(probabilities[:best])
            probabilities = [value * (1 - moves) for value in probabilities[:best]] + probabilities[best:]
            probabilities[best] += moved
        return probabilities

    def likely(self, probabilities):
        up_to = 0
        for level, probability in zip(self.rules.levels, probabilities):
            up_to += probability
            if up_to > 0.5:
                return level
        return self.rules.levels[-1]


def area_of(folder):
    return load(f"{folder}/area.yaml")
