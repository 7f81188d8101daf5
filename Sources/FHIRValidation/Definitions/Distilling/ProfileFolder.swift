internal import FHIRTree

/// The folder `profiles/` of the repository: one folder a package, `<id>@<version>`.
package struct ProfileFolder {
    package let path: String
    private let licensed: LicensedSystems

    package init(_ path: String, _ licensed: LicensedSystems) {
        self.path = path
        self.licensed = licensed
    }

    /// Distils an official package into its folder, whose other definitions are removed; gives the files' names.
    package func importPackage(_ package: PackageSource) throws(DefinitionError) -> [String] {
        let label = package.manifest?.label ?? "unnamed@0"
        let others = try packages().filter { $0.manifest?.label != label }
        let files = try Distiller(package, beside: others, licensed).files()
        let folder = "\(path)/\(label)"
        try FileSystem.makeFolder(folder)
        for name in try FileSystem.names(in: folder) where FileSystem.isDocument(name) {
            try FileSystem.remove("\(folder)/\(name)")
        }
        for file in files { try FileSystem.write(file.text, to: "\(folder)/\(file.name)") }
        return files.map(\.name)
    }

    private func packages() throws(DefinitionError) -> [PackageSource] {
        var found: [PackageSource] = []
        for name in try FileSystem.names(in: path) where name.contains("@") {
            let folder = "\(path)/\(name)"
            guard !FileSystem.isFile("\(folder)/\(GuidePatch.fileName)") else { continue }
            let source = try PackageSource(folder: folder)
            found.append(PackageSource(manifest: PackageManifest(label: name), entries: source.entries))
        }
        return found
    }
}

extension BundledPackages {
    /// Compares what the program carries of a package with the official package. `nil` when it carries nothing of it.
    package func differences(
        to official: PackageSource, _ licensed: LicensedSystems
    ) throws(DefinitionError) -> [ProfileDifference]? {
        guard let label = official.manifest?.label, let files = distilledFiles(label) else { return nil }
        var others: [PackageSource] = []
        for other in labels where other != label && !isPatch(other) {
            if let package = try package(other) { others.append(package) }
        }
        return try Distiller(official, beside: others, licensed).differences(to: files)
    }
}
