internal import FHIRPath
package import FHIRTree

/// A compiled schema as bytes: the names, the types and the tables, to be embedded in the program and used as they lie.
///
/// All numbers are of this machine's byte order and this build's record layouts: an image belongs to the program that it was
/// made with, which `fingerprint` checks.
package struct SchemaImage {
    package let schema: Schema
    package let symbols: SymbolTable
    /// Hashes of every canonical that the bundled packages define, ascending: what is not among them nobody can find.
    private let known: Table<UInt64>

    private struct Header: BitwiseCopyable {
        var magic: UInt64
        var fingerprint: UInt64
        var schema: SchemaHeader
        var types: TypeModel.Layout
        var nameBytes, nameEnds, known, schemaBytes, typeBytes: TableRange
    }

    private static let magic: UInt64 = 0x3131_4944_4D4C_0A0D

    /// The image of a schema, aligned to 16 bytes.
    package static func encode(_ schema: Schema, _ symbols: SymbolTable, canonicals: [String]) -> [UInt8] {
        var bytes: [UInt8] = [], ends: [UInt32] = []
        for number in 1..<symbols.count {
            bytes.append(contentsOf: symbols.name(Symbol(raw: UInt16(number))).utf8)
            ends.append(UInt32(bytes.count))
        }
        var builder = BlockBuilder()
        let placeholder = builder.append([UInt8](repeating: 0, count: MemoryLayout<Header>.size))
        let header = Header(
            magic: magic, fingerprint: fingerprint(schema.natives), schema: schema.header, types: schema.types.layout,
            nameBytes: builder.append(bytes), nameEnds: builder.append(ends),
            known: builder.append(Set(canonicals.map { Array($0.utf8).withUnsafeBytes(hash) }).sorted()),
            schemaBytes: builder.append(Array(schema.block.bytes)),
            typeBytes: builder.append(Array(schema.types.block.bytes)))
        var image = Array(builder.finish().bytes)
        withUnsafeBytes(of: header) { image.replaceSubrange(0..<Int(placeholder.count), with: $0) }
        return image
    }

    /// Opens an image that lives as long as the program; nil when it was made by another build.
    package init?(_ bytes: UnsafeRawBufferPointer, natives: NativeConstraints) {
        guard bytes.count >= MemoryLayout<Header>.size else { return nil }
        let header = bytes.loadUnaligned(as: Header.self)
        guard header.magic == Self.magic, header.fingerprint == Self.fingerprint(natives) else { return nil }
        let whole = Block(static: bytes)
        symbols = Self.symbols(Table(header.nameBytes, in: whole), Table(header.nameEnds, in: whole))
        known = Table(header.known, in: whole)
        let types = TypeModel(header.types, in: Self.part(header.typeBytes, of: bytes))
        schema = Schema(
            block: Self.part(header.schemaBytes, of: bytes), header: header.schema, symbols: symbols, types: types,
            natives: natives)
    }

    /// Whether some bundled package may define a canonical.
    func mayKnow(_ canonical: UnsafeRawBufferPointer) -> Bool {
        let wanted = Self.hash(canonical)
        var low = 0, high = known.count
        while low < high {
            let middle = (low + high) / 2
            if known[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low < known.count && known[low] == wanted
    }

    package func mayKnow(_ canonical: String) -> Bool {
        var canonical = canonical
        return canonical.withUTF8 { mayKnow(UnsafeRawBufferPointer($0)) }
    }

    private static func part(_ range: TableRange, of bytes: UnsafeRawBufferPointer) -> Block {
        let start = Int(range.offset)
        return Block(static: UnsafeRawBufferPointer(rebasing: bytes[start..<start + Int(range.count)]))
    }

    private static func symbols(_ bytes: Table<UInt8>, _ ends: Table<UInt32>) -> SymbolTable {
        let table = SymbolTable()
        var start = 0
        for end in ends.buffer {
            _ = table.intern(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes.buffer)[start..<Int(end)]))
            start = Int(end)
        }
        return table
    }

    private static func hash(_ canonical: UnsafeRawBufferPointer) -> UInt64 { Hash.of(Canonical.url(of: canonical)) }

    /// Changes with the layout of the records and the native constraints' order.
    private static func fingerprint(_ natives: NativeConstraints) -> UInt64 {
        let sizes = [
            MemoryLayout<Header>.size, MemoryLayout<ElementRecord>.stride, MemoryLayout<ShapeRecord>.stride,
            MemoryLayout<SlotRecord>.stride, MemoryLayout<ProfileRecord>.stride, MemoryLayout<ConstraintRecord>.stride,
            MemoryLayout<ValueSetRecord>.stride, MemoryLayout<CodeRecord>.stride, MemoryLayout<SliceRecord>.stride,
            MemoryLayout<SlicingRecord>.stride, MemoryLayout<BindingRecord>.stride, MemoryLayout<TestRecord>.stride,
        ]
        var text = sizes.map(String.init).joined(separator: " ") + natives.keys.joined(separator: " ")
        return text.withUTF8 { Hash.of(UnsafeRawBufferPointer($0)) }
    }
}
