public import FHIRTree

/// A compiled expression: flat instructions and the tables that they point into.
///
/// It holds symbols and type numbers of the table and the model that it was compiled with. A class because each evaluation
/// holds on to it.
public final class Program: Sendable {
    let ops: [Op]
    /// For each op the byte of the text where it comes from.
    let positions: [UInt32]
    let literals: [Item]
    let names: [String]
    let types: [TypeSpecifier]
    /// Whether it may ask anybody but the document: the clock, other documents, definitions.
    let asksAround: Bool

    init(ops: [Op], positions: [UInt32], literals: [Item], names: [String], types: [TypeSpecifier]) {
        self.ops = ops
        self.positions = positions
        self.literals = literals
        self.names = names
        self.types = types
        asksAround = ops.contains { $0.code == .call && Function(number: $0.small)?.asksAround ?? true }
    }

    /// Compiles an expression. Names that `symbols` does not have can be met in no typed document and find nothing.
    public static func compile(
        _ text: String, model: TypeModel, symbols: SymbolTable
    ) throws(FHIRPathError) -> Program {
        var compiler = Compiler(model: model, symbols: symbols)
        return try compiler.compile(try ExpressionParser.parse(text))
    }
}
