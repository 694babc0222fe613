import Vocabularies

/// A citation, its texts as indices of shared texts: many records of a file name the same source.
struct StoredSource: Hashable, Sendable, BitwiseCopyable {
    /// The index among the titles.
    var title: Int32
    var publisher: Int32 = RecordRow.none
    var url: Int32 = RecordRow.none
    var page: Int32 = RecordRow.none
    var note: Int32 = RecordRow.none
    var sha256: Int32 = RecordRow.none
    /// The index among the attached files.
    var file: Int32 = RecordRow.none
    /// The day in days since 1970, or the least number for none.
    var published: Int32 = .min

    /// A hash for the table of a file's sources.
    var tableHash: UInt64 {
        var hash: UInt64 = 0
        for (left, right) in [(title, publisher), (url, page), (note, sha256), (file, published)] {
            hash = ByteHash.mixed(hash, UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right)))
        }
        return hash
    }
}
