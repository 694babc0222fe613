import Foundation

/// Makes small workbooks.
enum WorkbookBytes {
    /// Whether the tool that reads workbooks is installed.
    static let hasReader: Bool = {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["xlsx2csv", "--version"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    /// Styles by index: 0 general, 1 a day, 2 text, 3 per cent, 4 a day as `dd/mm/yyyy`.
    private static let styles =
        #"<styleSheet xmlns="\#(main)"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>"#
        + #"<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="49"/><xf numFmtId="9"/>"#
        + #"<xf numFmtId="164"/></cellXfs></styleSheet>"#

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let packageTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
    private static let packageLinks = "http://schemas.openxmlformats.org/package/2006/relationships"
    private static let officeLinks = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    struct Sheet {
        var name: String
        /// The rows as XML.
        var rows: String
        var isHidden = false
    }

    /// A workbook of sheets.
    static func workbook(_ sheets: [Sheet], adding more: [ZipBytes.Entry] = []) -> [UInt8] {
        ZipBytes.archive(entries(sheets) + more)
    }

    static func entries(_ sheets: [Sheet]) -> [ZipBytes.Entry] {
        let parts = sheets.indices.map { index in
            #"<Override PartName="/xl/worksheets/sheet\#(index + 1).xml" ContentType="\#(kinds).worksheet+xml"/>"#
        }
        let names = sheets.enumerated().map { index, sheet in
            #"<sheet name="\#(sheet.name)" sheetId="\#(index + 1)"\#(sheet.isHidden ? #" state="hidden""# : "") r:id="rId\#(index + 1)"/>"#
        }
        let links = sheets.indices.map { index in
            #"<Relationship Id="rId\#(index + 1)" Type="\#(officeLinks)/worksheet" Target="worksheets/sheet\#(index + 1).xml"/>"#
        }
        let texts = [
            (
                "[Content_Types].xml",
                #"<Types xmlns="\#(packageTypes)"><Override PartName="/xl/workbook.xml" ContentType="\#(kinds).sheet.main+xml"/>"#
                    + #"<Override PartName="/xl/styles.xml" ContentType="\#(kinds).styles+xml"/>"# + parts.joined()
                    + "</Types>"
            ),
            (
                "xl/workbook.xml",
                #"<workbook xmlns="\#(main)" xmlns:r="\#(officeLinks)"><sheets>"# + names.joined()
                    + "</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                #"<Relationships xmlns="\#(packageLinks)">"# + links.joined() + "</Relationships>"
            ),
            ("xl/styles.xml", styles),
        ]
        let rows = sheets.enumerated().map { index, sheet in
            (
                "xl/worksheets/sheet\(index + 1).xml",
                #"<worksheet xmlns="\#(main)"><sheetData>"# + sheet.rows + "</sheetData></worksheet>"
            )
        }
        return (texts + rows).map { ZipBytes.Entry(name: $0, content: Array($1.utf8)) }
    }

    /// A row of texts; empty ones have no cell.
    static func row(_ number: Int, _ values: [String], hidden: Bool = false) -> String {
        let cells = values.enumerated().filter { !$1.isEmpty }.map { index, value in
            #"<c r="\#(letter(index))\#(number)" t="inlineStr"><is><t>\#(value)</t></is></c>"#
        }
        return #"<row r="\#(number)"\#(hidden ? #" hidden="1""# : "")>"# + cells.joined() + "</row>"
    }

    private static func letter(_ index: Int) -> String { String(UnicodeScalar(UInt8(65 + index))) }
}
