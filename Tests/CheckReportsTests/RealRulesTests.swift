import Checking
import Foundation
import Reports
import Rules
import Schemas
import SourceText
import TestSupport
import Testing

/// The shipped rules, as formats name them.
@Suite struct RealRulesTests {
    private struct Log: Decodable {
        struct Run: Decodable { let tool: Tool }
        struct Tool: Decodable { let driver: Driver }
        struct Driver: Decodable { let rules: [Rule] }
        struct Rule: Decodable {
            struct Configuration: Decodable { let level: String }
            struct Text: Decodable { let text: String }
            let id, name: String
            let helpUri: String
            let shortDescription, fullDescription, help: Text
            let defaultConfiguration: Configuration
        }
        let runs: [Run]
    }

    private static func empty() async throws -> CheckReport {
        let sample = try await CheckSample.read(Repository.areaRules, Repository.buckinghamshire)
        return sample.report()
    }

    @Test func sarifHasOneRuleForEach() async throws {
        let report = try await Self.empty()
        let text = try CheckSARIF.render([report], tool: CheckSample.tool)
        let rules = try #require(try JSONDecoder().decode(Log.self, from: Data(text.utf8)).runs.first).tool.driver.rules
        #expect(rules.map(\.id) == report.rules.checks.map(\.id) + report.rules.privacy.map(\.id))
        #expect(Set(rules.map(\.name)).count == rules.count)
        let handbook = Handbook.markdown(report.rules)
        for rule in rules {
            let parts = rule.helpUri.split(separator: "#")
            #expect(parts.first == "docs/handbook.md")
            #expect(handbook.contains("<a id=\"\(parts.last ?? "")\"></a>"), "\(rule.helpUri)")
            #expect(Severity(rawValue: rule.defaultConfiguration.level) != nil)
            for text in [rule.shortDescription.text, rule.fullDescription.text, rule.help.text] {
                #expect(!text.isEmpty && !text.contains("{"), "\(text)")
            }
        }
    }

    @Test func junitHasOneCaseForEach() async throws {
        let report = try await Self.empty()
        let text = CheckJUnit.render([report], tool: CheckSample.tool)
        for id in report.rules.checks.map(\.id) + report.rules.privacy.map(\.id) {
            #expect(text.ranges(of: " name=\"\(id)\"/>").count == 1, "\(id)")
        }
    }

    /// Neither a place nor a sentence is in a fingerprint, so neither a moved line nor a better wording makes a new finding.
    @Test func fingerprintsStay() async throws {
        struct Entry: Decodable { let fingerprint: String }
        let sample = try await CheckSample.cove()
        func prints(_ findings: [CheckSample.Finding]) throws -> [String] {
            let text = try CheckGitLab.render([sample.report(findings)])
            return try JSONDecoder().decode([Entry].self, from: Data(text.utf8)).map(\.fingerprint)
        }
        let moved: CheckSample.Finding = .made(
            check: "no-theme", sort: .quality, title: "Other title", severity: .warning, subject: "poll",
            place: CheckSample.place("elsewhere.yaml", 99), message: "Other words.", remedy: "Other remedy.")
        let before = try prints([CheckSample.noTheme("poll", line: 7)])
        #expect(before.count == 1)
        #expect(try prints([moved]) == before)
        #expect(try prints([CheckSample.noTheme("loans-2023", line: 7)]) != before)
        let twice = try prints([CheckSample.noTheme("poll", line: 7), CheckSample.noTheme("poll", line: 8)])
        #expect(twice.first == before.first && Set(twice).count == 2)
    }
}
