import Testing

@Suite("Faulty evidence", .timeLimit(.minutes(15)))
struct FaultyEvidenceTests {
    @Test("each fault is reported at its place, with what to do about it", arguments: FaultyCase.all)
    func report(of faulty: FaultyCase) async throws {
        guard !ExpectedReports.isRecording else { return }
        let expected = try #require(
            ExpectedReports.all[faulty.name], "no expectation recorded: run with AREASEND_RECORD=1 and read the result")
        #expect(try await faulty.report() == expected)
    }

    @Test("the expectations name the cases that there are, and nothing is being recorded")
    func expectations() async throws {
        guard ExpectedReports.isRecording else {
            #expect(ExpectedReports.all.keys.sorted() == FaultyCase.all.map(\.name))
            return
        }
        var reports: [(String, [String])] = []
        for faulty in FaultyCase.all { reports.append((faulty.name, try await faulty.report())) }
        try ExpectedReports.record(reports)
        Issue.record("recorded anew: read every line, then run without AREASEND_RECORD")
    }
}
