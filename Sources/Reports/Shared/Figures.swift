import Imports

/// Numbers as reports write them, without any setting of the machine.
package enum Figures {
    /// A number with a fixed count of decimals; halves are rounded away from zero and there is no `-0`.
    package static func fixed(_ value: Double, _ places: Int) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
        let scale = power(of: places)
        let scaled = Int((value * scale).rounded())
        let (whole, rest) = abs(scaled).quotientAndRemainder(dividingBy: Int(scale))
        let sign = scaled < 0 ? "-" : ""
        guard places > 0 else { return "\(sign)\(whole)" }
        let digits = String(rest)
        return "\(sign)\(whole)." + String(repeating: "0", count: places - digits.count) + digits
    }

    /// As ``fixed(_:_:)`` with a plus sign above zero.
    package static func signed(_ value: Double, _ places: Int) -> String {
        let text = fixed(value, places)
        return text.hasPrefix("-") || !text.contains { $0 != "0" && $0 != "." } ? text : "+" + text
    }

    /// A number with up to so many decimals and no needless zeros at the end.
    package static func short(_ value: Double, _ places: Int = 4) -> String {
        var text = fixed(value, places)
        guard text.contains(".") else { return text }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }

    /// A value rounded to so many decimals; never `-0`.
    package static func rounded(_ value: Double, _ places: Int = 4) -> Double {
        let scale = power(of: places)
        return (value * scale).rounded() / scale + 0
    }

    /// Parts of one whole in units of `1 / units`, rounded so that they still sum to the whole: what rounding down leaves
    /// over goes to the largest remainders, of equal ones to the first.
    package static func shares(_ parts: [Double], units: Int) -> [Int] {
        let exact = parts.map { max(0, $0) * Double(units) }
        var whole = exact.map { Int($0.rounded(.down)) }
        let left = max(0, min(parts.count, units - whole.reduce(0, +)))
        let order = exact.indices.sorted {
            let (one, other) = (exact[$0] - Double(whole[$0]), exact[$1] - Double(whole[$1]))
            return one == other ? $0 < $1 : one > other
        }
        for index in order.prefix(left) { whole[index] += 1 }
        return whole
    }

    /// `77 %` for each of some probabilities; they sum to 100. What is not quite impossible is `<1 %`, and what is not quite
    /// certain `>99 %`.
    package static func percents(_ probabilities: [Double]) -> [String] {
        zip(shares(probabilities, units: 100), probabilities).map { share, probability in
            switch share {
            case 0 where probability > 0: "<1 %"
            case 100 where probability < 1: ">99 %"
            default: "\(share) %"
            }
        }
    }

    /// `1 record`, `2 records`; `no records` for none.
    package static func counted(_ count: Int, _ one: String, _ several: String? = nil) -> String {
        switch count {
        case 0: "no \(several ?? one + "s")"
        case 1: "1 \(one)"
        default: "\(count) \(several ?? one + "s")"
        }
    }

    /// `0 records`, `1 record`, `1,234 records`, for tallies.
    package static func number(_ count: Int, _ one: String, _ several: String? = nil) -> String {
        "\(UKNumber.grouped(count)) \(count == 1 ? one : several ?? one + "s")"
    }

    private static func power(of places: Int) -> Double {
        (0..<max(0, min(places, 9))).reduce(1.0) { result, _ in result * 10 }
    }
}
