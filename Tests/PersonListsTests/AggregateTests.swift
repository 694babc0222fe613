import CalendarDates
import Imports
import PersonLists
import Testing

/// What is published is right.
@Suite("Counts of a list")
struct AggregateTests {
    /// A list without small cells: every sort of child many times.
    private static var evenChildren: [Child] {
        var children: [Child] = []
        let asOf = AnnexA.asOf
        func day(_ days: Int) -> CalendarDate { CalendarDate(daysSinceEpoch: asOf.daysSinceEpoch - Int32(days)) }
        for number in 0..<7_200 {
            var child = Child()
            child.id = "even-\(number)"
            child.upn = Child.upn(100_000_000_000 + number * 13)
            child.birth = day([1_000, 3_000, 4_800, 6_500, 8_000][number % 5])
            child.sex = number % 3 == 0 ? "2" : "1"
            child.ethnicity = Child.ethnicities[(number / 2) % 3]
            child.need = Child.needs[(number / 3) % 4]
            child.phase = Child.phases[(number / 5) % 4]
            child.plan = day([100, 700, 2_500][(number / 7) % 3])
            child.review = (number / 11) % 3 == 0 ? nil : day((number / 11) % 3 == 1 ? 90 : 500)
            child.urn = (number / 13) % 5 == 0 ? "" : "123456"
            child.isHomeEducated = (number / 17) % 6 == 0
            child.suspensions = (number / 19) % 4 == 0 ? 2 : 0
            child.exclusions = (number / 23) % 8 == 0 ? 1 : 0
            child.absence = [nil, 3.5, 10, 49.9, 50, 77][(number / 29) % 6]
            child.hasPremium = (number / 31) % 3 == 0
            child.isKnown = (number / 37) % 4 == 0
            child.isDisabled = (number / 41) % 2 == 0
            children.append(child)
        }
        return children
    }

    private struct Key: Hashable {
        let figure, by, group: String
    }

    private static func figures(_ records: [RecordDraft]) -> [Key: FigureDraft] {
        var figures: [Key: FigureDraft] = [:]
        for record in records {
            guard case .indicator(let measure)? = record.measure else { continue }
            let id = String(record.id.dropFirst("annex-a-list-1-".count))
            figures[Key(figure: id, by: "", group: "")] = measure.figure
            for group in measure.groups { figures[Key(figure: id, by: group.by, group: group.group)] = group.figure }
        }
        return figures
    }

    @Test("are those of an independent count where nothing is small")
    func independentCount() async throws {
        let children = Self.evenChildren
        let lists = try AnnexA()
        let counted = try await lists.records(children)
        #expect(counted.withheld == [])
        let published = Self.figures(counted.records)
        let truth = Truth(asOf: AnnexA.asOf, children: children)
        var expected: [Key: FigureDraft] = [:]
        func count(_ own: [Child], by: String, _ group: String) {
            expected[Key(figure: "plans", by: by, group: group)] = FigureDraft(value: Double(own.count))
            for family in Truth.families(asOf: AnnexA.asOf) {
                let atoms = own.map(family.atom)
                for figure in family.figures where by.isEmpty || figure.id != "five-years" {
                    let whole = atoms.count { figure.population.contains($0) }
                    let part = atoms.count { figure.part.contains($0) }
                    let key = Key(figure: figure.id, by: by, group: group)
                    if figure.id == "absence" {
                        let mean = own.compactMap(\.absence).reduce(0, +) / Double(whole)
                        expected[key] = FigureDraft(value: (mean * 10).rounded() / 10, denominator: whole)
                    } else {
                        let value = (1_000 * Double(part) / Double(whole)).rounded(.toNearestOrAwayFromZero) / 10
                        expected[key] = FigureDraft(value: value, numerator: part, denominator: whole)
                    }
                }
            }
        }
        count(children, by: "", "")
        for breakdown in lists.mapping.breakdowns {
            for (group, own) in Dictionary(grouping: children, by: { truth.group($0, by: breakdown.id) }) {
                count(own, by: breakdown.id, group)
            }
        }
        #expect(published.count > 200)
        #expect(published == expected)
    }

    @Test("do not count a child twice, and do not hang on the order of rows")
    func repeatedAndOrder() async throws {
        let lists = try AnnexA()
        let children = Array(Self.evenChildren.prefix(600))
        let once = try await lists.records(children)
        var again = children[7]
        again.id = "another-id"
        let twice = try await lists.records(children + [children[3], again])
        #expect(twice.records == once.records)
        #expect(twice.repeatedRows == 2)
        #expect(try await lists.records(children.reversed()).records == once.records)
    }

    @Test("of fewer than five children are nothing, whatever they are", arguments: [1, 2, 4])
    func tooFew(count: Int) async throws {
        let records = try await AnnexA().records(Array(Self.evenChildren.prefix(count)))
        #expect(records.records.isEmpty)
        #expect(records.withheld.count == 11)
    }

    @Test("of five children are their number, where they are alike")
    func five() async throws {
        let alike = (0..<5).map { number in
            var child = Self.evenChildren[0]
            child.id = "alike-\(number)"
            child.upn = Child.upn(number)
            return child
        }
        let records = try await AnnexA().records(alike)
        let figures = Self.figures(records.records)
        #expect(figures[Key(figure: "plans", by: "", group: "")] == FigureDraft(value: 5))
        #expect(figures[Key(figure: "plans", by: "need", group: "Autistic spectrum disorder")] == FigureDraft(value: 5))
    }

    @Test("of four among a hundred are withheld, and so is the group that would give them away")
    func smallGroup() async throws {
        var children = Array(Self.evenChildren.prefix(100))
        for index in children.indices { children[index].need = index < 4 ? "MSI" : index < 40 ? "HI" : "ASD" }
        let figures = Self.figures(try await AnnexA().records(children).records)
        func value(_ group: String) -> Double? { figures[Key(figure: "plans", by: "need", group: group)]?.value }
        #expect(value("Multi-sensory impairment") == nil)
        #expect(value("Hearing impairment") == nil, "the smallest of the others")
        #expect(value("Autistic spectrum disorder") == 60)
        let hasEmpty = figures.keys.contains(Key(figure: "plans", by: "need", group: "Vision impairment"))
        #expect(hasEmpty, "groups without anybody are named beside those that are withheld")
    }
}
