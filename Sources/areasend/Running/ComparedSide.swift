import ArgumentParser
import CalendarDates

/// One of two assessments as a command line names it: `DATE`, `FOLDER`, `FOLDER@DATE`, `git:REVISION`,
/// `git:REVISION:FOLDER`, each of the last two also with `@DATE`.
struct ComparedSide: Equatable {
    /// The folder with the evidence; nil where the command line leaves it to the other options.
    let folder: String?
    /// The git revision at which to read it; nil for the folder as it is.
    let revision: String?
    /// The date; nil where the command line leaves it to the other options.
    let date: CalendarDate?

    private static let gitPrefix = "git:"

    /// Reads a side.
    /// - Throws: what is wrong and what to write.
    init(_ argument: String) throws(ValidationError) {
        guard !argument.isEmpty else { throw Self.refused(argument, "it is empty") }
        if Self.looksLikeDate(argument) {
            (folder, revision) = (nil, nil)
            date = try Self.date(argument, in: argument)
            return
        }
        var rest = argument[...]
        if let at = rest.lastIndex(of: "@"), Self.looksLikeDate(rest[rest.index(after: at)...]) {
            date = try Self.date(String(rest[rest.index(after: at)...]), in: argument)
            rest = rest[..<at]
        } else {
            date = nil
        }
        guard rest.hasPrefix(Self.gitPrefix) else {
            if rest.isEmpty { throw Self.refused(argument, "it names no folder") }
            (folder, revision) = (String(rest), nil)
            return
        }
        let parts = rest.dropFirst(Self.gitPrefix.count).split(
            separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = parts.first, !name.isEmpty else { throw Self.refused(argument, "it names no revision") }
        if parts.count > 1, parts[1].isEmpty { throw Self.refused(argument, "it names no folder behind the colon") }
        revision = String(name)
        folder = parts.count > 1 ? String(parts[1]) : nil
    }

    private static func looksLikeDate(_ text: some StringProtocol) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy { ("0"..."9").contains($0) } }
    }

    private static func date(_ text: String, in argument: String) throws(ValidationError) -> CalendarDate {
        guard let date = CalendarDate(text) else { throw refused(argument, "there is no day \(text)") }
        return date
    }

    private static func refused(_ argument: String, _ why: String) -> ValidationError {
        ValidationError(
            "'\(argument)' is no side to compare: \(why); "
                + "write DATE, FOLDER, FOLDER@DATE, git:REVISION or git:REVISION:FOLDER, the last two with @DATE if need be."
        )
    }
}
