internal import FHIRTree

/// What a narrative's XHTML is like.
struct XHTML {
    /// Whether it is well-formed and has only what FHIR allows.
    fileprivate(set) var isAllowed = true
    /// The values of `id` and of a link's `name`.
    fileprivate(set) var anchors: Set<String> = []
    /// The targets of links and images that begin with `#`, without it.
    fileprivate(set) var fragments: [String] = []

    init(_ text: UnsafeRawBufferPointer) {
        var reader = XHTMLReader(text)
        reader.read()
        self = reader.found
    }

    init(_ text: String) {
        var text = text
        self = text.withUTF8 { XHTML(UnsafeRawBufferPointer($0)) }
    }

    fileprivate init() {}

    /// Whether a text has an image, or anything but white space outside of tags.
    static func hasContent(_ text: UnsafeRawBufferPointer) -> Bool {
        var rest = text
        while let first = rest.firstIndex(where: { !XHTMLReader.isBlank($0) }) {
            rest = UnsafeRawBufferPointer(rebasing: rest[first...])
            guard rest[0] == UInt8(ascii: "<"), let end = rest.place(of: UInt8(ascii: ">")) else { return true }
            rest = UnsafeRawBufferPointer(rebasing: rest[(end + 1)...])
        }
        return hasImage(text)
    }

    private static func hasImage(_ text: UnsafeRawBufferPointer) -> Bool {
        var rest = text
        while let place = rest.place(of: UInt8(ascii: "<")) {
            rest = UnsafeRawBufferPointer(rebasing: rest[(place + 1)...])
            guard rest.begins(with: "img"), rest.count > 3 else { continue }
            let next = rest[3]
            if XHTMLReader.isBlank(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: ">") { return true }
        }
        return false
    }
}

/// Reads the XHTML of a narrative from left to right: well-formed, only what FHIR allows, and which anchors it has.
///
/// http://hl7.org/fhir/R4/narrative.html#xhtml: basic formatting, tables, links and images; no scripts, forms, frames, objects or
/// event attributes. Linear, without recursion; nothing is decoded.
private struct XHTMLReader {
    private(set) var found = XHTML()

    private var rest: UnsafeRawBufferPointer
    /// The names of the elements that are open.
    private var open: [UnsafeRawBufferPointer] = []
    private var isRootSeen = false

    init(_ text: UnsafeRawBufferPointer) { rest = text }

    mutating func read() {
        while found.isAllowed, !rest.isEmpty { step() }
        if !open.isEmpty || !isRootSeen { refuse() }
    }

    private mutating func step() {
        guard take(UInt8(ascii: "<")) else { return text() }
        switch rest.first {
        case UInt8(ascii: "/"):
            advance(1)
            endTag()
        case UInt8(ascii: "!"): if take("!--") { skip(to: "-->") } else { refuse() }
        case UInt8(ascii: "?"): refuse()
        default: startTag()
        }
    }

    private mutating func refuse() { found.isAllowed = false }

    private mutating func advance(_ count: Int) { rest = UnsafeRawBufferPointer(rebasing: rest[count...]) }

    /// Takes the next bytes.
    private mutating func take(first count: Int) -> UnsafeRawBufferPointer {
        defer { advance(count) }
        return UnsafeRawBufferPointer(rebasing: rest[..<count])
    }

    private mutating func take(_ mark: StaticString) -> Bool {
        guard rest.begins(with: mark) else { return false }
        advance(mark.utf8CodeUnitCount)
        return true
    }

    @inline(__always)
    private mutating func take(_ mark: UInt8) -> Bool {
        guard rest.first == mark else { return false }
        advance(1)
        return true
    }

    private mutating func skip(to end: StaticString) {
        while let place = rest.place(of: end.utf8Start[0]) {
            advance(place)
            if take(end) { return }
            advance(1)
        }
        advance(rest.count)
        refuse()
    }

    private mutating func blanks() { advance(rest.firstIndex { !Self.isBlank($0) } ?? rest.count) }

    fileprivate static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private mutating func name() -> UnsafeRawBufferPointer {
        let end = rest.firstIndex { byte in
            switch byte {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x3A, 0x2D, 0x2E, 0x5F, 0x80...: false
            default: true
            }
        }
        return take(first: end ?? rest.count)
    }

    /// Characters up to the next tag; outside the root only white space.
    private mutating func text() {
        let text = take(first: rest.place(of: UInt8(ascii: "<")) ?? rest.count)
        if open.isEmpty, !text.allSatisfy(Self.isBlank) { return refuse() }
        checkReferences(text)
    }

