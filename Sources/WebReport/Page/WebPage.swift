import Assessment
import CalendarDates
import Comparisons
import Evidence
import Reports
import Rules

/// What all sections of the page share.
struct WebPage: PageParts {
    let assessment: Assessment
    let wording: Wording
    let tool: ToolIdentity
    /// How things stood before, where that can be shown.
    let moves: Moves?
    /// The records that the page shows, newest first, by their indices: all that are known on the date.
    let shown: [Int]
    /// Their indices by id.
    let indices: [String: Int]

    init(_ assessment: Assessment, trend: Trend?, tool: ToolIdentity) {
        self.assessment = assessment
        moves = trend.flatMap(Moves.init)
        self.tool = tool
        wording = Wording(assessment)
        let records = assessment.records
        shown = records.indices.filter { records[$0].standing != .notYetKnown }
            .sorted { (records[$1].record.date, $0) < (records[$0].record.date, $1) }
        indices = Dictionary(shown.map { (records[$0].record.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var rules: RuleSet { assessment.rules }

    func write(_ html: inout HTML) {
        html.doctype()
        html.element(.html, [.lang("en-GB")]) { html in
            head(
                title: "\(wording.areaName): \(Wording.label), \(assessment.asOf.words)",
                styles: moves.map { [$0.chart.style] } ?? [], &html)
            html.element(.body) { html in
                html.element(.a, [.class("skip"), .href(to: "main")], text: "Skip to the report")
                Pattern.definitions(&html)
                header(&html)
                html.element(.main, [.id("main"), .tabIndex(-1)]) { html in
                    for section in Section.allCases { write(section, &html) }
                }
                html.element(.footer) { html in
                    html.element(.p, text: "\(wording.areaName): \(Wording.label). As of \(assessment.asOf.words).")
                }
                html.script(.script)
            }
        }
        html.lineBreak()
    }

    private func write(_ section: Section, _ html: inout HTML) {
        html.element(.section, [.id(section.rawValue)]) { html in
            html.element(.h2, text: section.title)
            switch section {
            case .board: board(&html)
            case .change: change(&html)
            case .moved: moved(&html)
            case .criteria: criteria(&html)
            case .coverage: coverage(&html)
            case .indicators: indicators(&html)
            case .gaps: gaps(&html)
            case .progress: progress(&html)
            case .readiness: readiness(&html)
            case .records: records(&html)
            case .method: method(&html)
            }
        }
        html.lineBreak()
    }
}

/// The sections of the page, in their order; their names are the places in the page that links lead to.
enum Section: String, CaseIterable {
    case board, change, moved, criteria, coverage, indicators, gaps, progress, readiness, records, method

    var title: String {
        switch self {
        case .board: "One page for a board"
        case .change: "What would change the outcome"
        case .moved: "How this has moved"
        case .criteria: "Criteria by area"
        case .coverage: "What the evidence covers"
        case .indicators: "Figures over time"
        case .gaps: "Gaps, by what closing them would do"
        case .progress: "Earlier findings and the plan"
        case .readiness: "Documents to have ready"
        case .records: "The records"
        case .method: "Method and limits"
        }
    }
}
