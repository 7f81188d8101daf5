public import FHIRTree

/// Members whose absence alone made an evaluation's result: every element of the type that lacks them, too, gives the same.
///
/// Most constraints speak of elements that are seldom there. An evaluation that has found none of those that it looked for
/// has seen nothing of the document, and would take the same way again.
public struct Absence: BitwiseCopyable, Sendable {
    private var names = SIMD4<UInt16>()
    private var count = 0
    private var choice = Symbol.none

    /// With another name; nil when there are too many.
    func with(_ name: Symbol, isChoice: Bool) -> Absence? {
        if any(names .== name.raw) || name == choice { return self }
        guard isChoice ? choice == .none : count < names.scalarCount else { return nil }
        var more = self
        if isChoice {
            more.choice = name
        } else {
            more.names[count] = name.raw
            more.count += 1
        }
        return more
    }

    /// Whether an object of a type has none of these members.
    public func holds(for object: Node, _ type: TypeID, in tree: Tree, _ model: TypeModel) -> Bool {
        for member in tree.children(object) {
            let name = tree.name(member)
            if any(names .== name.raw) { return false }
            if choice != .none, model.lookup(name, in: type)?.choice == choice { return false }
        }
        return true
    }
}
