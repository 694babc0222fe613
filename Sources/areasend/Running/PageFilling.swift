import ArgumentParser
import Assessment
import Calibration
import Reports
import Rules
import SourceText

/// Fills the marked places of a page with figures.
struct PageFilling {
    let loading: Loading
    let rules: RuleSet

    /// The text of a page with all its marked places filled.
    func filled(_ path: String) async throws -> String {
        let faults = FaultCollector()
        let page = FiguresPage(String(decoding: try Input.bytes(path), as: UTF8.self), path: path, faults)
        loading.global.faultPrinter.print(faults.faults)
        guard let page else { throw Exit.inputInvalid }
        var figures: [FiguresPage.Request: String] = [:]
        for request in page.requests where figures[request] == nil {
            figures[request] = try await markdown(request)
        }
        return page.filled { figures[$0] ?? "" }
    }

    private func markdown(_ request: FiguresPage.Request) async throws -> String {
        switch request {
        case .coefficients: return ModelFigures.coefficients(rules)
        case .backtest:
            return ModelFigures.backtest(try await Loading.backtest(nil, rules: rules, global: loading.global))
        case .robustness:
            let backtest = try await Loading.backtest(nil, rules: rules, global: loading.global)
            return ModelFigures.robustness(await Robustness(backtest))
        case .worked(let evidence, let criterion, let asOf):
            let partnership = try await loading.partnerships([evidence], rules: rules)[0]
            let assessment = Assessment(partnership, rules: rules, asOf: asOf)
            guard let text = WorkedCriterion.markdown(criterion, in: assessment) else {
                throw ValidationError("There is no criterion '\(criterion)' in the rules, which a page asks for.")
            }
            return text
        }
    }
}
