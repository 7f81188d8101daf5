package import FHIRTree

/// The definitions that profiles are compiled from, found by canonical url and read only when someone asks.
///
/// Files are added in order of precedence: of two definitions with the same url (and version), the one added first wins.
package final class DefinitionStore {
    package let symbols: SymbolTable

    package init(symbols: SymbolTable) {
        self.symbols = symbols
    }

    /// The definition of a canonical (`url` or `url|version`; without a version the newest), nil when no file has it.
    package func structure(_ canonical: String) -> StructureDefinition? { nil }
}
