import CalendarDates
import PositionedYAML
import SourceText

/// Any text as a day, as a duration and as YAML to be written: what is written is read back the same.
struct ValuesTarget: FuzzTarget {
    func read(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        if let date = CalendarDate(text) {
            check(date.description == text, "a day is written as it was read: \(text)")
            check(CalendarDate(date.description) == date, "a day comes back")
        }
        if let duration = ISODuration(text) {
            check(ISODuration(duration.description) == duration, "a duration comes back: \(text)")
        }
        // Control characters cannot stand in YAML at all; all other text comes back from its quotes.
        let scalar = YAMLText.scalar(text)
        let faults = FaultCollector()
        let value = YAMLReader.document(Array("k: \(scalar)\n".utf8), path: "fuzz.yaml", faults: faults)
        check(value?["k"]?.rawText == text, "a text comes back from YAML: \(text.debugDescription)")
    }
}
