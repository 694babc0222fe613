import Assessment
import CalendarDates
import Evidence
import Moderation
import Rules
import Scenarios
import Vocabularies

/// The parts of a report on moderation.
struct ModerationPage {
    let agreement: Agreement
    private let wording: Wording

    /// How many disagreements are named, those furthest apart first.
    private static let shownDisagreements = 12
    /// The weights of the kappa that stands first: all these scales are in an order, and far apart is worse than near by.
    static let headline = KappaWeights.quadratic

    init(_ agreement: Agreement) {
        self.agreement = agreement
        wording = Wording(agreement.assessment)
    }

    /// What every report on moderation says of itself.
    static let label = "moderation of a \(Wording.label)"

    var title: String { "\(wording.areaName), \(Self.label)" }
    var subtitle: String { "\(wording.framework), as of \(agreement.assessment.asOf.words)" }

    var sections: [ScenarioSection] {
        let parts = ([overview] + tables + [disagreements]).filter { !$0.blocks.isEmpty }
        guard let comparison = agreement.comparison else {
            return parts + [
                ScenarioSection(
                    title: "With the second rater's terms",
                    blocks: [.paragraph("The two raters differ nowhere, so the outcome stays as it is.")])
            ]
        }
        let result = ScenarioResult(
            now: agreement.assessment, comparison: comparison, reach: nil, invocation: [], addedFiles: [])
        let effect = ScenarioPage(result).effect(comparison).filter { !$0.blocks.isEmpty }
        return parts
            + effect.map { section in
                ScenarioSection(title: section.title + " with the second rater's terms", blocks: section.blocks)
            }
    }

    /// The agreement on each scale, and how to read it.
    private var overview: ScenarioSection {
        let empty = agreement.emptyCount
        let left =
            empty == 0
            ? "" : "; \(Figures.counted(empty, "row")) of the sheet \(empty == 1 ? "was" : "were") left empty"
        let head = ["", "pairs", "same term", "kappa", "95 % interval", "linear", "unweighted"]
        let rows = agreement.scales.map { scale in
            [scale.scale.rawValue, "\(scale.pairs)", scale.exactShare.map { Self.percent($0) } ?? "-"]
                + [Self.value(scale.kappa(Self.headline)), Self.interval(scale.kappa(Self.headline))]
                + [Self.value(scale.kappa(.linear)), Self.value(scale.kappa(.unweighted))]
        }
        let how =
            "Kappa is agreement beyond chance: 1 is full agreement, 0 what chance gives. The first one counts a difference by "
            + "the square of its steps, “linear” by its steps, “unweighted” any difference alike. A dash stands where "
            + "there are no pairs, or both raters chose one term throughout; there is no interval where all pairs agree. "
            + "With fewer than some 30 pairs take it as a hint."
        return ScenarioSection(
            title: "Agreement",
            blocks: [
                .paragraph("The second rater rated \(Figures.counted(agreement.ratedCount, "record"))\(left)."),
                .table(header: head, rows: rows), .paragraph(how),
            ] + agreement.scales.compactMap(oneSided).map { .item($0) }
                + agreement.scales.compactMap(lean).map { .item($0) })
    }

    /// What is no pair, in a sentence; nil for nothing.
    private func oneSided(_ scale: ScaleAgreement) -> String? {
        let parts = [
            scale.onlyFirst > 0 ? "\(Figures.counted(scale.onlyFirst, "record")) only by the first rater" : nil,
            scale.onlySecond > 0 ? "\(Figures.counted(scale.onlySecond, "record")) only by the second" : nil,
        ].compactMap(\.self)
        return parts.isEmpty
            ? nil : "\(scale.scale.rawValue): stated for \(WordList.joined(parts)); these are no pairs."
    }

