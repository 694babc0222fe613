import ArgumentParser
import EvidenceMaking

/// Writes made-up evidence of any size.
@main
struct Generate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write made-up evidence of any size: the shipped sample, and records made from all that is shipped.")

    @Option(help: "How many records.") var records: Int
    @Option(help: "Into how many files they are parted.") var files = 1
    @Option(help: "Another number gives other evidence, the same number the same.") var seed: UInt64 = 1
    @Option(help: "The folder to write, which should not be there yet.") var output: String
    @Option(help: "The project's folder, where the shipped rules and evidence are.") var project = "."

    func run() async throws {
        let maker = try EvidenceMaker(
            try await RawMaterial(project: project), records: records, files: files, seed: seed)
        print("\(output): \(records) records, \(try maker.write(to: output)) bytes")
    }
}
