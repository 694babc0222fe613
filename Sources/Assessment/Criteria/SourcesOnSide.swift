/// Which sources speak on one side of a theme: none, one, or several.
///
/// Whether two sides contradict each other needs no more than that.
enum SourcesOnSide {
    case none
    case one(Int32)
    case several

    var isEmpty: Bool { if case .none = self { true } else { false } }

    mutating func add(_ source: Int32) { self = union(.one(source)) }

    func union(_ other: SourcesOnSide) -> SourcesOnSide {
        switch (self, other) {
        case (.none, let only), (let only, .none): only
        case (.one(let left), .one(let right)) where left == right: self
        default: .several
        }
    }
}
