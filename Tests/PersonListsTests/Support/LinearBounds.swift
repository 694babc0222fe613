import Foundation

/// The exact ranges of an attack's secrets by linear programming, in a program that is not ours.
enum LinearBounds {
    private static let python = "/usr/bin/env"

    /// Whether the machine has what it takes.
    static let isAvailable: Bool = (try? run(["-c", "import scipy, numpy"], input: Data())) != nil
    static let needs = "needs python3 with numpy and scipy"

    private struct Problem: Encodable {
        let variables: Int
        let sums: [Sum]
        let parts: [Sum]
        let secrets: [[Int]]
    }

    /// Variables and a number, as a list of two.
    private struct Sum: Encodable {
        let variables: [Int]
        let number: Int

        func encode(to encoder: any Encoder) throws {
            var container = encoder.unkeyedContainer()
            try container.encode(variables)
            try container.encode(number)
        }
    }

    struct Failure: Error {}

    static func ranges(_ attacks: [Attack]) throws -> [[ClosedRange<Int>]] {
        let problems = attacks.map { attack in
            Problem(
                variables: attack.variables, sums: attack.sums.map { Sum(variables: $0.variables, number: $0.total) },
                parts: attack.parts.map { Sum(variables: $0.variables, number: $0.whole) },
                secrets: attack.secrets.map(\.variables))
        }
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "attack.py").path
        let output = try run([script], input: try JSONEncoder().encode(problems))
        let ends = try JSONDecoder().decode([[[Int]]].self, from: output)
        return ends.map { $0.map { $0[0]...max($0[0], $0[1]) } }
    }

    private static func run(_ arguments: [String], input: Data) throws -> Data {
        let folder = FileManager.default.temporaryDirectory.appending(path: "areasend-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (given, found) = (folder.appending(path: "in"), folder.appending(path: "out"))
        try input.write(to: given)
        try Data().write(to: found)
        let process = Process()
        process.executableURL = URL(filePath: python)
        process.arguments = ["python3"] + arguments
        process.standardInput = try FileHandle(forReadingFrom: given)
        process.standardOutput = try FileHandle(forWritingTo: found)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure() }
        return try Data(contentsOf: found)
    }
}
