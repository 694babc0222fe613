public import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A folder of its own for one test, removed when the test lets go of it.
public final class TemporaryFolder {
    /// Where it is.
    public let path: String
    /// Where it is, as a URL.
    public var url: URL { URL(filePath: path) }

    /// Makes the folder.
    public init() throws {
        let root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        path = root.appending(path: "areasend-tests-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        chmod(path, 0o700)
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The full path of something inside.
    public func callAsFunction(_ name: String) -> String { path + "/" + name }

    /// Writes a file, with the folders above it.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }

    /// Writes a file, with the folders above it.
    @discardableResult
    public func write(_ bytes: [UInt8], to name: String) throws -> String {
        let target = URL(filePath: self(name))
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: target)
        return self(name)
    }

    /// Makes an empty folder.
    @discardableResult
    public func makeFolder(_ name: String) throws -> String {
        try FileManager.default.createDirectory(atPath: self(name), withIntermediateDirectories: true)
        return self(name)
    }

    /// Makes a symbolic link.
    @discardableResult
    public func link(_ name: String, to target: String) throws -> String {
        try FileManager.default.createSymbolicLink(atPath: self(name), withDestinationPath: target)
        return self(name)
    }

    /// Makes a named pipe, and says whether it worked.
    public func makePipe(_ name: String) -> Bool { mkfifo(self(name), 0o600) == 0 }

    /// Takes all permissions from something, and says whether that stops the one who runs the tests.
    public func lock(_ name: String) -> Bool { chmod(self(name), 0) == 0 && geteuid() != 0 }

    /// Gives permissions back.
    public func unlock(_ name: String) { chmod(self(name), 0o700) }

    /// All names in it, hidden ones too, sorted.
    public func names(in folder: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: self(folder)).sorted()
    }
}
