import CLibYAML
import SourceText

/// What stops the reading of a YAML file.
struct YAMLSyntaxError: Error {
    let fault: Fault

    init(_ fault: Fault) {
        self.fault = fault
    }

    /// The parser's own error, in words that somebody who writes evidence can act on.
    init(parser: yaml_parser_t, path: String, bytes: UnsafeBufferPointer<UInt8>) {
        let problem = parser.problem.map { String(cString: $0) } ?? "unknown problem"
        if parser.error == YAML_MEMORY_ERROR {
            fault = Fault(
                "out-of-memory", at: SourcePlace(path: path), "memory ran out while reading",
                remedy: "split the file")
            return
        }
        if parser.error == YAML_READER_ERROR {
            // The reader's marks are all zero; only the byte offset is set.
            var offset = min(parser.problem_offset, bytes.count)
            if problem == "invalid trailing UTF-8 octet" {
                // The offset is that of the byte that breaks a character off: the character's first byte is at fault.
                repeat { offset -= 1 } while offset > 0 && bytes[offset] & 0xC0 == 0x80
            }
            let position = ByteOffsets.position(ofByte: offset, in: Array(bytes))
            fault = Self.readerFault(problem, at: SourcePlace(path: path, position: position))
            return
        }
        let mark = parser.problem_mark
        let place = SourcePlace(path: path, position: SourcePosition(line: mark.line + 1, column: mark.column + 1))
        var notes: [Fault.Note] = []
        if let context = parser.context.map({ String(cString: $0) }) {
            let mark = parser.context_mark
            let opened = SourcePlace(path: path, position: SourcePosition(line: mark.line + 1, column: mark.column + 1))
            // libyaml notices a missing end far behind the beginning: the beginning is where to look.
            if opened != place { notes.append(Fault.Note(place: opened, text: Self.contexts[context] ?? context)) }
        }
        let (message, remedy) = Self.problems[problem] ?? ("this is not valid YAML: \(problem)", "mend the line")
        fault = Fault("yaml-syntax", at: place, message, remedy: remedy, notes: notes)
    }

    private static func readerFault(_ problem: String, at place: SourcePlace) -> Fault {
        if problem.hasPrefix("control characters") {
            return Fault(
                "control-character", at: place, "there is a control character here, perhaps a NUL byte",
                remedy: "remove it and save the file as plain UTF-8 text")
        }
        return Fault(
            "not-utf-8", at: place, "the file is not UTF-8 from here on",
            remedy: "save it as UTF-8 (it may be Latin-1, Windows-1252 or UTF-16)")
    }

    /// What libyaml says, and what we say instead.
    private static let problems: [String: (message: String, remedy: String)] = [
        "found character that cannot start any token": (
            "a value cannot begin with this character", "indent with spaces, not tabs, or put the value in quotes"
        ),
        "found a tab character that violates indentation": ("a tab is used to indent", "indent with spaces"),
        "found a tab character where an indentation space is expected": (
            "a tab is used to indent", "indent with spaces"
        ),
        "mapping values are not allowed in this context": (
            "a second ':' in one line, or a key at the wrong depth",
            "put a value that contains ': ' in quotes, or mend the indentation"
        ),
        "did not find expected key": (
            "a key is expected here", "mend the indentation, or close what the note below opened"
        ),
        "did not find expected '-' indicator": (
            "a list item ('- ') is expected here", "mend the indentation of the list"
        ),
        "did not find expected ',' or ']'": ("a list in brackets is not closed", "add the missing ',' or ']'"),
        "did not find expected ',' or '}'": ("a mapping in braces is not closed", "add the missing ',' or '}'"),
        "could not find expected ':'": ("a key without ':'", "write 'key: value'"),
        "found unexpected end of stream": ("the file ends inside a quoted text", "add the closing quote"),
        "found unexpected document indicator": ("a new document begins inside a quoted text", "add the closing quote"),
        "did not find expected node content": ("a value is expected here", "write the value, or remove the key"),
        "block sequence entries are not allowed in this context": (
            "a list cannot begin here", "begin the list on a line of its own"
        ),
        "did not find expected <document start>": (
            "text stands where a new document should begin", "keep one document in a file, and mend the indentation"
        ),
        "found unknown escape character": (
            "an unknown escape in double quotes", "double the backslash, or use single quotes"
        ),
        "found undefined tag handle": ("an unknown tag", "remove the '!' tag, or put the value in quotes"),
        "did not find expected alphabetic or numeric character": (
            "a value begins with '*' or '&'", "put the value in quotes"
        ),
        "found incompatible YAML document": ("this YAML version is not supported", "remove the %YAML line"),
    ]

    private static let contexts: [String: String] = [
        "while parsing a block mapping": "this mapping is still open",
        "while parsing a flow mapping": "this '{' is still open",
        "while parsing a flow sequence": "this '[' is still open",
        "while parsing a block collection": "this list is still open",
        "while scanning a quoted scalar": "this quoted text is still open",
        "while scanning a simple key": "this key has no ':'",
        "while scanning for the next token": "reading had come to here",
        "while scanning a double-quoted scalar": "this quoted text is still open",
        "while parsing a block sequence": "this list is still open",
        "while parsing a node": "this value began here",
        "while scanning a plain scalar": "this text is still open",
        "while scanning a block scalar": "this block of text is still open",
        "while scanning an alias": "this was taken for an alias",
        "while scanning an anchor": "this was taken for an anchor",
        "while scanning a tag": "this was taken for a tag",
        "while scanning a directive": "this was taken for a directive",
    ]
}
