public import CalendarDates
public import Conditions
public import SourceText

/// How the files of one statistical release become records: where columns and rows are found, and which indicators they give.
public struct StatisticsMapping: Sendable {
    /// The id; records' ids begin with it.
    public let id: String
    /// The release's title.
    public let title: String
    /// Who publishes it.
    public let publisher: String
    /// Where.
    public let url: String
    /// The kind of record that figures become.
    public let kind: String
    /// The names of the columns that say what a row is about.
    public let layout: Layout
    /// What stands in place of a number that is not there: the reason, by the text in lower case.
    public let markers: [String: String]
    /// The periods in order, oldest first.
    public let periods: [Period]
    /// What the mean of similar areas is called, and how many of them it needs.
    public let neighbours: Neighbours
    /// Words that areas' names have in one place and not in another.
    public let fillers: Set<String>
    /// Counts below this are left out of what is written, unless they are 0.
    public let leastCount: Int
    /// The files.
    public let sources: [Source]

    /// The columns that say what a row is about.
    public struct Layout: Sendable, Hashable {
        /// The names of the columns.
        public let period, level, country, regionCode, region, newCode, oldCode, area, topic, group: String
        /// The column that says what sort of period it is.
        public let identifier: String
        /// What the level column says.
        public let national, regional, local: String
        /// Columns that are passed over.
        public let others: [String]

        var columns: [String] {
            [period, level, country, regionCode, region, newCode, oldCode, area, topic, group, identifier]
        }
    }

    /// A year, and when its figures came out.
    public struct Period: Sendable, Hashable {
        /// As the files and the records name it.
        public let id: String
        /// As sentences name it.
        public let words: String
        /// The day for which the figures were true.
        public let date: CalendarDate
        /// When they came out; nil where it is not known yet.
        public let published: CalendarDate?
        /// The release that holds it as its newest period, as its publisher names it.
        public let release: String
    }

    /// Areas that are alike.
    public struct Neighbours: Sendable, Hashable {
        /// What their mean is called.
        public let title: String
        /// How many of them must have a value.
        public let least: Int
    }

    /// One file of a release.
    public struct Source: Sendable {
        /// The id.
        public let id: String
        /// Its name in the release.
        public let file: String
        /// Names of columns that no other file has.
        public let marks: [String]
        /// What it calls its sort of period, where only that tells it from another file; in lower case.
        public let identifier: String?
        /// Periods that it names in another way than other files, and the usual names.
        public let periods: [String: String]
        /// What its rows for everybody say for topic and group.
        public let totals: [String]
        /// What its other rows may say for topic.
        public let topics: [String]
        /// The columns with numbers.
        public let columns: [String]
        /// Names that columns had, or will have, in other releases.
        public let renamed: [String: String]
        /// Published percentages and what they are made of.
        public let percentages: [Percentage]
        /// The indicators that it gives.
        public let measures: [Measure]
    }

    /// A published percentage.
    public struct Percentage: Sendable {
        /// Its column.
        public let column: String
        /// The columns of the part, added up.
        public let part: [String]
        /// The columns of the whole, added up.
        public let whole: [String]
        /// Periods in which the counts do not give the percentage.
        public let except: Set<String>
    }

    /// An indicator and how it is made.
    public struct Measure: Sendable {
        /// The index of the indicator.
        public let indicator: Int
        /// The part.
        public let part: Amount
        /// The whole.
        public let whole: Amount
        /// The column with the published percentage, which is taken as it is.
        public let percent: String?
        /// What the value is out of: 100 for per cent, 1,000 for a rate per thousand.
        public let per: Int
        /// The phases that records name.
        public let phases: [String]
        /// The groups that records name.
        public let cohorts: [String]
        /// The sentence where the counts may be told.
        public let summary: MessageTemplate
        /// The sentence where they may not.
        public let short: MessageTemplate
        /// Where it is written.
        public let place: SourcePlace
    }

    /// A count.
    public struct Amount: Sendable, Hashable {
        /// The id of the file; nil for the file of the measure.
        public let source: String?
        /// The columns, added up.
        public let columns: [String]
        /// The topic of the rows, added up; nil for the row for everybody.
        public let topic: String?
        /// The groups of the rows.
        public let groups: [String]
    }
}
