internal import FHIRTree

/// The packages inside the program: files whose paths begin with `<id>@<version>/`.
package struct BundledPackages {
    package typealias File = (path: String, bytes: UnsafeRawBufferPointer)

    private let files: [String: [File]]

    /// The bytes must live as long as the program.
    package init(_ files: [File]) {
        self.files = Dictionary(grouping: files) { String($0.path.prefix { $0 != "/" }) }
    }

    /// The packages' labels (`hl7.fhir.r4.core@4.0.1`), sorted.
    package var labels: [String] { files.keys.filter { $0.contains("@") }.sorted() }

    /// Indexes one package; nil when the program does not have it.
    package func package(_ label: String) throws(DefinitionError) -> PackageSource? {
        guard let own = files[label] else { return nil }
        var entries: [DefinitionEntry] = []
        for file in own where FileSystem.isDocument(file.path) {
            let document = try DefinitionDocument.parse(Input(file.bytes), file: file.path)
            entries += DefinitionIndexer.entries(of: document, file: file.path, source: .embedded(file.bytes))
        }
        return PackageSource(manifest: PackageManifest(label: label), entries: entries)
    }
}
