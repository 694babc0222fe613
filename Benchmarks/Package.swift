// swift-tools-version: 6.2
import PackageDescription

// Apart from the main package, so that who builds areasend builds none of this. `scripts/bench` builds and runs it.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "areasend", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .target(
            name: "EvidenceMaking",
            dependencies: [.product(name: "AreaSendEngine", package: "areasend")],
            swiftSettings: settings),
        .executableTarget(
            name: "generate",
            dependencies: ["EvidenceMaking", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: settings),
        .executableTarget(
            name: "stages",
            dependencies: [
                .product(name: "AreaSendEngine", package: "areasend"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        // A program that does nothing: how long any Swift program takes to start and end.
        .executableTarget(name: "empty", swiftSettings: settings),
        .testTarget(
            name: "EvidenceMakingTests",
            dependencies: ["EvidenceMaking", .product(name: "AreaSendEngine", package: "areasend")],
            swiftSettings: settings),
    ]
)
