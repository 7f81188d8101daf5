extension ConstraintExamples {
    /// Of definitions of structures.
    static let structures: [String: RuleExample] = [
        "sdf-18": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #""type": "Patient", "contextInvariant": ["true"]"#,
            good: #""type": "Extension", "contextInvariant": ["true"]"#),
        "sdf-19": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "url": "http://hl7.org/fhir/StructureDefinition/x",
                "differential": {"element": [{
                  "id": "Patient.x",
                  "path": "Patient.x",
                  "type": [{"code": "http://example.org/t"}]
                }]}
                """#,
            good: #"""
                "url": "http://hl7.org/fhir/StructureDefinition/x",
                "differential": {"element": [{
                  "id": "Patient.x",
                  "path": "Patient.x",
                  "type": [{"code": "string"}]
                }]}
                """#),
        "sdf-2": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #""mapping": [{"identity": "v2"}]"#,
            good: #""mapping": [{"identity": "v2", "name": "HL7 v2"}]"#),
        "sdf-20": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "differential": {"element": [{
                  "id": "Patient",
                  "path": "Patient",
                  "slicing": {
                    "discriminator": [{"type": "value", "path": "x"}],
                    "rules": "open"
                  }
                }]}
                """#,
            good: #"""
                "differential": {"element": [{
                  "id": "Patient.x",
                  "path": "Patient.x",
                  "slicing": {
                    "discriminator": [{"type": "value", "path": "x"}],
                    "rules": "open"
                  }
                }]}
                """#),
        "sdf-21": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "derivation": "constraint",
                "differential": {"element": [{
                  "id": "Patient.x",
                  "path": "Patient.x",
                  "defaultValueString": "a"
                }]}
                """#,
            good: #"""
                "derivation": "specialization",
                "differential": {"element": [{
                  "id": "Patient.x",
                  "path": "Patient.x",
                  "defaultValueString": "a"
                }]}
                """#),
        "sdf-22": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "url": "http://hl7.org/fhir/StructureDefinition/x",
                "differential": {"element": [{
                  "id": "Patient.x",
                  "path": "Patient.x",
                  "defaultValueString": "a"
                }]}
                """#,
            good: #"""
                "url": "http://example.org/x",
                "differential": {"element": [{
                  "id": "Patient.x",
                  "path": "Patient.x",
                  "defaultValueString": "a"
                }]}
                """#),
        "sdf-23": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "differential": {"element": [{
                  "id": "Patient",
                  "path": "Patient",
                  "sliceName": "a"
                }]}
                """#,
            good: #"""
                "differential": {"element": [{
                  "id": "Patient.x",
                  "path": "Patient.x",
                  "sliceName": "a"
                }]}
                """#),
        "sdf-4": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #""abstract": false"#,
            good: #"""
                "abstract": false,
                "baseDefinition": "http://hl7.org/fhir/StructureDefinition/Patient"
                """#),
        "sdf-5": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #""type": "Extension", "derivation": "constraint""#,
            good: #"""
                "type": "Extension",
                "derivation": "constraint",
                "context": [{"type": "element", "expression": "Patient"}]
                """#),
        "sdf-6": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #""kind": "resource""#,
            good: #"""
                "kind": "resource",
                "differential": {"element": [{"id": "Patient", "path": "Patient"}]}
                """#),
    ]
}
