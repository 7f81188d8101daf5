// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "lmdi", path: "..")],
    targets: [
        .executableTarget(
            name: "TreeBenchmark", dependencies: [.product(name: "FHIRValidation", package: "lmdi")]),
        .executableTarget(name: "SealBenchmark", dependencies: [.product(name: "SealedBundle", package: "lmdi")]),
    ],
    swiftLanguageModes: [.v6]
)
