public import Evidence

/// Says what the import of a plan did.
public enum PlanImportText {
    /// Some lines of plain text.
    public static func render(_ plan: Plan, file: ImportedFileState) -> String {
        let milestones = plan.actions.reduce(0) { $0 + $1.milestones.count }
        let measures = plan.actions.count { $0.kpi != nil }
        return "\(Figures.number(plan.actions.count, "action")), \(Figures.number(milestones, "milestone")), "
            + "\(Figures.number(measures, "measure")) of success\n\(file.path): \(file.word)\n"
    }
}
