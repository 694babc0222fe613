import Files
public import PositionedYAML
public import SourceText

/// Reads small YAML files: mappings, and the profile of an area.
public enum YAMLFile {
    /// The one document of a file; nil where it cannot be read, which is reported.
    public static func document(_ path: String, _ faults: FaultCollector) -> YAMLValue? {
        do {
            let bytes = try FileBytes.read(path, budget: YAMLLimits().bytes)
            return YAMLReader.document(bytes, path: path, faults: faults)
        } catch {
            faults.report(error.fault)
            return nil
        }
    }
}
