import Foundation
import Testing

@testable import FHIRTree
@testable import FHIRValidation
@testable import LMDI

/// Faults of the public LMDI suite put together in one bundle: each is found, none hides another.
@Suite(.enabled(if: Suite.isPresent)) struct ComposedFaultsTests {
    @Test(arguments: [2, 3, 5, 8])
    func `k faults in k entries give k errors`(count: Int) throws {
        var random = Steps(state: UInt64(count))
        let faults = try #require(Self.faults.count >= 8 ? Self.faults : nil, "the suite has too few faults to compose")
        let checker = try Checker(Self.options)
        for _ in 0..<12 {
            var chosen: [Int: EntryFault] = [:]
            for fault in faults.sorted(by: { $0.id < $1.id }).shuffled(using: &random) where chosen.count < count {
                if chosen[fault.entry] == nil { chosen[fault.entry] = fault }
            }
            let bundle = Self.base.replacing(chosen.mapValues(\.bytes))
            let errors = checker.check(Input(bundle.utf8)).filter { $0.severity == .error }
            let found = errors.map { Self.entry(of: $0.expression) }.sorted()
            #expect(
                found == chosen.keys.sorted(),
                "\(chosen.values.map(\.id)): \(errors.map { "\($0.rule) \($0.expression)" })")
        }
    }

    private static var options: CheckOptions {
        var options = CheckOptions()
        options.guide = "1.1.2"
        return options
    }

    /// A case that differs from its base in one entry, where it has one error.
    private struct EntryFault {
        let id: String
        let entry: Int
        let bytes: String
    }

    private static let bundles: [(id: String, bundle: SplitBundle)] = Suite.cases { $0.file.hasSuffix(".json") }
        .compactMap { given in
            guard let data = FileManager.default.contents(atPath: Suite.folder + "/" + given.file) else { return nil }
            return SplitBundle(Input(data)).map { (given.id, $0) }
        }

    /// The bundle that most cases were made from: in each place the entry that most of them have.
    private static let base: SplitBundle = {
        let lengths = Dictionary(grouping: bundles.map(\.bundle), by: \.entries.count)
        let most = lengths.values.max { $0.count < $1.count } ?? []
        let entries = (0..<(most.first?.entries.count ?? 0)).map { place in commonest(most.map { $0.entries[place] }) }
        return SplitBundle(head: commonest(most.map(\.head)), entries: entries, tail: commonest(most.map(\.tail)))
    }()

    private static let faults: [EntryFault] = {
        guard let checker = try? Checker(options) else { return [] }
        return bundles.compactMap { id, bundle in
            guard bundle.entries.count == base.entries.count, bundle.head == base.head else { return nil }
            let places = bundle.entries.indices.filter { bundle.entries[$0] != base.entries[$0] }
            guard places.count == 1, let place = places.first else { return nil }
            let alone = base.replacing([place: bundle.entries[place]])
            let errors = checker.check(Input(alone.utf8)).filter { $0.severity == .error }
            // A resource that is missing or of no known type makes its referrers' types undecidable: no independent fault.
            guard errors.count == 1, errors[0].rule != "fhir/resource-type" else { return nil }
            guard !(errors[0].rule == "fhir/cardinality" && errors[0].expression.hasSuffix("].resource")) else {
                return nil
            }
            guard entry(of: errors[0].expression) == place else { return nil }
            return EntryFault(id: id, entry: place, bytes: bundle.entries[place])
        }
    }()

    private static func commonest(_ texts: [String]) -> String {
        Dictionary(grouping: texts) { $0 }.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key ?? ""
    }

    private static func entry(of expression: String) -> Int {
        let parts = expression.split(whereSeparator: { $0 == "[" || $0 == "]" })
        return parts.count > 1 ? Int(parts[1]) ?? -1 : -1
    }
}

/// A bundle's text cut at its entries.
private struct SplitBundle {
    let head: String
    let entries: [String]
    let tail: String

    init(head: String, entries: [String], tail: String) {
        self.head = head
        self.entries = entries
        self.tail = tail
    }

    init?(_ input: Input) {
        let parsed = Parser.parse(input, symbols: SymbolTable())
        guard let tree = parsed.tree, parsed.problems.isEmpty, tree.kind(tree.root) == .object else { return nil }
        let list = tree.child(tree.root, .entry)
        guard list.exists, tree.kind(list) == .array else { return nil }
        let ranges = tree.children(list).map { tree.sourceRange($0) }
        guard let first = ranges.first, let last = ranges.last else { return nil }
        func text(_ range: Range<Int>) -> String { String(decoding: input.bytes[range], as: UTF8.self) }
        self.init(
            head: text(0..<first.lowerBound), entries: ranges.map(text), tail: text(last.upperBound..<input.bytes.count)
        )
    }

    func replacing(_ changed: [Int: String]) -> String {
        head + entries.indices.map { changed[$0] ?? entries[$0] }.joined(separator: ",") + tail
    }
}

/// Random numbers that are the same on every run.
private struct Steps: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 31)
    }
}

/// The same document in JSON and in XML.
@Suite(.enabled(if: Suite.isPresent)) struct TwinTests {
    @Test func `an XML twin gives its JSON's rules, expressions and texts`() throws {
        let checker = try Checker(CheckOptions())
        let cases = Dictionary(uniqueKeysWithValues: Suite.cases { _ in true }.map { ($0.id, $0) })
        for (id, twin) in cases where id.hasSuffix("-xml") {
            guard let json = cases[String(id.dropLast("-xml".count))] else { continue }
            #expect(try Self.facts(twin, checker) == Self.facts(json, checker), "\(id)")
        }
    }

    private static func facts(_ given: Suite.Case, _ checker: Checker) throws -> [String] {
        checker.check(try Input.read(path: Suite.folder + "/" + given.file))
            .map { "\($0.severity) \($0.rule) \($0.expression) \($0.text.en)" }.sorted()
    }
}
