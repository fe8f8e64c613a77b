// swift-tools-version: 6.2
import PackageDescription

/// Every target of our own: warnings are errors, in every configuration. What is built for release can be tested as it is,
/// so that one build serves the programs, their tests and `Fuzz`.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error), .unsafeFlags(["-enable-testing"], .when(configuration: .release)),
]
/// Of tests only what they try is made fast.
let tests: [SwiftSetting] = strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

let package = Package(
    name: "rectify",
    products: [
        .executable(name: "rectify", targets: ["rectify"]),
        .executable(name: "rectify-office", targets: ["rectify-office"]),
        .library(name: "Tracker", targets: ["Tracker"]),
        .library(name: "FaultShim", type: .dynamic, targets: ["FaultShim"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        // The rooms, from the top down. A room knows only rooms below it.
        .executableTarget(
            name: "rectify",
            dependencies: [
                "Desk", "Terminal", "Dashboard", "Import", "Reports", "Check", "Samples", "Sheets", "Wording",
                "Tracker",
                "Canvas", "Papers", "Text", "ShippedConfig",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        // The application as a library: what the program and its tests both drive.
        .target(
            name: "Desk",
            dependencies: [
                "Terminal", "Dashboard", "Import", "Reports", "Check", "Samples", "Sheets", "Wording", "Tracker",
                "Canvas",
                "Papers", "Text", "ShippedConfig",
            ],
            swiftSettings: strict),
        // The program beside it, with all the libraries that files of office programs take.
        .executableTarget(
            name: "rectify-office", dependencies: ["Office", "COffice", "Papers"], swiftSettings: strict),
        .target(
            name: "Office",
            dependencies: ["Structure", "Text", "CZip", "CXML2", "CXlsxWriter", "CQREncode", "COffice", "Papers"],
            swiftSettings: strict),
        .target(name: "COffice"),
        .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
        // Its headers lie in a folder of their own, which its .pc file names.
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CQREncode", providers: [.apt(["libqrencode-dev"])]),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "DocumentForms", "Dashboard", "Import", "Reports", "Check", "Samples", "Wording", "Tracker", "Canvas",
                "ShippedConfig",
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "Fuzz",
            dependencies: [
                "PtySupport", "Dashboard", "Import", "Reports", "Check", "Samples", "Wording", "Tracker", "Canvas",
                "Papers", "ShippedConfig",
            ],
            swiftSettings: strict),
        .target(name: "Terminal", dependencies: ["CTerminal", "Canvas"], swiftSettings: strict),
        .target(name: "CTerminal", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(
            name: "Dashboard",
            dependencies: ["Text", "Import", "Reports", "Check", "Wording", "Tracker", "Canvas", "ShippedConfig"],
            swiftSettings: strict),
        .target(name: "Canvas", dependencies: ["Text"], swiftSettings: strict),
        // A ledger as it could be: the bundled example, and made-up ones of any size.
        .target(
            name: "Samples", dependencies: ["Reports", "Wording", "Tracker", "ShippedConfig"], swiftSettings: strict),
        // These three know nothing of each other.
        .target(
            name: "Import", dependencies: ["Sheets", "Structure", "Papers", "Wording", "Tracker", "Text"],
            swiftSettings: strict),
        .target(
            name: "Reports",
            dependencies: ["Sheets", "Structure", "Papers", "Wording", "Tracker", "Text", "ShippedConfig"],
            swiftSettings: strict),
        .target(name: "Check", dependencies: ["Structure", "Wording", "Tracker", "Text"], swiftSettings: strict),
        // What goes out and comes back: the three lists and the slips.
        .target(name: "Sheets", dependencies: ["Papers", "Wording", "Tracker", "Text"], swiftSettings: strict),
        // What stands under what in a document, and what its levels are. Knows nothing of the ledger.
        .target(name: "Structure", dependencies: ["Papers", "Text"], swiftSettings: strict),
        .target(name: "Wording", dependencies: ["Papers", "Tracker"], swiftSettings: strict),
        .target(name: "Papers", swiftSettings: strict),
        .target(name: "Tracker", dependencies: ["Text", "CDigest", "CFileSystem"], swiftSettings: strict),
        // The ground floor: how people write, whatever it is about.
        .target(name: "Text", swiftSettings: strict),
        .systemLibrary(name: "CFileSystem"),
        .systemLibrary(name: "CDigest", providers: [.apt(["libmd-dev"])]),
        .target(
            name: "ShippedConfig", path: "Config",
            resources: [
                .embedInCode("workflow.json"), .embedInCode("keymap.json"), .embedInCode("columns.json"),
                .embedInCode("themes/themes.json"), .embedInCode("example/round.json"),
                .embedInCode("example/history.json"), .embedInCode("templates/urging.txt"),
                .embedInCode("templates/notice.txt"), .embedInCode("templates/monthly.txt"),
                .embedInCode("templates/monthly-en.txt"),
            ],
            swiftSettings: strict),

        .testTarget(
            name: "TrackerTests", dependencies: ["Import", "Check", "Tracker", "Text", "ShippedConfig"],
            swiftSettings: tests),
        .target(name: "DateTable", path: "Tests/DateTable", swiftSettings: strict),
        .testTarget(name: "TextTests", dependencies: ["DateTable", "Text"], swiftSettings: tests),
        .testTarget(name: "CanvasTests", dependencies: ["Canvas", "Text"], swiftSettings: tests),
        // Documents of many forms, and what is in them.
        .target(name: "DocumentForms", path: "Tests/DocumentForms", swiftSettings: strict),
        .testTarget(
            name: "StructureTests", dependencies: ["DocumentForms", "Structure", "Text"], swiftSettings: tests),
        .target(
            name: "PtySupport", dependencies: ["Text", "CTerminal", "Canvas"], path: "Tests/PtySupport",
            swiftSettings: strict),
        // Tests that wait do so beside the others.
        .target(name: "OwnThreads", path: "Tests/OwnThreads", swiftSettings: strict),
        .testTarget(
            name: "ProgramTests", dependencies: ["rectify", "OwnThreads", "PtySupport", "Canvas", "Tracker"],
            swiftSettings: tests),
        .executableTarget(
            name: "TerminalProbe", dependencies: ["Terminal", "Canvas"], path: "Tests/TerminalProbe",
            swiftSettings: strict),
        .testTarget(
            name: "TerminalTests",
            dependencies: ["Text", "Terminal", "TerminalProbe", "OwnThreads", "PtySupport", "CTerminal", "Canvas"],
            swiftSettings: tests),
        // Ledgers and documents that the tests of several rooms use.
        .target(
            name: "Fixtures",
            dependencies: ["Import", "Reports", "Check", "Samples", "Sheets", "Tracker", "Wording", "ShippedConfig"],
            path: "Tests/Fixtures", swiftSettings: strict),
        .testTarget(
            name: "ImportTests",
            dependencies: [
                "DocumentForms", "Fixtures", "Import", "Reports", "Sheets", "Papers", "Wording", "Tracker", "Text",
                "ShippedConfig",
            ],
            swiftSettings: tests),
        .testTarget(
            name: "ReportsTests",
            dependencies: [
                "Fixtures", "Import", "Reports", "Samples", "Sheets", "Structure", "Papers", "Wording", "Tracker",
                "Text",
                "ShippedConfig",
            ],
            swiftSettings: tests),
        .testTarget(
            name: "CheckTests", dependencies: ["Fixtures", "Check", "Wording", "Tracker"], swiftSettings: tests),
        .testTarget(
            name: "SamplesTests", dependencies: ["Samples", "Tracker", "ShippedConfig"], swiftSettings: tests),
        .testTarget(
            name: "OfficeTests", dependencies: ["Office", "CZip", "Papers"], swiftSettings: tests),
        .testTarget(
            name: "DashboardTests",
            dependencies: [
                "DateTable", "Desk", "DocumentForms", "rectify-office", "Dashboard", "Import", "Reports", "Check",
                "Samples", "Papers", "Sheets",
                "ShippedConfig", "Terminal", "Tracker", "Wording",
            ],
            exclude: ["Screens"],
            swiftSettings: tests),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "DateTable", "Desk", "rectify", "rectify-office", "PtySupport", "Import", "Reports", "Check", "Papers",
                "Tracker", "Text", "Wording",
            ],
            swiftSettings: tests),
        // Preloaded into the program by tests: it makes calls on files fail, and kills.
        .target(name: "FaultShim", path: "Tests/FaultShim"),
        .executableTarget(
            name: "FaultWriter", dependencies: ["Tracker", "ShippedConfig"], path: "Tests/FaultWriter",
            swiftSettings: strict),
        .testTarget(
            name: "FaultTests",
            dependencies: [
                "rectify", "rectify-office", "FaultShim", "FaultWriter", "OwnThreads", "PtySupport", "Canvas",
                "Tracker",
                "ShippedConfig",
            ],
            swiftSettings: tests),
    ],
    swiftLanguageModes: [.v6]
)