    /// Each `&` begins a character reference or one of XML's own entities: those of HTML need a DTD, which FHIR does not have.
    private mutating func checkReferences(_ text: UnsafeRawBufferPointer) {
        var text = text
        while let start = text.place(of: UInt8(ascii: "&")) {
            text = UnsafeRawBufferPointer(rebasing: text[(start + 1)...])
            guard let end = text.firstIndex(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "&") }),
                text[end] == UInt8(ascii: ";"), Self.isReference(UnsafeRawBufferPointer(rebasing: text[..<end]))
            else { return refuse() }
            text = UnsafeRawBufferPointer(rebasing: text[(end + 1)...])
        }
    }

    private static func isReference(_ name: UnsafeRawBufferPointer) -> Bool {
        if name.first == UInt8(ascii: "#") {
            let digits = String(decoding: name.dropFirst(), as: UTF8.self)
            return digits.hasPrefix("x") || !digits.isEmpty && digits.allSatisfy(\.isHexDigit)
        }
        return ["lt", "gt", "amp", "quot", "apos"].contains { name.isText($0) }
    }

    private mutating func endTag() {
        let name = name()
        blanks()
        guard let last = open.popLast(), last.same(name), take(UInt8(ascii: ">")) else { return refuse() }
    }

    private mutating func startTag() {
        let name = name(), isRoot = open.isEmpty
        guard isRoot ? name.isText("div") && !isRootSeen : XHTMLNames.elements.contains(name) else { return refuse() }
        isRootSeen = true
        var isInNamespace = !isRoot
        blanks()
        while let first = rest.first, first != UInt8(ascii: ">"), first != UInt8(ascii: "/"), found.isAllowed {
            guard let (attribute, value) = attribute() else { return refuse() }
            if attribute.isText("xmlns") { isInNamespace = value.isText("http://www.w3.org/1999/xhtml") }
            note(attribute, value, of: name)
            blanks()
        }
        guard isInNamespace else { return refuse() }
        let isEmpty = take(UInt8(ascii: "/"))
        guard take(UInt8(ascii: ">")) else { return refuse() }
        if !isEmpty { open.append(name) }
    }

    private mutating func attribute() -> (UnsafeRawBufferPointer, UnsafeRawBufferPointer)? {
        let name = name()
        blanks()
        guard !name.isEmpty, take(UInt8(ascii: "=")) else { return nil }
        blanks()
        guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        advance(1)
        let value = take(first: rest.firstIndex { $0 == quote || $0 == UInt8(ascii: "<") } ?? rest.count)
        guard rest.first == quote else { return nil }
        advance(1)
        return (name, value)
    }

    private mutating func note(
        _ attribute: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer, of element: UnsafeRawBufferPointer
    ) {
        checkReferences(value)
        if !XHTMLNames.allows(attribute, on: element) { refuse() }
        if attribute.isText("id") || attribute.isText("name") && element.isText("a") {
            found.anchors.insert(String(decoding: value, as: UTF8.self))
        }
        if attribute.isText("href") || attribute.isText("src"), value.first == UInt8(ascii: "#") {
            found.fragments.append(String(decoding: value.dropFirst(), as: UTF8.self))
        }
    }
}

/// The elements and attributes that FHIR allows in a narrative.
private enum XHTMLNames {
    static let elements = NameSet(
        """
        a abbr acronym address area b bdo big blockquote br caption cite code col colgroup dd del dfn div dl dt em h1 h2 h3 h4
        h5 h6 hr i img ins kbd li map ol p pre q samp small span strong sub sup table tbody td tfoot th thead tr tt u ul var
        """)

    static func allows(_ attribute: UnsafeRawBufferPointer, on element: UnsafeRawBufferPointer) -> Bool {
        attribute.isText("xmlns") || attribute.begins(with: "xmlns:") || common.contains(attribute)
            || ShortName(element).flatMap { own[$0] }?.contains(attribute) == true
            || tables.contains(element) && ofTables.contains(attribute)
    }

    private static let common = NameSet(
        "title style class id idref lang xml:lang xml:space dir accesskey tabindex align width height")

    private static let tables = NameSet("table caption col colgroup tbody td tfoot th thead tr")

    private static let ofTables = NameSet(
        """
        span valign char charoff abbr axis headers scope rowspan colspan summary border frame rules cellspacing cellpadding
        nowrap bgcolor
        """)

    private static let own: [ShortName: NameSet] = [
        "a": "href name hreflang rel rev target type shape coords",
        "img": "src alt longdesc usemap ismap border name",
        "map": "name", "area": "shape coords href alt nohref name",
        "blockquote": "cite", "q": "cite", "del": "cite datetime", "ins": "cite datetime",
        "hr": "size noshade", "ul": "type compact", "ol": "type start compact",
        "li": "type value", "br": "clear",
    ]
}

/// A name of at most 16 bytes as two numbers.
private struct ShortName: Hashable, ExpressibleByStringLiteral {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// Where it is looked for in a table of 128.
    var place: Int { Int(((low ^ high) &* 0x9E37_79B9_7F4A_7C15) >> 57) }

    /// nil for a longer one.
    init?(_ name: UnsafeRawBufferPointer) {
        guard name.count <= 16 else { return nil }
        for byte in name {
            high = high << 8 | low >> 56
            low = low << 8 | UInt64(byte)
        }
    }

    init(stringLiteral name: String) {
        var name = name
        self = name.withUTF8 { ShortName(UnsafeRawBufferPointer($0)) }!
    }
}

/// Names of at most 16 bytes. (A table of our own: a Set takes most of its time for a hash that nobody can guess.)
private struct NameSet: ExpressibleByStringLiteral {
    /// Each name stands at its place or, where others do, at the next free one.
    private var slots = [ShortName?](repeating: nil, count: 128)

    init(_ names: String) {
        for name in names.split(whereSeparator: \.isWhitespace).map({ ShortName(stringLiteral: String($0)) }) {
            slots[slot(of: name)] = name
        }
    }

    init(stringLiteral names: String) { self.init(names) }

    func contains(_ name: UnsafeRawBufferPointer) -> Bool {
        ShortName(name).map { slots[slot(of: $0)] != nil } ?? false
    }

    /// Where a name stands, or would.
    private func slot(of name: ShortName) -> Int {
        var slot = name.place
        while let other = slots[slot], other != name { slot = (slot + 1) % slots.count }
        return slot
    }
}
