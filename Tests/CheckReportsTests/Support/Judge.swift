import Foundation

/// Reads formats back with parsers that are not ours: Python's, in a process of its own.
enum Judge {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// What a format says.
    struct Facts: Decodable, Equatable {
        /// Whether it says that the change is stopped or the input invalid.
        let stopped: Bool
        /// The exit code it stands for, where it tells all three apart.
        let exit: Int?
        let errors, warnings, notes, waived, new: Int?
        /// How many open findings it lists, where it lists them all.
        let listed: Int?
    }

    /// One set of reports in all formats, by the names of the formats; `summary` is the job summary.
    typealias Texts = [String: String]

    static let needs = "needs python3"

    /// Whether Python is there, with all these packages.
    static func has(_ packages: String...) -> Bool {
        (try? run(["-c", "import " + (["json"] + packages).joined(separator: ", ")], input: Data())) != nil
    }

    /// What each format of each set says. A text that its format does not allow is an error.
    static func facts(_ sets: [Texts]) throws -> [[String: Facts]] { try ask("facts", sets) }

    /// What is wrong by the schema of each format that has one; empty where nothing is.
    static func schemaMessages(_ sets: [Texts], schemas: [String: String]) throws -> [String] {
        struct Order: Encodable {
            let sets: [Texts]
            let schemas: [String: String]
        }
        return try ask("schemas", Order(sets: sets, schemas: schemas))
    }

    /// What a program that reads such files makes of them, as numbers by name.
    static func consumed(by consumer: String, _ sets: [Texts]) throws -> [[String: Int]] { try ask(consumer, sets) }

    private static func ask<Answer: Decodable>(_ what: String, _ order: some Encodable) throws -> Answer {
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "judge.py").path
        return try JSONDecoder().decode(
            Answer.self, from: try run([script, what], input: try JSONEncoder().encode(order)))
    }

    private static func run(_ arguments: [String], input: Data) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let (standardInput, output, errors) = (Pipe(), Pipe(), Pipe())
        process.standardInput = standardInput
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        standardInput.fileHandleForWriting.write(input)
        try standardInput.fileHandleForWriting.close()
        let result = output.fileHandleForReading.readDataToEndOfFile()
        let complaint = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: String(decoding: complaint, as: UTF8.self))
        }
        return result
    }
}
