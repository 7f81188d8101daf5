public import FHIRTree

/// Members whose absence alone made an evaluation's result: every element of the type that lacks them, too, gives the same.
///
/// Most constraints speak of elements that are seldom there. An evaluation that has found none of those that it looked for
/// has seen nothing of the document, and would take the same way again.
public struct Absence: BitwiseCopyable, Sendable {
    private var names = SIMD4<UInt16>()
    private var count = 0
    private var choice = Symbol.none
    /// Those that it names, in bits that other names share.
    private var bits: UInt64 = 0

    /// With another name; nil when there are too many.
    func with(_ name: Symbol, isChoice: Bool) -> Absence? {
        if any(names .== name.raw) || name == choice { return self }
        guard isChoice ? choice == .none : count < names.scalarCount else { return nil }
        var more = self
        if isChoice {
            more.choice = name
        } else {
            more.names[count] = name.raw
            more.bits |= name.bit
            more.count += 1
        }
        return more
    }

    /// Whether an object has none of these members. Its bits tell that mostly.
    public func holds(for object: inout MemberBits, in tree: Tree, _ model: TypeModel) -> Bool {
        if bits & object.names == 0 {
            if choice == .none || object.choices(in: tree, model) & choice.bit == 0 { return true }
        }
        return holds(for: object.node, object.type, in: tree, model)
    }

    private func holds(for object: Node, _ type: TypeID, in tree: Tree, _ model: TypeModel) -> Bool {
        for member in tree.children(object) {
            let name = tree.name(member)
            if any(names .== name.raw) { return false }
            if choice != .none, model.lookup(name, in: type)?.choice == choice { return false }
        }
        return true
    }
}

/// The names of an object's members in bits that several names share: what has no bit is not there. Many constraints ask
/// the same object one after the other.
public struct MemberBits: BitwiseCopyable, Sendable {
    public let node: Node
    public let type: TypeID
    let names: UInt64
    /// Those of the choice elements that members are spellings of, once asked.
    private var choices: UInt64?

    public init(of object: Node, _ type: TypeID, in tree: Tree) {
        node = object
        self.type = type
        names = tree.children(object).reduce(0) { $0 | tree.name($1).bit }
    }

    mutating func choices(in tree: Tree, _ model: TypeModel) -> UInt64 {
        if let choices { return choices }
        let found = tree.children(node).reduce(0) { $0 | (model.lookup(tree.name($1), in: type)?.choice.bit ?? 0) }
        choices = found
        return found
    }
}

extension Symbol {
    fileprivate var bit: UInt64 { 1 << UInt64(raw & 63) }
}
