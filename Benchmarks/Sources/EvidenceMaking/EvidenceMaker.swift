import Evidence
import Files
import Rules

/// Writes a folder of made-up evidence. The same material, number and seed give the same records, into however many files
/// they are parted.
public struct EvidenceMaker {
    private let material: RawMaterial
    private let records: Int
    private let files: Int
    private let seed: UInt64

    /// - Parameters:
    ///   - records: how many records; at least as many as the sample has.
    ///   - files: into how many files they are parted, evenly.
    public init(_ material: RawMaterial, records: Int, files: Int, seed: UInt64) throws {
        let least = material.sample.count
        guard records >= least, (1...records).contains(files) else {
            throw RawMaterial.Unusable(
                description:
                    "there must be at least \(least) records, as the sample has, and no more files than records")
        }
        self.material = material
        self.records = records
        self.files = files
        self.seed = seed
    }

    /// Writes the folder, which should not be there yet: files that are not written anew stay.
    /// - Returns: how many bytes of records were written.
    public func write(to folder: String) throws -> Int {
        guard let defaults else { throw RawMaterial.Unusable(description: "the sample has no source to begin with") }
        for name in ["area.yaml", "plan.yaml"] {
            let bytes = try FileBytes.read(material.sampleFolder + "/" + name, budget: 1 << 20)
            try FileWriting.write(bytes, to: folder + "/" + name)
        }
        var maker = RecordMaker(material, seed: seed)
        var text = RecordText(material.rules, defaults: defaults)
        var size = 0
        for file in 0..<files {
            text.begin()
            for _ in 0..<(records * (file + 1) / files - records * file / files) {
                if let record = maker.next() { text.add(record) }
            }
            let digits = String(file)
            let number = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
            try FileWriting.write(text.bytes, to: "\(folder)/records/part-\(number).yaml")
            size += text.bytes.count
        }
        return size
    }

    /// The most frequent kind and source of the sample, each in a record that has both.
    private var defaults: RecordText.Defaults? {
        let sources = material.sample.compactMap { record in
            record.source.map { RecordText.Defaults(kind: record.kind, source: $0) }
        }
        func count(_ one: RecordText.Defaults) -> Int {
            sources.count { $0.kind == one.kind && $0.source == one.source }
        }
        // Of equally frequent ones the first, so that the choice is always the same.
        return sources.reduce(nil) { best, one in
            guard let best else { return one }
            return count(one) > count(best) ? one : best
        }
    }
}
