import Assessment
import Evidence
import Reports
import Rules
import Testing

/// The arithmetic that explanations show gives the result that they show.
@Suite struct ExplanationTests {
    private static let wide = 10_000

    private static func lines(_ id: String, _ assessment: Assessment) throws -> [Substring] {
        try Explanation.render(id, in: assessment, width: wide).get().split(separator: "\n")
    }

    /// The numbers of a line, in order.
    private static func numbers(_ line: some StringProtocol) -> [Double] {
        line.split { !($0.isNumber || $0 == "." || $0 == "-" || $0 == "+") }.compactMap { Double($0) }
    }

    @Test(arguments: Sample.dates) func productsOfFactors(_ date: String) async throws {
        let assessment = try await Sample.buckinghamshire(date)
        var checked = 0
        for rated in assessment.records where rated.isConsidered {
            var (favour, against) = (1.0, 1.0)
            for line in try Self.lines(rated.record.id, assessment) {
                let parts = line.split(separator: " for ", maxSplits: 1)
                guard parts.count == 2, parts[1].contains(" against") else { continue }
                let figures = Self.numbers(parts[0]) + Self.numbers(parts[1].prefix { $0 != "a" })
                guard figures.count == 2 else { continue }
                if line.contains("= ") {
                    #expect(abs(favour - figures[0]) < 0.001 && abs(against - figures[1]) < 0.001, "\(line)")
                    (favour, against) = (1, 1)
                    checked += 1
                } else {
                    favour *= figures[0]
                    against *= figures[1]
                }
            }
        }
        #expect(checked > 10)
    }

    @Test(arguments: Sample.dates) func sumsAndPositions(_ date: String) async throws {
        let assessment = try await Sample.buckinghamshire(date)
        for criterion in assessment.criteria {
            let lines = try Self.lines(assessment.rules.criteria[criterion.criterion].id, assessment)
            var sums = (favour: 0.0, against: 0.0)
            var isSummed = false
            for line in lines {
                let columns = line.split(separator: " ")
                if columns.count > 2, let favour = Double(columns[0]), let against = Double(columns[1]) {
                    if columns[2] == "together" {
                        #expect(abs(sums.favour - favour) < 0.002 && abs(sums.against - against) < 0.002, "\(line)")
                        isSummed = true
                    } else {
                        sums = (sums.favour + favour, sums.against + against)
                    }
                }
                guard line.hasPrefix("   ("), let equals = line.firstIndex(of: "=") else { continue }
                let figures = Self.numbers(line[..<equals].filter { $0 != "(" && $0 != ")" })
                let result = try #require(Self.numbers(line[equals...]).first)
                // (for - against) / (for + against + not knowing)
                let used = figures.filter { $0 >= 0 }
                try #require(used.count == 5)
                let position = (used[0] - used[1]) / (used[2] + used[3] + used[4])
                #expect(abs(position - result) < 0.0005, "\(line)")
                #expect(abs(result - criterion.ledger.position) < 0.0001)
            }
            #expect(isSummed)
        }
    }

    @Test(arguments: Sample.dates) func scoreAndProbabilities(_ date: String) async throws {
        let assessment = try await Sample.buckinghamshire(date)
        let lines = try Self.lines("outcome", assessment)
        var score = 0.0
        var isSummed = false
        for line in lines {
            if line.contains(" × "), line.contains(" = "), !line.contains("("), !isSummed {
                let figures = Self.numbers(line.prefix { $0 != "=" })
                let part = try #require(Self.numbers(line.drop { $0 != "=" }).first)
                #expect(abs(figures[0] * figures[1] - part) < 0.0002, "\(line)")
                score += part
            } else if line.hasPrefix("   overall position = ") {
                #expect(abs(try #require(Self.numbers(line).last) - score) < 0.001)
                isSummed = true
            } else if isSummed, line.contains(" / "), line.contains(" = "), !line.contains("(") {
                let figures = Self.numbers(line.prefix { $0 != "=" })
                let result = try #require(Self.numbers(line.drop { $0 != "=" }).first)
                #expect(abs(figures[0] / figures[1] - result) < 0.001, "\(line)")
            }
        }
        #expect(isSummed)
    }

    @Test func effectsOfGaps() async throws {
        let assessment = try await Sample.buckinghamshire("2025-12-31")
        for gap in assessment.gaps {
            let lines = try Self.lines(gap.id, assessment)
            var effects: [Double] = []
            for line in lines where line.hasPrefix("   effect: ") {
                let figures = Self.numbers(line)
                try #require(figures.count >= 3)
                // The minus sign stands by itself between the two means.
                #expect(abs(figures[0] - figures[1] - figures[2]) < 0.0002, "\(line)")
                effects.append(figures[2])
            }
            let (best, worst) = (min(0, effects.min() ?? 0), max(0, effects.max() ?? 0))
            #expect(abs(best - gap.effect.best) < 0.0002 && abs(worst - gap.effect.worst) < 0.0002, "\(gap.id)")
        }
    }

    @Test(arguments: Sample.dates) func everythingCanBeExplained(_ date: String) async throws {
        let assessment = try await Sample.buckinghamshire(date)
        for subject in Explanation.subjects(of: assessment) {
            let text = try Explanation.render(subject, in: assessment).get()
            #expect(text.contains("self-assessment"))
        }
    }

    @Test func whatWasMeant() async throws {
        let assessment = try await Sample.buckinghamshire("2025-12-31")
        guard case .failure(let unknown) = Explanation.render("engagment", in: assessment) else {
            Issue.record("found what is not there")
            return
        }
        #expect(unknown.suggestion == "engagement")
        #expect(unknown.description.contains("did you mean 'engagement'?"))
        guard case .failure(let far) = Explanation.render("zzzzzz", in: assessment) else { return }
        #expect(far.suggestion == nil)
    }
}
