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
        for row in table.rows {
            do throws(WrittenDate.Refusal) {
                let written = try WrittenDate(row.cells[column])
                last = max(last ?? written.date, written.date)
            } catch {
                table.report("bad-date", row, column, "this is \(error.words)", remedy: error.remedy)
            }
        }
        return last
    }
}
