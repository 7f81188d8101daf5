import Testing

@testable import FHIRTree

struct JSONParserTests {
    @Test(arguments: [
        ("", ["empty@0"]), (" \n\t ", ["empty@0"]),
        ("{\"a\":1,}", ["trailingComma@6"]), ("[1,]", ["trailingComma@2"]), ("[1,,2]", ["unexpectedCharacter@3"]),
        ("[,1]", ["unexpectedCharacter@1"]), ("{,}", ["unexpectedCharacter@1"]), ("[1 2]", ["unexpectedCharacter@3"]),
        ("[1}", ["unexpectedCharacter@2"]), ("{\"a\" 1}", ["unexpectedCharacter@5"]),
        ("{\"a\":}", ["unexpectedCharacter@5"]), ("{a:1}", ["unexpectedCharacter@1"]),
        ("['a']", ["unexpectedCharacter@1"]), ("[", ["unexpectedEnd@1"]), ("{\"a", ["unexpectedEnd@3"]),
        ("{\"a\":", ["unexpectedEnd@5"]), ("[\"\\u12", ["unexpectedEnd@6"]), ("[\"a\\", ["unexpectedEnd@4"]),
        ("[01]", ["badNumber@1"]), ("[-]", ["badNumber@1"]), ("[1.]", ["badNumber@1"]), ("[.5]", ["badNumber@1"]),
        ("[+1]", ["badNumber@1"]), ("[1e]", ["badNumber@1"]), ("[0x2]", ["badNumber@1"]), ("[1.2.3]", ["badNumber@1"]),
        ("[1_000]", ["unexpectedCharacter@2"]), ("[-01]", ["badNumber@1"]), ("[2a]", ["badNumber@1"]),
        ("[True]", ["badLiteral@1"]), ("[nul]", ["badLiteral@1"]), ("[trueish]", ["badLiteral@1"]),
        ("[NaN]", ["badLiteral@1"]), ("[Infinity]", ["badLiteral@1"]), ("[\"\\x\"]", ["badEscape@2"]),
        ("[\"\\u12G4\"]", ["badEscape@2"]), ("[1] // done", ["comment@4"]), ("{ /* a */ }", ["comment@2"]),
        ("[1] x", ["trailingContent@4"]), ("{}{}", ["trailingContent@2"]), ("{}\n{}", ["trailingContent@3"]),
        ("[1]\u{0}", ["controlCharacter@3"]), ("[\u{0}1]", ["controlCharacter@1"]),
        ("[\u{FEFF}1]", ["unexpectedCharacter@1"]), ("[1\u{A0}]", ["unexpectedCharacter@2"]),
    ])
    func `a broken token ends the reading and is named with its place`(_ text: String, _ expected: [String]) {
        let result = parse(text)
        #expect(result.tree == nil)
        #expect(summary(result) == expected)
    }

    @Test(arguments: [
        ("[\"a\tb\"]", ["controlCharacter@3"]), ("[\"\\u0000\"]", ["nulCharacter@2"]),
        ("[\"\\ud800\"]", ["loneSurrogate@2"]), ("[\"\\ude00x\"]", ["loneSurrogate@2"]),
        ("[\"\\ud800\\u0041\"]", ["loneSurrogate@2"]), ("[\"\\ud83d\\ude00\"]", []),
        ("{\"a\":1,\"a\":2}", ["duplicateName@7"]), ("{\"a\":1,\"\\u0061\":2}", ["duplicateName@7"]),
        ("{\"a\":1,\"_a\":{}}", []), ("{\"_a\":{},\"_a\":{}}", ["duplicateName@9"]),
        ("{\"\":1,\"\":2}", ["duplicateName@6"]),
        ("{\"a\":{\"a\":1},\"b\":{\"a\":1}}", []), ("{\"a\":1,\"b\":{\"a\":2},\"a\":3}", ["duplicateName@19"]),
        ("\u{FEFF}{}", ["byteOrderMark@0"]),
    ])
    func `a fault inside a value is noted and the reading goes on`(_ text: String, _ expected: [String]) {
        let result = parse(text)
        #expect(result.tree != nil)
        #expect(summary(result) == expected)
    }

    @Test(arguments: [
        [0xFF], [0xC0, 0x80], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0x80], [0x80],
        [0xF0, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
    ])
    func `bytes that are not UTF-8 are noted with their place`(_ bytes: [UInt8]) {
        let result = parse(Array("[\"plain text before ".utf8) + bytes + Array("\", 1]".utf8))
        #expect(summary(result) == ["invalidUTF8@20"])
        #expect(result.problems[0].node == Node(1))
        #expect(result.tree?.count == 3)
    }

