/// Gathers the faults of one reading, so that a run reports all of them and not just the first.
///
/// A class, because a reader and all it calls report to the same collector; it stays within one task, and only its
/// `faults` leave it.
public final class FaultCollector {
    /// What was found so far, in the order of finding.
    public private(set) var faults: [Fault] = []
    /// How many faults one collector keeps; past that a last fault says that there are more.
    public static let limit = 1_000

    /// Creates an empty collector.
    public init() {}

    /// Notes a fault.
    public func report(_ fault: Fault) {
        if faults.count < Self.limit {
            faults.append(fault)
        } else if faults.count == Self.limit {
            faults.append(
                Fault(
                    "too-many-faults", at: SourcePlace(path: fault.place.path), "more than \(Self.limit) faults",
                    remedy: "mend those above first, then run again"))
        }
    }

    /// Notes several faults.
    public func report(_ several: [Fault]) {
        for fault in several { report(fault) }
    }

    /// Whether anything that stops the run was found.
    public var hasErrors: Bool {
        faults.contains { $0.severity == .error }
    }

    /// How many faults are errors.
    public var errorCount: Int {
        faults.count { $0.severity == .error }
    }
}
