import TestSupport

/// A list with invented children, of which many rows hold what should not be there, in columns where it should not be.
struct HostileList {
    /// The rows, in the order of the header.
    private(set) var rows: [[String]] = []
    /// Everything that could tell a child: numbers, names, and birth dates in every form in which they were written.
    private(set) var secrets: Set<String> = []
    private var generator: SeededGenerator

    static let header = [
        "Unique ID", "UPN", "ULN", "Date of birth", "Gender", "Ethnicity", "Date initial EHC plan issued",
        "Date updated EHC plan issued", "Date EHC plan last reviewed", "SEN primary need",
        "Main education establishment – URN", "Main education establishment – phase",
        "Subsidiary education establishment – phase (dual registration)", "Elective home education", "Suspensions",
        "Permanent exclusions", "Absence", "Pupil Premium", "Known to children's social care?",
        "Which children's social care team?", "Does the child or young person have a disability?", "Worker",
    ]

    init(count: Int, seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        for number in 0..<count { rows.append(row(number)) }
    }

    var csv: String {
        ([Self.header] + rows).map { row in
            row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
        }.joined(separator: "\n") + "\n"
    }

    private mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < share }
    private mutating func pick(_ values: [String]) -> String {
        values[Int.random(in: values.indices, using: &generator)]
    }

    private mutating func row(_ number: Int) -> [String] {
        let (upn, uln, name) = (upn(number), String(2_000_000_000 + number * 7919), name(number))
        let year = Int.random(in: 2002...2023, using: &generator)
        // No birth date is one of the examples that remedies show.
        let (month, day) = (Int.random(in: 1...4, using: &generator), Int.random(in: 10...28, using: &generator))
        let iso = "\(year)-0\(month)-\(day)"
        let forms = [
            iso, "\(day)/0\(month)/\(year)", "\(day) \(["January", "February", "March", "April"][month - 1]) \(year)",
            "\(day).\(month).\(year)", "0\(month)/\(day)/\(year)", "\(day)-0\(month)-\(year % 100)",
        ]
        secrets.formUnion([upn, uln, name, name + "-id"])
        secrets.formUnion(forms.dropLast())
        let valid = [
            name + "-id", upn, chance(0.5) ? uln : "", forms[Int.random(in: 0..<3, using: &generator)],
            pick(["0", "1", "2", "9", "M", "F"]),
            pick(["WBRI", "AIND", "BAFR", "MWBC"]), pick(["2021-05-06", "2024-11-30", ""]), "",
            pick(["2025-06-07", "2024-09-10", ""]),
            pick(["ASD", "SEMH", "SLCN", "MLD", "HI"]), pick(["123456", "654321", ""]),
            pick(["Primary", "Secondary", "Special"]),
            "", pick(["Yes", "No"]), pick(["0", "0", "2"]), pick(["0", "0", "0", "1"]), pick(["3.5", "12", "77", ""]),
            pick(["Yes", "No"]), pick(["Yes", "No"]), "", pick(["Yes", "No", ""]), "",
        ]
        var row = valid
        guard chance(0.4) else { return row }
        // What tells a child, anywhere at all, alone or among other words.
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let column = Int.random(in: row.indices, using: &generator)
            let secret = pick([upn, uln, name] + forms)
            row[column] = pick([
                secret, "for \(secret), see notes", "=\(secret)", " \(secret)\u{A0}", "\u{1B}[31m\(secret)",
                "\(secret)\n\(name)",
            ])
        }
        if chance(0.1), let before = rows.last { row[1] = before[1] }
        return row
    }

    private func name(_ number: Int) -> String {
        let syllables = ["bra", "cel", "dov", "fen", "gim", "hul", "jor", "kep", "lum", "mox"]
        var (rest, name) = (number, "Zq")
        for _ in 0..<5 {
            name += syllables[rest % 10]
            rest /= 10
        }
        return name
    }

    private func upn(_ number: Int) -> String {
        var digits: [Int] = []
        var rest = 820_000_000_000 + number * 104_729
        for _ in 0..<12 {
            digits.insert(rest % 10, at: 0)
            rest /= 10
        }
        let sum = digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset + 2) }
        return String(Array("ABCDEFGHJKLMNPQRTUVWXYZ")[sum % 23]) + digits.map(String.init).joined()
    }
}
