internal import FHIRPath
internal import FHIRTree

/// Evaluates FHIRPath for the rules: programs are compiled when they are first needed and kept.
///
/// A class because it keeps compiled programs and the evaluator's buffers from one document to the next; one a thread.
final class Invariants {
    enum Verdict { case `true`, `false`, undecided }

    private let schema: Schema
    private var evaluators: [Evaluator]
    private var depth = 0
    private var programs: [Program?]
    private var failed: Set<Int32> = []
    private var others: [String: Program?] = [:]
    /// For each constraint what it holds for without being evaluated.
    private var idle: [Idle?]

    /// A constraint's verdict on elements of a type that lack what it speaks of. Of a selecting one: that it selects nothing.
    private struct Idle {
        let absence: Absence
        let type: TypeID
        let isTrue: Bool
    }

    init(schema: Schema) {
        self.schema = schema
        programs = Array(repeating: nil, count: schema.constraints.count)
        idle = Array(repeating: nil, count: schema.constraints.count)
        evaluators = [Evaluator(model: schema.types)]
    }

    /// Whether a constraint holds for an element.
    func verdict(_ constraint: Int32, on item: Element, _ type: TypeID, in run: ValidationRun) -> Verdict {
        if let known = idleVerdict(constraint, item, type, run) { return known ? .true : .false }
        guard let program = program(constraint) else { return .undecided }
        let verdict = verdict(program, on: item, type, in: run)
        if verdict != .undecided { remember(constraint, verdict == .true, item, type, run) }
        return verdict
    }

    /// The nodes that break a selecting constraint; nil when that cannot be told.
    func selected(_ constraint: Int32, on item: Element, _ type: TypeID, in run: ValidationRun) -> [Node]? {
        if idleVerdict(constraint, item, type, run) != nil { return [] }
        guard let program = program(constraint) else { return nil }
        let nodes = nodes(program, on: item, type, in: run)
        if nodes?.isEmpty ?? false { remember(constraint, true, item, type, run) }
        return nodes
    }

    private func idleVerdict(_ constraint: Int32, _ item: Element, _ type: TypeID, _ run: ValidationRun) -> Bool? {
        guard let known = idle[Int(constraint)], known.type == type, isWhole(item, run) else { return nil }
        var members = run.members(of: item.value, type)
        defer { run.lastMembers = members }
        return known.absence.holds(for: &members, in: run.tree, schema.types) ? known.isTrue : nil
    }

    /// Keeps what the last evaluation says of other elements.
    private func remember(_ constraint: Int32, _ isTrue: Bool, _ item: Element, _ type: TypeID, _ run: ValidationRun) {
        guard let absence = evaluators[depth].absence, isWhole(item, run) else { return }
        idle[Int(constraint)] = Idle(absence: absence, type: type, isTrue: isTrue)
    }

    /// Whether an element's members are all in one object.
    private func isWhole(_ item: Element, _ run: ValidationRun) -> Bool {
        item.value.exists && !item.companion.exists && run.tree.kind(item.value) == .object
    }

    /// Whether a boolean expression holds.
    func evaluate(_ expression: String, on item: Element, _ type: TypeID, in run: ValidationRun) -> Verdict {
        guard let program = program(expression) else { return .undecided }
        return verdict(program, on: item, type, in: run)
    }

    /// The nodes that an expression gives.
    func nodes(_ expression: String, on item: Element, _ type: TypeID, in run: ValidationRun) -> [Node] {
        guard let program = program(expression) else { return [] }
        return nodes(program, on: item, type, in: run) ?? []
    }

    /// Whether an expression, evaluated on the resource around a host, gives that host.
    func contains(_ host: Host?, _ expression: String, in run: ValidationRun) -> Bool {
        guard let host, let resource = run.resources.last, let type = run.resourceType(of: resource) else {
            return false
        }
        return nodes(expression, on: Element(value: resource), type, in: run).contains(host.node)
    }

    private func verdict(_ program: Program, on item: Element, _ type: TypeID, in run: ValidationRun) -> Verdict {
        let result: Bool? = evaluating(item, type, in: run) { evaluator, item, context in
            try? evaluator.isTrue(program, on: item, in: context)
        }
        return result.map { $0 ? .true : .false } ?? .undecided
    }

