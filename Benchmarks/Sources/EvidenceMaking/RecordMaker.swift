import CalendarDates
import Evidence
import PositionedYAML
import Rules

/// Makes one record after the other. First come the sample's own, as they are, since its plan names some of them; then
/// records made from models, so that kinds, lengths and what is left unsaid are as frequent as in what is shipped.
///
/// Figures keep the indicator, period and date of their model and vary in their values. Other records vary in their dates,
/// and each of their properties is now and then that of another model.
struct RecordMaker {
    private let material: RawMaterial
    private let claims: [EvidenceRecord]
    private var random: SplitMix64
    private var made = 0
    /// The newest claim that is not replaced yet.
    private var replaceable: String?

    init(_ material: RawMaterial, seed: UInt64) {
        self.material = material
        claims = material.models.filter { $0.measure == nil }
        random = SplitMix64(seed: seed)
    }

    /// The next record; nil only where there is nothing to make one from.
    mutating func next() -> RecordDraft? {
        defer { made += 1 }
        if made < material.sample.count { return RecordDraft(material.sample[made]) }
        guard let model = random.one(of: material.models) else { return nil }
        var draft = RecordDraft(model)
        draft.id = "\(model.id)-\(made)"
        draft.words = material.sentences.words(ofLength: model.summary.utf8.count, by: &random)
        draft.supersedes = []
        // What is attached to a model is not made anew.
        if draft.source?.file != nil { draft.source = random.one(of: claims)?.source }
        switch model.measure {
        case .indicator(let index, let value, let part, let whole, let period):
            draft.measure = figure(index, value, part, whole, period)
        case .survey: draft.measure = survey()
        case .audit: draft.measure = audit()
        case nil: vary(&draft, replaces: !model.supersedes.isEmpty)
        }
        if model.measure?.indicator == nil { move(&draft) }
        return draft
    }

    private mutating func figure(
        _ index: Int, _ value: Double?, _ part: Double?, _ whole: Double?, _ period: String
    ) -> Measure {
        let isPercent = material.rules.indicators.indicators[index].unit == .percent
        let newWhole = whole.map { max(1, ($0 * varied()).rounded()) }
        // Fewer than five might be recognised, unless there are none.
        var newPart = part.map { $0 == 0 ? 0 : max(5, ($0 * varied()).rounded()) }
        if isPercent, let whole = newWhole, let part = newPart { newPart = min(part, whole) }
        var newValue = value.map { tenths($0 * varied()) }
        if isPercent {
            newValue = newValue.map { min(100, $0) }
            if let whole = newWhole, let part = newPart { newValue = tenths(100 * part / whole) }
        }
        return .indicator(index: index, value: newValue, numerator: newPart, denominator: newWhole, period: period)
    }

    private mutating func survey() -> Measure {
        let respondents = 10 + random.below(600)
        return .survey(respondents: Double(respondents), positive: Double(part(of: respondents)))
    }

    private mutating func audit() -> Measure {
        let sampled = 10 + random.below(60)
        return .audit(sampled: Double(sampled), met: Double(part(of: sampled)))
    }

    /// A count that needs no withholding: fewer than five might be recognised.
    private mutating func part(of whole: Int) -> Int { 5 + random.below(whole - 4) }

    private mutating func vary(_ draft: inout RecordDraft, replaces: Bool) {
        if random.happens(40), let other = random.one(of: claims) {
            (draft.criteria, draft.theme) = (other.criteria, other.theme)
        }
        if random.happens(30), let other = random.one(of: claims) { draft.rating = other.rating }
        if random.happens(30), let other = random.one(of: claims) { draft.extent = other.extent }
        if random.happens(30), let other = random.one(of: claims) { draft.impact = other.impact }
        if random.happens(30), let other = random.one(of: claims) { draft.trajectory = other.trajectory }
        if random.happens(30), let other = random.one(of: claims) { draft.leaders = other.leaders }
        if random.happens(30), let other = random.one(of: claims) {
            (draft.partners, draft.phases, draft.cohorts) = (other.partners, other.phases, other.cohorts)
        }
        if random.happens(50), let other = random.one(of: claims), other.source?.file == nil {
            draft.source = other.source
        }
        if replaces, let earlier = replaceable {
            draft.supersedes = [earlier]
            replaceable = nil
        } else {
            replaceable = draft.id
        }
    }

    /// Up to four months earlier; what is newer than all of the sample by a year more.
    private mutating func move(_ draft: inout RecordDraft) {
        let newest = material.sample.map(\.date).max() ?? draft.date
        let days = Int32(random.below(120) + (draft.date > newest ? 365 : 0))
        func earlier(_ date: CalendarDate) -> CalendarDate {
            CalendarDate(daysSinceEpoch: date.daysSinceEpoch - days)
        }
        draft.date = earlier(draft.date)
        draft.collected = draft.collected.map(earlier)
        draft.validUntil = draft.validUntil.map(earlier)
    }

    /// A factor from 0.85 to 1.15.
    private mutating func varied() -> Double { 0.85 + 0.3 * random.share() }

    private func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
