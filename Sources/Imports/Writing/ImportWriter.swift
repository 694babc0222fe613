public import Files
public import SourceText

/// Puts the files of an import in their places: all of them, or none.
public enum ImportWriter {
    /// What became of a file.
    public enum State: Sendable, Hashable {
        /// It was not there.
        case added
        /// It was there with other content, as an import had written it, or was overwritten by force.
        case renewed
        /// It is there as it should be.
        case unchanged
    }

    /// Writes files.
    /// - Parameters:
    ///   - files: what to write.
    ///   - new: further texts, for files that are not there.
    ///   - force: whether to overwrite what an import did not write, or what was edited since.
    ///   - faults: takes a fault for each file that must not be overwritten; nothing is written then.
    /// - Returns: what became of each file, in order; nil where nothing was written because of a fault.
    /// - Throws: ``FileFault`` where the system does not let a file be read or written; no file is then half-written.
    public static func write(
        _ files: [ImportedFile], new: [(path: String, text: String)] = [], force: Bool, _ faults: FaultCollector
    ) throws(FileFault) -> [State]? {
        var states: [State] = []
        var isFree = true
        for file in files {
            guard let old = try text(at: file.path) else {
                states.append(.added)
                continue
            }
            states.append(old == file.text ? .unchanged : .renewed)
            if old != file.text, !force, !ImportedFile.isUntouched(old) {
                isFree = false
                faults.report(
                    Fault(
                        "edited-file", at: SourcePlace(path: file.path),
                        "this file was edited by hand, or no import wrote it",
                        remedy: "move what was edited to a file of its own, or overwrite it with --force"))
            }
        }
        guard isFree else { return nil }
        let changed = zip(files, states).filter { $0.1 != .unchanged }.map { (path: $0.0.path, text: $0.0.text) }
        try FileWriting.write(new + changed)
        return states
    }

    private static func text(at path: String) throws(FileFault) -> String? {
        guard FileTree.entry(at: path) != nil else { return nil }
        return String(decoding: try FileBytes.read(path, budget: 64 << 20), as: UTF8.self)
    }
}
