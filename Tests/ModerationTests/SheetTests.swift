import Assessment
import Evidence
import Foundation
import Moderation
import Rules
import SeparatedValues
import TestSupport
import Testing
import Vocabularies

@Suite("The moderation sheet") struct SheetTests {
    private static let hostile = [
        "=HYPERLINK(\"http://evil.example\",\"x\")", "+44 is a prefix", "-5 per cent", "@SUM(A1:A9)", "'=1+1",
        "''quoted''",
        "a \"quoted\" word, and; more", "two\nlines", "😀 \u{202E}txet", "é ß ł", "\u{FF1D}wide",
    ]

    /// One record for each hostile summary, and its YAML scalar.
    private static func records() throws -> [String] {
        try hostile.enumerated().map { index, summary in
            let quoted = String(decoding: try JSONEncoder().encode(summary), as: UTF8.self).replacing("\\/", with: "/")
            return
                "  - {id: secret-\(index), kind: desk-note, date: 2025-06-01, criteria: [stock-breadth], rating: dire, "
                + "extent: one-branch, impact: seen, trajectory: sinking, leaders: asleep, owner: Head of desks, "
                + "summary: \(quoted), source: {title: \"=cmd\", publisher: \"@board\"}}\n"
        }
    }

    @Test("hostile text comes back as it was, and begins no formula")
    func hostileText() async throws {
        let assessment = try await Loaded.assessment(records: try Self.records())
        let sample = ModerationSample(assessment, size: 100, seed: 5)
        #expect(sample.items.count == Self.hostile.count)
        let text = ModerationSheet.csv(for: sample)
        let rows = FilledSheet.rows(sample)
        let column = try #require(rows[0].firstIndex(of: "summary"))
        #expect(
            Set(rows.dropFirst().map { $0[column] }) == Set(assessment.records.map(\.record.summary)))
        for cell in SeparatedText(text).rows.flatMap(\.texts) {
            #expect(!"=+-@\u{FF1D}".contains(cell.first ?? " "), "\(cell)")
        }
        #expect(Array(text.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(text.hasSuffix("\r\n"))
        let comments = Dictionary(
            sample.items.map { ($0.record, Self.hostile[$0.record]) }, uniquingKeysWith: { first, _ in first })
        let filled = FilledSheet.bytes(sample) {
            $0 == "comment" ? comments[$1] : FilledSheet.first(assessment, $0, $1)
        }
        let ratings = try #require(FilledSheet.read(filled, sample).ratings)
        #expect(ratings.rows.map(\.comment) == sample.items.map(\.record).sorted().compactMap { comments[$0] })
    }

    @Test("it tells neither the first rater's terms nor whose record it is")
    func blind() async throws {
        let assessment = try await Loaded.assessment(records: try Self.records())
        let sample = ModerationSample(assessment, size: 100, seed: 5)
        let body = FilledSheet.rows(sample).dropFirst().flatMap(\.self)
        let told = [
            "secret", "dire", "one-branch", "One branch", "sinking", "asleep", "Asleep", "Head of desks", "seen",
        ]
        for word in told { #expect(!body.contains { $0.localizedCaseInsensitiveContains(word) }, "\(word)") }
        let header = FilledSheet.rows(sample)[0]
        #expect(
            header.map { String($0.prefix { $0 != ":" }) } == [
                "id", "kind", "date", "criteria", "theme", "summary", "measure", "source", "publisher", "rating",
                "extent", "impact",
                "trajectory", "leaders", "comment",
            ])
        #expect(header.contains("rating: Splendid | Decent | Patchy | Poor | Dire"))
    }

    @Test("numbers are told in words, without what the rules make of them")
    func measures() async throws {
        let assessment = try await Loaded.buckinghamshire()
        let rows = FilledSheet.rows(ModerationSample(assessment, size: 5_000, seed: 5))
        let column = try #require(rows[0].firstIndex(of: "measure"))
        let measures = rows.dropFirst().map { $0[column] }.filter { !$0.isEmpty }
        #expect(measures.contains { $0.contains(" per cent (1527 of 1657), 2024") }, "\(measures)")
        #expect(!measures.contains { $0.contains("not known") || $0.contains("nan") })
    }

    @Test("a sheet filled in by titles, in another order and another spreadsheet's way, reads the same")
    func excelHabits() async throws {
        let assessment = try await Loaded.buckinghamshire()
        let words = assessment.rules.vocabularies
        let sample = ModerationSample(assessment, size: 30, seed: 6)
        let plain = try FilledSheet.same(sample)
        let titles = FilledSheet.bytes(sample) { column, record in
            guard let scale = RecordScale(rawValue: column),
                let term = assessment.records[record].term(on: scale)
            else { return nil }
            return " " + scale.vocabulary(words)[term].title.uppercased().replacing(" ", with: "\u{A0} ") + " "
        }
        var table = SeparatedText(String(decoding: titles, as: UTF8.self)).rows.map(\.texts)
        // The rater moved columns and rows, added a column of notes, left one row out and an empty one in.
        table = [table[0]] + table.dropFirst().reversed()
        table = table.map { ["note"] + Array($0.reversed()) } + [Array(repeating: "", count: 16)]
        table[0][15] = "ID"
        let dropped = table.remove(at: 3)
        for separator in [",", ";", "\t"] {
            for lineBreak in ["\r\n", "\n", "\r"] {
                let lines = table.map { row in
                    row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator)
                }
                let text = (separator == ";" ? "\u{FEFF}" : "") + lines.joined(separator: lineBreak)
                let read = FilledSheet.read(Array(text.utf8), sample)
                #expect(read.faults == [])
                let ratings = try #require(read.ratings)
                #expect(ratings.rows.map(\.terms) == plain.rows.filter { $0.blindID != dropped[15] }.map(\.terms))
            }
        }
    }

    @Test(
        "the term is found by id and by title, in any case and spacing",
        arguments: [
            "aware-slow", "Aware Slow", " AWARE_SLOW ", "know, but act late or without effect yet",
            "Know, but act  late or without effect yet\u{200B}", "aware\u{2011}slow",
        ])
    func terms(text: String) async throws {
        let sample = ModerationSample(try await Loaded.buckinghamshire(), size: 1, seed: 6)
        let read = FilledSheet.read(FilledSheet.bytes(sample) { column, _ in column == "leaders" ? text : nil }, sample)
        #expect(read.ratings?.rows.first?.terms == [.leaders: 1], "\(read.faults)")
    }

    @Test("what is not filled in is empty")
    func empty() async throws {
        let sample = ModerationSample(try await Loaded.buckinghamshire(), size: 8, seed: 6)
        let ratings = try #require(FilledSheet.read(Array(ModerationSheet.csv(for: sample).utf8), sample).ratings)
        #expect(ratings.isEmpty && ratings.rows.count == 8)
        #expect(try !FilledSheet.same(sample).isEmpty)
    }
}
