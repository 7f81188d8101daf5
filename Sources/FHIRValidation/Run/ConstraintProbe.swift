internal import FHIRPath
package import FHIRTree

/// Evaluates single conditions on places of a document: for those who ask in another order than the walk's.
package final class ConstraintProbe {
    private let run: ValidationRun

    /// The tree must have been parsed with the schema's symbols. An earlier probe of the same schema lends what it compiled.
    package init(schema: Schema, tree: Tree, after earlier: ConstraintProbe? = nil) {
        let known = earlier.flatMap { $0.run.schema === schema ? $0.run.invariants : nil }
        let invariants = known ?? Invariants(schema: schema)
        run = ValidationRun(schema: schema, tree: tree, options: ValidationOptions(), invariants: invariants)
    }

    /// Whether a boolean expression holds for an element of a type (`Patient.contact`, `Identifier`) inside a resource; nil
    /// when that cannot be told.
    package func holds(_ expression: String, on item: Element, type: String, in resource: Node) -> Bool? {
        enter(resource)
        switch run.invariants.evaluate(expression, on: item, run.schema.types.find(type) ?? .none, in: run) {
        case .true: return true
        case .false: return false
        case .undecided: return nil
        }
    }

    /// Whether a constraint of our own logic holds, by its native form; nil when it has none, or that cannot tell.
    package func holdsNatively(_ key: String, on item: Element) -> Bool? {
        let number = run.schema.natives.number(of: key)
        guard number > 0, item.value.exists else { return nil }
        if run.isEvident(number, item.value) { return true }
        return run.findBroken(number, item.value) ? run.broken.isEmpty : nil
    }

    /// The resource that a reference inside a resource leads to; nil when the document does not have it.
    package func target(of reference: Node, in resource: Node) -> Node? {
        enter(resource)
        return run.resolve(reference)
    }

    /// Makes the resources around a place those that a walk would be in.
    private func enter(_ resource: Node) {
        guard run.resources.last != resource else { return }
        run.resources = run.references.containers(of: resource).filter(\.exists)
    }
}
