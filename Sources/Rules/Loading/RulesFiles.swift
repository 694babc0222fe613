import Files
import PositionedYAML
import SourceText
import WorkSharing

/// Reads the files of a rules folder, and hashes them.
struct RulesFiles {
    /// One file to read.
    struct File: Sendable {
        let path: String
        /// What it is called within the folder.
        let name: String
    }

    private let drafts: [String: RulesDraft]
    private var hash = ContentHash()

    /// - Parameter drafts: what to read in place of files, by their names within the folder.
    init(drafts: [String: RulesDraft]) { self.drafts = drafts }

    /// What one file holds.
    private struct Content: Sendable {
        let bytes: [UInt8]?
        let value: YAMLValue?
        let faults: [Fault]
    }

    /// What files hold, in their order; nil for those that cannot be read, whose faults go to the collector.
    ///
    /// The files are read beside each other: of the time that a run over little evidence takes, this is a good part.
    mutating func read(_ files: [File], _ faults: FaultCollector) -> [YAMLValue?] {
        let contents = WorkSharing.map(files.count, size: .max) { [drafts] in
            Self.content(of: files[$0], drafts[files[$0].name])
        }
        return zip(files, contents).map { file, content in
            if let bytes = content.bytes {
                hash.add(Array("\(file.name)\n\(bytes.count)\n".utf8))
                hash.add(bytes)
            }
            faults.report(content.faults)
            return content.value
        }
    }

    /// The hash of all that was read.
    func hexadecimal() -> String { hash.hexadecimal() }

    private static func content(of file: File, _ draft: RulesDraft?) -> Content {
        let faults = FaultCollector()
        do throws(FileFault) {
            let bytes: [UInt8]
            switch draft {
            case .bytes(let draft): bytes = draft
            case .absent: throw .missing(path: file.path)
            case nil: bytes = try FileBytes.read(file.path, budget: YAMLLimits().bytes)
            }
            let value = YAMLReader.document(bytes, path: file.path, faults: faults)
            return Content(bytes: bytes, value: value, faults: faults.faults)
        } catch {
            faults.report(error.fault)
            return Content(bytes: nil, value: nil, faults: faults.faults)
        }
    }
}
