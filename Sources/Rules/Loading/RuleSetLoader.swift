import CalendarDates
import Conditions
import Files
import PositionedYAML
public import SourceText
import Vocabularies

/// Loads a folder of rules.
public enum RuleSetLoader {
    /// The files that every framework needs.
    static let fileNames = [
        "framework.yaml", "indicators.yaml", "documents.yaml", "judgement.yaml", "checks.yaml",
    ]
    /// The files that a framework may do without.
    static let optionalNames = [InspectedReader.fileName]
    /// Those of them that say how reports are written.
    static let reportNames = [NarrativeReader.fileName, EarlierDatesReader.fileName]

    /// Loads and checks all rules of a folder.
    ///
    /// All faults of all files go to the collector; the result is nil where there is any error among them, since a
    /// judgement by half the rules would mislead.
    /// - Parameter drafts: what to read in place of files, by their names within the folder.
    public static func load(
        _ folder: String, drafts: [String: RulesDraft] = [:], _ faults: FaultCollector
    ) -> RuleSet? {
        guard let names = names(in: folder, faults) else { return nil }
        checkNames(names, in: folder, faults)
        let criterionFiles = FileTree.files(below: folder + "/criteria", extensions: ["yaml", "yml"]) {
            faults.report($0.fault)
        }
        let criterionNames = criterionFiles.map { String($0.dropFirst(folder.count + 1)) }
        let others =
            optionalNames.filter { isThere($0, names, drafts) }
            + reportNames.filter { FileTree.entry(at: folder + "/" + $0) != nil }
        let all = fileNames + criterionNames + others
        var files = RulesFiles(drafts: drafts)
        let read = files.read(all.map { RulesFiles.File(path: folder + "/" + $0, name: $0) }, faults)
        let values = Dictionary(zip(all, read).compactMap { name, value in value.map { (name, $0) } }) { $1 }
        let criterionValues = zip(criterionFiles, criterionNames).map { ($0, values[$1]) }
        let beforeFramework = faults.errorCount
        guard let framework = values["framework.yaml"].flatMap({ FrameworkReader.read($0, faults) }),
            faults.errorCount == beforeFramework
        else { return nil }  // Everything else would only repeat what is wrong with the framework.
        let criteria = criteria(criterionValues, framework, folder, faults)
        let indices = Dictionary(criteria.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let words = FactWords(
            vocabularies: framework.vocabularies, criteria: vocabulary("criteria", criteria.map { ($0.id, $0.title) }),
            areas: vocabulary("areas", framework.areas.map { ($0.id, $0.title) }),
            levels: vocabulary("levels", framework.levels.map { ($0.id, $0.title) }))
        let catalogues = FactCatalogues(words)
        let indicators = values["indicators.yaml"].flatMap {
            IndicatorsReader.read($0, words: words, catalogues: catalogues, criteria: indices, faults)
        }
        if let indicators { checkIndicators(of: criteria, indicators, faults) }
        let documents = values["documents.yaml"].map { DocumentsReader.read($0, criteria: indices, faults) }
        let checks = values["checks.yaml"].map { ChecksReader.read($0, catalogues, faults) }
        let judgement = values["judgement.yaml"].flatMap {
            JudgementReader.read($0, framework: framework, criteria: criteria, catalogues: catalogues, faults)
        }
        let inspected = values[InspectedReader.fileName].map {
            InspectedReader.read($0, framework, criteria: indices, faults)
        }
        let narrative = values[NarrativeReader.fileName].flatMap { NarrativeReader.read($0, catalogues, faults) }
        let earlierDates = values[EarlierDatesReader.fileName].flatMap { EarlierDatesReader.read($0, faults) }
        guard !faults.hasErrors, let indicators, let documents, let checks, let judgement else { return nil }
        return RuleSet(
            folder: folder, sha256: files.hexadecimal(), framework: framework, criteria: criteria,
            criterionIndices: indices, indicators: indicators, documents: documents, checks: checks.checks,
            privacy: checks.privacy, judgement: judgement, inspected: inspected ?? [], narrative: narrative,
            earlierDates: earlierDates,
            catalogues: catalogues,
            words: words)
    }

    private static func names(in folder: String, _ faults: FaultCollector) -> [String]? {
        do {
            return try FileTree.names(in: folder)
        } catch {
            faults.report(error.fault)
            return nil
        }
    }

    private static func checkNames(_ names: [String], in folder: String, _ faults: FaultCollector) {
        let known = fileNames + optionalNames
        for name in names where (name.hasSuffix(".yaml") || name.hasSuffix(".yml")) && !known.contains(name) {
            faults.report(
                Fault(
                    "unknown-file", at: SourcePlace(path: folder + "/" + name), "no rules file is called '\(name)'",
                    remedy: NearMiss.remedy(
                        for: name, among: known, otherwise: "move it elsewhere: it would be ignored")))
        }
    }

    private static func isThere(_ name: String, _ names: [String], _ drafts: [String: RulesDraft]) -> Bool {
        switch drafts[name] {
        case .bytes: true
        case .absent: false
        case nil: names.contains(name)
        }
    }

    private static func criteria(
        _ values: [(String, YAMLValue?)], _ framework: Framework, _ folder: String, _ faults: FaultCollector
    ) -> [Criterion] {
        let read = values.compactMap { path, value -> Criterion? in
            let name = path.split(separator: "/").last.map(String.init) ?? path
            guard let criterion = value.flatMap({ CriterionReader.read($0, framework, faults) }) else {
                return standIn(forFile: name, at: path, framework)
            }
            if name != criterion.id + ".yaml" && name != criterion.id + ".yml" {
                faults.report(
                    Fault(
                        "file-name", at: criterion.place, length: criterion.id.count,
                        "the criterion '\(criterion.id)' stands in '\(name)'",
                        remedy: "name the file '\(criterion.id).yaml'"))
            }
            return criterion
        }
        UniqueIDs.check(read.map { ($0.id, $0.place) }, "criterion", faults)
        if values.isEmpty {
            faults.report(
                Fault(
                    "no-criteria", at: SourcePlace(path: folder + "/criteria"), "there are no criteria",
                    remedy: "write one file for each"))
        }
        if read.count > Vocabulary.capacity {
            faults.report(
                Fault(
                    "too-many", at: SourcePlace(path: folder + "/criteria"),
                    "there are more than \(Vocabulary.capacity) criteria", remedy: "merge some of them"))
        }
        return inOrder(read, framework, faults)
    }

    /// A criterion in place of one that could not be read, so that nothing that names it is taken to be faulty as well.
    /// The fault that made it necessary keeps the rules from being used.
    private static func standIn(forFile name: String, at path: String, _ framework: Framework) -> Criterion? {
        let id = String(name.prefix { $0 != "." })
        guard let area = framework.areas.firstIndex(where: { $0.criteria.contains { $0.value == id } }) else {
            return nil
        }
        let place = SourcePlace(path: path)
        let nothing = TermSet()
        let expects = Expectation(
            kinds: nothing, partners: nothing, phases: nothing, cohorts: nothing, freshWithin: ISODuration(days: 1),
            independentOrigins: 0, voice: nothing, evidence: [], place: place)
        return Criterion(
            id: id, area: area, title: id, aspects: [], expects: expects, indicators: [], sources: [], place: place)
    }

    /// The criteria in the order in which the areas name them; one that no area names, or that has no file, is reported.
    private static func inOrder(_ criteria: [Criterion], _ framework: Framework, _ faults: FaultCollector)
        -> [Criterion]
    {
        let indices = Dictionary(criteria.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var ordered: [Criterion] = []
        for (area, named) in framework.areas.enumerated() {
            for id in named.criteria {
                guard let index = References.index(of: id, in: indices, what: "criterion", faults) else { continue }
                if criteria[index].area == area {
                    ordered.append(criteria[index])
                } else {
                    faults.report(
                        Fault(
                            "contradiction", at: id.place, length: id.length,
                            "the criterion '\(id.value)' says that it belongs to another area",
                            remedy: "remove it here, or mend its 'area'",
                            notes: [Fault.Note(place: criteria[index].place, text: "the criterion")]))
                }
            }
        }
        let names = Set(ordered.map(\.id))
        let unnamed = criteria.filter { !names.contains($0.id) }
        for criterion in unnamed {
            faults.report(
                Fault(
                    "unresolved-id", at: criterion.place, length: criterion.id.count,
                    "its area does not name the criterion '\(criterion.id)'",
                    remedy: "add it to the area's 'criteria' in framework.yaml, in the framework's order"))
        }
        return ordered + unnamed
    }

    /// An indicator that a criterion lists must say so too: records of it count for the criteria it names.
    private static func checkIndicators(of criteria: [Criterion], _ rules: IndicatorRules, _ faults: FaultCollector) {
        for (index, criterion) in criteria.enumerated() {
            for id in criterion.indicators {
                guard let found = References.index(of: id, in: rules.indices, what: "indicator", faults),
                    !rules.indicators[found].criteria.contains(index)
                else { continue }
                faults.report(
                    Fault(
                        "contradiction", at: id.place, length: id.length,
                        "the indicator '\(id.value)' does not name the criterion '\(criterion.id)'",
                        remedy: "add the criterion to the indicator, or remove the indicator here",
                        notes: [Fault.Note(place: rules.indicators[found].place, text: "the indicator")]))
            }
        }
    }

    private static func vocabulary(_ name: String, _ terms: [(String, String)]) -> Vocabulary {
        Vocabulary(name: name, terms: terms.map { Term(id: $0, title: $1) })
    }
}
