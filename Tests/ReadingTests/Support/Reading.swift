import PositionedYAML
import SourceText

/// What reading a text gave.
struct Reading {
    let value: YAMLValue?
    let faults: [Fault]

    init(_ text: String, limits: YAMLLimits = YAMLLimits()) {
        self.init(Array(text.utf8), limits: limits)
    }

    init(_ bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) {
        let collector = FaultCollector()
        value = YAMLReader.document(bytes, path: "test.yaml", limits: limits, faults: collector)
        faults = collector.faults
    }

    /// The ids of the faults in the order of finding.
    var ids: [String] { faults.map(\.id) }
}

extension YAMLValue {
    /// The value written out in a notation that tells plain text (`a`) from quoted (`'a'`).
    var outline: String {
        switch kind {
        case .plain: rawText
        case .quoted: "'\(rawText)'"
        case .sequence: "[" + items.map(\.outline).joined(separator: ", ") + "]"
        case .mapping: "{" + entries.map { "\($0.key.outline): \($0.value.outline)" }.joined(separator: ", ") + "}"
        }
    }

    /// The same with the place of each value.
    var placedOutline: String {
        let position = place.position
        let inner = items.map(\.placedOutline) + entries.map { "\($0.key.placedOutline): \($0.value.placedOutline)" }
        return "\(kind) \(isScalar ? rawText : "\(inner)") at \(position?.line ?? 0):\(position?.column ?? 0)"
    }
}
