public import Files
import Rules
import SourceText

/// What a scan of a whole file found.
public struct FileScan: Sendable, Hashable {
    /// The first details, in the file's order.
    public let details: [FileDetail]
    /// How many more there are.
    public let more: Int
    /// Whether the file is text; where it is not, nothing is known about what it holds.
    public let isText: Bool

    /// How many details are listed one by one.
    public static let limit = 20

    /// Creates a result.
    public init(details: [FileDetail], more: Int, isText: Bool) {
        self.details = details
        self.more = more
        self.isText = isText
    }

    /// Whether files of this name are text that can be scanned: `.csv`, `.tsv`, `.txt` and `.md`.
    public static func canScan(_ path: String) -> Bool {
        let name = path.lowercased()
        return [".csv", ".tsv", ".txt", ".md"].contains { name.hasSuffix($0) }
    }
}

extension PrivacyScanner {
    /// Scans a text or table of any size, in UTF-8 or Windows-1252; only a small part of it is held at a time.
    ///
    /// Files ending in `.csv` and `.tsv` are tables: their first line is taken for headings, and columns whose heading a
    /// rule names are found by it. Counts in cells of a table are not judged: whether they count people, and whether
    /// they were suppressed, cannot be told from a number.
    /// - Throws: ``FileFault`` where the file is missing, no plain file, or refused by the system.
    public func scan(file path: String) throws(FileFault) -> FileScan {
        let name = path.lowercased()
        var reading = FileReading(self, isTable: name.hasSuffix(".csv") || name.hasSuffix(".tsv"))
        try FileChunks.read(path, size: FileReading.chunk) { reading.add($0) }
        return reading.finished()
    }
}

/// The scan of a file while it is being read: whole lines are scanned, the rest waits for the next piece.
private struct FileReading {
    static let chunk = 256 << 10
    /// A line longer than this is scanned in parts.
    private static let longestLine = 1 << 20

    private let scanner: PrivacyScanner
    private let isTable: Bool
    private var waiting: [UInt8] = []
    private var details: [FileDetail] = []
    private var more = 0
    private var lines = LineCount()
    private var isText = true
    private var hasBegun = false
    private var hasHeadings = false

    init(_ scanner: PrivacyScanner, isTable: Bool) {
        self.scanner = scanner
        self.isTable = isTable
    }

    /// Takes the next bytes, and says whether to go on.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if bytes.contains(0) {
            isText = false
            return false
        }
        waiting += bytes
        if !hasBegun {
            hasBegun = true
            if waiting.starts(with: [0xEF, 0xBB, 0xBF]) { waiting.removeFirst(3) }
        }
        if let newline = waiting.lastIndex(of: UInt8(ascii: "\n")) {
            scan(upTo: newline + 1)
        } else if waiting.count > Self.longestLine {
            let gap = waiting.lastIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }
            scan(upTo: gap.map { $0 + 1 } ?? waiting.count)
        }
        return true
    }

    mutating func finished() -> FileScan {
        guard isText else { return FileScan(details: [], more: 0, isText: false) }
        scan(upTo: waiting.count)
        return FileScan(details: details, more: more, isText: true)
    }

    private mutating func scan(upTo end: Int) {
        guard end > 0 else { return }
        let part = Array(waiting[..<end])
        waiting.removeFirst(end)
        part.withUnsafeBufferPointer { bytes in
            if isTable, !hasHeadings {
                hasHeadings = true
                for heading in scanner.columns.found(in: TextBytes(bytes, isTable: true)) {
                    add(heading.rule, heading.masked, at: heading.range.lowerBound, in: bytes, isColumn: true)
                }
            }
            for detail in scanner.scan(bytes, as: isTable ? .table : .text) {
                add(detail.rule, detail.masked, at: detail.range.lowerBound, in: bytes, isColumn: false)
            }
            lines.pass(bytes)
        }
    }

    private mutating func add(
        _ rule: Int, _ masked: String, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>, isColumn: Bool
    ) {
        guard details.count < FileScan.limit else {
            more += 1
            return
        }
        let position = lines.position(of: offset, in: bytes)
        details.append(FileDetail(rule: rule, position: position, masked: masked, isColumn: isColumn))
    }
}
