import Testing

@testable import FHIRTree
@testable import FHIRValidation

/// R4 as it is bundled, and profiles written in a test, each with a differential only.
private func store(_ profiles: (url: String, type: String, base: String, elements: String)...) throws -> DefinitionStore
{
    let store = try Bundled.store("hl7.fhir.r4.core@4.0.1")
    for profile in profiles {
        let node = try definition(
            """
            {"resourceType": "StructureDefinition", "url": "\(profile.url)", "kind": "resource", "type": "\(profile.type)",
             "derivation": "constraint", "baseDefinition": "\(profile.base)",
             "differential": {"element": [\(profile.elements)]}}
            """)
        store.add(try DefinitionIndexer.entries(of: node, file: "test.json", source: .parsed(node)))
    }
    return store
}

private let fhir = "http://hl7.org/fhir/StructureDefinition/"

@Suite struct SnapshotGeneratorTests {
    private func snapshot(of type: String, _ elements: String) throws -> [String: ElementDefinition] {
        let store = try store((url: "p", type: type, base: fhir + type, elements: elements))
        let structure = try #require(try store.structure("p"))
        return Dictionary(structure.snapshot.map { ($0.id, $0) }) { first, _ in first }
    }

    private func ids(of type: String, below prefix: String, _ elements: String) throws -> [String] {
        let store = try store((url: "p", type: type, base: fhir + type, elements: elements))
        return try #require(try store.structure("p")).snapshot.map(\.id).filter { $0.hasPrefix(prefix) }
    }

    @Test func `what the differential says replaces, what it leaves out stays`() throws {
        let made = try snapshot(
            of: "Patient",
            """
            {"path": "Patient.gender", "min": 1, "mustSupport": true,
             "constraint": [{"key": "own-1", "severity": "error", "human": "h"}]}
            """)
        let gender = try #require(made["Patient.gender"])
        #expect(gender.min == 1)
        #expect(gender.max == 1)
        #expect(gender.mustSupport)
        #expect(gender.binding?.valueSet == "http://hl7.org/fhir/ValueSet/administrative-gender|4.0.1")
        #expect(gender.constraints.map(\.key) == ["ele-1", "own-1"])
        #expect(made["Patient.birthDate"] != nil)
    }

