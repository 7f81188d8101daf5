/// Reads the XHTML of a narrative from left to right: well-formed, only what FHIR allows, and which anchors it has.
///
/// http://hl7.org/fhir/R4/narrative.html#xhtml: basic formatting, tables, links and images; no scripts, forms, frames, objects or
/// event attributes. Linear, without recursion; nothing is decoded.
struct XHTMLReader {
    private(set) var isAllowed = true
    /// The values of `id` and of a link's `name`.
    private(set) var anchors: Set<Substring> = []
    /// The targets of links and images that begin with `#`, without it.
    private(set) var fragments: [Substring] = []

    private var rest: Substring
    private var open: [Substring] = []
    private var isRootSeen = false

    init(_ text: String) {
        rest = text[...]
        while isAllowed, !rest.isEmpty { step() }
        if !open.isEmpty || !isRootSeen { isAllowed = false }
    }

    private mutating func step() {
        if rest.first != "<" { return text() }
        if take("<!--") { return skip(to: "-->") }
        if take("</") { return endTag() }
        if rest.hasPrefix("<!") || rest.hasPrefix("<?") { return refuse() }
        rest = rest.dropFirst()
        startTag()
    }

    private mutating func refuse() { isAllowed = false }

    private mutating func take(_ mark: String) -> Bool {
        guard rest.hasPrefix(mark) else { return false }
        rest = rest.dropFirst(mark.count)
        return true
    }

    private mutating func skip(to end: String) {
        while !rest.isEmpty, !rest.hasPrefix(end) { rest = rest.dropFirst() }
        if !take(end) { refuse() }
    }

    private mutating func blanks() { rest = rest.drop(while: \.isWhitespace) }

    private mutating func name() -> Substring {
        let name = rest.prefix { $0.isLetter || $0.isNumber || ":-_.".contains($0) }
        rest = rest[name.endIndex...]
        return name
    }

    /// Characters up to the next tag; outside the root only white space.
    private mutating func text() {
        let text = rest.prefix { $0 != "<" }
        rest = rest[text.endIndex...]
        if open.isEmpty, !text.allSatisfy(\.isWhitespace) { return refuse() }
        checkReferences(text)
    }

    /// Each `&` begins a character reference or one of XML's own entities: those of HTML need a DTD, which FHIR does not have.
    private mutating func checkReferences(_ text: Substring) {
        for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
            guard let end = part.firstIndex(of: ";") else { return refuse() }
            let name = part[..<end]
            let isNumber =
                name.hasPrefix("#") && name.count > 1 && name.dropFirst().allSatisfy(\.isHexDigit)
                || name.hasPrefix("#x")
            if !isNumber, !Self.entities.contains(name) { refuse() }
        }
    }

    private static let entities: Set<Substring> = ["lt", "gt", "amp", "quot", "apos"]

    private mutating func endTag() {
        let name = name()
        blanks()
        guard open.popLast() == name, take(">") else { return refuse() }
    }

    private mutating func startTag() {
        let name = name(), isRoot = open.isEmpty
        guard isRoot ? name == "div" && !isRootSeen : XHTMLNames.elements.contains(name) else { return refuse() }
        isRootSeen = true
        var isInNamespace = !isRoot
        blanks()
        while let first = rest.first, first != ">", first != "/", isAllowed {
            guard let (attribute, value) = attribute() else { return refuse() }
            if attribute == "xmlns" { isInNamespace = value == "http://www.w3.org/1999/xhtml" }
            note(attribute, value, of: name)
            blanks()
        }
        guard isInNamespace else { return refuse() }
        if take("/>") { return }
        guard take(">") else { return refuse() }
        open.append(name)
    }

    private mutating func attribute() -> (Substring, Substring)? {
        let name = name()
        blanks()
        guard !name.isEmpty, take("=") else { return nil }
        blanks()
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
        rest = rest.dropFirst()
        let value = rest.prefix { $0 != quote && $0 != "<" }
        rest = rest[value.endIndex...]
        guard take(String(quote)) else { return nil }
        return (name, value)
    }

    private mutating func note(_ attribute: Substring, _ value: Substring, of element: Substring) {
        checkReferences(value)
        if !XHTMLNames.allows(attribute, on: element) { refuse() }
        if attribute == "id" || attribute == "name" && element == "a" { anchors.insert(value) }
        if attribute == "href" || attribute == "src", value.hasPrefix("#") { fragments.append(value.dropFirst()) }
    }
}

/// The elements and attributes that FHIR allows in a narrative.
enum XHTMLNames {
    static let elements: Set<Substring> = Set(
        """
        a abbr acronym address area b bdo big blockquote br caption cite code col colgroup dd del dfn div dl dt em h1 h2 h3 h4
        h5 h6 hr i img ins kbd li map ol p pre q samp small span strong sub sup table tbody td tfoot th thead tr tt u ul var
        """.split(whereSeparator: \.isWhitespace))

    static func allows(_ attribute: Substring, on element: Substring) -> Bool {
        attribute == "xmlns" || attribute.hasPrefix("xmlns:") || common.contains(attribute)
            || own[element]?.contains(attribute) == true || tables.contains(element) && ofTables.contains(attribute)
    }

    private static let common: Set<Substring> = [
        "title", "style", "class", "id", "idref", "lang", "xml:lang", "xml:space", "dir", "accesskey", "tabindex",
        "align",
        "width", "height",
    ]

    private static let tables: Set<Substring> = [
        "table", "caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr",
    ]

    private static let ofTables: Set<Substring> = [
        "span", "valign", "char", "charoff", "abbr", "axis", "headers", "scope", "rowspan", "colspan", "summary",
        "border",
        "frame", "rules", "cellspacing", "cellpadding", "nowrap", "bgcolor",
    ]

    private static let own: [Substring: Set<Substring>] = [
        "a": ["href", "name", "hreflang", "rel", "rev", "target", "type", "shape", "coords"],
        "img": ["src", "alt", "longdesc", "usemap", "ismap", "border", "name"],
        "map": ["name"], "area": ["shape", "coords", "href", "alt", "nohref", "name"],
        "blockquote": ["cite"], "q": ["cite"], "del": ["cite", "datetime"], "ins": ["cite", "datetime"],
        "hr": ["size", "noshade"], "ul": ["type", "compact"], "ol": ["type", "start", "compact"],
        "li": ["type", "value"], "br": ["clear"],
    ]
}
