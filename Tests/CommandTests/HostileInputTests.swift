import Foundation
import TestSupport
import Testing

/// Hostile files are refused with exit code 2, quickly and in bounded memory.
@Suite struct HostileInputTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: @Sendable () -> String
    }

    static let cases = [
        Case(testDescription: "an alias bomb of over a gigabyte") {
            let levels = (1...9).map { level in
                "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", "))]"
            }
            return "a0: &a0 \"0123456789\"\n" + levels.joined(separator: "\n") + "\nrecords: []\n"
        },
        Case(testDescription: "a list 10,000 deep") { "records: " + String(repeating: "[", count: 10_000) },
        Case(testDescription: "a block list 10,000 deep") {
            "records:\n" + String(repeating: "- ", count: 10_000) + "x"
        },
        Case(testDescription: "a scalar of 30 MB") { "records: \"" + String(repeating: "x", count: 30_000_000) + "\"" },
        Case(testDescription: "a file over the budget") { String(repeating: "# comment\n", count: 5_000_000) },
        Case(testDescription: "a record with 400,000 values") {
            "records:\n- id: a\n  criteria: [" + String(repeating: "x,", count: 400_000) + "x]\n"
        },
        Case(testDescription: "100,000 faulty records") {
            "records:\n" + (0..<100_000).map { "- id: r\($0)\n  kynd: x\n" }.joined()
        },
    ]

    @Test(
        .enabled(if: PeakMemory.isMeasurable, "\(PeakMemory.python) is not on this machine"), .timeLimit(.minutes(15)),
        arguments: cases) func isRefusedInBoundedMemory(_ example: Case) throws
    {
        let folder = try TemporaryFolder()
        try folder.write("id: somewhere\nname: Somewhere\n", to: "area.yaml")
        try folder.write(example.text(), to: "records/hostile.yaml")
        let result = try PeakMemory.run(["assess", "--rules", Command.root.path + "/rules/area-send", folder.url.path])
        #expect(result.status == 2)
        #expect(result.mebibytes < 200)
    }
}
