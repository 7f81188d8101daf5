import FHIRTree

/// Runs programs and keeps its buffers from one run to the next.
///
/// One evaluator serves one thread. An environment that evaluates expressions itself needs an evaluator of its own.
public final class Evaluator {
    private let model: TypeModel
    private var stack = CollectionStack()
    private var regexes = RegexCache()
    /// What the last evaluation's result goes by, if nothing else of the document.
    public private(set) var absence: Absence?

    public init(model: TypeModel) { self.model = model }

    /// The collection that a program gives for an item.
    public func evaluate(
        _ program: Program, on item: Item?, in context: Context
    ) throws(FHIRPathError) -> [Item] {
        var machine = machine(program, item, context)
        defer { keepBuffers(of: &machine) }
        try machine.run(0..<program.ops.count)
        return machine.stack.pop()
    }

    /// Whether a constraint holds. As in HL7's validator, an empty result counts as false; a single item that is no
    /// Boolean counts as true (FHIRPath N1, 4.5 "Singleton Evaluation of Collections").
    public func isTrue(
        _ program: Program, on item: Item?, in context: Context
    ) throws(FHIRPathError) -> Bool {
        var machine = machine(program, item, context)
        defer { keepBuffers(of: &machine) }
        try machine.run(0..<program.ops.count)
        return try machine.popBoolean("constraint") ?? false
    }

    private func machine(_ program: Program, _ item: Item?, _ context: Context) -> Machine {
        stack.clear()
        var machine = Machine(program: program, model: model, context: context, input: item)
        swap(&machine.stack, &stack)
        swap(&machine.regexes, &regexes)
        return machine
    }

    private func keepBuffers(of machine: inout Machine) {
        swap(&machine.stack, &stack)
        swap(&machine.regexes, &regexes)
        absence = machine.absence
    }
}
