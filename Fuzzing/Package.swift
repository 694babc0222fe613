// swift-tools-version: 6.2
import PackageDescription

// Apart from the main package: it is built with libFuzzer, which comes with the compiler. `scripts/fuzz` builds and runs it.
let package = Package(
    name: "fuzzing",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "areasend", path: "..")],
    targets: [
        .target(name: "CFuzzDriver"),
        .executableTarget(
            name: "fuzz",
            dependencies: ["CFuzzDriver", .product(name: "AreaSendReading", package: "areasend")],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .enableUpcomingFeature("InternalImportsByDefault"),
            ]),
    ]
)
