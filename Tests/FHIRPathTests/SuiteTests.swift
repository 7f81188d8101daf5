import FHIRTree
import FHIRValidation
import Foundation
import TestSupport
import Testing

@testable import FHIRPath

/// HL7's R4 test suite of FHIRPath, as far as its expectations are those of the specification.
@Suite(.enabled(if: HL7Suite.isPresent)) struct SuiteTests {
    @Test(arguments: HL7Suite.shared?.cases ?? [])
    func `the suite gives what it expects`(test: HL7Suite.Case) throws {
        let suite = try #require(HL7Suite.shared)
        let result = suite.result(of: test)
        guard !test.isInvalid else {
            #expect(result == nil, "an error was expected")
            return
        }
        let items = try #require(result)
        #expect(test.accepts(items), "\(items)")
    }
}

/// The suite in `LMDI_SHARED` or beside the project, with the model of R4.
final class HL7Suite: Sendable {
    let cases: [Case]
    private let symbols = SymbolTable()
    private let model: TypeModel
    private let trees: [String: Tree]

    struct Case: Sendable, CustomTestStringConvertible {
        let id: String
        let expression: String
        let file: String?
        let isInvalid: Bool
        let isPredicate: Bool
        let isOrdered: Bool
        let values: [String]

        var testDescription: String { id }
    }

    static var isPresent: Bool { Repository.hasShared("conformance/fhirpath/tests.json") }
    static let shared = isPresent ? try? HL7Suite() : nil

    /// What contradicts the specification: half a unit below -0.0034 is beneath -0.0, half a unit above 0.0034 is above
    /// 0.0, and the last moment of an hour is in its last minute.
    private static let disputed = [
        "LowBoundaryDecimal15", "HighBoundaryDecimal15", "HighBoundaryDecimal16", "HighBoundaryDateTimeMillisecond1",
        "HighBoundaryDateTimeMillisecond3",
    ]

    private init() throws {
        let root = Repository.shared
        let data = try Data(contentsOf: root.appending(path: "conformance/fhirpath/tests.json"))
        let document = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        let tests = document?["tests"] as? [[String: Any]] ?? []
        cases = tests.compactMap(Case.init).filter { !HL7Suite.disputed.contains($0.id) }
        let store = DefinitionStore(symbols: symbols)
        store.add(try PackageSource(path: root.appending(path: "fhir/hl7.fhir.r4.core-4.0.1.tgz").path).entries)
        model = TypeModelFactory.model(of: try store.specializations(), symbols: symbols)
        var trees: [String: Tree] = [:]
        for file in Set(cases.compactMap(\.file)) {
            let bytes = try Data(contentsOf: root.appending(path: "conformance/fhirpath/input/" + file))
            trees[file] = Parser.parse(Input(bytes), symbols: symbols).tree
        }
        self.trees = trees
    }

    /// The values as text, nil for an error.
    func result(of test: Case) -> [String]? {
        guard var session = FHIRPathSession(model: model, symbols: symbols) else { return nil }
        guard let text = try? session.results(of: test.expression, in: test.file.flatMap { trees[$0] }) else {
            return nil
        }
        let items = (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [[String: Any]]
        return items?.map { $0["value"] as? String ?? "" }
    }
}

extension HL7Suite.Case {
    /// Tests of static checks and of what needs a terminology or profiles are left out.
    init?(_ json: [String: Any]) {
        guard let id = json["id"] as? String, let expression = json["expression"] as? String,
            let scope = json["scope"] as? String, ["core", "n1", "addition"].contains(scope)
        else { return nil }
        self.id = id
        self.expression = expression
        file = json["inputfile"] as? String
        isInvalid = json["invalid"] != nil
        isPredicate = json["predicate"] as? String == "true"
        isOrdered = json["ordered"] as? String != "false"
        values = (json["outputs"] as? [[String: Any]] ?? []).map { $0["value"] as? String ?? "" }
    }

    func accepts(_ items: [String]) -> Bool {
        if isPredicate { return values == [items.isEmpty || items == ["false"] ? "false" : "true"] }
        guard items.count == values.count else { return false }
        return zip(isOrdered ? values : values.sorted(), isOrdered ? items : items.sorted()).allSatisfy(isSame)
    }

    private func isSame(_ expected: String, _ actual: String) -> Bool {
        let bare =
            expected.hasPrefix("@T")
            ? expected.dropFirst(2) : expected.hasPrefix("@") ? expected.dropFirst() : expected[...]
        if bare.isEmpty || bare == actual { return true }
        guard let a = Decimal(String(bare)), let b = Decimal(actual) else { return false }
        return a.compare(b) == .equal
    }
}
