public import Conditions
public import SourceText

/// A more sceptical way to look at the same evidence: some records lose part of their weight in favour, none gains any.
public struct Lens: Sendable {
    /// The id.
    public let id: String
    /// What it stands for, to complete "as ...".
    public let title: String
    /// What it discounts.
    public let discounts: [Discount]
    /// Where it is written.
    public let place: SourcePlace

    /// One reason to give a record less weight in favour.
    public struct Discount: Sendable {
        /// The id.
        public let id: String
        /// Which records it concerns.
        public let condition: Condition
        /// The multiplier of weight in favour, from 0 to 1.
        public let inFavour: Double
        /// What is discounted, to complete "Less weight for ...".
        public let because: String
        /// Where it is written.
        public let place: SourcePlace
    }
}
