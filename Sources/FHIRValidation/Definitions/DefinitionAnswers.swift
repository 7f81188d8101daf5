package import FHIRPath
package import FHIRTree

/// Answers about value sets, profiles and code systems for expressions that are evaluated on their own; nil where the
/// definitions at hand do not tell.
///
/// A class because profiles are compiled when an expression first names them.
package final class DefinitionAnswers {
    private let makeCompiler: () -> SchemaCompiler
    private lazy var compiler = makeCompiler()
    private var schemas: [String: Schema] = [:]

    package init(compiler: @escaping () -> SchemaCompiler) { makeCompiler = compiler }

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

/// What expressions about one document may ask: its own references, and what definitions tell.
package struct DefinitionEnvironment: Environment {
    private let tree: Tree
    private let document: DocumentEnvironment
    private let definitions: DefinitionAnswers

    package init(tree: Tree, types: TypeModel, definitions: DefinitionAnswers) {
        self.tree = tree
        self.definitions = definitions
        document = DocumentEnvironment(tree: tree, model: types)
    }

    package func resolve(_ reference: String, from source: Located) -> Resolution {
        document.resolve(reference, from: source)
    }

    package func isMember(_ item: Item, of valueSet: String) -> Bool? {
        definitions.isMember(codes(item), of: valueSet)
    }

    package func conforms(_ item: Item, to profile: String) -> Bool? {
        guard case .element(let located) = item, located.element.value.exists else { return nil }
        return definitions.conforms(located, to: profile, in: tree)
    }

    /// Of CodeableConcepts, whether it holds for one pair of their codings.
    package func subsumes(_ general: Item, _ special: Item) -> Bool? {
        var answer: Bool? = false
        for above in codes(general) {
            for below in codes(special) {
                switch definitions.subsumes(above, below) {
                case true?: return true
                case false?: continue
                case nil: answer = nil
                }
            }
        }
        return answer
    }

    package func isNarrative(_ item: Item) -> Bool? {
        switch item {
        case .string(let text): XHTMLReader(text).isAllowed
        case .element(let located): text(located.element.value).map { XHTMLReader($0).isAllowed }
        case .boolean, .integer, .decimal, .moment, .quantity, .type: nil
        }
    }

    /// The code of a string, a code or a Coding, the codings of a CodeableConcept.
    private func codes(_ item: Item) -> [CodedValue] {
        switch item {
        case .string(let text): return [CodedValue(system: nil, code: text)]
        case .element(let located):
            let node = located.element.value
            if let code = text(node) { return [CodedValue(system: nil, code: code)] }
            guard node.exists, tree.kind(node) == .object else { return [] }
            let codings = tree.child(node, .coding)
            let all = codings.exists && tree.kind(codings) == .array ? Array(tree.children(codings)) : [node]
            return all.compactMap(coded)
        case .boolean, .integer, .decimal, .moment, .quantity, .type: return []
        }
    }

    private func coded(_ coding: Node) -> CodedValue? {
        guard tree.kind(coding) == .object else { return nil }
        return text(tree.child(coding, .code)).map {
            CodedValue(system: text(tree.child(coding, .system)) ?? "", code: $0)
        }
    }

    private func text(_ node: Node) -> String? {
        node.exists && tree.kind(node) == .string ? tree.text(node) : nil
    }
}
