/// Tells which rows belong to the same area, through changes of codes and names.
struct AreaDirectory: Sendable {
    /// The namings that were met, in the order of their first rows.
    private(set) var namings: [AreaNaming] = []
    private var indices: [AreaNaming: Int] = [:]
    /// The last period in which each naming was used.
    private var last: [Int] = []

    /// The index of a naming.
    mutating func index(of naming: AreaNaming) -> Int {
        if let index = indices[naming] { return index }
        indices[naming] = namings.count
        namings.append(naming)
        last.append(-1)
        return namings.count - 1
    }

    /// Notes that a naming was used in a period.
    mutating func note(_ naming: Int, in period: Int) {
        last[naming] = max(last[naming], period)
    }

    /// The areas, and for each naming the index of its area. Namings belong together that share a code of either sort, or a name,
    /// or whose codes or names are known to be one area's.
    /// - Parameter known: names and codes of areas that are known to belong together.
    func joined(_ names: AreaNames, known: [[String]], newest: Int) -> (areas: [PublishedArea], areaOf: [Int]) {
        var groups = JoinedSets()
        for naming in namings { groups.join(tokens(of: naming, names)) }
        for together in known {
            groups.join(together.flatMap { ["code " + $0, "name " + names.key($0)] })
        }
        var members: [Int: [Int]] = [:]
        var order: [Int] = []
        for (index, naming) in namings.enumerated() {
            guard let root = groups.root("code " + naming.newCode) ?? groups.root("name " + names.key(naming.name))
            else { continue }
            if members[root] == nil { order.append(root) }
            members[root, default: []].append(index)
        }
        var areaOf = Array(repeating: 0, count: namings.count)
        var areas: [PublishedArea] = []
        for root in order {
            let all = (members[root] ?? []).sorted { (last[$1], $0) < (last[$0], $1) }
            guard let first = all.first else { continue }
            for index in all { areaOf[index] = areas.count }
            var codes: [String] = []
            for index in all where !namings[index].newCode.isEmpty && !codes.contains(namings[index].newCode) {
                codes.append(namings[index].newCode)
            }
            areas.append(
                PublishedArea(
                    id: AreaNames.id(namings[first].name), name: namings[first].name, codes: codes,
                    region: namings[first].region, isCurrent: last[first] >= newest))
        }
        return (areas, areaOf)
    }

    private func tokens(of naming: AreaNaming, _ names: AreaNames) -> [String] {
        (naming.newCode.isEmpty ? [] : ["code " + naming.newCode])
            + (naming.oldCode.isEmpty ? [] : ["old " + naming.oldCode]) + ["name " + names.key(naming.name)]
    }
}

/// Sets of words that grow together.
private struct JoinedSets {
    private var parents: [Int] = []
    private var indices: [String: Int] = [:]

    mutating func join(_ tokens: [String]) {
        let all = tokens.map { index($0) }
        guard let first = all.first else { return }
        for other in all.dropFirst() {
            let (left, right) = (top(first), top(other))
            parents[max(left, right)] = min(left, right)
        }
    }

    func root(_ token: String) -> Int? { indices[token].map(top) }

    private mutating func index(_ token: String) -> Int {
        if let index = indices[token] { return index }
        indices[token] = parents.count
        parents.append(parents.count)
        return parents.count - 1
    }

    private func top(_ index: Int) -> Int {
        var index = index
        while parents[index] != index { index = parents[index] }
        return index
    }
}
