import CFuzzDriver

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What this process tries: the target named by `AREASEND_FUZZ`.
enum Chosen {
    static let target: any FuzzTarget = {
        let name = getenv("AREASEND_FUZZ").map { String(cString: $0) } ?? ""
        do {
            return try Targets.named(name)
        } catch {
            fatalError("\(error)")
        }
    }()
}

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(
    LLVMFuzzerRunDriver(&count, &arguments) { data, size in
        Chosen.target.read(Array(UnsafeBufferPointer(start: data, count: size)))
        return 0
    })
