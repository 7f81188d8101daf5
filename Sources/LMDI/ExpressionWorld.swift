package import FHIRPath
package import FHIRTree
internal import FHIRValidation

/// FHIR R4 and the guide as expressions about any document know them, from the definitions inside the program.
package struct ExpressionWorld {
    package let types: TypeModel
    /// The table that the documents are parsed with.
    package let symbols: SymbolTable
    private let definitions: DefinitionAnswers

    package init() throws(CheckError) {
        let image = Images.image(of: nil), symbols = image?.symbols ?? SymbolTable()
        let core = CoreDefinitions(symbols), types: TypeModel
        if let image {
            types = image.schema.types
        } else {
            types = try core.types()
        }
        self.types = types
        self.symbols = symbols
        definitions = DefinitionAnswers {
            core.definition(of: $0)
        } compiler: {
            core.compiler(types)
        }
    }

    /// What expressions about a document may ask.
    package func environment(of tree: Tree) -> any Environment {
        DefinitionEnvironment(tree: tree, types: types, definitions: definitions)
    }
}

/// FHIR's own definitions, gathered when an expression first asks for one.
private final class CoreDefinitions {
    private(set) lazy var store = gathered()
    private let symbols: SymbolTable

    init(_ symbols: SymbolTable) { self.symbols = symbols }

    func types() throws(CheckError) -> TypeModel {
        do {
            return TypeModelFactory.model(of: try store.specializations(), symbols: symbols)
        } catch {
            throw .definitions(error)
        }
    }

    func definition(of type: String) -> Tree? {
        let document = try? store.entry(Guide.core + type, .structure)?.document()
        return document.flatMap { Parser.parse(Input(Array($0.tree.source)), symbols: symbols).tree }
    }

    func compiler(_ types: TypeModel) -> SchemaCompiler {
        add([Guide.package + "@" + Guide.newest] + Guide.foundations.filter { $0 != Guide.coreLabel }, to: store)
        return SchemaCompiler(
            definitions: StoredDefinitions(store: store), constraints: Checker.constraints, natives: Images.natives,
            types: types, symbols: symbols)
    }

    private func gathered() -> DefinitionStore {
        let store = DefinitionStore(symbols: symbols)
        add([Guide.coreLabel], to: store)
        return store
    }

    private func add(_ labels: [String], to store: DefinitionStore) {
        let bundled = Checker.bundled
        for label in labels {
            if let package = try? bundled.package(label) { store.add(package) }
        }
    }
}
