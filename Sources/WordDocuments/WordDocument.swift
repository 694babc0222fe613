import Subprocess

/// Makes Word documents of Markdown through the tool pandoc.
public enum WordDocument {
    /// Why there is no document.
    public enum Failure: Error, Sendable, Hashable {
        /// There is no such tool on the path.
        case noTool
        /// The tool gave up; what it said, in one line.
        case refused(String)
    }

    /// The tool that is used.
    public static let tool = "pandoc"

    /// The largest document that is taken, in bytes.
    private static let budget = 256 << 20

    /// Makes a document. The same text, style and day give the same bytes.
    /// - Parameters:
    ///   - markdown: the text, as GitHub reads it.
    ///   - reference: a document whose page and styles are taken; nil takes those of the tool.
    ///   - day: days since 1 January 1970, which the document bears as its date.
    /// - Returns: the bytes of a .docx file.
    public static func make(
        fromMarkdown markdown: String, reference: String?, day: Int, tool: String = tool
    ) async throws(Failure) -> [UInt8] {
        let style = reference.map { ["--reference-doc", $0] } ?? []
        // Times stand in the archive; the tool takes them from here, where it is set.
        let environment = Environment.inherit.updating(["SOURCE_DATE_EPOCH": "\(day * 86_400)"])
        do {
            let result = try await run(
                .name(tool),
                arguments: Arguments(
                    ["--from", "gfm", "--to", "docx", "--metadata", "lang=en-GB", "--output", "-"] + style),
                environment: environment, input: .string(markdown), output: .bytes(limit: budget),
                error: .string(limit: 1 << 16))
            guard result.terminationStatus.isSuccess, !result.standardOutput.isEmpty else {
                let line = result.standardError.split(whereSeparator: \.isNewline).joined(separator: " ")
                throw Failure.refused(line)
            }
            return result.standardOutput
        } catch let failure as Failure {
            throw failure
        } catch {
            throw .noTool
        }
    }
}
