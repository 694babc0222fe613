import Files
import Reports

/// Which files of two folders of rules differ.
enum RulesFileHashes {
    /// The files that differ, sorted by name; only those that an assessment goes by.
    static func differing(_ folder: String, _ other: String) -> [ComparedAssessments.RulesFile] {
        let (one, two) = (hashes(folder), hashes(other))
        return Set(one.keys).union(two.keys).sorted().compactMap { name in
            one[name] == two[name]
                ? nil : ComparedAssessments.RulesFile(name: name, before: one[name], after: two[name])
        }
    }

    /// By name within the folder. A file that cannot be read is left out: the rules were loaded before.
    private static func hashes(_ folder: String) -> [String: String] {
        let names = ((try? FileTree.names(in: folder)) ?? []).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
        let criteria = FileTree.files(below: folder + "/criteria", extensions: ["yaml", "yml"]) { _ in }
            .map { String($0.dropFirst(folder.count + 1)) }
        var hashes: [String: String] = [:]
        for name in names + criteria {
            hashes[name] = (try? FileBytes.read(folder + "/" + name, budget: 64 << 20)).map {
                ContentHash.hexadecimal(of: $0)
            }
        }
        return hashes
    }
}
