import Foundation
import Rules
import SourceText
import TestSupport
import Testing

/// Something faulty from `Fixtures/faulty`: a records file, which is put into a sound partnership, or a whole folder.
struct FaultyCase: CustomTestStringConvertible, Sendable {
    let name: String
    var testDescription: String { name }

    /// All of them, sorted.
    static let all: [FaultyCase] =
        ((try? FileManager.default.contentsOfDirectory(atPath: Repository.faulty)) ?? [])
        .filter { !$0.hasPrefix(".") }.sorted().map(FaultyCase.init)

    /// What loading it reports, a line a fault, and whether there is nothing to assess.
    func report() async throws -> [String] {
        let source = Repository.faulty + "/" + name
        guard name.hasSuffix(".yaml") else {
            let rules = try SmallRules.get()
            return Self.report(await Loading(source, rules: rules))
        }
        let library = try SoundLibrary()
        try library.folder.write([UInt8](Data(contentsOf: URL(filePath: source))), to: "records/" + name)
        return Self.report(await library.loaded())
    }

    private static func report(_ loading: Loading) -> [String] {
        let state = loading.isLoaded ? ["(loaded)"] : loading.isNothing ? ["(nothing to assess)"] : []
        return loading.lines + state
    }
}
