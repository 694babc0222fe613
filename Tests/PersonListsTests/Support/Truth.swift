import CalendarDates

/// What is true of children, counted without the code that is tested.
struct Truth {
    /// Something that is told apart, and which figures count it in their population and in their part.
    struct Family {
        let atoms: Int
        /// By figure: the atoms of its population and of its part.
        let figures: [(id: String, population: [Int], part: [Int])]
        let atom: (Child) -> Int
    }

    let asOf: CalendarDate
    let children: [Child]

    static func families(asOf: CalendarDate) -> [Family] {
        func yes(_ id: String, _ isPart: @escaping (Child) -> Bool) -> Family {
            Family(atoms: 2, figures: [(id, [0, 1], [1])]) { isPart($0) ? 1 : 0 }
        }
        let (date, yearAgo) = (asOf.components, back(asOf, years: 1))
        return [
            Family(
                atoms: 6, figures: [("reviewed", [2, 3, 4, 5], [2, 4]), ("five-years", [1, 2, 3, 4, 5], [4, 5])]
            ) { child in
                guard let plan = child.plan else { return 0 }
                let own = plan.components
                let months = (date.year - own.year) * 12 + date.month - own.month - (date.day < own.day ? 1 : 0)
                guard months >= 12 else { return 1 }
                let isReviewed = child.review.map { $0 >= yearAgo && $0 <= asOf } ?? false
                return (months >= 60 ? 4 : 2) + (isReviewed ? 0 : 1)
            },
            yes("home-educated") { $0.isHomeEducated }, yes("establishment") { !$0.urn.isEmpty },
            yes("suspended") { $0.suspensions > 0 }, yes("excluded") { $0.exclusions > 0 },
            Family(
                atoms: 4,
                figures: [
                    ("absent-tenth", [1, 2, 3], [2, 3]), ("absent-half", [1, 2, 3], [3]), ("absence", [1, 2, 3], []),
                ]
            ) { child in
                guard let absence = child.absence else { return 0 }
                return absence < 10 ? 1 : absence < 50 ? 2 : 3
            },
            yes("social-care") { $0.isKnown },
        ]
    }

    private static func back(_ date: CalendarDate, years: Int) -> CalendarDate {
        let own = date.components
        return CalendarDate(year: own.year - years, month: own.month, day: own.day) ?? date
    }

    /// The name of the group that a child is in.
    func group(_ child: Child, by breakdown: String) -> String {
        switch breakdown {
        case "need": Self.needs[child.need] ?? "Not recorded"
        case "age":
            switch age(child) {
            case nil: "Not recorded"
            case .some(...4): "0 to 4"
            case .some(...10): "5 to 10"
            case .some(...15): "11 to 15"
            case .some(...19): "16 to 19"
            default: "20 and over"
            }
        case "sex": ["0": "Not known", "1": "Male", "2": "Female", "9": "Not specified"][child.sex] ?? "Not recorded"
        case "phase":
            child.phase == "Special"
                ? "Special school" : child.phase == "Independent" ? "Independent school" : child.phase
        case "ethnicity": Self.ethnicities[child.ethnicity] ?? "Not recorded"
        case "pupil-premium": child.hasPremium ? "Pupil Premium" : "No Pupil Premium"
        default: child.isDisabled.map { $0 ? "Disability" : "No disability" } ?? "Not recorded"
        }
    }

    private func age(_ child: Child) -> Int? {
        guard let birth = child.birth?.components else { return nil }
        let now = asOf.components
        return now.year - birth.year - ((now.month, now.day) < (birth.month, birth.day) ? 1 : 0)
    }

    private static let needs = [
        "ASD": "Autistic spectrum disorder", "HI": "Hearing impairment", "MLD": "Moderate learning difficulty",
        "MSI": "Multi-sensory impairment", "OTH": "Other difficulty or disability", "PD": "Physical disability",
        "PMLD": "Profound and multiple learning difficulty", "SEMH": "Social, emotional and mental health",
        "SLCN": "Speech, language and communication needs", "SLD": "Severe learning difficulty",
        "SPLD": "Specific learning difficulty", "VI": "Vision impairment",
        "NSA": "SEN support without an assessment of type of need",
    ]
    private static let ethnicities = [
        "WBRI": "White British", "AIND": "Asian or Asian British", "BAFR": "Black, African, Caribbean or Black British",
        "MWBC": "Mixed or multiple ethnic groups", "WOTH": "White, other than British",
        "OOTH": "Any other ethnic group", "REFU": "Refused or not obtained",
    ]
}
