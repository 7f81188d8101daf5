import Foundation
import Testing

@testable import FHIRTree
@testable import FHIRValidation
@testable import Report

@Suite struct MirrorTests {
    @Test(arguments: MirrorFixtures.names, MirrorGeneration.allCases)
    func `the mirror gives the engine's issues in their order`(_ name: String, _ generation: MirrorGeneration) throws {
        let answer = try #require(try MirrorFixtures.outcome(name, generation)).answer
        let expected = try MirrorFixtures.expected(name, generation)
        #expect(answer.findings.map { $0.line(generation) } == expected)
    }

    @Test func `a clean document has no issue`() throws {
        let answer = try #require(try MirrorFixtures.outcome("clean")).answer
        let report = FileReport(name: "a", issues: answer.further(IssueList([])), answer: answer)
        let outcome = String(decoding: NDJSONRenderer(writer: Self.writer).line(report), as: UTF8.self)
        #expect(outcome.contains("\"issue\":[]"))
    }

    @Test func `generation 3 tells the way through the definitions and the profile, generation 2 a second coding`()
        throws
    {
        let three = try Self.outcome("1028-missing-in-slice", .three)
        #expect(three.contains("\"diagnostics\":\"ElementDefinition trace: Bundle(http://hl7.no/fhir/ig/lmdi/"))
        #expect(three.contains("operationoutcome-authority") && three.contains("\"RequiredValidator\""))
        #expect(!three.contains("\"location\""))
        let two = try Self.outcome("1028-missing-in-slice", .two)
        #expect(two.contains("http://fire.ly/dotnet-sdk-operation-outcome-structdef-reference"))
        #expect(two.contains(", element Bundle(") && two.contains("\"location\"") && !two.contains("\"extension\""))
    }

    @Test func `an invariant's key is told by generation 3`() throws {
        #expect(try Self.outcome("1012-invariant", .three).contains("\"valueString\":\"lmdi-org-identifier\""))
    }

    @Test func `what the parser refuses has a place in lines and bytes`() throws {
        let outcome = try Self.outcome("7-PVAL107-date", .three)
        #expect(
            outcome.contains("http://firely.com/CodeSystem/ErrorMessages") && outcome.contains("\"location\":[\"line "))
    }

    @Test func `slices are named in generation 3 and in generation 2 only where nothing ran twice`() throws {
        #expect(try Self.outcome("1028-missing-in-slice", .three).contains("(for slice FNR)"))
        #expect(try Self.outcome("1028-missing-in-slice", .two).contains("(for slice FNR)"))
        #expect(try !Self.outcome("6-two-profiles", .two).contains("(for slice"))
    }

    @Test func `where the registry stops we say so and go on`() throws {
        let outcome = try #require(try MirrorFixtures.outcome("7-JSON118-unknown-property"))
        let further = outcome.answer.further(outcome.issues).all
        #expect(further.first?.rule == MirrorAnswer.Stop.rule && further.first?.severity == .information)
        #expect(further.contains { $0.rule == "fhir/cardinality" && $0.expression == "Bundle.identifier" })
    }

    @Test func `what the answer has already is not said again`() throws {
        let outcome = try #require(try MirrorFixtures.outcome("1028-forbidden"))
        #expect(outcome.issues.contains { $0.rule == "fhir/cardinality" })
        #expect(!outcome.answer.further(outcome.issues).contains { $0.rule == "fhir/cardinality" })
    }

    @Test func `our own output has the engine's numbers`() {
        let numbers = [("fhir/cardinality", "1028"), ("fhir/binding", "6007"), ("fhir/extension-unknown", "4009")]
        for (rule, number) in numbers {
            let words = Issue.Words(rule: rule, severity: .error, type: .invalid, text: Localized(nb: "", en: ""))
            #expect(MirrorCode.code(of: words)?.number == number)
        }
    }

    @Test func `references in a long chain do not end the program`() throws {
        #expect(try MirrorFixtures.outcome(MirrorFixtures.chain)?.answer.findings.isEmpty == false)
    }

    private static let writer = OutcomeWriter(
        origin: Origin(program: "0", guide: "g", guideVersion: "1"), language: .en)

    private static func outcome(_ name: String, _ generation: MirrorGeneration) throws -> String {
        let answer = try #require(try MirrorFixtures.outcome(name, generation)).answer
        let report = FileReport(name: "a", issues: IssueList([]), answer: answer)
        return String(decoding: NDJSONRenderer(writer: writer).line(report), as: UTF8.self)
    }
}
