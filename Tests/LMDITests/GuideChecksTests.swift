import Foundation
import Testing

@testable import FHIRTree
@testable import FHIRValidation
@testable import LMDI

@Suite struct GuideChecksTests {
    /// Up to 1.1.2 a request needs a requester.
    @Test func `a finding of some versions says of which`() throws {
        let file = ExampleBundle.packageFolder.appending(path: "fixtures/lmdi/valid-all-resources/input.json")
        let text = try String(contentsOf: file, encoding: .utf8).replacing(
            /"requester": \{[^}]*\},/.dotMatchesNewlines(), with: "")
        var options = CheckOptions()
        options.guide = Guide.all
        let issues = try GuideChecks(options).check(Input(Array(text.utf8)))
        let errors = issues.filter { $0.severity == .error }
        #expect(errors.map(\.guides) == [["1.1.0", "1.1.1", "1.1.2"]])
        #expect(errors.allSatisfy { $0.text.en.hasSuffix("(Only in LMDI 1.1.0–1.1.2.)") })
        #expect(issues.filter { $0.guides == Guide.versions }.allSatisfy { !$0.text.en.contains("Only in") })
    }

    @Test(
        arguments: [
            (["1.1.0", "1.1.1", "1.1.2"], "1.1.0–1.1.2"), (["1.1.0", "1.1.3", "1.1.4"], "1.1.0, 1.1.3–1.1.4"),
            (["1.1.7"], "1.1.7"), ([], ""),
        ] as [([String], String)])
    func `versions that follow each other are one range`(versions: [String], range: String) {
        #expect(Guide.ranges(of: versions) == range)
    }
}
