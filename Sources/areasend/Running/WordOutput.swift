import ArgumentParser
import Assessment
import CalendarDates
import Files
import Rules
import SourceText
import WordDocuments

/// Writes Word documents.
enum WordOutput {
    /// The page and styles, in a framework's folder of rules.
    private static let reference = "report/reference.docx"

    /// Writes assessments as one document; where there is no pandoc, that is said and the run ends.
    static func write(_ assessments: [Assessment], to path: String) async throws {
        guard let first = assessments.first, let epoch = CalendarDate("1970-01-01") else { return }
        let style = first.rules.folder + "/" + reference
        do {
            let text = try await AssessmentFormat.docx.render(assessments, colour: false)
            let bytes = try await WordDocument.make(
                fromMarkdown: text,
                reference: FileTree.entry(at: style) == .file ? style : nil, day: first.asOf.days(since: epoch))
            try FileWriting.write(bytes, to: path)
        } catch let failure as WordDocument.Failure {
            switch failure {
            case .noTool:
                Terminal.printError(
                    "areasend: a Word document needs \(WordDocument.tool), which is not installed; install it "
                        + "(apt-get install pandoc, brew install pandoc), or write --format markdown")
            case .refused(let reason):
                Terminal.printError("areasend: \(WordDocument.tool) could not make the document: \(reason)")
            }
            throw Exit.inputInvalid
        } catch let fault as FileFault {
            Terminal.printError(fault.fault)
            throw Exit.inputInvalid
        }
    }
}
