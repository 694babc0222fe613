import Assessment

/// Evidence whose every text tries to be more than text.
enum Hostile {
    static let long = String(repeating: "w", count: 10_000)
    /// As YAML writes them between double quotation marks, and what a page must show.
    static let texts: [(yaml: String, shown: String)] = [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("</li></ul></section><h1>Mine", "&lt;/li&gt;&lt;/ul&gt;&lt;/section&gt;&lt;h1&gt;Mine"),
        ("a \\\" onmouseover=\\\"b ' c", "a &quot; onmouseover=&quot;b &#39; c"),
        ("=cmd|' /C calc'!A0", "=cmd|&#39; /C calc&#39;!A0"),
        ("\\u202Eturned \\u2067more", "[U+202E]turned [U+2067]more"),
        ("\\u0645\\u0631\\u062D\\u0628\\u0627 123", "مرحبا 123"),
        ("👩‍👩‍👧 &amp; {{x}}", "👩‍👩‍👧 &amp;amp; {{x}}"),
        (long, long),
    ]

    static func assessment() async throws -> Assessment {
        var records = "defaults: {kind: survey, date: 2025-06-01, rating: weakness, extent: many}\nrecords:\n"
        var plan = "actions:\n"
        for (number, text) in texts.map(\.yaml).enumerated() {
            let url = number % 2 == 0 ? "javascript:alert(1)" : "https://example.org/\\\"><b>"
            records += """
                  - id: hostile-\(number)
                    criteria: [engagement, ambition]
                    summary: "\(text)"
                    source: {title: "\(text)", publisher: "\(text)", url: "\(url)", page: "\(text)"}

                """
            plan += """
                  - id: action-\(number)
                    title: "\(text)"
                    recorded: 2025-01-01
                    criteria: [engagement]
                    owner: "\(text)"
                    kpi: {title: "\(text)", baseline: 1, target: 3}
                    milestones: [{title: "\(text)", due: 2025-02-01}]

                """
        }
        let area = "id: somewhere\nname: \"Some <i>where</i> \\u2066turned\"\n"
        return try await Pages.written(["area.yaml": area, "plan.yaml": plan, "records/a.yaml": records])
    }
}
