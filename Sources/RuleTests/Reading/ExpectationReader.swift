import Evidence
import PositionedYAML
import Rules
import SourceText
import Vocabularies

/// Reads what a case expects; names of things that do not exist are reported.
struct ExpectationReader {
    private let rules: RuleSet
    /// The index of the lens that the case looks through.
    private let lens: Int?
    private let partnership: Partnership
    private let faults: FaultCollector
    private let subjects: SubjectIDs
    private let levels: [String: Int]

    init(rules: RuleSet, lens: Int?, partnership: Partnership, subjects: SubjectIDs, faults: FaultCollector) {
        self.rules = rules
        self.lens = lens
        self.partnership = partnership
        self.faults = faults
        self.subjects = subjects
        levels = Self.indices(rules.framework.levels.map(\.id))
    }

    private static func indices(_ ids: [String]) -> [String: Int] {
        Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// All that is expected, in the order of the format.
    func claims(_ reader: MappingReader) -> [Claim] {
        var claims = expectsSomething(reader, beyond: 0)
        if let outcome = reader.mapping("outcome", as: RuleTestFields.outcome) { claims += self.outcome(outcome) }
        for entry in several("criteria", of: reader, as: RuleTestFields.criterion) { claims += criterion(entry) }
        for entry in several("records", of: reader, as: RuleTestFields.record) { claims += record(entry) }
        claims += list("gaps", of: reader, as: RuleTestFields.gap, none: .noGaps) {
            gap($0, mayNameRecords: true).map { .gap($0) }
        }
        claims += several("no-gaps", of: reader, as: RuleTestFields.noGap).compactMap { entry in
            gap(entry, mayNameRecords: false).map { Claim(place: entry.place, content: .noGap($0)) }
        }
        claims += list("findings", of: reader, as: RuleTestFields.finding, none: .noFindings) {
            finding($0).map { .finding($0) }
        }
        claims += several("no-findings", of: reader, as: RuleTestFields.finding).compactMap { entry in
            finding(entry).map { Claim(place: entry.place, content: .noFinding($0)) }
        }
        return claims
    }

    // MARK: Outcome and criteria

    private func outcome(_ reader: MappingReader) -> [Claim] {
        let limits = Self.indices(rules.judgement.limits.map(\.id))
        var claims = expectsSomething(reader, beyond: 0)
        claims += level(reader, "likely") { .likely($0) }
        if let degree = reader.word("confidence", as: Confidence.self) {
            claims += claim(reader, "confidence", .outcomeConfidence(degree))
        }
        claims += ruleClaims(reader, rules.judgement.outcomeConfidence, none: .allOutcomeRules) {
            .outcomeRule($0, isKept: $1)
        }
        claims += references(reader, "limits", in: limits, "limit", none: .noLimits) { .limit($0, applies: true) }
        claims += references(reader, "no-limits", in: limits, "limit", none: nil) { .limit($0, applies: false) }
        let inspections = Self.indices(partnership.area.inspections.map(\.id))
        if let id = reader.id("precedent") {
            let isNone = id.value == "none"
            if isNone || References.index(of: id, in: inspections, what: "inspection in this case", faults) != nil {
                claims.append(Claim(place: id.place, content: .precedent(isNone ? nil : id.value)))
            }
        }
        return claims
    }

    private func criterion(_ reader: MappingReader) -> [Claim] {
        guard let id = reader.id("id"),
            let index = References.index(of: id, in: rules.criterionIndices, what: "criterion", faults)
        else { return [] }
        var claims = expectsSomething(reader, beyond: 1)
        claims += level(reader, "level") { .level(criterion: index, $0) }
        if let bound = reader.number("above") { claims += claim(reader, "above", .above(criterion: index, bound)) }
        if let bound = reader.number("below") { claims += claim(reader, "below", .below(criterion: index, bound)) }
        if let degree = reader.word("confidence", as: Confidence.self) {
            claims += claim(reader, "confidence", .confidence(criterion: index, degree))
        }
        claims += ruleClaims(
            reader, rules.judgement.criterionConfidence, none: .allCriterionRules(criterion: index)
        ) { .criterionRule(criterion: index, $0, isKept: $1) }
        return claims
    }

    private func level(_ reader: MappingReader, _ name: String, _ content: (Int?) -> Claim.Content) -> [Claim] {
        guard let id = reader.id(name) else { return [] }
        if id.value == "none" { return [Claim(place: id.place, content: content(nil))] }
        guard let index = References.index(of: id, in: levels, what: "level", faults) else { return [] }
        return [Claim(place: id.place, content: content(index))]
    }

    private func ruleClaims(
        _ reader: MappingReader, _ confidence: [ConfidenceRule], none: Claim.Content,
        _ content: (Int, Bool) -> Claim.Content
    ) -> [Claim] {
        let known = Self.indices(confidence.map(\.id))
        let what = "confidence rule"
        return references(reader, "lacking", in: known, what, none: none) { content($0, false) }
            + references(reader, "kept", in: known, what, none: nil) { content($0, true) }
    }

    // MARK: Records

    private func record(_ reader: MappingReader) -> [Claim] {
        guard let id = reader.id("id"),
            References.index(of: id, in: subjects.indices(of: .record), what: "record in this case", faults) != nil
        else { return [] }
        var claims = expectsSomething(reader, beyond: 1)
        if let state = reader.word("state", as: RecordState.self) {
            claims += claim(reader, "state", .state(record: id.value, state))
        }
        for property in RecordProperty.allCases {
            guard let raw = reader.raw(property.rawValue) else { continue }
            if raw.isScalar, raw.rawText == "none" {
                claims.append(Claim(place: raw.place, content: .term(record: id.value, property, nil)))
            } else if let term = reader.term(property.rawValue, of: property.vocabulary(rules.vocabularies)) {
                claims.append(Claim(place: raw.place, content: .term(record: id.value, property, term)))
            }
        }
        claims += discounts(reader, record: id.value)
        // What is wrong with a faulty record is said where it stands.
        guard let record = partnership.records.first(where: { $0.id == id.value }) else { return claims }
        let lists = DecidingRules(of: record, rules)
        claims += ruleID(reader, "band", among: lists.bands) { .band(record: id.value, $0) }
        claims += ruleID(reader, "trajectory-rule", among: lists.trajectories) { .trajectoryRule(record: id.value, $0) }
        return claims
    }

    private func discounts(_ reader: MappingReader, record: String) -> [Claim] {
        guard let raw = reader.raw("discounts") else { return [] }
        guard let lens else {
            return raw.report(
                "missing-field", "there are no discounts without a lens",
                remedy: "add 'lens' to the case, or remove 'discounts'", faults) ?? []
        }
        let known = Self.indices(rules.judgement.lenses[lens].discounts.map(\.id))
        let expected = References.indices(of: reader.ids("discounts"), in: known, what: "discount of this lens", faults)
        return [Claim(place: raw.place, content: .discounts(record: record, lens: lens, expected))]
    }

    private func ruleID(
        _ reader: MappingReader, _ name: String, among known: [String], _ content: (String?) -> Claim.Content
    ) -> [Claim] {
        guard let id = reader.id(name) else { return [] }
        let isNone = id.value == "none"
        let what = "rule for this record's number"
        guard isNone || References.index(of: id, in: Self.indices(known), what: what, faults) != nil else { return [] }
        return [Claim(place: id.place, content: content(isNone ? nil : id.value))]
    }

    // MARK: Gaps and findings

    private func gap(_ reader: MappingReader, mayNameRecords: Bool) -> GapPattern? {
        let gaps = Self.indices(rules.judgement.gaps.map(\.id))
        let rule = reader.id("gap").flatMap { References.index(of: $0, in: gaps, what: "gap rule", faults) }
        let criterion = reader.id("criterion").flatMap {
            References.index(of: $0, in: rules.criterionIndices, what: "criterion", faults)
        }
        let about = reader.id("about")
        if let rule, let about {
            let subject = rules.judgement.gaps[rule].subject
            if subject == .criterion {
                let _: Bool? = reader.raw("about")?.report(
                    "contradiction", "a gap of this rule is about a criterion", remedy: "write 'criterion:' instead",
                    faults)
            } else {
                let what = subject.rawValue + (subject == .document ? "" : " in this case")
                _ = References.index(of: about, in: subjects.indices(of: subject), what: what, faults)
            }
        }
        var records: [String]?
        if mayNameRecords, reader.has("records") {
            let ids = reader.ids("records")
            _ = References.indices(of: ids, in: subjects.indices(of: .record), what: "record in this case", faults)
            records = ids.map(\.value)
        }
        return rule.map { GapPattern(rule: $0, criterion: criterion, about: about?.value, records: records) }
    }

    private func finding(_ reader: MappingReader) -> FindingPattern? {
        let checks = Self.indices(rules.checks.map(\.id))
        let check = reader.id("check").flatMap { References.index(of: $0, in: checks, what: "check", faults) }
        let subject = reader.id("on")
        if let check, let subject {
            let kind = rules.checks[check].subject
            let place = kind == .criterion || kind == .document ? "" : " in this case"
            _ = References.index(of: subject, in: subjects.indices(of: kind), what: kind.rawValue + place, faults)
        }
        return check.map { FindingPattern(check: $0, subject: subject?.value) }
    }

    // MARK: Lists

    private func claim(_ reader: MappingReader, _ name: String, _ content: Claim.Content) -> [Claim] {
        [Claim(place: reader.raw(name)?.place ?? reader.place, content: content)]
    }

    /// One claim for each id of a list, or one for an empty list where that has a meaning.
    private func references(
        _ reader: MappingReader, _ name: String, in known: [String: Int], _ what: String, none: Claim.Content?,
        _ content: (Int) -> Claim.Content
    ) -> [Claim] {
        guard let raw = reader.raw(name), let items = reader.list(name) else { return [] }
        if items.isEmpty { return empty(name, raw, none) }
        return reader.ids(name).compactMap { id in
            References.index(of: id, in: known, what: what, faults).map { Claim(place: id.place, content: content($0)) }
        }
    }

    private func list(
        _ name: String, of reader: MappingReader, as table: FieldTable, none: Claim.Content,
        _ content: (MappingReader) -> Claim.Content?
    ) -> [Claim] {
        guard let raw = reader.raw(name), let items = reader.list(name) else { return [] }
        if items.isEmpty { return empty(name, raw, none) }
        return reader.mappings(name, as: table).compactMap { entry in
            content(entry).map { Claim(place: entry.place, content: $0) }
        }
    }

    private func several(_ name: String, of reader: MappingReader, as table: FieldTable) -> [MappingReader] {
        if let raw = reader.raw(name), raw.kind == .sequence, raw.items.isEmpty { _ = empty(name, raw, nil) }
        return reader.mappings(name, as: table)
    }

    private func empty(_ name: String, _ raw: YAMLValue, _ none: Claim.Content?) -> [Claim] {
        if let none { return [Claim(place: raw.place, content: none)] }
        return raw.report("empty-value", "'\(name)' is empty", remedy: "name something, or remove the key", faults)
            ?? []
    }

    /// Reports a mapping that names a subject and expects nothing of it; gives no claims.
    private func expectsSomething(_ reader: MappingReader, beyond keys: Int) -> [Claim] {
        guard reader.value.entries.count <= keys else { return [] }
        return reader.value.report(
            "empty-value", "nothing is expected here", remedy: "say what must hold, or remove it", faults) ?? []
    }
}
