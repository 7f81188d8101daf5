extension ConstraintExamples {
    /// Of the elements of structures.
    static let snapshots: [String: RuleExample] = [
        "sdf-1": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "derivation": "specialization",
                "snapshot": {"element": [
                  {
                    "id": "Patient",
                    "path": "Patient",
                    "definition": "x",
                    "min": 0,
                    "max": "1",
                    "base": {"path": "Patient", "min": 0, "max": "1"}
                  },
                  {
                    "id": "Patient.x",
                    "path": "Patient.x",
                    "definition": "x",
                    "min": 0,
                    "max": "1",
                    "base": {"path": "Patient.x", "min": 0, "max": "1"}
                  },
                  {
                    "id": "Patient.y",
                    "path": "Patient.x",
                    "definition": "x",
                    "min": 0,
                    "max": "1",
                    "base": {"path": "Patient.x", "min": 0, "max": "1"}
                  }
                ]}
                """#,
            good: #"""
                "derivation": "specialization",
                "snapshot": {"element": [
                  {
                    "id": "Patient",
                    "path": "Patient",
                    "definition": "x",
                    "min": 0,
                    "max": "1",
                    "base": {"path": "Patient", "min": 0, "max": "1"}
                  },
                  {
                    "id": "Patient.x",
                    "path": "Patient.x",
                    "definition": "x",
                    "min": 0,
                    "max": "1",
                    "base": {"path": "Patient.x", "min": 0, "max": "1"}
                  }
                ]}
                """#),
        "sdf-10": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "snapshot": {"element": [{
                  "id": "Patient",
                  "path": "Patient",
                  "definition": "x",
                  "min": 0,
                  "max": "1",
                  "base": {"path": "Patient", "min": 0, "max": "1"},
                  "binding": {"strength": "example"}
                }]}
                """#,
            good: #"""
                "snapshot": {"element": [{
                  "id": "Patient",
                  "path": "Patient",
                  "definition": "x",
                  "min": 0,
                  "max": "1",
                  "base": {"path": "Patient", "min": 0, "max": "1"},
                  "binding": {"strength": "example", "description": "x"}
                }]}
                """#),
        "sdf-11": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "kind": "resource",
                "type": "Patient",
                "snapshot": {"element": [{
                  "id": "Person",
                  "path": "Person",
                  "definition": "x",
                  "min": 0,
                  "max": "1",
                  "base": {"path": "Person", "min": 0, "max": "1"}
                }]}
                """#,
            good: #"""
                "kind": "resource",
                "type": "Patient",
                "snapshot": {"element": [{
                  "id": "Patient",
                  "path": "Patient",
                  "definition": "x",
                  "min": 0,
                  "max": "1",
                  "base": {"path": "Patient", "min": 0, "max": "1"}
                }]}
                """#),
        "sdf-14": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #""differential": {"element": [{"path": "Patient"}]}"#,
            good: #""differential": {"element": [{"id": "Patient", "path": "Patient"}]}"#),
        "sdf-15": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "kind": "resource",
                "snapshot": {"element": [{
                  "id": "Patient",
                  "path": "Patient",
                  "definition": "x",
                  "min": 0,
                  "max": "1",
                  "base": {"path": "Patient", "min": 0, "max": "1"},
                  "type": [{"code": "Resource"}]
                }]}
                """#,
            good: #"""
                "kind": "resource",
                "snapshot": {"element": [{
                  "id": "Patient",
                  "path": "Patient",
                  "definition": "x",
                  "min": 0,
                  "max": "1",
                  "base": {"path": "Patient", "min": 0, "max": "1"}
                }]}
                """#),
        "sdf-15a": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "kind": "resource",
                "differential": {"element": [{
                  "id": "Patient",
                  "path": "Patient",
                  "type": [{"code": "Resource"}]
                }]}
                """#,
            good: #"""
                "kind": "resource",
                "differential": {"element": [{"id": "Patient", "path": "Patient"}]}
                """#),
        "sdf-16": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "snapshot": {"element": [
                  {
                    "id": "Patient",
                    "path": "Patient",
                    "definition": "x",
                    "min": 0,
                    "max": "1",
                    "base": {"path": "Patient", "min": 0, "max": "1"}
                  },
                  {
                    "id": "Patient",
                    "path": "Patient.x",
                    "definition": "x",
                    "min": 0,
                    "max": "1",
                    "base": {"path": "Patient.x", "min": 0, "max": "1"}
                  }
                ]}
                """#,
            good: #"""
                "snapshot": {"element": [
                  {
                    "id": "Patient",
                    "path": "Patient",
                    "definition": "x",
                    "min": 0,
                    "max": "1",
                    "base": {"path": "Patient", "min": 0, "max": "1"}
                  },
                  {
                    "id": "Patient.x",
                    "path": "Patient.x",
                    "definition": "x",
                    "min": 0,
                    "max": "1",
                    "base": {"path": "Patient.x", "min": 0, "max": "1"}
                  }
                ]}
                """#),
        "sdf-17": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "differential": {"element": [
                  {"id": "Patient", "path": "Patient"},
                  {"id": "Patient", "path": "Patient.x"}
                ]}
                """#,
            good: #"""
                "differential": {"element": [
                  {"id": "Patient", "path": "Patient"},
                  {"id": "Patient.x", "path": "Patient.x"}
                ]}
                """#),
        "sdf-3": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #""snapshot": {"element": [{"id": "Patient", "path": "Patient"}]}"#,
            good: #"""
                "snapshot": {"element": [{
                  "id": "Patient",
                  "path": "Patient",
                  "definition": "x",
                  "min": 0,
                  "max": "1",
                  "base": {"path": "Patient", "min": 0, "max": "1"}
                }]}
                """#),
        "sdf-8": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "type": "Patient",
                "snapshot": {"element": [
                  {
                    "id": "Patient",
                    "path": "Patient",
                    "definition": "x",
                    "min": 0,
                    "max": "1",
                    "base": {"path": "Patient", "min": 0, "max": "1"}
                  },
                  {
                    "id": "Person.x",
                    "path": "Person.x",
                    "definition": "x",
                    "min": 0,
                    "max": "1",
                    "base": {"path": "Person.x", "min": 0, "max": "1"}
                  }
                ]}
                """#,
            good: #"""
                "type": "Patient",
                "snapshot": {"element": [
                  {
                    "id": "Patient",
                    "path": "Patient",
                    "definition": "x",
                    "min": 0,
                    "max": "1",
                    "base": {"path": "Patient", "min": 0, "max": "1"}
                  },
                  {
                    "id": "Patient.x",
                    "path": "Patient.x",
                    "definition": "x",
                    "min": 0,
                    "max": "1",
                    "base": {"path": "Patient.x", "min": 0, "max": "1"}
                  }
                ]}
                """#),
        "sdf-8a": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "type": "Patient",
                "differential": {"element": [{"id": "Person", "path": "Person"}]}
                """#,
            good: #"""
                "type": "Patient",
                "differential": {"element": [{"id": "Patient", "path": "Patient"}]}
                """#),
        "sdf-8b": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "snapshot": {"element": [{
                  "id": "Patient",
                  "path": "Patient",
                  "definition": "x",
                  "min": 0,
                  "max": "1"
                }]}
                """#,
            good: #"""
                "snapshot": {"element": [{
                  "id": "Patient",
                  "path": "Patient",
                  "definition": "x",
                  "min": 0,
                  "max": "1",
                  "base": {"path": "Patient", "min": 0, "max": "1"}
                }]}
                """#),
        "sdf-9": RuleExample(
            in: .alone("StructureDefinition"),
            bad: #"""
                "differential": {"element": [{
                  "id": "Patient",
                  "path": "Patient",
                  "label": "x"
                }]}
                """#,
            good: #"""
                "differential": {"element": [{
                  "id": "Patient.x",
                  "path": "Patient.x",
                  "label": "x"
                }]}
                """#),
    ]
}
