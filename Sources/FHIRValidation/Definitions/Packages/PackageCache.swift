/// The user's package cache: `<root>/<id>#<version>/package` (https://confluence.hl7.org/display/FHIR/FHIR+Package+Cache).
package struct PackageCache: Sendable {
    package let root: String

    /// `root` is usually `~/.fhir/packages`.
    package init(root: String) { self.root = root }

    /// The folder of a package, nil when it isn't there; a version `4.0.x` takes the newest that fits.
    func folder(_ id: String, _ version: String) -> String? {
        let exact = "\(root)/\(id)#\(version)"
        if FileSystem.isFolder(exact) { return exact }
        let prefix = id + "#"
        let names = (try? FileSystem.names(in: root)) ?? []
        let versions = names.filter { $0.hasPrefix(prefix) }.map { Version(String($0.dropFirst(prefix.count))) }
        return versions.filter { $0.satisfies(version) }.max().map { "\(root)/\(prefix)\($0.text)" }
    }

    /// Indexes a package given as `ID@VERSION`.
    package func package(_ label: String) throws(DefinitionError) -> PackageSource {
        let parts = label.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, !label.contains("/") else {
            throw .badPackageName(label)
        }
        guard let folder = folder(String(parts[0]), String(parts[1])) else {
            throw .unknownPackage(id: label, searched: root)
        }
        return try PackageSource(folder: folder)
    }
}

extension DefinitionStore {
    package func add(_ source: PackageSource) {
        add(source.entries)
        if let manifest = source.manifest { add(package: manifest) }
    }

    /// Adds what `--definitions` names: a path, or `ID@VERSION` in the cache.
    package func add(definitions argument: String, cache: PackageCache) throws(DefinitionError) {
        let isPath = FileSystem.isFolder(argument) || FileSystem.isFile(argument)
        if isPath || !argument.contains("@") {
            add(try PackageSource(path: argument))
        } else {
            add(try cache.package(argument))
        }
    }

    /// Adds the packages that those added so far depend on, and theirs, from the cache; tells which are missing.
    package func addDependencies(from cache: PackageCache) throws(DefinitionError) -> [DefinitionNotice] {
        var notices: [DefinitionNotice] = []
        var at = 0
        while at < packages.count {
            let needing = packages[at]
            at += 1
            for wanted in needing.dependencies where !packages.contains(where: { $0.id == wanted.id }) {
                if let folder = cache.folder(wanted.id, wanted.version) {
                    add(try PackageSource(folder: folder))
                } else {
                    notices.append(.missingDependency(package: wanted.label, neededBy: needing.label))
                }
            }
        }
        try refuseCycles()
        return notices
    }

    private func refuseCycles() throws(DefinitionError) {
        var done: Set<String> = []
        for package in packages { try visit(package.id, trail: [], &done) }
    }

    private func visit(_ id: String, trail: [String], _ done: inout Set<String>) throws(DefinitionError) {
        if let start = trail.firstIndex(of: id) { throw .cyclicPackages(Array(trail[start...]) + [id]) }
        guard !done.contains(id), trail.count < 100 else { return }
        for manifest in packages where manifest.id == id {
            for wanted in manifest.dependencies { try visit(wanted.id, trail: trail + [id], &done) }
        }
        done.insert(id)
    }
}
