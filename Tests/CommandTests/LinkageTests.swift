import Foundation
import TestSupport
import Testing

/// The command starts fast and stays small because it links FoundationEssentials and not all of Foundation.
@Suite struct LinkageTests {
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/ldd"), "ldd is not on this machine"))
    func linksNoFullFoundationAndOneLibYAML() throws {
        let libraries = try loaded()
        #expect(libraries.contains { $0.hasPrefix("libFoundationEssentials.so") })
        #expect(!libraries.contains { $0.hasPrefix("libFoundation.so") })
        #expect(!libraries.contains { $0.contains("FoundationICU") || $0.contains("FoundationInternationalization") })
        #expect(libraries.count { $0.hasPrefix("libyaml") } == 1)
    }

    @Test func sourcesImportFullFoundationOnlyWhereEssentialsAreMissing() throws {
        let sources = Repository.root + "/Sources"
        for file in try FileManager.default.subpathsOfDirectory(atPath: sources) where file.hasSuffix(".swift") {
            let text = try String(contentsOfFile: sources + "/" + file, encoding: .utf8)
            let fallback =
                "#if canImport(FoundationEssentials)\nimport FoundationEssentials\n#else\nimport Foundation\n#endif"
            #expect(!text.replacing(fallback, with: "").contains(/import Foundation\s*\n/), "\(file)")
        }
    }

    /// The libraries that the dynamic linker would load.
    private func loaded() throws -> [String] {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/ldd")
        process.arguments = [Command.executable.path]
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap {
            $0.trimmingCharacters(in: .whitespaces).split(separator: " ").first.map(String.init)
        }
    }
}
