import SourceText
import Testing

/// Text with markers at the places where faults must land, so that nobody counts columns.
///
/// `«unknown-key»colour: red` expects a fault `unknown-key` at the `c`. `«note»` marks where a fault's note must point.
/// Several markers may stand at one place.
struct MarkedText {
    /// The text without its markers.
    let text: String
    private var marks: [String] = []
    private var noteMarks: [String] = []

    init(_ marked: String) {
        var plain = String.UnicodeScalarView()
        var marker: String?
        var line = 1
        var column = 1
        for scalar in marked.unicodeScalars {
            switch (scalar, marker) {
            case ("«", nil): marker = ""
            case ("»", let name?):
                let mark = "\(line):\(column)"
                if name == "note" { noteMarks.append(mark) } else { marks.append("\(mark) \(name)") }
                marker = nil
            case (_, let name?): marker = name + String(scalar)
            default:
                plain.append(scalar)
                if scalar == "\n" {
                    (line, column) = (line + 1, 1)
                } else if scalar != "\u{FEFF}" {
                    column += 1
                }
            }
        }
        text = String(plain)
    }

    /// The text as UTF-8.
    var bytes: [UInt8] { Array(text.utf8) }

    /// The text as UTF-8, with `¤` standing for bytes that no Swift string can hold.
    func bytes(with raw: [UInt8]) -> [UInt8] {
        text.unicodeScalars.flatMap { $0 == "¤" ? raw : Array(String($0).utf8) }
    }

    /// Checks that the faults are the marked ones, no more and no fewer.
    func expect(_ faults: [Fault], sourceLocation: SourceLocation = #_sourceLocation) {
        let found = faults.map { "\(Self.show($0.place)) \($0.id)" }
        #expect(found.sorted() == marks.sorted(), sourceLocation: sourceLocation)
        guard !noteMarks.isEmpty else { return }
        let notes = faults.flatMap(\.notes).map { Self.show($0.place) }
        #expect(notes.sorted() == noteMarks.sorted(), sourceLocation: sourceLocation)
    }

    private static func show(_ place: SourcePlace) -> String {
        place.position.map { "\($0.line):\($0.column)" } ?? "whole file"
    }
}
