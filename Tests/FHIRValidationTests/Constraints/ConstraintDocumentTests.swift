import Foundation
import TestSupport
import Testing

@testable import FHIRPath
@testable import FHIRTree
@testable import FHIRValidation

/// Our logic against the official expressions, on every element of real documents.
@Suite(.enabled(if: Shared.hasPackages)) struct ConstraintDocumentTests {
    @Test(arguments: Documents.all)
    func `our logic equals the official expression on each element of a document`(_ document: Documents.Document) throws
    {
        let types = try R4Types.official.get()
        let tree = try #require(try document.tree(types.symbols))
        let elements = try TypedElements(tree, types)
        for constraint in ConstraintEquivalenceTests.official {
            let found = elements.items(at: constraint.everywhere, types.model)
            guard !found.isEmpty, let logic = ConstraintTable.r4.find(constraint.key, at: constraint.path) else {
                continue
            }
            var comparison = try Comparison(constraint, logic, types)
            for (item, context) in try elements.follow(constraint.everywhere, from: found, types) {
                comparison.compare(item, in: context)
            }
            #expect(comparison.differences.isEmpty, "\(constraint.key)")
        }
    }
}

extension OfficialConstraint {
    /// The path where the constraint stands in every resource that has it.
    var everywhere: String {
        switch key {
        case "ele-1": "Element"
        case "ext-1": "Extension"
        case let key where key.hasPrefix("dom-"): "DomainResource"
        default: path.replacing("[x]", with: "")
        }
    }
}

/// The elements of a document with their types.
private struct TypedElements {
    private let tree: Tree
    private let items: [Located]
    private let resources: [Located]

    init(_ tree: Tree, _ types: R4Types) throws {
        self.tree = tree
        let kind = types.model.find(tree.text(tree.child(tree.root, .resourceType))) ?? .none
        let root = Located(Element(value: tree.root), type: kind, resource: tree.root)
        let context = Context(tree: tree, resource: root, rootResource: root)
        let evaluator = Evaluator(model: types.model)
        let all = try Program.compile("combine(descendants())", model: types.model, symbols: types.symbols)
        items = try evaluator.evaluate(all, on: .element(root), in: context).compactMap { item in
            guard case .element(let located) = item, located.type != .none else { return nil }
            return located
        }
        resources = items.filter { types.model.kind($0.type) == .resource }
    }

    func items(at path: String, _ model: TypeModel) -> [Located] {
        guard let type = model.find(String(path.prefix { $0 != "." })) else { return [] }
        return items.filter { model.is($0.type, type) }
    }

    /// The elements that the rest of a path leads to, each with its resources.
    func follow(_ path: String, from starts: [Located], _ types: R4Types) throws -> [(Item, Context)] {
        let steps = path.split(separator: ".").dropFirst().map { "`\($0)`" }
        let evaluator = Evaluator(model: types.model)
        let text = steps.isEmpty ? "$this" : steps.joined(separator: ".")
        let program = try Program.compile(text, model: types.model, symbols: types.symbols)
        return try starts.flatMap { start in
            let context = context(of: start, types.model)
            return try evaluator.evaluate(program, on: .element(start), in: context).map { ($0, context) }
        }
    }

    private func context(of item: Located, _ model: TypeModel) -> Context {
        let around = resources.filter { contains($0, item) && model.name($0.type) != "Bundle" }
        let own = resources.first { $0.element.node == item.resource }
        return Context(tree: tree, resource: own, rootResource: around.first ?? own)
    }

    private func contains(_ outer: Located, _ inner: Located) -> Bool {
        let (a, b) = (outer.element.node.index, inner.element.node.index)
        return a <= b && UInt32(b) < tree[outer.element.node].next
    }
}

/// Cases of the LMDI suite, and definitions of the R4 package as instances.
enum Documents {
    struct Document: CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]

        var testDescription: String { name }

        func tree(_ symbols: SymbolTable) throws -> Tree? { Parser.parse(Input(bytes), symbols: symbols).tree }
    }

    static let all: [Document] = suite + definitions

    private static let suite: [Document] = {
        let folder = Repository.shared.path + "/conformance/lmdi/cases"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let chosen = names.filter { name in
            name.hasSuffix(".json") && ["valid-", "inv-", "bundle-", "ref-"].contains { name.hasPrefix($0) }
        }
        return chosen.sorted().compactMap { name in
            FileManager.default.contents(atPath: folder + "/" + name).map { Document(name: name, bytes: Array($0)) }
        }
    }()

    private static let definitions: [Document] = {
        let path = Shared.package("hl7.fhir.r4.core-4.0.1")
        guard let packed = try? FileSystem.read(path), let unpacked = try? Gzip.unpack(packed.bytes, limit: 1 << 30),
            let archive = try? TarArchive(unpacked, file: path)
        else { return [] }
        let small = archive.entries.filter { $0.bytes.count < 60_000 && $0.path.hasSuffix(".json") }
        return stride(from: 0, to: small.count, by: max(small.count / 60, 1)).map {
            Document(name: small[$0].path, bytes: Array(small[$0].bytes))
        }
    }()
}
