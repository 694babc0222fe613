import Subprocess

/// Reads a sheet of a workbook through the tool `xlsx2csv`, whose output goes from hand to hand and never to a file.
///
/// Its standard error is thrown away unread, because it may repeat values.
struct WorkbookReader {
    enum Outcome: Hashable {
        /// The sheet was read to its end, or to where it was to be stopped.
        case read(sheet: String)
        /// There is no such tool.
        case noTool
        /// The workbook has no such sheet.
        case noSheet
        /// The tool gave up, for whatever reason.
        case failed
    }

    let path: String
    let sheet: String?
    /// The tool's name.
    let tool: String

    /// The most memory that the tool may take, in KiB, where the system can tell it so: a small archive may unpack to anything.
    private static let memory = 4 << 20
    /// The most seconds of computing that the tool may take; the largest sheets that Excel writes need a few minutes.
    private static let seconds = 3_600

    /// Newer versions of the tool leave hidden rows out, as filters make them; they belong to the list, so all are asked for.
    private static let script = """
        command -v "$0" >/dev/null 2>&1 || exit 127
        case $("$0" --help 2>/dev/null) in *--include-hidden-rows*) set -- --include-hidden-rows "$@" ;; esac
        ulimit -v \(memory) 2>/dev/null || :
        ulimit -t \(seconds) 2>/dev/null || :
        exec "$0" "$@"
        """

    /// Reads the sheet. The closure takes bytes of separated values, with commas and every value in quotes, and says whether to
    /// read on.
    func read<Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Bool
    ) async throws(Failure) -> Outcome {
        var failure: Failure?
        var found: String?
        let pattern = sheet.map(Self.pattern)
        let outcome = await run(pattern) { piece in
            switch piece {
            case .sheet(let name):
                if found != nil { return false }
                found = name
                return true
            case .bytes(let bytes):
                do throws(Failure) {
                    return try body(bytes)
                } catch {
                    failure = error
                    return false
                }
            }
        }
        if let failure { throw failure }
        guard outcome == nil else { return outcome ?? .failed }
        return found.map { .read(sheet: $0) } ?? .noSheet
    }

    /// The names of the workbook's sheets, for a fault; as many as can be found.
    func sheetNames() async -> [String] {
        var names: [String] = []
        _ = await run(".*", includesHidden: true) { piece in
            if case .sheet(let name) = piece { names.append(name) }
            return true
        }
        return names
    }

    /// Runs the tool; nil where it ended well or was stopped.
    private func run(
        _ pattern: String?, includesHidden: Bool = false, _ body: (SheetSplitter.Piece) -> Bool
    ) async -> Outcome? {
        var arguments = [
            "-c", Self.script, tool, "--all", "--sheetdelimiter", SheetSplitter.option, "--dateformat", "%Y-%m-%d",
            "--quoting", "all", "--include_sheet_pattern", pattern ?? ".*",
        ]
        if pattern == nil, !includesHidden { arguments.append("--exclude_hidden_sheets") }
        arguments += ["--ignore-formats", "percentage", "--", path.hasPrefix("-") ? "./" + path : path]
        let environment = Environment.inherit.updating(["PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"])
        var hasBegun = false
        do {
            var splitter = SheetSplitter()
            let result = try await Subprocess.run(
                .name("sh"), arguments: Arguments(arguments), environment: environment, input: .none,
                output: .sequence, error: .discarded
            ) { execution in
                hasBegun = true
                for try await buffer in execution.standardOutput {
                    let goesOn = buffer.withUnsafeBytes { raw in
                        let bytes = raw.assumingMemoryBound(to: UInt8.self)
                        var offset = 0
                        while let piece = splitter.next(in: bytes, at: &offset) {
                            if !body(piece) { return false }
                        }
                        return true
                    }
                    if !goesOn {
                        try? execution.send(signal: .kill)
                        return false
                    }
                }
                return true
            }
            // What was stopped has said enough, whatever its status.
            if !result.closureResult || result.terminationStatus.isSuccess { return nil }
            return result.terminationStatus == .exited(127) ? .noTool : .failed
        } catch {
            return hasBegun ? .failed : .noTool
        }
    }

    /// A pattern for the tool that the sheet's name fits whatever its case, spaces, dashes and underscores.
    static func pattern(_ name: String) -> String {
        let gap = #"[\s_\-\u2010-\u2015\u2212]*"#
        let letters = name.unicodeScalars.filter { !ColumnName.isGap($0) }.map { scalar in
            scalar.isASCII && !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
                ? "\\" + String(scalar) : String(scalar)
        }
        return "(?i)" + gap + letters.map { $0 + gap }.joined() + "$"
    }
}
