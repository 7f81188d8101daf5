extension XMLBuilder {
    private static let fhir: StaticString = "http://hl7.org/fhir"
    private static let xhtml: StaticString = "http://www.w3.org/1999/xhtml"
    private static let schemaInstance: StaticString = "http://www.w3.org/2001/XMLSchema-instance"

    mutating func startTag(_ name: XMLName, _ attributes: XMLAttributes) {
        depth += 1
        guard depth <= limits.depth else { return stop(.tooDeep, tagStart, String(limits.depth)) }
        checkNames()
        if hasStopped { return }
        if inXHTML > 0 {
            inXHTML += 1
        } else if skipped > 0 {
            skipped += 1
        } else if open.count == 0 {
            root(name, attributes)
        } else {
            child(name, attributes)
        }
    }

    mutating func endTag() {
        depth -= 1
        if skipped > 0 {
            skipped -= 1
        } else if inXHTML > 1 {
            inXHTML -= 1
        } else if open.count > 0 {
            let tag = open.pop()
            if inXHTML == 1 { endXHTML(tag) }
            inXHTML = 0
            close(tag)
            // Text after an inner element is a second text.
            if open.count > 0 { open[open.count - 1].hasText = false }
        }
    }

    private mutating func root(_ name: XMLName, _ attributes: XMLAttributes) {
        let offset = tagStart
        namespace = name.uri
        let node = append(.object, .none, [], at: offset)
        if !name.isIn(Self.fhir) { add(.wrongNamespace, offset, node, name.uriString) }
        append(name.bytes, .resourceType, at: offset)
        open.push(XMLOpenTag(node: node, object: node, name: .none, isResource: true))
        refuse(attributes, of: node, offset)
    }

    private mutating func child(_ name: XMLName, _ attributes: XMLAttributes) {
        let offset = tagStart
        let parent = open.count - 1
        let isDiv = name.isText("div")
        if !isDiv, name.uri != namespace {
            skipped = 1
            return add(.wrongNamespace, offset, open[parent].node, name.uriString)
        }
        if open[parent].hasResource {
            skipped = 1
            return add(.contentBesideResource, offset, open[parent].node, name.string)
        }
        makeObject(of: parent)
        if isDiv {
            beginXHTML(name, offset)
        } else if name.isOfResource, valueIndex(of: attributes) == nil {
            resource(name, attributes, offset)
        } else {
            element(symbol(name.bytes), attributes, offset)
        }
    }

    /// Sees to it that a tag can take children: one with a `value` gets its companion.
    private mutating func makeObject(of tag: Int) {
        guard open[tag].object < 0 else { return }
        tape.base[open[tag].node].flags.insert(.paired)
        let start = Int(places[open[tag].node].start)
        open[tag].object = append(.object, open[tag].name, [.companion, .paired], at: start)
    }

    private mutating func element(_ name: Symbol, _ attributes: XMLAttributes, _ offset: Int) {
        let exact = valueIndex(of: attributes)
        // `Value` is refused below, but read: else its element would seem to be empty as well.
        let value = exact ?? attributes.firstIndex { $0.name.uri == nil && $0.name.string.lowercased() == "value" }
        let node: Int
        if let value {
            node = append(attributes[value].value, name, at: offset)
        } else {
            node = append(.object, name, [], at: offset)
        }
        open.push(XMLOpenTag(node: node, object: value == nil ? node : -1, name: name))
        if let value, attributes[value].value.isEmpty { add(.emptyValue, offset, node) }
        for index in attributes.indices where index != exact { member(attributes[index], of: node, offset) }
    }

    private func valueIndex(of attributes: XMLAttributes) -> Int? {
        attributes.firstIndex { $0.name.uri == nil && $0.name.isText("value") }
    }

    /// Takes an attribute other than `value`.
    private mutating func member(_ attribute: XMLAttributes.Attribute, of node: Int, _ offset: Int) {
        let name = attribute.name
        if name.isIn(Self.schemaInstance), name.isText("schemaLocation") { return }
        guard name.uri == nil, name.isText("id") || name.isText("url") else {
            return add(.unexpectedAttribute, offset, node, name.string)
        }
        makeObject(of: open.count - 1)
        append(attribute.value, symbol(name.bytes), at: offset)
    }

    /// A resource's own tag has no attributes.
    private mutating func refuse(_ attributes: XMLAttributes, of node: Int, _ offset: Int) {
        for attribute in attributes where !attribute.name.isIn(Self.schemaInstance) {
            add(.unexpectedAttribute, offset, node, attribute.name.string)
        }
    }

    /// A resource's own tag: what is in it goes into the tag around it, which holds nothing else.
    private mutating func resource(_ name: XMLName, _ attributes: XMLAttributes, _ offset: Int) {
        let parent = open.count - 1
        var object = open[parent].object
        if tape.count > object + 1 || open[parent].isResource {
            // The wrapper is missing. Read on as if it were there, to see what else is wrong.
            add(.contentBesideResource, offset, open[parent].node, name.string)
            object = append(.object, open[parent].isResource ? .contained : .resource, [], at: offset)
        } else {
            open[parent].hasResource = true
        }
        append(name.bytes, .resourceType, at: offset)
        open.push(XMLOpenTag(node: object, object: object, name: .none, isResource: true))
        refuse(attributes, of: object, offset)
    }

    private mutating func close(_ tag: XMLOpenTag) {
        let end = UInt32(position)
        self.end(tag.node, at: end)
        if tag.object >= 0, tag.object != tag.node { self.end(tag.object, at: end) }
    }

    private mutating func end(_ node: Int, at offset: UInt32) {
        if tape.base[node].kind == .object { tape.base[node].next = UInt32(tape.count) }
        places[node].end = offset
    }

    private mutating func beginXHTML(_ name: XMLName, _ offset: Int) {
        inXHTML = 1
        let node = append(.string, symbol(name.bytes), [], at: offset)
        if !name.isIn(Self.xhtml) { add(.wrongNamespace, offset, node, name.uriString) }
        open.push(XMLOpenTag(node: node, object: -1, name: symbol(name.bytes)))
    }

    /// Keeps the tag as it was written, with the namespace declared on it.
    private mutating func endXHTML(_ tag: XMLOpenTag) {
        let start = Int(places[tag.node].start)
        let written = UnsafeRawBufferPointer(rebasing: bytes[start..<min(position, bytes.count)])
        let text = XHTMLText.selfContained(written)
        text.withUnsafeBytes { setText(of: tag.node, $0) }
    }
}
