package import Assessment
import Evidence

/// The records that move a criterion, in both directions.
package struct Drivers {
    /// Those that speak for it, strongest first.
    package let up: [Contribution]
    /// Those that speak against it, strongest first.
    package let down: [Contribution]

    /// The least weight that reports name: less would be shown as 0.00, and a reader would ask what it speaks for.
    package static let slightest = 0.005

    /// - Parameter least: the least weight to name; 0 for an account that must add up.
    package init(of criterion: CriterionAssessment, atLeast least: Double = slightest) {
        // Records are sorted by id, so their indices break ties the same way each time.
        up = criterion.contributions.filter { $0.net > 0 && $0.net >= least }.sorted {
            ($1.net, $0.record) < ($0.net, $1.record)
        }
        down = criterion.contributions.filter { $0.net < 0 && $0.net <= -least }.sorted {
            ($0.net, $0.record) < ($1.net, $1.record)
        }
    }
}
