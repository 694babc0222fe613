import ArgumentParser

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Printing. Results go to standard output, everything about the run itself to standard error.
enum Terminal {
    /// When to use colour.
    enum Colour: String, ExpressibleByArgument, CaseIterable {
        case auto, always, never

        /// Whether to use it on a stream.
        func applies(to stream: Stream) -> Bool {
            switch self {
            case .always: true
            case .never: false
            case .auto: isatty(stream.rawValue) == 1 && getenv("NO_COLOR") == nil
            }
        }
    }

    /// The two streams.
    enum Stream: Int32 {
        case output = 1
        case error = 2
    }

    static func printOutput(_ text: String) { write(text, to: .output) }

    static func printError(_ line: String) { write(line + "\n", to: .error) }

    /// Whether somebody looks at the stream.
    static func isShown(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

    /// How many characters a line of standard output may have: the window's width where there is one, at most 120.
    static var width: Int {
        var size = winsize()
        guard ioctl(Stream.output.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
        return min(120, max(60, Int(size.ws_col)))
    }

    /// Writes all bytes; a reader that went away (`| head`) ends the writing quietly.
    private static func write(_ text: String, to stream: Stream) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                #if canImport(Darwin)
                let written = Darwin.write(stream.rawValue, rest.baseAddress, rest.count)
                #elseif canImport(Musl)
                let written = Musl.write(stream.rawValue, rest.baseAddress, rest.count)
                #else
                let written = Glibc.write(stream.rawValue, rest.baseAddress, rest.count)
                #endif
                if written < 0 {
                    if errno == EINTR { continue }
                    return
                }
                rest = UnsafeRawBufferPointer(rebasing: rest[written...])
            }
        }
    }
}
