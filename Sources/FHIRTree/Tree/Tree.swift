/// A document as a flat tape of records over its bytes. JSON and XML give the same tree.
///
/// Object members and array items follow their container on the tape; `Record.next` skips a value with all that is in
/// it.
/// XML gives no arrays: repeated tags are members with the same name, one after another.
public final class Tree: @unchecked Sendable {
    /// The bytes that records point into: the document itself, or for XML the decoded values.
    public let bytes: UnsafeRawBufferPointer
    @usableFromInline let tape: UnsafeBufferPointer<Record>
    public let format: Format
    public let symbols: SymbolTable
    /// Names that the symbol table does not have.
    let localNames: LocalNames
    /// The document as it was given, which lines and columns are of.
    let document: Input
    /// Where each record's element stands in an XML document; empty for JSON.
    let places: [SourcePlace]
    /// Whether equal bytes mean the same everywhere in the document: not in XML where a namespace left something out.
    package let isUniform: Bool
    private let storage: [AnyObject]

    public enum Format: Sendable { case json, xml }

    init(
        json document: Input, tape: Tape, symbols: SymbolTable, localNames: LocalNames
    ) {
        bytes = document.bytes
        self.tape = tape.records
        format = .json
        self.symbols = symbols
        self.localNames = localNames
        self.document = document
        places = []
        isUniform = true
        storage = [tape]
    }

    init(
        xml document: Input, values: Input, tape: Tape, places: [SourcePlace], symbols: SymbolTable,
        localNames: LocalNames, isUniform: Bool
    ) {
        bytes = values.bytes
        self.tape = tape.records
        format = .xml
        self.symbols = symbols
        self.localNames = localNames
        self.document = document
        self.places = places
        self.isUniform = isUniform
        storage = [tape, values]
    }

    private init(twin other: Tree) {
        bytes = other.bytes
        tape = other.tape
        format = other.format
        symbols = other.symbols
        localNames = other.localNames
        document = other.document
        places = other.places
        isUniform = other.isUniform
        storage = other.storage
    }

    /// The same tree as another object, for another thread: two that count the uses of one object wait for each other.
    package var twin: Tree { Tree(twin: self) }

    /// The bytes of the document as it was given; for JSON the same as `bytes`.
    public var source: UnsafeRawBufferPointer { document.bytes }
}

extension Tree {
    public var root: Node { Node(0) }
    public var count: Int { tape.count }

    @inlinable public subscript(node: Node) -> Record { tape[Int(node.index)] }

    @inlinable public func kind(_ node: Node) -> Kind { self[node].kind }
    @inlinable public func name(_ node: Node) -> Symbol { self[node].name }

    /// The nodes directly inside an object or array, in document order; nothing for other kinds.
    @inlinable @inline(__always) public func children(_ node: Node) -> Children {
        Children(tape: tape.baseAddress!, parent: node)
    }

    /// A value and all in it, in document order.
    @inlinable @inline(__always) public func passage(_ node: Node) -> Passage {
        Passage(tape: tape.baseAddress!, from: Int(node.index), over: node)
    }

    /// All in a container, in document order.
    @inlinable @inline(__always) public func passage(inside node: Node) -> Passage {
        Passage(tape: tape.baseAddress!, from: Int(node.index) + 1, over: node)
    }

    /// The first member with this name that is neither a companion nor a duplicate.
    @inlinable public func child(_ node: Node, _ name: Symbol) -> Node {
        guard node.exists, kind(node) == .object else { return .none }
        for child in children(node) where self[child].name == name {
            if self[child].flags.isDisjoint(with: [.companion, .duplicate]) { return child }
        }
        return .none
    }

    /// The text of a name as the document or the table has it.
    public func nameText(_ symbol: Symbol) -> String { String(decoding: nameBytes(symbol), as: UTF8.self) }

    /// The same as bytes; they live as long as the tree.
    public func nameBytes(_ symbol: Symbol) -> UnsafeRawBufferPointer {
        localNames.bytes(symbol) ?? symbols.bytes(symbol)
    }

    /// The symbol that a name has in this document, nil when the document does not use it.
    public func symbol(_ name: String) -> Symbol? {
        var name = name
        return symbols.find(name) ?? name.withUTF8 { localNames.find(UnsafeRawBufferPointer($0)) }
    }
}

extension Tree {
    /// The bytes of a value as they stand in `bytes`: a string between its quotes with its escapes, a number as
    /// written.
    @inlinable @inline(__always) public func raw(_ node: Node) -> UnsafeRawBufferPointer {
        raw(self[node])
    }

    /// The same for a value whose record is at hand.
    @inlinable @inline(__always) public func raw(_ record: Record) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: bytes.baseAddress! + Int(record.start), count: Int(record.length))
    }

    /// A primitive's text with its escapes undone: a string's characters, a number as written, `true`, `false`, `null`.
    public func text(_ node: Node) -> String {
        let raw = raw(node)
        return self[node].flags.contains(.escaped) ? Escapes.decoded(raw) : String(decoding: raw, as: UTF8.self)
    }

    /// Gives the bytes of a primitive's text, escapes undone; copies only when there are escapes.
    @inlinable @inline(__always) public func withText<Result>(_ node: Node, _ body: (UnsafeRawBufferPointer) -> Result)
        -> Result
    {
        guard self[node].flags.contains(.escaped) else { return body(raw(node)) }
        var text = text(node)
        return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
    }
}

/// The nodes directly inside a container. It points into the tree's tape without keeping the tree alive.
public struct Children: Sequence, IteratorProtocol {
    @usableFromInline let tape: UnsafePointer<Record>
    @usableFromInline var at: UInt32
    @usableFromInline let end: UInt32

    @inlinable @inline(__always) init(tape: UnsafePointer<Record>, parent: Node) {
        self.tape = tape
        end = tape[Int(parent.index)].next
        at = UInt32(parent.index) + 1
    }

    @inlinable @inline(__always) public mutating func next() -> Node? {
        guard at < end else { return nil }
        let node = Node(Int32(bitPattern: at))
        at = tape[Int(node.index)].next
        return node
    }
}

/// A stretch of the tape, one value after the other. It points into it without keeping the tree alive.
public struct Passage: Sequence, IteratorProtocol {
    @usableFromInline let tape: UnsafeRawPointer
    /// Bytes behind the tape's beginning: most who pass it have no use for a node's number.
    @usableFromInline var at: Int
    @usableFromInline let end: Int

    @inlinable @inline(__always) init(tape: UnsafePointer<Record>, from start: Int, over node: Node) {
        self.tape = UnsafeRawPointer(tape)
        at = start &* Self.step
        end = Int(tape[Int(node.index)].next) &* Self.step
    }

    @inlinable static var step: Int { MemoryLayout<Record>.stride }

    @inlinable @inline(__always) public mutating func next() -> (node: Node, record: Record)? {
        guard at < end else { return nil }
        defer { at &+= Self.step }
        let index = UInt(bitPattern: at) / UInt(Self.step)
        return (Node(Int(bitPattern: index)), tape.load(fromByteOffset: at, as: Record.self))
    }

    /// Goes on behind all that is in a value.
    @inlinable @inline(__always) public mutating func leave(_ value: Record) { at = Int(value.next) &* Self.step }
}
