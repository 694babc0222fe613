public import Calibration
import Rules
import SourceText

/// A fit for a terminal: what was fitted, before and after, how well it does, and what became of it.
public enum CalibrationText {
    /// What became of the figures.
    public enum Ending: Sendable {
        /// The files were written.
        case written
        /// Nothing was to be written but compared, and the rules differ.
        case differs
    }

    /// Renders a fit.
    /// - Parameter ending: what was done about the changes; without any, the rules are said to be up to date.
    /// - Returns: lines that end with a line feed; the last says in fixed words what became of it.
    public static func render(_ fit: Recalibration, _ update: CalibrationUpdate, _ ending: Ending) -> String {
        let sections = [title(fit), figures(fit), scores(fit), changes(update), files(update, ending)]
        let page = sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
        return page + "\n\n" + tally(fit, update, ending) + "\n"
    }

    private static func title(_ fit: Recalibration) -> [String] {
        let framework = fit.backtest.rules.framework
        return [
            "Fit to \(fit.backtest.areas.count) inspections in \(PlainText.line(fit.backtest.corpus.folder))",
            "\(PlainText.line(framework.title)), version \(PlainText.line(framework.version)); "
                + "corpus sha256 \(fit.backtest.corpus.sha256.prefix(16))",
        ]
    }

    private static func figures(_ fit: Recalibration) -> [String] {
        let rules = fit.backtest.rules
        let cuts = fit.cutPoints.map { Figures.short($0, 3) }.joined(separator: ", ")
        let limits = fit.limits.map { limit in
            let rule = rules.judgement.limits[limit.limit]
            let share = limit.moves == nil ? "kept as it is" : "by the rule of succession"
            return
                "limit \(rule.id): applies in \(Figures.counted(limit.applied, "area")), held in \(limit.held); moves "
                + "\(Figures.short(fit.moves(of: limit), 2)), \(share)"
        }
        return ["Fitted", "slope \(Figures.short(fit.slope, 1)), cut points \(cuts)"] + limits
    }

    private static func scores(_ fit: Recalibration) -> [String] {
        let range = fit.repeatedFolds.accuracyRange
        let (low, high) = (Figures.fixed(range.lowerBound, 3), Figures.fixed(range.upperBound, 3))
        return [
            "Scores on areas that the figures were not fitted to", ScoreRow.head,
            ScoreRow.line("leaving out one area in turn", fit.leaveOneOut),
            ScoreRow.line(
                "leaving out a fifth in turn, \(RepeatedFolds.repeats) ways to part them", fit.repeatedFolds.scores),
            "Between the \(RepeatedFolds.repeats) ways accuracy lies from \(low) to \(high); 'two off' counts all of them.",
        ]
    }

    private static func changes(_ update: CalibrationUpdate) -> [String] {
        guard !update.changes.isEmpty else { return [] }
        return ["Before and after"]
            + update.changes.map { "\($0.place.line): \($0.name) \(PlainText.line($0.before)) → \($0.after)" }
    }

    private static func files(_ update: CalibrationUpdate, _ ending: Ending) -> [String] {
        var lines = update.files.map { file in
            switch ending {
            case .written: "wrote \(PlainText.line(file.path))"
            case .differs: "\(PlainText.line(file.path)) differs from a fresh fit"
            }
        }
        if update.isOfAnotherCorpus {
            lines.append("The corpus has changed: check what 'method' and 'corpus' of the provenance say of it.")
        }
        return lines
    }

    private static func tally(_ fit: Recalibration, _ update: CalibrationUpdate, _ ending: Ending) -> String {
        let areas = Figures.counted(fit.backtest.areas.count, "area")
        if update.isEmpty { return "The rules are up to date with the corpus: \(areas), nothing to write." }
        let figures = Figures.counted(update.changes.count, "figure")
        switch ending {
        case .written: return "\(areas), \(figures) changed, \(Figures.counted(update.files.count, "file")) written."
        case .differs:
            return "The rules differ from a fresh fit: \(areas), \(figures), "
                + "\(Figures.counted(update.files.count, "file")); run 'areasend calibrate' to write them."
        }
    }
}
