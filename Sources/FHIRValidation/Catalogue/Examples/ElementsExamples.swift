extension ConstraintExamples {
    /// Of definitions of elements.
    static let elements: [String: RuleExample] = [
        "eld-1": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "slicing": {"rules": "open"}
                }]}
                """#,
            good: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "slicing": {
                    "discriminator": [{"type": "value", "path": "system"}],
                    "rules": "open"
                  }
                }]}
                """#),
        "eld-11": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "type": [{"code": "boolean"}],
                  "binding": {
                    "strength": "required",
                    "valueSet": "http://example.org/v"
                  }
                }]}
                """#,
            good: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "type": [{"code": "code"}],
                  "binding": {
                    "strength": "required",
                    "valueSet": "http://example.org/v"
                  }
                }]}
                """#),
        "eld-12": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "binding": {"strength": "required", "valueSet": "v"}
                }]}
                """#,
            good: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "binding": {
                    "strength": "required",
                    "valueSet": "http://example.org/v"
                  }
                }]}
                """#),
        "eld-13": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "type": [{"code": "code"}, {"code": "code"}]
                }]}
                """#,
            good: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "type": [{"code": "code"}]
                }]}
                """#),
        "eld-14": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "constraint": [
                    {
                      "key": "a-1",
                      "severity": "error",
                      "human": "x",
                      "expression": "true"
                    },
                    {
                      "key": "a-1",
                      "severity": "error",
                      "human": "x",
                      "expression": "true"
                    }
                  ]
                }]}
                """#,
            good: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "constraint": [
                    {
                      "key": "a-1",
                      "severity": "error",
                      "human": "x",
                      "expression": "true"
                    },
                    {
                      "key": "a-2",
                      "severity": "error",
                      "human": "x",
                      "expression": "true"
                    }
                  ]
                }]}
                """#),
        "eld-15": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "defaultValueCode": "unknown",
                  "meaningWhenMissing": "ukjent"
                }]}
                """#,
            good: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "meaningWhenMissing": "ukjent"
                }]}
                """#),
        "eld-16": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "sliceName": "en del"
                }]}
                """#,
            good: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "sliceName": "enDel"
                }]}
                """#),
        "eld-17": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "type": [{
                    "code": "code",
                    "targetProfile": ["http://hl7.org/fhir/StructureDefinition/Patient"]
                  }]
                }]}
                """#,
            good: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "type": [{
                    "code": "Reference",
                    "targetProfile": ["http://hl7.org/fhir/StructureDefinition/Patient"]
                  }]
                }]}
                """#),
        "eld-18": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "isModifier": true
                }]}
                """#,
            good: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "isModifier": true,
                  "isModifierReason": "kan snu meningen"
                }]}
                """#),
        "eld-19": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #""differential": {"element": [{"path": "Patient.two words"}]}"#,
            good: #""differential": {"element": [{"path": "Patient.gender"}]}"#),
        "eld-2": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "min": 2,
                  "max": "1"
                }]}
                """#,
            good: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "min": 0,
                  "max": "1"
                }]}
                """#),
        "eld-20": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #""differential": {"element": [{"path": "Patient.Gender"}]}"#,
            good: #""differential": {"element": [{"path": "Patient.gender"}]}"#),
        "eld-21": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "constraint": [{"key": "a-1", "severity": "error", "human": "x"}]
                }]}
                """#,
            good: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "constraint": [{
                    "key": "a-1",
                    "severity": "error",
                    "human": "x",
                    "expression": "true"
                  }]
                }]}
                """#),
        "eld-22": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "sliceIsConstraining": true
                }]}
                """#,
            good: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "sliceName": "a",
                  "sliceIsConstraining": true
                }]}
                """#),
        "eld-3": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "max": "mange"
                }]}
                """#,
            good: #""differential": {"element": [{"path": "Patient.gender", "max": "*"}]}"#),
        "eld-4": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "type": [{"code": "code", "aggregation": ["bundled"]}]
                }]}
                """#,
            good: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "type": [{"code": "Reference", "aggregation": ["bundled"]}]
                }]}
                """#),
        "eld-5": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "contentReference": "#Patient.x",
                  "type": [{"code": "code"}]
                }]}
                """#,
            good: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "contentReference": "#Patient.x"
                }]}
                """#),
        "eld-6": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "type": [{"code": "code"}, {"code": "string"}],
                  "fixedCode": "x"
                }]}
                """#,
            good: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "type": [{"code": "code"}],
                  "fixedCode": "x"
                }]}
                """#),
        "eld-7": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "type": [{"code": "code"}, {"code": "string"}],
                  "patternCode": "x"
                }]}
                """#,
            good: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "type": [{"code": "code"}],
                  "patternCode": "x"
                }]}
                """#),
        "eld-8": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "fixedCode": "x",
                  "patternCode": "x"
                }]}
                """#,
            good: #"""
                "differential": {"element": [{
                  "path": "Patient.gender",
                  "fixedCode": "x"
                }]}
                """#),
    ]
}
