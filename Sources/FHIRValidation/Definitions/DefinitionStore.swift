package import FHIRTree

/// The definitions that profiles are compiled from, found by canonical url and read only when someone asks.
///
/// Files are added in order of precedence: of two definitions with the same url and version, the one added first wins.
/// Adding reads no more than url, version and kind of each.
package final class DefinitionStore {
    /// The names that schemas are compiled with. Definitions' own trees use the table of `Member` instead: names in a
    /// `Value` are compared by their text.
    package let symbols: SymbolTable
    private var entries: [DefinitionEntry] = []
    private var byURL: [String: [Int]] = [:]
    private var supplements: [String: [DefinitionEntry]] = [:]
    private var structures: [Int: StructureDefinition] = [:]
    /// The definitions whose snapshots are being made, to notice rings.
    private var beingMade: Set<String> = []
    /// The packages added so far, by id and version.
    package private(set) var packages: [PackageManifest] = []

    package init(symbols: SymbolTable) {
        self.symbols = symbols
    }

    package func add(_ new: [DefinitionEntry]) {
        for entry in new {
            let known = byURL[entry.url] ?? []
            guard !known.contains(where: { isSame(entries[$0], entry) }) else { continue }
            byURL[entry.url] = known + [entries.count]
            entries.append(entry)
            if !entry.supplements.isEmpty {
                supplements[Canonical.split(entry.supplements).url, default: []].append(entry)
            }
        }
    }

    package func add(package manifest: PackageManifest) { packages.append(manifest) }

    private func isSame(_ a: DefinitionEntry, _ b: DefinitionEntry) -> Bool {
        a.kind == b.kind && a.version == b.version
    }
}

extension DefinitionStore {
    /// The definition of a canonical (`url` or `url|version`; without a version the newest), nil when no file has it.
    package func structure(_ canonical: String) throws(DefinitionError) -> StructureDefinition? {
        guard let index = find(canonical, .structure) else { return nil }
        return try structure(at: index)
    }

    /// The definition of a type of FHIR: `Patient`, `string`.
    package func structure(ofType type: String) throws(DefinitionError) -> StructureDefinition? {
        try structure("http://hl7.org/fhir/StructureDefinition/" + type)
    }

    /// Every type of FHIR that a definition is at hand for (resources, data types, primitives; no profiles), by url.
    package func specializations() throws(DefinitionError) -> [StructureDefinition] {
        let urls = Set(entries.filter(\.isSpecialization).map(\.url)).sorted()
        var found: [StructureDefinition] = []
        for url in urls {
            guard let index = find(url, .structure), entries[index].isSpecialization else { continue }
            found.append(try structure(at: index))
        }
        return found
    }

    /// Every definition at hand, in the order in which they were added.
    package var all: [DefinitionEntry] { entries }

    /// The entry that a canonical stands for.
    package func entry(_ canonical: String, _ kind: DefinitionEntry.Kind) -> DefinitionEntry? {
        find(canonical, kind).map { entries[$0] }
    }

    /// The supplements of a code system, in the order in which they were added.
    package func supplements(of url: String) -> [DefinitionEntry] { supplements[url] ?? [] }

    private func structure(at index: Int) throws(DefinitionError) -> StructureDefinition {
        if let known = structures[index] { return known }
        var structure = try entries[index].structure()
        if structure.snapshot.isEmpty {
            let isNew = beingMade.insert(structure.url).inserted
            guard isNew, beingMade.count < 200 else { throw .cyclicBase(url: structure.url) }
            defer { beingMade.remove(structure.url) }
            structure.snapshot = try generateSnapshot(structure)
            structure.isGenerated = true
        }
        structures[index] = structure
        return structure
    }

    /// The definition of a canonical, nil also while its snapshot is being made: profiles may name each other in a ring.
    func finished(_ canonical: String) throws(DefinitionError) -> StructureDefinition? {
        beingMade.contains(Canonical.split(canonical).url) ? nil : try structure(canonical)
    }

    /// The snapshot that follows from a definition's base and its differential.
    func generateSnapshot(_ structure: StructureDefinition) throws(DefinitionError) -> [ElementDefinition] {
        let base = structure.baseDefinition.isEmpty ? nil : try self.structure(structure.baseDefinition)
        if base == nil, !structure.baseDefinition.isEmpty || structure.derivation == .constraint {
            throw .missingBase(url: structure.url, base: structure.baseDefinition)
        }
        var generator = SnapshotGenerator(structure, base: base, store: self)
        return try generator.generate()
    }

    private func find(_ canonical: String, _ kind: DefinitionEntry.Kind) -> Int? {
        let (url, version) = Canonical.split(canonical)
        let candidates = (byURL[url] ?? []).filter { entries[$0].kind == kind }
        if let version { return candidates.first { entries[$0].version == version } }
        return candidates.max { a, b in
            let (x, y) = (Version(entries[a].version), Version(entries[b].version))
            return x == y ? a > b : x < y
        }
    }
}

/// A reference to a definition: `url` or `url|version`.
package enum Canonical {
    package static func split(_ canonical: String) -> (url: String, version: String?) {
        guard let bar = canonical.utf8.lastIndex(of: UInt8(ascii: "|")) else { return (canonical, nil) }
        return (String(canonical[..<bar]), String(canonical[canonical.utf8.index(after: bar)...]))
    }

    /// The url alone, where there are many to ask.
    static func url(of canonical: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        let bar = canonical.lastPlace(of: UInt8(ascii: "|"))
        return UnsafeRawBufferPointer(rebasing: canonical[..<(bar ?? canonical.count)])
    }
}
