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
    package func findings(_ tree: Tree, _ options: ValidationOptions) -> FindingList {
        let run = ValidationRun(schema: schema, tree: tree, options: options, invariants: invariants)
        run.walkDocument()
        run.findings.append(contentsOf: run.noted.findings)
        if run.references.isComplete { run.findings.entries = run.references.entries }
        return run.findings
    }
}
