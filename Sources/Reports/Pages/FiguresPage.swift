public import CalendarDates
public import SourceText

/// A Markdown page that people write, with marked places for figures that the tool writes, so that they cannot drift.
///
/// A marked place begins with a line such as `<!-- figures: back-test -->` and ends with `<!-- end of figures -->`; what stands
/// between is replaced.
public struct FiguresPage: Sendable {
    /// What belongs in a marked place.
    public enum Request: Sendable, Hashable {
        /// The outcome model's coefficients and where they come from.
        case coefficients
        /// The scores of the model and the baselines on the corpus of the rules.
        case backtest
        /// How the likely level holds when records are lost or ratings are shifted.
        case robustness
        /// The whole arithmetic of one criterion of a partnership's evidence.
        case worked(evidence: String, criterion: String, asOf: CalendarDate)
    }

    private enum Part: Sendable {
        case text(String)
        case figures(mark: String, Request)
    }

    private static let begin = "<!-- figures: "
    private static let end = "<!-- end of figures -->"

    private let parts: [Part]

    /// Reads a page; nil where a mark is unknown or never ends, which is reported.
    public init?(_ text: String, path: String, _ faults: FaultCollector) {
        var parts: [Part] = []
        var lines: [Substring] = []
        var isInside = false
        let before = faults.errorCount
        func fault(_ line: Int, _ message: String, _ remedy: String) {
            let place = SourcePlace(path: path, position: SourcePosition(line: line + 1, column: 1))
            faults.report(Fault("bad-mark", at: place, message, remedy: remedy))
        }
        let all = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in all.enumerated() {
            if line.hasPrefix(Self.begin) {
                let words = line.dropFirst(Self.begin.count).split(separator: " ").filter { $0 != "-->" }
                guard !isInside, let request = Self.request(words.map(String.init)) else {
                    fault(
                        number, isInside ? "the place before has no end" : "there are no figures of this name",
                        "use coefficients, back-test, robustness, or worked FOLDER CRITERION DATE, "
                            + "and close each place with \(Self.end)")
                    continue
                }
                parts.append(.text(lines.map { $0 + "\n" }.joined()))
                parts.append(.figures(mark: String(line), request))
                (lines, isInside) = ([], true)
            } else if line == Self.end {
                if !isInside { fault(number, "this ends a place that never began", "remove the line") }
                (lines, isInside) = ([], false)
            } else if !isInside {
                lines.append(line)
            }
        }
        if isInside { fault(all.count - 1, "the last place for figures has no end", "add \(Self.end)") }
        guard faults.errorCount == before else { return nil }
        parts.append(.text(lines.joined(separator: "\n")))
        self.parts = parts
    }

    /// What belongs in the marked places, in their order.
    public var requests: [Request] {
        parts.compactMap { if case .figures(_, let request) = $0 { request } else { nil } }
    }

    /// The page with figures in all marked places.
    /// - Parameter figures: Markdown for what is asked for.
    public func filled(_ figures: (Request) -> String) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .figures(let mark, let request): "\(mark)\n\n\(figures(request))\n\n\(Self.end)\n"
            }
        }.joined()
    }

    private static func request(_ words: [String]) -> Request? {
        switch (words.first, words.count) {
        case ("coefficients", 1): return .coefficients
        case ("back-test", 1): return .backtest
        case ("robustness", 1): return .robustness
        case ("worked", 4):
            return CalendarDate(words[3]).map { .worked(evidence: words[1], criterion: words[2], asOf: $0) }
        default: return nil
        }
    }
}
