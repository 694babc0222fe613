package import Assessment
import Evidence

/// The records that move a criterion, in both directions.
package struct Drivers {
    /// Those that speak for it, strongest first.
    package let up: [Contribution]
    /// Those that speak against it, strongest first.
    package let down: [Contribution]

    /// The least weight that is named: less would be shown as 0.00, and a reader would ask what it speaks for.
    private static let slightest = 0.005

    package init(of criterion: CriterionAssessment) {
        // Records are sorted by id, so their indices break ties the same way each time.
        up = criterion.contributions.filter { $0.net >= Self.slightest }.sorted {
            ($1.net, $0.record) < ($0.net, $1.record)
        }
        down = criterion.contributions.filter { $0.net <= -Self.slightest }.sorted {
            ($0.net, $0.record) < ($1.net, $1.record)
        }
    }
}
