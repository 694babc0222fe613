/// How long each stage took in each round, in milliseconds, stages in the order of their first measurement.
///
/// Not ordo-one/benchmark: it measures many short iterations of one function in a process of its own and keeps its
/// thresholds in its own files. Here a stage takes seconds, needs the result of the stage before it, and stands in one page
/// with whole processes, some of them not Swift at all.
struct StageTimes {
    private(set) var stages: [(name: String, milliseconds: [Double])] = []
    private let clock = ContinuousClock()

    /// Does a stage's work and notes how long it took.
    mutating func time<Result>(_ name: String, _ work: () async throws -> Result) async rethrows -> Result {
        let start = clock.now
        let result = try await work()
        let taken = (clock.now - start) / .milliseconds(1)
        if let index = stages.firstIndex(where: { $0.name == name }) {
            stages[index].milliseconds.append(taken)
        } else {
            stages.append((name, [taken]))
        }
        return result
    }
}
