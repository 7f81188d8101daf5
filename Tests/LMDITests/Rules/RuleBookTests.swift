import Foundation
import TestSupport
import Testing

@testable import FHIRTree
@testable import FHIRValidation
@testable import LMDI

@Suite struct RuleBookTests {
    @Test func `every rule is there once`() {
        #expect(Set(RuleBook.rules.map(\.id)).count == RuleBook.rules.count)
    }

    @Test(arguments: RuleBook.rules)
    func `a rule says in both languages what is wrong, why it matters and what to do`(_ rule: RuleEntry) {
        for text in [rule.words.title, rule.words.reason, rule.words.advice] {
            #expect(!text.nb.isEmpty && !text.en.isEmpty && !text.nb.contains("\n"))
        }
        #expect(rule.words.source.hasPrefix("http"))
    }

    @Test(arguments: RuleBook.rules.filter { $0.words.example != nil })
    func `the bad example of a rule gives it and the good one gives no error and no warning`(_ rule: RuleEntry) throws {
        let (bad, good) = try #require(try Self.outcomes.get()[rule.id])
        #expect(bad.contains { $0.rule == rule.id }, "bad: \(bad.map(\.rule))")
        let wrong = good.filter { $0.rule == rule.id || (rule.isWhole && $0.severity > .information) }
        #expect(wrong.isEmpty, "good: \(wrong.map { "\($0.rule) \($0.expression) \($0.text.en)" })")
    }

    @Test func `every rule of the registry has an example`() {
        let rules = RuleBook.rules.filter { $0.id.hasPrefix("lmr/") || $0.id.hasPrefix("lmdi/") }
        #expect(rules.filter { $0.words.example == nil }.map(\.id) == [])
    }

    /// What no small document of FHIR or LMDI can break, by the reason. (Answers need their questionnaire.)
    @Test func `every rule of FHIR has an example but for those that cannot be shown`() {
        let tooLarge = ["fhir/syntax/depth", "fhir/syntax/gzip", "fhir/syntax/size"]
        let needsDefinitions = [
            "fhir/display", "fhir/max-length", "fhir/max-value", "fhir/min-value", "fhir/reference-aggregation",
            "fhir/reference-profile", "fhir/invariant-not-evaluated", "fhir/code-supplement", "fhir/search-parameter",
            "fhir/measure-part", "fhir/measure-subjects", "fhir/measure-score", "fhir/value-set-code",
            "fhir/value-set-filter", "fhir/code-system-supplement",
        ]
        let notReached = [
            "cid-0", "dom-6", "inv-0", "mqty-1", "sqty-1", "tst-11", "tst-13", "tst-4", "tst-6", "tst-8", "tst-9",
        ].map { "fhir/invariant/" + $0 }
        let known = Set(tooLarge + needsDefinitions + notReached + ["registry/stops"])
        let without = RuleBook.rules.filter { $0.words.example == nil }.map(\.id)
        #expect(Set(without.filter { !$0.hasPrefix("fhir/questionnaire/") }) == known)
    }

    @Test func `every rule id in the engine's sources is in the catalogue`() throws {
        let folder = Repository.folder.appending(path: "Sources/FHIRValidation/Rules")
        let known = Set(RuleBook.rules.map(\.id)).union(RuleBook.families)
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where name.hasSuffix(".swift") {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            let ids = text.matches(of: /"(fhir\/[a-z0-9\/-]+)"/).map { String($0.output.1) }
            #expect(ids.filter { !known.contains($0) } == [], "\(name)")
        }
    }

    /// What is found in the examples of each rule; one checker for all, as making one takes long.
    private static let outcomes = Swift.Result {
        let checker = try Checker(CheckOptions())
        let checkers = try ["lmr/synthetic-number": Destination.production, "lmr/real-number": .test].mapValues {
            var options = CheckOptions()
            options.destination = $0
            return try Checker(options)
        }
        var plain = CheckOptions()
        plain.guide = nil
        let plainChecker = try Checker(plain)
        var outcomes: [String: (bad: IssueList, good: IssueList)] = [:]
        for rule in RuleBook.rules {
            guard let example = rule.words.example else { continue }
            let issues = try [example.bad, example.good].map { piece in
                (rule.isAlone ? plainChecker : checkers[rule.id] ?? checker).check(
                    Input(Array(try ExampleBundle(example, piece).text.utf8)))
            }
            outcomes[rule.id] = (issues[0], issues[1])
        }
        return outcomes
    }
}

extension RuleEntry {
    /// Whether its example is checked by FHIR's own definitions.
    fileprivate var isAlone: Bool { if case .alone = words.example?.place { true } else { false } }

    /// Whether its example is a bundle of the guide, good in every respect.
    fileprivate var isWhole: Bool { words.example?.place != .document && !isAlone }
}

extension RuleEntry: CustomTestStringConvertible {
    public var testDescription: String { id }
}
