import Checking
import Reports
import Rules
import Testing

/// One check with something of everything, as readers and services get it.
@Suite struct CheckGoldenTests {
    private static func report() async throws -> CheckReport {
        let address = CheckSample.address("poll", line: 9)
        return try await CheckSample.cove().report(
            [
                address, CheckSample.praise("visit-1", line: 4, isNew: false), CheckSample.praise("visit-2", line: 12),
                CheckSample.noTheme("loans-2023", line: 2, isNew: false),
                CheckSample.noTheme("poll", line: 7, waiver: "theme-later"),
            ], reasons: [CheckSample.reason(address), CheckSample.regression, CheckSample.floor],
            changes: CheckSample.changes, unchecked: ["The file 'records/plan.pdf' is of a kind that is not read."])
    }

    @Test(arguments: CheckFormat.allCases) func everything(_ format: CheckFormat) async throws {
        let report = try await Self.report()
        let text = try format.render([report], tool: CheckSample.tool, colour: false, width: 100)
        try CheckGolden.check(text.replacing(report.rules.sha256, with: "(hash)"), "everything.\(format.rawValue)")
    }

    @Test func summary() async throws {
        try CheckGolden.check(GitHubSummary.markdown([try await Self.report()]), "everything.md")
    }

    @Test func suppressed() async throws {
        let waived = CheckSample.noTheme("poll", line: 7, waiver: "theme-later")
        let reports = [try await CheckSample.cove().report([waived])]
        let without = try CheckSARIF.render(reports, tool: CheckSample.tool)
        let with = try CheckSARIF.render(reports, tool: CheckSample.tool, includingSuppressed: true)
        #expect(!without.contains("\"ruleId\"") && !without.contains("suppressions"))
        #expect(with.contains("\"justification\" : \"Waiver theme-later: The poll had no themes.\""))
    }

    @Test func invalid() async throws {
        let report = try await CheckSample.cove().invalid([CheckSample.fault])
        try CheckGolden.check(CheckText.render([report], colour: false), "invalid.text")
        #expect(CheckGitHub.render([report]).contains("::error file=evidence/cove/plan.yaml,line=3,col=3,"))
        let gitlab = try CheckGitLab.render([report])
        #expect(gitlab.contains("\"check_name\" : \"unknown-key\"") && !gitlab.contains("invalid-input"))
    }

    @Test func nothingFound() async throws {
        let sample = try await CheckSample.cove()
        let text = CheckText.render([sample.report(), sample.report(reasons: [CheckSample.floor])], colour: false)
        try CheckGolden.check(text, "several.text")
    }

    @Test func noPartnership() throws {
        for format in CheckFormat.allCases {
            let text = try format.render([], tool: CheckSample.tool, colour: false)
            #expect(text.hasSuffix("\n"), "\(format)")
        }
    }

    @Test func colourIsOnlyPaint() async throws {
        let report = try await Self.report()
        let painted = CheckText.render([report], colour: true)
        #expect(painted.contains("\u{1B}[31m"))
        #expect(painted.replacing(/\u{1B}\[\d+m/, with: "") == CheckText.render([report], colour: false))
    }
}
