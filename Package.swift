// swift-tools-version: 6.2
// The arrows between modules are those of docs/architecture.md; `make check` holds them.
import PackageDescription

/// Types of lists and tables are found by calls instead of by name: reading the names was a third of a small bundle's time.
let lean: [SwiftSetting] = [
    .unsafeFlags(
        ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"], .when(configuration: .release))
]

/// The engine's classes belong to one thread each and none of their methods is re-entered while it writes: the run-time
/// check of exclusive access would cost a tenth of the time.
let engine = lean + [.unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))]

let package = Package(
    name: "lmdi",
    products: [
        .executable(name: "lmdi", targets: ["lmdi"]),
        .executable(name: "lmdi-submit", targets: ["lmdi-submit"]),
        .library(name: "FHIRValidation", targets: ["FHIRTree", "FHIRPath", "FHIRValidation"]),
        .library(name: "SealedBundle", targets: ["SealedBundle"]),
        .library(name: "MachineAuth", targets: ["MachineAuth"]),
    ],
    traits: [.trait(name: "Standalone", description: "lmdi is a static program")],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
        .systemLibrary(name: "COpenSSL", pkgConfig: "openssl", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "CStandalone", dependencies: ["CLibXML2"]),
        .target(name: "Profiles", cSettings: [.unsafeFlags(["-std=gnu2x"])]),
        .target(name: "FHIRTree", dependencies: ["CLibXML2", "CZlib"], swiftSettings: engine),
        .target(name: "FHIRPath", dependencies: ["FHIRTree", "CPCRE2"], swiftSettings: engine),
        .target(name: "FHIRValidation", dependencies: ["FHIRTree", "FHIRPath"], swiftSettings: engine),
        .target(
            name: "LMDI", dependencies: ["FHIRTree", "FHIRPath", "FHIRValidation", "Profiles"], swiftSettings: lean),
        .target(name: "Report", dependencies: ["FHIRTree", "FHIRValidation"], swiftSettings: lean),
        .target(
            name: "Diagnosis", dependencies: ["FHIRTree", "FHIRValidation", "LMDI", "Report"], swiftSettings: lean),
        .target(name: "SealedBundle", dependencies: ["COpenSSL", "CZlib"]),
        .target(name: "MachineAuth", dependencies: ["COpenSSL", "CCurl"]),
        .target(
            name: "Submission", dependencies: ["FHIRValidation", "Diagnosis", "SealedBundle", "MachineAuth", "CSQLite"]),
        .target(name: "CommandTable", swiftSettings: lean),
        .executableTarget(name: "lmdi-build", dependencies: ["LMDI", "FHIRValidation", "FHIRTree"]),
        .executableTarget(
            name: "lmdi",
            dependencies: [
                "FHIRTree", "FHIRPath", "FHIRValidation", "LMDI", "Report", "Diagnosis", "CommandTable", "Profiles",
                .target(name: "CStandalone", condition: .when(traits: ["Standalone"])),
            ],
            swiftSettings: lean,
            linkerSettings: [.unsafeFlags(["-static-executable"], .when(traits: ["Standalone"]))]),
        .executableTarget(
            name: "lmdi-submit",
            dependencies: [
                "FHIRTree", "FHIRValidation", "LMDI", "Report", "Diagnosis", "CommandTable", "SealedBundle",
                "MachineAuth", "Submission",
            ]),
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "SealedBundleTests", dependencies: ["SealedBundle", "COpenSSL", "TestSupport"]),
        .testTarget(name: "FHIRTreeTests", dependencies: ["FHIRTree", "TestSupport"]),
        .testTarget(name: "FHIRPathTests", dependencies: ["FHIRPath", "FHIRTree", "FHIRValidation", "TestSupport"]),
        .testTarget(
            name: "FHIRValidationTests", dependencies: ["FHIRValidation", "FHIRPath", "FHIRTree", "TestSupport"]),
        .testTarget(
            name: "LMDITests", dependencies: ["LMDI", "FHIRValidation", "FHIRPath", "FHIRTree", "TestSupport"]),
        .testTarget(name: "ReportTests", dependencies: ["Report", "FHIRValidation", "FHIRTree"]),
        .testTarget(
            name: "DiagnosisTests",
            dependencies: ["Diagnosis", "Report", "LMDI", "FHIRValidation", "FHIRTree", "TestSupport"]),
        .testTarget(
            name: "MirrorTests", dependencies: ["Report", "LMDI", "FHIRValidation", "FHIRTree", "TestSupport"]),
        .testTarget(name: "CommandTableTests", dependencies: ["CommandTable", "TestSupport"]),
        .testTarget(name: "EndToEndTests", dependencies: ["lmdi", "lmdi-submit", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)
