internal import FHIRTree

/// The packages inside the program: files whose paths begin with `<id>@<version>/`.
package struct BundledPackages {
    package typealias File = (path: String, bytes: UnsafeRawBufferPointer)

    private let files: [String: [File]]

    /// The bytes must live as long as the program.
    package init(_ files: [File]) {
        self.files = Dictionary(grouping: files) { String($0.path.utf8.prefix { $0 != UInt8(ascii: "/") }) ?? "" }
    }

    /// The packages' labels (`hl7.fhir.r4.core@4.0.1`), the oldest version of each first.
    package var labels: [String] {
        files.keys.filter { $0.contains("@") }.sorted { BundledPackages.order($0) < BundledPackages.order($1) }
    }

    private static func order(_ label: String) -> (String, Version) {
        let manifest = PackageManifest(label: label)
        return (manifest.id, Version(manifest.version))
    }

    /// Indexes one package, a patched one with all the changes on its way; nil when the program does not have it.
    package func package(_ label: String) throws(DefinitionError) -> PackageSource? {
        guard files[label] != nil else { return nil }
        return PackageSource(manifest: PackageManifest(label: label), entries: try entries(label, depth: 0))
    }

    /// Whether a version is told as changes to another.
    package func isPatch(_ label: String) -> Bool { patchFile(label) != nil }

    /// The files of a package that definitions stand in.
    package func distilledFiles(_ label: String) -> [Distiller.File]? {
        files[label]?.filter { FileSystem.isDocument($0.path) }.map { file in
            let name = String(file.path.dropFirst(label.count + 1))
            return Distiller.File(name: name, text: String(decoding: file.bytes, as: UTF8.self))
        }
    }

    private func patchFile(_ label: String) -> File? {
        files[label]?.first { $0.path.hasSuffix("/" + GuidePatch.fileName) }
    }

    private func entries(_ label: String, depth: Int) throws(DefinitionError) -> [DefinitionEntry] {
        var result = try ownEntries(label)
        guard let patchFile = patchFile(label) else { return result }
        let node = try DefinitionDocument.parse(Input(patchFile.bytes), file: patchFile.path)
        let version = PackageManifest(label: label).version
        let patch = try GuidePatch(node, file: patchFile.path, version: version)
        guard depth < 50, files[patch.base] != nil else { throw .badPatch(file: patchFile.path, reason: patch.base) }
        result += try patch.apply(to: try entries(patch.base, depth: depth + 1))
        return result
    }

    private func ownEntries(_ label: String) throws(DefinitionError) -> [DefinitionEntry] {
        var result: [DefinitionEntry] = []
        for file in files[label] ?? [] where FileSystem.isDocument(file.path) {
            guard !file.path.hasSuffix("/" + GuidePatch.fileName) else { continue }
            let document = try DefinitionDocument.parse(Input(file.bytes), file: file.path)
            result += try DefinitionIndexer.entries(of: document, file: file.path, source: .embedded(file.bytes))
        }
        return result
    }
}
