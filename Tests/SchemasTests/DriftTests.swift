import Schemas
import Testing

/// The committed copies of what is made from the rules.
@Suite struct DriftTests {
    @Test(arguments: SchemaName.allCases)
    func schema(name: SchemaName) throws {
        let path = "schemas/" + name.fileName
        let committed = try? Repository.text(path)
        let isFresh = committed == (try JSONSchema.text(for: name, rules: try Repository.rules()))
        #expect(isFresh, "\(path) has drifted from the rules or the readers: run 'scripts/renew schemas'")
    }

    @Test func handbook() throws {
        let committed = try? Repository.text("docs/handbook.md")
        let isFresh = committed == Handbook.markdown(try Repository.rules())
        #expect(isFresh, "docs/handbook.md has drifted from the rules: run 'scripts/renew handbook'")
    }
}
