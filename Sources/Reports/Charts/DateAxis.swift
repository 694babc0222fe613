import CalendarDates

/// Where dates lie from left to right: as far apart as they are in time.
struct DateAxis {
    let dates: [CalendarDate]
    let from, to: Double

    init(_ dates: [CalendarDate], from: Double, to: Double) {
        self.dates = dates
        self.from = from
        self.to = to
    }

    /// Where a date lies, by its index; a single one in the middle.
    func x(_ index: Int) -> Double {
        guard let first = dates.first, let last = dates.last, first < last else { return (from + to) / 2 }
        let part = Double(dates[index].days(since: first)) / Double(last.days(since: first))
        return from + (to - from) * part
    }

    /// Where the room of a date begins and ends: half way to its neighbours.
    func room(_ index: Int) -> (from: Double, to: Double) {
        (
            index == 0 ? from : (x(index - 1) + x(index)) / 2,
            index == dates.count - 1 ? to : (x(index) + x(index + 1)) / 2
        )
    }

    /// The room of several dates in a row.
    func room(_ range: Range<Int>) -> (from: Double, to: Double) {
        guard let first = range.first, let last = range.last else { return (from, from) }
        return (room(first).from, room(last).to)
    }

    /// The dates to write below, as many as have room: the first, the last, and others between them.
    func labelled(every distance: Double) -> [Int] {
        guard let last = dates.indices.last, last > 0 else { return Array(dates.indices) }
        var chosen = [0]
        for index in dates.indices.dropFirst().dropLast() {
            let isFree = x(index) - x(chosen[chosen.count - 1]) >= distance && x(last) - x(index) >= distance
            if isFree { chosen.append(index) }
        }
        return x(last) - x(chosen[chosen.count - 1]) >= distance || chosen.count == 1 ? chosen + [last] : chosen
    }

    /// Runs of neighbouring dates that are alike.
    static func runs<Key: Equatable>(_ keys: [Key]) -> [(key: Key, range: Range<Int>)] {
        var runs: [(key: Key, range: Range<Int>)] = []
        for (index, key) in keys.enumerated() {
            if let last = runs.last, last.key == key {
                runs[runs.count - 1].range = last.range.lowerBound..<(index + 1)
            } else {
                runs.append((key, index..<(index + 1)))
            }
        }
        return runs
    }
}
