import Foundation
import TestSupport
import Testing

@testable import FHIRTree
@testable import FHIRValidation
@testable import LMDI

@Suite struct GuideChecksTests {
    /// What each version of the guide changed, both ways.
    static let changes: [Change] = [
        Change("two NPR episodes", "Encounter", refused: upTo("1.1.1")) {
            #""extension": [\#(npr), \#(npr)],"#
        },
        Change("no requester", "MedicationRequest", without: "requester", refused: upTo("1.1.2")) { "" },
        Change("an amount without a ratio", "Medication", without: "ingredient", refused: [], warned: upTo("1.1.3")) {
            ingredient(amount: #""valueQuantity": {"value": 5, "unit": "mg"}"#)
        },
        Change(
            "an amount of another type", "Medication", without: "ingredient", refused: from("1.1.4"),
            warned: upTo("1.1.3")
        ) {
            ingredient(amount: #""valueString": "5 mg""#)
        },
        Change(
            "two amounts", "Medication", without: "ingredient", refused: from("1.1.4"), warned: upTo("1.1.3")
        ) {
            ingredient(amount: #""valueQuantity": {"value": 5}"#, count: 2)
        },
        Change("a form of another system", "Medication", without: "form", refused: upTo("1.1.4")) {
            #""form": {"coding": [{"system": "http://journal.example.org/form", "code": "x"}]},"#
        },
        Change("a form without a system", "Medication", without: "form", refused: Guide.versions) {
            #""form": {"coding": [{"code": "x"}]},"#
        },
        Change("two ICD-10 codes", "Condition", without: "code", refused: upTo("1.1.6")) {
            diagnosis("urn:oid:2.16.578.1.12.4.1.1.7110")
        },
        Change("two ICPC-2 codes", "Condition", without: "code", refused: Guide.versions) {
            diagnosis("urn:oid:2.16.578.1.12.4.1.1.7170")
        },
        Change("nothing changed", "Patient", refused: []) { "" },
    ]

    @Test(arguments: changes)
    func `a change of the guide is held against senders in its own versions only`(_ change: Change) throws {
        let issues = try #require(try Self.outcomes.get()[change.testDescription])
        let errors = issues.filter { $0.severity == .error }
        #expect(Self.guides(errors) == change.refused, "\(errors.map { "\($0.rule) \($0.guides) \($0.expression)" })")
        let warnings = issues.filter { $0.severity == .warning }
        #expect(Self.guides(warnings) == change.warned, "\(warnings.map { "\($0.rule) \($0.guides)" })")
        for issue in errors + warnings {
            let range = "(Only in LMDI \(Guide.ranges(of: issue.guides)).)"
            #expect(issue.text.en.hasSuffix(range) == (issue.guides != Guide.versions))
        }
    }

    @Test(arguments: changes.filter { $0.refused == upTo($0.refused.last ?? "") && $0.refused != Guide.versions })
    func `one version asked for tells which later one allows what it refuses`(_ change: Change) throws {
        guard let last = change.refused.last ?? change.warned.last, let place = Guide.versions.firstIndex(of: last)
        else {
            return
        }
        var options = CheckOptions()
        options.guide = last
        let issues = try GuideChecks(options).check(Input(Array(try change.bundle().utf8)))
        let note = "(Allowed since LMDI \(Guide.versions[place + 1]).)"
        #expect(issues.contains { $0.severity > .information && $0.text.en.hasSuffix(note) })
    }

    @Test(
        arguments: [
            (["1.1.0", "1.1.1", "1.1.2"], "1.1.0–1.1.2"), (["1.1.0", "1.1.3", "1.1.4"], "1.1.0, 1.1.3–1.1.4"),
            (["1.1.7"], "1.1.7"), ([], ""),
        ] as [([String], String)])
    func `versions that follow each other are one range`(versions: [String], range: String) {
        #expect(Guide.ranges(of: versions) == range)
    }

    /// A change of the valid bundle: which versions then give an error, and which a warning.
    struct Change: CustomTestStringConvertible, Sendable {
        let testDescription: String
        private let type: String
        private let left: String
        private let members: String
        let refused: [String]
        let warned: [String]

        init(
            _ name: String, _ type: String, without left: String = "", refused: [String], warned: [String] = [],
            _ members: () -> String
        ) {
            testDescription = name
            self.type = type
            self.left = left
            self.members = members()
            self.refused = refused
            self.warned = warned
        }

        /// The bundle whose resource of the type has the members and lacks what is left out.
        func bundle() throws -> String {
            let file = Repository.folder.appending(path: "fixtures/lmdi/valid-all-resources/input.json")
            let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
            var bundle = try #require(object), entries = bundle["entry"] as? [[String: Any]] ?? []
            let added = try JSONSerialization.jsonObject(with: Data("{\(members)\"id\": \"x\"}".utf8)) as? [String: Any]
            for place in entries.indices {
                guard var resource = entries[place]["resource"] as? [String: Any],
                    resource["resourceType"] as? String == type
                else { continue }
                resource[left] = nil
                entries[place]["resource"] = resource.merging(added ?? [:]) { $1 }
            }
            bundle["entry"] = entries
            return String(decoding: try JSONSerialization.data(withJSONObject: bundle), as: UTF8.self)
        }
    }

    /// What all versions say of each change, by its name; found at once, as making the checkers takes long.
    private static let outcomes = Swift.Result {
        var options = CheckOptions()
        options.guide = Guide.all
        let checks = try GuideChecks(options)
        return try Dictionary(
            uniqueKeysWithValues: changes.map {
                ($0.testDescription, checks.check(Input(Array(try $0.bundle().utf8))))
            })
    }

    private static func guides(_ issues: [FHIRValidation.Issue]) -> [String] {
        Guide.versions.filter { version in issues.contains { $0.guides.contains(version) } }
    }

    private static func upTo(_ version: String) -> [String] { Guide.versions.filter { $0 <= version } }

    private static func from(_ version: String) -> [String] { Guide.versions.filter { $0 >= version } }

    private static let npr = """
        {"url": "http://hl7.no/fhir/ig/lmdi/StructureDefinition/npr-episode-identifier", \
        "extension": [{"url": "stringIdentifier", "valueString": "7"}]}
        """

    private static func ingredient(amount: String, count: Int = 1) -> String {
        let url = "http://hl7.no/fhir/ig/lmdi/StructureDefinition/lmdi-ingredient-strength"
        let amounts = Array(repeating: "{\"url\": \"\(url)\", \(amount)}", count: count).joined(separator: ", ")
        let substance = #""itemReference": {"reference": "urn:uuid:68b4aef7-3eaa-4e17-9d8a-4eace693ae2d"}"#
        return "\"ingredient\": [{\(substance), \"strength\": {\"extension\": [\(amounts)]}}],"
    }

    private static func diagnosis(_ system: String) -> String {
        #""code": {"coding": [{"system": "\#(system)", "code": "A1"}, {"system": "\#(system)", "code": "A2"}]},"#
    }
}
