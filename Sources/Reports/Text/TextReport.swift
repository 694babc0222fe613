public import Assessment
import Rules
import WorkSharing

/// The assessment for a terminal: what matters most first, one closing line in fixed words.
public enum TextReport {
    /// Renders an assessment.
    /// - Parameters:
    ///   - colour: whether to use ANSI colours.
    ///   - width: columns to wrap to; at least 60.
    /// - Returns: lines that end with a line feed.
    public static func render(_ assessment: Assessment, colour: Bool, width: Int = 100) -> String {
        let page = TextPage(assessment, paint: Paint(isOn: colour), width: max(60, width))
        let sections: [@Sendable (TextPage) -> [String]] = [
            { $0.outcome() }, { $0.lens() }, { $0.reasons() }, { $0.sensitivity() }, { $0.criteria() },
            { $0.inspected() }, { $0.gaps() }, { $0.history() }, { $0.documents() }, { $0.lapsing() },
            { $0.decisions() }, { [$0.wording.tally] },
        ]
        // Some go over all records.
        return WorkSharing.map(sections.count, size: assessment.records.count) { sections[$0](page) }
            .filter { !$0.isEmpty }
            .map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }
}

/// What all sections of a text report share.
struct TextPage {
    let assessment: Assessment
    let wording: Wording
    let paint: Paint
    let width: Int

    init(_ assessment: Assessment, paint: Paint, width: Int) {
        self.assessment = assessment
        wording = Wording(assessment)
        self.paint = paint
        self.width = width
    }

    func heading(_ text: String, _ aside: String = "") -> String {
        paint.bold(text) + (aside.isEmpty ? "" : "  " + paint.faint(aside))
    }

    /// A paragraph indented by two spaces.
    func paragraph(_ text: String) -> [String] { TextLayout.wrapped(text, width: width, first: "  ") }

    /// A level's name in its colour.
    func painted(level index: Int, _ text: String) -> String {
        paint.level(index, of: assessment.rules.framework.levels.count, text)
    }
}
