import Assessment
import CalendarDates
import Evidence
import Files
import Imports
import PublishedStatistics
import Rules
import SourceText
import Tables
import TestSupport
import Testing

@Suite("The real release", .enabled(if: SEN2.isAvailable, SEN2.needs))
struct RealReleaseTests {
    @Test("All files give records of all 153 areas, and no row is lost")
    func everyArea() async throws {
        let release = try await SEN2.whole()
        let current = release.areas.indices.filter { release.areas[$0].isCurrent }
        #expect(current.count == 153)
        #expect(Set(current.map { release.areas[$0].id }).count == 153)
        let lists = try #require(await NeighboursFile.load(SEN2.neighbours, FaultCollector()))
        for (name, list) in lists {
            for name in [name] + list { #expect(release.area([name]) != nil, "\(name)") }
        }
        let choices = current.map { index in
            let area = release.areas[index]
            let neighbours = lists.first { release.area([$0.key]) == index }?.value ?? []
            return AreaChoice(
                id: area.id, name: area.name, area: index, neighbours: neighbours, hasProfile: false)
        }
        let faults = FaultCollector()
        let result = try #require(
            StatisticsImport(release, choices, folder: "out", published: nil, faults))
        #expect(result.tallies.count == 10)
        for tally in result.tallies {
            let accounted = tally.used.values.reduce(0, +) + tally.left.values.reduce(0, +)
            #expect(tally.read == accounted, "\(tally.path)")
            let lines = try lineCount(tally.path)
            #expect(tally.read == lines - 1, "\(tally.path)")
            #expect(!tally.left.keys.contains("not readable"))
        }
        for part in result.parts {
            #expect(part.files.count >= 9, "\(part.choice.name): \(part.files.count)")
            #expect(part.unknownNeighbours.isEmpty)
            // The Isles of Scilly and the City of London have so few plans that nobody compares them.
            #expect(part.choice.neighbours.count == 10 || part.choice.neighbours.isEmpty, "\(part.choice.name)")
        }
    }

    private func lineCount(_ path: String) throws -> Int {
        try FileBytes.read(path, budget: 64 << 20).count { $0 == UInt8(ascii: "\n") }
    }

    @Test("Every rated indicator of every area has a rating; the oldest has no trajectory, and each later one has")
    func everyRating() async throws {
        let rules = try SEN2.rules()
        let release = try await SEN2.whole()
        let mapping = try SEN2.mapping(rules)
        let measured = Set(mapping.sources.flatMap(\.measures).map(\.indicator))
        let rated = measured.filter { rules.indicators.indicators[$0].bands != nil }
        #expect(rated.count >= 20)
        for index in measured {
            let indicator = rules.indicators.indicators[index]
            #expect((indicator.bands == nil) == (indicator.direction == .neutral), "\(indicator.id)")
            #expect(!indicator.comparators.isEmpty, "\(indicator.id)")
        }
        let asOf = try #require(CalendarDate("2025-12-31"))
        var ratings: [String: Set<Int>] = [:]
        for (index, area) in release.areas.enumerated() where area.isCurrent {
            let drafts = release.records(for: index, neighbours: []).files.flatMap(\.records)
            let partnership = try await Evidence(of: drafts, rules).partnership
            var seen: Set<Int> = []
            for record in Assessment(partnership, rules: rules, asOf: asOf).records {
                let indicator = try #require(record.record.measure?.indicator)
                let id = "\(area.name): \(record.record.id)"
                guard rated.contains(indicator) else {
                    #expect(record.rating == nil, "\(id)")
                    continue
                }
                #expect(record.rating != nil && record.extent != nil && record.impact != nil, "\(id)")
                ratings[rules.indicators.indicators[indicator].id, default: []].formUnion(
                    record.rating.map { [$0] } ?? [])
                let hasEarlier = seen.contains(indicator)
                #expect((record.trajectory != nil) == hasEarlier, "\(id)")
                seen.insert(indicator)
            }
        }
        // A rule that rates all areas alike tells nobody anything.
        for (indicator, ratings) in ratings { #expect(ratings.count > 1, "\(indicator)") }
        #expect(ratings.count == rated.count)
    }

    @Test("The counts give the published percentage in each of England's rows, but where the mapping says they do not")
    func percentages() async throws {
        let mapping = try SEN2.mapping(try SEN2.rules())
        var checked = 0
        var outside: [String: Int] = [:]
        for path in try SEN2.paths() {
            let source = try #require(mapping.sources.first { path.hasSuffix("/" + $0.file) })
            var columns: [String: Int] = [:]
            _ = await TableFile(path: path).read(
                expecting: [], FaultCollector(),
                header: { header in
                    columns = Dictionary(
                        header.names.enumerated().map { ($1.lowercased(), $0) }, uniquingKeysWith: { first, _ in first }
                    )
                    return true
                },
                row: { row in
                    func number(_ name: String) -> Double? { columns[name].flatMap { Double(row.cells[$0]) } }
                    guard let level = columns["geographic_level"], let period = columns["time_period"],
                        row.cells[level] == "National"
                    else { return true }
                    for percentage in source.percentages {
                        let (part, whole) = (percentage.part.map(number), percentage.whole.map(number))
                        guard let published = number(percentage.column), !part.contains(nil), !whole.contains(nil)
                        else {
                            continue
                        }
                        let total = whole.compactMap(\.self).reduce(0, +)
                        guard total > 0 else { continue }
                        let share = 100 * part.compactMap(\.self).reduce(0, +) / total
                        let agrees = abs(share - published) <= 0.05 + 1e-9
                        checked += 1
                        if percentage.except.contains(row.cells[period]) {
                            if !agrees { outside[percentage.column, default: 0] += 1 }
                        } else {
                            #expect(agrees, "\(row.place), \(percentage.column): \(published), counted \(share)")
                        }
                    }
                    return true
                })
        }
        #expect(checked > 3000)
        // The exceptions are needed: counts and percentages do differ there.
        #expect(outside == ["request_outcome_six_weeks_pc": 24, "request_outcome_over_6_weeks_pc": 11])
    }

    @Test("Buckinghamshire is joined from its old and its new code")
    func codes() async throws {
        let release = try await SEN2.whole()
        let area = try #require(release.area(["E06000060"]))
        #expect(release.area(["E10000002"]) == area)
        #expect(release.area(["buckinghamshire"]) == area)
        #expect(release.area(["Buckinghamshire Council"]) == area)
        #expect(Set(release.areas[area].codes) == ["E06000060", "E10000002"])
        let periods = release.records(for: area, neighbours: []).files.flatMap(\.records).map(\.id)
        for year in 2019...2024 { #expect(periods.contains("sen2-ehc-plan-20-weeks-\(year)")) }
    }

    @Test("The sample evidence is what an import writes today")
    func sample() async throws {
        let rules = try SEN2.rules()
        let release = try await SEN2.whole()
        let area = try #require(release.area(["buckinghamshire"]))
        let faults = FaultCollector()
        let partnership = try #require(await Evidence.load(Repository.buckinghamshire, rules))
        let choice = AreaChoice(
            id: "buckinghamshire", name: "Buckinghamshire", area: area, neighbours: partnership.area.neighbours,
            hasProfile: true)
        let result = try #require(
            StatisticsImport(release, [choice], folder: Repository.root + "/evidence", published: nil, faults))
        let files = try #require(result.parts.first).files
        #expect(files.count == 10)
        for file in files {
            let text = String(decoding: try FileBytes.read(file.path, budget: 1 << 20), as: UTF8.self)
            #expect(text == file.text, "\(file.path): renew it with areasend import sen2")
        }
    }
}
