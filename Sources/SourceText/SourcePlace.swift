/// A line and a column in a text file.
///
/// Both count from 1. Columns count Unicode scalars, as libyaml does, so that a caret printed under a line of text
/// stands under the right character in most terminals.
public struct SourcePosition: Hashable, Comparable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int

    /// Creates a position.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Earlier in the file comes first.
    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A place in a file, or the file as a whole where `position` is nil.
public struct SourcePlace: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The path as the user would write it, relative to where the run started where possible.
    public let path: String
    /// The position in the file; nil means the file or folder itself.
    public let position: SourcePosition?

    /// Creates a place.
    public init(path: String, position: SourcePosition? = nil) {
        self.path = path
        self.position = position
    }

    /// `path:line:column`, or the path alone.
    public var description: String {
        guard let position else { return path }
        return "\(path):\(position.line):\(position.column)"
    }

    /// `path:line`, for reports where a column would only distract.
    public var line: String {
        guard let position else { return path }
        return "\(path):\(position.line)"
    }

    /// Sorted by path, then by position.
    public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
        if left.path != right.path { return left.path < right.path }
        switch (left.position, right.position) {
        case (nil, nil), (_, nil): return false
        case (nil, _): return true
        case (let first?, let second?): return first < second
        }
    }
}
