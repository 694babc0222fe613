package import Assessment
import CalendarDates
package import Evidence
package import Rules
import SourceText
package import Vocabularies

/// How reports name things: always by the framework's own titles, made safe to print.
package struct Wording {
    package let assessment: Assessment

    package init(_ assessment: Assessment) { self.assessment = assessment }

    package var rules: RuleSet { assessment.rules }
    package var words: FrameworkVocabularies { assessment.rules.vocabularies }

    /// What every report says of itself.
    package static let label = "self-assessment, not an inspection judgement"

    /// `Buckinghamshire`.
    package var areaName: String { PlainText.line(assessment.partnership.area.name) }

    /// `Framework title, version 2025-06-06`.
    package var framework: String {
        PlainText.line("\(rules.framework.title), version \(rules.framework.version)")
    }

    /// `level 2`.
    package func level(_ index: Int) -> String { PlainText.line("level \(rules.framework.levels[index].id)") }

    /// `level 2: the short name`.
    package func levelInFull(_ index: Int) -> String {
        PlainText.line("level \(rules.framework.levels[index].id): \(rules.framework.levels[index].title)")
    }

    /// The level of a criterion, or that there is not enough evidence for one.
    package func level(of criterion: CriterionAssessment) -> String {
        criterion.level.map { level($0.level) } ?? "not enough evidence"
    }

    /// The title of a criterion by its index.
    package func title(ofCriterion index: Int) -> String { PlainText.line(rules.criteria[index].title) }

    /// The titles of several criteria, as people write lists.
    package func titles(ofCriteria indices: [Int]) -> String { WordList.joined(indices.map { title(ofCriterion: $0) }) }

    /// A record by its index.
    package func record(_ index: Int) -> EvidenceRecord { assessment.records.evidence(at: index) }

    /// The id of a record.
    package func id(_ index: Int) -> String { assessment.records.evidence(at: index).id }

    /// The ids of records.
    package func ids(_ indices: [Int]) -> [String] { indices.map { id($0) } }

    /// The text of a record.
    package func summary(_ index: Int) -> String { PlainText.line(record(index).summary) }

    /// The source of a record: title and publisher.
    package func source(_ index: Int) -> String {
        record(index).source.map { PlainText.line($0.words) } ?? "no source named"
    }

    /// Who published a record's source, in a few words; its title where nobody is named.
    package func publisher(_ index: Int) -> String {
        let source = record(index).source
        return TextLayout.brief(PlainText.line(source?.publisher ?? source?.title ?? "no source named"), characters: 30)
    }

    /// The title of a record's source.
    package func sourceTitle(_ index: Int) -> String {
        record(index).source.map { PlainText.line($0.title) } ?? "no source named"
    }

    /// Titles of a set of terms in the middle of a sentence.
    package func list(_ vocabulary: Vocabulary, _ set: TermSet) -> String {
        WordList.joined(vocabulary.titles(of: set).map { PlainText.line(WordList.uncapitalised($0)) })
    }

    /// How a record is rated, by the vocabularies' own titles; what nobody said is left out.
    package func qualifiers(_ index: Int) -> [(name: String, title: String)] {
        let rated = assessment.records[index]
        let scales: [(String, Vocabulary, Int?)] = [
            ("rating", words.ratings, rated.rating), ("extent", words.extents, rated.extent),
            ("effect", words.impacts, rated.impact), ("direction", words.trajectories, rated.trajectory),
            ("response", words.leaders, rated.record.leaders),
        ]
        return scales.compactMap { name, scale, term in
            guard let term, !scale[term].isUnstated else { return nil }
            return (name, PlainText.line(scale[term].title))
        }
    }

    /// `rating: ..., extent: ..., effect: ...`.
    package func rated(_ index: Int) -> String {
        let all = qualifiers(index)
        guard !all.isEmpty else { return "not rated" }
        return all.map { "\($0.name): \(WordList.uncapitalised($0.title))" }.joined(separator: "; ")
    }

    /// A period as people read it: `2024/25` for the school year `202425`, any other as it is.
    package static func period(_ period: String) -> String {
        let digits = Array(period)
        guard digits.count == 6, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
            let first = Int(String(digits[2...3])), let second = Int(String(digits[4...5])), (first + 1) % 100 == second
        else { return PlainText.line(period) }
        return String(digits[0...3]) + "/" + String(digits[4...5])
    }

    /// What is expected of the evidence and not there, as a sentence.
    package func missing(from coverage: Coverage) -> String {
        let missing: [(String, Vocabulary, TermSet)] = [
            ("kinds", words.kinds, coverage.kindsMissing), ("partners", words.partners, coverage.partnersMissing),
            ("phases", words.phases, coverage.phasesMissing), ("groups", words.cohorts, coverage.cohortsMissing),
        ]
        let lacking = missing.filter { !$0.2.isEmpty }.map { "\($0.0): \(list($0.1, $0.2))" }
        return lacking.isEmpty
            ? "Nothing that is expected is missing." : "Missing " + lacking.joined(separator: "; ") + "."
    }

    /// What limits confidence, as a sentence; empty where nothing does.
    package func limits(on confidence: ConfidenceAssessment) -> String {
        let limits = confidence.limitedBy.map { PlainText.line($0) }
        return limits.isEmpty ? "" : "Confidence is limited by \(WordList.joined(limits))."
    }

    /// What closing a gap would do, in words.
    package func effect(_ effect: GapEffect) -> String {
        let (best, worst) = (Figures.fixed(-effect.best, 2), Figures.fixed(effect.worst, 2))
        switch (best == "0.00", worst == "0.00") {
        case (true, true): return "no effect on the figures"
        case (false, true): return "up to \(best) of a level better"
        case (true, false): return "up to \(worst) of a level worse"
        case (false, false): return "from \(best) of a level better to \(worst) worse"
        }
    }

    /// What the figures of ``effect(_:)`` mean.
    package static let effectExplained =
        "Effects are parts of a level: 1.00 would be one whole level, taking the mean of the levels by how likely each is. "
        + "Where new evidence is needed, it may turn out better or worse than what is known."

    /// What a gap is about: the thing's id, or the title of the criterion.
    package func subject(of gap: Gap) -> String {
        if let about = gap.about { return about }
        return gap.criteria.first.map { title(ofCriterion: $0) } ?? gap.id
    }

    /// How many criteria have enough evidence for a level.
    package var judgedCount: Int { assessment.criteria.count { $0.level != nil } }

    /// `likely level 2 (77 %)`, or that no level is likely.
    package var likelyInBrief: String {
        guard let likely = assessment.outcome.likely else { return "no likely level: not enough evidence" }
        return "likely \(level(likely)) (\(Figures.percents(assessment.outcome.probabilities)[likely]))"
    }

    /// The closing line in fixed words.
    package var tally: String {
        let assessment = assessment
        let counts =
            "\(assessment.consideredCount) records considered, \(assessment.lapsedCount) lapsed, "
            + "\(assessment.supersededCount) superseded, \(assessment.notYetKnownCount) not yet known"
        return "\(counts); \(judgedCount) of \(assessment.criteria.count) criteria judged; "
            + "\(assessment.gaps.count) gaps; \(likelyInBrief), confidence "
            + "\(assessment.outcome.confidence.degree.rawValue)."
    }
}
