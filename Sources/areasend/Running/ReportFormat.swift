import ArgumentParser

/// The formats that the results of most verbs have.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json
}