    private func nodes(_ program: Program, on item: Element, _ type: TypeID, in run: ValidationRun) -> [Node]? {
        let items: [Item]? = evaluating(item, type, in: run) { evaluator, item, context in
            try? evaluator.evaluate(program, on: item, in: context)
        }
        return items?.compactMap { item in
            if case .element(let located) = item { return located.element.node }
            return nil
        }
    }

    /// Runs with an evaluator of its own for each depth: an environment may evaluate again.
    private func evaluating<Result>(
        _ item: Element, _ type: TypeID, in run: ValidationRun,
        _ body: (Evaluator, FHIRPath.Item, Context) -> Result?
    ) -> Result? {
        run.outlooks.add()
        guard depth < 8 else { return nil }
        if depth == evaluators.count { evaluators.append(Evaluator(model: schema.types)) }
        depth += 1
        defer { depth -= 1 }
        let resource = run.resources.last ?? run.tree.root
        return body(
            evaluators[depth - 1], .element(Located(item, type: type, resource: resource)), run.context(resource))
    }

    private func program(_ constraint: Int32) -> Program? {
        if let known = programs[Int(constraint)] { return known }
        guard !failed.contains(constraint) else { return nil }
        let text = schema.text(schema.constraints[constraint].expression)
        guard let program = try? Program.compile(text, model: schema.types, symbols: schema.symbols) else {
            failed.insert(constraint)
            return nil
        }
        programs[Int(constraint)] = program
        return program
    }

    private func program(_ expression: String) -> Program? {
        if let known = others[expression] { return known }
        let program = try? Program.compile(expression, model: schema.types, symbols: schema.symbols)
        others[expression] = program
        return program
    }
}

extension ValidationRun {
    func members(of object: Node, _ type: TypeID) -> MemberBits {
        if let last = lastMembers, last.node == object, last.type == type { return last }
        return MemberBits(of: object, type, in: tree)
    }

    /// What expressions about a resource may refer to. The last one's is kept.
    func context(_ resource: Node) -> Context {
        let root = rootResource ?? resource
        if let last = lastContext, last.resource == resource, last.root == root { return last.context }
        let context = Context(
            tree: tree, resource: located(resource), rootResource: located(root),
            environment: RunEnvironment(run: self))
        lastContext = (resource, root, context)
        return context
    }

    /// The resource around those that the walk is in, where a bundle is none.
    var rootResource: Node? { rootPlace.map { resources[$0] } }

    var rootPlace: Int? { resources.firstIndex { $0 != tree.root || !references.isBundle } }

    func located(_ resource: Node) -> Located {
        Located(Element(value: resource), type: resourceType(of: resource) ?? .none, resource: resource)
    }
}

/// What expressions ask of the world: this document's references and this schema's value sets and profiles.
struct RunEnvironment: Environment {
    unowned let run: ValidationRun

    func resolve(_ reference: String, from source: Located) -> FHIRPath.Resolution {
        var reference = reference
        let outer = run.resources
        defer { run.resources = outer }
        if run.resources.last != source.resource { run.resources = run.references.containers(of: source.resource) }
        switch reference.withUTF8({ run.resolution(UnsafeRawBufferPointer($0)) }) {
        case .found(let node, _): return .found(run.located(node))
        case .nowhere: return .absent
        case .elsewhere, .unreadable: return .absent
        }
    }

    func isMember(_ item: Item, of valueSet: String) -> Bool? {
        var valueSet = valueSet
        let number = valueSet.withUTF8 { run.schema.valueSet(UnsafeRawBufferPointer($0)) }
        guard let number else { return nil }
        if case .string(var text) = item {
            return text.withUTF8 { run.isMember(UnsafeRawBufferPointer($0), of: number) }
        }
        guard case .element(let located) = item, located.element.value.exists else { return nil }
        return run.isMember(located.element.value, of: number)
    }

    func conforms(_ item: Item, to profile: String) -> Bool? {
        guard case .element(let located) = item, located.element.value.exists else { return nil }
        var profile = profile
        let number = profile.withUTF8 { run.schema.profile(UnsafeRawBufferPointer($0)) }
        guard let number, run.schema.profiles[number].root >= 0 else { return nil }
        return run.fitsWithoutError(located.element.value, run.schema.profiles[number].root)
    }

    func subsumes(_ general: Item, _ special: Item) -> Bool? { nil }
    func isNarrative(_ item: Item) -> Bool? {
        guard case .element(let located) = item, located.element.value.exists else { return nil }
        let div = located.element.value
        return run.tree.kind(div) == .string ? run.xhtml(of: div).isAllowed : nil
    }
}
