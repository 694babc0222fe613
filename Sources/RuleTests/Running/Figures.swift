/// Writes numbers in the same way on every machine.
enum Figures {
    /// A number with at most so many decimals, trailing zeros left out.
    static func text(_ number: Double, decimals: Int) -> String {
        let scale = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
        let scaled = (number * scale).rounded()
        guard scaled.magnitude < 9e15 else { return String(number) }
        let whole = Int(scaled.magnitude)
        let sign = scaled < 0 ? "-" : ""
        let digits = String(whole % Int(scale))
        var fraction = String(repeating: "0", count: decimals - min(decimals, digits.count)) + digits
        while fraction.last == "0" { fraction.removeLast() }
        return sign + String(whole / Int(scale)) + (fraction.isEmpty || decimals == 0 ? "" : "." + fraction)
    }
}
