import CalendarDates
import SourceText
import Tables

/// When a survey was.
struct SurveyDays {
    let map: SurveyMap
    let table: HeldTable

    /// The stated day, or the last in the map's column; nil where there is none, which is reported.
    func date() -> CalendarDate? {
        let names: [String]
        switch map.time {
        case .day(let day): return day
        case .column(let column): names = column
        }
        guard let column = table.header.required(names, table.faults) else { return nil }
        var last: CalendarDate?
        // Some programs date only what was sent off, so a row without a day is no fault while others have one.
        for row in table.rows where !row.cells[column].allSatisfy(\.isWhitespace) {
            do throws(WrittenDate.Refusal) {
                let written = try WrittenDate(row.cells[column])
                last = max(last ?? written.date, written.date)
            } catch {
                table.report("bad-date", row, column, "this is \(error.words)", remedy: error.remedy)
            }
        }
        if last == nil, !table.faults.hasErrors {
            table.report(
                "missing-value", header: column, "no row has a day in this column",
                remedy: "give the map another 'date-column', or 'date'")
        }
        return last
    }
}
