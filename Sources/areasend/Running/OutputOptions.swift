import ArgumentParser
import Files
import SourceText

/// Where results go.
struct OutputOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Write the result to a file instead of standard output.", valueName: "file"))
    var output: String?
}

/// Writes results.
enum Output {
    /// Writes to a file where one is named, else to standard output; the file is whole or not there at all.
    static func write(_ text: String, to path: String?) throws {
        guard let path else { return Terminal.printOutput(text) }
        do {
            try FileWriting.write(text, to: path)
        } catch {
            Terminal.printError(error.fault)
            throw Exit.inputInvalid
        }
    }
}
