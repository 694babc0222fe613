/// Finds the maximum of a smooth concave function of a few parameters.
enum NewtonsMethod {
    /// Steps until the gradient is as good as zero; nil where that does not happen.
    static func maximum(of problem: OrdinalProblem, from start: [Double]) -> [Double]? {
        var point = start
        guard var value = problem.value(point) else { return nil }
        for _ in 0..<100 {
            let gradient = problem.gradient(point)
            if gradient.allSatisfy({ abs($0) < 1e-9 }) { return point }
            guard let step = solve(curvature(of: problem, at: point), gradient.map { -$0 }) else { return nil }
            var size = 1.0
            while true {
                let next = zip(point, step).map { $0 + size * $1 }
                if let better = problem.value(next), better >= value {
                    (point, value) = (next, better)
                    break
                }
                size /= 2
                // No step is better: this is the top, as far as arithmetic can tell.
                if size < 1e-12 { return gradient.allSatisfy { abs($0) < 1e-5 } ? point : nil }
            }
        }
        // The last steps may only have gone to and fro within the rounding of the value.
        return problem.gradient(point).allSatisfy({ abs($0) < 1e-5 }) ? point : nil
    }

    /// Second derivatives by central differences of the gradient.
    private static func curvature(of problem: OrdinalProblem, at point: [Double]) -> [[Double]] {
        let rows = point.indices.map { index -> [Double] in
            let width = 1e-5 * max(1, abs(point[index]))
            var (up, down) = (point, point)
            up[index] += width
            down[index] -= width
            return zip(problem.gradient(up), problem.gradient(down)).map { ($0 - $1) / (2 * width) }
        }
        return rows.indices.map { row in rows.indices.map { (rows[row][$0] + rows[$0][row]) / 2 } }
    }

    /// Solves a small system by elimination with the largest pivot; nil where there is no single solution.
    static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
        var rows = zip(matrix, right).map { $0 + [$1] }
        let count = rows.count
        for column in 0..<count {
            guard let pivot = (column..<count).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
                abs(rows[pivot][column]) > 1e-14
            else { return nil }
            rows.swapAt(column, pivot)
            for row in 0..<count where row != column {
                let factor = rows[row][column] / rows[column][column]
                for index in column...count { rows[row][index] -= factor * rows[column][index] }
            }
        }
        return rows.indices.map { rows[$0][count] / rows[$0][$0] }
    }
}
