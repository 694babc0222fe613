// swift-tools-version: 6.2
import PackageDescription

// Each module may import only modules declared above it; `docs/architecture.md` says what each is for.
let package = Package(
    name: "areasend",
    platforms: [.macOS(.v15)],
    products: [
        .library(
            name: "AreaSendEngine",
            targets: [
                "Rules", "Evidence", "Privacy", "Assessment", "Comparisons", "Scenarios", "Checking", "Calibration",
                "Moderation",
                "RuleTests", "Reports", "WebReport", "Schemas", "Tables", "PersonLists",
            ]),
        // What reads and judges, without what reports: quick to build for those who try just that.
        .library(
            name: "AreaSendReading",
            targets: ["PositionedYAML", "Conditions", "SeparatedValues", "Rules", "Evidence", "Assessment"]),
        .executable(name: "areasend", targets: ["areasend"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        // Without its Foundation part, which would load all of Foundation at each start.
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        .systemLibrary(
            name: "CLibYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"]), .brew(["libcsv"])]),
        .target(name: "CYAMLMemory"),
        .target(name: "SourceText"),
        .target(name: "CalendarDates"),
        .target(name: "Vocabularies"),
        .target(name: "WorkSharing"),
        .target(name: "SeparatedValues", dependencies: ["CLibCSV", "SourceText"]),
        .target(name: "Files", dependencies: ["SourceText", .product(name: "Crypto", package: "swift-crypto")]),
        .target(
            name: "Tables",
            dependencies: [
                "SeparatedValues", "Files", "SourceText", .product(name: "Subprocess", package: "swift-subprocess"),
            ]),
        .target(
            name: "PositionedYAML",
            dependencies: ["CLibYAML", "CYAMLMemory", "SourceText", "CalendarDates", "Vocabularies"]),
        .target(name: "Conditions", dependencies: ["PositionedYAML", "SourceText", "CalendarDates", "Vocabularies"]),
        .target(
            name: "Rules",
            dependencies: [
                "Conditions", "PositionedYAML", "Files", "SourceText", "CalendarDates", "Vocabularies", "WorkSharing",
            ]),
        .target(
            name: "Evidence",
            dependencies: [
                "Rules", "PositionedYAML", "Files", "SourceText", "CalendarDates", "Vocabularies", "WorkSharing",
            ]),
        .target(
            name: "Privacy",
            dependencies: ["Evidence", "Rules", "Conditions", "PositionedYAML", "Files", "SourceText"]),
        .target(
            name: "Assessment",
            dependencies: [
                "Evidence", "Rules", "Conditions", "SourceText", "CalendarDates", "Vocabularies", "WorkSharing",
            ]),
        .target(
            name: "Comparisons",
            dependencies: [
                "Assessment", "Evidence", "Rules", "Conditions", "SourceText", "CalendarDates", "Vocabularies",
            ]),
        .target(
            name: "Scenarios",
            dependencies: [
                "Comparisons", "Assessment", "Evidence", "Rules", "Conditions", "SourceText", "CalendarDates",
                "Vocabularies",
            ]),
        .target(
            name: "Calibration",
            dependencies: [
                "Assessment", "Evidence", "Rules", "PositionedYAML", "Files", "SeparatedValues", "SourceText",
                "CalendarDates", "Vocabularies",
            ]),
        .target(
            name: "Moderation",
            dependencies: [
                "Tables", "Scenarios", "Assessment", "Evidence", "Rules", "Files", "SeparatedValues", "SourceText",
                "CalendarDates", "Vocabularies",
            ]),
        .target(
            name: "Imports",
            dependencies: [
                "Privacy", "Evidence", "Rules", "Conditions", "PositionedYAML", "Tables", "SeparatedValues", "Files",
                "SourceText", "CalendarDates", "Vocabularies",
            ]),
        .target(
            name: "PublishedStatistics",
            dependencies: [
                "Imports", "Tables", "Rules", "Conditions", "PositionedYAML", "Files", "SourceText", "CalendarDates",
                "Vocabularies",
            ]),
        .target(
            name: "PersonLists",
            dependencies: [
                "Imports", "Tables", "Rules", "Conditions", "PositionedYAML", "Files", "SourceText", "CalendarDates",
                "Vocabularies",
            ]),
        .target(
            name: "RuleTests",
            dependencies: [
                "Assessment", "Evidence", "Rules", "Conditions", "PositionedYAML", "Files", "SourceText",
                "CalendarDates", "Vocabularies",
            ]),
        .target(
            name: "Checking",
            dependencies: [
                "Assessment", "Privacy", "Evidence", "Rules", "PositionedYAML", "Files", "SourceText", "CalendarDates",
                "Vocabularies",
            ]),
        .target(
            name: "GitHistory", dependencies: [.product(name: "Subprocess", package: "swift-subprocess")]),
        .target(name: "WordDocuments", dependencies: [.product(name: "Subprocess", package: "swift-subprocess")]),
        .target(
            name: "Reports",
            dependencies: [
                "PersonLists", "PositionedYAML", "SeparatedValues", "PublishedStatistics", "Imports", "Moderation",
                "Checking",
                "Calibration",
                "Scenarios", "Comparisons", "Assessment",
                "Evidence", "Rules", "Conditions", "WorkSharing",
                "Files", "SourceText", "CalendarDates", "Vocabularies",
            ]),
        .target(
            name: "WebReport",
            dependencies: [
                "Reports", "Comparisons", "Assessment", "Evidence", "Rules", "PositionedYAML", "Files", "SourceText",
                "CalendarDates", "Vocabularies",
            ],
            resources: [.embedInCode("Resources/page.css"), .embedInCode("Resources/page.js")]),
        .target(
            name: "Schemas",
            dependencies: [
                "PersonLists", "PublishedStatistics", "Imports", "Checking", "RuleTests", "Evidence", "Rules",
                "Conditions",
                "PositionedYAML", "SourceText",
                "CalendarDates",
                "Vocabularies",
            ]),
        .executableTarget(
            name: "areasend",
            dependencies: [
                "PersonLists", "Schemas", "WebReport", "Reports", "WordDocuments", "RuleTests", "PublishedStatistics",
                "Imports",
                "Moderation",
                "Calibration",
                "GitHistory", "Checking",
                "Scenarios", "Comparisons",
                "Privacy",
                "Assessment",
                "Evidence", "Rules",
                "Conditions",
                "PositionedYAML",
                "Files",
                "SourceText",
                "CalendarDates",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .target(name: "TestSupport", path: "Tests/Support", exclude: ["Hostile", "Judges"]),
        .testTarget(
            name: "ReadingTests",
            dependencies: [
                "TestSupport", "PositionedYAML", "Files", "SourceText", "CalendarDates", "Vocabularies",
            ]),
        .testTarget(
            name: "TablesTests", dependencies: ["TestSupport", "Tables", "SeparatedValues", "Files", "SourceText"]),
        .testTarget(
            name: "ConditionsTests",
            dependencies: [
                "TestSupport", "Conditions", "PositionedYAML", "SourceText", "CalendarDates", "Vocabularies",
            ]),
        .testTarget(
            name: "RulesTests",
            dependencies: [
                "TestSupport",
                "Rules", "Conditions", "PositionedYAML", "Files", "SourceText", "CalendarDates", "Vocabularies",
            ]),
        .testTarget(
            name: "EvidenceTests",
            dependencies: [
                "TestSupport",
                "Evidence", "Rules", "PositionedYAML", "Files", "SourceText", "CalendarDates", "Vocabularies",
            ],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "PrivacyTests",
            dependencies: ["TestSupport", "Privacy", "Evidence", "Rules", "Conditions", "Files", "SourceText"]),
        .testTarget(
            name: "AssessmentTests",
            dependencies: [
                "TestSupport",
                "Assessment", "Evidence", "Rules", "Conditions", "PositionedYAML", "Files", "SourceText",
                "CalendarDates", "Vocabularies",
            ],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "ScenariosTests",
            dependencies: [
                "TestSupport", "Scenarios", "Comparisons", "Assessment", "Evidence", "Rules", "PositionedYAML", "Files",
                "SourceText", "CalendarDates", "Vocabularies",
            ]),
        .testTarget(
            name: "ComparisonsTests",
            dependencies: [
                "TestSupport", "Comparisons", "Assessment", "Evidence", "Rules", "SourceText", "CalendarDates",
                "Vocabularies",
            ]),
        .testTarget(
            name: "PublishedStatisticsTests",
            dependencies: [
                "TestSupport", "PublishedStatistics", "Imports", "Tables", "Assessment", "Evidence", "Rules",
                "Conditions",
                "PositionedYAML", "Files", "SourceText", "CalendarDates", "Vocabularies",
            ], exclude: ["Fixtures"]),
        .testTarget(
            name: "ImportsTests",
            dependencies: [
                "TestSupport", "Imports", "Reports", "Checking", "Assessment", "Privacy", "Evidence", "Rules",
                "Conditions",
                "Tables", "PositionedYAML", "Files", "SourceText", "CalendarDates", "Vocabularies",
            ],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "PersonListsTests",
            dependencies: [
                "TestSupport", "PersonLists", "Reports", "Imports", "Tables", "Evidence", "Rules", "Conditions",
                "PositionedYAML", "Files", "SourceText", "CalendarDates", "Vocabularies",
            ],
            exclude: ["Support/attack.py"]),
        .testTarget(
            name: "CalibrationTests",
            dependencies: [
                "TestSupport", "Calibration", "Reports", "Assessment", "Evidence", "Rules", "PositionedYAML", "Files",
                "SourceText", "CalendarDates", "Vocabularies",
            ]),
        .testTarget(
            name: "ModerationTests",
            dependencies: [
                "TestSupport", "Moderation", "Reports", "Scenarios", "Assessment", "Evidence", "Rules",
                "SeparatedValues", "Files", "SourceText", "CalendarDates", "Vocabularies",
            ]),
        .testTarget(
            name: "CheckingTests",
            dependencies: [
                "TestSupport", "Checking", "Assessment", "Privacy", "Evidence", "Rules", "PositionedYAML", "Files",
                "SourceText", "CalendarDates", "Vocabularies",
            ],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "RuleTestsTests",
            dependencies: [
                "TestSupport", "RuleTests", "Assessment", "Evidence", "Rules", "Files", "SourceText", "CalendarDates",
            ]),
        .testTarget(
            name: "ReportsTests",
            dependencies: [
                "TestSupport",
                "Reports", "Moderation", "Scenarios", "Comparisons", "Assessment", "Evidence", "Rules", "Conditions",
                "Schemas", "SeparatedValues",
                "Files", "SourceText", "CalendarDates", "Vocabularies",
            ],
            exclude: ["Golden"]),
        .testTarget(
            name: "WebReportTests",
            dependencies: [
                "TestSupport", "WebReport", "Reports", "Comparisons", "Assessment", "Evidence", "Rules",
                "PositionedYAML", "Files",
                "SourceText", "CalendarDates", "Vocabularies",
            ],
            exclude: ["Golden", "Support/crawl.py"]),
        .testTarget(
            name: "CheckReportsTests",
            dependencies: [
                "TestSupport", "Reports", "Checking", "Comparisons", "Assessment", "Evidence", "Rules", "Schemas",
                "SourceText", "CalendarDates",
            ],
            exclude: ["Golden", "Support/sarif-subset.schema.json", "Support/judge.py"]),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "areasend", "TestSupport", "Moderation", "Assessment", "Evidence", "Rules", "SeparatedValues",
                "SourceText", "CalendarDates",
            ]),
        .testTarget(
            name: "SchemasTests",
            dependencies: [
                "PersonLists", "PublishedStatistics", "Schemas", "Imports", "Checking", "RuleTests", "Evidence",
                "Rules",
                "PositionedYAML", "Files",
                "SourceText",
            ],
            exclude: ["Support/validate.py"]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ]
    // CI sets this variable; at the desk a warning is a reminder, not a wall.
    if Context.environment["CI"] != nil {
        target.swiftSettings?.append(.treatAllWarnings(as: .error))
    }
}
