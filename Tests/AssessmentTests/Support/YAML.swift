import PositionedYAML
import SourceText

/// Reads YAML texts of tests.
enum YAML {
    static func document(_ text: String, _ faults: FaultCollector) -> YAMLValue? {
        YAMLReader.document(Array(text.utf8), path: "text.yaml", faults: faults)
    }
}
