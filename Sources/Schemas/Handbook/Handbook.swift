import CalendarDates
import SourceText
import Vocabularies
public import Rules

/// The handbook of a framework: all loaded rules in words, for those who work by them.
public enum Handbook {
    /// The whole handbook as Markdown; the same rules give the same bytes.
    public static func markdown(_ rules: RuleSet) -> String {
        let pages = HandbookPages(rules)
        let chapters = [
            ("levels", "Levels and what follows from them", pages.levels()),
            ("questions", "The self-evaluation questions", pages.questions()),
            ("criteria", "Areas and criteria", pages.criteria()),
            ("vocabularies", "Words that describe evidence", pages.vocabularies()),
            ("indicators", "Indicators", pages.indicators()),
            ("ratings", "How numbers are rated", pages.ratingRules()),
            ("documents", "Documents to hand over", pages.documents()),
            ("weights", "How records are weighed", pages.weights()),
            ("positions", "How positions become levels", pages.positions()),
            ("outcome", "How criteria become the likely outcome", pages.outcome()),
            ("limits", "Limits", pages.limits()),
            ("lenses", "Lenses", pages.lenses()),
            ("confidence", "Confidence", pages.confidence()),
            ("gaps", "Gaps", pages.gaps()),
            ("checks", "Checks", pages.checks()),
            ("privacy", "Privacy", pages.privacy()),
        ]
        let contents = chapters.map { anchor, title, _ in
            "- " + Markdown.reference(title, anchor) + (anchor == "criteria" ? "\n" + pages.criteriaContents() : "")
        }
        var parts = [pages.opening(), "## Contents\n", contents.joined(separator: "\n") + "\n"]
        for (anchor, title, text) in chapters {
            parts.append(Markdown.heading(2, title, anchor: anchor))
            parts.append(text.isEmpty ? "None.\n" : text)
        }
        var text = parts.filter { !$0.isEmpty }.joined(separator: "\n")
        while text.contains("\n\n\n") { text = text.replacing("\n\n\n", with: "\n\n") }
        return text
    }
}

/// The chapters of the handbook.
struct HandbookPages {
    let rules: RuleSet

    init(_ rules: RuleSet) {
        self.rules = rules
    }

    var words: FrameworkVocabularies { rules.vocabularies }

    func opening() -> String {
        let framework = rules.framework
        let facts = [
            "Framework: \(Markdown.code(framework.id)), version \(Markdown.escaped(framework.version))",
            "Issued by: \(Markdown.escaped(framework.issuer))",
            "In force: from \(framework.effective.words)" + (framework.until.map { " to \($0.words)" } ?? ""),
            "Sources: \(Markdown.sources(framework.sources))",
            "Rules: \(Markdown.code(file(framework.place.path)))",
        ]
        return """
            # \(Markdown.escaped(framework.title)): handbook

            <!-- Made from the rules by `areasend doc`: change the rules, not this file. -->

            What the tool asks, how it weighs evidence, and what it concludes from it, in words. It helps a partnership \
            to assess itself; it is not an inspection judgement.

            \(Markdown.list(facts))
            """
    }

    func levels() -> String {
        rules.framework.levels.map { level in
            var text = Markdown.heading(3, "\(level.id): \(level.title)", anchor: "level-\(level.id)")
            text += "\n\(Markdown.sentence(level.means))\n"
            if !level.follows.isEmpty {
                text += "\nWhat follows:\n\n" + Markdown.list(level.follows.map(Markdown.sentence))
            }
            return text + origin(level.place.path, level.sources)
        }.joined(separator: "\n")
    }

    func questions() -> String {
        let questions = rules.framework.questions
        return Markdown.list([
            "**impact**: \(Markdown.escaped(questions.impact))", "**how**: \(Markdown.escaped(questions.how))",
            "**plans**: \(Markdown.escaped(questions.plans))",
        ])
    }

    func vocabularies() -> String {
        words.all.map { vocabulary in
            var text = Markdown.heading(3, vocabulary.name, anchor: "vocabulary-\(vocabulary.name)") + "\n"
            text += Markdown.table(
                ["Word", "Title", "Meaning"] + head(of: vocabulary.name),
                vocabulary.terms.indices.map { index in
                    let term = vocabulary[index]
                    return [Markdown.code(term.id), Markdown.escaped(term.title), Markdown.escaped(term.means)]
                        + further(of: vocabulary.name, index)
                })
            return text
        }.joined(separator: "\n")
    }

    private func head(of vocabulary: String) -> [String] {
        switch vocabulary {
        case words.origins.name: ["The partnership's own"]
        case words.kinds.name: ["Origin", "Counts for"]
        case words.statuses.name: ["Done"]
        default: []
        }
    }

    private func further(of vocabulary: String, _ index: Int) -> [String] {
        switch vocabulary {
        case words.origins.name: [words.originIsOwn[index] ? "yes" : "no"]
        case words.kinds.name:
            [Markdown.escaped(words.origins[words.kindOrigins[index]].title), words.kindAgeLimits[index].words]
        case words.statuses.name: [words.statusIsClosed[index] ? "yes" : "no"]
        default: []
        }
    }

    // MARK: Places

    /// A rules file as the handbook names it: from the rules' own folder on, wherever that stands.
    func file(_ path: String) -> String {
        guard path.hasPrefix(rules.folder + "/") else { return path }
        let folder = rules.folder.split(separator: "/").last.map { $0 + "/" } ?? ""
        return folder + path.dropFirst(rules.folder.count + 1)
    }

    /// Where a rule is written and what it rests on, as a closing line.
    func origin(_ path: String, _ sources: [Citation] = []) -> String {
        let rule = "Rule: \(Markdown.code(file(path)))"
        return "\n" + (sources.isEmpty ? rule : "\(rule) · Source: \(Markdown.sources(sources))") + "\n"
    }

    /// A link to a criterion.
    func criterion(_ index: Int) -> String {
        Markdown.reference(rules.criteria[index].title, "criterion-\(rules.criteria[index].id)")
    }

    /// A level with its title.
    func level(_ index: Int) -> String {
        let level = rules.framework.levels[index]
        return Markdown.reference("\(level.id) (\(level.title))", "level-\(level.id)")
    }
}
