import CalendarDates
import SourceText
import TestSupport
import Testing

/// What the checks say of real evidence. Every finding below was held against the evidence and its sources and is true; a
/// new one must be too, before its check joins the list.
@Suite("No false alarm on the sample evidence")
struct NoFalseAlarmTests {
    /// The checks that warn, by date, each with what it warns of.
    static let warnings: [(asOf: String, subjects: [String: Set<String>])] = [
        (
            "2025-12-31",
            [
                "criterion-contradiction": ["engagement"],
                "criterion-no-recent-voice": [
                    "ambition", "commissioning", "evaluation-improvement", "preparation-outcomes",
                    "valued-visible-included",
                ],
                "criterion-partner-missing": ["understanding-need", "valued-visible-included"],
                "document-missing": documents, "document-out-of-date": ["previous-action-plan"],
                "kpi-without-baseline": ["action-2025-inclusive-resources"],
                "strength-without-impact": ["strategy-2025-co-production", "strategy-2025-forecast"],
            ]
        ),
        (
            "2025-10-31",
            [
                "criterion-contradiction": ["engagement"],
                "criterion-no-recent-voice": [
                    "ambition", "commissioning", "evaluation-improvement", "preparation-outcomes",
                    "valued-visible-included",
                ],
                "criterion-own-account-only": ["ambition", "environment-practice", "evaluation-improvement"],
                "criterion-partner-missing": [
                    "environment-practice", "understanding-need", "valued-visible-included",
                ],
                "criterion-phase-missing": ["preparation-outcomes", "valued-visible-included"],
                "criterion-single-source": ["preparation-outcomes", "valued-visible-included"],
                "document-missing": documents, "document-out-of-date": ["previous-action-plan"],
                "kpi-without-baseline": ["action-2025-inclusive-resources"],
                "strength-without-impact": ["strategy-2025-co-production", "strategy-2025-forecast"],
            ]
        ),
        (
            "2024-01-31",
            [
                "criterion-no-recent-voice": [
                    "ambition", "commissioning", "engagement", "evaluation-improvement", "identification-assessment",
                    "participation-decisions", "preparation-outcomes", "right-help-right-time",
                ],
                "criterion-out-of-date": ["engagement", "participation-decisions"],
                "criterion-own-account-only": ["environment-practice", "understanding-need"],
                "criterion-partner-missing": ["commissioning", "environment-practice"],
                "criterion-single-source": ["engagement"],
                "criterion-without-evidence": ["valued-visible-included"],
                "document-missing": documents.union(["strategic-plan"]),
                "document-out-of-date": ["previous-action-plan"],
            ]
        ),
    ]

    /// What public sources hold at no date.
    private static let documents: Set<String> = [
        "alternative-provision-oversight", "annex-a-list-1", "annex-a-list-2", "complaints-mediation-tribunal",
        "dynamic-support-register", "ehc-plan-quality-assurance", "governance-structure", "joint-commissioning",
        "joint-strategic-needs-assessment", "local-offer-feedback", "participation-coproduction", "performance-data",
        "self-evaluation",
    ]

    @Test("no error, and no warning but these", arguments: warnings)
    func sample(asOf: String, subjects: [String: Set<String>]) async throws {
        let checked = try await Checked(Repository.buckinghamshire, asOf: try #require(CalendarDate(asOf)))
        #expect(checked.found(.error).map(\.line) == [])
        let warnings = checked.found(.warning)
        let found = Dictionary(grouping: warnings, by: \.check).mapValues { Set($0.map(\.subject)) }
        #expect(found == subjects)
        #expect(warnings.count == subjects.values.reduce(0) { $0 + $1.count })
    }
}
