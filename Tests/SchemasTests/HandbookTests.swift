import Rules
import Schemas
import Testing

@Suite struct HandbookTests {
    @Test func hasAnAnchorForEverything() throws {
        let rules = try Repository.rules()
        let text = Handbook.markdown(rules)
        let anchors =
            rules.criteria.map { "criterion-\($0.id)" } + rules.checks.map { "check-\($0.id)" }
            + rules.indicators.indicators.map { "indicator-\($0.id)" } + rules.documents.map { "document-\($0.id)" }
            + rules.judgement.gaps.map { "gap-\($0.id)" } + rules.judgement.limits.map { "limit-\($0.id)" }
            + rules.framework.levels.map { "level-\($0.id)" } + rules.privacy.map { "privacy-\($0.id)" }
        for anchor in anchors { #expect(text.contains("<a id=\"\(anchor)\"></a>"), "\(anchor)") }
    }

    @Test func linksLeadSomewhere() throws {
        let text = Handbook.markdown(try Repository.rules())
        let anchors = text.matches(of: /<a id="([^"]+)">/).map { String($0.1) }
        #expect(Set(anchors).count == anchors.count, "an anchor stands twice")
        for link in text.matches(of: /\]\(#([^)]+)\)/) { #expect(anchors.contains(String(link.1)), "\(link.1)") }
    }

    @Test func namesNoFolderOfThisMachine() throws {
        let text = Handbook.markdown(try Repository.rules())
        #expect(!text.contains(Repository.root))
        #expect(text.contains("`area-send/criteria/ambition.yaml`"))
    }

    @Test func isTheSameEachTime() throws {
        #expect(Handbook.markdown(try Repository.rules()) == Handbook.markdown(try Repository.rules()))
    }

    /// A table breaks where a cell has a pipe of its own: all rows of a table have as many cells as its head.
    @Test func tablesAreWhole() throws {
        var columns: Int?
        for line in Handbook.markdown(try Repository.rules()).split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("|") else {
                columns = nil
                continue
            }
            let count = line.replacing("\\|", with: "").count { $0 == "|" }
            #expect(columns ?? count == count, "\(line)")
            columns = count
        }
    }
}
