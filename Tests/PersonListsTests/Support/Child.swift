import CalendarDates
import TestSupport

/// An invented child of a list, as values and not as a file has them.
struct Child {
    var id = ""
    var upn = ""
    var uln = ""
    var birth: CalendarDate?
    var sex = "1"
    var ethnicity = "WBRI"
    var plan: CalendarDate?
    var updated: CalendarDate?
    var review: CalendarDate?
    var need = "ASD"
    var urn = "100001"
    var phase = "Primary"
    var secondPhase = ""
    var isHomeEducated = false
    var suspensions = 0
    var exclusions = 0
    var absence: Double?
    var hasPremium = false
    var isKnown = false
    var isDisabled: Bool?

    static let needs = ["ASD", "SEMH", "SLCN", "MLD", "SLD", "PD", "SPLD", "HI", "PMLD", "VI", "OTH", "MSI", "NSA"]
    static let phases = [
        "Primary", "Secondary", "Special", "Post-16", "Early years", "Alternative provision", "Independent",
    ]
    static let ethnicities = ["WBRI", "AIND", "BAFR", "MWBC", "WOTH", "OOTH", "REFU", ""]

    /// The names of the columns of list 1.
    static let header = [
        "Unique ID", "UPN", "ULN", "Date of birth", "Gender", "Ethnicity", "Date initial EHC plan issued",
        "Date updated EHC plan issued", "Date EHC plan last reviewed", "SEN primary need",
        "Main education establishment – URN", "Main education establishment – phase",
        "Subsidiary education establishment – phase (dual registration)", "Elective home education", "Suspensions",
        "Permanent exclusions", "Absence", "Pupil Premium", "Known to children's social care?",
        "Which children's social care team?", "Does the child or young person have a disability?",
    ]
    /// The columns that list 2 does not have.
    static let onlyInListOne: Set<Int> = [6, 7, 8, 13]

    /// The values of list 1.
    var cells: [String] {
        func yes(_ flag: Bool?) -> String { flag.map { $0 ? "Yes" : "No" } ?? "" }
        return [
            id, upn, uln, birth.map(\.description) ?? "", sex, ethnicity, plan.map(\.description) ?? "",
            updated.map(\.description) ?? "", review.map(\.description) ?? "", need, urn, phase, secondPhase,
            yes(isHomeEducated), String(suspensions), String(exclusions), absence.map { String($0) } ?? "",
            yes(hasPremium), yes(isKnown), "", yes(isDisabled),
        ]
    }

    /// A list as CSV.
    static func csv(_ children: [Child], list: Int = 1) -> String {
        let columns = header.indices.filter { list == 1 || !onlyInListOne.contains($0) }
        let rows = [header] + children.map(\.cells)
        return rows.map { row in columns.map { "\"\(row[$0])\"" }.joined(separator: ",") }.joined(separator: "\n")
            + "\n"
    }

    /// A sound UPN.
    static func upn(_ number: Int) -> String {
        let digits = (0..<12).map { place in (number / power(11 - place)) % 10 }
        let sum = digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset + 2) }
        return String(Array("ABCDEFGHJKLMNPQRTUVWXYZ")[sum % 23]) + digits.map(String.init).joined()
    }

    private static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { number, _ in number * 10 } }
}

/// How a random list is made.
struct RandomList {
    var asOf = CalendarDate(daysSinceEpoch: 20_453)
    /// The greater, the more values are rare.
    var skew = 2.0
    /// Whether what a child has hangs together: the phase with the age, absence and social care with the need.
    var isTied = false
    var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func children(_ count: Int) -> [Child] { (0..<count).map { child($0) } }

    private mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < share }

    /// One of some values, the first far more often than the last.
    private mutating func pick<Value>(_ values: [Value]) -> Value {
        var position = 1.0
        for _ in 0..<Int(skew) { position *= Double.random(in: 0..<1, using: &generator) }
        return values[min(values.count - 1, Int(position * Double(values.count)))]
    }

    private mutating func child(_ number: Int) -> Child {
        var child = Child()
        child.id = "child-\(number)"
        child.upn = Child.upn(820_100_000_000 + number * 7)
        let age = Int.random(in: 400..<9_000, using: &generator)
        child.birth = chance(0.99) ? day(before: age) : nil
        child.sex = chance(0.02) ? "0" : chance(0.7) ? "1" : "2"
        child.ethnicity = pick(Child.ethnicities)
        child.plan = chance(0.97) ? day(before: Int.random(in: 0..<2_600, using: &generator)) : nil
        child.review = chance(0.9) ? day(before: Int.random(in: 0..<500, using: &generator)) : nil
        child.need = pick(Child.needs)
        child.phase = pick(Child.phases)
        child.urn = chance(0.97) ? "1\(10_000 + number % 90)" : ""
        child.isHomeEducated = chance(0.03)
        child.suspensions = chance(0.1) ? Int.random(in: 1..<6, using: &generator) : 0
        child.exclusions = chance(0.01) ? 1 : 0
        child.absence = chance(0.95) ? (Double.random(in: 0..<1, using: &generator) * 300).rounded() / 10 : nil
        if chance(0.05) { child.absence = Double(Int.random(in: 40...100, using: &generator)) }
        child.hasPremium = chance(0.3)
        child.isKnown = chance(0.2)
        if isTied {
            child.phase = age < 2_000 ? "Early years" : age < 4_100 ? "Primary" : age < 5_900 ? "Secondary" : "Post-16"
            if child.need == "SEMH" { child.absence = child.absence.map { min(100, $0 + 20) } }
            child.isKnown = child.isKnown || child.need == "PMLD"
            child.hasPremium = child.isKnown
            if child.need == "PD" { child.review = nil }
        }
        child.isDisabled = chance(0.95) ? chance(0.5) : nil
        return child
    }

    private func day(before days: Int) -> CalendarDate {
        CalendarDate(daysSinceEpoch: asOf.daysSinceEpoch - Int32(days))
    }
}
