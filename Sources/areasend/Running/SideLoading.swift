import ArgumentParser
import Evidence
import GitHistory
import Rules
import SourceText

/// Reads the evidence of one of two sides, as it is or as it was at a git revision.
struct SideLoading {
    let loading: Loading
    let global: GlobalOptions

    /// The evidence of a folder as it is.
    func partnership(_ folder: String, rules: RuleSet) async throws -> Partnership {
        guard let partnership = try await loading.partnerships([folder], rules: rules).first else {
            throw Exit.nothingToAssess
        }
        return partnership
    }

    /// The evidence of a folder as it was at a revision.
    func partnership(_ folder: String, at revision: String, rules: RuleSet) async throws -> Partnership {
        let name = "git:\(revision):\(folder)"
        do {
            let found = try await GitRevision(revision, of: folder)
            let (result, faults) = try await found.withFolder { place in
                let faults = FaultCollector()
                let result = await PartnershipLoader.load(place, rules: rules, faults)
                return (result, faults.faults.map { $0.moved(from: place, to: name) })
            }
            global.faultPrinter.print(faults)
            switch result {
            case .loaded(let partnership): return partnership
            case .faulty: throw Exit.inputInvalid
            case .nothing:
                Terminal.printError("areasend: nothing to assess in '\(name)': there were no records")
                throw Exit.nothingToAssess
            }
        } catch let failure as GitRevision.Failure {
            throw Self.told(failure, name)
        }
    }

    private static func told(_ failure: GitRevision.Failure, _ name: String) -> ExitCode {
        switch failure {
        case .noFolder:
            Terminal.printError("areasend: nothing to assess in '\(name)': the folder was not there at that revision")
            return Exit.nothingToAssess
        case .noRepository(let why): return refused(name, why)
        case .unknownRevision(let revision): return refused(name, "there is no git revision '\(revision)'")
        case .refused(let why): return refused(name, "git refused: \(why.split(separator: "\n").first ?? "")")
        }
    }

    private static func refused(_ name: String, _ why: String) -> ExitCode {
        Terminal.printError(
            Fault(
                "bad-revision", at: SourcePlace(path: name), why,
                remedy: "name a revision that is there; a shallow clone may have to fetch it first"
            ).line)
        return Exit.inputInvalid
    }
}

extension Fault {
    /// The same fault with places below a folder told as below another.
    fileprivate func moved(from folder: String, to other: String) -> Fault {
        func moved(_ place: SourcePlace) -> SourcePlace {
            guard place.path.hasPrefix(folder) else { return place }
            return SourcePlace(path: other + place.path.dropFirst(folder.count), position: place.position)
        }
        return Fault(
            id, severity: severity, at: moved(place), length: length, message, remedy: remedy,
            notes: notes.map { Note(place: moved($0.place), text: $0.text) }, showsSource: false)
    }
}
