import PositionedYAML
import SourceText

/// Reads where calibrated figures come from and how well they do.
enum ProvenanceReader {
    static func read(_ reader: MappingReader) -> Provenance? {
        let hash = reader.text("corpus-sha256")
        let scores = reader.mapping("scores", as: JudgementFields.scores).map { entry in
            ModelScores(
                leaveOneOut: entry.mapping("leave-one-out", as: JudgementFields.score).flatMap(score),
                repeatedFolds: entry.mapping("repeated-folds", as: JudgementFields.score).flatMap(score))
        }
        guard let method = reader.text("method"), let date = reader.date("date"), let corpus = reader.text("corpus")
        else { return nil }
        return Provenance(
            method: method, date: date, corpus: corpus, corpusHash: hash, scores: scores, place: reader.place)
    }

    private static func score(_ reader: MappingReader) -> ModelScore? {
        guard let accuracy = part(reader, "accuracy"), let logLoss = figure(reader, "log-loss"),
            let ranked = part(reader, "ranked-probability-score"), let errors = reader.count("two-level-errors")
        else { return nil }
        return ModelScore(
            accuracy: accuracy, logLoss: logLoss, rankedProbabilityScore: ranked, twoLevelErrors: errors,
            place: reader.place)
    }

    private static func part(_ reader: MappingReader, _ name: String) -> Double? {
        guard let number = figure(reader, name) else { return nil }
        if number <= 1 { return number }
        return reader.raw(name)?.report(
            "out-of-range", "'\(name)' must be from 0 to 1", remedy: "write a part of one", reader.faults)
    }

    private static func figure(_ reader: MappingReader, _ name: String) -> Double? {
        guard let number = reader.number(name) else { return nil }
        if number >= 0 { return number }
        return reader.raw(name)?.report(
            "out-of-range", "'\(name)' must not be negative", remedy: "write it without the minus", reader.faults)
    }
}
