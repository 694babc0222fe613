/// How much of a file is read before it is refused.
public struct YAMLLimits: Sendable {
    /// The most bytes of a file. The default of 32 MiB is some 80,000 records, far above what one file should hold.
    public var bytes = 32 << 20
    /// The deepest nesting. libyaml's time grows with the square of the depth of `[[[…`, so this is counted while
    /// reading and not after.
    public var depth = 64
    /// The most nodes of one value that is held in memory, be it one record or a whole rules file.
    public var nodes = 500_000
    /// The most nodes that aliases may add to one file.
    public var aliasNodes = 10_000
    /// The most bytes of text that aliases may add to one file.
    public var aliasBytes = 1 << 20

    /// The usual budgets.
    public init() {}
}
