import ArgumentParser
import Imports
import SourceText

/// Where an import writes, and whether it may overwrite.
struct ImportWritingOptions: ParsableArguments {
    @Option(
        name: .customLong("output"),
        help: ArgumentHelp("The folder in which each area has a folder of its own.", valueName: "dir"))
    var folder = "evidence"

    @Flag(help: "Overwrite files that were edited by hand or that no import wrote.")
    var force = false

    /// Writes the files of an import: all of them or none.
    /// - Parameter new: further texts for files that are not there yet.
    func write(
        _ files: [ImportedFile], new: [(path: String, text: String)] = [], global: GlobalOptions
    ) throws -> [ImportWriter.State] {
        let faults = FaultCollector()
        let states = try ImportTarget.write(files, new: new, force: force, faults)
        global.faultPrinter.print(faults.faults)
        guard let states else { throw Exit.inputInvalid }
        return states
    }
}
