/// The answer to a condition, after Kleene: what is not known is neither met nor failed.
public enum Truth: Sendable, Hashable {
    /// It holds.
    case met
    /// It does not hold.
    case notMet
    /// A fact that decides it is missing.
    case unknown

    /// From a plain answer.
    public init(_ holds: Bool) {
        self = holds ? .met : .notMet
    }

    /// Met turns to not met and back; unknown stays.
    public var negated: Truth {
        switch self {
        case .met: .notMet
        case .notMet: .met
        case .unknown: .unknown
        }
    }

    /// Met when all are; not met as soon as one is not; else unknown.
    public static func all(_ answers: some Sequence<Truth>) -> Truth {
        var result = Truth.met
        for answer in answers {
            if answer == .notMet { return .notMet }
            if answer == .unknown { result = .unknown }
        }
        return result
    }

    /// Met as soon as one is; not met when none is; else unknown.
    public static func any(_ answers: some Sequence<Truth>) -> Truth {
        var result = Truth.notMet
        for answer in answers {
            if answer == .met { return .met }
            if answer == .unknown { result = .unknown }
        }
        return result
    }
}