    @Test func `independent faults are all found`() {
        let text =
            Array("{\"a\":\"\\ud800\",\"b\":[\"x\ty\",\"".utf8) + [0xFF]
            + Array("\"],\"a\":\"\\u0000\",\"c\":tru}".utf8)
        #expect(
            summary(parse(text)) == [
                "loneSurrogate@6", "controlCharacter@21", "invalidUTF8@26", "nulCharacter@35", "badLiteral@47",
            ])
    }

    @Test func `items of a list have no name and no flags`() throws {
        let tree = try #require(
            Parser.parse(Input(Array(#"[{"a":1,"_a":{}},{"b":2},3]"#.utf8)), symbols: SymbolTable()).tree)
        for item in tree.children(tree.root) {
            #expect(tree.name(item) == .none)
            #expect(tree[item].flags.isEmpty)
        }
    }

    @Test func `names and values can be read back`() throws {
        let text =
            #" { "resourceType" : "Patient", "n":[1.50,-0,2E+3,true,false,null,{}],"æ":"ø\n\u00e5\ud83d\ude00" } "#
        let tree = try #require(parse(text).tree)
        #expect(printed(tree) == "{resourceType:'Patient',n:[1.50,-0,2E+3,true,false,null,{}],æ:'ø\nå😀'}")
        #expect(tree.name(Node(1)) == .resourceType)
        #expect(tree.symbol("æ").map(tree.nameText) == "æ")
        #expect(tree.symbol("missing") == nil)
    }

    @Test func `flags tell escapes, other alphabets, companions and duplicates`() throws {
        let tree = try #require(parse(#"{"a":"x\n","b":"ø","_b":{"id":"1"},"_c":{},"a":"y"}"#).tree)
        let flags = tree.children(tree.root).map { tree[$0].flags }
        #expect(flags == [.escaped, [.nonASCII, .paired], [.companion, .paired], .companion, .duplicate])
        let element = tree.child(tree.root, try #require(tree.symbol("b")))
        #expect(tree.name(tree.companion(of: element, in: tree.root)) == tree.name(element))
    }

    @Test(arguments: [
        (
            #"{"resourceType":"Bundle","entry":[{},{"resource":{"birthDate":tru}}]}"#, "entry[1].resource.birthDate",
            "Bundle"
        ),
        (#"{"resourceType":"Bundle","entry":[{},{"resource":{"birthDate":1 "a"}}]}"#, "entry[1].resource", "Bundle"),
        (#"{"entry":[{"a":1},2,}"#, "entry[2]", nil), (#"{"entry":[1,2"#, "entry", nil), ("[[1],[2,x]]", "[1][1]", nil),
        (#"{"a":1,"b\x":1}"#, "", nil), (#"{"_given":[null,{"id":x}]}"#, "given[1].id", nil),
    ])
    func `a fatal problem tells the innermost open element`(_ text: String, _ path: String, _ root: String?) throws {
        let problem = try #require(parse(text).problems.last)
        let steps = problem.openPath.map { step in
            switch step {
            case .name(let name): ".\(name)"
            case .item(let place): "[\(place)]"
            }
        }
        #expect(steps.joined().drop { $0 == "." } == path)
        #expect(problem.rootType == root)
    }

    @Test(arguments: [
        ([0xFF, 0xFE, 0x7B, 0, 0x7D, 0], "UTF-16LE"), ([0xFE, 0xFF, 0, 0x7B, 0, 0x7D], "UTF-16BE"),
        ([0x7B, 0, 0x7D, 0], "UTF-16LE"), ([0, 0x7B, 0, 0x7D], "UTF-16BE"), ([0, 0, 0, 0x7B], "UTF-32"),
        ([0xFF, 0xFE, 0, 0, 0x7B, 0, 0, 0], "UTF-32"),
    ])
    func `JSON in UTF-16 is told by its name`(_ bytes: [UInt8], _ name: String) {
        let problem = parse(bytes).problems.first
        #expect(problem?.kind == .utf16 && problem?.detail == name)
    }

    @Test(arguments: [
        ("ewogInJlc291cmNlVHlwZSI6ICJCdW5kbGUiCn0K", "base64"), ("<!DOCTYPE html><html></html>", "HTML"),
        ("\n<html><body>", "HTML"), ("PK\u{3}\u{4}rest", "ZIP"), ("%PDF-1.4", "PDF"), ("-----BEGIN CMS-----", "PEM"),
        ("resourceType=Bundle", ""),
    ])
    func `what is neither JSON nor XML is told by what it looks like`(_ text: String, _ guess: String) {
        let problem = parse(text).problems.first
        #expect(problem?.kind == .notJSONorXML && problem?.detail == guess)
    }

    @Test(arguments: ["1", "-1.5e3", "true", "null", "\"text\"", " 7 "])
    func `a lonely scalar is JSON`(_ text: String) { #expect(parse(text).problems.isEmpty) }

    @Test func `what was guessed from other documents changes nothing`() {
        let texts = [
            #"{"id":"1","identifier":[{"system":"a","value":"b"}],"own":1,"":2}"#,
            #"{"id":"1","identifiers":[{"system ":"a","val":"b"}],"own":1,"":2}"#,
            #"{"identifier":[{"value":"b","system":"a"}],"i\u0064":"1","\u0001":1}"#,
            #"{"id":"1","identifier":[{"system":"a","value"#,
            #"{"\#u{0}\#u{0}\#u{0}\#u{0}\#u{0}\#u{0}\#u{0}\#u{0}":1}"#,
        ]
        let symbols = SymbolTable()
        for name in ["id", "identifier", "system", "value"] { _ = symbols.intern(name) }
        let learned = NameGuesses(symbols)
        for text in texts + texts.reversed() {
            let input = Input(Array(text.utf8))
            let fresh = Parser.parse(input, symbols: symbols),
                guessed = Parser.parse(input, learned, crew: Crew(helpers: 0))
            #expect(fresh.problems == guessed.problems)
            #expect(fresh.tree.map(names) == guessed.tree.map(names))
        }
    }

    private func names(_ tree: Tree) -> [String] {
        (1..<tree.count).map { tree.name(Node($0)) == .none ? "" : tree.memberName(Node($0)) }
    }
}
