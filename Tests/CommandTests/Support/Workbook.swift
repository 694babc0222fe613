import Foundation
import TestSupport

/// Makes workbooks of texts, with the Python that is first in the path; tests that need one pass where it or xlsx2csv is missing.
struct Workbook {
    private let folder: TemporaryFolder
    /// Whether workbooks can be made and read here.
    let isAvailable: Bool

    init(_ folder: TemporaryFolder) throws {
        self.folder = folder
        isAvailable = try Self.run(["-c", "import shutil; assert shutil.which('xlsx2csv')"])
    }

    /// Writes a workbook whose cells are the texts of a CSV file.
    func make(fromCSV path: String, name: String) throws -> String {
        let script = """
            import csv, sys, zipfile
            from xml.sax.saxutils import escape
            text = open(sys.argv[1], encoding="utf-8-sig", newline="").read()
            first = text.split("\\n")[0]
            comma = first.count(",") > first.count(";")
            rows = ""
            letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
            for number, row in enumerate(csv.reader(text.splitlines(True), delimiter="," if comma else ";"), 1):
                cells = ['<c r="%s%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>'
                    % (letters[index], number, escape(cell)) for index, cell in enumerate(row)]
                rows += '<row r="%d">%s</row>' % (number, "".join(cells))
            main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
            office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            package = "http://schemas.openxmlformats.org/package/2006/relationships"
            types = "http://schemas.openxmlformats.org/package/2006/content-types"
            kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
            head = '<?xml version="1.0" encoding="UTF-8"?>'
            with zipfile.ZipFile(sys.argv[2], "w") as book:
                book.writestr("[Content_Types].xml", head + '<Types xmlns="%s">'
                    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                    '<Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>'
                    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/></Types>'
                    % (types, kind, kind))
                book.writestr("_rels/.rels", head + '<Relationships xmlns="%s"><Relationship Id="rId1" '
                    'Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>' % (package, office))
                book.writestr("xl/workbook.xml", head + '<workbook xmlns="%s" xmlns:r="%s"><sheets>'
                    '<sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>' % (main, office))
                book.writestr("xl/_rels/workbook.xml.rels", head + '<Relationships xmlns="%s"><Relationship Id="rId1" '
                    'Type="%s/worksheet" Target="worksheets/sheet1.xml"/></Relationships>' % (package, office))
                book.writestr("xl/worksheets/sheet1.xml", head + '<worksheet xmlns="%s"><sheetData>%s</sheetData>'
                    '</worksheet>' % (main, rows))
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
