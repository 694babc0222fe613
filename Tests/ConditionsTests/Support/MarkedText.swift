import SourceText
import Testing

/// Text with `«fault-id»` at the places where faults must land (see the helper of the same name in `ReadingTests`).
struct MarkedText {
    let text: String
    private var marks: [String] = []

    init(_ marked: String) {
        var plain = ""
        var rest = marked[...]
        while let open = rest.firstIndex(of: "«"), let close = rest[open...].firstIndex(of: "»") {
            plain += rest[..<open]
            let lines = plain.split(separator: "\n", omittingEmptySubsequences: false)
            marks.append(
                "\(lines.count):\((lines.last?.unicodeScalars.count ?? 0) + 1) \(rest[rest.index(after: open)..<close])"
            )
            rest = rest[rest.index(after: close)...]
        }
        text = plain + rest
    }

    /// Checks that the faults are the marked ones, no more and no fewer.
    func expect(_ faults: [Fault], sourceLocation: SourceLocation = #_sourceLocation) {
        let found = faults.map { fault in
            "\(fault.place.position.map { "\($0.line):\($0.column)" } ?? "whole file") \(fault.id)"
        }
        #expect(found.sorted() == marks.sorted(), sourceLocation: sourceLocation)
    }
}
