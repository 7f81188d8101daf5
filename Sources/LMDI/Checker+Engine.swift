internal import FHIRPath
internal import FHIRTree
package import FHIRValidation

extension Checker {
    /// The engine for some options, by the prepared image where the user brings no definitions; and what is missing of the
    /// packages that the user's packages depend on.
    static func engine(_ options: CheckOptions) throws(CheckError) -> (Engine, [DefinitionNotice]) {
        if let guide = options.guide, !Guide.versions.contains(guide) { throw .unknownGuide(guide) }
        if options.definitions.isEmpty, let image = Images.image(of: options.guide) {
            return (Engine(image: image) { bundledCompiler(options) }, [])
        }
        var notices: [DefinitionNotice] = []
        let compiler = try compiler(options, try store(options, &notices))
        return (Engine(image: nil) { compiler }, notices)
    }

    /// The definitions that a check goes by, and the constraints' logic: what a mirror reads them with.
    package static func sources(
        _ options: CheckOptions
    ) throws(CheckError) -> (definitions: any DefinitionLibrary, constraints: ConstraintTable) {
        var notices: [DefinitionNotice] = []
        return (StoredDefinitions(store: try store(options, &notices)), constraints)
    }

    static let constraints = ConstraintTable.r4.adding(LMDIConstraints.all)

    /// The image of a guide, made from the bundled definitions.
    package static func image(of guide: String?) throws(CheckError) -> [UInt8] {
        var options = CheckOptions()
        options.guide = guide
        var notices: [DefinitionNotice] = []
        let store = try store(options, &notices)
        let compiler = try compiler(options, store)
        let structures = store.all.filter { $0.kind == .structure }
        let wanted =
            guide == nil
            ? structures.filter(\.isSpecialization)
            : structures.filter { !$0.url.hasPrefix(Guide.core) || Guide.coreTypes.contains($0.url) }
        compiler.compileImplied(Set(structures.map(\.type)))
        compiler.compileAll(wanted.map(\.url).sorted())
        compiler.compileSystems(store.all.filter { $0.kind == .codeSystem }.map(\.url).sorted())
        return SchemaImage.encode(compiler.schema(), compiler.symbols, canonicals: store.all.map(\.url))
    }

    /// The bundled definitions are known to be good: a test compiles them all.
    static func bundledCompiler(_ options: CheckOptions) -> SchemaCompiler {
        var notices: [DefinitionNotice] = []
        do {
            return try compiler(options, try store(options, &notices))
        } catch {
            preconditionFailure("the bundled definitions do not compile: \(error)")
        }
    }

    private static func compiler(_ options: CheckOptions, _ store: DefinitionStore) throws(CheckError) -> SchemaCompiler
    {
        do {
            let types = TypeModelFactory.model(of: try store.specializations(), symbols: store.symbols)
            return SchemaCompiler(
                definitions: StoredDefinitions(store: store), constraints: constraints,
                natives: Images.natives, types: types, symbols: store.symbols)
        } catch {
            throw .definitions(error)
        }
    }

    /// What the user brings, then the guide, then what it stands on: the first of two equal definitions wins.
    private static func store(
        _ options: CheckOptions, _ notices: inout [DefinitionNotice]
    ) throws(CheckError) -> DefinitionStore {
        let store = DefinitionStore(symbols: SymbolTable())
        do {
            let cache = PackageCache(root: options.packageCache)
            for given in options.definitions { try store.add(definitions: given, cache: cache) }
            if !options.definitions.isEmpty { notices = try missing(of: store, from: cache) }
            let guide = options.guide.map { [Guide.package + "@" + $0] } ?? []
            for label in guide + Guide.foundations {
                if let package = try bundled.package(label) { store.add(package) }
            }
        } catch {
            throw .definitions(error)
        }
        return store
    }

    /// Adds the packages that the user's packages depend on; gives those that neither the cache nor the program has.
    private static func missing(
        of store: DefinitionStore, from cache: PackageCache
    ) throws(DefinitionError) -> [DefinitionNotice] {
        let own = Set(bundled.labels)
        return try store.addDependencies(from: cache).filter { notice in
            switch notice {
            case .missingDependency(let package, _): !own.contains(package)
            }
        }
    }
}
