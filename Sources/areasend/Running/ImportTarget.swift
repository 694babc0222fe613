import ArgumentParser
import Files
import Imports
import SourceText

/// Where imports write.
enum ImportTarget {
    /// The folder of a partnership below `evidence/`; with none named, the only one there is.
    static func partnership(_ area: String?) throws -> String {
        let names = (try? FileTree.names(in: "evidence")) ?? []
        let folders = names.filter { FileTree.entry(at: "evidence/" + $0) == .folder }
        if let area {
            if folders.contains(area) { return "evidence/" + area }
            throw ValidationError(
                "There is no partnership '\(area)' below 'evidence'; "
                    + NearMiss.remedy(for: area, among: folders, otherwise: "make its folder, or use '--output'") + ".")
        }
        guard folders.count == 1 else {
            throw ValidationError(
                folders.isEmpty
                    ? "There is no partnership below 'evidence'; say with '--output' where to write."
                    : "There are \(folders.count) partnerships below 'evidence'; name one with '--area'.")
        }
        return "evidence/" + folders[0]
    }

    /// Writes files, all or none; a file that the system refuses is said and ends the run.
    /// - Parameter new: further texts, for files that are not there.
    static func write(
        _ files: [ImportedFile], new: [(path: String, text: String)] = [], force: Bool, _ faults: FaultCollector
    ) throws -> [ImportWriter.State]? {
        do {
            return try ImportWriter.write(files, new: new, force: force, faults)
        } catch {
            Terminal.printError(error.fault)
            throw Exit.inputInvalid
        }
    }

    /// A file's name without its folder, so that the head of what is written is the same on any machine.
    static func shownName(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}

/// How an import says what it did.
enum ImportFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
}
