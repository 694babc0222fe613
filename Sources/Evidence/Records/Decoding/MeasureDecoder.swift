import PositionedYAML
import Rules

/// Decodes the numbers of a record; what it gives up on, ``RecordReader`` reads with care.
struct MeasureDecoder {
    let tables: RecordTables

    /// What a measure may hold, as far as it is decoded.
    private struct Parts {
        var indicator: Int?
        var value: Double?
        var numerator: Double?
        var denominator: Double?
        var period: UnsafeBufferPointer<UInt8>?
        var comparators: Int?
        var respondents: Double?
        var positive: Double?
        var undecided: Double?
        var invited: Double?
        var sampled: Double?
        var met: Double?

        var isIndicator: Bool {
            indicator != nil || value != nil || numerator != nil || denominator != nil || period != nil
                || comparators != nil
        }
        var isSurvey: Bool { respondents != nil || positive != nil || undecided != nil || invited != nil }
        var isAudit: Bool { sampled != nil || met != nil }
    }

    /// Notes the measure and what stands beside its numbers; false where it has to be read with care.
    func decode(
        _ item: YAMLItem, _ index: Int, into records: inout RecordsBuilder, _ draft: inout StoredDraft
    ) -> Bool {
        guard let parts = parts(item, index), let measure = measure(parts) else { return false }
        let first = records.comparisonCount
        if let list = parts.comparators, !comparisons(item, list, into: &records) { return false }
        let last = records.comparisonCount
        if last > first || parts.undecided != nil || parts.invited != nil {
            draft.context = records.add(
                StoredContext(
                    comparisons: StoredRange(from: first, to: last), groups: StoredRange(from: 0, to: 0),
                    undecided: PackedNumber(parts.undecided), invited: PackedNumber(parts.invited)))
        }
        draft.measure = records.add(measure)
        return true
    }

    private func parts(_ item: YAMLItem, _ index: Int) -> Parts? {
        guard var walk = FieldWalk(item, index) else { return nil }
        var parts = Parts()
        while let (field, value) = walk.field(of: item, tables.measure.names) {
            let isDecoded: Bool
            switch tables.measure.slots[field] {
            case .indicator:
                isDecoded = FieldWalk.take(
                    tables.indicatorIDs.index(of: item.bytes(item[value])), into: &parts.indicator)
            case .value: isDecoded = FieldWalk.take(item.number(value), into: &parts.value)
            case .numerator: isDecoded = FieldWalk.take(item.amount(value), into: &parts.numerator)
            case .denominator: isDecoded = FieldWalk.take(item.amount(value), into: &parts.denominator)
            case .period: isDecoded = FieldWalk.take(item.id(value), into: &parts.period)
            case .comparators: isDecoded = FieldWalk.take(value, into: &parts.comparators)
            case .respondents: isDecoded = FieldWalk.take(item.count(value), into: &parts.respondents)
            case .positive: isDecoded = FieldWalk.take(item.count(value), into: &parts.positive)
            case .undecided: isDecoded = FieldWalk.take(item.count(value), into: &parts.undecided)
            case .invited: isDecoded = FieldWalk.take(item.count(value), into: &parts.invited)
            case .sampled: isDecoded = FieldWalk.take(item.count(value), into: &parts.sampled)
            case .met: isDecoded = FieldWalk.take(item.count(value), into: &parts.met)
            case nil: return nil
            }
            guard isDecoded else { return nil }
        }
        return walk.isSound ? parts : nil
    }

    private func measure(_ parts: Parts) -> Measure? {
        switch (parts.isIndicator, parts.isSurvey, parts.isAudit) {
        case (true, false, false): return indicator(parts)
        case (false, true, false):
            guard let whole = parts.respondents, let part = parts.positive, part <= whole else { return nil }
            return .survey(respondents: whole, positive: part)
        case (false, false, true):
            guard let whole = parts.sampled, let part = parts.met, part <= whole else { return nil }
            return .audit(sampled: whole, met: part)
        default: return nil
        }
    }

    private func indicator(_ parts: Parts) -> Measure? {
        guard let index = parts.indicator, let period = parts.period else { return nil }
        var value = parts.value
        if tables.rules.indicators.indicators[index].unit == .percent {
            if let part = parts.numerator, let whole = parts.denominator {
                guard part <= whole else { return nil }
                if value == nil, whole > 0 { value = 100 * part / whole }
            }
            if let value, !(0...100).contains(value) { return nil }
        }
        if parts.value == nil, parts.numerator == nil || parts.denominator == nil { return nil }
        return .indicator(
            index: index, value: value, numerator: parts.numerator, denominator: parts.denominator,
            period: String(decoding: period, as: UTF8.self))
    }

    private func comparisons(_ item: YAMLItem, _ list: Int, into records: inout RecordsBuilder) -> Bool {
        let node = item[list]
        guard node.kind == .sequence else { return false }
        var index = list + 1
        while index < Int(node.end) {
            guard let comparison = comparison(item, index, into: &records) else { return false }
            records.add(comparison)
            index = Int(item[index].end)
        }
        return true
    }

    private func comparison(
        _ item: YAMLItem, _ index: Int, into records: inout RecordsBuilder
    ) -> StoredComparison? {
        guard var walk = FieldWalk(item, index) else { return nil }
        var area: UnsafeBufferPointer<UInt8>?
        var value: Double?
        var (numerator, denominator, areas): (Double?, Double?, Double?)
        while let (field, node) = walk.field(of: item, tables.comparison.names) {
            let isDecoded: Bool
            switch tables.comparison.slots[field] {
            case .area: isDecoded = FieldWalk.take(item.text(node), into: &area)
            case .value: isDecoded = FieldWalk.take(item.number(node), into: &value)
            case .numerator: isDecoded = FieldWalk.take(item.count(node), into: &numerator)
            case .denominator: isDecoded = FieldWalk.take(item.count(node), into: &denominator)
            case .areas: isDecoded = FieldWalk.take(item.count(node), into: &areas)
            case nil: return nil
            }
            guard isDecoded else { return nil }
        }
        guard walk.isSound, let area, let value else { return nil }
        return StoredComparison(
            area: Int32(records.share(area)), value: value, numerator: PackedNumber(numerator),
            denominator: PackedNumber(denominator), areas: PackedNumber(areas))
    }
}
