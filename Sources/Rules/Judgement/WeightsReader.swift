import PositionedYAML
import SourceText
import Vocabularies

/// Reads the weights and checks that they are monotone: whatever is worse may never weigh more in favour or less against.
enum WeightsReader {
    /// The key for records that do not say.
    static let unstated = "unstated"

    /// The most multipliers of repeats. The heaviest of each theme are kept apart, as many as there are multipliers, so that their
    /// number needs a bound.
    private static let mostRepeats = 64

    /// Which way a scale may go from its first term to its last.
    enum Course {
        case rising, falling

        func allows(_ first: Double, then second: Double) -> Bool {
            switch self {
            case .rising: first <= second
            case .falling: first >= second
            }
        }
    }

    static func read(_ reader: MappingReader, _ words: FrameworkVocabularies) -> Weights? {
        let faults = reader.faults
        // Best first: worse weighs less in favour and more against.
        let ratings = scale(reader, "ratings", words.ratings, mayBeUnstated: false, .falling, .rising)
        // Narrowest first: wider weighs more on either side.
        let extents = scale(reader, "extents", words.extents, mayBeUnstated: true, .rising, .rising)
        // Most shown first: less shown weighs less on either side.
        let impacts = scale(reader, "impacts", words.impacts, mayBeUnstated: true, .falling, .falling)
        let trajectories = scale(reader, "trajectories", words.trajectories, mayBeUnstated: true, .falling, .rising)
        let leaders = scale(reader, "leaders", words.leaders, mayBeUnstated: true, .falling, .rising)
        let kinds = scale(reader, "kinds", words.kinds, mayBeUnstated: false, nil, nil)
        let main = factor(reader, "main-criterion")
        let further = factor(reader, "further-criteria")
        if let main, let further, further.value > main.value {
            notMonotone(at: further.place, "a further criterion must not weigh more than the main one", faults)
        }
        let repeats = (reader.list("repeats") ?? []).compactMap { $0.number("repeats", faults) }
        if let raw = reader.raw("repeats"),
            repeats.isEmpty || repeats.contains(where: { $0 < 0 })
                || zip(repeats, repeats.dropFirst()).contains(where: { $0 < $1 })
        {
            notMonotone(at: raw.place, "'repeats' must be falling and not negative", faults)
        }
        if repeats.count > mostRepeats, let raw = reader.raw("repeats") {
            let _: Bool? = raw.report(
                "too-many", "'repeats' has more than \(mostRepeats) multipliers",
                remedy: "leave out the last ones: all further repeats share the last that there is", faults)
        }
        let ageing = reader.mapping("ageing", as: JudgementFields.ageing)
        let (fullUntil, atLimit) = (ageing.flatMap { part($0, "full-until") }, ageing.flatMap { part($0, "at-limit") })
        guard let ratings, let extents, let impacts, let trajectories, let leaders, let kinds, let main, let further,
            !repeats.isEmpty, let fullUntil, let atLimit, let ageing, let repeatsPlace = reader.raw("repeats")?.place
        else { return nil }
        return Weights(
            ratings: ratings, extents: extents, impacts: impacts, trajectories: trajectories, leaders: leaders,
            kinds: kinds, mainCriterion: main, furtherCriteria: further, repeats: repeats, repeatsPlace: repeatsPlace,
            fullUntil: fullUntil, atLimit: atLimit, ageingPlace: ageing.place)
    }

    /// The weights of a vocabulary's terms in order, and for scales of which a record may say nothing one more for that.
    private static func scale(
        _ reader: MappingReader, _ name: String, _ vocabulary: Vocabulary, mayBeUnstated: Bool,
        _ favour: Course?, _ against: Course?
    ) -> [Sway]? {
        guard reader.has(name) else { return nil }
        var known: [String: Int] = [:]
        for (index, term) in vocabulary.terms.enumerated() { known[term.id] = index }
        if mayBeUnstated { known[unstated] = vocabulary.count }
        var sways: [Sway?] = Array(repeating: nil, count: vocabulary.count + (mayBeUnstated ? 1 : 0))
        var named: Set<Int> = []
        for (key, value) in reader.keyed(name) {
            guard let index = References.index(of: key, in: known, what: "term of \(name)", reader.faults) else {
                continue
            }
            named.insert(index)
            sways[index] = sway(value, key.value, reader.faults)
        }
        // One that is there and faulty is reported as faulty, and not as missing too.
        guard named.allSatisfy({ sways[$0] != nil }) else { return nil }
        let missing = known.filter { sways[$0.value] == nil }.keys.sorted()
        guard missing.isEmpty else {
            return reader.raw(name)?.report(
                "missing-field", "'\(name)' needs a weight for \(missing.joined(separator: ", "))",
                remedy: "add the missing lines", reader.faults)
        }
        let whole = sways.compactMap(\.self)
        let stated = vocabulary.terms.indices.filter { !vocabulary[$0].isUnstated }
        for (first, second) in zip(stated, stated.dropFirst()) {
            let (better, worse) = (whole[first], whole[second])
            let isSound =
                (favour?.allows(better.inFavour, then: worse.inFavour) ?? true)
                && (against?.allows(better.against, then: worse.against) ?? true)
            guard isSound else {
                notMonotone(
                    at: worse.place,
                    "'\(vocabulary[second].id)' is out of order with '\(vocabulary[first].id)': what is worse may not help",
                    reader.faults)
                continue
            }
        }
        return whole
    }

    private static func sway(_ value: YAMLValue, _ name: String, _ faults: FaultCollector) -> Sway? {
        if value.isScalar {
            guard let number = value.number(name, faults), isNotNegative(number, value, faults) else { return nil }
            return Sway(inFavour: number, against: number, place: value.place)
        }
        guard let reader = MappingReader(value, as: JudgementFields.sway, faults) else { return nil }
        guard let favour = reader.number("for"), let against = reader.number("against"),
            isNotNegative(min(favour, against), value, faults)
        else { return nil }
        return Sway(inFavour: favour, against: against, place: value.place)
    }

    private static func factor(_ reader: MappingReader, _ name: String) -> Located<Double>? {
        guard let raw = reader.raw(name), let number = reader.number(name), isNotNegative(number, raw, reader.faults)
        else { return nil }
        return Located(number, at: raw.place)
    }

    private static func part(_ reader: MappingReader, _ name: String) -> Double? {
        guard let raw = reader.raw(name), let number = reader.number(name) else { return nil }
        if (0...1).contains(number) { return number }
        return raw.report("out-of-range", "'\(name)' must be from 0 to 1", remedy: "write a part of one", reader.faults)
    }

    private static func isNotNegative(_ number: Double, _ value: YAMLValue, _ faults: FaultCollector) -> Bool {
        if number >= 0 { return true }
        notMonotone(at: value.place, "a weight must not be negative", faults)
        return false
    }

    static func notMonotone(at place: SourcePlace, _ message: String, _ faults: FaultCollector) {
        faults.report(
            Fault("not-monotone", at: place, message, remedy: "put the figures in order, so that worse never helps"))
    }
}
