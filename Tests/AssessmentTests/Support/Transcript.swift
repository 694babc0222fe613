import Assessment
import CalendarDates
import Evidence
import PositionedYAML
import Rules

extension Assessment {
    /// Everything the assessment says, with all numbers bit for bit and records by their ids: two assessments that agree
    /// here agree everywhere.
    var transcript: [String] {
        func id(_ index: Int) -> String { records[index].record.id }
        func bits(_ number: Double) -> String { String(number.bitPattern, radix: 16) }
        func list(_ indices: [Int]) -> String { indices.map(id).joined(separator: " ") }
        var lines = records.filter { $0.standing != .notYetKnown }.map { rated in
            "record \(rated.record.id) \(rated.standing) \(String(describing: rated.rating)) \(String(describing: rated.extent))"
                + " \(String(describing: rated.impact)) \(String(describing: rated.trajectory)) \(rated.lapses)"
                + " \(String(describing: rated.derivation?.facts)) \(String(describing: rated.derivation?.previous))"
        }
        for criterion in criteria {
            let ledger = criterion.ledger
            lines.append(
                "criterion \(criterion.criterion) \(list(criterion.records)) for \(bits(ledger.inFavour)) against "
                    + "\(bits(ledger.against)) at \(bits(ledger.position)) in \(bits(ledger.interval.lowerBound)) "
                    + "\(bits(ledger.interval.upperBound)) level \(String(describing: criterion.level?.level))")
            lines += criterion.contributions.map { contribution in
                "  \(id(contribution.record)) \(bits(contribution.inFavour)) \(bits(contribution.against)) "
                    + factors(of: contribution, for: criterion.criterion).map {
                        "\($0.name) \($0.term) \(bits($0.inFavour)) \(bits($0.against))"
                    }.joined(
                        separator: "; ")
            }
            lines.append("  confidence \(criterion.confidence.degree) \(criterion.confidence.limitedBy)")
            lines.append(
                "  lapsed \(list(criterion.lapsed)) lapsing \(list(criterion.lapsing)) conflicts \(criterion.conflicts)"
            )
            lines.append(
                "  newest \(String(describing: criterion.newest)) \(criterion.newestByOrigin.map { $0.map(\.description) ?? "-" })"
            )
            lines.append("  coverage \(criterion.coverage)")
        }
        lines.append(
            "likely \(String(describing: outcome.likely)) \(outcome.probabilities.map(bits)) \(outcome.byScore.map(bits))"
        )
        lines.append("score \(bits(outcome.score)) areas \(outcome.areaPositions.map(bits))")
        lines.append("confidence \(outcome.confidence.degree) \(outcome.confidence.limitedBy)")
        lines += outcome.limits.map { "limit \($0.rule.id) \($0.because) \(list($0.records))" }
        lines.append("for \(outcome.reasonsFor.map { "\(id($0.record)) \(bits($0.effect))" })")
        lines.append("against \(outcome.reasonsAgainst.map { "\(id($0.record)) \(bits($0.effect))" })")
        lines += gaps.map { gap in
            "gap \(gap.id) \(gap.criteria) \(gap.message) \(gap.remedy) \(bits(gap.effect.best)) \(bits(gap.effect.worst)) "
                + list(gap.records)
        }
        lines += findings().map { "finding \($0.check) \($0.subject) \($0.message) \($0.remedy)" }
        lines += documents.map {
            "document \($0.document) \(String(describing: $0.newest)) \($0.isReady) \(list($0.records))"
        }
        lines += history.map {
            "history \($0.finding.id) \($0.actions.map(\.id)) \(list($0.good)) \(list($0.bad)) \(list($0.records))"
        }
        lines.append("actions \(actions.map(\.id))")
        lines.append("counts \(consideredCount) \(lapsedCount) \(supersededCount)")
        return lines
    }
}
