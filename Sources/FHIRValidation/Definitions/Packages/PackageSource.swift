package import FHIRTree

/// A package, folder or file of definitions, indexed.
package struct PackageSource {
    package let manifest: PackageManifest?
    package let entries: [DefinitionEntry]

    init(manifest: PackageManifest?, entries: [DefinitionEntry]) {
        self.manifest = manifest
        self.entries = entries
    }

    /// Indexes `package.tgz`, a folder or a single file (JSON or XML, a Bundle too).
    package init(path: String) throws(DefinitionError) {
        if FileSystem.isFolder(path) {
            try self.init(folder: path)
        } else {
            let input = try FileSystem.read(path)
            if Gzip.isGzip(input.bytes) {
                try self.init(archive: input, file: path)
            } else {
                try self.init(document: input, file: path)
            }
        }
    }

    /// Indexes an npm archive: the documents directly in its folder `package`.
    package init(archive: Input, file: String) throws(DefinitionError) {
        let tar = try TarArchive(try PackageSource.unpack(archive, file), file: file)
        var entries: [DefinitionEntry] = [], manifest: PackageManifest?
        for entry in tar.entries {
            guard let name = PackageSource.topLevelName(entry.path), FileSystem.isDocument(name) else { continue }
            let label = file + "!" + entry.path
            let document = try DefinitionDocument.parse(Input(entry.bytes), file: label)
            if name == "package.json" {
                manifest = PackageManifest(document)
            } else {
                let source = DefinitionSource.archived(entry.bytes, owner: tar.input)
                entries += DefinitionIndexer.entries(of: document, file: label, source: source)
            }
        }
        guard !entries.isEmpty else { throw .noDefinitions(path: file) }
        self.entries = entries
        self.manifest = manifest
    }

    /// Indexes a folder: of an unpacked package the documents directly in it, of any other all below it.
    package init(folder: String) throws(DefinitionError) {
        let root = FileSystem.isFile(folder + "/package/package.json") ? folder + "/package" : folder
        let manifestPath = root + "/package.json"
        let isPackage = FileSystem.isFile(manifestPath)
        let paths =
            isPackage
            ? try FileSystem.names(in: root).filter(FileSystem.isDocument).map { root + "/" + $0 }
            : try FileSystem.documents(below: root)
        var entries: [DefinitionEntry] = []
        for path in paths where path != manifestPath {
            let document = try DefinitionDocument.parse(try FileSystem.read(path), file: path)
            entries += DefinitionIndexer.entries(of: document, file: path, source: .file(path))
        }
        guard !entries.isEmpty else { throw .noDefinitions(path: folder) }
        self.entries = entries
        manifest =
            isPackage
            ? PackageManifest(try DefinitionDocument.parse(try FileSystem.read(manifestPath), file: manifestPath)) : nil
    }

    private init(document: Input, file: String) throws(DefinitionError) {
        let node = try DefinitionDocument.parse(document, file: file)
        entries = DefinitionIndexer.entries(of: node, file: file, source: .parsed(node))
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

    /// The name of a file that lies directly in `package`.
    private static func topLevelName(_ path: String) -> String? {
        let parts = path.split(separator: "/").filter { $0 != "." }
        return parts.count == 2 && parts[0] == "package" ? String(parts[1]) : nil
    }
}
