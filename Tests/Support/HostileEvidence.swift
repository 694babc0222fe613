import Foundation

/// A partnership whose every text tries to be more than text. The texts and the shapes they are filled into stand in
/// `Tests/Support/Hostile`, since the browser's tests fill them in as well.
public enum HostileEvidence {
    private static let folder = Repository.root + "/Tests/Support/Hostile/"

    private enum Text: Decodable {
        case once(String)
        case repeated(String, Int)

        private enum Key: CodingKey { case `repeat`, times }

        init(from decoder: any Decoder) throws {
            if let text = try? decoder.singleValueContainer().decode(String.self) {
                self = .once(text)
            } else {
                let keyed = try decoder.container(keyedBy: Key.self)
                self = .repeated(
                    try keyed.decode(String.self, forKey: .repeat), try keyed.decode(Int.self, forKey: .times))
            }
        }

        var whole: String {
            switch self {
            case .once(let text): text
            case .repeated(let text, let times): String(repeating: text, count: times)
            }
        }
    }

    /// The texts.
    public static func texts() throws -> [String] {
        let data = try Data(contentsOf: URL(filePath: folder + "texts.json"))
        return try JSONDecoder().decode([Text].self, from: data).map(\.whole)
    }

    /// The files of the partnership. Its name is the text at `first`, and the texts of its inspection and overrides follow on.
    /// - Parameter criteria: the ids of criteria, for overrides.
    public static func files(first: Int = 0, criteria: [String]) throws -> [String: String] {
        let texts = try texts()
        let turned = Array(texts[first...] + texts[..<first]).map(quoted)
        func all(_ template: String, _ texts: some Sequence<String>) throws -> String {
            let shape = try String(contentsOf: URL(filePath: folder + template + ".yaml"), encoding: .utf8)
            return texts.enumerated().map { filled(shape, $0, $1, criteria) }.joined()
        }
        let area = """
            id: made-up
            name: \(turned[0])
            inspections:
              - id: inspection-2023
                title: \(turned[1])
                date: 2023-03-10
                level: "2"
                framework: \(turned[2])
                outcome: \(turned[3])
                source: {title: \(turned[4])}
                findings:

            """
        let figure = """
              - id: figure-2024
                kind: indicator
                date: 2024-12-31
                criteria: [\(criteria[0])]
                summary: A figure beside those of others.
                source: {title: \(turned[5])}
                measure:
                  indicator: ehc-plan-20-weeks
                  value: 50
                  period: "2024"
                  comparators:

            """
        let overridden = texts[first...] + texts[..<first]
        return try [
            "area.yaml": area + all("finding", texts),
            "records/a.yaml": "records:\n" + all("record", texts) + figure + all("comparator", texts),
            "plan.yaml": "title: \(turned[6])\nactions:\n" + all("action", texts),
            "waivers.yaml": "waivers:\n" + all("waiver", texts),
            "overrides.yaml": "overrides:\n" + all("override", overridden.dropFirst(7).prefix(criteria.count))
                + "  - {outcome: true, level: \"1\", role: \(turned[0]), date: 2025-06-01, reason: \(turned[1])}\n",
        ]
    }

    /// A text on one line as reports show it: marks that turn or hide what follows stand as their codes.
    public static func visible(_ text: String) -> String {
        let turning: [ClosedRange<UInt32>] = [
            0x61C...0x61C, 0x200B...0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF...0xFEFF,
        ]
        let words = text.unicodeScalars.split { $0.properties.isWhitespace }.map { word in
            word.map { scalar in
                turning.contains { $0.contains(scalar.value) }
                    ? "[U+" + String(format: "%04X", scalar.value) + "]" : String(scalar)
            }.joined()
        }
        return words.joined(separator: " ")
    }

    /// The addresses of sources; of three, one is of the web.
    public static func address(_ number: Int, _ text: String) -> String {
        let short = String(String.UnicodeScalarView(text.unicodeScalars.prefix(60)))
        return ["javascript:alert(1)//", "data:text/html,", "https://web.invalid/"][number % 3] + short
    }

    private static func filled(_ shape: String, _ number: Int, _ text: String, _ criteria: [String]) -> String {
        let words = [
            "TEXT": quoted(text), "URL": quoted(address(number, text)), "NUMBER": "\(number)",
            "RATING": ["weakness", "strength"][number % 2], "CRITERION": criteria[number % criteria.count],
        ]
        // In one go, so that nothing is filled into what was filled in.
        return shape.replacing(/TEXT|URL|NUMBER|RATING|CRITERION/) { words[String($0.output)] ?? "" }
    }

    /// A text as YAML writes it between double quotation marks.
    public static func quoted(_ text: String) -> String {
        let inner = text.unicodeScalars.map { scalar in
            (0x20..<0x7F).contains(scalar.value) && scalar != "\"" && scalar != "\\"
                ? String(scalar) : "\\U" + String(format: "%08X", scalar.value)
        }
        return "\"" + inner.joined() + "\""
    }
}
