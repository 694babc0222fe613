/// Parts cases so that every part has each level in proportion, give or take one case.
enum StratifiedFolds {
    /// The indices of the cases of each part, in random order within a level.
    ///
    /// Each level's cases are shuffled and dealt out in turn; dealing goes on with the next level where it stopped, so that
    /// parts also differ by at most one case altogether.
    static func parts(levels: [Int], count: Int, _ generator: inout SplitMix64) -> [[Int]] {
        var parts: [[Int]] = Array(repeating: [], count: max(1, count))
        var next = 0
        for level in Set(levels).sorted() {
            for index in generator.shuffled(levels.indices.filter { levels[$0] == level }) {
                parts[next].append(index)
                next = (next + 1) % parts.count
            }
        }
        return parts
    }
}
