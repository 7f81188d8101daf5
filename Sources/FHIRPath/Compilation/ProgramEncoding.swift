import FHIRTree

// The form in which compiled programs are kept in an image: lists with their lengths in front, numbers little-endian.
extension Program {
    /// The program as bytes, for the same symbol table and type model.
    public func encode() -> [UInt8] {
        var writer = ByteWriter()
        writer.list(ops) { writer, op in
            writer.add(op.code.rawValue)
            writer.add(op.count)
            writer.add(op.small)
            writer.add(op.operand)
        }
        writer.list(positions) { $0.add($1) }
        writer.list(literals) { $0.add($1) }
        writer.list(names) { $0.add($1) }
        writer.list(types) { writer, type in
            writer.add(type.fhir.raw)
            writer.add(type.system)
        }
        return writer.bytes
    }

    /// The program that `encode()` gave; nil if the bytes are no program.
    public convenience init?(decoding bytes: UnsafeRawBufferPointer) {
        var reader = ByteReader(bytes)
        self.init(
            ops: reader.list { reader in reader.op() }, positions: reader.list { $0.number() },
            literals: reader.list { $0.item() }, names: reader.list { $0.text() },
            types: reader.list { TypeSpecifier(fhir: TypeID(raw: $0.number()), system: $0.number()) })
        guard reader.isGood, reader.at == bytes.count, isConsistent else { return nil }
    }

    /// Whether every operand points into its table, so that a damaged image cannot make a run go astray.
    private var isConsistent: Bool {
        positions.count == ops.count && ops.indices.allSatisfy { isConsistent(ops[$0], at: $0) }
    }

    private func isConsistent(_ op: Op, at place: Int) -> Bool {
        switch op.code {
        case .literal: Int(op.operand) < literals.count
        case .variable, .child, .childOfThis: Int(op.operand) < names.count
        case .isType, .asType, .ofType: Int(op.operand) < types.count
        case .logic, .body, .once: Int(op.operand) > place + 1 && Int(op.operand) <= ops.count
        case .lambda: Function(number: op.small)?.takesBodies == true && hasBodies(Int(op.count), after: place)
        case .call: Function(number: op.small)?.takesValues == true
        case .binary: BinaryOperator(number: op.small) != nil
        case .empty, .this, .index, .total, .resource, .rootResource, .context, .typeOrChild, .indexer, .negate,
            .affirm:
            true
        }
    }

    private func hasBodies(_ count: Int, after place: Int) -> Bool {
        var start = place + 1
        for _ in 0..<count {
            guard start < ops.count, ops[start].code == .body, Int(ops[start].operand) > start else { return false }
            start = Int(ops[start].operand)
        }
        return start <= ops.count
    }
}

struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func add<Number: FixedWidthInteger>(_ number: Number) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func add(_ text: String) {
        add(UInt32(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func list<Element>(_ list: [Element], _ write: (inout ByteWriter, Element) -> Void) {
        add(UInt32(list.count))
        for element in list { write(&self, element) }
    }

    /// A literal: its type's number and its text.
    mutating func add(_ item: Item) {
        add(item.systemType?.rawValue ?? 0)
        if case .quantity(let quantity) = item {
            add(quantity.value.description)
            add(quantity.unit)
        } else {
            add(item.text ?? "")
        }
    }
}

struct ByteReader {
    private let bytes: UnsafeRawBufferPointer
    private(set) var at = 0
    private(set) var isGood = true

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func number<Number: FixedWidthInteger>() -> Number {
        let size = MemoryLayout<Number>.size
        guard isGood, at + size <= bytes.count else {
            isGood = false
            return 0
        }
        defer { at += size }
        return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: Number.self))
    }

    mutating func text() -> String {
        let count = Int(number() as UInt32)
        guard isGood, count <= bytes.count - at else {
            isGood = false
            return ""
        }
        defer { at += count }
        return String(decoding: bytes[at..<at + count], as: UTF8.self)
    }

    mutating func list<Element>(_ read: (inout ByteReader) -> Element?) -> [Element] {
        let count = Int(number() as UInt32)
        guard isGood, count <= bytes.count - at else {
            isGood = false
            return []
        }
        var list: [Element] = []
        for _ in 0..<count {
            guard isGood, let element = read(&self) else {
                isGood = false
                return []
            }
            list.append(element)
        }
        return list
    }

    mutating func op() -> Op? {
        let code = Op.Code(rawValue: number()), count: UInt8 = number(), small: UInt16 = number()
        let operand: UInt32 = number()
        return code.map { Op($0, small: small, operand: operand, count: count) }
    }

    mutating func item() -> Item? {
        let type = SystemType(rawValue: number())
        var text = text()
        if type == .quantity {
            let unit = self.text()
            return Decimal(text).map { .quantity(Quantity($0, writtenUnit: unit)) }
        }
        return text.withUTF8 { type?.value(of: UnsafeRawBufferPointer($0)) }
    }
}
