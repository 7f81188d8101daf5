/// Where the compiler of schemas gets definitions and value sets from.
package protocol DefinitionLibrary: AnyObject {
    /// What could not be read so far, each fault once.
    var errors: [DefinitionError] { get }
    /// The definition with a canonical (`url` or `url|version`), with its snapshot.
    func structure(_ canonical: String) -> StructureDefinition?
    func codes(_ valueSet: String) -> CodeSet
    /// The resource of a canonical, of a kind that is not compiled.
    func document(_ canonical: String, _ kind: DefinitionEntry.Kind) -> DefinitionNode?
    /// The version of the definition with a canonical, nil when there is none.
    func version(of canonical: String) -> String?
    /// The element of a profile's differential that its base does not have; nil when there is none, or it cannot be told.
    func misfit(of profile: DefinitionNode) -> String?
    /// The profiles that guides at hand name for all resources of a type.
    var globalProfiles: [(type: String, profile: String)] { get }
    /// FHIR's own profiles of a type that constrain another profile.
    func profiles(of type: String, on base: String) -> [StructureDefinition]
    /// The code system with a url, where all its codes are at hand or it is a supplement to another.
    func knownSystem(_ url: String) -> CodeSystem?
}

/// Definitions and terminology of a store. What cannot be read is remembered and counts as missing.
package final class StoredDefinitions: DefinitionLibrary {
    private let store: DefinitionStore
    private let terminology: Terminology
    package private(set) var errors: [DefinitionError] = []

    package init(store: DefinitionStore) {
        self.store = store
        terminology = Terminology(store: store)
    }

    package func structure(_ canonical: String) -> StructureDefinition? {
        do {
            return try store.structure(canonical)
        } catch {
            note(error)
            return nil
        }
    }

    package func version(of canonical: String) -> String? { store.entry(canonical, .structure)?.version }

    private func note(_ error: DefinitionError) {
        if !errors.contains(error) { errors.append(error) }
    }

    package lazy var globalProfiles: [(type: String, profile: String)] = {
        let guides = store.all.filter { $0.kind == .implementationGuide }
        return guides.compactMap { try? $0.document() }.flatMap { $0.objects(.global) }.compactMap { global in
            guard let type = global.string(.type), let profile = global.string(.profile) else { return nil }
            return (type, profile)
        }
    }()

    package func document(_ canonical: String, _ kind: DefinitionEntry.Kind) -> DefinitionNode? {
        store.entry(canonical, kind).flatMap { try? $0.document() }
    }

    package func misfit(of profile: DefinitionNode) -> String? {
        guard let structure = try? StructureDefinitionReader(file: "").read(profile),
            structure.derivation == .constraint
        else { return nil }
        do {
            _ = try store.generateSnapshot(structure)
        } catch {
            if case .badDifferential(url: structure.url, let element) = error { return element }
        }
        return nil
    }

    package func profiles(of type: String, on base: String) -> [StructureDefinition] {
        let own = store.all.filter {
            $0.kind == .structure && $0.type == type && !$0.isSpecialization && $0.url.hasPrefix(Schema.coreBase)
        }
        return own.compactMap { structure($0.url) }.filter { $0.baseDefinition == base }
    }

    package func knownSystem(_ url: String) -> CodeSystem? {
        do {
            let system = try terminology.codeSystem(url, version: nil)
            return system.flatMap { $0.content == .complete || $0.isSupplement ? $0 : nil }
        } catch {
            note(error)
            return nil
        }
    }

    package func codes(_ valueSet: String) -> CodeSet {
        do {
            return try terminology.codeSet(valueSet)
        } catch {
            note(error)
            return CodeSet()
        }
    }
}
