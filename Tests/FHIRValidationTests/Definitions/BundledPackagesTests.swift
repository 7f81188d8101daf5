import Testing

@testable import FHIRTree
@testable import FHIRValidation

@Suite struct BundledPackagesTests {
    private let guide = "http://hl7.no/fhir/ig/lmdi/StructureDefinition/"

    private func element(_ id: String, of name: String, in version: String) throws -> ElementDefinition? {
        let store = try Bundled.store("hl7.fhir.no.lmdi@\(version)")
        let structure = try #require(try store.structure(guide + name))
        #expect(structure.version == version)
        return structure.snapshot.first { $0.id == id }
    }

    @Test func `every version of the guide is there`() {
        let versions = Bundled.packages.labels.filter { $0.hasPrefix("hl7.fhir.no.lmdi@") }
        #expect(versions == (0...7).map { "hl7.fhir.no.lmdi@1.1.\($0)" })
    }

    @Test func `each patch changes what the guide changed and keeps the changes before it`() throws {
        let requester = "MedicationRequest.requester", request = "lmdi-medicationrequest"
        #expect(try element(requester, of: request, in: "1.1.2")?.min == 1)
        #expect(try element(requester, of: request, in: "1.1.3")?.min == 0)
        #expect(try element(requester, of: request, in: "1.1.7")?.min == 0)
        let form = "Medication.form.coding"
        #expect(try element(form, of: "lmdi-medication", in: "1.1.4")?.slicing?.rules == .closed)
        #expect(try element(form, of: "lmdi-medication", in: "1.1.5")?.slicing?.rules == .open)
        #expect(try element(form + ".code", of: "lmdi-medication", in: "1.1.5")?.min == 1)
        let icd = "Condition.code.coding:ICD10"
        #expect(try element(icd, of: "lmdi-condition", in: "1.1.6")?.max == 1)
        #expect(try element(icd, of: "lmdi-condition", in: "1.1.7")?.max == .max)
    }

    @Test func `the extension of 1_1_4 is there from then on`() throws {
        let slice = "Medication.ingredient.strength.extension:mengde"
        #expect(try element(slice, of: "lmdi-medication", in: "1.1.3") == nil)
        let types = try element(slice, of: "lmdi-medication", in: "1.1.4")?.types
        #expect(types?.first?.profiles == [guide + "lmdi-ingredient-strength"])
        let store = try Bundled.store("hl7.fhir.no.lmdi@1.1.7")
        #expect(try store.structure(guide + "lmdi-ingredient-strength") != nil)
    }

    @Test func `a patch that names what isn't there is refused`() throws {
        let base = try definition("{\"base\": \"g@1\", \"edits\": [{\"structure\": \"http://none\", \"element\": []}]}")
        let patch = try GuidePatch(base, file: "g@2/patch.json", version: "2")
        #expect(throws: DefinitionError.badPatch(file: "g@2/patch.json", reason: "structure: http://none")) {
            try patch.apply(to: [])
        }
    }

    @Test func `every type that a bundled structure names is bundled`() throws {
        let store = try Bundled.store("hl7.fhir.no.lmdi@1.1.7", "hl7.fhir.no.basis@2.2.0", "hl7.fhir.r4.core@4.0.1")
        var missing: Set<String> = []
        for entry in store.all where entry.kind == .structure {
            let structure = try #require(try store.structure(entry.url))
            for type in structure.snapshot.flatMap(\.types) where !type.code.contains("/") {
                if try store.structure(ofType: type.code) == nil { missing.insert(type.code) }
            }
        }
        #expect(missing == [])
    }

    @Test func `value sets that required bindings name are decided, or it is known why not`() throws {
        let store = try Bundled.store("hl7.fhir.no.lmdi@1.1.7", "hl7.fhir.no.basis@2.2.0", "hl7.fhir.r4.core@4.0.1")
        let words = Terminology(store: store)
        let guide = try #require(try Bundled.packages.package("hl7.fhir.no.lmdi@1.1.7"))
        var unknown: Set<String> = []
        for entry in guide.entries where entry.kind == .structure {
            for element in try #require(try store.structure(entry.url)).snapshot {
                guard let binding = element.binding, binding.strength == .required else { continue }
                if try words.codeSet(binding.valueSet).unknown != nil { unknown.insert(binding.valueSet) }
            }
        }
        #expect(unknown == ["urn:oid:2.16.578.1.12.4.1.1.8624", "urn:oid:2.16.578.1.12.4.1.1.8628"])
    }
}
