/// What the records of one file say, as plain numbers and bytes in a few lists that grow while the file is read.
struct StoredRecords: Sendable {
    /// Texts that belong to one record each, one behind the other.
    var text: [UInt8] = []
    /// Texts that several records share, likewise: by themselves, so that all can be gone over quickly.
    var sharedText: [UInt8] = []
    /// The records.
    var packed: [PackedRecord] = []
    /// Each list of criteria as a stretch of ``criterionIndices``.
    var criterionLists: [StoredRange] = []
    var criterionIndices: [UInt8] = []
    var rows: [RecordRow] = []
    /// Where each of the shared texts is.
    var shared: [TextSpan] = []
    /// The titles of sources, as indices of shared texts.
    var titles: [Int32] = []
    var sources: [StoredSource] = []
    var files: [StoredReference] = []
    var measures: [StoredMeasure] = []
    var contexts: [StoredContext] = []
    var comparisons: [StoredComparison] = []
    var groups: [StoredGroup] = []
    /// What each record that replaces others replaces, as a stretch of ``references``.
    var supersedes: [StoredRange] = []
    var references: [StoredReference] = []

    /// Shows each list in turn to something that empties, measures or writes it.
    mutating func eachList<Visitor: StoredListVisitor, Failure>(
        _ visitor: inout Visitor
    ) throws(Failure) where Failure == Visitor.Failure {
        try visitor.visit(&text)
        try visitor.visit(&sharedText)
        try visitor.visit(&packed)
        try visitor.visit(&criterionLists)
        try visitor.visit(&criterionIndices)
        try visitor.visit(&rows)
        try visitor.visit(&shared)
        try visitor.visit(&titles)
        try visitor.visit(&sources)
        try visitor.visit(&files)
        try visitor.visit(&measures)
        try visitor.visit(&contexts)
        try visitor.visit(&comparisons)
        try visitor.visit(&groups)
        try visitor.visit(&supersedes)
        try visitor.visit(&references)
    }
}

/// Does something with each list of ``StoredRecords``.
protocol StoredListVisitor {
    associatedtype Failure: Error

    mutating func visit<Element: BitwiseCopyable>(_ list: inout [Element]) throws(Failure)
}

extension StoredRecords {
    /// Forgets all, and keeps the room.
    mutating func removeAll() {
        var emptying = Emptying()
        eachList(&emptying)
    }

    private struct Emptying: StoredListVisitor {
        func visit<Element: BitwiseCopyable>(_ list: inout [Element]) { list.removeAll(keepingCapacity: true) }
    }
}
