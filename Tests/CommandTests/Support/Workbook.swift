import Foundation
import TestSupport

/// Makes workbooks of texts, with the Python that is first in the path; tests that need one pass where it lacks openpyxl.
struct Workbook {
    private let folder: TemporaryFolder
    /// Whether workbooks can be made and read here.
    let isAvailable: Bool

    init(_ folder: TemporaryFolder) throws {
        self.folder = folder
        isAvailable = try Self.run(["-c", "import openpyxl, shutil; assert shutil.which('xlsx2csv')"])
    }

    /// Writes a workbook whose cells are the texts of a CSV file.
    func make(fromCSV path: String, name: String) throws -> String {
        let script = """
            import csv, openpyxl, sys
            text = open(sys.argv[1], encoding="utf-8-sig", newline="").read()
            book = openpyxl.Workbook()
            comma = text.split("\\n")[0].count(",") > text.split("\\n")[0].count(";")
            for row in csv.reader(text.splitlines(True), delimiter="," if comma else ";"):
                book.active.append(["'" + cell if cell.startswith("=") else cell for cell in row])
            book.save(sys.argv[2])
            """
        guard try Self.run(["-c", script, path, folder(name)]) else { throw CocoaError(.fileWriteUnknown) }
        return folder(name)
    }

    private static func run(_ arguments: [String]) throws -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
