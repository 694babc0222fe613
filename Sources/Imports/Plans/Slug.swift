/// Makes ids from titles.
enum Slug {
    /// The longest id that is made, before a number is added.
    private static let longest = 60

    /// Small letters and digits of the title, joined by hyphens, cut behind a whole word; `action` where it has none.
    static func text(_ title: String) -> String {
        var words: [String] = []
        var word = ""
        for scalar in title.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": word.unicodeScalars.append(scalar)
            case "'", "\u{2019}": continue
            default:
                if !word.isEmpty { words.append(word) }
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        var slug = ""
        for word in words {
            if slug.isEmpty {
                slug = String(word.prefix(longest))
            } else if slug.count + 1 + word.count <= longest {
                slug += "-" + word
            } else {
                break
            }
        }
        return slug.isEmpty ? "action" : slug
    }

    /// The same with a number behind it where it is taken.
    static func unique(_ slug: String, among taken: Set<String>) -> String {
        if !taken.contains(slug) { return slug }
        var number = 2
        while taken.contains("\(slug)-\(number)") { number += 1 }
        return "\(slug)-\(number)"
    }
}
