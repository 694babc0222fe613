import Privacy
import Testing

@Suite("Names and small counts")
struct PeopleCasesTests {
    @Test(
        "titles with surnames",
        arguments: [
            Case("Mrs Smith complained.", "titled-name: Mrs Smith"),
            Case("Dr A. Jones saw him.", "titled-name: Dr A. Jones"),
            Case("Dr A.B. Jones", "titled-name: Dr A.B. Jones"),
            Case("Mr. O'Neill", "titled-name: Mr. O'Neill"),
            Case("Cllr Anita Example said", "titled-name: Cllr Anita Example"),
            Case("Mr and Mrs Brown-Green", "titled-name: Mrs Brown-Green"),
            Case("Miss Müller", "titled-name: Miss Müller"),
            Case("Prof. D’Arcy", "titled-name: Prof. D’Arcy"),
            Case("“Mx Taylor”", "titled-name: Mx Taylor"),
            Case("MRS SMITH", "titled-name: MRS SMITH"),
            Case("Mr\nSmith", "titled-name: Mr\nSmith"),
            Case("Dr Jones at Stoke Mandeville Hospital", "titled-name: Dr Jones"),
            Case("Dr Wu", "titled-name: Dr Wu"),
            Case("Mrs Hall and Mr Church", "titled-name: Mrs Hall", "titled-name: Mr Church"),
            Case("Dr Park", "titled-name: Dr Park"), Case("Mrs School", "titled-name: Mrs School"),
            // Titles alone, and words that begin or end like titles.
            Case("The Dr was away."), Case("a Dr and a nurse"), Case("Mr"), Case("Misses Smith"), Case("St Mary"),
            Case("MS Teams"), Case("MS TE"), Case("DR plan"), Case("Drs Smith"), Case("to miss Friday"), Case("Dr."),
            Case("Dr (on leave) Friday"), Case("Missed Appointments"), Case("Mr. a"), Case("Prof 2024"),
            // Institutions that bear a name.
            Case("Dame Alice Owen's School"), Case("Sir William Ramsay School"), Case("Dr Challoner's Grammar School"),
            Case("Dr Challoner’s High School"), Case("Sir Henry Floyd Grammar School and others"),
            Case("Sir William Borlase's Grammar"), Case("Lord Grey Academy"), Case("Notre Dame Catholic Primary"),
            Case("Sir Robert Hitcham's CofE Primary School"),
        ])
    func titledNames(example: Case) throws {
        #expect(try ShippedRules.scanner().found(in: example.text) == example.finds)
    }

    @Test(
        "names where a role belongs",
        arguments: [
            Case("Jane Smith", "name-for-role: Jane Smith"), Case("Smith, Jane", "name-for-role: Smith, Jane"),
            Case("J. Smith", "name-for-role: J. Smith"), Case("J Smith", "name-for-role: J Smith"),
            Case("Jane Mary Smith", "name-for-role: Jane Mary Smith"),
            Case("Jane O'Neill-Brown", "name-for-role: Jane O'Neill-Brown"),
            Case("Jane Smith, Head of SEND", "name-for-role: Jane Smith"),
            Case("Head of SEND (Jane Smith)", "name-for-role: Jane Smith"),
            Case("Head of SEND – Jane Smith", "name-for-role: Jane Smith"),
            Case("Director: Jane Smith", "name-for-role: Jane Smith"), Case("Zoë Müller", "name-for-role: Zoë Müller"),
            Case("Mrs Smith", "titled-name: Mrs Smith", "name-for-role: Mrs Smith"),
            // Roles.
            Case("Director of Children's Services"), Case("Director of Children’s Services"),
            Case("Designated Clinical Officer"), Case("Designated Social Care Officer"), Case("Head of SEND"),
            Case("Assistant Director Education"), Case("Assistant Director, Education"), Case("DCO"), Case("DSCO"),
            Case("SENCO lead"), Case("Participation lead"), Case("Youth participation worker, with SENCos"),
            Case("SEND and inclusion strategic lead, with SENCos"), Case("Director of therapies"),
            Case("Chief Nurse"), Case("Chief Executive"), Case("Lead Member"), Case("Cabinet Member for Education"),
            Case("Virtual School Headteacher"), Case("Principal Educational Psychologist"), Case("Area SENCO"),
            Case("Head of Integrated SEND"), Case("ICB SEND Lead"), Case("Data Analyst"), Case("Data and Insight Team"),
            Case("Commissioning Manager (Therapies)"), Case("Service Director, Education and Learning"),
            Case("Parent Carer Forum"), Case("Family Hubs"), Case("Buckinghamshire Council"), Case("Portfolio Holder"),
            Case("Head of Service - Placements"), Case("Consultant Community Paediatrician"), Case("EHC Plan Team"),
            Case("Preparing for Adulthood Lead"), Case("Co-production Officer"), Case("Post-16 Adviser"),
            Case("Therapies"), Case("the head of SEND"), Case("Corporate Director"), Case("SEND Transport"),
            Case("Youth Justice"), Case("Early Years"), Case("Health Visiting Service"), Case("DCS / DCO"),
            Case("Quality Assurance"), Case("Portage Home Visitor"), Case("Elected Member"), Case("Brokerage Officer"),
            Case("Sensory Support"), Case("Vulnerable Learners Lead"),
            Case("Chief Superintendent, Thames Valley Police"),
            Case("Bucks FACT"), Case("AD Education"), Case("Deputy DCS"), Case("Mental Health"),
            Case("Head of Service: North"), Case("Interim AD SEND"),
        ])
    func namesForRoles(example: Case) throws {
        #expect(try ShippedRules.scanner().found(in: example.text, as: .role) == example.finds)
    }

