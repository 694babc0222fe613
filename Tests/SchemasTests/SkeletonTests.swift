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
        let errors = try errors(in: Skeleton.text(kind, rules: rules), kind, rules)
        #expect(errors.isEmpty, "\(errors.joined(separator: "\n"))")
    }

    /// With all comment marks of fields gone every field is there, and nothing is wrong but what cannot be known.
    @Test(arguments: SkeletonKind.allCases)
    func optionalPartsFit(kind: SkeletonKind) throws {
        let rules = try Repository.rules()
        let lines = Skeleton.text(kind, rules: rules).split(separator: "\n", omittingEmptySubsequences: false)
        let text = lines.map(uncommented).joined(separator: "\n")
        #expect(text != lines.joined(separator: "\n"))
        let expected = ["[unresolved-id]", "[wrong-measure]", "[contradiction]"]
        let unexpected = try errors(in: text, kind, rules).filter { error in !expected.contains { error.hasSuffix($0) }
        }
        #expect(unexpected.isEmpty, "\(unexpected.joined(separator: "\n"))")
    }

    @Test(.enabled(if: SchemaValidator.isAvailable, "\(SchemaValidator.needs)"))
    func areValid() throws {
        let rules = try Repository.rules()
        var validator = try SchemaValidator(rules)
        for kind in SkeletonKind.allCases {
            try validator.add(text: try whole(Skeleton.text(kind, rules: rules), kind), as: kind.schema)
        }
        for (kind, messages) in zip(SkeletonKind.allCases, try validator.messages()) {
            #expect(messages.isEmpty, "\(kind.rawValue): \(messages.joined(separator: "; "))")
        }
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
        for kind in SkeletonKind.allCases {
            #expect(Skeleton.text(kind, rules: rules) == Skeleton.text(kind, rules: rules))
        }
    }

    /// What the reader says of a skeleton.
    ///
    /// A criterion's stands in for a shipped criterion here: its name does not fit, nor does what names the other.
    private func errors(in skeleton: String, _ kind: SkeletonKind, _ rules: RuleSet) throws -> [String] {
        let errors = try Reading(rules: rules).errors(in: try whole(skeleton, kind), as: kind.schema)
        guard kind == .criterion else { return errors }
        return errors.filter {
            $0.contains("/criteria/") && !$0.hasSuffix("[file-name]") && !$0.hasSuffix("[unresolved-id]")
        }
    }

    /// The skeleton as a whole file: items in the shipped file of their kind, or below their key.
    private func whole(_ skeleton: String, _ kind: SkeletonKind) throws -> String {
        guard let key = kind.itemsKey else { return skeleton }
        switch kind {
        case .indicator, .check:
            let file = try Repository.text("rules/area-send/" + Reading.rulesFile(kind.schema))
            return file.replacing("\n\(key):\n", with: "\n\(key):\n" + skeleton)
        default: return key + ":\n" + skeleton
        }
    }

    /// A line without the marks that make an optional field a comment; headings stay.
    private func uncommented(_ line: Substring) -> String {
        var line = String(line)
        while true {
            let indent = line.prefix { $0 == " " }
            let rest = line.dropFirst(indent.count)
            let words = rest.drop { " -#".contains($0) }.split(separator: " ")
            guard rest.hasPrefix("# "), let key = words.first, key.hasSuffix(":"), key != "yaml-language-server:",
                key.dropLast().allSatisfy({ $0.isLowercase || $0.isNumber || $0 == "-" })
            else { return line }
            line = String(indent + rest.dropFirst(2))
        }
    }
}
