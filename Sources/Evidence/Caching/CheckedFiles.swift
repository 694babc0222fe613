import Files

/// Which files of the cache were found undamaged, each as the system described it then: as long as it says the same of a file,
/// its content is not gone over again.
struct CheckedFiles: Equatable, Sendable {
    private var signatures: [String: FileSignature] = [:]

    init() {}

    /// Nil where the bytes are not what was written.
    /// - Parameter offset: where they begin.
    init?(_ bytes: FixedBytes, from offset: Int) {
        var offset = offset
        while offset < bytes.count {
            guard let name = bytes.takeList(&offset), let signature = bytes.takeList(&offset) else { return nil }
            signatures[bytes.string(name)] = FileSignature(bytes: bytes.array(signature)[...])
        }
    }

    /// What the system said of a file when it was found undamaged; nil where it was not, or had only just been written.
    subscript(name: String) -> FileSignature? {
        get { signatures[name] }
        set { signatures[name] = newValue }
    }

    /// The bytes to write.
    var bytes: [UInt8] {
        signatures.sorted { $0.key < $1.key }.reduce(into: []) { bytes, file in
            bytes.append(list: file.key.utf8)
            bytes.append(list: file.value.bytes)
        }
    }
}
