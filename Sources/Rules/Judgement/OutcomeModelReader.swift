import PositionedYAML
import SourceText

/// Reads the outcome model and checks that a better position never makes a worse level more likely.
enum OutcomeModelReader {
    static func read(_ reader: MappingReader, _ framework: Framework, _ criteria: [Criterion]) -> OutcomeModel? {
        let faults = reader.faults
        let known = Dictionary(criteria.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var weights: [Double?] = Array(repeating: nil, count: criteria.count)
        for (key, value) in reader.keyed("weights") {
            guard let index = References.index(of: key, in: known, what: "criterion", faults),
                let weight = value.number(key.value, faults)
            else { continue }
            if weight < 0 { WeightsReader.notMonotone(at: value.place, "a weight must not be negative", faults) }
            weights[index] = max(0, weight)
        }
        let missing = criteria.indices.filter { weights[$0] == nil }.map { criteria[$0].id }
        if let raw = reader.raw("weights"), !missing.isEmpty {
            let _: Bool? = raw.report(
                "missing-field", "'weights' needs \(missing.joined(separator: ", "))", remedy: "add the missing lines",
                faults)
        }
        let cuts = (reader.list("cut-points") ?? []).compactMap { $0.number("cut-points", faults) }
        if let raw = reader.raw("cut-points"),
            cuts.count != framework.levels.count - 1
                || zip(cuts, cuts.dropFirst()).contains(where: { $0 <= $1 })
        {
            WeightsReader.notMonotone(
                at: raw.place,
                "'cut-points' must be \(framework.levels.count - 1) falling numbers, one between two levels",
                faults)
        }
        let provenance = reader.mapping("provenance", as: JudgementFields.provenance).flatMap(ProvenanceReader.read)
        let precedent = reader.mapping("precedent", as: JudgementFields.precedent).flatMap { entry -> PrecedentRule? in
            guard let odds = entry.number("odds"), let fades = entry.duration("fades-over") else { return nil }
            guard odds >= 1 else {
                return entry.raw("odds")?.report(
                    "out-of-range", "'odds' must be 1 or more", remedy: "write 1 for no effect", faults)
            }
            return PrecedentRule(odds: odds, fadesOver: fades, place: entry.place)
        }
        let (baseRates, baseRateSources) = baseRates(reader, framework)
        let slope = reader.number("slope")
        if let slope, slope <= 0, let raw = reader.raw("slope") {
            WeightsReader.notMonotone(at: raw.place, "'slope' must be above 0", faults)
        }
        let total = weights.compactMap(\.self).reduce(0, +)
        if let raw = reader.raw("weights"), missing.isEmpty, total <= 0 {
            WeightsReader.notMonotone(at: raw.place, "at least one weight must be above 0", faults)
        }
        guard let provenance, let slope, total > 0, missing.isEmpty, cuts.count == framework.levels.count - 1 else {
            return nil
        }
        return OutcomeModel(
            weights: weights.compactMap(\.self).map { $0 / total }, slope: slope, cutPoints: cuts,
            cutPointsPlace: reader.raw("cut-points")?.place ?? reader.place, baseRates: baseRates,
            baseRateSources: baseRateSources, precedent: precedent,
            provenance: provenance, place: reader.place)
    }

    private static func baseRates(_ reader: MappingReader, _ framework: Framework) -> ([Double], [Citation]) {
        let faults = reader.faults
        let equal = framework.levels.map { _ in 1 / Double(framework.levels.count) }
        guard let entry = reader.mapping("base-rates", as: JudgementFields.baseRates) else { return (equal, []) }
        let known = Dictionary(
            framework.levels.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var counts: [Double?] = framework.levels.map { _ in nil }
        for (key, value) in entry.keyed("counts") {
            guard let index = References.index(of: key, in: known, what: "level", faults) else { continue }
            counts[index] = value.number(key.value, faults)
        }
        let sources = entry.citations("source")
        let whole = counts.compactMap(\.self)
        guard whole.count == counts.count, whole.allSatisfy({ $0 > 0 }) else {
            let _: Bool? = (entry.raw("counts") ?? entry.value).report(
                "out-of-range", "'counts' needs a number above 0 for each level", remedy: "add the missing lines",
                faults)
            return (equal, sources)
        }
        return (whole.map { $0 / whole.reduce(0, +) }, sources)
    }
}
