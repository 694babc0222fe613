import Files
public import SeparatedValues
public import SourceText

/// A file that holds a table: text with separated values, or a workbook. What it is its content tells, not its name.
///
/// Nothing is held but the row at hand, and nothing is written anywhere. No fault repeats a value, because lists hold persons.
public struct TableFile: Sendable, Hashable {
    /// Where the file is.
    public let path: String
    /// The workbook's sheet to read, whatever its case and spacing; nil reads the first that is not hidden. Text has no sheets.
    public let sheet: String?
    /// How much is read at most.
    public let limits: TableLimits
    /// The tool that reads workbooks.
    var tool = "xlsx2csv"

    /// Names a table.
    public init(path: String, sheet: String? = nil, limits: TableLimits = .usual) {
        self.path = path
        self.sheet = sheet
        self.limits = limits
    }

    /// Reads the header, then each row in turn. The closures are called in order on the caller's task.
    ///
    /// Rows in which every value is blank are left out, and so are, with a fault, rows with a value beyond the header's columns.
    /// - Parameters:
    ///   - expected: the names of columns that the caller knows. Only they are repeated in faults; a first row that has none of
    ///     them is no header, where any are given.
    ///   - faults: takes what is wrong, each with its place, row and column.
    ///   - progress: is told how many bytes were read, and how many there are; 0 where that is not known.
    ///   - header: takes the header; false stops.
    ///   - row: takes a row; false stops.
    /// - Returns: what was read; nil behind an error.
    public func read<Failure: Error>(
        expecting expected: [String], _ faults: FaultCollector,
        progress: (@Sendable (_ bytesRead: Int, _ totalBytes: Int) -> Void)? = nil,
        header: (TableHeader) throws(Failure) -> Bool, row: (TableRow) throws(Failure) -> Bool
    ) async throws(Failure) -> TableSummary? {
        let own = FaultCollector()
        defer { faults.report(own.faults) }
        let kind: FileKind
        do {
            kind = try FileKind(path, limits)
        } catch {
            own.report(error.fault)
            return nil
        }
        switch kind {
        case .text(let size):
            return try readText(size, expected, own, progress, header, row)
        case .workbook:
            return try await readWorkbook(expected, own, progress, header, row)
        case .unreadable(let fault):
            own.report(fault)
            return nil
        }
    }

    private func readText<Failure: Error>(
        _ size: Int, _ expected: [String], _ faults: FaultCollector, _ progress: (@Sendable (Int, Int) -> Void)?,
        _ header: (TableHeader) throws(Failure) -> Bool, _ row: (TableRow) throws(Failure) -> Bool
    ) throws(Failure) -> TableSummary? {
        var assembler = TableAssembler(
            places: TablePlaces(path: path, isWorkbook: false), expected: expected, faults: faults)
        var stream = SeparatedStream(limits: limits)
        var failure: Failure?
        var isComplete = true
        do {
            try FileChunks.read(path, size: 1 << 17) { bytes in
                do throws(Failure) {
                    isComplete = try stream.feed(bytes) { event throws(Failure) in
                        try assembler.take(event, header: header, row: row)
                    }
                } catch {
                    failure = error
                    isComplete = false
                }
                progress?(stream.bytesRead, size)
                return isComplete
            }
        } catch {
            faults.report(error.fault)
            return nil
        }
        if let failure { throw failure }
        if isComplete {
            isComplete = try stream.finish { event throws(Failure) in
                try assembler.take(event, header: header, row: row)
            }
        }
        if isComplete { assembler.finish() }
        guard !faults.hasErrors, let header = assembler.header, let separator = stream.separator else { return nil }
        return TableSummary(
            source: .text(separator), header: header, rows: assembler.rows, isComplete: isComplete)
    }
}
