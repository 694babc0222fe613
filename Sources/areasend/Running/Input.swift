import ArgumentParser
import Files
import SourceText

/// Reads files that a verb names.
enum Input {
    /// The bytes of a file; where it cannot be read, that is said and the run ends.
    static func bytes(_ path: String) throws -> [UInt8] {
        do {
            return try FileBytes.read(path, budget: 64 << 20)
        } catch {
            Terminal.printError(error.fault)
            throw Exit.inputInvalid
        }
    }
}
