internal import FHIRPath
internal import FHIRTree
package import FHIRValidation

extension Checker {
    /// The engine for some options, by the prepared image where the user brings no definitions; and what is missing of the
    /// packages that the user's packages depend on.
    static func engine(_ options: CheckOptions) throws(CheckError) -> (Engine, [DefinitionNotice]) {
        if let guide = options.guide, !Guide.versions.contains(guide) { throw .unknownGuide(guide) }
        let image = Images.image(of: options.guide)
        if options.definitions.isEmpty, let image {
            return (Engine(image: image) { bundledCompiler(options, image) }, [])
        }
        let gathered = try GatheredDefinitions(options, image?.symbols ?? SymbolTable())
        let compiler = try gathered.compiler(image)
        return (Engine(image: nil) { compiler }, gathered.notices)
    }

    /// The definitions that a check goes by, and the constraints' logic: what a mirror reads them with.
    package static func sources(
        _ options: CheckOptions
    ) throws(CheckError) -> (definitions: any DefinitionLibrary, constraints: ConstraintTable) {
        (StoredDefinitions(store: try GatheredDefinitions(options, SymbolTable()).store), constraints)
    }

    static let constraints = ConstraintTable.r4.adding(LMDIConstraints.all)

    /// The image of a guide, made from the bundled definitions.
    package static func image(of guide: String?) throws(CheckError) -> [UInt8] {
        var options = CheckOptions()
        options.guide = guide
        let gathered = try GatheredDefinitions(options, SymbolTable()), store = gathered.store
        let compiler = try gathered.compiler(nil)
        let structures = store.all.filter { $0.kind == .structure }
        let wanted = structures.filter { entry in
            if Guide.isForDefinitions(try? entry.structure()) { return true }
            return guide == nil
                ? entry.isSpecialization : !entry.url.hasPrefix(Guide.core) || Guide.coreTypes.contains(entry.url)
        }
        compiler.compileImplied(Set(structures.map(\.type)))
        compiler.compileAll(wanted.map(\.url).sorted())
        compiler.compileSystems(store.all.filter { $0.kind == .codeSystem }.map(\.url).sorted())
        return SchemaImage.encode(compiler.schema(), compiler.symbols, canonicals: store.all.map(\.url))
    }

    /// The bundled definitions are known to be good: a test compiles them all.
    static func bundledCompiler(_ options: CheckOptions, _ image: SchemaImage?) -> SchemaCompiler {
        do {
            return try GatheredDefinitions(options, image?.symbols ?? SymbolTable()).compiler(image)
        } catch {
            preconditionFailure("the bundled definitions do not compile: \(error)")
        }
    }
}

/// The definitions of a check: what the user brings, then the guide, then what it stands on. The first of two equal ones wins.
private struct GatheredDefinitions {
    let store: DefinitionStore
    /// What is missing of the packages that the user's packages depend on.
    private(set) var notices: [DefinitionNotice] = []
    /// Whether the user's definitions may change what types there are.
    private let bringsTypes: Bool

    init(_ options: CheckOptions, _ symbols: SymbolTable) throws(CheckError) {
        store = DefinitionStore(symbols: symbols)
        do {
            let cache = PackageCache(root: options.packageCache), bundled = Checker.bundled
            for given in options.definitions { try store.add(definitions: given, cache: cache) }
            if !options.definitions.isEmpty { notices = try Self.missing(of: store, from: cache) }
            bringsTypes = store.all.contains { $0.isSpecialization || $0.url.hasPrefix(Guide.core) }
            let guide = options.guide.map { [Guide.package + "@" + $0] } ?? []
            for label in guide + Guide.foundations {
                if let package = try bundled.package(label) { store.add(package) }
            }
        } catch {
            throw .definitions(error)
        }
    }

    /// The compiler, with the types that an image of the bundled definitions has where those are the types.
    func compiler(_ image: SchemaImage?) throws(CheckError) -> SchemaCompiler {
        do {
            let types: TypeModel
            if let image, !bringsTypes {
                types = image.schema.types
            } else {
                types = TypeModelFactory.model(of: try store.specializations(), symbols: store.symbols)
            }
            return SchemaCompiler(
                definitions: StoredDefinitions(store: store), constraints: Checker.constraints,
                natives: Images.natives, types: types, symbols: store.symbols)
        } catch {
            throw .definitions(error)
        }
    }

    /// Adds the packages that the user's packages depend on; gives those that neither the cache nor the program has.
    private static func missing(
        of store: DefinitionStore, from cache: PackageCache
    ) throws(DefinitionError) -> [DefinitionNotice] {
        let own = Set(Checker.bundled.labels)
        return try store.addDependencies(from: cache).filter { notice in
            switch notice {
            case .missingDependency(let package, _): !own.contains(package)
            }
        }
    }
}
