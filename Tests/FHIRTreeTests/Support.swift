import Foundation

@testable import FHIRTree

/// The folder of suites beside the repository; tests that need it are skipped where it is missing.
enum Shared {
    static let folder: String = {
        if let named = ProcessInfo.processInfo.environment["LMDI_SHARED"] { return named }
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return root.deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared").path
    }()

    static func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: folder + "/" + path) }

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: folder + "/" + path)))
    }
}

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
