import CalendarDates
import Imports
@testable import PersonLists
import Rules
import SourceText
import TestSupport
import Testing

/// The shipped mapping and rules, and lists read by them.
struct AnnexA {
    static let asOf = CalendarDate(daysSinceEpoch: 20_453)  // 31 December 2025

    let rules: RuleSet
    let mapping: ListMapping
    let folder: TemporaryFolder

    /// Read once for all tests; nil where they cannot be used.
    private static let shipped: (rules: RuleSet, mapping: ListMapping)? = {
        let faults = FaultCollector()
        guard let rules = RuleSetLoader.load(Repository.areaRules, faults) else { return nil }
        let path = Repository.areaRules + "/imports/annex-a.yaml"
        return ListMappingReader.load(path, rules: rules, faults).map { (rules, $0) }
    }()

    init() throws {
        (rules, mapping) = try #require(Self.shipped)
        folder = try TemporaryFolder()
    }

    /// Reads texts as lists; the test fails where one cannot be read.
    func read(_ texts: String..., asOf: CalendarDate = asOf) async throws -> [ListData] {
        let (data, faults) = try await readOrFaults(texts, asOf: asOf)
        return try #require(data, "\(faults.map(\.line))")
    }

    /// Reads texts as lists, or gives the faults.
    func readOrFaults(
        _ texts: [String], asOf: CalendarDate = asOf
    ) async throws -> (data: [ListData]?, faults: [Fault]) {
        let faults = FaultCollector()
        let paths = try texts.enumerated().map { try folder.write($1, to: "list-\($0).csv") }
        let data = await ListReader(mapping, asOf: asOf).read(paths, sheet: nil, faults)
        return (data, faults.faults)
    }

    /// The records that a list of children gives.
    func records(_ children: [Child], asOf: CalendarDate = asOf) async throws -> ListRecords {
        let data = try #require(try await read(Child.csv(children)).first)
        return ListRecords(data, mapping, rules: rules, asOf: asOf)
    }

    /// The records that withholding nothing but the small counts themselves would give.
    func recordsWithSmallCountsAlone(_ children: [Child], asOf: CalendarDate = asOf) async throws -> ListRecords {
        let data = try #require(try await read(Child.csv(children)).first)
        return Self.recordsWithSmallCountsAlone(data, mapping, rules, asOf: asOf)
    }

    /// The same of any list by any mapping.
    static func recordsWithSmallCountsAlone(
        _ data: ListData, _ mapping: ListMapping, _ rules: RuleSet, asOf: CalendarDate
    ) -> ListRecords {
        let counting = ListCounting(CountedList(data, mapping, asOf: asOf), data, mapping)
        let isSmall = { (count: Int?) in count.map { (1..<mapping.threshold).contains($0) } ?? false }
        func open(_ numbers: PublishedCounts.Numbers?) -> PublishedCounts.Numbers? {
            guard let numbers, !isSmall(numbers.whole), !isSmall(numbers.part) else { return nil }
            return numbers
        }
        let figures = mapping.figures.indices.filter { mapping.figures[$0].list == data.list }
        let published = figures.compactMap { figure -> PublishedCounts.Figure? in
            guard let numbers = open(counting.tallies(figure, nil)[0].numbers) else { return nil }
            let groups = mapping.figures[figure].breakdowns.flatMap { breakdown -> [PublishedCounts.Group] in
                guard let place = counting.list.breakdowns.firstIndex(of: breakdown) else { return [] }
                return counting.tallies(figure, place).enumerated().map { group, tally in
                    PublishedCounts.Group(breakdown: breakdown, group: group, numbers: open(tally.numbers))
                }
            }
            return PublishedCounts.Figure(figure: figure, numbers: numbers, groups: groups)
        }
        return ListRecords(
            PublishedCounts(figures: published, withheld: []), data, mapping, rules: rules, asOf: asOf,
            repeatedRows: 0)
    }
}
