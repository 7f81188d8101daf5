package import FHIRPath
package import FHIRTree

/// Compiles definitions into a schema, each once, and only those that something asks for.
///
/// A class because it grows: profiles refer to each other in circles, so a profile's root is reserved when it is first
/// named and filled when the queue comes to it.
package final class SchemaCompiler {
    var tables: SchemaBuilder
    let definitions: any DefinitionLibrary
    let logic: ConstraintTable
    let natives: NativeConstraints

    private var boxes: [String: StructureDefinitionBox] = [:]
    private var profileNumbers: [String: Int32] = [:]
    private var queue: [(profile: Int32, box: StructureDefinitionBox)] = []
    /// Elements that take what their type's root has, once that is known.
    private var links: [(element: Int32, root: Int32)] = []
    var compiled: [ObjectIdentifier: Int32] = [:]
    var valueSetNumbers: [String: Int32] = [:]
    /// Types of resources whose implied profiles are compiled.
    var typesWithImplied: Set<String> = []
    /// Code systems that were looked for, found or not.
    var knownSystems: Set<String> = []
    var constraintUses: [String: RuleUse] = [:]
    /// Profiles that references name as targets: compiled where a document has such a resource.
    var wanted: [(profile: Int32, canonical: String)] = []
    /// What could not be compiled, and why: the run reports it where it matters.
    package private(set) var problems: [CompileError] = []

    package init(
        definitions: any DefinitionLibrary, constraints: ConstraintTable, natives: NativeConstraints, types: TypeModel,
        symbols: SymbolTable
    ) {
        self.definitions = definitions
        logic = constraints
        self.natives = natives
        tables = SchemaBuilder(symbols: symbols, types: types)
        registerResourceTypes()
    }

    /// Compiles a profile or base definition with all that it needs; false when no definition has that canonical.
    @discardableResult
    package func compile(_ canonical: String) -> Bool {
        guard root(canonical) != nil else { return false }
        finish()
        return true
    }

    package func schema() -> Schema { tables.freeze(natives) }

    /// The number of a profile, registered without compiling it; nil when no definition has that canonical.
    func profile(_ canonical: String) -> Int32? {
        if let known = profileNumbers[canonical] { return known }
        guard let definition = definitions.structure(canonical) else { return nil }
        let exact = definition.version.isEmpty ? definition.url : definition.url + "|" + definition.version
        if let known = profileNumbers[exact] ?? (canonical == definition.url ? nil : sameVersion(definition)) {
            profileNumbers[canonical] = known
            return known
        }
        return register(definition, as: [canonical, exact, definition.url])
    }

    /// The root element of a profile, reserved if it is not compiled yet.
    func root(_ canonical: String) -> Int32? {
        guard let number = profile(canonical) else { return nil }
        return root(of: number, canonical)
    }

    func root(of number: Int32, _ canonical: String) -> Int32? {
        if tables.profiles[Int(number)].root >= 0 { return tables.profiles[Int(number)].root }
        do {
            let box = try box(canonical)
            let root = reserve()
            tables.profiles[Int(number)].root = root
            queue.append((number, box))
            return root
        } catch {
            problems.append(error)
            return nil
        }
    }

    /// Compiles what is queued, then lets elements take over what their types' roots have.
    func finish() {
        while let next = queue.popLast() {
            let root = tables.profiles[Int(next.profile)].root
            compiled[ObjectIdentifier(next.box.root)] = root
            let type = tables.profiles[Int(next.profile)].type
            fill(root, from: next.box.root, as: TypeUse(id: type, reference: nil))
        }
        for link in links { take(link.element, from: link.root) }
        links.removeAll()
    }

    func reserve() -> Int32 {
        tables.elements.append(ElementRecord())
        return Int32(tables.elements.count - 1)
    }

    func link(_ element: Int32, to root: Int32) { links.append((element, root)) }

    func note(_ problem: CompileError) {
        if !problems.contains(problem) { problems.append(problem) }
    }

    func box(_ canonical: String) throws(CompileError) -> StructureDefinitionBox {
        guard let definition = definitions.structure(canonical) else { throw .unknownProfile(canonical) }
        let key = definition.url + "|" + definition.version
        if let known = boxes[key] { return known }
        let box = try StructureDefinitionBox(definition)
        boxes[key] = box
        return box
    }
}

extension SchemaCompiler {
    private func sameVersion(_ definition: StructureDefinition) -> Int32? {
        guard let number = profileNumbers[definition.url] else { return nil }
        return tables.string(tables.profiles[Int(number)].version) == definition.version ? number : nil
    }

    private func register(_ definition: StructureDefinition, as keys: [String]) -> Int32 {
        let number = Int32(tables.profiles.count)
        var record = ProfileRecord()
        record.url = tables.text(definition.url)
        record.version = tables.text(definition.version)
        record.type = tables.types.find(definition.type) ?? .none
        record.isAbstract = definition.isAbstract
        record.isModifier = definition.snapshot.first?.isModifier ?? false
        add(record, as: keys)
        if definition.type == "Extension" { tables.profiles[Int(number)].contexts = contexts(of: definition) }
        if definition.derivation == .constraint, let base = profile(definition.baseDefinition) {
            tables.profiles[Int(number)].base = base
        }
        return number
    }

    private func add(_ record: ProfileRecord, as keys: [String]) {
        let number = Int32(tables.profiles.count)
        tables.profiles.append(record)
        for key in keys where profileNumbers[key] == nil { profileNumbers[key] = number }
    }

    /// Every resource type is known by name, compiled or not: the types tell enough of it, so that no definition is read.
    private func registerResourceTypes() {
        for raw in 1..<max(tables.types.count, 1) {
            let type = TypeID(raw: UInt16(raw))
            guard tables.types.kind(type) == .resource else { continue }
            let url = Schema.coreBase + tables.types.name(type)
            guard let version = definitions.version(of: url) else { continue }
            var record = ProfileRecord()
            record.url = tables.text(url)
            record.version = tables.text(version)
            record.type = type
            record.isAbstract = tables.types.isAbstract(type)
            add(record, as: version.isEmpty ? [url] : [url, url + "|" + version])
        }
    }

    /// Joins what a type's root has to an element of that type: children where it has none of its own, and rules.
    private func take(_ element: Int32, from root: Int32) {
        let source = tables.elements[Int(root)]
        var target = tables.elements[Int(element)]
        if target.shape < 0 { target.shape = source.shape }
        target.traits.formUnion(source.traits)
        if target.also < 0 { target.also = source.also }
        if target.content == .resource, source.type != .none { target.type = source.type }
        target.rules = union(target.rules, source.rules)
        tables.elements[Int(element)] = target
    }

    /// Both runs of rules, each rule once.
    func union(_ a: Run, _ b: Run) -> Run {
        if b.count == 0 || a == b { return a }
        if a.count == 0 { return b }
        let own = tables.rules[a.indices]
        let more = tables.rules[b.indices].filter { !own.contains($0) }
        return more.isEmpty ? a : SchemaBuilder.append(Array(own) + more, to: &tables.rules)
    }
}
