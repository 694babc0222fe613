import PublishedStatistics
import Rules
import SourceText
import TestSupport
import Testing

/// Made-up files in the layout of the release.
struct SmallRelease {
    static let head =
        "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,"
        + "old_la_code,la_name,breakdown_topic,breakdown,"
    static let requests =
        "requests_received_in_year,requests_rya,requests_decided_to_assess,requests_decided_not_to_assess,"
        + "requests_decision_not_made,requests_withdrawn,request_assess_pc,request_not_assess_pc,request_outstanding_pc,"
        + "request_withdrawn_pc,request_outcome_six_weeks,request_outcome_over_6_weeks,request_outcome_six_weeks_pc,"
        + "request_outcome_over_6_weeks_pc,mediation_related_request,tribunal_related_request,"
        + "tribunal_after_mediation_request"
    static let everybody = "All requests for EHC needs assessments"

    /// A row of an area.
    static func row(
        _ period: String = "2024", _ code: String = "E1", _ name: String = "Northshire", old: String = "801",
        level: String = "Local authority", topic: String = everybody, numbers: [String] = numbers()
    ) -> String {
        let place =
            level == "Local authority"
            ? "E12,North,\(code),\(old),\(name)" : level == "Regional" ? "E12,North,,," : ",,,,"
        return "\(period),Calendar year,\(level),E92,England,\(place),\(topic),\(topic),"
            + numbers.joined(separator: ",")
    }

    /// Numbers that agree with one another: so many requests, a tenth of them refused and undecided.
    static func numbers(_ requests: Int = 200) -> [String] {
        let tenth = "\(requests / 10)"
        return [
            "\(requests)", "0", "\(requests * 8 / 10)", tenth, tenth, "0", "80", "10", "10", "0",
            "\(requests * 6 / 10)",
            "\(requests * 2 / 10)", "75", "25", tenth, tenth, "0",
        ]
    }

    static func file(_ rows: [String], columns: String = requests) -> String {
        "\u{FEFF}" + ([head + columns] + rows).joined(separator: "\r\n") + "\r\n"
    }

    let folder: TemporaryFolder
    let rules: RuleSet

    init() throws {
        folder = try TemporaryFolder()
        rules = try SEN2.rules()
    }

    /// Reads files by their texts; gives the release, and all faults as lines without the folder.
    func load(_ texts: [String]) async throws -> (release: Release?, faults: [String]) {
        var paths: [String] = []
        for (index, text) in texts.enumerated() { paths.append(try folder.write(text, to: "file-\(index).csv")) }
        let faults = FaultCollector()
        let release = await ReleaseLoader.load(paths, try SEN2.mapping(rules), known: [], rules: rules, faults)
        return (release, faults.faults.sorted().map { $0.line.replacing(folder.path + "/", with: "") })
    }
}
