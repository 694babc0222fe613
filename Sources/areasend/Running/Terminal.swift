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

    /// Prints a result. Where it cannot be printed whole, as on a full disk, the run ends with an error: nobody should take
    /// half a report for a whole one. A reader that went away (`| head`) wanted no more.
    static func printOutput(_ text: String) {
        let refusal = write(text, to: Stream.output.rawValue)
        guard refusal != 0, refusal != EPIPE else { return }
        printError("areasend: the result could not be printed in full: \(String(cString: strerror(refusal)))")
        exit(Exit.inputInvalid.rawValue)
    }

    static func printError(_ line: String) { write(line + "\n", to: Stream.error.rawValue) }

    /// Whether somebody looks at the stream.
    static func isShown(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

    /// How many characters a line of standard output may have: the window's width where there is one, at most 120.
    static var width: Int {
        min(120, max(60, columns(of: Stream.output.rawValue, otherwise: 100)))
    }

    /// How many columns the window has that a descriptor writes to.
    static func columns(of descriptor: Int32, otherwise: Int = 80) -> Int {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return otherwise }
        return Int(size.ws_col)
    }

    /// Writes all bytes.
    /// - Returns: 0, or the system's number for why it would take no more.
    @discardableResult
    static func write(_ text: String, to descriptor: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                #if canImport(Darwin)
                let written = Darwin.write(descriptor, rest.baseAddress, rest.count)
                #elseif canImport(Musl)
                let written = Musl.write(descriptor, rest.baseAddress, rest.count)
                #else
                let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
                #endif
                if written < 0 {
                    if errno == EINTR { continue }
                    return errno
                }
                rest = UnsafeRawBufferPointer(rebasing: rest[written...])
            }
            return 0
        }
    }
}
