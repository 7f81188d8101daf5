import FHIRTree
import FHIRValidation
import Testing

@testable import LMDI

/// What repeats in a document is walked once where that is enough, and found wherever it stands.
struct RepetitionTests {
    private static let copies = 400

    @Test(arguments: [
        // A wrong code; an unknown extension; a period that ends before it begins; an empty element.
        (
            #""maritalStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v3-MaritalStatus", "code": "Q"}]}"#,
            "fhir/code-unknown"
        ),
        (
            #""address": [{"extension": [{"url": "http://example.com/x", "valueString": "a"}]}]"#,
            "fhir/extension-unknown"
        ),
        (#""name": [{"period": {"start": "2026-02-01", "end": "2026-01-01"}}]"#, "fhir/invariant/per-1"),
        (#""contact": [{"name": {"family": "A"}, "gender": "x"}]"#, "fhir/binding"),
        (
            #""managingOrganization": {"reference": "urn:uuid:00000000-0000-4000-8000-000000000000"}"#,
            "fhir/reference-unresolved"
        ),
        (#""generalPractitioner": [{"reference": "Patient/1"}]"#, "fhir/reference-type"),
    ])
    func `a fault is found at each of its places`(member: String, rule: String) throws {
        let issues = try Self.issues(member).filter { $0.rule == rule }
        #expect(issues.count == Self.copies)
        #expect(Set(issues.map(\.expression)).count == Self.copies)
    }

    @Test(arguments: [
        (#"<maritalStatus><coding><code value="Q"/></coding></maritalStatus>"#, "fhir/binding"),
        (#"<name><period><start value="2026-02"/><end value="2026-01"/></period></name>"#, "fhir/invariant/per-1"),
        (#"<birthDate value="2026-13-01"/>"#, "fhir/format"),
        (#"<birthDate value="2026-01-01"><extension url="http://example.com/x"/></birthDate>"#, "fhir/invariant/ext-1"),
        (#"<generalPractitioner><reference value="Patient/1"/></generalPractitioner>"#, "fhir/reference-type"),
    ])
    func `in XML a fault is found at each of its places, too`(member: String, rule: String) throws {
        let good = #"<name><family value="A"/></name>"#
        let entries = (0..<Self.copies).map { number in
            let resource = "<Patient>\(good)\(number % 2 == 0 ? member : good)</Patient>"
            let url = "http://a.example.org/Patient/\(number)"
            return #"<entry><fullUrl value="\#(url)"/><resource>\#(resource)</resource></entry>"#
        }
        let issues = try Self.issues(in: Self.xml(entries)).filter { $0.rule == rule }
        let faulty = issues.map { $0.expression.prefix { $0 != "]" } }
        #expect(faulty == (0..<Self.copies / 2).map { "Bundle.entry[\(2 * $0)" })
    }

    private static func xml(_ entries: [String]) -> String {
        #"<Bundle xmlns="http://hl7.org/fhir"><type value="collection"/>\#(entries.joined())</Bundle>"#
    }

    @Test func `what cannot be decided is counted at each of its places`() throws {
        let member = #"""
            "address": [{"district": "Oslo", "_district": {"extension": [
              {"url": "http://hl7.no/fhir/StructureDefinition/no-basis-municipalitycode",
               "valueCoding": {"system": "urn:oid:2.16.578.1.12.4.1.1.3402", "code": "0301"}}]}}]
            """#
        let undecided = try Self.issues(member, guide: Guide.newest).filter { $0.rule == "fhir/binding-not-evaluated" }
        #expect(undecided.count == 1)
        #expect(undecided.first?.text.en.contains("in \(Self.copies - 1) more places") == true)
        #expect(undecided.first?.expression.hasPrefix("Bundle.entry[0].") == true)
    }

    @Test func `what a resource says of others is asked in each of its places`() throws {
        let condition =
            #"{"resourceType": "Condition", "encounter": {"reference": "Encounter/1"}, "subject": {"display": "x"}}"#
        var entries = [
            Self.entry("http://a.example.org/Encounter/1", #"{"resourceType": "Encounter", "id": "1"}"#),
            Self.entry("http://b.example.org/Encounter/1", #"{"resourceType": "Patient", "id": "1"}"#),
        ]
        for number in 0..<Self.copies {
            let server = number % 2 == 0 ? "a" : "b"
            entries.append(Self.entry("http://\(server).example.org/Condition/\(number)", condition))
        }
        let wrong = try Self.issues(entries).filter { $0.rule == "fhir/reference-type" }
        #expect(
            wrong.map(\.expression) == (0..<Self.copies / 2).map { "Bundle.entry[\(2 * $0 + 3)].resource.encounter" })
    }

    @Test(arguments: ["5", "null", "[{}]", #"{"resource": null}"#])
    func `an entry's number counts whatever stands before it`(odd: String) throws {
        let wrong = Self.entry("urn:uuid:00000000-0000-4000-9000-000000000000", #"{"resourceType": "Patient", "x": 1}"#)
        let issues = try Self.issues([wrong, odd, odd, wrong]).filter { $0.rule == "fhir/unknown-element" }
        #expect(issues.map(\.expression) == [0, 3].map { "Bundle.entry[\($0)].resource.x" })
    }

    private static func issues(_ member: String, guide: String? = nil) throws -> [FHIRValidation.Issue] {
        let entries = (0..<copies).map { number in
            let id = String(number, radix: 16)
            let url = "urn:uuid:00000000-0000-4000-9000-" + String(repeating: "0", count: 12 - id.count) + id
            return entry(url, #"{"resourceType": "Patient", \#(member)}"#)
        }
        return try issues(entries, guide: guide)
    }

    private static func entry(_ url: String, _ resource: String) -> String {
        #"{"fullUrl": "\#(url)", "resource": \#(resource), "request": {"method": "POST", "url": "Patient"}}"#
    }

    private static func issues(_ entries: [String], guide: String? = nil) throws -> [FHIRValidation.Issue] {
        let json = #"{"resourceType": "Bundle", "type": "transaction", "entry": [\#(entries.joined(separator: ","))]}"#
        return try issues(in: json, guide: guide)
    }

    private static func issues(in document: String, guide: String? = nil) throws -> [FHIRValidation.Issue] {
        var options = CheckOptions()
        options.guide = guide
        return try Checker(options).check(Input(Array(document.utf8))).all
    }
}
