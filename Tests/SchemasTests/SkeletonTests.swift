import Evidence
import PositionedYAML
import Rules
import Schemas
import SourceText
import Testing

@Suite struct SkeletonTests {
    @Test(arguments: SkeletonKind.allCases)
    func loads(kind: SkeletonKind) throws {
        let rules = try Repository.rules()
        let errors = try Reading(rules: rules).errors(in: try whole(kind, rules), as: kind.schema)
        // A criterion's skeleton stands in for a shipped criterion here, so its name and what refers to it do not fit.
        let own = kind == .criterion ? errors.filter { !$0.contains("[file-name]") && !$0.contains("[unresolved-id]") } : errors
        #expect(own.isEmpty, "\(own.joined(separator: "\n"))")
    }

    @Test(.enabled(if: SchemaValidator.isAvailable, "\(SchemaValidator.needs)"))
    func areValid() throws {
        let rules = try Repository.rules()
        var validator = try SchemaValidator(rules)
        for kind in SkeletonKind.allCases { try validator.add(text: try whole(kind, rules), as: kind.schema) }
        for (kind, messages) in zip(SkeletonKind.allCases, try validator.messages()) {
            #expect(messages.isEmpty, "\(kind.rawValue): \(messages.joined(separator: "; "))")
        }
    }

    /// With all comment marks of fields gone every field is there, and nothing is wrong but what cannot be known.
    @Test(arguments: SkeletonKind.allCases)
    func optionalPartsFit(kind: SkeletonKind) throws {
        let rules = try Repository.rules()
        var text = try whole(kind, rules)
        while true {
            let next = text.split(separator: "\n", omittingEmptySubsequences: false).map(uncommented)
                .joined(separator: "\n")
            if next == text { break }
            text = next
        }
        let errors = try Reading(rules: rules).errors(in: text, as: kind.schema)
        let expected = ["[unresolved-id]", "[wrong-measure]", "[contradiction]", "[file-name]"]
        let unexpected = errors.filter { error in !expected.contains { error.hasSuffix($0) } }
        #expect(unexpected.isEmpty, "\(unexpected.joined(separator: "\n"))\n\(text)")
    }

    @Test func namesEveryField() throws {
        let text = Skeleton.text(.record, rules: try Repository.rules())
        for field in RecordFields.record.fields {
            #expect(text.contains("\(field.name):"))
            #expect(text.contains(field.summary))
        }
    }

    @Test func isTheSameEachTime() throws {
        let rules = try Repository.rules()
        for kind in SkeletonKind.allCases { #expect(Skeleton.text(kind, rules: rules) == Skeleton.text(kind, rules: rules)) }
    }

    /// The skeleton as a whole file: items in the shipped file of their kind, or below their key.
    private func whole(_ kind: SkeletonKind, _ rules: RuleSet) throws -> String {
        let text = Skeleton.text(kind, rules: rules)
        guard let key = kind.itemsKey else { return text }
        switch kind {
        case .indicator, .check:
            let file = try Repository.text("rules/area-send/" + Reading.rulesFile(kind.schema))
            return file.replacing("\n\(key):\n", with: "\n\(key):\n" + text)
        default: return key + ":\n" + text
        }
    }

    /// A line without the mark that makes an optional field a comment; headings and other comments stay.
    private func uncommented(_ line: Substring) -> Substring {
        let indent = line.prefix { $0 == " " }
        let rest = line.dropFirst(indent.count)
        guard rest.hasPrefix("# "), let key = rest.dropFirst(2).drop(while: { " -#".contains($0) }).split(separator: " ").first,
            key.hasSuffix(":"), key.dropLast().allSatisfy({ $0.isLowercase || $0 == "-" || $0.isNumber }), key != "yaml-language-server:"
        else { return line }
        return Substring(indent + rest.dropFirst(2))
    }
}
