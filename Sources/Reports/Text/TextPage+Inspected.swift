import Assessment
import Rules

extension TextPage {
    /// Where the partnership stands among inspected areas; empty where the rules know of none.
    func inspected() -> [String] {
        guard let inspected = InspectedWording(wording) else { return [] }
        var lines = [heading("Beside \(inspected.areas)")]
        if !inspected.overall.isEmpty { lines += paragraph(inspected.overall) }
        lines += inspected.groups.flatMap { group in
            let titles = group.criteria.map { wording.title(ofCriterion: $0) }
            return TextLayout.wrapped(
                "\(group.place.prefix(1).uppercased() + group.place.dropFirst()): \(titles.joined(separator: "; ")).",
                width: width, first: "  • ")
        }
        guard !inspected.similar.isEmpty else { return lines }
        lines += paragraph("Areas that stood most as this one does:")
        return lines + inspected.similar.flatMap { TextLayout.wrapped($0, width: width, first: "  • ") }
    }
}
