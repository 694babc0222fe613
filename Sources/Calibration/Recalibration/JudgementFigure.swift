import CalendarDates
import PositionedYAML
import Rules
import SourceText

/// A calibrated figure in the judgement file: where it stands and what it should be.
struct JudgementFigure {
    /// Its path within the file, as `outcome.slope`.
    let name: String
    /// The scalar.
    let value: YAMLValue
    /// What should stand there.
    let wanted: String
    /// Whether it says when the fit was made, which alone is no reason to write.
    let isDate: Bool

    /// The name of the corpus's hash.
    static let corpusHash = "outcome.provenance.corpus-sha256"

    /// Whether it already says what it should, be it in other digits.
    var isSame: Bool {
        if value.rawText == wanted { return true }
        guard let there = Double(value.rawText), let wanted = Double(wanted) else { return false }
        return there == wanted
    }

    /// All calibrated figures of a file, in a fixed order; nil where one has no line of its own, which is reported.
    static func all(
        in file: YAMLValue, for fit: Recalibration, asOf: CalendarDate, _ faults: FaultCollector
    ) -> [JudgementFigure]? {
        var finder = Finder(file: file, faults: faults)
        guard let outcome = finder.inner("outcome", of: file, "") else { return nil }
        finder.add("slope", of: outcome, "outcome.", DecimalText.short(fit.slope, 1))
        finder.addCutPoints(of: outcome, fit.cutPoints.map { DecimalText.short($0, 3) })
        for limit in fit.limits {
            guard let moves = limit.moves else { continue }
            finder.addMoves(of: fit.backtest.rules.judgement.limits[limit.limit].id, DecimalText.short(moves, 2))
        }
        if let provenance = finder.inner("provenance", of: outcome, "outcome.") {
            let path = "outcome.provenance."
            finder.add("date", of: provenance, path, "\(asOf)", isDate: true)
            finder.add("corpus-sha256", of: provenance, path, fit.backtest.corpus.sha256)
            if let scores = finder.inner("scores", of: provenance, path) {
                finder.addScores("leave-one-out", of: scores, path + "scores.", fit.leaveOneOut)
                finder.addScores("repeated-folds", of: scores, path + "scores.", fit.repeatedFolds.scores)
            }
        }
        return finder.isWhole ? finder.figures : nil
    }
}

/// Gathers figures by their keys and reports those that are missing.
private struct Finder {
    let file: YAMLValue
    let faults: FaultCollector
    var figures: [JudgementFigure] = []
    var isWhole = true

    mutating func inner(_ key: String, of parent: YAMLValue, _ path: String) -> YAMLValue? {
        guard let found = parent[key] else {
            return missing(key, of: parent, path, "add the line '\(key):' with its figures")
        }
        return found
    }

    mutating func add(
        _ key: String, of parent: YAMLValue, _ path: String, _ wanted: String, isDate: Bool = false
    ) {
        guard let value = parent[key] else {
            let _: Bool? = missing(key, of: parent, path, "add the line '\(key): \(wanted)'")
            return
        }
        figures.append(JudgementFigure(name: path + key, value: value, wanted: wanted, isDate: isDate))
    }

    mutating func addCutPoints(of outcome: YAMLValue, _ wanted: [String]) {
        let items = outcome["cut-points"]?.items ?? []
        guard items.count == wanted.count else {
            let _: Bool? = missing(
                "cut-points", of: outcome, "outcome.", "add the line 'cut-points: [\(wanted.joined(separator: ", "))]'")
            return
        }
        for (index, (value, text)) in zip(items, wanted).enumerated() {
            figures.append(
                JudgementFigure(name: "outcome.cut-points[\(index)]", value: value, wanted: text, isDate: false))
        }
    }

    mutating func addMoves(of id: String, _ wanted: String) {
        guard let limit = file["limits"]?.items.first(where: { $0["id"]?.rawText == id }) else { return }
        add("moves", of: limit, "limits.\(id).", wanted)
    }

    mutating func addScores(_ key: String, of parent: YAMLValue, _ path: String, _ scores: Scores) {
        guard let entry = inner(key, of: parent, path) else { return }
        let path = path + key + "."
        add("accuracy", of: entry, path, DecimalText.short(scores.accuracy, 3))
        add("log-loss", of: entry, path, DecimalText.short(scores.logLoss, 3))
        add("ranked-probability-score", of: entry, path, DecimalText.short(scores.rankedProbabilityScore, 3))
        add("two-level-errors", of: entry, path, "\(scores.twoLevelErrors)")
    }

    private mutating func missing<Result>(
        _ key: String, of parent: YAMLValue, _ path: String, _ remedy: String
    ) -> Result? {
        isWhole = false
        return parent.report("missing-field", "there is no '\(path)\(key)' to write to", remedy: remedy, faults)
    }
}
