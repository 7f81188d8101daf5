import Foundation
import TestSupport

@testable import FHIRTree
@testable import FHIRValidation

/// Where the official packages are, for the tests that need them.
enum Shared {
    static var hasPackages: Bool { Repository.hasShared("fhir/hl7.fhir.r4.core-4.0.1.tgz") }

    static func package(_ name: String) -> String { "\(Repository.shared.path)/fhir/\(name).tgz" }

    /// The official package of R4, indexed once for all tests.
    static let core = Result { try PackageSource(path: package("hl7.fhir.r4.core-4.0.1")) }

    /// An official package, indexed.
    static func source(_ name: String) throws -> PackageSource {
        name == "hl7.fhir.r4.core-4.0.1" ? try core.get() : try PackageSource(path: package(name))
    }
}

/// A definition written in a test.
func definition(_ text: String) throws -> DefinitionNode {
    try DefinitionDocument.parse(Input(Array(text.utf8)), file: "test.json")
}

/// A folder that is removed when the test is over.
final class Scratch {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "lmdi-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file, the folders on its way included; gives its path.
    @discardableResult func write(_ name: String, _ text: String) throws -> String {
        let file = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
        return file.path
    }
}

/// The packages in the repository's `profiles/`, as the program carries them.
enum Bundled {
    static let folder = Repository.folder.appendingPathComponent("profiles").path

    /// Read once for all tests; the bytes are never freed.
    nonisolated(unsafe) static let packages: BundledPackages = {
        var files: [BundledPackages.File] = []
        for label in (try? FileSystem.names(in: folder)) ?? [] where label.contains("@") {
            for name in (try? FileSystem.names(in: "\(folder)/\(label)")) ?? [] {
                guard let input = try? FileSystem.read("\(folder)/\(label)/\(name)") else { continue }
                let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: input.bytes.count, alignment: 16)
                bytes.copyMemory(from: input.bytes)
                files.append((path: "\(label)/\(name)", bytes: UnsafeRawBufferPointer(bytes)))
            }
        }
        return BundledPackages(files)
    }()

    /// R4 as it is bundled, indexed once for all tests.
    private static let core = Result { try packages.package("hl7.fhir.r4.core@4.0.1") }

    /// A store with these packages.
    static func store(_ labels: String...) throws -> DefinitionStore {
        let store = DefinitionStore(symbols: SymbolTable())
        for label in labels {
            let package = label == "hl7.fhir.r4.core@4.0.1" ? try core.get() : try packages.package(label)
            if let package { store.add(package) }
        }
        return store
    }
}
