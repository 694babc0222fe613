import Schemas
import Testing

/// What a schema refuses, the reader refuses too, and the other way round as far as a schema can say it.
@Suite struct AgreementTests {
    @Test(.enabled(if: SchemaValidator.isAvailable, "\(SchemaValidator.needs)"))
    func onSoundTexts() throws {
        let rules = try Repository.rules()
        var validator = try SchemaValidator(rules)
        let sound = Snippets.sound
        for (name, text) in sound { try validator.add(text: text, as: name) }
        for ((name, text), messages) in zip(sound, try validator.messages()) {
            let errors = try Reading(rules: rules).errors(in: text, as: name)
            #expect(messages.isEmpty, "\(name): \(messages.joined(separator: "; "))\n\(text)")
            #expect(errors.isEmpty, "\(name): \(errors.joined(separator: "\n"))\n\(text)")
        }
    }

    @Test(.enabled(if: SchemaValidator.isAvailable, "\(SchemaValidator.needs)"))
    func onFaultyTexts() throws {
        let rules = try Repository.rules()
        var validator = try SchemaValidator(rules)
        let faulty = try Snippets.faulty.map { ($0, try $0.text()) }
        for (snippet, text) in faulty { try validator.add(text: text, as: snippet.name) }
        for ((snippet, text), messages) in zip(faulty, try validator.messages()) {
            #expect(!messages.isEmpty, "the schema accepts \(snippet)")
            let errors = try Reading(rules: rules).errors(in: text, as: snippet.name)
            #expect(!errors.isEmpty, "the reader accepts \(snippet)")
        }
    }
}
