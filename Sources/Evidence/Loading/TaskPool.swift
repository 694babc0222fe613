import Synchronization

/// Does things in a few tasks beside each other.
enum TaskPool {
    /// More tasks than this would hold more in memory at once and be no quicker.
    private static let taskCount = 8

    /// What comes of each number below a count, in the numbers' order.
    static func map<Result: Sendable>(_ count: Int, _ body: @Sendable @escaping (Int) -> Result) async -> [Result] {
        await map(count, start: { () }, { number, _ in body(number) })
    }

    /// The same, with something that each task makes once for all that it does.
    static func map<Tools, Result: Sendable>(
        _ count: Int, start: @Sendable @escaping () -> Tools, _ body: @Sendable @escaping (Int, inout Tools) -> Result
    ) async -> [Result] {
        let next = NextNumber()
        let done = await withTaskGroup(of: [(number: Int, result: Result)].self) { tasks in
            for _ in 0..<min(taskCount, count) {
                tasks.addTask {
                    var tools = start()
                    var done: [(number: Int, result: Result)] = []
                    while let number = next.take(below: count) { done.append((number, body(number, &tools))) }
                    return done
                }
            }
            return await tasks.reduce(into: []) { $0 += $1 }
        }
        // Not in the order in which they happened to finish.
        return done.sorted { $0.number < $1.number }.map(\.result)
    }
}

/// Numbers from 0 on, each of them given once, to whoever asks next.
private final class NextNumber: Sendable {
    private let number = Atomic(0)

    func take(below count: Int) -> Int? {
        let taken = number.add(1, ordering: .relaxed).oldValue
        return taken < count ? taken : nil
    }
}
