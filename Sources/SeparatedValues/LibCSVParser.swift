import CLibCSV

/// libcsv's parser for one file: strict about quotes, spaces kept.
struct LibCSVParser: ~Copyable {
    /// What bytes led to. Bytes are handed over so that at most one value ends in them.
    struct Outcome {
        /// How many bytes were taken; fewer than were given where the next one may not stand there.
        var taken = 0
        /// The value that ended, valid until the next bytes.
        var value: UnsafeBufferPointer<UInt8>?
        /// Whether a line break outside quotes was among the bytes.
        var endsRow = false
    }

    private let parser: UnsafeMutablePointer<csv_parser>
    private static let strictOptions = UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL)

    init(separator: UInt8) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: csv_parser())
        csv_init(parser, Self.strictOptions)
        csv_set_delim(parser, separator)
        // A space is a part of a value like any other letter.
        csv_set_space_func(parser) { _ in 0 }
        csv_set_blk_size(parser, 1 << 10)
    }

    deinit {
        csv_free(parser)
        parser.deallocate()
    }

    /// Whether a quote that stands where none may is refused; otherwise it is taken as a letter.
    var isStrict: Bool {
        get { csv_get_opts(parser) & CSV_STRICT != 0 }
        set { csv_set_opts(parser, newValue ? Self.strictOptions : UInt8(CSV_REPALL_NL)) }
    }

    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Outcome {
        var outcome = Outcome()
        outcome.taken = withUnsafeMutablePointer(to: &outcome) { target in
            csv_parse(parser, bytes.baseAddress, bytes.count, Self.valueEnded, Self.rowEnded, target)
        }
        return outcome
    }

    /// The last value, where the file did not end with a line break; nil where a quote is open and the parser is strict.
    mutating func finish() -> Outcome? {
        var outcome = Outcome()
        let status = withUnsafeMutablePointer(to: &outcome) { target in
            csv_fini(parser, Self.valueEnded, Self.rowEnded, target)
        }
        return status == 0 ? outcome : nil
    }

    private static let valueEnded: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
        bytes, count, target in
        let start = UnsafePointer(bytes?.assumingMemoryBound(to: UInt8.self))
        target?.assumingMemoryBound(to: Outcome.self).pointee.value = UnsafeBufferPointer(start: start, count: count)
    }

    private static let rowEnded: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, target in
        target?.assumingMemoryBound(to: Outcome.self).pointee.endsRow = true
    }
}