    @Test func `going deeper than the base walks into the type`() throws {
        let below = try ids(of: "Patient", below: "Patient.name", #"{"path": "Patient.name.family", "min": 1}"#)
        #expect(below.first == "Patient.name")
        #expect(below.contains("Patient.name.given"))
        #expect(below.contains("Patient.name.period"))
    }

    @Test func `a slice is a copy with no minimum, behind the slices before it`() throws {
        let elements = """
            {"path": "Patient.identifier", "min": 1, "slicing": {"discriminator": [{"type": "value", "path": "system"}], "rules": "open"}},
            {"path": "Patient.identifier", "sliceName": "A", "max": "1"},
            {"path": "Patient.identifier.system", "min": 1, "fixedUri": "urn:a"},
            {"path": "Patient.identifier", "sliceName": "B"}
            """
        let made = try snapshot(of: "Patient", elements)
        #expect(made["Patient.identifier:A"]?.min == 0)
        #expect(made["Patient.identifier:A"]?.slicing == nil)
        #expect(made["Patient.identifier:A.system"]?.fixed != nil)
        #expect(made["Patient.identifier.system"] == nil)
        let order = try ids(of: "Patient", below: "Patient.identifier", elements).filter {
            !$0.dropFirst(9).contains(".") || $0.contains(":B")
        }
        #expect(order.last == "Patient.identifier:B")
    }

    @Test func `a re-slice narrows its slice`() throws {
        let made = try snapshot(
            of: "Patient",
            """
            {"path": "Patient.identifier", "slicing": {"discriminator": [{"type": "value", "path": "system"}], "rules": "open"}},
            {"path": "Patient.identifier", "sliceName": "A", "mustSupport": true,
             "slicing": {"discriminator": [{"type": "value", "path": "use"}], "rules": "open"}},
            {"path": "Patient.identifier", "sliceName": "A/old", "max": "1"}
            """)
        #expect(made["Patient.identifier:A"]?.slicing?.discriminators.first?.path == "use")
        #expect(made["Patient.identifier:A/old"]?.mustSupport == true)
        #expect(made["Patient.identifier:A/old"]?.slicing == nil)
    }

    @Test func `an extension is sliced by url without saying so`() throws {
        let made = try snapshot(
            of: "Patient",
            """
            {"path": "Patient.extension", "sliceName": "place",
             "type": [{"code": "Extension", "profile": ["\(fhir)patient-birthPlace"]}]}
            """)
        #expect(made["Patient.extension"]?.slicing?.discriminators == [.init(kind: .value, path: "url")])
        #expect(made["Patient.extension:place"]?.max == 1, "the extension itself says at most once")
    }

    @Test func `a choice spelled out in a path narrows the choice and makes its slice`() throws {
        let made = try snapshot(of: "Observation", #"{"path": "Observation.valueQuantity.unit", "min": 1}"#)
        #expect(made["Observation.value[x]"]?.types.map(\.code) == ["Quantity"])
        #expect(made["Observation.value[x]"]?.slicing?.rules == .closed)
        #expect(made["Observation.value[x]:valueQuantity"]?.types.map(\.code) == ["Quantity"])
        #expect(made["Observation.value[x]:valueQuantity.unit"]?.min == 1)
    }

    @Test func `two spellings leave both types`() throws {
        let made = try snapshot(
            of: "Observation", #"{"path": "Observation.valueQuantity"}, {"path": "Observation.valueString"}"#)
        #expect(made["Observation.value[x]"]?.types.map(\.code) == ["Quantity", "string"])
    }

    @Test func `a slice of a choice has the type that its name tells`() throws {
        let made = try snapshot(
            of: "Observation",
            #"{"id": "Observation.value[x]:valueString", "path": "Observation.value[x]", "sliceName": "valueString"}"#)
        #expect(made["Observation.value[x]"]?.types.count == 11)
        #expect(made["Observation.value[x]:valueString"]?.types.map(\.code) == ["string"])
        #expect(made["Observation.value[x]:valueString"]?.slicing == nil)
    }

    @Test func `a content reference is walked into`() throws {
        let made = try snapshot(of: "Questionnaire", #"{"path": "Questionnaire.item.item.linkId", "maxLength": 9}"#)
        #expect(made["Questionnaire.item.item.linkId"]?.maxLength == 9)
        #expect(made["Questionnaire.item.item.item"]?.contentReference == "#Questionnaire.item")
    }

    @Test func `a type with a profile is walked into through the profile`() throws {
        let inner = #"{"path": "Organization.name", "min": 1}"#
        let outer = """
            {"path": "Bundle.entry.resource", "type": [{"code": "Organization", "profile": ["org"]}]},
            {"path": "Bundle.entry.resource.alias", "max": "0"}
            """
        let store = try store(
            (url: "org", type: "Organization", base: fhir + "Organization", elements: inner),
            (url: "p", type: "Bundle", base: fhir + "Bundle", elements: outer))
        let made = try #require(try store.structure("p")).snapshot
        #expect(made.first { $0.id == "Bundle.entry.resource.name" }?.min == 1)
        #expect(made.first { $0.id == "Bundle.entry.resource.alias" }?.max == 0)
    }

    @Test func `a profile on a profile starts from its snapshot`() throws {
        let store = try store(
            (url: "a", type: "Patient", base: fhir + "Patient", elements: #"{"path": "Patient.gender", "min": 1}"#),
            (url: "b", type: "Patient", base: "a", elements: #"{"path": "Patient.birthDate", "min": 1}"#))
        let made = try #require(try store.structure("b")).snapshot
        #expect(made.first { $0.id == "Patient.gender" }?.min == 1)
    }

    @Test func `profiles that name each other are made, each without the other's inside`() throws {
        let contact = #"{"path": "Patient.contact", "type": [{"code": "BackboneElement", "profile": ["\#("b")"]}]}"#
        let back = #"{"path": "Patient.link", "type": [{"code": "BackboneElement", "profile": ["\#("a")"]}]}"#
        let store = try store(
            (url: "a", type: "Patient", base: fhir + "Patient", elements: contact),
            (url: "b", type: "Patient", base: fhir + "Patient", elements: back))
        #expect(try store.structure("a") != nil)
        #expect(try store.structure("b") != nil)
    }

    @Test func `a binding that changes only its strength keeps its value set`() throws {
        let made = try snapshot(
            of: "Patient", #"{"path": "Patient.maritalStatus", "binding": {"strength": "required"}}"#)
        #expect(made["Patient.maritalStatus"]?.binding?.strength == .required)
        #expect(made["Patient.maritalStatus"]?.binding?.valueSet == "http://hl7.org/fhir/ValueSet/marital-status")
    }

    @Test func `an element that the base does not have is refused`() throws {
        #expect(
            throws: DefinitionError.badDifferential(url: "p", element: "Patient.shoeSize")
        ) {
            try snapshot(of: "Patient", #"{"path": "Patient.shoeSize"}"#)
        }
    }

    @Test func `a base that is missing is named`() throws {
        let store = try store((url: "p", type: "Patient", base: "http://gone", elements: #"{"path": "Patient"}"#))
        #expect(throws: DefinitionError.missingBase(url: "p", base: "http://gone")) { try store.structure("p") }
    }

    @Test func `a ring of bases is refused`() throws {
        let store = try store(
            (url: "a", type: "Patient", base: "b", elements: #"{"path": "Patient"}"#),
            (url: "b", type: "Patient", base: "a", elements: #"{"path": "Patient"}"#))
        #expect(throws: DefinitionError.cyclicBase(url: "a")) { try store.structure("a") }
    }

    @Test(.enabled(if: Shared.hasPackages))
    func `snapshots equal the official ones, or a rule of the specification tells why not`() throws {
        let store = DefinitionStore(symbols: SymbolTable())
        for name in ["hl7.fhir.no.lmdi-1.1.2", "hl7.fhir.no.basis-2.2.0", "hl7.fhir.r4.core-4.0.1"] {
            store.add(try Shared.source(name))
        }
        let report = try SnapshotReport(store)
        #expect(report.unexplained == [])
        #expect(report.compared == 700)
        #expect(report.equal == 650)
    }
}
