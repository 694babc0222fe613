import Files
import Reports
import SourceText

/// Prints the faults of input files to standard error.
struct FaultPrinter {
    let colour: Terminal.Colour
    let isQuiet: Bool

    /// Prints all faults sorted by place, with the source line and a caret where somebody looks, and a tally.
    func print(_ faults: [Fault]) {
        let sorted = Array(Set(faults)).sorted()
        let isColoured = colour.applies(to: .error)
        let isShown = isColoured || Terminal.isShown(.error)
        var sources: [String: [UInt8]] = [:]
        for fault in sorted where !isQuiet || fault.severity == .error {
            if isColoured { Terminal.printError(coloured(fault)) } else { Terminal.printError(fault) }
            let showsSource = isShown && fault.showsSource
            if showsSource { excerpt(fault.place, fault.length, &sources).forEach(Terminal.printError) }
            for note in fault.notes {
                Terminal.printError(LogText.line("\(note.place): note: \(note.text)"))
                if showsSource { excerpt(note.place, 1, &sources).forEach(Terminal.printError) }
            }
        }
        func tally(_ severity: Severity, _ word: String) -> String {
            Self.number(sorted.count { $0.severity == severity }, word)
        }
        guard !sorted.isEmpty, !isQuiet else { return }
        let files = Set(sorted.map(\.place.path)).count
        let notes = sorted.contains { $0.severity == .note } ? ", " + tally(.note, "note") : ""
        Terminal.printError(
            "\(tally(.error, "error")), \(tally(.warning, "warning"))\(notes) in \(Self.number(files, "file"))")
    }

    private func coloured(_ fault: Fault) -> String {
        let colour = fault.severity == .error ? "31" : fault.severity == .warning ? "33" : "36"
        let (place, words) = (LogText.line(fault.place.description), LogText.line("\(fault.message); \(fault.remedy)"))
        return "\u{1B}[1m\(place):\u{1B}[0m \u{1B}[\(colour)m\(fault.severity.rawValue):\u{1B}[0m "
            + "\(words) \u{1B}[2m[\(fault.id)]\u{1B}[0m"
    }

    private func excerpt(_ place: SourcePlace, _ length: Int, _ sources: inout [String: [UInt8]]) -> [String] {
        guard let position = place.position else { return [] }
        if sources[place.path] == nil {
            sources[place.path] = (try? FileBytes.read(place.path, budget: 64 << 20)) ?? []
        }
        return SourceExcerpt.lines(of: sources[place.path] ?? [], at: position, length: length) ?? []
    }

    private static func number(_ count: Int, _ word: String) -> String {
        "\(count) \(word)\(count == 1 ? "" : "s")"
    }
}

extension Terminal {
    /// Prints a fault on one line. Its file's name and what it repeats of the file are text of others.
    static func printError(_ fault: Fault) { printError(LogText.line(fault.line)) }
}
