import Rules
import SourceText

/// Rules that are read while the command line is still being taken apart: on a second processor that costs nothing, and reading
/// them is most of what a run on little evidence does.
///
/// Which folder it will be is a guess, and what was read is only used where the command line turns out to say the same.
struct RulesAhead: Sendable {
    /// What was begun before this run; nil where nothing was.
    @TaskLocal static var current: RulesAhead?

    /// The verbs that need nothing of the command line before they read rules.
    private static let verbs: Set = ["assess", "check", "explain", "gaps"]

    private let folder: String
    private let reading: Task<(rules: RuleSet?, faults: [Fault]), Never>

    /// Begins to read; nil where the verb may do without rules.
    /// - Parameter arguments: those of the command line, the program's own name first.
    init?(_ arguments: [String]) {
        guard arguments.count > 1, Self.verbs.contains(arguments[1]) else { return nil }
        let option = "--rules"
        let named = arguments.lastIndex(of: option).flatMap { arguments.dropFirst($0 + 1).first }
        let folder = Loading.trimmed(named ?? RulesOptions.standard)
        self.folder = folder
        reading = Task.detached {
            let faults = FaultCollector()
            return (RuleSetLoader.load(folder, faults), faults.faults)
        }
    }

    /// The rules of a folder and all their faults; nil where another one was read.
    func rules(in folder: String) async -> (rules: RuleSet?, faults: [Fault])? {
        folder == self.folder ? await reading.value : nil
    }
}