    /// Which way the second rater leans; nil where neither way.
    private func lean(_ scale: ScaleAgreement) -> String? {
        guard let first = scale.terms.first, let last = scale.terms.last,
            scale.secondIsEarlier + scale.secondIsLater > 0
        else { return nil }
        func counted(_ count: Int) -> String { count == 0 ? "none" : "\(count)" }
        return "\(scale.scale.rawValue): the second rater is nearer to \(term(first, scale.scale)) in "
            + "\(counted(scale.secondIsEarlier)) and nearer to \(term(last, scale.scale)) in "
            + "\(counted(scale.secondIsLater)) of \(Figures.counted(scale.pairs, "pair"))."
    }

    /// Which terms stand against which, for the scales on which the two differ.
    private var tables: [ScenarioSection] {
        agreement.scales.filter { $0.agreeing < $0.pairs }.map { scale in
            let vocabulary = scale.scale.vocabulary(wording.words)
            let rows = scale.terms.enumerated().map { place, index in
                ["\(place + 1) \(PlainText.line(vocabulary[index].title))"] + scale.table[place].map { "\($0)" }
            }
            let header = [scale.scale.rawValue] + scale.terms.indices.map { "\($0 + 1)" }
            return ScenarioSection(
                title: "Terms for \(scale.scale.rawValue): rows of the first rater, columns of the second",
                blocks: [.table(header: header, rows: rows)])
        }
    }

    private var disagreements: ScenarioSection {
        let all = agreement.disagreements
        let items = all.prefix(Self.shownDisagreements).map { ScenarioSection.Block.item(sentence($0)) }
        let more = all.count - items.count
        let how = "The first rater's term stands first, the second rater's behind “then”."
        let rest = more > 0 ? [ScenarioSection.Block.paragraph("\(more) more stand in the JSON report.")] : []
        return ScenarioSection(title: "Furthest apart", blocks: items.isEmpty ? [] : [.paragraph(how)] + items + rest)
    }

    private func sentence(_ disagreement: Disagreement) -> String {
        let record = agreement.assessment.records[disagreement.record].record
        let differences = disagreement.differences.map { difference in
            let first = difference.first.map { term($0, difference.scale) } ?? "nothing"
            return "\(difference.scale.rawValue) \(first) then \(term(difference.second, difference.scale))"
        }
        let comment = TextLayout.brief(PlainText.line(disagreement.comment), characters: 200)
        return "\(record.id) (\(disagreement.blindID)): \(differences.joined(separator: "; ")). "
            + ChangeWording.claim(record) + (comment.isEmpty ? "" : " Remark: “\(comment)”")
    }

    /// A term's title in quotation marks.
    private func term(_ index: Int, _ scale: RecordScale) -> String {
        "“\(PlainText.line(WordList.uncapitalised(scale.vocabulary(wording.words)[index].title)))”"
    }

    /// One line in fixed words.
    var tally: String {
        let rating = agreement.scales.first { $0.scale == .rating }
        let share = rating?.exactShare.map { "rating \(Self.percent($0)) the same" } ?? "no pair of ratings"
        let kappa = rating.map { ", kappa \(Self.value($0.kappa(Self.headline)))" } ?? ""
        let then = agreement.comparison.map { "; then \(Wording($0.after).likelyInBrief)" } ?? ""
        return "\(Figures.counted(agreement.ratedCount, "record")) rated twice; \(share)\(kappa); "
            + "\(Figures.counted(agreement.disagreements.count, "record")) seen differently; now "
            + "\(wording.likelyInBrief)\(then); \(Self.label)."
    }

    private static func percent(_ share: Double) -> String { "\(Figures.fixed(100 * share, 0)) %" }

    private static func value(_ kappa: Kappa?) -> String { kappa.map { Figures.fixed($0.value, 2) } ?? "-" }

    private static func interval(_ kappa: Kappa?) -> String {
        guard let interval = kappa?.interval else { return "-" }
        return "\(Figures.fixed(interval.lowerBound, 2)) to \(Figures.fixed(interval.upperBound, 2))"
    }
}
