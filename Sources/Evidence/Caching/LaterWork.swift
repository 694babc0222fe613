import Synchronization

/// Work of which nobody needs the result to go on, done beside what a run does next.
public final class LaterWork: Sendable {
    private let tasks = Mutex<[Task<Void, Never>]>([])

    /// None so far.
    public init() {}

    func start(_ body: @Sendable @escaping () -> Void) {
        let task = Task.detached { body() }
        tasks.withLock { $0.append(task) }
    }

    /// Waits until all that was begun is done.
    public func finish() async {
        for task in tasks.withLock({ $0 }) { await task.value }
    }
}
