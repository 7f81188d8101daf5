internal import FHIRPath
package import FHIRTree

/// Parses documents and checks them, compiling what each one needs that the schema does not have yet.
///
/// A class because its schema grows with the documents; one a thread.
package final class Engine {
    private let compiler: SchemaCompiler
    private let symbols: SymbolTable
    private var validator: Validator
    /// Canonicals and type names that were asked for, found or not.
    private var known: Set<String> = []

    package init(compiler: SchemaCompiler, symbols: SymbolTable) {
        self.compiler = compiler
        self.symbols = symbols
        validator = Validator(schema: compiler.schema())
    }

    package var schema: Schema { validator.schema }

    /// Whether a name is a resource type that is not abstract.
    package func isResourceType(_ name: String) -> Bool {
        var name = name
        let number = name.withUTF8 { schema.resource(UnsafeRawBufferPointer($0)) }
        return number.map { !schema.profiles[$0].isAbstract } ?? false
    }

    /// The number of a profile, compiled; nil when no definition has that canonical.
    package func profile(_ canonical: String) -> Int32? {
        compile([canonical])
        return compiler.profile(canonical)
    }

    /// What a document is and what is wrong with it. The parse and the findings belong to the schema of this moment.
    package func check(_ input: Input, _ options: (Tree, Schema) -> ValidationOptions) -> Outcome {
        var parsed = Parser.parse(input, symbols: symbols)
        if let tree = parsed.tree {
            let names = symbols.count
            compile(DocumentScan(tree: tree).canonicals)
            compileTargets(tree)
            if symbols.count != names { parsed = Parser.parse(input, symbols: symbols) }
        }
        let findings = parsed.tree.map { validator.findings($0, options($0, schema)) } ?? []
        return Outcome(parsed: parsed, findings: findings, schema: schema)
    }

    package struct Outcome {
        package let parsed: ParseResult
        package let findings: [Finding]
        package let schema: Schema

        package func issues(_ input: Input, rootName: String) -> [Issue] {
            IssueMaker(schema: schema, rootName: rootName).issues(findings, parsed, input)
        }
    }

    private func compile(_ canonicals: [String]) {
        let new = canonicals.filter { known.insert($0).inserted }
        guard !new.isEmpty else { return }
        for canonical in new { compiler.compile(canonical) }
        validator = Validator(schema: compiler.schema())
    }

    /// Compiles the target profiles of references for the types of resources that the document has.
    private func compileTargets(_ tree: Tree) {
        let types = Set(DocumentScan(tree: tree).resourceTypes)
        while true {
            let wanted = compiler.targets(for: types).filter { !known.contains($0) }
            if wanted.isEmpty { return }
            compile(wanted)
        }
    }
}

extension SchemaCompiler {
    /// Profiles that references name as targets and that are for one of these types.
    func targets(for types: Set<String>) -> [String] {
        wanted.filter { target in
            let type = tables.profiles[Int(target.profile)].type
            return type != .none && types.contains(tables.types.name(type))
        }.map(\.canonical)
    }
}
