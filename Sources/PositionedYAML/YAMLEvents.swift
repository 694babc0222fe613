import CLibYAML
import SourceText

/// Pulls libyaml's events out of bytes, one at a time.
///
/// libyaml comes from the system (`libyaml-dev`). Facts this relies on, for version 0.2.5: marks count from 0 and columns
/// count Unicode scalars; errors of its reader set only a byte offset; nothing is converted or expanded.
struct YAMLEvents: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>
    private let path: String
    private let bytes: UnsafeBufferPointer<UInt8>
    /// The text in libyaml's place for text that was looked over; nil where libyaml does so itself.
    private let text: UnsafeMutablePointer<UInt8>?

    /// How many NULs end a text: libyaml looks at most eight characters ahead, for an escape with eight digits.
    private static let endLength = 16

    /// Begins reading. The bytes must stay where they are for as long as this value lives.
    /// - Parameter scalarCount: of how many Unicode scalars the bytes are known to consist that YAML allows, so that libyaml
    ///   need not look at each; nil where that is not known.
    init(_ bytes: UnsafeBufferPointer<UInt8>, scalarCount: Int?, path: String) {
        self.bytes = bytes
        self.path = path
        parser = .allocate(capacity: 1)
        event = .allocate(capacity: 1)
        event.initialize(to: yaml_event_t())
        parser.initialize(to: yaml_parser_t())
        // Fails only where memory is out; the first event then reports it.
        yaml_parser_initialize(parser)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
        if let scalarCount, let source = bytes.baseAddress, Self.knowsLayout {
            let text = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count + Self.endLength)
            text.initialize(from: source, count: bytes.count)
            (text + bytes.count).initialize(repeating: 0, count: Self.endLength)
            self.text = text
            // libyaml's reader copies a text twice, the second time scalar by scalar, to check it: a fifth of its time. To
            // its scanner, a text in the place where the reader puts it, and an input that has ended, are the same.
            parser.pointee.encoding = YAML_UTF8_ENCODING
            parser.pointee.eof = 1
            parser.pointee.buffer.pointer = text
            parser.pointee.buffer.last = text + bytes.count + Self.endLength
            parser.pointee.unread = scalarCount + Self.endLength
        } else {
            text = nil
        }
    }

    /// Whether the library that runs is of the series whose header this was compiled with; another may lay out its parser
    /// differently.
    private static var knowsLayout: Bool {
        var (major, minor, patch) = (Int32(-1), Int32(-1), Int32(-1))
        yaml_get_version(&major, &minor, &patch)
        return (major, minor) == (0, 2)
    }

    deinit {
        yaml_event_delete(event)
        // Gives back the place that it made for text, which `buffer.start` still names.
        yaml_parser_delete(parser)
        text?.deallocate()
        event.deallocate()
        parser.deallocate()
    }

    /// Moves to the next event and says what it is.
    mutating func next() throws(YAMLSyntaxError) -> yaml_event_type_t {
        yaml_event_delete(event)
        guard yaml_parser_parse(parser, event) == 1 else {
            throw YAMLSyntaxError(parser: parser.pointee, path: path, bytes: bytes)
        }
        return event.pointee.type
    }

    /// The line of the current event, from 1.
    var line: Int { event.pointee.start_mark.line + 1 }

    /// The column of the current event in Unicode scalars, from 1.
    var column: Int { event.pointee.start_mark.column + 1 }

    /// Where the current event begins.
    var place: SourcePlace {
        SourcePlace(path: path, position: SourcePosition(line: line, column: column))
    }

    /// The bytes of the current scalar.
    var scalarBytes: UnsafeBufferPointer<UInt8> {
        let scalar = event.pointee.data.scalar
        return UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    }

    /// Whether the current scalar stands without quotes.
    var scalarIsPlain: Bool { event.pointee.data.scalar.style == YAML_PLAIN_SCALAR_STYLE }

    /// Whether the current scalar has a tag or an anchor.
    var scalarHasProperties: Bool {
        event.pointee.data.scalar.tag != nil || event.pointee.data.scalar.anchor != nil
    }

    /// The anchor that the current event defines, or the name that an alias calls.
    var anchor: String? {
        let name: UnsafeMutablePointer<yaml_char_t>? =
            switch event.pointee.type {
            case YAML_SCALAR_EVENT: event.pointee.data.scalar.anchor
            case YAML_SEQUENCE_START_EVENT: event.pointee.data.sequence_start.anchor
            case YAML_MAPPING_START_EVENT: event.pointee.data.mapping_start.anchor
            case YAML_ALIAS_EVENT: event.pointee.data.alias.anchor
            default: nil
            }
        return name.map { String(cString: $0) }
    }

    /// Whether the current event has an explicit tag such as `!!str`.
    var hasTag: Bool {
        switch event.pointee.type {
        case YAML_SCALAR_EVENT: event.pointee.data.scalar.tag != nil
        case YAML_SEQUENCE_START_EVENT: event.pointee.data.sequence_start.tag != nil
        case YAML_MAPPING_START_EVENT: event.pointee.data.mapping_start.tag != nil
        default: false
        }
    }
}
