import Foundation
import Testing

@testable import FHIRPath
@testable import FHIRTree
@testable import FHIRValidation
@testable import LMDI

/// The native forms of constraints against their FHIRPath: with and without them a document has the same findings.
@Suite struct NativeEquivalenceTests {
    private static let natives = NativeConstraints(NativeConstraints.fhir + LMDIConstraints.natives)

    /// These say only that there is nothing to break; FHIRPath does the rest.
    private static let confirming: Set<String> = [
        "dom-2", "dom-3", "dom-4", "dom-5", "ref-1", "eld-2", "eld-3", "eld-13", "eld-19", "eld-20",
        "que-2", "csd-1", "sdf-1", "sdf-3", "sdf-8", "sdf-8a", "sdf-8b", "sdf-9", "sdf-14", "sdf-16", "sdf-17",
        "sdf-20",
        "sdf-23",
    ]

    @Test func `on documents changed at random natives find what FHIRPath finds`() throws {
        let samples = try NativeSamples.all(), twins = try Twins(Self.natives)
        let values = NativeSamples.values(of: samples)
        for (number, sample) in samples.enumerated() {
            #expect(Parser.parse(Input(Array(sample.xml.utf8)), symbols: SymbolTable()).problems.isEmpty)
            twins.compare(sample)
            for round in 0..<120 {
                var mutation = Mutation(seed: UInt64(number * 1000 + round), values: values)
                twins.compare(mutation.mutated(sample))
            }
        }
        for key in Self.natives.keys {
            #expect(twins.answers.seen.contains(.init(key: key, isFulfilled: true)), "\(key) never said yes")
            let saysNo = twins.answers.seen.contains(.init(key: key, isFulfilled: false))
            #expect(saysNo != Self.confirming.contains(key), "\(key) said no: \(saysNo)")
        }
    }

    @Test(.enabled(if: Suite.isPresent)) func `on the suite's cases natives find what FHIRPath finds`() throws {
        let twins = try Twins(Self.natives)
        for given in Suite.cases(where: { _ in true }) {
            guard let data = FileManager.default.contents(atPath: Suite.folder + "/" + given.file) else { continue }
            twins.compare(Array(data), given.id)
        }
    }

    @Test func `a large bundle with odd entries is decided without comparing each with all`() throws {
        let twins = try Twins(Self.natives)
        let entries = (0..<3000).map { #"{"fullUrl":"urn:\#($0)","resource":{"resourceType":"Basic"}}"# }
        let json = #"{"resourceType":"Bundle","type":null,"entry":[null,\#(entries.joined(separator: ",")),{}]}"#
        #expect(!twins.rules(Input(Array(json.utf8))).contains("fhir/invariant/bdl-7"))
        #expect(twins.answers.seen.contains(.init(key: "bdl-7", isFulfilled: true)))
    }

    @Test(arguments: [true, false]) func `a large bundle of UUIDs repeats one or none`(repeats: Bool) throws {
        let twins = try Twins(Self.natives),
            entries = (1000..<1300).map(Self.entry) + (repeats ? [Self.entry(1000)] : [])
        let json = #"{"resourceType":"Bundle","type":"collection","entry":[\#(entries.joined(separator: ","))]}"#
        _ = twins.rules(Input(Array(json.utf8)))
        #expect(twins.answers.seen.filter { $0.key == "bdl-7" }.map(\.isFulfilled) == [!repeats])
    }

    private static func entry(_ number: Int) -> String {
        #"{"fullUrl":"urn:uuid:00000000-0000-4000-8000-00000000\#(number)","resource":{"resourceType":"Basic"}}"#
    }
}

/// What natives answered themselves.
private final class Answers: @unchecked Sendable {
    struct Answer: Hashable {
        let key: String
        let isFulfilled: Bool
    }

    var seen: Set<Answer> = []

    /// The same checks, their answers noted.
    func noting(_ natives: NativeConstraints) -> NativeConstraints {
        NativeConstraints(
            natives.keys.map { key in
                let number = natives.number(of: key), plain = natives.check(number)
                let check: NativeCheck = { tree, value, broken in
                    guard plain(tree, value, &broken) else { return false }
                    self.seen.insert(Answer(key: key, isFulfilled: broken.isEmpty))
                    return true
                }
                return NativeConstraints.Entry(
                    key, check, lookUp: natives.lookUp(number).map(noting(key)),
                    evident: natives.evidence(number).map(noting(key)))
            })
    }

    private func noting(_ key: String) -> (@escaping NativeLookUp) -> NativeLookUp {
        { lookUp in
            { run, value in
                let answer = lookUp(run, value)
                if let answer { self.seen.insert(Answer(key: key, isFulfilled: answer)) }
                return answer
            }
        }
    }

    private func noting(
        _ key: String
    ) -> (@escaping @Sendable (EntryFacts) -> Bool) -> (@Sendable (EntryFacts) -> Bool) {
        { isEvident in
            { facts in
                guard isEvident(facts) else { return false }
                self.seen.insert(Answer(key: key, isFulfilled: true))
                return true
            }
        }
    }
}

/// An engine with natives and one without.
private struct Twins {
    let answers = Answers()
    private let native: Engine
    private let plain: Engine

    init(_ natives: NativeConstraints) throws {
        native = try Self.engine(answers.noting(natives))
        plain = try Self.engine(NativeConstraints([]))
    }

    private static func engine(_ natives: NativeConstraints) throws -> Engine {
        let store = DefinitionStore(symbols: SymbolTable())
        for label in [Guide.package + "@1.1.2"] + Guide.foundations {
            if let package = try Checker.bundled.package(label) { store.add(package) }
        }
        let compiler = SchemaCompiler(
            definitions: StoredDefinitions(store: store), constraints: .r4.adding(LMDIConstraints.all),
            natives: natives, types: TypeModelFactory.model(of: try store.specializations(), symbols: store.symbols),
            symbols: store.symbols)
        return Engine(image: nil) { compiler }
    }

    func compare(_ sketch: Sketch) {
        compare(Array(sketch.json.utf8), sketch.json)
        compare(Array(sketch.xml.utf8), sketch.xml)
    }

    func compare(_ bytes: [UInt8], _ name: String) {
        let input = Input(bytes)
        let found = (native: facts(native, input), plain: facts(plain, input))
        #expect(found.native == found.plain, "\(name)")
    }

    func rules(_ input: Input) -> Set<String> {
        Set(check(native, input).issues(input, rootName: "").map(\.rule))
    }

    /// The findings about constraints, before any gives way to another.
    private func facts(_ engine: Engine, _ input: Input) -> [String] {
        let outcome = check(engine, input)
        return outcome.findings.compactMap { finding in
            guard case .invariant(let problem) = finding.problem else { return nil }
            let constraint: Int32, about: String
            switch problem {
            case .broken(let index, let node): (constraint, about) = (index, "broken by \(node.index)")
            case .notEvaluated(let index, let places): (constraint, about) = (index, "undecided in \(places)")
            }
            let key = outcome.schema.text(outcome.schema.constraints[constraint].key)
            return "\(key) \(about) at \(finding.place.node.index)"
        }
    }

    private func check(_ engine: Engine, _ input: Input) -> Engine.Outcome {
        engine.check(input, ValidationOptions()) { tree in
            tree.kind(tree.root) == .object && tree.child(tree.root, .entry).exists ? [Guide.bundleProfile] : []
        }
    }
}
