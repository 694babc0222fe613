public import CalendarDates
import Files
import PositionedYAML
import Rules
public import SourceText

/// What a fit changes in the rules: each figure before and after, and the files as they should be.
public struct CalibrationUpdate: Sendable {
    /// A figure that is not what the fit gives.
    public struct Change: Sendable, Hashable {
        /// Its path in the judgement file, as `outcome.slope`.
        public let name: String
        /// What stands there.
        public let before: String
        /// What the fit gives.
        public let after: String
        /// Where it stands.
        public let place: SourcePlace
    }

    /// A file to be written whole.
    public struct File: Sendable, Hashable {
        /// Where it is.
        public let path: String
        /// Its content.
        public let text: String
    }

    /// The figures that change, in the order of the file; the date of the fit, which alone changes nothing, is not among them.
    public let changes: [Change]
    /// The judgement file with the new figures, every other byte as it was; nil where no figure changes.
    public let judgement: File?
    /// The file of inspected areas; nil where it is already so.
    public let inspected: File?

    /// Whether the rules are up to date with the corpus.
    public var isEmpty: Bool { judgement == nil && inspected == nil }

    /// Whether the corpus is not the one that the figures in the rules were fitted to. What the provenance says of it in words
    /// is then for a person to check.
    public var isOfAnotherCorpus: Bool { changes.contains { $0.name == JudgementFigure.corpusHash } }

    /// The files to write.
    public var files: [File] { [judgement, inspected].compactMap(\.self) }

    private static let budget = 32 << 20

    /// Works out what is to be written and tries it: rules that would no longer load are not handed out.
    /// - Parameter asOf: the day to write as that of the fit.
    /// - Returns: nil where a figure has no line to be written to, or the new rules would not load, which is reported.
    public init?(_ fit: Recalibration, asOf: CalendarDate, _ faults: FaultCollector) {
        let rules = fit.backtest.rules
        let path = rules.judgement.place.path
        guard let bytes = Self.read(path, faults),
            let figures = Self.figures(in: bytes, path, fit, asOf, faults)
        else { return nil }
        let changed = figures.filter { !$0.isSame }
        var drafts: [String: RulesDraft] = [:]
        if changed.contains(where: { !$0.isDate }) {
            let patches = changed.map { ScalarPatch($0.value, with: $0.wanted) }
            guard let patched = ScalarPatch.apply(patches, to: bytes, faults),
                let after = Self.figures(in: patched, path, fit, asOf, faults)
            else { return nil }
            for figure in after where !figure.isSame {
                let _: Bool? = figure.value.report(
                    "cannot-replace", "'\(figure.name)' would not say what was written",
                    remedy: "write it out in a line of its own, then run again", faults)
                return nil
            }
            judgement = File(path: path, text: String(decoding: patched, as: UTF8.self))
            drafts[String(path.dropFirst(rules.folder.count + 1))] = .bytes(patched)
        } else {
            judgement = nil
        }
        changes = changed.filter { !$0.isDate }.map {
            Change(name: $0.name, before: $0.value.rawText, after: $0.wanted, place: $0.value.place)
        }.sorted { $0.place < $1.place }
        let inspectedPath = rules.folder + "/" + InspectedReader.fileName
        let text = InspectedFile.text(fit.backtest)
        // A file that is missing, or that cannot be read, is written anew.
        let isFresh = (try? FileBytes.read(inspectedPath, budget: Self.budget)) == Array(text.utf8)
        inspected = isFresh ? nil : File(path: inspectedPath, text: text)
        drafts[InspectedReader.fileName] = .bytes(Array(text.utf8))
        guard RuleSetLoader.load(rules.folder, drafts: drafts, faults) != nil else { return nil }
    }

    private static func read(_ path: String, _ faults: FaultCollector) -> [UInt8]? {
        do {
            return try FileBytes.read(path, budget: budget)
        } catch {
            faults.report(error.fault)
            return nil
        }
    }

    private static func figures(
        in bytes: [UInt8], _ path: String, _ fit: Recalibration, _ asOf: CalendarDate, _ faults: FaultCollector
    ) -> [JudgementFigure]? {
        YAMLReader.document(bytes, path: path, faults: faults).flatMap {
            JudgementFigure.all(in: $0, for: fit, asOf: asOf, faults)
        }
    }
}
