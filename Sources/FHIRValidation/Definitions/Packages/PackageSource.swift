package import FHIRTree

/// A package, folder or file of definitions, indexed.
package struct PackageSource {
    package let manifest: PackageManifest?
    package let entries: [DefinitionEntry]

    init(manifest: PackageManifest?, entries: [DefinitionEntry]) {
        self.manifest = manifest
        self.entries = entries
    }

    /// Indexes `package.tgz`, a folder or a single file (JSON or XML, a Bundle too; gzip or not).
    package init(path: String) throws(DefinitionError) {
        if FileSystem.isFolder(path) {
            try self.init(folder: path)
        } else {
            let input = try FileSystem.read(path), isPacked = Gzip.isGzip(input.bytes)
            if !isPacked, path.hasSuffix(".tgz") { throw .damagedArchive(file: path, reason: .notGzip) }
            let content = isPacked ? try PackageSource.unpack(input, path) : input
            let isDocument = content.bytes.first == UInt8(ascii: "{") || content.bytes.first == UInt8(ascii: "<")
            if isPacked, !isDocument {
                try self.init(tar: content, file: path)
            } else {
                try self.init(document: content, file: path)
            }
        }
    }

    /// Indexes an npm archive: the documents directly in its folder `package`, or those outside of any folder.
    package init(archive: Input, file: String) throws(DefinitionError) {
        try self.init(tar: try PackageSource.unpack(archive, file), file: file)
    }

    private init(tar content: Input, file: String) throws(DefinitionError) {
        let tar = try TarArchive(content, file: file)
        var entries: [DefinitionEntry] = [], manifest: PackageManifest?
        for (name, entry) in PackageSource.documents(tar) {
            let label = file + "!" + entry.path
            let document = try DefinitionDocument.parse(Input(entry.bytes), file: label)
            if name == PackageSource.manifestName {
                manifest = PackageManifest(document)
            } else {
                let source = DefinitionSource.archived(entry.bytes, owner: tar.input)
                entries += try DefinitionIndexer.entries(of: document, file: label, source: source)
            }
        }
        try self.init(entries, manifest, path: file)
    }

    /// A package that only gathers others has no definitions of its own.
    private init(_ entries: [DefinitionEntry], _ manifest: PackageManifest?, path: String) throws(DefinitionError) {
        guard !entries.isEmpty || manifest?.dependencies.isEmpty == false else { throw .noDefinitions(path: path) }
        self.init(manifest: manifest, entries: entries)
    }

    /// Indexes a folder: of an unpacked package the documents directly in it, of any other all below it.
    package init(folder: String) throws(DefinitionError) {
        let inner = folder + "/package"
        let root = FileSystem.isFile(inner + "/" + PackageSource.manifestName) ? inner : folder
        let manifestPath = root + "/" + PackageSource.manifestName
        let isPackage = FileSystem.isFile(manifestPath)
        let paths =
            isPackage
            ? try FileSystem.names(in: root).filter(FileSystem.isDocument).map { root + "/" + $0 }
            : try FileSystem.documents(below: root)
        var entries: [DefinitionEntry] = []
        for path in paths where path != manifestPath {
            let document = try DefinitionDocument.parse(try FileSystem.read(path), file: path)
            entries += try DefinitionIndexer.entries(of: document, file: path, source: .file(path))
        }
        let manifest =
            isPackage
            ? PackageManifest(try DefinitionDocument.parse(try FileSystem.read(manifestPath), file: manifestPath)) : nil
        try self.init(entries, manifest, path: folder)
    }

    private static let manifestName = "package.json"

    private init(document: Input, file: String) throws(DefinitionError) {
        let node = try DefinitionDocument.parse(document, file: file)
        entries = try DefinitionIndexer.entries(of: node, file: file, source: .parsed(node))
        manifest = nil
        guard !entries.isEmpty || DefinitionIndexer.isDefinition(node) else { throw .notDefinition(file: file) }
    }

    private static func unpack(_ archive: Input, _ file: String) throws(DefinitionError) -> Input {
        do {
            return try Gzip.unpack(archive.bytes, limit: 1 << 30)
        } catch {
            throw .damagedArchive(file: file, reason: fault(error))
        }
    }

    private static func fault(_ fault: Gzip.Fault) -> DefinitionError.ArchiveFault {
        switch fault {
        case .notGzip: .notGzip
        case .damaged: .damagedGzip
        case .tooLarge: .tooLarge
        }
    }

    /// The JSON and XML files of an archive that count, with their names.
    private static func documents(_ tar: TarArchive) -> [(name: String, entry: TarArchive.Entry)] {
        let packaged = tar.entries.map { (name(in: ["package"], $0.path), $0) }
        let found = packaged.contains { $0.0 != nil } ? packaged : tar.entries.map { (name(in: [], $0.path), $0) }
        return found.compactMap { name, entry in name.flatMap { FileSystem.isDocument($0) ? ($0, entry) : nil } }
    }

    /// The name of a file that lies directly in a folder.
    private static func name(in folder: [Substring], _ path: String) -> String? {
        let parts = path.split(separator: "/").filter { $0 != "." }
        return parts.dropLast() == folder[...] ? parts.last.map(String.init) : nil
    }
}
