import Testing

@testable import FHIRTree
@testable import FHIRValidation

@Suite struct StructureDefinitionReaderTests {
    private func read(_ text: String) throws -> StructureDefinition {
        try StructureDefinitionReader(file: "test.json").read(try definition(text))
    }

    private func readElement(_ members: String) throws -> ElementDefinition {
        let element = "{\"id\": \"Patient.x\", \"path\": \"Patient.x\"\(members.isEmpty ? "" : ", " + members)}"
        let text = """
            {"resourceType": "StructureDefinition", "url": "u", "kind": "resource", "type": "Patient",
             "snapshot": {"element": [\(element)]}}
            """
        return try #require(try read(text).snapshot.first)
    }

    @Test func `reads what a definition says of itself`() throws {
        let result = try read(
            """
            {"resourceType": "StructureDefinition", "url": "http://a/b", "version": "1.2", "name": "B", "kind": "complex-type",
             "abstract": true, "type": "Extension", "baseDefinition": "http://base", "derivation": "constraint",
             "context": [{"type": "element", "expression": "Patient"}], "contextInvariant": ["true"]}
            """)
        #expect(result.url == "http://a/b")
        #expect(result.version == "1.2")
        #expect(result.kind == .complexType)
        #expect(result.isAbstract)
        #expect(result.derivation == .constraint)
        #expect(result.contexts == [.init(kind: .element, expression: "Patient")])
        #expect(result.contextInvariants == ["true"])
        #expect(result.snapshot.isEmpty)
    }

    @Test func `reads cardinality, a star standing for no limit`() throws {
        let element = try readElement(#""min": 1, "max": "*", "base": {"path": "p", "min": 0, "max": "1"}"#)
        #expect(element.min == 1)
        #expect(element.max == .max)
        #expect(element.baseMax == 1)
    }

    @Test func `a differential leaves out what it does not say`() throws {
        let element = try readElement("")
        #expect(element.min == nil)
        #expect(element.max == nil)
        #expect(element.slicing == nil)
        #expect(element.types.isEmpty)
    }

    @Test func `reads the value of a choice element with its type`() throws {
        let element = try readElement(
            ##""fixedUri": "http://a", "patternCodeableConcept": {"text": "x"}, "minValueInteger": 3"##)
        let fixed = try #require(element.fixed)
        #expect(fixed.type == "Uri")
        #expect(fixed.tree.text(fixed.node) == "http://a")
        #expect(element.pattern?.type == "CodeableConcept")
        #expect(element.minValue.map { $0.tree.text($0.node) } == "3")
    }

    @Test func `reads slicing, bindings with their outer value sets, and constraints`() throws {
        let element = try readElement(
            """
            "slicing": {"discriminator": [{"type": "pattern", "path": "code"}], "ordered": true, "rules": "openAtEnd"},
            "binding": {"strength": "preferred", "valueSet": "v", "extension": [
              {"url": "http://hl7.org/fhir/StructureDefinition/elementdefinition-maxValueSet", "valueCanonical": "m"}]},
            "constraint": [{"key": "k", "severity": "warning", "human": "h", "expression": "true", "extension": [
              {"url": "http://hl7.org/fhir/StructureDefinition/elementdefinition-bestpractice", "valueBoolean": true}]}]
            """)
        #expect(element.slicing?.discriminators == [.init(kind: .pattern, path: "code")])
        #expect(element.slicing?.isOrdered == true)
        #expect(element.slicing?.rules == .openAtEnd)
        #expect(element.binding?.maxValueSet == "m")
        #expect(element.constraints.first?.isError == false)
        #expect(element.constraints.first?.isBestPractice == true)
    }

    @Test func `a type without a code, its extensions on the code, is a System type`() throws {
        let element = try readElement(#""type": [{"_code": {"extension": [{"url": "x", "valueString": "string"}]}}]"#)
        #expect(element.types.first?.code == "http://hl7.org/fhirpath/System.String")
    }

    @Test(arguments: [
        (#"{"url": "u"}"#, "type", ""),
        (#"{"type": "Patient"}"#, "url", ""),
        (#"{"url": "u", "type": "Patient", "kind": "thing"}"#, "kind", "thing"),
        (#"{"url": "u", "type": "Patient", "snapshot": {"element": [{"id": "x"}]}}"#, "snapshot.element[0].path", ""),
        (
            #"{"url": "u", "type": "P", "differential": {"element": [{"path": "P", "max": "many"}]}}"#,
            "differential.element[0].max", "many"
        ),
        (
            #"{"url": "u", "type": "P", "snapshot": {"element": [{"path": "P", "min": -1}]}}"#,
            "snapshot.element[0].min", "-1"
        ),
    ])
    func `a malformed definition is refused with its place`(text: String, place: String, value: String) {
        #expect(throws: DefinitionError.malformed(file: "test.json", place: place, value: value)) { try read(text) }
    }

    @Test func `XML reads as its JSON does`() throws {
        let xml = """
            <StructureDefinition xmlns="http://hl7.org/fhir"><url value="u"/><kind value="resource"/><abstract value="true"/>
            <type value="Patient"/><contextInvariant value="a"/><contextInvariant value="b"/>
            <snapshot><element id="Patient"><path value="Patient"/></element>
            <element id="Patient.active"><path value="Patient.active"/><representation value="xmlAttr"/><min value="0"/>
            <max value="*"/><type><code value="Reference"/><targetProfile value="t1"/><targetProfile value="t2"/></type>
            <fixedBoolean value="true"/><binding>
            <extension url="http://hl7.org/fhir/StructureDefinition/elementdefinition-maxValueSet"><valueCanonical value="m"/></extension>
            <strength value="required"/><valueSet value="v"/></binding></element></snapshot></StructureDefinition>
            """
        let json = """
            {"resourceType": "StructureDefinition", "url": "u", "kind": "resource", "abstract": true, "type": "Patient",
             "contextInvariant": ["a", "b"], "snapshot": {"element": [{"id": "Patient", "path": "Patient"},
             {"id": "Patient.active", "path": "Patient.active", "representation": ["xmlAttr"], "min": 0, "max": "*",
              "type": [{"code": "Reference", "targetProfile": ["t1", "t2"]}], "fixedBoolean": true, "binding": {
              "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/elementdefinition-maxValueSet", "valueCanonical": "m"}],
              "strength": "required", "valueSet": "v"}}]}}
            """
        let (a, b) = (try read(xml), try read(json))
        #expect(a.url == b.url && a.isAbstract && a.contextInvariants == b.contextInvariants)
        let (x, y) = (try #require(a.snapshot.last), try #require(b.snapshot.last))
        #expect(x.id == y.id && x.path == y.path && x.min == y.min && x.max == y.max && x.isAttribute == y.isAttribute)
        #expect(x.types == y.types)
        #expect(x.binding == y.binding)
        #expect(x.fixed?.type == y.fixed?.type)
        #expect(x.fixed.map { $0.tree.text($0.node) } == y.fixed.map { $0.tree.text($0.node) })
    }
}
