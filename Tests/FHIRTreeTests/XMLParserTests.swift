import Testing

@testable import FHIRTree

struct XMLParserTests {
    private static let fhir = "xmlns=\"http://hl7.org/fhir\""

    /// A document with the root Patient around a piece of XML.
    private static func patient(_ inside: String) -> String { "<Patient \(fhir)>\(inside)</Patient>" }

    /// The tree without lists, which XML does not have, and with every primitive as a string.
    private static func flattened(_ tree: Tree, _ node: Node) -> String {
        func value(_ node: Node) -> String {
            tree.kind(node) == .object ? flattened(tree, node) : "'\(tree.text(node))'"
        }
        var members: [String] = []
        tree.forEachElement(in: node) { name, element, _ in
            let companion = element.companion.exists ? "+" + value(element.companion) : ""
            members.append("\(tree.nameText(name)):\(element.value.exists ? value(element.value) : "")\(companion)")
        }
        return "{\(members.joined(separator: ","))}"
    }

    @Test(arguments: [
        ("<active value=\"true\"/>", #""active":true"#),
        ("<birthDate value=\"1990\" id=\"b\"/>", #""birthDate":"1990","_birthDate":{"id":"b"}"#),
        (
            "<birthDate value=\"1990\"><extension url=\"u\"><valueCode value=\"c\"/></extension></birthDate>",
            #""birthDate":"1990","_birthDate":{"extension":[{"url":"u","valueCode":"c"}]}"#
        ),
        ("<name id=\"n\"><given value=\"A\"/><given value=\"B\"/></name>", #""name":[{"id":"n","given":["A","B"]}]"#),
        (
            "<name><given value=\"A\" id=\"1\"/><given value=\"B\"/><given value=\"C\" id=\"3\"/></name>",
            #""name":[{"given":["A","B","C"],"_given":[{"id":"1"},null,{"id":"3"}]}]"#
        ),
        (
            "<contained><Practitioner><id value=\"p\"/></Practitioner></contained><gender value=\"male\"/>",
            #""contained":[{"resourceType":"Practitioner","id":"p"}],"gender":"male""#
        ),
        (
            "<text><status value=\"empty\"/><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>a &lt; b</p></div></text>",
            #""text":{"status":"empty","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>a &lt; b</p></div>"}"#
        ),
        ("<id value=\"&lt;&amp;&#xF8;&#10;\"/>", #""id":"<&ø\n""#), ("<!-- c --><id value='a'></id>", #""id":"a""#),
    ])
    func `XML and JSON give the same tree`(_ xml: String, _ json: String) throws {
        let left = parse(Self.patient(xml)), right = parse("{\"resourceType\":\"Patient\",\(json)}")
        #expect(left.problems.isEmpty && right.problems.isEmpty)
        let one = try #require(left.tree), other = try #require(right.tree)
        #expect(Self.flattened(one, one.root) == Self.flattened(other, other.root))
        #expect(one.format == .xml && one.name(Node(1)) == .resourceType)
    }

    @Test(arguments: [
        ("<!DOCTYPE Patient><Patient/>", ["documentType@0"]),
        ("<!DOCTYPE P [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Patient>&a;</Patient>", ["documentType@0"]),
        (patient("<a></b>"), ["malformedXML@44"]), (patient("<a value=1/>"), ["malformedXML@46"]),
        (patient("&nbsp;"), ["malformedXML@43"]), (patient("<a value=\"&x;\"/>"), ["malformedXML@50"]),
        ("<Patient \(fhir)>", ["malformedXML@37"]), ("<Patient \(fhir)/><Patient/>", ["malformedXML@38"]),
        (" <?xml version=\"1.0\"?><a/>", ["malformedXML@6"]), ("<!-- only -->", ["malformedXML@13"]),
        (patient("<f:id value=\"1\"/>"), ["malformedXML@52"]),
    ])
    func `what is not well-formed ends the reading`(_ text: String, _ expected: [String]) {
        let result = parse(text)
        #expect(result.tree == nil)
        #expect(summary(result) == expected)
    }

    @Test(arguments: [
        ("<Patient/>", ["wrongNamespace:"]),
        ("<Patient xmlns=\"urn:hl7-org:v3\"><a value=\"1\"/></Patient>", ["wrongNamespace:"]),
        (patient("<x:a xmlns:x=\"urn:x\"><b/></x:a><active value=\"true\"/>"), ["wrongNamespace:"]),
        (patient("<active Value=\"true\"/>"), ["unexpectedAttribute:active"]),
        (
            patient("<active value=\"true\" lang=\"nb\" xml:lang=\"nb\"/>"),
            ["unexpectedAttribute:active", "unexpectedAttribute:active"]
        ),
        (patient("<active>true</active>"), ["unexpectedText:active"]), (patient("text"), ["unexpectedText:"]),
        (patient("<active value=\"true\">true</active>"), ["unexpectedText:active"]),
        (patient("<active value=\"\"/>"), ["emptyValue:active"]),
        (patient("<?php echo ?>"), ["processingInstruction:"]),
        (patient("<contained><A/><B/></contained>"), ["contentBesideResource:contained"]),
        (patient("<contained><A/><id value=\"1\"/></contained>"), ["contentBesideResource:contained"]),
        (patient("<contact><A><id value=\"1\"/></A></contact>"), []),
        (patient("<contact><id value=\"1\"/><A/></contact>"), ["contentBesideResource:contact"]),
        (patient("<Active value=\"true\"/>"), []),
        (patient("<text><div><p>x</p></div></text>"), ["wrongNamespace:div"]),
        ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + patient(""), ["notUTF8:"]),
        ("\u{FEFF}" + patient(""), ["byteOrderMark:"]),
        (
            patient("<a>1</a><b value=\"\"/><c x=\"1\"/><?p i?><d xmlns=\"urn:d\"/>"),
            ["unexpectedText:a", "emptyValue:b", "unexpectedAttribute:c", "processingInstruction:", "wrongNamespace:"]
        ),
    ])
    func `what FHIR does not allow is noted at its element, and the reading goes on`(
        _ text: String, _ expected: [String]
    ) throws {
        let result = parse(text)
        let tree = try #require(result.tree)
        #expect(result.problems.map { "\($0.kind):\($0.node.exists ? tree.memberName($0.node) : "")" } == expected)
    }

    @Test func `text in place of a value is read as the value`() throws {
        let tree = try #require(parse(Self.patient("<active> true\n</active>")).tree)
        #expect(printed(tree) == "{resourceType:'Patient',active:'true'}")
    }

    @Test func `a resource without its wrapper is read as if it had one`() throws {
        let text =
            "<Bundle \(Self.fhir)><entry><fullUrl value=\"u\"/><Patient><id value=\"1\"/></Patient></entry></Bundle>"
        let tree = try #require(parse(text).tree)
        let entry = "entry:{fullUrl:'u',resource:{resourceType:'Patient',id:'1'}}"
        #expect(printed(tree) == "{resourceType:'Bundle',\(entry)}")
    }

    @Test(arguments: [
        (#"<Patient xmlns="http://hl7.org/fhir"><name><text value="a"/></name></Patient>"#, true),
        (#"<f:Patient xmlns:f="http://hl7.org/fhir"><f:name><f:text value="a"/></f:name></f:Patient>"#, true),
        (#"<f:Patient xmlns:f="http://hl7.org/fhir" xmlns="x"><f:name><text value="a"/></f:name></f:Patient>"#, false),
    ])
    func `equal bytes mean the same unless a namespace leaves something out`(xml: String, isUniform: Bool) {
        #expect(parse(xml).tree?.isUniform == isUniform)
    }

    @Test func `XHTML keeps a namespace that is declared further out`() throws {
        let spaces = "xmlns:f=\"http://hl7.org/fhir\" xmlns=\"http://www.w3.org/1999/xhtml\""
        let text = "<f:Patient \(spaces)><f:text><div>x</div></f:text></f:Patient>"
        let result = parse(text)
        let tree = try #require(result.tree)
        #expect(result.problems.isEmpty)
        #expect(printed(tree).contains("div:'<div xmlns=\"http://www.w3.org/1999/xhtml\">x</div>'"))
    }

    @Test func `UTF-16 is read, and noted`() throws {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + Self.patient("<id value=\"ø😀\"/>")
        let units = Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for mark in [[0xFF, 0xFE], []] as [[UInt8]] {
            let result = parse(mark + units)
            #expect(result.problems.map(\.kind) == [.notUTF8])
            #expect(printed(try #require(result.tree)) == "{resourceType:'Patient',id:'ø😀'}")
        }
    }

    @Test func `Latin-1 is read, and noted`() throws {
        let head = "<?xml version='1.0' encoding='iso-8859-1'?><Patient \(Self.fhir)><id value=\""
        let result = parse(Array(head.utf8) + [0xF8] + Array("\"/></Patient>".utf8))
        #expect(result.problems.map(\.detail) == ["iso-8859-1"])
        #expect(printed(try #require(result.tree)) == "{resourceType:'Patient',id:'ø'}")
    }

    @Test func `bytes that are not UTF-8 end the reading`() {
        let result = parse(Array("<Patient \(Self.fhir)><id value=\"a".utf8) + [0xFF] + Array("\"/></Patient>".utf8))
        #expect(summary(result) == ["invalidUTF8@49"])
    }

    @Test func `a fatal problem tells the innermost open element`() throws {
        let text = "<Bundle \(Self.fhir)><entry/><entry><resource><Patient><name><given value=\"a\"></name>"
        let problem = try #require(parse(text).problems.first)
        #expect(problem.openPath == [.name("entry"), .item(1), .name("resource"), .name("name"), .name("given")])
        #expect(problem.rootType == "Bundle")
    }
}
