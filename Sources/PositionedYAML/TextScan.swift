/// What one look over the bytes of a file tells before they are read.
struct TextScan {
    /// How many Unicode scalars they are. Nil where some are not UTF-8 or not allowed in YAML, where there is a byte order mark,
    /// and where ``rareLineBreak`` ended the look: libyaml has to say what these are.
    private(set) var scalarCount: Int?
    /// The offset of the first line break that YAML knows and most editors do not (a carriage return alone, U+0085, U+2028,
    /// U+2029): behind it, line numbers would differ from those that the editor shows.
    private(set) var rareLineBreak: Int?

    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Eight times the same byte.
    private static func each(_ byte: UInt64) -> UInt64 { 0x0101_0101_0101_0101 &* byte }

    init(_ bytes: UnsafeRawBufferPointer) {
        var (offset, count, isAllowed) = (0, 0, true)
        while offset < bytes.count {
            // Most of a file is plain text; eight bytes of it are passed over at once.
            if offset + 8 <= bytes.count,
                Self.isPlain(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            {
                offset += 8
                count += 8
                continue
            }
            let end = min(offset + 8, bytes.count)
            while offset < end {
                switch Self.look(at: offset, in: bytes) {
                case .allowed(let width):
                    offset += width
                    count += 1
                case .other:
                    isAllowed = false
                    offset += 1
                case .rareLineBreak:
                    rareLineBreak = offset
                    return
                }
            }
        }
        if isAllowed { scalarCount = count }
    }

    /// Whether eight bytes are all printed characters of ASCII or line feeds. The high bit of each byte answers for it.
    private static func isPlain(_ eight: UInt64) -> Bool {
        let high = eight | highBits
        let isPrinted = (high &- each(0x20)) & ((high ^ each(0x7F)) &- each(1))
        let isLineFeed = ~((high ^ each(0x0A)) &- each(1))
        return eight & highBits == 0 && (isPrinted | isLineFeed) & highBits == highBits
    }

    /// What begins at an offset.
    private enum Look {
        /// A scalar that YAML allows (https://yaml.org/spec/1.1/#c-printable), of so many bytes.
        case allowed(width: Int)
        case rareLineBreak
        /// A scalar that it does not allow, or none.
        case other
    }

    private static func look(at offset: Int, in bytes: UnsafeRawBufferPointer) -> Look {
        switch bytes[offset] {
        case 0x20..<0x7F, 0x09, 0x0A: return .allowed(width: 1)
        case 0x0D: return bytes[offset...].dropFirst().first == 0x0A ? .allowed(width: 1) : .rareLineBreak
        case ..<0x80: return .other
        default: break
        }
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes[offset...].makeIterator()
        guard case .valid(let encoded) = parser.parseScalar(from: &rest) else { return .other }
        switch Unicode.UTF8.decode(encoded).value {
        case 0x85, 0x2028, 0x2029: return .rareLineBreak
        // Controls; the byte order mark; two that are no characters.
        case 0x80..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: return .other
        default: return .allowed(width: encoded.count)
        }
    }
}
