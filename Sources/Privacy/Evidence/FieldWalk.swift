import Evidence
import PositionedYAML
import Rules
import SourceText

/// Walks the fields of evidence and gathers what is private.
struct FieldWalk {
    let scanner: PrivacyScanner
    private(set) var findings: [PrivacyFinding] = []
    /// The source that was last looked at and had nothing in it: whole files of records share one.
    private var soundSource: Citation?

    /// An entry whose fields are looked at.
    private struct Holder {
        let words: String
        let place: SourcePlace
        var record: String?
    }

    init(_ scanner: PrivacyScanner) {
        self.scanner = scanner
    }

    // MARK: Entries

    mutating func look(at record: EvidenceRecord) {
        let holder = holder("record", record.id, record.place, isRecord: true)
        look(at: record.summary, "summary", of: holder)
        look(at: record.owner, "owner", of: holder, as: .role)
        if let source = record.source { look(at: source, "source", of: holder) }
        switch record.measure {
        case .indicator(_, _, let numerator, _, let period):
            count(numerator, "measure.numerator", of: holder)
            look(at: period, "measure.period", of: holder)
        case .survey(_, let positive): count(positive, "measure.positive", of: holder)
        case .audit(_, let met): count(met, "measure.met", of: holder)
        case nil: break
        }
        if let context = record.context { look(at: context, of: holder) }
    }

    private mutating func look(at context: MeasureContext, of holder: Holder) {
        for comparison in context.comparators { look(at: comparison.area, "measure.comparators.area", of: holder) }
        for group in context.groups {
            look(at: group.group, "measure.groups.group", of: holder)
            count(group.numerator, "measure.groups.numerator", of: holder)
            count(group.denominator, "measure.groups.denominator", of: holder)
        }
        count(context.undecided, "measure.undecided", of: holder)
    }

    mutating func look(at action: Action) {
        let holder = holder("action", action.id, action.place)
        look(at: action.title, "title", of: holder)
        look(at: action.owner, "owner", of: holder, as: .role)
        for (index, milestone) in action.milestones.enumerated() {
            look(at: milestone.title, "milestones.\(index + 1).title", of: holder)
        }
        look(at: action.kpi?.title, "kpi.title", of: holder)
    }

    mutating func look(at area: AreaProfile, in folder: String) {
        let holder = holder("area", area.id, SourcePlace(path: folder + "/area.yaml"))
        look(at: area.name, "name", of: holder)
        look(at: area.icb, "icb", of: holder)
        look(at: area.region, "region", of: holder)
        for neighbour in area.neighbours { look(at: neighbour, "statistical-neighbours", of: holder) }
        for inspection in area.inspections {
            let holder = self.holder("inspection", inspection.id, inspection.place)
            look(at: inspection.title, "title", of: holder)
            look(at: inspection.outcome, "outcome", of: holder)
            for source in inspection.sources { look(at: source, "source", of: holder) }
            for finding in inspection.findings {
                look(at: finding.title, "title", of: self.holder("finding", finding.id, finding.place))
            }
        }
    }

    mutating func look(at waiver: Waiver) {
        look(at: waiver.justification, "justification", of: holder("waiver", waiver.id, waiver.place))
    }

    mutating func look(at override: LevelOverride) {
        let holder = Holder(words: "an override", place: override.place)
        look(at: override.role, "role", of: holder, as: .role)
        look(at: override.reason, "reason", of: holder)
    }

    /// Adds what a scan found in a file; names that are private themselves are left out.
    mutating func add(_ details: [FileDetail], of file: String, at path: String, record: String?) {
        let name = scanner.scan(file).isEmpty ? "file '\(file)'" : "this file"
        let record = record.flatMap { scanner.scan($0).isEmpty ? $0 : nil }
        for detail in details {
            findings.append(
                PrivacyFinding(
                    scanner.rules[detail.rule], at: SourcePlace(path: path, position: detail.position), record: record,
                    field: detail.isColumn ? "column" : "text", fieldWords: detail.isColumn ? "a column" : "the text",
                    holder: name, masked: detail.masked))
        }
    }

    // MARK: Fields

    /// An entry by its id. An id that is private itself is a finding, and is then not named anywhere.
    private mutating func holder(
        _ sort: String, _ id: String, _ place: SourcePlace, isRecord: Bool = false
    ) -> Holder {
        let details = scanner.scan(id)
        guard details.isEmpty else {
            let holder = Holder(words: "this \(sort)", place: place)
            for detail in details { add(scanner.rules[detail.rule], detail.masked, "id", of: holder) }
            return holder
        }
        return Holder(words: "\(sort) '\(id)'", place: place, record: isRecord ? id : nil)
    }

    private mutating func look(at source: Citation, _ field: String, of holder: Holder) {
        if source == soundSource { return }
        let before = findings.count
        look(at: source.title, field + ".title", of: holder)
        look(at: source.publisher, field + ".publisher", of: holder)
        look(at: source.url, field + ".url", of: holder)
        look(at: source.file?.value, field + ".file", of: holder)
        look(at: source.page, field + ".page", of: holder)
        look(at: source.note, field + ".note", of: holder)
        if findings.count == before { soundSource = source }
    }

    private mutating func look(
        at text: String?, _ field: String, of holder: Holder, as sort: PrivacyScanner.Field = .text
    ) {
        guard let text else { return }
        for detail in scanner.scan(text, as: sort) {
            add(scanner.rules[detail.rule], detail.masked, field, of: holder)
        }
    }

    /// A count of people or cases; 0 points at nobody.
    private mutating func count(_ number: Double?, _ field: String, of holder: Holder) {
        guard let number, number > 0 else { return }
        for finder in scanner.counts where number < Double(finder.least) {
            add(scanner.rules[finder.rule], "below \(finder.least)", field, of: holder)
        }
    }

    private mutating func add(_ rule: PrivacyRule, _ masked: String, _ field: String, of holder: Holder) {
        findings.append(
            PrivacyFinding(
                rule, at: holder.place, record: holder.record, field: field, fieldWords: "'\(field)'",
                holder: holder.words, masked: masked))
    }
}
