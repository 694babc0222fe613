import CalendarDates
import PositionedYAML
import Vocabularies

/// What the fields of most records hold, or nil for all that is faulty or needs a second look.
extension YAMLItem {
    /// The bytes of a scalar that is a text without doubt.
    func text(_ index: Int) -> UnsafeBufferPointer<UInt8>? {
        let node = self[index]
        let bytes = bytes(node)
        if node.kind == .plain, ScalarText.otherReading(of: bytes) != nil { return nil }
        // Text that is more than white space has such a character nearly always; where it has none, it is looked at.
        return bytes.contains { $0 > UInt8(ascii: " ") && $0 < 0x7F } ? bytes : nil
    }

    /// The bytes of an id.
    func id(_ index: Int) -> UnsafeBufferPointer<UInt8>? {
        let node = self[index]
        let bytes = bytes(node)
        guard ScalarText.isID(bytes), node.kind == .quoted || ScalarText.otherReading(of: bytes) == nil else {
            return nil
        }
        return bytes
    }

    /// A decimal number without quotes.
    func number(_ index: Int) -> Double? {
        let node = self[index]
        return node.kind == .plain ? ScalarText.decimal(bytes(node)) : nil
    }

    /// A number that is not below zero.
    func amount(_ index: Int) -> Double? {
        guard let number = number(index), number >= 0 else { return nil }
        return number
    }

    /// A whole number that is not below zero.
    func count(_ index: Int) -> Double? {
        guard let number = amount(index), number == number.rounded() else { return nil }
        return number
    }

    func date(_ index: Int) -> CalendarDate? { CalendarDate(utf8: bytes(self[index])) }

    func term(_ index: Int, of vocabulary: ByteIndex) -> Int? { vocabulary.index(of: bytes(self[index])) }

    /// A list of terms, none twice.
    func terms(_ index: Int, of vocabulary: ByteIndex) -> TermSet? {
        let list = self[index]
        guard list.kind == .sequence else { return nil }
        var set = TermSet()
        var item = index + 1
        while item < Int(list.end) {
            guard let term = term(item, of: vocabulary), !set.contains(term) else { return nil }
            set.insert(term)
            item = Int(self[item].end)
        }
        return set
    }

    /// A list of ids that are known, none twice; the list is appended to.
    func ids(_ index: Int, known: KnownIDs, into indices: inout [Int]) -> Bool {
        let list = self[index]
        guard list.kind == .sequence else { return false }
        var item = index + 1
        while item < Int(list.end) {
            guard let known = known.index(of: bytes(self[item])), !indices.contains(known) else { return false }
            indices.append(known)
            item = Int(self[item].end)
        }
        return true
    }
}
