/// Finds the name that somebody probably meant.
public enum NearMiss {
    /// The candidate nearest to a mistyped word, or nil where none is near enough to be a help.
    ///
    /// Near enough is an edit distance of at most a third of the word's length, and at least one edit. Of equally near
    /// candidates the first in order of the alphabet wins, so that messages do not depend on the order of candidates.
    public static func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
        guard word.utf8.count <= 64 else { return nil }
        let wanted = Array(word.lowercased().unicodeScalars)
        let allowed = max(1, wanted.count / 3)
        var best: (distance: Int, candidate: String)?
        for candidate in candidates {
            let distance = editDistance(wanted, Array(candidate.lowercased().unicodeScalars), limit: allowed)
            guard distance <= allowed else { continue }
            if let current = best, (current.distance, current.candidate) <= (distance, candidate) { continue }
            best = (distance, candidate)
        }
        return best?.candidate
    }

    /// A remedy that names the near miss, or the choices where they are few, or a fallback.
    public static func remedy(for word: String, among candidates: [String], otherwise: String) -> String {
        if let near = suggestion(for: word, among: candidates) { return "did you mean '\(near)'?" }
        if !candidates.isEmpty, candidates.count <= 12 { return "use one of " + candidates.joined(separator: ", ") }
        return otherwise
    }

    /// Insertions, deletions, substitutions and swaps of neighbours; anything above the limit counts as `limit + 1`.
    static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int {
        if abs(left.count - right.count) > limit { return limit + 1 }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for column in right.indices {
                let same = left[row] == right[column]
                var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (same ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            beforeLast = last
            last = current
        }
        return last.last ?? limit + 1
    }
}
