import Assessment
import Evidence
import Rules
import Scenarios
import Vocabularies

/// The command that shows a scenario.
enum ScenarioCommand {
    /// One line, quoted for a shell.
    static func line(_ scenario: Scenario, _ result: ScenarioResult) -> String {
        let words = result.now.rules.vocabularies
        var arguments = result.invocation
        for file in result.addedFiles { arguments += ["--add", file] }
        for change in scenario.changes {
            switch change {
            case .set(let record, let scale, let term):
                arguments += ["--set", "\(record).\(scale.rawValue)=\(scale.vocabulary(words)[term].id)"]
            case .drop(let record): arguments += ["--drop", record]
            }
        }
        return ShellWords.joined(arguments)
    }
}
