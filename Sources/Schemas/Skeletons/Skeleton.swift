import Evidence
import PositionedYAML
public import Rules

/// Skeletons of files and of parts of files: every field with what it means, required ones filled in with something
/// that loads, optional ones commented out.
public enum Skeleton {
    /// The skeleton as text, with the framework's words as examples.
    public static func text(_ kind: SkeletonKind, rules: RuleSet) -> String {
        let writer = SkeletonWriter(examples: SkeletonExamples(rules))
        if let key = kind.itemsKey, let table = item(kind) {
            let lines = writer.item(table, indent: 2)
            return
                ([
                    "# \(capitalised(table.title)): goes below '\(key):'. Lines that begin with '#' are optional."
                ] + lines).joined(separator: "\n") + "\n"
        }
        guard let table = kind.schema.table else { return "" }
        let head = [
            "# yaml-language-server: $schema=\(kind.folderAbove)schemas/\(kind.schema.fileName)",
            "# \(capitalised(table.title)). Lines that begin with '#' are optional; replace what says 'To do'.",
        ]
        return (head + writer.fields(of: table, indent: 0)).joined(separator: "\n") + "\n"
    }

    private static func item(_ kind: SkeletonKind) -> FieldTable? {
        switch kind {
        case .record: RecordFields.record
        case .action: PlanReader.actionFields
        case .indicator: IndicatorsReader.indicatorFields
        case .check: ChecksReader.checkFields
        default: nil
        }
    }

    private static func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
