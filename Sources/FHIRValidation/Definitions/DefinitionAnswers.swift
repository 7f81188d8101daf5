internal import FHIRPath
package import FHIRTree

/// Answers about value sets, profiles and code systems for expressions that are evaluated on their own; nil where the
/// definitions at hand do not tell.
///
/// A class because profiles are compiled when an expression first names them.
package final class DefinitionAnswers {
    private let makeCompiler: () -> SchemaCompiler
    private lazy var compiler = makeCompiler()
    private var schemas: [String: Schema] = [:]
    private let readType: (String) -> Tree?
    private var definitions: [String: Tree?] = [:]

    /// - Parameter readType: Reads the definition of a type of FHIR, with the names of the documents.
    package init(readType: @escaping (String) -> Tree?, compiler: @escaping () -> SchemaCompiler) {
        self.readType = readType
        makeCompiler = compiler
    }

    /// Whether one of some codes is in a value set.
    func isMember(_ codes: [CodedValue], of valueSet: String) -> Bool? {
        let set = compiler.definitions.codes(valueSet)
        var answer: Bool? = false
        for code in codes {
            switch set.membership(system: code.system, code: code.code) {
            case .member, .wrongDisplay: return true
            case .undecided: answer = nil
            case .notMember: continue
            }
        }
        return answer
    }

    /// Whether an element is of a profile's type and checking it by the profile gives no error.
    func conforms(_ located: Located, to profile: String, in tree: Tree) -> Bool? {
        var canonical = profile
        guard let schema = schema(profile), let number = canonical.withUTF8({ schema.profile(.init($0)) }) else {
            return nil
        }
        guard schema.types.is(located.type, schema.profiles[number].type) else { return false }
        // An abstract type says little: what is of it has to be right by its own type.
        let own = Schema.coreBase + schema.types.name(located.type)
        if schema.profiles[number].isAbstract, own != profile { return conforms(located, to: own, in: tree) }
        let run = ValidationRun(
            schema: schema, tree: tree, options: ValidationOptions(), invariants: Invariants(schema: schema))
        run.resources = run.references.containers(of: located.resource)
        return run.fitsWithoutError(located.element.value, schema.profiles[number].root)
    }

    /// Whether one code is the other or stands above it. Codes of different systems do not subsume each other.
    func subsumes(_ general: CodedValue, _ special: CodedValue) -> Bool? {
        guard general != special else { return true }
        guard let url = general.system, special.system != nil else { return nil }
        guard url == special.system else { return false }
        guard let system = compiler.definitions.knownSystem(url), system.content == .complete,
            let above = system.index(of: general.code), let below = system.index(of: special.code)
        else { return nil }
        return system.ancestorsAndSelf(of: below).contains(above)
    }

    /// What a type's definition says of one of its elements, by the element's path.
    func definition(_ path: String, _ types: TypeModel) -> DefinitionElement? {
        let type = String(path.prefix { $0 != "." })
        let tree = definitions[type] ?? readType(type)
        definitions[type] = .some(tree)
        guard let tree, let snapshot = tree.symbol("snapshot"), let element = tree.symbol("element"),
            let name = tree.symbol("path"), let own = types.find("ElementDefinition")
        else { return nil }
        let found = tree.items(tree.child(tree.root, snapshot), element).first { item in
            let text = tree.child(item, name)
            return text.exists && tree.kind(text) == .string && tree.text(text) == path
        }
        return found.map { DefinitionElement(Located(Element(value: $0), type: own, resource: tree.root), in: tree) }
    }

    /// Whether an element of this name belongs to a slice; nil when the profile has no such slice of it.
    func isInSlice(_ located: Located, _ name: String, _ slice: String, of profile: String, in tree: Tree) -> Bool? {
        guard let schema = schema(profile) else { return nil }
        let url = Canonical.split(profile).url
        let run = ValidationRun(
            schema: schema, tree: tree, options: ValidationOptions(), invariants: Invariants(schema: schema))
        run.resources = run.references.containers(of: located.resource)
        for slicing in (0..<schema.slicings.count).map({ schema.slicings[Int32($0)] }) {
            for (place, number) in slicing.slices.indices.enumerated() {
                let record = schema.slices[number], origin = schema.origins[record.origin]
                let element = schema.text(origin.element).split(separator: ".").last?.prefix { $0 != ":" }
                guard schema.text(record.name) == slice, schema.text(origin.profile) == url, element ?? "" == name
                else {
                    continue
                }
                return run.place(of: located.element.node, in: slicing) == place
            }
        }
        return nil
    }

    /// The schema with a profile compiled, nil when there is no such profile.
    private func schema(_ profile: String) -> Schema? {
        if let known = schemas[profile] { return known }
        guard compiler.compile(profile) else { return nil }
        schemas[profile] = compiler.schema()
        return schemas[profile]
    }
}

/// A code and the system that it comes from; nil for an element that holds only a code.
struct CodedValue: Equatable {
    let system: String?
    let code: String
}
