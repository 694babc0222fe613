import CalendarDates
import Evidence
import Files
import PositionedYAML
import Rules
import SourceText

/// Reads rule test files.
struct RuleTestReader {
    let rules: RuleSet
    let faults: FaultCollector

    /// The cases of all files of a folder, in the files' order. A folder that is not there has none.
    func cases(below folder: String) -> [RuleTestCase] {
        guard FileTree.entry(at: folder) != nil else { return [] }
        let names: [String]
        do {
            names = try FileTree.names(in: folder)
        } catch {
            faults.report(error.fault)
            return []
        }
        let cases = names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.flatMap {
            self.cases(of: folder + "/" + $0)
        }
        reportDoubledNames(cases)
        return cases
    }

    private func cases(of path: String) -> [RuleTestCase] {
        do {
            let bytes = try FileBytes.read(path, budget: YAMLLimits().bytes)
            guard let value = YAMLReader.document(bytes, path: path, faults: faults) else { return [] }
            return cases(in: value)
        } catch {
            faults.report(error.fault)
            return []
        }
    }

    private func cases(in value: YAMLValue) -> [RuleTestCase] {
        guard let reader = MappingReader(value, as: RuleTestFields.file, faults) else { return [] }
        _ = reader.text("title")
        let (asOf, defaults) = (reader.date("as-of"), reader.raw("defaults"))
        return reader.mappings("cases", as: RuleTestFields.testCase).compactMap {
            testCase($0, asOf: asOf, defaults: defaults)
        }
    }

    private func testCase(_ reader: MappingReader, asOf: CalendarDate?, defaults: YAMLValue?) -> RuleTestCase? {
        let (name, own) = (reader.text("name"), reader.date("as-of"))
        let partnership = partnership(reader, defaults: reader.raw("defaults") ?? defaults)
        let lenses = indices(rules.judgement.lenses.map(\.id))
        let lens = reader.id("lens").flatMap { References.index(of: $0, in: lenses, what: "lens", faults) }
        let subjects = SubjectIDs(rules, partnership, records: UniqueIDs.ids(in: reader.raw("records")).map(\.value))
        let claims = reader.mapping("expect", as: RuleTestFields.expectations).map { expected in
            ExpectationReader(rules: rules, lens: lens, partnership: partnership, subjects: subjects, faults: faults)
                .claims(
                    expected)
        }
        guard let name, let asOf = own ?? asOf, let claims else { return nil }
        return RuleTestCase(
            name: name, place: reader.raw("name")?.place ?? reader.place, asOf: asOf,
            lens: lens.map { rules.judgement.lenses[$0] }, partnership: partnership, claims: claims)
    }

    private func partnership(_ reader: MappingReader, defaults: YAMLValue?) -> Partnership {
        let records = RecordsFile.records(reader.list("records") ?? [], defaults: defaults, rules: rules, faults)
        UniqueIDs.check(in: reader.raw("records"), "record", faults)
        let area = reader.raw("area").flatMap { AreaReader.read($0, rules, faults) }
        let plan = reader.raw("plan").map { PlanReader.read($0, rules, faults) }
        let path = reader.place.path.split(separator: "/", omittingEmptySubsequences: false)
        let folder = path.dropLast().joined(separator: "/")
        let partnership = Partnership(
            folder: folder, area: area ?? AreaProfile(id: "test", name: "Test"),
            records: Attachments.looked(at: records, in: folder), plan: plan ?? Plan())
        let recordIDs = indices(UniqueIDs.ids(in: reader.raw("records")).map(\.value))
        let findingIDs = indices(partnership.area.inspections.flatMap(\.findings).map(\.id))
        for record in records { resolve(record.supersedes, recordIDs, "record") }
        for action in partnership.plan.actions {
            resolve(action.answers, findingIDs, "finding")
            resolve(action.impact, recordIDs, "record")
        }
        return partnership
    }

    private func resolve(_ ids: [Located<String>], _ known: [String: Int], _ what: String) {
        _ = References.indices(of: ids, in: known, what: what, faults)
    }

    private func indices(_ ids: [String]) -> [String: Int] {
        Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func reportDoubledNames(_ cases: [RuleTestCase]) {
        var seen: [String: SourcePlace] = [:]
        for test in cases {
            guard let earlier = seen.updateValue(test.place, forKey: test.name) else { continue }
            faults.report(
                Fault(
                    "duplicate-id", at: test.place, length: test.name.count, "another case has the same name",
                    remedy: "say what is different here",
                    notes: [Fault.Note(place: earlier, text: "first defined here")]))
        }
    }
}
