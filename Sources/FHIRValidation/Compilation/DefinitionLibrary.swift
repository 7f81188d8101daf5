/// Where the compiler of schemas gets definitions and value sets from.
package protocol DefinitionLibrary: AnyObject {
    /// The definition with a canonical (`url` or `url|version`), with its snapshot.
    func structure(_ canonical: String) -> StructureDefinition?
    func codes(_ valueSet: String) -> CodeSet
    /// The code system with a url, where all its codes are at hand.
    func wholeSystem(_ url: String) -> CodeSystem?
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
            errors.append(error)
            return nil
        }
    }

    package func wholeSystem(_ url: String) -> CodeSystem? {
        do {
            let system = try terminology.codeSystem(url, version: nil)
            return system?.content == .complete ? system : nil
        } catch {
            errors.append(error)
            return nil
        }
    }

    package func codes(_ valueSet: String) -> CodeSet {
        do {
            return try terminology.codeSet(valueSet)
        } catch {
            errors.append(error)
            return CodeSet()
        }
    }
}
