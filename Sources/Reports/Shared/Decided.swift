package import Assessment
import CalendarDates
package import Evidence

/// Decisions of persons as far as they are known on the date.
package enum Decided {
    /// Levels that persons hold to be right, in the file's order.
    package static func overrides(_ assessment: Assessment) -> [LevelOverride] {
        assessment.partnership.overrides.filter { $0.date <= assessment.asOf }
    }

    /// The overrides of one criterion, or of the outcome.
    package static func overrides(_ assessment: Assessment, of criterion: Int?) -> [LevelOverride] {
        overrides(assessment).filter { $0.criterion == criterion }
    }
}
