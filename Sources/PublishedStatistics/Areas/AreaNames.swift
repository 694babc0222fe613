/// Brings the ways in which an area's name is written together: `Durham` and `County Durham`, `Bedford` and `Bedford Borough`.
struct AreaNames: Sendable {
    /// Words that say nothing of which area it is.
    let fillers: Set<String>

    /// A form that is the same for all ways to write a name. A name that is nothing but fillers stays as it is.
    func key(_ name: String) -> String {
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let telling = words.filter { !fillers.contains($0) }
        return (telling.isEmpty ? words : telling).joined(separator: " ")
    }

    /// A name as an id: letters and digits with hyphens between words.
    static func id(_ name: String) -> String {
        name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
    }
}
