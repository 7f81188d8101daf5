/// Reads the XHTML of a narrative from left to right: well-formed, only what FHIR allows, and which anchors it has.
///
/// http://hl7.org/fhir/R4/narrative.html#xhtml: basic formatting, tables, links and images; no scripts, forms, frames, objects or
/// event attributes. Linear, without recursion; nothing is decoded.
struct XHTMLReader {
    private(set) var isAllowed = true
    /// The values of `id` and of a link's `name`.
    private(set) var anchors: Set<String> = []
    /// The targets of links and images that begin with `#`, without it.
    private(set) var fragments: [String] = []

    private typealias Bytes = ArraySlice<UInt8>

    private var rest: Bytes
    private var open: [Bytes] = []
    private var isRootSeen = false

    init(_ text: String) {
        rest = Array(text.utf8)[...]
        while isAllowed, !rest.isEmpty { step() }
        if !open.isEmpty || !isRootSeen { isAllowed = false }
    }

    private mutating func step() {
        if rest.first != UInt8(ascii: "<") { return text() }
        if take("<!--") { return skip(to: "-->") }
        if take("</") { return endTag() }
        if begins("<!") || begins("<?") { return refuse() }
        rest = rest.dropFirst()
        startTag()
    }

    private mutating func refuse() { isAllowed = false }

    private func begins(_ mark: StaticString) -> Bool {
        rest.starts(with: UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount))
    }

    private mutating func take(_ mark: StaticString) -> Bool {
        guard begins(mark) else { return false }
        rest = rest.dropFirst(mark.utf8CodeUnitCount)
        return true
    }

    private mutating func skip(to end: StaticString) {
        while !rest.isEmpty, !begins(end) { rest = rest.dropFirst() }
        if !take(end) { refuse() }
    }

    private mutating func blanks() { rest = rest.drop(while: Self.isBlank) }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private mutating func name() -> Bytes {
        let name = rest.prefix { byte in
            switch byte {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x3A, 0x2D, 0x2E, 0x5F, 0x80...: true
            default: false
            }
        }
        rest = rest[name.endIndex...]
        return name
    }

    private static func string(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Characters up to the next tag; outside the root only white space.
    private mutating func text() {
        let text = rest.prefix { $0 != UInt8(ascii: "<") }
        rest = rest[text.endIndex...]
        if open.isEmpty, !text.allSatisfy(Self.isBlank) { return refuse() }
        checkReferences(text)
    }

    /// Each `&` begins a character reference or one of XML's own entities: those of HTML need a DTD, which FHIR does not have.
    private mutating func checkReferences(_ text: Bytes) {
        var text = text
        while isAllowed, let start = text.firstIndex(of: UInt8(ascii: "&")) {
            text = text[(start + 1)...]
            guard let end = text.firstIndex(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "&") }),
                text[end] == UInt8(ascii: ";"), Self.isReference(Self.string(text[..<end]))
            else { return refuse() }
            text = text[(end + 1)...]
        }
    }

    private static func isReference(_ name: String) -> Bool {
        name.hasPrefix("#x") || name.hasPrefix("#") && name.count > 1 && name.dropFirst().allSatisfy(\.isHexDigit)
            || entities.contains(name)
    }

    private static let entities: Set<String> = ["lt", "gt", "amp", "quot", "apos"]

    private mutating func endTag() {
        let name = name()
        blanks()
        guard open.popLast() == name, take(">") else { return refuse() }
    }

    private mutating func startTag() {
        let bytes = name(), name = Self.string(bytes), isRoot = open.isEmpty
        guard isRoot ? name == "div" && !isRootSeen : XHTMLNames.elements.contains(name) else { return refuse() }
        isRootSeen = true
        var isInNamespace = !isRoot
        blanks()
        while let first = rest.first, first != UInt8(ascii: ">"), first != UInt8(ascii: "/"), isAllowed {
            guard let (attribute, value) = attribute() else { return refuse() }
            if attribute == "xmlns" { isInNamespace = Self.string(value) == "http://www.w3.org/1999/xhtml" }
            note(attribute, value, of: name)
            blanks()
        }
        guard isInNamespace else { return refuse() }
        if take("/>") { return }
        guard take(">") else { return refuse() }
        open.append(bytes)
    }

    private mutating func attribute() -> (String, Bytes)? {
        let name = name()
        blanks()
        guard !name.isEmpty, take("=") else { return nil }
        blanks()
        guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        let value = rest.prefix { $0 != quote && $0 != UInt8(ascii: "<") }
        rest = rest[value.endIndex...]
        guard rest.popFirst() == quote else { return nil }
        return (Self.string(name), value)
    }

    private mutating func note(_ attribute: String, _ value: Bytes, of element: String) {
        checkReferences(value)
        if !XHTMLNames.allows(attribute, on: element) { refuse() }
        if attribute == "id" || attribute == "name" && element == "a" { anchors.insert(Self.string(value)) }
        if attribute == "href" || attribute == "src", value.first == UInt8(ascii: "#") {
            fragments.append(Self.string(value.dropFirst()))
        }
    }
}

/// The elements and attributes that FHIR allows in a narrative.
enum XHTMLNames {
    static let elements: Set<String> = Set(
        """
        a abbr acronym address area b bdo big blockquote br caption cite code col colgroup dd del dfn div dl dt em h1 h2 h3 h4
        h5 h6 hr i img ins kbd li map ol p pre q samp small span strong sub sup table tbody td tfoot th thead tr tt u ul var
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    static func allows(_ attribute: String, on element: String) -> Bool {
        attribute == "xmlns" || attribute.hasPrefix("xmlns:") || common.contains(attribute)
            || own[element]?.contains(attribute) == true || tables.contains(element) && ofTables.contains(attribute)
    }

    private static let common: Set<String> = [
        "title", "style", "class", "id", "idref", "lang", "xml:lang", "xml:space", "dir", "accesskey", "tabindex",
        "align",
        "width", "height",
    ]

    private static let tables: Set<String> = [
        "table", "caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr",
    ]

    private static let ofTables: Set<String> = [
        "span", "valign", "char", "charoff", "abbr", "axis", "headers", "scope", "rowspan", "colspan", "summary",
        "border",
        "frame", "rules", "cellspacing", "cellpadding", "nowrap", "bgcolor",
    ]

    private static let own: [String: Set<String>] = [
        "a": ["href", "name", "hreflang", "rel", "rev", "target", "type", "shape", "coords"],
        "img": ["src", "alt", "longdesc", "usemap", "ismap", "border", "name"],
        "map": ["name"], "area": ["shape", "coords", "href", "alt", "nohref", "name"],
        "blockquote": ["cite"], "q": ["cite"], "del": ["cite", "datetime"], "ins": ["cite", "datetime"],
        "hr": ["size", "noshade"], "ul": ["type", "compact"], "ol": ["type", "start", "compact"],
        "li": ["type", "value"], "br": ["clear"],
    ]
}
