import Foundation
import Rules
import Schemas

/// A JSON Schema validator that is not ours: Python's `jsonschema`, in a process of its own.
struct SchemaValidator {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Whether the machine has what it takes.
    static var isAvailable: Bool {
        (try? run(["-c", "import jsonschema, yaml"], input: Data())) != nil
    }

    static let needs = "needs python3 with jsonschema and PyYAML"

    private struct Order: Encodable {
        var schemas: [String: String] = [:]
        var files: [[String]] = []
    }

    private let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "areasend-\(UUID().uuidString)")
    private var order = Order()

    init(_ rules: RuleSet) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in SchemaName.allCases {
            let file = folder.appending(path: name.fileName)
            try Data(JSONSchema.text(for: name, rules: rules).utf8).write(to: file)
            order.schemas[name.rawValue] = file.path
        }
    }

    /// Adds a file to be validated.
    mutating func add(_ path: String, as name: SchemaName) {
        order.files.append([name.rawValue, path])
    }

    /// Adds a text to be validated.
    mutating func add(text: String, as name: SchemaName) throws {
        let file = folder.appending(path: "\(order.files.count).yaml")
        try Data(text.utf8).write(to: file)
        add(file.path, as: name)
    }

    /// The messages about each file, in the order in which they were added.
    func messages() throws -> [[String]] {
        defer { try? FileManager.default.removeItem(at: folder) }
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "validate.py").path
        let output = try Self.run([script], input: try JSONEncoder().encode(order))
        return try JSONDecoder().decode([[String]].self, from: output)
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
