import Testing

@testable import FHIRTree

/// Documents with bytes changed at random (always the same ones): whatever comes, the parser answers.
struct FuzzTests {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return mixed ^ mixed >> 31
        }
    }

    private static let documents = [
        #"{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient","_birthDate":{"id":"\u00f8"},"#
            + #""birthDate":"1990-01-01","active":true,"x":[1.50,-2e3,null,"ø😀\n"],"x":{}}}]}"#,
        "<?xml version=\"1.0\"?><Bundle xmlns=\"http://hl7.org/fhir\"><entry><resource><Patient>"
            + "<id value=\"ø\" id=\"1\"/><text><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>a&lt;</p></div></text><!-- c --><?p i?>"
            + "<name><given value=\"&#xF8;\"><extension url=\"u\"/></given></name>"
            + "</Patient></resource></entry></Bundle>",
    ]
    private static let spice = Array("{}[]\",:\\/<>&;=_'0-.eu?!\u{0}\n".utf8) + [0xFF, 0xC3, 0x80, 0xEF, 0xED]

    private static func mutated(_ text: String, _ random: inout Generator) -> [UInt8] {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let at = Int.random(in: 0..<bytes.count, using: &random)
            let byte = spice.randomElement(using: &random) ?? 0
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[at] = byte
            case 1: bytes.insert(byte, at: at)
            case 2: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...9, using: &random)))
            default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 30)], at: at)
            }
            if bytes.isEmpty { return bytes }
        }
        return bytes
    }

    /// Goes over everything that a tree can tell.
    private static func visit(_ tree: Tree) -> Int {
        var sum = printed(tree).utf8.count
        for index in 0..<tree.count {
            let node = Node(index)
            sum += tree.location(node).column + tree.sourceRange(node).count + (tree.nameOffset(node) ?? 0)
            sum += tree.memberName(node).utf8.count
            if tree.kind(node) == .object {
                tree.forEachElement(in: node) { _, element, _ in sum += Int(element.node.index) }
            }
        }
        return sum
    }

    @Test(arguments: documents, 0..<4)
    func `any bytes get an answer`(_ text: String, _ part: Int) {
        var random = Generator(state: UInt64(part))
        for _ in 0..<1000 {
            let bytes = Self.mutated(text, &random)
            let result = parse(bytes)
            #expect(result.tree != nil || !result.problems.isEmpty)
            #expect(result.problems.allSatisfy { $0.offset >= 0 && $0.offset <= result.source.bytes.count })
            if let tree = result.tree { #expect(Self.visit(tree) > 0) }
        }
    }

    @Test(arguments: documents)
    func `a document cut anywhere gets an answer`(_ text: String) {
        for count in 0..<text.utf8.count {
            let result = parse(Array(text.utf8.prefix(count)))
            #expect(result.tree == nil && !result.problems.isEmpty)
        }
    }
}
