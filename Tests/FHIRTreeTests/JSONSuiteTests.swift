import Foundation
import TestSupport
import Testing

@testable import FHIRTree

/// JSONTestSuite (nst) by its manifest: the answer is what `lmdi parse` gives.
struct JSONSuiteTests {
    struct Case: Decodable, CustomTestStringConvertible {
        let file: String
        let expect: String
        var testDescription: String { file }
    }

    private struct Manifest: Decodable { let cases: [Case] }

    static let folder = Repository.shared.appending(path: "conformance/json")

    static let cases: [Case] = {
        guard let bytes = try? Data(contentsOf: folder.appending(path: "manifest.json")) else { return [] }
        return (try? JSONDecoder().decode(Manifest.self, from: bytes).cases) ?? []
    }()

    @Test(.enabled(if: Repository.hasShared("conformance/json/manifest.json")), arguments: cases)
    func `a text is accepted exactly when it is JSON`(_ example: Case) throws {
        let result = parse(Array(try Data(contentsOf: Self.folder.appending(path: "cases/" + example.file))))
        let isAccepted = !result.problems.contains { $0.kind.isGrammar }
        if example.expect != "either" { #expect(isAccepted == (example.expect == "accept"), "\(summary(result))") }
        #expect(result.tree != nil || !isAccepted)
    }
}
