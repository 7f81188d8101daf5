internal import FHIRPath
package import FHIRTree

/// Checks documents against a compiled schema. One validator serves one thread; make one for each.
package final class Validator {
    package let schema: Schema
    private let invariants: Invariants

    package init(schema: Schema) {
        self.schema = schema
        invariants = Invariants(schema: schema)
    }

    /// Everything that the schema has against a document. Never throws: bad data is findings.
    ///
    /// `besides` is done in any case, on another thread meanwhile where there is one.
    package func findings(
        _ tree: Tree, _ options: ValidationOptions, besides: @escaping (Tree) -> Void = { _ in }
    ) -> [Finding] {
        let run = ValidationRun(schema: schema, tree: tree, options: options, invariants: invariants)
        run.besides = besides
        run.walkDocument()
        run.besides?(tree)
        return run.findings + run.undecided.findings
    }
}
