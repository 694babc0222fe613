import RuleTests

/// One case of the small framework; evidence is the same for all, so that each test says only what it expects.
enum SmallCase {
    /// The tests file; what is expected begins in line ``expectationLine``, indented by six spaces.
    static func file(expect: String) -> String {
        head
            + expect.split(separator: "\n", omittingEmptySubsequences: false).map { "      " + $0 }.joined(
                separator: "\n")
            + "\n"
    }

    static let expectationLine = head.split(separator: "\n", omittingEmptySubsequences: false).count

    private static let head = """
        title: What the library holds
        as-of: 2024-06-30
        defaults: {kind: mystery-visit, date: 2024-05-01, criteria: [reader-welcome], summary: What was seen.}
        cases:
          - name: a library
            area:
              id: town
              name: Town
              inspections:
                - {id: review, title: Review, date: 2024-01-31, level: sound, findings: [&f {id: roof, title: Roof, criteria: [branch-upkeep]}]}
            plan:
              actions:
                - {id: paint, title: Paint, criteria: [branch-upkeep], due: 2024-06-01, status: begun}
            records:
              - {id: good, rating: splendid, theme: opening-hours}
              - {id: bad, rating: dire, criteria: [branch-upkeep]}
              - {id: old, rating: decent, date: 2020-01-31}
              - {id: loans-23, kind: loan-tally, criteria: [stock-breadth], date: 2023-12-31, measure: {indicator: loans-a-reader, value: 15, period: "2023"}}
              - {id: poll, kind: borrower-poll, criteria: [catalogue-order], measure: {respondents: 100, positive: 30}}
            expect:

        """
}
