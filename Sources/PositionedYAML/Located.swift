public import SourceText

/// A value together with where it stands.
public struct Located<Value> {
    /// The value.
    public let value: Value
    /// Where it was read.
    public let place: SourcePlace
    /// How many characters it takes there.
    public let length: Int

    /// Creates a located value.
    public init(_ value: Value, at place: SourcePlace, length: Int = 1) {
        self.value = value
        self.place = place
        self.length = length
    }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
