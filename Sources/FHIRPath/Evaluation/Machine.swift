import FHIRTree

/// One run of a program: a stack machine over collections.
struct Machine {
    let program: Program
    let context: Context
    let navigator: Navigator
    let input: Item?
    var stack = CollectionStack()
    var regexes = RegexCache()
    var scope: Scope
    /// `$total`.
    var total: [Item] = []
    /// The clock, once it was read.
    var now: Moment?
    /// Members of the input that were looked for and not found; nil once the result depends on anything else.
    var absence: Absence? = Absence()
    /// What the parts gave that are run once, by their places.
    private var known: [(place: Int, items: [Item])] = []
    /// The op that is being run.
    private var at = 0
    private var steps = 0

    /// The values of `$this` and `$index`.
    struct Scope {
        var this: Item?
        var index: Int?
    }

    /// How many instructions an evaluation may take, and how many items it may hold at once: more for a larger document.
    private let maximumSteps: Int
    private let maximumItems: Int
    /// The longest text that an expression may make, in bytes.
    static let maximumText = 16_000_000

    init(program: Program, model: TypeModel, context: Context, input: Item?) {
        self.program = program
        self.context = context
        self.input = input
        if program.asksAround { absence = nil }
        maximumSteps = 20_000_000 + 200 * context.tree.count
        maximumItems = 4_000_000 + 4 * context.tree.count
        now = context.now
        navigator = Navigator(tree: context.tree, model: model)
        scope = Scope(this: input)
    }

    var tree: Tree { navigator.tree }
    var model: TypeModel { navigator.model }

    func fail(_ kind: FHIRPathError.Kind) -> FHIRPathError {
        FHIRPathError(kind, at: Int(program.positions[at]))
    }

    /// Runs a part of the program; it leaves one collection on the stack.
    mutating func run(_ range: Range<Int>) throws(FHIRPathError) {
        var next = range.lowerBound
        while next < range.upperBound {
            at = next
            steps += 1
            guard steps <= maximumSteps, stack.items.count <= maximumItems else { throw fail(.tooManySteps) }
            next = try runOp(program.ops[next])
        }
    }

    /// Makes room for a text that an expression is about to make: neither one text nor all of them may grow for ever.
    mutating func allow(text count: Int) throws(FHIRPathError) {
        steps += count / 16
        guard count <= Machine.maximumText else { throw fail(.tooManySteps) }
    }

    /// Runs the instruction at `at`; gives the place of the next one.
    private mutating func runOp(_ op: Op) throws(FHIRPathError) -> Int {
        let place = at
        switch op.code {
        case .empty: stack.begin()
        case .literal: stack.push(program.literals[Int(op.operand)])
        case .this where op.small == Op.handedOn: stack.push(scope.this)
        case .this: push(scope.this)
        case .index: stack.push(scope.index.map { .integer(Int64($0)) })
        case .total: stack.push(total)
        case .resource: push(context.resource.map { .element($0) })
        case .rootResource: push(context.rootResource.map { .element($0) })
        case .context: push(input)
        case .variable: try pushVariable(program.names[Int(op.operand)])
        case .child: stepToChildren(Symbol(raw: op.small), name: op.operand)
        case .childOfThis: pushChildrenOfThis(Symbol(raw: op.small), name: op.operand)
        case .typeOrChild: pushTypeOrChild(Symbol(raw: op.small), TypeID(raw: UInt16(op.operand)))
        case .indexer: try takeIndexed()
        case .negate: try changeSign(isMinus: true)
        case .affirm: try changeSign(isMinus: false)
        case .binary: try apply(BinaryOperator(number: op.small) ?? .equal)
        case .logic:
            try applyLogic(BinaryOperator(number: op.small) ?? .and, right: place + 1..<Int(op.operand))
            return Int(op.operand)
        case .isType: try testType(program.types[Int(op.operand)])
        case .asType: try castType(program.types[Int(op.operand)])
        case .ofType: filterType(program.types[Int(op.operand)])
        case .call: try call(Function(number: op.small) ?? .empty, argumentCount: Int(op.count))
        case .lambda:
            let bodies = Bodies(place: place, count: Int(op.count))
            try apply(Function(number: op.small) ?? .where, bodies)
            at = place
            return bodies.count == 0 ? place + 1 : body(bodies.count - 1, of: bodies).range.upperBound
        case .body: return place + 1
        case .once:
            try pushOnce(place + 1..<Int(op.operand))
            return Int(op.operand)
        }
        return place + 1
    }

    func body(_ index: Int, of bodies: Bodies) -> Body {
        var start = bodies.place + 1
        for _ in 0..<index { start = Int(program.ops[start].operand) }
        let op = program.ops[start]
        return Body(range: start + 1..<Int(op.operand), isDescending: op.small == 1)
    }

    private mutating func pushOnce(_ part: Range<Int>) throws(FHIRPathError) {
        if let found = known.first(where: { $0.place == part.lowerBound }) { return stack.push(found.items) }
        try run(part)
        known.append((part.lowerBound, Array(stack.topItems)))
    }

    /// Pushes something that the document has.
    private mutating func push(_ item: Item?) {
        absence = nil
        stack.push(item)
    }

    /// Remembers what a step from the input, the first thing that an expression reads, has found.
    mutating func note(_ name: Symbol, isFound: Bool) {
        guard let known = absence else { return }
        guard !isFound, case .element(let located) = input else { return absence = nil }
        guard name != .none else { return }
        absence = known.with(name, isChoice: model.lookup(name, in: located.type)?.isChoice ?? false)
    }

    private mutating func pushVariable(_ name: String) throws(FHIRPathError) {
        absence = nil
        guard let value = context.variables[name] else { throw fail(.unknownVariable(name)) }
        stack.push(value)
    }
}

/// The arguments that stand behind a `lambda` op.
struct Bodies {
    let place: Int
    let count: Int
}

/// An argument that is run for each item.
struct Body {
    let range: Range<Int>
    /// Of a key of `sort`.
    let isDescending: Bool
}
