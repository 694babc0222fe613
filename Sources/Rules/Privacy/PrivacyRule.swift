public import Conditions
public import SourceText

/// A private detail that no evidence may hold, such as a number that identifies a child.
///
/// How a detail is recognised is built in; the words it goes by are data.
public struct PrivacyRule: Sendable {
    /// The id; checks and privacy rules share one set of ids, so that waivers can name either.
    public let id: String
    /// What recognises it.
    public let detector: Detector
    /// How much it matters.
    public let severity: Severity
    /// A few words.
    public let title: String
    /// What is wrong, with facts of `PrivacyFact.catalogue`.
    public let message: MessageTemplate
    /// What to do about it, with facts of `PrivacyFact.catalogue`.
    public let remedy: MessageTemplate
    /// Words and numbers that the detector goes by.
    public let parameters: Parameters
    /// Where this comes from.
    public let sources: [Citation]
    /// Where it is written.
    public let place: SourcePlace

    /// What a detector goes by. Which of these it takes is said by ``PrivacyRule/Detector/takes``; the others are empty.
    public struct Parameters: Sendable, Hashable {
        /// Words that make something private.
        public var words: [String] = []
        /// The same in the singular, for counts of one.
        public var single: [String] = []
        /// The words for 1, 2, 3 and so on.
        public var numbers: [String] = []
        /// Words that may stand between a number and what it counts.
        public var between: [String] = []
        /// Words that show that it is not private.
        public var unless: [String] = []
        /// Words behind which an institution's word is only the name of a street.
        public var streets: [String] = []
        /// Headings of columns that hold such details.
        public var columns: [String] = []
        /// The least count that may be published; 0 where the detector takes none.
        public var least = 0

        /// Nothing to go by.
        public init() {}
    }

    /// What can be recognised.
    public enum Detector: String, CaseIterable, Sendable {
        /// A unique pupil number, by its check letter.
        case pupilNumber = "upn"
        /// An NHS number, by its check digit.
        case healthNumber = "nhs-number"
        /// A unique learner number, by its check digit and a word near it.
        case learnerNumber = "uln"
        /// A date near a word of birth.
        case birthDate = "birth-date"
        /// A full postcode that is not an institution's.
        case postcode = "postcode"
        /// A UK mobile number.
        case mobile = "mobile-number"
        /// A UK number of a place that is not an institution's.
        case landline = "landline-number"
        /// An address for e-mail that is no shared mailbox.
        case email = "email-address"
        /// A title with a surname.
        case titledName = "titled-name"
        /// A person's name where a role belongs.
        case nameForRole = "name-for-role"
        /// A count of people that is so small that it may point at one.
        case smallCount = "small-count"
        /// A column of details about single persons.
        case personColumn = "person-column"
    }
}

extension PrivacyRule.Detector {
    /// A parameter of a detector; the raw value is the field's name.
    public enum Parameter: String, CaseIterable, Sendable {
        /// See ``PrivacyRule/Parameters/words``.
        case words
        /// See ``PrivacyRule/Parameters/single``.
        case single
        /// See ``PrivacyRule/Parameters/numbers``.
        case numbers
        /// See ``PrivacyRule/Parameters/between``.
        case between
        /// See ``PrivacyRule/Parameters/unless``.
        case unless
        /// See ``PrivacyRule/Parameters/streets``.
        case streets
        /// See ``PrivacyRule/Parameters/columns``.
        case columns
        /// See ``PrivacyRule/Parameters/least``.
        case least
    }

    /// The parameters without which it recognises nothing.
    public var needs: [Parameter] {
        switch self {
        case .learnerNumber, .birthDate, .titledName: [.words]
        case .nameForRole: [.unless]
        case .smallCount: [.words, .least]
        case .personColumn: [.columns]
        case .pupilNumber, .healthNumber, .postcode, .mobile, .landline, .email: []
        }
    }

    /// The parameters that it makes use of.
    public var takes: [Parameter] {
        switch self {
        case .pupilNumber: [.columns]
        case .healthNumber, .learnerNumber: [.words, .columns]
        case .birthDate, .email, .titledName: [.words, .unless, .columns]
        case .postcode: [.words, .unless, .streets, .columns]
        case .mobile, .landline: [.unless, .streets, .columns]
        case .nameForRole: [.unless]
        case .smallCount: [.words, .single, .numbers, .between, .unless, .least]
        case .personColumn: [.columns]
        }
    }
}
