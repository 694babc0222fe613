import Files
import Foundation
import Rules
import SourceText
import TestSupport
import Testing
import Vocabularies

/// The engine knows no framework: no id or title of the real one may be written into a source as a text.
///
/// What is looked for: ids with a hyphen anywhere in a string literal, as whole words; ids without a hyphen and titles
/// where they are the whole of a string literal (in any case); titles of two words or more also inside one.
/// Comments and names of Swift things are not looked at.
@Suite("No word of the framework in the sources")
struct NoFrameworkWordTests {
    /// Words that the public contract itself uses, as names of fields, questions, urgencies and the like. Each happens to
    /// be an id or title of the framework as well; a word may only be added here when docs/file-formats.md has it.
    static let contractWords: Set<String> = [
        // fields of a record and facts of that name
        "impact", "leaders", "rating", "theme", "document", "indicator", "survey", "owner", "summary", "source",
        // measures {respondents, positive} and {sampled, met} are those of surveys and audits
        "audit",
        // the field of an origin that marks the partnership's own view
        "own",
        // urgencies and degrees
        "high", "medium", "low", "none",
        // sections of a judgement
        "outcome", "criterion", "evidence", "performance", "readiness", "follow-through",
        // parts of an area file, and of the command line
        "inspection", "inspections", "data",
        // fields of a record
        "partners", "phases", "cohorts",
        // facts that checks and gaps are also named for
        "kinds-missing", "partners-missing", "phases-missing", "cohorts-missing", "milestones-late",
        // ids of faults
        "file-missing", "no-evidence",
        // plain words of the contract: the three self-evaluation questions, what is not stated, whose own view it is
        "self-evaluation", "not stated", "the partnership itself",
    ]
    /// The folder of rules that the command takes where none is named.
    static let commandWords: Set<String> = ["area-send"]

    @Test("no source has an id or a title of the framework")
    func words() throws {
        let rules = try Loaded.rules(Repository.areaRules)
        let words = Self.words(of: rules).subtracting(Self.contractWords)
        #expect(words.count > 250, "ids and titles were gathered")
        let phrases = words.filter { $0.contains("-") || $0.contains(" ") }
        var found: [String] = []
        for (file, literals) in try Self.literals() {
            for (line, literal) in literals {
                let text = literal.lowercased()
                let hits = words.contains(text) ? [text] : phrases.filter { Self.contains(text, word: $0) }
                found += hits.filter { !file.hasPrefix("areasend/") || !Self.commandWords.contains($0) }.map {
                    "\(file):\(line): \"\($0)\""
                }
            }
        }
        #expect(found == [])
    }

    @Test(
        "the search would find them: in a literal as a whole word, and nowhere else",
        arguments: [
            ("right-help-right-time", true), ("of right-help-right-time, said", true),
            ("bright-help-right-time", false),
            ("right-help-right-timely", false), ("right-help-right-time-2", false),
        ])
    func search(text: String, isFound: Bool) {
        #expect(Self.contains(text, word: "right-help-right-time") == isFound)
    }

    @Test("string literals are found, comments are not")
    func literalsOfALine() {
        #expect(Self.literals(of: #"let a = "one" + "tw\"o" // "three""#) == ["one", #"tw\"o"#])
        #expect(Self.literals(of: #"    /// As `"four"` says."#) == [])
    }

    private static func words(of rules: RuleSet) -> Set<String> {
        let framework = rules.framework
        var words: [String] =
            framework.levels.flatMap { [$0.id, $0.title] } + framework.areas.flatMap { [$0.id, $0.title] }
        words += rules.criteria.flatMap { [$0.id, $0.title] + $0.aspects.map(\.id) }
        words += framework.vocabularies.all.flatMap(\.terms).flatMap { [$0.id, $0.title] }
        words += rules.indicators.indicators.flatMap { [$0.id, $0.title] } + rules.indicators.shares.map(\.id)
        words += rules.indicators.bands.flatMap { [$0.key] + $0.value.map(\.id) } + rules.indicators.trajectories.keys
        words += rules.documents.flatMap { [$0.id, $0.title] } + rules.checks.map(\.id) + rules.privacy.map(\.id)
        words += rules.judgement.gaps.map(\.id) + rules.judgement.limits.map(\.id)
        words += rules.judgement.criterionConfidence.map(\.id) + rules.judgement.outcomeConfidence.map(\.id)
        words += [framework.id, framework.title, framework.issuer]
        // "1", "2" and "3" are levels, and also just numbers.
        return Set(words.map { $0.lowercased() }.filter { word in word.count > 1 && word.contains(where: \.isLetter) })
    }

    private static func contains(_ text: String, word: String) -> Bool {
        let parts = text.components(separatedBy: word)
        return zip(parts, parts.dropFirst()).contains { before, after in
            !(before.last.map(isWordCharacter) ?? false) && !(after.first.map(isWordCharacter) ?? false)
        }
    }

    private static func isWordCharacter(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "-"
    }

    /// The string literals of all sources, by file, with their lines.
    private static func literals() throws -> [(file: String, literals: [(line: Int, text: String)])] {
        let root = Repository.root + "/Sources"
        let files = FileTree.files(below: root, extensions: ["swift"]) { Issue.record("\($0.fault.line)") }
        try #require(files.count > 50)
        return try files.map { file in
            let text = String(decoding: try FileBytes.read(file, budget: 1 << 20), as: UTF8.self)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            return (
                String(file.dropFirst(root.count + 1)),
                lines.enumerated().flatMap { line, text in literals(of: String(text)).map { (line + 1, $0) } }
            )
        }
    }

    /// The string literals of a line, without a comment at its end.
    private static func literals(of line: String) -> [String] {
        var found: [String] = []
        var literal: String?
        var isEscaped = false
        var last: Character = " "
        for character in line {
            if var text = literal {
                if character == "\"", !isEscaped {
                    found.append(text)
                    literal = nil
                } else {
                    text.append(character)
                    literal = text
                }
                isEscaped = character == "\\" && !isEscaped
            } else if character == "\"" {
                literal = ""
            } else if character == "/", last == "/" {
                break
            }
            last = character
        }
        return found
    }
}
