import PositionedYAML
import Rules
import SourceText

/// Reads measures and checks that they make sense.
enum MeasureReader {
    static func read(_ reader: MappingReader, _ rules: IndicatorRules) -> Measure? {
        let forms: [[String]] = [
            ["indicator", "value", "numerator", "denominator", "period", "comparators", "groups"],
            ["respondents", "positive", "undecided", "invited"], ["sampled", "met"],
        ]
        let used = forms.map { form in form.contains(where: reader.has) }
        guard used.count(where: \.self) == 1 else {
            return reader.value.report(
                "wrong-measure", "a measure must be of one of three forms",
                remedy: "write {indicator, value, numerator, denominator, period}, {respondents, positive} "
                    + "or {sampled, met}", reader.faults)
        }
        if used[0] { return indicator(reader, rules) }
        let (wholeName, partName) = used[1] ? ("respondents", "positive") : ("sampled", "met")
        for name in [wholeName, partName] where !reader.has(name) {
            let _: Bool? = reader.value.report(
                "missing-field", "a measure with '\(name == wholeName ? partName : wholeName)' needs '\(name)'",
                remedy: "add '\(name):'", reader.faults)
        }
        guard let whole = number(of: wholeName, reader), let part = number(of: partName, reader),
            isPart(part, of: whole, reader, partName, wholeName)
        else { return nil }
        return used[1] ? .survey(respondents: whole, positive: part) : .audit(sampled: whole, met: part)
    }

    private static func indicator(_ reader: MappingReader, _ rules: IndicatorRules) -> Measure? {
        for name in ["indicator", "period"] where !reader.has(name) {
            let _: Bool? = reader.value.report(
                "missing-field", "a measure of an indicator needs '\(name)'", remedy: "add '\(name):'", reader.faults)
        }
        let numerator = reader.has("numerator") ? count(reader, "numerator") : nil
        let denominator = reader.has("denominator") ? count(reader, "denominator") : nil
        let stated = reader.number("value")
        guard let period = reader.id("period"), let id = reader.id("indicator"),
            let index = References.index(of: id, in: rules.indices, what: "indicator", reader.faults)
        else { return nil }
        let unit = rules.indicators[index].unit
        var value = stated
        if unit == .percent, let part = numerator, let whole = denominator {
            guard isPart(part, of: whole, reader, "numerator", "denominator") else { return nil }
            if value == nil, whole > 0 { value = 100 * part / whole }
        }
        if unit == .percent, let value, !(0...100).contains(value) {
            return reader.raw("value")?.report(
                "out-of-range", "'value' must be from 0 to 100", remedy: "write it in per cent", reader.faults)
        }
        if !reader.has("value"), numerator == nil || denominator == nil {
            return reader.value.report(
                "missing-field", "a measure of an indicator needs 'value', or 'numerator' and 'denominator'",
                remedy: "add 'value:'", reader.faults)
        }
        return .indicator(
            index: index, value: value, numerator: numerator, denominator: denominator, period: period.value)
    }

    private static func count(_ reader: MappingReader, _ name: String) -> Double? {
        guard let raw = reader.raw(name), let number = reader.number(name) else { return nil }
        if number >= 0 { return number }
        return raw.report("out-of-range", "'\(name)' must not be negative", remedy: "mend the number", reader.faults)
    }

    /// A number of people or cases.
    private static func number(of name: String, _ reader: MappingReader) -> Double? {
        guard let number = count(reader, name) else { return nil }
        if number == number.rounded() { return number }
        return reader.raw(name)?.report(
            "out-of-range", "'\(name)' must be a whole number", remedy: "mend the number", reader.faults)
    }

    private static func isPart(
        _ part: Double, of whole: Double, _ reader: MappingReader, _ partName: String, _ wholeName: String
    ) -> Bool {
        if part <= whole { return true }
        let _: Bool? = reader.raw(partName)?.report(
            "out-of-range", "'\(partName)' is larger than '\(wholeName)'", remedy: "mend one of the numbers",
            reader.faults)
        return false
    }
}
