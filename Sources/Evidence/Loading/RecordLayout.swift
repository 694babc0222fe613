import Vocabularies

/// The order in which the records of a partnership lie in memory: to look at all of them in it is far quicker than in any other.
struct RecordLayout: Sendable {
    /// The indices of the records in this order.
    private let indices: [Int32]
    /// The files whose records follow each other in it.
    private let files: [RecordsStore]
    /// Where each file begins, and the last one ends.
    private let starts: [Int]

    init(_ order: RecordOrder, _ files: [RecordsStore]) {
        starts = files.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        self.files = files
        var indices = [Int32](repeating: 0, count: order.places.count)
        for (index, place) in order.places.enumerated() {
            indices[starts[Int(place.file)] + Int(place.row)] = Int32(index)
        }
        self.indices = indices
    }

    /// Does something with the records of each file that a stretch of this order holds: with the rows they are in, and their indices.
    @inline(__always)
    func eachFile(_ stretch: Range<Int>, _ body: (RecordsStore, Range<Int>, ArraySlice<Int32>) -> Void) {
        // The file that holds the first place: the last one that does not begin behind it.
        var file = files.indices.halved { starts[$0 + 1] <= stretch.lowerBound }
        var place = stretch.lowerBound
        while place < stretch.upperBound {
            let (start, end) = (starts[file], min(starts[file + 1], stretch.upperBound))
            body(files[file], place - start..<end - start, indices[place..<end])
            (place, file) = (end, file + 1)
        }
    }
}
