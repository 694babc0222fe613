import Subprocess

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A folder as it was at a revision, read through git itself: neither the work tree nor the index is touched.
public struct GitRevision: Sendable {
    /// Why a folder could not be read as it was.
    public enum Failure: Error, Sendable, Hashable {
        /// There is no git, or the folder is in no repository.
        case noRepository(String)
        /// Nothing is called that.
        case unknownRevision(String)
        /// The folder was not there at the revision.
        case noFolder
        /// Git refused, and said why.
        case refused(String)
    }

    /// The repository's root.
    private let root: String
    /// The folder's path below the root, with a slash at the end; empty for the root itself.
    private let prefix: String
    /// The commit, 40 hexadecimal digits.
    private let commit: String

    /// Finds a revision of the repository that a folder is in.
    /// - Parameters:
    ///   - name: as git takes it: a branch, a tag, a commit, `HEAD~1`.
    ///   - folder: a folder in the repository's work tree.
    public init(_ name: String, of folder: String) async throws(Failure) {
        let place: String
        do {
            place = try await Self.git(["-C", folder, "rev-parse", "--show-toplevel", "--show-prefix"])
        } catch {
            throw .noRepository("'\(folder)' is not in a git repository, or there is no git")
        }
        let lines = place.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        root = lines.first ?? folder
        prefix = lines.count > 1 ? lines[1] : ""
        do {
            commit = try await Self.git(
                ["-C", folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"]
            ).filter { $0 != "\n" }
        } catch {
            throw .unknownRevision(name)
        }
    }

    /// Writes the folder as it was into a temporary one, lets something be done with it, and removes it again.
    public func withFolder<Result: Sendable>(
        _ body: (String) async -> Result
    ) async throws(Failure) -> Result {
        let scratch = FileManager.default.temporaryDirectory.path + "/areasend-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        do {
            try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        } catch {
            throw .refused("no temporary folder can be made")
        }
        let folder = prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix
        let tree = folder.isEmpty ? commit : "\(commit):\(folder)"
        guard (try? await Self.git(["-C", root, "cat-file", "-e", tree])) != nil else { throw .noFolder }
        let index = scratch + "/index"
        _ = try await Self.git(["-C", root, "read-tree", tree], index: index)
        _ = try await Self.git(["-C", root, "checkout-index", "--all", "--prefix=\(scratch)/evidence/"], index: index)
        return await body(scratch + "/evidence")
    }

    /// Whether a line of plain words stands in any file of a name at the revision, wherever the file is.
    public func holds(line: String, inFilesNamed name: String) async -> Bool {
        let found = try? await Self.git([
            "-C", root, "grep", "--quiet", "--extended-regexp", "-e", "^\(line)[[:space:]]*$", commit, "--",
            ":(glob)**/\(name)",
        ])
        return found != nil
    }

    /// The standard output of git, where it succeeds.
    private static func git(_ arguments: [String], index: String? = nil) async throws(Failure) -> String {
        // In a hook git sets these for itself; with them it would look at another repository, tree or index than the folder's.
        var environment = Environment.inherit.updating([
            "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil, "GIT_PREFIX": nil, "GIT_COMMON_DIR": nil,
            "GIT_OBJECT_DIRECTORY": nil, "GIT_ALTERNATE_OBJECT_DIRECTORIES": nil, "GIT_NAMESPACE": nil,
            "GIT_CEILING_DIRECTORIES": nil,
        ])
        if let index { environment = environment.updating(["GIT_INDEX_FILE": index]) }
        do {
            let result = try await run(
                .name("git"), arguments: Arguments(arguments), environment: environment, input: .none,
                output: .string(limit: 1 << 20), error: .string(limit: 1 << 16))
            guard result.terminationStatus.isSuccess else {
                throw Failure.refused(result.standardError)
            }
            return result.standardOutput
        } catch let failure as Failure {
            throw failure
        } catch {
            throw .refused("git could not be run: \(error)")
        }
    }
}
