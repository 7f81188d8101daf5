internal import CLibXML2

/// Makes the tree of an XML document from the tags as they come.
///
/// Values are copied, decoded, into a buffer of their own, which the records point into. Each record also has its
/// place in the source.
struct XMLBuilder: ~Copyable {
    let source: Input
    let bytes: UnsafeRawBufferPointer
    /// Where the document begins in the source: the library counts from here.
    let start: Int
    let symbols: SymbolTable
    private let known: NameView
    let local: LocalNames
    let limits: Limits
    var tape: TapeBuilder
    var values: GrowingBytes
    var places: [SourcePlace] = []
    var open = ScratchStack<XMLOpenTag>()
    var problems: [ParseProblem] = []
    /// How many tags are open.
    var depth = 0
    /// How many tags are open in a part of the document that is left out, or in XHTML.
    var skipped = 0
    var inXHTML = 0
    /// Whether the reading ended before the document did.
    var hasStopped = false
    /// The namespace of the root, which stands for FHIR's in this document even if it is a wrong one. The library gives
    /// each namespace one place in memory.
    var namespace: UnsafePointer<UInt8>?
    var context: xmlParserCtxtPtr?

    /// After so many problems the reading ends: the document is wrong enough.
    private static let mostProblems = 10_000

    init(_ source: Input, from start: Int, symbols: SymbolTable, limits: Limits) {
        self.source = source
        bytes = source.bytes
        self.start = start
        self.symbols = symbols
        known = symbols.names.view
        local = LocalNames(symbols: symbols)
        self.limits = limits
        tape = TapeBuilder(forBytes: source.bytes.count)
        values = GrowingBytes(capacity: source.bytes.count / 2)
        places.reserveCapacity(source.bytes.count / 48)
    }

    // For a call that only borrows the builder the compiler would copy it whole: these are inlined.

    /// The source's byte that the library has come to.
    @inline(__always) var position: Int {
        guard let input = context?.pointee.input else { return bytes.count }
        return start + Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    }

    /// The `<` of the tag that the library has just read: no attribute can hold another.
    @inline(__always) var tagStart: Int {
        let read = UnsafeRawBufferPointer(rebasing: bytes[start..<max(start, min(position, bytes.count))])
        return start + (read.lastPlace(of: UInt8(ascii: "<")) ?? 0)
    }

    mutating func add(_ kind: ParseProblem.Kind, _ offset: Int, _ node: Int, _ detail: String = "") {
        guard !hasStopped else { return }
        problems.append(ParseProblem(kind: kind, offset: offset, node: Node(node), detail: detail))
        if problems.count == Self.mostProblems { stop(.tooLarge, offset, "problems") }
    }

    /// Puts a record on the tape.
    @discardableResult
    mutating func append(_ kind: Kind, _ name: Symbol, _ flags: Flags, at offset: Int) -> Int {
        let next = UInt32(tape.count + 1)
        tape.append(Record(start: 0, length: 0, next: next, name: name, kind: kind, flags: flags))
        places.append(SourcePlace(start: UInt32(offset), end: UInt32(offset)))
        return tape.count - 1
    }

    /// Puts a string on the tape, whose text goes into the values.
    @discardableResult
    mutating func append(_ text: UnsafeRawBufferPointer, _ name: Symbol, at offset: Int) -> Int {
        let node = append(.string, name, [], at: offset)
        setText(of: node, text)
        return node
    }

    mutating func setText(of node: Int, _ text: UnsafeRawBufferPointer) {
        tape.base[node].start = UInt32(values.count)
        tape.base[node].length = UInt32(text.count)
        if UTF8Check.hasNonASCII(text) { tape.base[node].flags.insert(.nonASCII) }
        values.append(text)
    }

    @inline(__always) func symbol(_ name: UnsafeRawBufferPointer) -> Symbol {
        let number = known.find(NameKey(name))
        return number < 0 ? local.intern(name).symbol : Symbol(raw: UInt16(number + 1))
    }

    /// The tree of what was read.
    consuming func tree() -> Tree {
        let source = source, places = places, symbols = symbols, local = local
        let isUniform = !problems.contains { $0.kind == .wrongNamespace }
        let values = Input(values)
        return Tree(
            xml: source, values: values, tape: tape.finish(), places: places, symbols: symbols, localNames: local,
            isUniform: isUniform)
    }
}

/// Where a record's element stands in the source of an XML document.
struct SourcePlace {
    let start: UInt32
    var end: UInt32
}
