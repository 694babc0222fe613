import Moderation
import SeparatedValues
import TestSupport
import Testing

/// Each fault of a sheet, with its place and what to do.
@Suite("Faulty sheets") struct SheetFaultTests {
    private static let header = "id,rating,extent,impact,trajectory,leaders,comment\r\n"

    /// Two ids of a sample, and a text in which `A` and `B` stand for them.
    private func faults(_ text: String, seed: UInt64? = nil) async throws -> [String] {
        let sample = ModerationSample(try await Loaded.buckinghamshire(), size: 2, seed: 3)
        let filled = text.replacing("AAA", with: sample.items[0].blindID).replacing(
            "BBB", with: sample.items[1].blindID)
        let read = FilledSheet.read(Array(filled.utf8), sample, seed: seed)
        #expect((read.ratings == nil) == !read.faults.isEmpty)
        return read.faults
    }

    struct Case: Sendable {
        let text: String
        let says: String

        init(_ text: String, _ says: String) {
            self.text = text
            self.says = "sheet.csv:" + says
        }
    }

    private static let cases: [Case] = [
        Case("", "1:1: error: the file is empty; give the sheet that was filled in [missing-column]"),
        Case(
            "id,extent,impact,trajectory,leaders\nAAA,,,,\n",
            """
            1:1: error: there is no column 'rating'; put it back, with its name in the first row, as in the sheet that was \
            drawn [missing-column]
            """),
        Case(
            "id,rating,extent,impact,trajectory,leaders,Rating\nAAA,,,,\n",
            """
            1:44: error: the column 'rating' stands here a second time; leave one of the two out [duplicate-column]
            """),
        Case(
            "\(header)AAA,strenght,,,,\r\n",
            """
            2:13: error: 'rating' cannot be 'strenght'; did you mean 'Strength'? (use one of strength, mixed, weakness, \
            serious) [unknown-term]
            """),
        Case(
            "\(header)AAA,,,,improving,\r\nBBB,,,,,\"no\r\nidea\"\r\n",
            """
            3:17: error: this is no term of 'leaders'; use one of aware-effective, aware-slow, unaware, not-stated \
            [unknown-term]
            """),
        Case(
            "\(header)AAA,strength,,,,\r\nbcdfg-hjkmn,strength,,,,\r\n",
            """
            3:1: error: with the seed 3 this id belongs to no record; put the id back as it was drawn, or leave the row out \
            if its record is no longer there [unknown-blind-id]
            """),
        Case(
            "\(header)AAA,strength,,,,\r\n\r\nAAA,mixed,,,,\r\n",
            "4:1: error: this id stands here a second time; leave one of the two rows out [duplicate-blind-id]"),
        Case(
            "\(header),strength,,,,\r\nAAA,,,,,\r\n",
            "2:1: error: a row with ratings has no id; put its id back, or empty the row [missing-blind-id]"),
        Case(
            "\(header)AAA,strength,,,,,\"fine\r\nBBB,mixed,,,,,\r\n",
            "2:26: error: nothing closes this quote; close it, or take it away [unclosed-quote]"),
        Case(
            "\(header)AAA,strength,,,,,well, not quite\r\n",
            """
            2:31: error: here is a value beyond the last of the 7 columns; put texts that hold a separator in quotes, or \
            save the sheet as CSV once more [too-many-values]
            """),
    ]

    @Test("are named with their place and a remedy", arguments: cases) func named(example: Case) async throws {
        #expect(try await faults(example.text) == [example.says])
    }

    @Test("another seed is one fault and not one a row")
    func seed() async throws {
        let text = Self.header + "AAA,strength,,,,\r\nBBB,strength,,,,\r\n"
        #expect(
            try await faults(text, seed: 4) == [
                "sheet.csv:2:1: error: with the seed 4 none of the 2 ids belongs to a record; say the seed and the evidence that the "
                    + "sheet was drawn with [unknown-blind-id]"
            ])
    }

    @Test("all faults of a sheet are told at once")
    func all() async throws {
        let text = Self.header + "AAA,strenght,,,upwards,\r\nBBB,,lots,,,\r\nhjkmn-bcdfg,mixed,,,,\r\n"
        #expect(try await faults(text).count == 4)
    }

    @Test("a column of remarks may be missing, and what hides in a term is not printed")
    func quiet() async throws {
        #expect(try await faults("id,rating,extent,impact,trajectory,leaders\nAAA,strength,,,,\n") == [])
        let faults = try await faults(Self.header + "AAA,\u{1B}[31mred,,,,\r\n")
        #expect(faults.count == 1 && !faults[0].contains("\u{1B}"))
    }
}
