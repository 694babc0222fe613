/// An indicator's value for one place and period.
public struct Figure: Sendable, Hashable {
    /// The value in tenths of the indicator's unit: as published, or rounded half up.
    public let tenths: Int
    /// The part; nil where the counts do not give the published value.
    public let part: Int?
    /// The whole; nil where the counts do not give the published value.
    public let whole: Int?

    /// The value.
    public var value: Double { Double(tenths) / 10 }
}

/// A figure, or why there is none.
enum FigureResult: Sendable, Hashable {
    case figure(Figure)
    case none(String)

    var figure: Figure? {
        if case .figure(let figure) = self { figure } else { nil }
    }
}
