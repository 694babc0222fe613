import Scenarios
import Testing

/// How a setting is read from a command line.
@Suite struct SettingTests {
    @Test(arguments: [
        ("a.rating=good", Setting(record: "a", field: "rating", term: "good")),
        ("2024.1.rating=good", Setting(record: "2024.1", field: "rating", term: "good")),
        ("a.rating=so.so", Setting(record: "a", field: "rating", term: "so.so")),
        ("a.rating=b=c", Setting(record: "a", field: "rating", term: "b=c")),
    ])
    func theFieldBeginsAfterTheLastPoint(text: String, setting: Setting) {
        #expect(Setting(text) == setting)
    }

    @Test(arguments: ["", "a", "a.rating", "a=good", "a.rating=", ".rating=good", "a.=good", "=", "=a.b", "a=b.c"])
    func aMissingPartIsRefused(text: String) {
        #expect(Setting(text) == nil)
    }
}
