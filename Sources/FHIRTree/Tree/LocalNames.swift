/// The names that only one document uses, numbered from the end of the symbol table upward.
///
/// The table's hash has this run's seed: names that all fall into one slot cannot be prepared beforehand.
final class LocalNames: @unchecked Sendable {
    private let first: Int
    private var names = NameTable()

    init(symbols: SymbolTable) { first = symbols.count }

    var isEmpty: Bool { names.count == 0 }

    /// The symbol of a name and its number in the document; the number goes on where symbols have run out.
    func intern(_ name: UnsafeRawBufferPointer) -> (symbol: Symbol, number: Int) {
        let number = names.intern(NameKey(name, seed: Hash.runSeed))
        return (symbol(number), number)
    }

    func find(_ name: UnsafeRawBufferPointer) -> Symbol? {
        let number = names.view.find(NameKey(name, seed: Hash.runSeed))
        return number < 0 ? nil : symbol(number)
    }

    /// The text of a symbol, nil if it is not one of the document's own.
    func text(_ symbol: Symbol) -> String? { bytes(symbol).map { String(decoding: $0, as: UTF8.self) } }

    func bytes(_ symbol: Symbol) -> UnsafeRawBufferPointer? {
        let number = Int(symbol.raw) - first
        guard symbol != .overflow, number >= 0, number < names.count else { return nil }
        return names.name(number)
    }

    private func symbol(_ number: Int) -> Symbol {
        first + number < Symbol.limit ? Symbol(raw: UInt16(first + number)) : .overflow
    }
}
