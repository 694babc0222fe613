extension Range<Int> {
    /// The first number, or else the end, of which something does not hold that holds of all before it and of none behind it.
    @inlinable
    @inline(__always)
    package func halved(_ isBefore: (Int) -> Bool) -> Int {
        var (low, high) = (lowerBound, upperBound)
        while low < high {
            let middle = low + (high - low) / 2
            if isBefore(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
