import Dispatch

/// Shares the work on many things among the processors.
package enum WorkSharing {
    /// With fewer things than this it costs more to wake another processor than it saves.
    private static let least = 4_096

    /// How many things are one piece of work.
    package static let blockSize = 4_096

    /// Whether so many things are worth sharing.
    package static func isWorthwhile(_ count: Int) -> Bool { count >= least }

    /// What comes of each number from 0 up to a count, worked out beside each other, in the numbers' order.
    /// - Parameter size: of how many things the work is made; with few, all is done one after the other.
    package static func map<Result: Sendable>(
        _ count: Int, size: Int, _ body: @Sendable (Int) -> Result
    ) -> [Result] {
        guard isWorthwhile(size), count > 1 else { return (0..<count).map(body) }
        return Array(count: count) { buffer in
            // Each place is written once, by whoever works out its number, and read when all are done.
            nonisolated(unsafe) let places = buffer
            DispatchQueue.concurrentPerform(iterations: count) { places.initializeElement(at: $0, to: body($0)) }
        }
    }

    /// What comes of each stretch of the numbers from 0 up to a count, in their order.
    package static func mapBlocks<Result: Sendable>(
        _ count: Int, _ body: @Sendable (Range<Int>) -> Result
    ) -> [Result] {
        map((count + blockSize - 1) / blockSize, size: count) { body(block($0, of: count)) }
    }

    private static func block(_ number: Int, of count: Int) -> Range<Int> {
        number * blockSize..<min(count, (number + 1) * blockSize)
    }
}
