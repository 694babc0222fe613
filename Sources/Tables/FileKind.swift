import Files
import SeparatedValues
import SourceText

/// What a file is, by its first bytes and, of an archive, by its directory.
enum FileKind {
    /// Text of so many bytes, as far as that can be told without reading it.
    case text(size: Int)
    case workbook
    /// Something that is not read.
    case unreadable(Fault)

    init(_ path: String, _ limits: TableLimits) throws(FileFault) {
        let size = try FilePart.size(of: path)
        if size > limits.bytesAFile { throw .tooLarge(path: path, bytes: size, budget: limits.bytesAFile) }
        let first = try FilePart.read(path, from: 0, count: 4)
        if FileSignature.isCompound(first) {
            self = .unreadable(try Self.compound(path))
        } else if FileSignature.isZip(first) {
            self = try Self.archive(path, limits)
        } else {
            self = .text(size: size)
        }
    }

    /// Old workbooks, and new ones with a password, which hold a stream of the name that is looked for.
    private static func compound(_ path: String) throws(FileFault) -> Fault {
        let name: [UInt8] = "EncryptedPackage".utf8.flatMap { letter -> [UInt8] in [letter, 0] }
        var last: [UInt8] = []
        var isEncrypted = false
        try FileChunks.read(path, size: 1 << 16) { bytes in
            let window = last + bytes
            isEncrypted = window.indices.contains { window[$0] == name[0] && window[$0...].starts(with: name) }
            last = Array(window.suffix(name.count))
            return !isEncrypted
        }
        return isEncrypted ? encrypted(path) : old(path, "an old workbook (.xls)")
    }

    private static func archive(_ path: String, _ limits: TableLimits) throws(FileFault) -> FileKind {
        guard let directory = try ZipDirectory(path) else { return .unreadable(broken(path)) }
        let names = Set(directory.entries.map { $0.name.lowercased() })
        if names.contains("content.xml"), names.contains("mimetype") {
            return .unreadable(old(path, "an OpenDocument file (.ods)"))
        }
        if names.contains("xl/workbook.bin") { return .unreadable(old(path, "a binary workbook (.xlsb)")) }
        guard names.contains(where: { $0.hasPrefix("xl/") }) || path.lowercased().hasSuffix(".xlsx") else {
            return .unreadable(
                fault(path, "not-a-table", "this is an archive and not a table", "unpack it and give the table in it"))
        }
        if directory.entries.contains(where: \.isEncrypted) { return .unreadable(encrypted(path)) }
        let sheet = directory.entries.filter(\.isSheet).map(\.size).max() ?? 0
        let held = directory.entries.filter(\.isHeld).reduce(0) { $0 + $1.size }
        if sheet > limits.bytesAFile || held > limits.bytesAWorkbookHolds {
            return .unreadable(
                fault(
                    path, "file-too-large",
                    sheet > limits.bytesAFile
                        ? "a sheet of the workbook has more than \(limits.bytesAFile) bytes when unpacked"
                        : "the workbook's texts and formats have more than \(limits.bytesAWorkbookHolds) bytes when unpacked",
                    "save the sheet that matters as CSV UTF-8, in several files"))
        }
        return .workbook
    }

    static func broken(_ path: String) -> Fault {
        fault(
            path, "workbook-broken", "the workbook cannot be read to its end; it is damaged or no workbook",
            "open it in Excel and save it once more, or save the sheet as CSV UTF-8")
    }

    private static func encrypted(_ path: String) -> Fault {
        fault(
            path, "workbook-encrypted", "the workbook is protected by a password",
            "save it without the password, or save the sheet as CSV UTF-8")
    }

    private static func old(_ path: String, _ what: String) -> Fault {
        fault(
            path, "workbook-kind", "this is \(what), which is not read",
            "save it as a workbook of the kind .xlsx, or save the sheet as CSV UTF-8")
    }

    static func fault(_ path: String, _ id: String, _ message: String, _ remedy: String) -> Fault {
        Fault(id, at: SourcePlace(path: path), message, remedy: remedy, showsSource: false)
    }
}
