internal import FHIRPath
package import FHIRTree
package import FHIRValidation
internal import Profiles

/// Checks documents against the guide, or against FHIR alone. One checker serves one thread.
package final class Checker {
    private let engine: Engine
    private let options: CheckOptions
    private let profiles: [Int32]

    /// Throws when the guide, a profile or a definition that the options name is not there or is broken.
    package init(_ options: CheckOptions) throws(CheckError) {
        self.options = options
        engine = try Self.engine(options)
        var profiles: [Int32] = []
        for canonical in options.profiles {
            guard let number = engine.profile(canonical) else { throw .unknownProfile(canonical) }
            profiles.append(number)
        }
        if options.guide != nil, let bundle = engine.profile(Guide.bundleProfile) { profiles.append(bundle) }
        self.profiles = profiles
    }

    /// Everything that is to be said of a document, in its own order.
    package func check(_ input: Input) -> [Issue] {
        let outcome = engine.check(input) { tree, schema in validation(tree) }
        var issues = outcome.issues(input, rootName: options.guide == nil ? "" : "Bundle")
        if let expected = bundleExpected(outcome.parsed.tree) { issues.insert(expected, at: 0) }
        return issues
    }

    private func validation(_ tree: Tree) -> ValidationOptions {
        var validation = ValidationOptions()
        validation.unknownExtensionsAreErrors = options.unknownExtensionsAreErrors
        validation.profiles = profiles
        if options.guide != nil, let type = rootType(tree), let own = Guide.profile(for: type),
            let number = engine.profile(own), !profiles.contains(number)
        {
            validation.profiles.append(number)
        }
        return validation
    }

    private func rootType(_ tree: Tree) -> String? {
        let type = tree.child(tree.root, .resourceType)
        return type.exists && tree.kind(type) == .string ? tree.text(type) : nil
    }

    /// The guide takes bundles; another resource is checked by its own profile, and told.
    private func bundleExpected(_ tree: Tree?) -> Issue? {
        guard options.guide != nil, let tree, let type = rootType(tree), type != "Bundle",
            engine.isResourceType(type)
        else { return nil }
        return BundleExpected.issue(type, tree)
    }
}

extension Checker {
    private static func engine(_ options: CheckOptions) throws(CheckError) -> Engine {
        if let guide = options.guide, !Guide.versions.contains(guide) { throw .unknownGuide(guide) }
        let symbols = SymbolTable()
        let store = DefinitionStore(symbols: symbols)
        let types: TypeModel
        do {
            let cache = PackageCache(root: options.packageCache)
            for given in options.definitions { try store.add(definitions: given, cache: cache) }
            if !options.definitions.isEmpty { _ = try store.addDependencies(from: cache) }
            let guide = options.guide.map { [Guide.package + "@" + $0] } ?? []
            for label in guide + Guide.foundations {
                if let package = try bundled.package(label) { store.add(package) }
            }
            types = TypeModelFactory.model(of: try store.specializations(), symbols: symbols)
        } catch {
            throw .definitions(error)
        }
        let compiler = SchemaCompiler(
            definitions: StoredDefinitions(store: store), constraints: .r4.adding(LMDIConstraints.all),
            natives: .fhir.adding(LMDIConstraints.natives), types: types, symbols: symbols)
        return Engine(compiler: compiler, symbols: symbols)
    }

    /// The packages inside the program.
    package static var bundled: BundledPackages {
        BundledPackages(
            (0..<bundled_file_count).map { number in
                let file = bundled_files[number]
                return (
                    path: String(cString: file.path),
                    bytes: UnsafeRawBufferPointer(start: file.bytes, count: file.count)
                )
            })
    }
}
