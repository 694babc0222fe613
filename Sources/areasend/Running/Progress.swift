import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// One line on standard error that says how far a long reading is. It is shown where somebody looks, drawn at most ten times a
/// second, and gone before anything else is printed, if ``clear()`` is called first.
final class Progress: Sendable {
    private let descriptor: Int32
    private let isShown: Bool
    private let now: @Sendable () -> ContinuousClock.Instant
    private let drawn = Mutex<ContinuousClock.Instant?>(nil)

    /// - Parameters:
    ///   - isQuiet: whether nothing is to be shown.
    ///   - descriptor: where to; standard error but in tests.
    ///   - now: the time; the clock's but in tests.
    init(
        isQuiet: Bool, descriptor: Int32 = Terminal.Stream.error.rawValue,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        self.descriptor = descriptor
        self.now = now
        let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
        isShown = !isQuiet && !isDumb && isatty(descriptor) == 1
    }

    /// What to call while a file is read, with the bytes that were read and those there are, or 0.
    func reading(_ path: String) -> @Sendable (Int, Int) -> Void {
        { [self] done, total in show(ProgressLine(doing: "reading", path: path, done: done, total: total)) }
    }

    /// Draws the line, unless it was drawn within the last tenth of a second.
    func show(_ line: ProgressLine) {
        guard isShown else { return }
        let now = self.now()
        let isDue = drawn.withLock { last in
            if let last, now - last < .milliseconds(100) { return false }
            last = now
            return true
        }
        if isDue {
            Terminal.write("\r" + line.text(width: Terminal.columns(of: descriptor)) + "\u{1B}[K", to: descriptor)
        }
    }

    /// Takes the line away.
    func clear() {
        let wasDrawn = drawn.withLock { last in
            defer { last = nil }
            return last != nil
        }
        if wasDrawn { Terminal.write("\r\u{1B}[K", to: descriptor) }
    }
}
