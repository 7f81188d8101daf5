import Foundation
import TestSupport

@testable import FHIRTree

func parse(_ text: String, limits: Limits = Limits()) -> ParseResult { parse(Array(text.utf8), limits: limits) }

func parse(_ bytes: [UInt8], limits: Limits = Limits()) -> ParseResult {
    Parser.parse(Input(bytes), symbols: SymbolTable(), limits: limits)
}

/// The problems as `kind@offset`.
func summary(_ result: ParseResult) -> [String] { result.problems.map { "\($0.kind)@\($0.offset)" } }

/// A tree as text: names, kinds and values, for comparing.
func printed(_ tree: Tree, _ node: Node? = nil) -> String {
    let node = node ?? tree.root
    let record = tree[node]
    let name =
        record.name == .none ? "" : (record.flags.contains(.companion) ? "_" : "") + tree.nameText(record.name) + ":"
    switch record.kind {
    case .object: return name + "{" + tree.children(node).map { printed(tree, $0) }.joined(separator: ",") + "}"
    case .array: return name + "[" + tree.children(node).map { printed(tree, $0) }.joined(separator: ",") + "]"
    case .string: return name + "'" + tree.text(node) + "'"
    case .number, .true, .false, .null: return name + tree.text(node)
    }
}

/// The records of a tree's tape as numbers, for comparing.
func records(_ tree: Tree) -> [[UInt32]] {
    tree.tape.map { record in
        let (name, kind, flags) = (record.name.raw, record.kind.rawValue, record.flags.rawValue)
        return [record.start, record.length, record.next, UInt32(name), UInt32(kind), UInt32(flags)]
    }
}
