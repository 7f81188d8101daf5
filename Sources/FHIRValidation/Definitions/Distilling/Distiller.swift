/// Makes of an official package the files that the program carries: every structure, and the value sets and code systems
/// that its bindings, and those of the packages beside it, need. No prose, none of the package's sentences.
package struct Distiller {
    private let package: PackageSource
    private let others: [PackageSource]
    private let licensed: LicensedSystems
    private let store: DefinitionStore
    private let terminology: Terminology

    /// A file of `profiles/<id>@<version>/`.
    package struct File: Sendable, Hashable {
        package let name: String
        package let text: String
    }

    /// `others` are the packages that will stand beside it: their bindings may want value sets that this one defines.
    package init(_ package: PackageSource, beside others: [PackageSource], _ licensed: LicensedSystems) {
        self.package = package
        self.others = others
        self.licensed = licensed
        store = DefinitionStore(symbols: Member.symbols)
        store.add(package)
        terminology = Terminology(store: store)
    }

    /// The files, sorted by name; the same for the same package, byte for byte.
    package func files() throws(DefinitionError) -> [File] {
        var texts: [String: String] = [:]
        for entry in own(.structure) {
            let structure = try entry.structure()
            guard structure.kind != .logical else { continue }
            texts[fileName(entry, texts)] = DistilledStructure(structure: structure).text
        }
        let wanted = try ValueSetSelection(terminology).closure(of: try wantedValueSets())
        for entry in own(.valueSet) where wanted.valueSets.contains(entry.url) {
            let valueSet = try entry.valueSet()
            texts[fileName(entry, texts)] = DistilledValueSet(valueSet: valueSet, licensed: licensed).text
        }
        for entry in own(.codeSystem) where wanted.systems.contains(entry.url) && !licensed.contains(entry.url) {
            let system = try entry.codeSystem()
            let isOwn = package.definesTypes && Distiller.ownSystems.contains { entry.url.hasPrefix($0) }
            texts[fileName(entry, texts)] = DistilledCodeSystem(system: system, hasDisplays: isOwn).text
        }
        return texts.map { File(name: $0.key, text: $0.value) }.sorted { $0.name < $1.name }
    }

    /// Where the code systems begin that are FHIR's own work, not DICOM's or others' that its package only repeats.
    private static let ownSystems = ["http://hl7.org/fhir/", "http://terminology.hl7.org/"]

    /// The definitions of one kind, by url.
    private func own(_ kind: DefinitionEntry.Kind) -> [DefinitionEntry] {
        package.entries.filter { $0.kind == kind }.sorted { $0.url < $1.url }
    }

    /// `StructureDefinition-Patient.json`, after the last part of the url; a number tells namesakes apart.
    private func fileName(_ entry: DefinitionEntry, _ taken: [String: String]) -> String {
        let tail = entry.url.split(whereSeparator: { $0 == "/" || $0 == ":" }).last.map(String.init) ?? "x"
        let safe = String(tail.map { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0)) ? $0 : "_" })
        let base = "\(entry.kind.rawValue)-\(safe)"
        var name = base + ".json", n = 2
        while taken[name] != nil {
            name = "\(base)-\(n).json"
            n += 1
        }
        return name
    }
}

extension Distiller {
    /// The value sets that bindings need: all but examples, and outer ones. FHIR's own package binds nothing that a guide
    /// defines.
    private func wantedValueSets() throws(DefinitionError) -> Set<String> {
        var wanted: Set<String> = []
        for source in [package] + others.filter({ !$0.definesTypes }) {
            for entry in source.entries where entry.kind == .structure {
                let structure = try entry.structure()
                for element in structure.snapshot + structure.differential {
                    guard let binding = element.binding else { continue }
                    wanted.formUnion(valueSets(of: binding))
                }
            }
        }
        return wanted
    }

    private func valueSets(of binding: ElementDefinition.Binding) -> [String] {
        let outer = [binding.minValueSet, binding.maxValueSet]
        return binding.strength == .example ? outer : outer + [binding.valueSet]
    }
}

extension PackageSource {
    /// Whether it is FHIR's own package and no guide.
    fileprivate var definesTypes: Bool { entries.contains(where: \.isSpecialization) }
}

/// Value sets, the ones that they import, and the code systems that they draw from.
struct ValueSetSelection {
    private let terminology: Terminology
    private(set) var valueSets: Set<String> = []
    private(set) var systems: Set<String> = []

    init(_ terminology: Terminology) { self.terminology = terminology }

    func closure(of canonicals: Set<String>) throws(DefinitionError) -> ValueSetSelection {
        var result = self, open = canonicals.sorted()
        while let canonical = open.popLast() {
            guard let valueSet = try terminology.valueSet(canonical) else { continue }
            guard result.valueSets.insert(valueSet.url).inserted else { continue }
            for part in valueSet.includes + valueSet.excludes {
                open += part.valueSets
                if let system = part.system { result.systems.insert(system) }
            }
        }
        return result
    }
}
