import Files

/// The bytes of files of the repository.
enum FileBytesOf {
    static func path(_ path: String) throws -> [UInt8] { try FileBytes.read(path, budget: 1 << 22) }
    static func text(_ path: String) throws -> String { String(decoding: try self.path(path), as: UTF8.self) }
}
