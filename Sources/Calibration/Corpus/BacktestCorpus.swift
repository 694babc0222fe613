public import CalendarDates
public import Evidence

/// Inspections that have been coded as evidence, with the outcomes they reached.
public struct BacktestCorpus: Sendable {
    /// One inspection.
    public struct Area: Sendable {
        /// The area's id, as its folder is named.
        public let id: String
        /// The area's name.
        public let name: String
        /// The day as of which its evidence is assessed.
        public let inspected: CalendarDate
        /// The index of the level it reached.
        public let level: Int
        /// Its evidence.
        public let partnership: Partnership
    }

    /// The folder it was read from.
    public let folder: String
    /// The inspections, sorted by id.
    public let areas: [Area]
    /// SHA-256 over the outcomes and all evidence files, their names and contents; 64 hexadecimal digits.
    public let sha256: String
}
