import Foundation
import TestSupport
import Testing

@testable import FHIRTree
@testable import FHIRValidation
@testable import LMDI

/// The lint on the public LMDI suite.
@Suite(.enabled(if: Suite.isPresent)) struct LintSuiteTests {
    @Test(arguments: Suite.cases { $0.expect == "warn-only" && ["lmr-lint", "reference"].contains($0.category) })
    func `a case of the lint is pointed out near its place`(_ given: Suite.Case) throws {
        let places = try given.findings().map(\.path)
        #expect(places.contains { Suite.isNear(given.expectPath, $0) }, "found: \(places)")
    }

    @Test(arguments: Suite.cases { $0.expect == "valid" })
    func `a valid case gets no warning`(_ given: Suite.Case) throws {
        let warnings = try given.findings().filter { $0.rule.severity > .information }
        #expect(warnings.map { "\($0.rule.rawValue) \($0.path)" }.isEmpty)
    }

    @Test(arguments: Suite.cases { $0.expect == "warn-only" })
    func `the sections that rules go over change nothing`(_ given: Suite.Case) throws {
        let whole = try given.findings().map { "\($0.rule.rawValue) \($0.path)" }
        #expect(try given.findings(sectionSize: 1).map { "\($0.rule.rawValue) \($0.path)" } == whole)
    }
}

/// `conformance/lmdi/cases` beside the repository.
enum Suite {
    struct Case: Decodable, CustomTestStringConvertible {
        let id: String
        let file: String
        let category: String
        let expect: String
        let expectPath: String

        var testDescription: String { id }
    }

    private struct Manifest: Decodable { let cases: [Case] }

    static let folder = Repository.shared.appending(path: "conformance/lmdi").path

    static var isPresent: Bool { FileManager.default.fileExists(atPath: folder + "/cases/manifest.json") }

    /// The cases that a condition chooses.
    static func cases(where isChosen: (Case) -> Bool) -> [Case] {
        guard let data = FileManager.default.contents(atPath: folder + "/cases/manifest.json"),
            let manifest = try? JSONDecoder().decode(Manifest.self, from: data)
        else { return [] }
        return manifest.cases.filter(isChosen)
    }

    /// Equal but for places in lists other than the entry's, and at most one step longer or shorter.
    static func isNear(_ expected: String, _ found: String) -> Bool {
        let (a, b) = (steps(expected), steps(found))
        let shared = min(a.count, b.count)
        return a.prefix(shared) == b.prefix(shared) && abs(a.count - b.count) <= 1
    }

    private static func steps(_ path: String) -> [String] {
        path.split(separator: ".").map { step in
            let name = step.hasPrefix("entry[") ? String(step) : String(step.prefix { $0 != "[" })
            for choice in ["medication", "effective", "item"] where name.hasPrefix(choice) { return choice }
            return name
        }
    }
}

extension Suite.Case {
    struct Found {
        let rule: LintRule
        let path: String
    }

    func findings(sectionSize: Int = 1000) throws -> [Found] {
        let bytes = Array(try Data(contentsOf: URL(filePath: Suite.folder + "/" + file)))
        let tree = try #require(Parser.parse(Input(bytes), symbols: SymbolTable()).tree)
        return Lint.check(tree, sectionSize: sectionSize).map {
            Found(rule: $0.rule, path: Suite.path(of: $0.node, in: tree))
        }
    }
}

extension Suite {
    /// The path from the root to a node.
    static func path(of target: Node, in tree: Tree) -> String {
        var path = "Bundle"
        var at = tree.root
        while at != target {
            guard
                let (index, child) = tree.children(at).enumerated().first(where: { contains($0.element, target, tree) })
            else { return path }
            path += tree.kind(at) == .array ? "[\(index)]" : "." + tree.nameText(tree.name(child))
            if tree.format == .xml {
                path += "[\(tree.values(at, tree.name(child)).firstIndex(of: child) ?? 0)]"
            }
            at = child
        }
        return path
    }

    private static func contains(_ node: Node, _ target: Node, _ tree: Tree) -> Bool {
        node.index <= target.index && UInt32(target.index) < tree[node].next
    }
}
