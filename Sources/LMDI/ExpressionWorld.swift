package import FHIRPath
package import FHIRTree
internal import FHIRValidation

/// FHIR R4 and the guide as expressions about any document know them, from the definitions inside the program.
package struct ExpressionWorld {
    package let types: TypeModel
    private let definitions: DefinitionAnswers

    /// - Parameter symbols: The table that the documents are parsed with.
    package init(symbols: SymbolTable) throws(CheckError) {
        let store = DefinitionStore(symbols: symbols)
        do {
            if let core = try Checker.bundled.package(Guide.coreLabel) { store.add(core) }
            let types = TypeModelFactory.model(of: try store.specializations(), symbols: symbols)
            self.types = types
            definitions = DefinitionAnswers {
                Self.definition(of: $0, store)
            } compiler: {
                Self.compiler(store, types)
            }
        } catch {
            throw .definitions(error)
        }
    }

    /// What expressions about a document may ask.
    package func environment(of tree: Tree) -> any Environment {
        DefinitionEnvironment(tree: tree, types: types, definitions: definitions)
    }

    private static func definition(of type: String, _ store: DefinitionStore) -> Tree? {
        let document = try? store.entry(Guide.core + type, .structure)?.document()
        return document.flatMap { Parser.parse(Input(Array($0.tree.source)), symbols: store.symbols).tree }
    }

    private static func compiler(_ store: DefinitionStore, _ types: TypeModel) -> SchemaCompiler {
        for label in [Guide.package + "@" + Guide.newest] + Guide.foundations where label != Guide.coreLabel {
            if let package = try? Checker.bundled.package(label) { store.add(package) }
        }
        return SchemaCompiler(
            definitions: StoredDefinitions(store: store), constraints: Checker.constraints, natives: Images.natives,
            types: types, symbols: store.symbols)
    }
}
