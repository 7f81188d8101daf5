import Foundation
import TestSupport
import Testing

@testable import FHIRTree
@testable import FHIRValidation
@testable import LMDI

/// Every node of a valid bundle, damaged in every way that its kind allows: one fault, one error, at its place.
@Suite struct DamagedNodeTests {
    @Test(arguments: Damage.allCases)
    func `one damaged node gives one error there`(damage: Damage) throws {
        let bytes = try Data(contentsOf: Repository.folder.appending(path: Self.fixture))
        let tree = try #require(Parser.parse(Input(Array(bytes)), symbols: SymbolTable()).tree)
        let checker = try Checker(CheckOptions())
        var damaged = 0
        for number in tree.tape.indices.dropFirst() {
            let node = Node(Int32(number))
            guard tree.nameText(tree.name(node)) != "resourceType", damage.fits(tree.kind(node)) else { continue }
            let range = tree.sourceRange(node)
            var text = Array(bytes)
            text.replaceSubrange(range, with: damage.applied(to: text[range]))
            let errors = checker.check(Input(text)).filter { $0.severity == .error }
            #expect(errors.count == 1, "\(range): \(errors.map { "\($0.rule) \($0.expression)" })")
            damaged += 1
        }
        #expect(damaged > 10)
    }

    private static let fixture = "fixtures/lmdi/valid-all-resources/input.json"
}

/// What is put in a node's place.
enum Damage: String, CaseIterable, CustomTestStringConvertible {
    case null, number, text, list, emptyObject, emptyList, emptyText, onlyID, unknownMember, nullItem

    var testDescription: String { rawValue }

    func fits(_ kind: Kind) -> Bool {
        switch self {
        case .null: true
        case .text, .emptyObject, .onlyID, .unknownMember: kind == .object
        case .number: kind == .object || kind == .string
        case .list: kind != .array
        case .emptyList, .nullItem: kind == .array
        case .emptyText: kind == .string
        }
    }

    func applied(to value: ArraySlice<UInt8>) -> [UInt8] {
        switch self {
        case .null: Array("null".utf8)
        case .number: Array("7".utf8)
        case .text: Array("\"text\"".utf8)
        case .list: Array("[".utf8) + value + Array("]".utf8)
        case .emptyObject: Array("{}".utf8)
        case .emptyList: Array("[]".utf8)
        case .emptyText: Array("\"\"".utf8)
        case .onlyID: Array("{\"id\": \"x\"}".utf8)
        case .unknownMember: value.dropLast() + Array(", \"zzz\": 1}".utf8)
        case .nullItem: value.dropLast() + Array(", null]".utf8)
        }
    }
}
