import Tables
/// Reads the measure of success of a row.
struct PlanKPI {
    private let cells: PlanCells

    init(_ cells: PlanCells) { self.cells = cells }

    func kpi() -> ActionDraft.KPI? {
        let columns: [PlanColumn] = [.kpiBaseline, .kpiTarget, .kpiActual]
        let numbers = columns.map(number)
        let date = cells.date(.kpiDate)
        guard let title = cells.text(.kpi) else {
            if columns.contains(where: { cells.text($0) != nil }) || cells.text(.kpiDate) != nil {
                cells.report(
                    "missing-value", .kpi, "here are numbers of a measure, and not what is measured",
                    remedy: "write what is measured")
            }
            return nil
        }
        let stated = numbers.compactMap(\.self)
        if Set(stated.map(\.isPercent)).count > 1 {
            cells.report(
                "contradiction", .kpi, "some of the numbers of this measure are in per cent and some are not",
                remedy: "write all of them with “%”, or none")
        }
        return ActionDraft.KPI(
            title: title, unit: stated.contains(where: \.isPercent) ? "%" : nil, baseline: numbers[0]?.text,
            target: numbers[1]?.text, actual: numbers[2]?.text, date: date)
    }

    /// A number as YAML has it, and whether it is in per cent.
    private func number(_ column: PlanColumn) -> (text: String, isPercent: Bool)? {
        guard var text = cells.text(column) else { return nil }
        let isPercent = text.hasSuffix("%")
        if isPercent { text = CellText.trimmed(text.dropLast()) }
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        if groups.count > 1, (1...3).contains(groups[0].count), groups.last?.prefix(3).allSatisfy(\.isNumber) == true,
            groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 }),
            groups.last?.prefix(while: { $0 != "." }).count == 3
        {
            text = groups.joined()
        }
        let digits = text.first == "-" ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }), digits.count <= 12,
            let value = Double(text)
        else {
            cells.report(
                "bad-number", column, "a number must stand here", remedy: "write digits with at most one point, or “%”")
            return nil
        }
        let isWhole = value == value.rounded()
        return (isWhole ? "\(Int(value))" : "\(value)", isPercent)
    }
}
