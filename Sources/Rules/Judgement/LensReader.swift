import Conditions
import PositionedYAML
import SourceText
import Vocabularies

/// Reads lenses and checks that none of them could make a better record count for less than a worse one.
enum LensReader {
    static func read(
        _ reader: MappingReader, _ catalogue: FactCatalogue, _ words: FrameworkVocabularies
    ) -> [Lens] {
        let faults = reader.faults
        let lenses = reader.mappings("lenses", as: JudgementFields.lens).compactMap { entry -> Lens? in
            let title = entry.text("title")
            let discounts = entry.mappings("discounts", as: JudgementFields.discount).compactMap {
                discount($0, catalogue, words)
            }
            UniqueIDs.check(discounts.map { ($0.id, $0.place) }, "discount", faults)
            guard let id = entry.id("id"), let title else { return nil }
            return Lens(id: id.value, title: title, discounts: discounts, place: id.place)
        }
        UniqueIDs.check(lenses.map { ($0.id, $0.place) }, "lens", faults)
        return lenses
    }

    private static func discount(
        _ entry: MappingReader, _ catalogue: FactCatalogue, _ words: FrameworkVocabularies
    ) -> Lens.Discount? {
        let faults = entry.faults
        let when = entry.raw("when").flatMap { ConditionReader.read($0, about: catalogue, faults) }
        let (favour, because) = (entry.number("for"), entry.text("because"))
        if let favour, !(0...1).contains(favour), let raw = entry.raw("for") {
            WeightsReader.notMonotone(at: raw.place, "a lens may only lower weight in favour: 'for' is 0 to 1", faults)
        }
        guard let id = entry.id("id"), let when, let favour, let because else { return nil }
        if !WorstEnd.isSelected(by: when, words, inFavour: true) {
            WeightsReader.notMonotone(
                at: id.place,
                "the discount '\(id.value)' could fall on a record and spare a worse one: it may look at a scale only up to "
                    + "its worst end, and not at the rating's own steps", faults)
        }
        return Lens.Discount(id: id.value, condition: when, inFavour: favour, because: because, place: id.place)
    }
}
