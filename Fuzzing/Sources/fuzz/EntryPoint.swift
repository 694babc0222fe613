#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What libFuzzer calls for each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    Run.target.read(Array(UnsafeBufferPointer(start: data, count: size)))
    return 0
}

/// What this process tries: the target named by `AREASEND_FUZZ`.
private enum Run {
    static let target: any FuzzTarget = {
        let name = getenv("AREASEND_FUZZ").map { String(cString: $0) } ?? ""
        do {
            return try Targets.named(name)
        } catch {
            fputs("\(error)\n", stderr)
            exit(64)
        }
    }()
}
