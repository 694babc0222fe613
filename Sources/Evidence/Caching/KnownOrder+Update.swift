import Vocabularies

extension KnownOrder {
    /// The order as it is with the files as they are now.
    struct Update {
        let order: RecordOrder
        /// The links between records that were there before.
        fileprivate let known: [Supersessions.Link]
        /// The records that replace others and are new, or replace what is no longer where it was.
        fileprivate let others: [Int]
        /// Whether so much changed that it is quicker to keep this order than to put the same files in their places again.
        let isWorthKeeping: Bool

        /// The links between all records.
        /// - Parameter records: in this order.
        func supersessions(of records: [EvidenceRecord]) -> Supersessions {
            Supersessions(records, known: known, others: others)
        }
    }

    /// With more than one record in so many that are new, all are sorted: putting each in its place takes longer.
    private static let fewest = 8
    /// With fewer than one in so many the order is left as it is kept, unless a file was added, renamed or taken away.
    private static let few = 32

    /// Puts the records of files that changed, or are new, in their places among the others.
    /// - Parameters:
    ///   - files: as they are now.
    ///   - hashes: of their contents.
    /// - Returns: nil where sorting all is quicker, or where an id stands twice.
    func updated(_ files: [RecordsStore], hashes: [[UInt8]]) -> Update? {
        let numbers = self.numbers(of: files, hashes)
        let changed = Set(files.indices).subtracting(numbers.compactMap(\.self)).sorted()
        let newCount = changed.reduce(0) { $0 + files[$1].count }
        var kept = KeptPlaces(places, numbers, room: newCount)
        guard Self.fewest * newCount <= kept.places.count else { return nil }
        let new = RecordOrder(changed.map { files[$0] })
        guard !new.hasDuplicates else { return nil }
        let newPlaces = new.places.map { RecordOrder.Place(file: UInt32(changed[Int($0.file)]), row: $0.row) }
        guard let before = kept.positions(of: newPlaces, files) else { return nil }

        /// Where a record is now that was there before; nil where it is gone.
        func position(_ old: Int32) -> Int? {
            kept.position(ofOld: Int(old)).map { kept in
                kept + before.indices.halved { before[$0] <= kept }
            }
        }
        var known: [Supersessions.Link] = []
        var others: [Int] = []
        for link in links {
            guard let record = position(link.record) else { continue }
            if let replaced = position(link.replaced) {
                known.append(Supersessions.Link(record: record, number: Int(link.number), replaced: replaced))
            } else {
                others.append(record)
            }
        }
        if !others.isEmpty {
            let again = Set(others)
            known.removeAll { again.contains($0.record) }
            others = again.sorted()
        }
        for (index, place) in newPlaces.enumerated() where files[Int(place.file)].packed(place.row).marks.replacesOthers
        {
            others.append(before[index] + index)
        }
        let isWorthKeeping =
            files.count != self.files.count || numbers.contains(nil) && !areSameFiles(files)
            || Self.few * newCount > kept.places.count
        kept.merge(newPlaces, before: before)
        return Update(
            order: RecordOrder(kept.places, hasDuplicates: false), known: known, others: others,
            isWorthKeeping: isWorthKeeping)
    }

    private func areSameFiles(_ files: [RecordsStore]) -> Bool {
        zip(files, self.files).allSatisfy { $0.path == $1.path }
            || Set(files.map(\.path)) == Set(self.files.map(\.path))
    }

    /// The number that each known file has among others; nil where it is not there with the same content.
    private func numbers(of files: [RecordsStore], _ hashes: [[UInt8]]) -> [Int?] {
        // Nearly always each is where it was.
        lazy var byPath = Dictionary(
            files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
        return self.files.enumerated().map { index, known in
            let isThere = index < files.count && files[index].path == known.path
            guard let number = isThere ? index : byPath[known.path] else { return nil }
            return hashes[number] == known.hash && files[number].count == known.count ? number : nil
        }
    }
}

/// The places of an order that are still there.
private struct KeptPlaces {
    /// By the files' new numbers.
    private(set) var places: [RecordOrder.Place] = []
    /// Which of the old ones are gone, ascending.
    private var gone: [Int] = []

    /// - Parameter room: for how many others there is to be room.
    init(_ old: [RecordOrder.Place], _ numbers: [Int?], room: Int) {
        let numbers = numbers.map { $0.map { UInt32($0) } }
        places.reserveCapacity(old.count + room)
        for (index, place) in old.enumerated() {
            if let file = numbers[Int(place.file)] {
                places.append(RecordOrder.Place(file: file, row: place.row))
            } else {
                gone.append(index)
            }
        }
    }

    /// Where an old place is now; nil where it is gone.
    func position(ofOld old: Int) -> Int? {
        let goneBefore = gone.indices.halved { gone[$0] < old }
        return goneBefore < gone.count && gone[goneBefore] == old ? nil : old - goneBefore
    }

    /// Before which of these places each of some others belongs; nil where one has the same id.
    /// - Parameter others: in their order.
    func positions(of others: [RecordOrder.Place], _ files: [RecordsStore]) -> [Int]? {
        var positions: [Int] = []
        for other in others {
            let isFree = files[Int(other.file)].withID(other.row) { id in
                let position = places.indices.halved { withID(of: $0, files) { IDSearch.precedes($0, id) } }
                positions.append(position)
                return position == places.count || !withID(of: position, files) { ByteHash.areEqual($0, id) }
            }
            guard isFree else { return nil }
        }
        return positions
    }

    /// Puts others among these.
    /// - Parameters:
    ///   - others: in their order.
    ///   - before: before which of these each of them belongs.
    mutating func merge(_ others: [RecordOrder.Place], before: [Int]) {
        // From the end: what follows the last of them moves by as many places as there are others, and so on.
        var end = places.count
        places += others
        for (number, position) in before.enumerated().reversed() {
            for place in (position..<end).reversed() { places[place + number + 1] = places[place] }
            places[position + number] = others[number]
            end = position
        }
    }

    private func withID<Result>(
        of place: Int, _ files: [RecordsStore], _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        files[Int(places[place].file)].withID(places[place].row, body)
    }
}
