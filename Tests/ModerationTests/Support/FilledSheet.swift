import Assessment
import Evidence
import Moderation
import Rules
import SeparatedValues
import SourceText
import Testing
import Vocabularies

/// Fills in sheets as a second rater would.
enum FilledSheet {
    /// The sheet of a sample as rows of values, without byte order mark, apostrophes and quotes.
    static func rows(_ sample: ModerationSample) -> [[String]] {
        SeparatedText(ModerationSheet.csv(for: sample)).rows.map { $0.texts.map(GuardedCell.read) }
    }

    /// The sheet of a sample with terms filled in, as bytes.
    /// - Parameter fill: by the name of a column and the index of the record, what to write.
    static func bytes(_ sample: ModerationSample, _ fill: (String, Int) -> String?) -> [UInt8] {
        var rows = rows(sample)
        let names = rows[0].map { String($0.prefix { $0 != ":" }) }
        for (place, item) in sample.items.enumerated() {
            for (column, name) in names.enumerated() {
                if let text = fill(name, item.record) { rows[place + 1][column] = text }
            }
        }
        return Array(rows.map { SeparatedLine.text($0.map(GuardedCell.written)) }.joined().utf8)
    }

    /// The sheet filled in as the first rater did, and read back.
    static func same(_ sample: ModerationSample) throws -> SecondRatings {
        try #require(read(bytes(sample) { first(sample.assessment, $0, $1) }, sample).ratings)
    }

    /// The id of the term that the first rater has on a scale.
    static func first(_ assessment: Assessment, _ column: String, _ record: Int) -> String? {
        guard let scale = RecordScale(rawValue: column) else { return nil }
        let vocabulary = scale.vocabulary(assessment.rules.vocabularies)
        return assessment.records[record].term(on: scale).map { vocabulary[$0].id }
    }

    /// Reads a sheet; the faults as users see them.
    static func read(_ bytes: [UInt8], _ sample: ModerationSample, seed: UInt64? = nil) -> (
        ratings: SecondRatings?, faults: [String]
    ) {
        let faults = FaultCollector()
        let ratings = SecondRatings.read(
            bytes, path: "sheet.csv", assessment: sample.assessment, seed: seed ?? sample.seed, faults)
        return (ratings, faults.faults.map(\.line))
    }
}
