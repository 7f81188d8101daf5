import Foundation
import TestSupport

@testable import FHIRTree
@testable import FHIRValidation
@testable import LMDI
@testable import Report

/// The cases under `fixtures/mirror`: a document, what it shows, and the engine's issues in both generations.
enum MirrorFixtures {
    static let folder = Repository.folder.appending(path: "fixtures/mirror")

    static let names: [String] = {
        let all = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        return (all ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }()

    static func expected(_ name: String, _ generation: MirrorGeneration) throws -> [String] {
        let file = folder.appending(path: "\(name)/expected-\(generation.rawValue).txt")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    /// What the mirror says of each document, and what we say of it; one mirror for all, as making one takes long.
    static let answers = Swift.Result {
        try Dictionary(uniqueKeysWithValues: MirrorGeneration.allCases.map { ($0, try answers($0)) })
    }

    struct Outcome {
        let answer: MirrorAnswer
        let issues: IssueList
    }

    static func outcome(_ name: String, _ generation: MirrorGeneration = .three) throws -> Outcome? {
        try answers.get()[generation]?[name]
    }

    private static func answers(_ generation: MirrorGeneration) throws -> [String: Outcome] {
        let bench = try MirrorBench(generation)
        var outcomes = try Dictionary(
            uniqueKeysWithValues: names.map { name in
                let data = try Data(contentsOf: folder.appending(path: "\(name)/input.json"))
                return (name, bench.outcome(of: Input(Array(data))))
            })
        outcomes[chain] = bench.outcome(of: Input(Array(chainText.utf8)))
        return outcomes
    }

    /// Organizations of which each is part of the next.
    static let chain = "chain"

    private static let chainText: String = {
        let entries = (0..<500).map { number in
            """
            {"fullUrl": "urn:oid:1.2.\(number)", "resource": {"resourceType": "Organization", "name": "x",
            "partOf": {"reference": "urn:oid:1.2.\(number + 1)"}}}
            """
        }
        return
            "{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": [\(entries.joined(separator: ","))]}"
    }()
}

/// A checker and a mirror as the program has them.
final class MirrorBench {
    private let checker: Checker
    private let mirror: Mirror

    init(_ generation: MirrorGeneration) throws {
        let options = CheckOptions()
        let sources = try Checker.sources(options)
        mirror = Mirror(generation, definitions: sources.definitions, constraints: sources.constraints)
        checker = try Checker(options)
    }

    func outcome(of input: Input) -> MirrorFixtures.Outcome {
        let (outcome, issues) = checker.examined(input)
        let profile = outcome.parsed.tree.map(checker.registryProfile) ?? ""
        let answer = mirror.answer(to: outcome.parsed, schema: outcome.schema, profile: profile)
        return MirrorFixtures.Outcome(answer: answer, issues: issues)
    }
}

extension MirrorFinding {
    /// `error invalid 1028 Bundle.identifier`
    func line(_ generation: MirrorGeneration) -> String {
        let shown = generation == .two && !code.isParser ? placeWithTrail : place
        let number = code.number.isEmpty ? "-" : code.number
        return "\(code.severity.rawValue) \(code.type) \(number) \(shown.isEmpty ? "-" : shown)"
    }
}
