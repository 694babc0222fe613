#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif
import Rules
import SourceText

/// Something that reads bytes from outside. It must end, trap nowhere, and keep what its comments promise; `check` ends the
/// process where it does not, so that libFuzzer keeps the input.
protocol FuzzTarget: Sendable {
    func read(_ bytes: [UInt8])
}

/// The targets by name.
enum Targets {
    struct Failure: Error, CustomStringConvertible { let description: String }

    static let names = ["yaml", "records", "plans", "conditions", "csv", "values"]

    static func named(_ name: String) throws -> any FuzzTarget {
        switch name {
        case "yaml": YAMLTarget()
        case "records": RecordsTarget(rules: try rules())
        case "plans": PlansTarget(rules: try rules())
        case "conditions": ConditionsTarget(rules: try rules())
        case "csv": SeparatedTarget()
        case "values": ValuesTarget()
        default:
            throw Failure(
                description: "AREASEND_FUZZ names no target '\(name)'; there are \(names.joined(separator: ", "))")
        }
    }

    private static func rules() throws -> RuleSet {
        let folder = getenv("AREASEND_RULES").map { String(cString: $0) } ?? "rules/area-send"
        let faults = FaultCollector()
        guard let rules = RuleSetLoader.load(folder, faults) else {
            throw Failure(description: faults.faults.map(\.line).joined(separator: "\n"))
        }
        return rules
    }
}

/// Ends the process where something that must hold does not.
func check(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { fatalError("does not hold: \(what())") }
}

extension FaultCollector {
    /// Every fault has words and a remedy, and lies within the text. That it prints on one line, whatever it repeats of the
    /// text, is up to who prints it.
    func checkAll(lines: Int) {
        for fault in faults {
            check(!fault.message.isEmpty && !fault.remedy.isEmpty, "a fault has words")
            if let position = fault.place.position {
                check(position.line >= 1 && position.column >= 1, "a place begins at 1")
                check(position.line <= lines + 1, "a place lies in the file: \(fault.line)")
            }
        }
    }
}

/// How many lines the bytes have, as editors count them.
func lineCount(_ bytes: [UInt8]) -> Int { bytes.count { $0 == 0x0A || $0 == 0x0D } + 1 }
