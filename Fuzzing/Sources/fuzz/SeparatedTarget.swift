import SeparatedValues
import SourceText

/// Any bytes as comma-separated values: the same rows however the bytes arrive, and guarded cells come back as they were.
struct SeparatedTarget: FuzzTarget {
    func read(_ bytes: [UInt8]) {
        let whole = events(bytes, piece: max(1, bytes.count))
        let single = events(bytes, piece: 1)
        check(whole == single, "pieces make no difference")
        let faults = FaultCollector()
        guard let text = SpreadsheetText.decoded(bytes, path: "fuzz.csv", faults) else {
            return check(faults.hasErrors, "a text is read or refused")
        }
        check(GuardedCell.read(GuardedCell.written(text)) == text, "a guarded cell comes back")
        _ = SeparatedText(text)
    }

    private func events(_ bytes: [UInt8], piece: Int) -> [String] {
        var stream = SeparatedStream()
        var seen: [String] = []
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + piece)
            let goesOn = bytes[start..<end].withUnsafeBufferPointer { part in
                stream.feed(part) { event in
                    seen.append("\(event)")
                    return true
                }
            }
            if !goesOn { return seen }
            start = end
        }
        _ = stream.finish { event in
            seen.append("\(event)")
            return true
        }
        return seen
    }
}
