/// The names that schemas know, each with its number. Built while schemas are compiled, then only read.
public final class SymbolTable: @unchecked Sendable {
    /// Name `n` of the schemas is entry `n - 1`; number 0 is the empty name.
    private(set) var names = NameTable()

    public init() {
        for name in Symbol.wellKnown {
            name.withUTF8Buffer { _ = intern(UnsafeRawBufferPointer($0)) }
        }
    }

    /// The number of names, the empty one included; symbols of a document's own start here.
    public var count: Int { names.count + 1 }

    public func name(_ symbol: Symbol) -> String { String(decoding: bytes(symbol), as: UTF8.self) }

    func bytes(_ symbol: Symbol) -> UnsafeRawBufferPointer {
        let n = Int(symbol.raw)
        guard n > 0, n < count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        return names.name(n - 1)
    }

    /// The symbol of a name, nil if the table does not have it.
    public func find(_ name: UnsafeRawBufferPointer) -> Symbol? {
        let n = names.view.find(NameKey(name))
        return n < 0 ? nil : Symbol(raw: UInt16(n + 1))
    }

    public func find(_ name: String) -> Symbol? {
        var name = name
        return name.withUTF8 { find(UnsafeRawBufferPointer($0)) }
    }

    /// The symbol of a name, new if needed. Not for use once documents are parsed with the table.
    public func intern(_ name: UnsafeRawBufferPointer) -> Symbol {
        if let known = find(name) { return known }
        guard count < Symbol.limit, name.count > 0 else { return name.count > 0 ? .overflow : .none }
        return Symbol(raw: UInt16(names.intern(NameKey(name)) + 1))
    }

    public func intern(_ name: String) -> Symbol {
        var name = name
        return name.withUTF8 { intern(UnsafeRawBufferPointer($0)) }
    }
}