    @Test("names without a title are looked for in roles only")
    func namesElsewhere() throws {
        #expect(try ShippedRules.scanner().found(in: "Jane Smith") == [])
    }

    @Test(
        "small counts",
        arguments: [
            Case("3 pupils were excluded.", "small-count: 3 pupils"),
            Case("Two children waited a year.", "small-count: Two children"),
            Case("four looked-after children", "small-count: four looked-after children"),
            Case("2 disabled young people", "small-count: 2 disabled young people"),
            Case("In 2024 one child had no place.", "small-count: one child"),
            Case("three of the pupils", "small-count: three of the pupils"),
            Case("(1 pupil)", "small-count: 1 pupil"), Case("4 students;", "small-count: 4 students"),
            Case("two autistic girls", "small-count: two autistic girls"),
            Case("3 more pupils", "small-count: 3 more pupils"),
            Case("2 girls and 3 boys", "small-count: 2 girls", "small-count: 3 boys"),
            Case("offered to two children", "small-count: two children"),
            Case("about 3 children", "small-count: 3 children"), Case("last term 3 pupils", "small-count: 3 pupils"),
            Case("One family appealed.", "small-count: One family"),
            // Not small, or none at all.
            Case("5 pupils"), Case("no pupils"), Case("0 pupils"), Case("13 pupils"), Case("1,304 children"),
            Case("2.4 children"), Case("twenty-two children"), Case("1,657 requests for 4,000 children"),
            // Suppressed, or a bound.
            Case("fewer than 5 pupils"), Case("fewer than four pupils"), Case("under 3 children"), Case("<3 pupils"),
            Case("< 4 pupils"), Case("at least two children"), Case("more than one child"), Case("3 or fewer pupils"),
            // Ages, years, key stages, levels.
            Case("3 year olds"), Case("children aged 2"), Case("two-year-old children"), Case("key stage 4 pupils"),
            Case("year 4 pupils"), Case("Year 1 pupils"), Case("level 3 learners"), Case("aged 2 to 4 children"),
            Case("3 to 4 year old children"), Case("tier 2 children"),
            // Shares and idioms.
            Case("3 per cent of pupils"), Case("3% of pupils"), Case("every child"), Case("one in five children"),
            Case("3 in 10 children"), Case("a child"), Case("one size for children"),
            Case("two thirds of pupils"), Case("three-quarters of pupils"), Case("one child in seven"),
            Case("children one at a time"), Case("each child"),
            // Other things that are counted.
            Case("4 schools"), Case("two children's homes"), Case("two children’s homes"),
            Case("3 pupil referral units"),
            Case("4 pupil places"), Case("two child-friendly leaflets"), Case("three plans for children"),
            Case("one strategy for children"), Case("two weaknesses of children"), Case("2 areas for pupils"),
            Case("2 Children and young people"), Case("## 3 Pupils"), Case("Priority 1: children"),
            Case("one family hub"), Case("one child psychologist"), Case("One child may belong to several groups."),
            Case("two to four children"), Case("between 2 and 4 pupils"), Case("£3 pupils"),
            Case("4 weeks. Pupils wait."), Case("2,3 pupils"),
        ])
    func smallCounts(example: Case) throws {
        #expect(try ShippedRules.scanner().found(in: example.text) == example.finds)
    }
}
