import SeparatedValues
import SourceText

extension TableFile {
    func readWorkbook<Failure: Error>(
        _ expected: [String], _ faults: FaultCollector, _ progress: (@Sendable (Int, Int) -> Void)?,
        _ header: (TableHeader) throws(Failure) -> Bool, _ row: (TableRow) throws(Failure) -> Bool
    ) async throws(Failure) -> TableSummary? {
        var assembler = TableAssembler(
            places: TablePlaces(path: path, isWorkbook: true), expected: expected, faults: faults)
        var stream = SeparatedStream(separator: .comma, limits: limits)
        var isComplete = true
        let reader = WorkbookReader(path: path, sheet: sheet, tool: tool)
        let outcome = try await reader.read { bytes throws(Failure) in
            isComplete = try stream.feed(bytes) { event throws(Failure) in
                try assembler.take(event, header: header, row: row)
            }
            progress?(stream.bytesRead, 0)
            return isComplete
        }
        let name: String
        switch outcome {
        case .read(let sheet): name = sheet
        case .noTool:
            report(
                "no-workbook-reader", "workbooks are read through the tool xlsx2csv, which is not installed",
                "install xlsx2csv, or save the sheet as CSV UTF-8", faults)
            return nil
        case .failed:
            faults.report(FileKind.broken(path))
            return nil
        case .noSheet:
            await reportMissingSheet(reader, faults)
            return nil
        }
        if isComplete {
            isComplete = try stream.finish { event throws(Failure) in
                try assembler.take(event, header: header, row: row)
            }
        }
        if isComplete { assembler.finish() }
        guard !faults.hasErrors, let header = assembler.header else { return nil }
        return TableSummary(
            source: .workbook(sheet: name), header: header, rows: assembler.rows, isComplete: isComplete)
    }

    private func reportMissingSheet(_ reader: WorkbookReader, _ faults: FaultCollector) async {
        let names = await reader.sheetNames().map { name in
            String(String.UnicodeScalarView(name.unicodeScalars.filter { $0.properties.generalCategory != .control }))
        }
        let wanted = sheet.map { "there is no sheet “\($0)”" } ?? "there is no sheet that is not hidden"
        let shown = names.prefix(12).map { "“\($0)”" }.joined(separator: ", ")
        report(
            "missing-sheet", wanted,
            names.isEmpty
                ? "name one that is there"
                : "name one that is there: \(shown)" + (names.count > 12 ? " and \(names.count - 12) more" : ""),
            faults)
    }

    private func report(_ id: String, _ message: String, _ remedy: String, _ faults: FaultCollector) {
        faults.report(FileKind.fault(path, id, message, remedy))
    }
}
