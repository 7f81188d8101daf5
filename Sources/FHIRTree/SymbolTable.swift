/// The names that schemas know, each with its number. Built while schemas are compiled, then only read.
public final class SymbolTable: @unchecked Sendable {
    /// All names in one run of bytes; name `n` is `bytes[ends[n-1]..<ends[n]]`, name 0 is empty.
    @usableFromInline package private(set) var bytes: [UInt8] = []
    @usableFromInline package private(set) var ends: [UInt32] = [0]
    /// Open addressing, a power of two in size; 0 is free.
    private var slots: [UInt16] = Array(repeating: 0, count: 1024)

    public init() {
        for name in Symbol.wellKnown {
            name.withUTF8Buffer { _ = intern(UnsafeRawBufferPointer($0)) }
        }
    }

    /// The number of names, the empty one included; symbols of a document's own start here.
    public var count: Int { ends.count }

    public func name(_ symbol: Symbol) -> String {
        let n = Int(symbol.raw)
        guard n > 0, n < ends.count else { return "" }
        return String(decoding: bytes[Int(ends[n - 1])..<Int(ends[n])], as: UTF8.self)
    }

    /// The symbol of a name, nil if the table does not have it.
    public func find(_ name: UnsafeRawBufferPointer) -> Symbol? {
        let n = slots[slot(of: name)]
        return n == 0 ? nil : Symbol(raw: n)
    }

    public func find(_ name: String) -> Symbol? {
        var name = name
        return name.withUTF8 { find(UnsafeRawBufferPointer($0)) }
    }

    /// The symbol of a name, new if needed. Not for use once documents are parsed with the table.
    public func intern(_ name: UnsafeRawBufferPointer) -> Symbol {
        let at = slot(of: name)
        if slots[at] != 0 { return Symbol(raw: slots[at]) }
        guard ends.count < Int(UInt16.max) else { return .overflow }
        let symbol = UInt16(ends.count)
        bytes.append(contentsOf: name)
        ends.append(UInt32(bytes.count))
        slots[at] = symbol
        if ends.count * 2 > slots.count { grow() }
        return Symbol(raw: symbol)
    }

    public func intern(_ name: String) -> Symbol {
        var name = name
        return name.withUTF8 { intern(UnsafeRawBufferPointer($0)) }
    }

    private func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        bytes.withUnsafeBytes { all in
            for n in 1..<ends.count {
                let name = UnsafeRawBufferPointer(rebasing: all[Int(ends[n - 1])..<Int(ends[n])])
                slots[slot(of: name)] = UInt16(n)
            }
        }
    }

    /// The slot that holds the name, or the free one where it belongs.
    private func slot(of name: UnsafeRawBufferPointer) -> Int {
        let mask = slots.count - 1
        var at = Int(truncatingIfNeeded: Hash.of(name)) & mask
        while slots[at] != 0, !equals(Int(slots[at]), name) { at = (at + 1) & mask }
        return at
    }

    private func equals(_ n: Int, _ name: UnsafeRawBufferPointer) -> Bool {
        let range = Int(ends[n - 1])..<Int(ends[n])
        return range.count == name.count && bytes[range].elementsEqual(name)
    }
}
