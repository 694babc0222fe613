import Schemas

/// Maps of imports, sound and faulty.
enum ImportSnippets {
    static let survey = """
        id: sample
        title: Sample survey
        asked: parents
        date: 2026-03-31
        layout: answers-as-columns
        question-column: Question
        ignored-columns: [Total]
        withheld: ["*"]
        invited: 900
        answers: {positive: [Agree], negative: [Disagree], undecided: [Don't know]}
        criteria: [engagement]
        summary: "{positive} of {respondents}"
        limits: {response-rate: 20, rounding: 80}
        questions:
          - {id: one, column: [One, Q1], statement: one is so, theme: child-voice, partners: [health]}
          - {id: two, column: Two, statement: two is so, answers: {positive: [Often], negative: [Never]}}

        """
    static let plan = """
        columns: {title: [Action], criteria: [Criteria], milestone-due: [By when]}
        statuses: {amber: [delayed]}
        partners: {health: [ICB]}

        """

    private static let surveyFaults = [
        ("title: Sample survey\n", ""), ("asked:", "aksed:"), ("answers-as-columns", "crosstab"),
        ("date: 2026-03-31", "date: 31/03/2026"), ("[engagement]", "[engagment]"),
        ("theme: child-voice", "theme: voice"),
        ("partners: [health]", "partners: [NHS]"), ("statement: one is so, ", ""), ("{positive: [Agree], ", "{"),
        ("response-rate: 20", "response-rate: few"), ("[One, Q1]", "{One: Q1}"), ("invited: 900", "invited: many"),
        ("id: one", "id: one and more"), ("undecided:", "undecide:"),
        ("limits: {response-rate: 20, rounding: 80}\n", ""),
    ]
    private static let planFaults = [
        ("title: [Action], ", ""), ("criteria: [Criteria], ", ""), ("title:", "titel:"), ("[By when]", "By when"),
        ("statuses: {amber: [delayed]}", "statuses: [delayed]"), ("statuses:", "status:"),
    ]

    static let sound: [(SchemaName, String)] = [(.importSurvey, survey), (.importPlan, plan)]
    static let faulty: [Snippet] =
        surveyFaults.map { Snippet(name: .importSurvey, base: survey, find: $0.0, replace: $0.1) }
        + planFaults.map { Snippet(name: .importPlan, base: plan, find: $0.0, replace: $0.1) }
}
