import Synchronization
import Testing

@testable import areasend

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

@Suite("The progress line") struct ProgressTests {
    @Test(
        "says what, how far, and fits the window",
        arguments: [
            ("lists/list-1.csv", 42, 100, 80, "reading list-1.csv  42 %"),
            ("list-1.csv", 0, 100, 80, "reading list-1.csv  0 %"),
            ("list-1.csv", 199, 200, 80, "reading list-1.csv  99 %"),
            ("list-1.csv", 300, 200, 80, "reading list-1.csv  100 %"),
            ("list-1.xlsx", 12_345_678, 0, 80, "reading list-1.xlsx  12.3 MB"),
            ("list-1.csv", 42, 100, 25, "reading list-1.csv  42 %"),
            ("list-1.csv", 42, 100, 24, "reading …st-1.csv  42 %"),
            ("list-1.csv", 42, 100, 16, "reading …  42 %"),
            ("list-1.csv", 42, 100, 15, "42 %"),
            ("list-1.csv", 42, 100, 3, "42"),
            ("list-1.csv", 42, 100, 0, ""),
            ("a\u{1B}[31m\nb.csv", 1, 2, 80, "reading a\u{FFFD}[31m\u{FFFD}b.csv  50 %"),
        ]) func line(path: String, done: Int, total: Int, width: Int, says: String)
    {
        #expect(ProgressLine(doing: "reading", path: path, done: done, total: total).text(width: width) == says)
        #expect(says.count < max(1, width))
    }

    @Test("is drawn on a terminal at most ten times a second, and taken away again")
    func drawing() throws {
        let terminal = try #require(PseudoTerminal(), "there are no pseudo-terminals here")
        let start = ContinuousClock.now
        let milliseconds = Mutex(0)
        let progress = Progress(
            isQuiet: false, descriptor: terminal.window,
            now: { start + .milliseconds(milliseconds.withLock { $0 }) })
        let step = progress.reading("list-1.csv")
        for time in [0, 99, 100, 101, 199, 250] {
            milliseconds.withLock { $0 = time }
            step(time, 1_000)
        }
        progress.clear()
        progress.clear()
        #expect(
            terminal.written() == [0, 10, 25].map { "\rreading list-1.csv  \($0) %\u{1B}[K" }.joined() + "\r\u{1B}[K")
    }

    @Test("is not drawn where it is not wanted")
    func quiet() throws {
        let terminal = try #require(PseudoTerminal(), "there are no pseudo-terminals here")
        let progress = Progress(isQuiet: true, descriptor: terminal.window)
        progress.reading("list-1.csv")(1, 2)
        progress.clear()
        #expect(terminal.written() == "")
    }

    @Test("is not drawn into a file or a pipe")
    func notATerminal() {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        let progress = Progress(isQuiet: false, descriptor: ends[1])
        progress.reading("list-1.csv")(1, 2)
        progress.clear()
        close(ends[1])
        var byte: UInt8 = 0
        #expect(read(ends[0], &byte, 1) == 0)
        close(ends[0])
    }
}

/// A terminal that nobody looks at.
private final class PseudoTerminal {
    /// Where programs write.
    let window: Int32
    private let keyboard: Int32

    init?() {
        #if canImport(Darwin)
        keyboard = posix_openpt(O_RDWR | O_NOCTTY)
        guard keyboard >= 0, grantpt(keyboard) == 0, unlockpt(keyboard) == 0, let name = ptsname(keyboard) else {
            return nil
        }
        window = open(name, O_RDWR | O_NOCTTY)
        #else
        // What the C library's functions for this do; its header keeps them from Swift.
        keyboard = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK)
        var (lock, number) = (Int32(0), UInt32(0))
        guard keyboard >= 0, ioctl(keyboard, 0x4004_5431, &lock) == 0, ioctl(keyboard, 0x8004_5430, &number) == 0
        else { return nil }
        window = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        #endif
        if window < 0 { return nil }
    }

    deinit {
        close(window)
        close(keyboard)
    }

    /// All that was written so far. The system hands it over in parts and a little later, so it is asked until nothing more
    /// has come for half a second.
    func written() -> String {
        var all: [UInt8] = []
        var bytes = [UInt8](repeating: 0, count: 4_096)
        var waiting = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
        while poll(&waiting, 1, 500) > 0 {
            let count = read(keyboard, &bytes, bytes.count)
            guard count > 0 else { break }
            all += bytes.prefix(count)
        }
        return String(decoding: all, as: UTF8.self)
    }
}
