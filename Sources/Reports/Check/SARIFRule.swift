import Checking
import SourceText

/// A rule as a SARIF reporting descriptor.
struct SARIFRule: Encodable {
    struct Configuration: Encodable { let level: String }
    struct Properties: Encodable {
        let tags: [String]
        let problem: String

        enum CodingKeys: String, CodingKey {
            case tags
            // The name under which GitHub looks for it.
            case problem = "problem.severity"
        }
    }

    let id, name: String
    let shortDescription, fullDescription, help: SARIFText
    let helpUri: String?
    let defaultConfiguration: Configuration
    let properties: Properties

    init(_ rule: CheckedRule, handbook: String) {
        id = rule.id
        name = rule.id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        shortDescription = SARIFText(rule.title)
        fullDescription = SARIFText(rule.message.isEmpty ? rule.title : rule.message)
        help = SARIFText(rule.remedy.isEmpty ? "The finding says what to do." : rule.remedy)
        helpUri = rule.anchor.map { "\(handbook)#\(PathURI.text(of: $0))" }
        defaultConfiguration = Configuration(level: rule.severity.rawValue)
        properties = Properties(
            tags: [rule.sort.rawValue], problem: rule.severity == .note ? "recommendation" : rule.severity.rawValue)
    }
}

/// A plain text of SARIF, in which braces would be placeholders and brackets before a parenthesis a link.
struct SARIFText: Encodable {
    let text: String

    init(_ text: String) {
        var result = String.UnicodeScalarView()
        for scalar in PlainText.line(text).unicodeScalars {
            // A mark with an accent on it is still a mark to others, so nothing here goes by whole characters.
            if scalar == "{" || scalar == "}" { result.append(scalar) }
            if scalar == "(", result.last == "]" { result.append(" ") }
            result.append(scalar)
        }
        self.text = String(result)
    }
}
