extension ConstraintExamples {
    /// Of resources that define something.
    static let definitions: [String: RuleExample] = [
        "cmd-1": RuleExample(
            in: .alone("ConceptMap"),
            bad: #"""
                "group": [{"element": [{
                  "code": "a",
                  "target": [{"code": "b", "equivalence": "narrower"}]
                }]}]
                """#,
            good: #"""
                "group": [{"element": [{
                  "code": "a",
                  "target": [{
                    "code": "b",
                    "equivalence": "narrower",
                    "comment": "uten årsak"
                  }]
                }]}]
                """#),
        "cmd-2": RuleExample(
            in: .alone("ConceptMap"),
            bad: #""group": [{"element": [{"code": "a"}], "unmapped": {"mode": "fixed"}}]"#,
            good: #"""
                "group": [{
                  "element": [{"code": "a"}],
                  "unmapped": {"mode": "fixed", "code": "ukjent"}
                }]
                """#),
        "cmd-3": RuleExample(
            in: .alone("ConceptMap"),
            bad: #"""
                "group": [{
                  "element": [{"code": "a"}],
                  "unmapped": {"mode": "other-map"}
                }]
                """#,
            good: #"""
                "group": [{
                  "element": [{"code": "a"}],
                  "unmapped": {
                    "mode": "other-map",
                    "url": "http://example.org/ConceptMap/2"
                  }
                }]
                """#),
        "csd-1": RuleExample(
            in: .alone("CodeSystem"),
            bad: #""concept": [{"code": "a"}, {"code": "a"}]"#,
            good: #""concept": [{"code": "a"}, {"code": "b"}]"#),
        "ig-1": RuleExample(
            in: .alone("ImplementationGuide"),
            bad: #"""
                "definition": {
                  "grouping": [{"id": "g", "name": "x"}],
                  "resource": [{"reference": {"display": "x"}, "groupingId": "h"}]
                }
                """#,
            good: #"""
                "definition": {
                  "grouping": [{"id": "g", "name": "x"}],
                  "resource": [{"reference": {"display": "x"}, "groupingId": "g"}]
                }
                """#),
        "ig-2": RuleExample(
            in: .alone("ImplementationGuide"),
            bad: #"""
                "fhirVersion": ["4.0.1"],
                "definition": {"resource": [{
                  "reference": {"display": "x"},
                  "fhirVersion": ["3.0.1"]
                }]}
                """#,
            good: #"""
                "fhirVersion": ["4.0.1"],
                "definition": {"resource": [{
                  "reference": {"display": "x"},
                  "fhirVersion": ["4.0.1"]
                }]}
                """#),
        "md-1": RuleExample(
            in: .alone("MessageDefinition"),
            bad: #""focus": [{"code": "Patient", "min": 0, "max": "0"}]"#,
            good: #""focus": [{"code": "Patient", "min": 0, "max": "*"}]"#),
        "mea-1": RuleExample(
            in: .alone("Measure"),
            bad: #"""
                "group": [{"stratifier": [{
                  "code": {"text": "kjønn"},
                  "component": [{"criteria": {
                    "language": "text/fhirpath",
                    "expression": "true"
                  }}]
                }]}]
                """#,
            good: #""group": [{"stratifier": [{"code": {"text": "kjønn"}}]}]"#),
        "nsd-1": RuleExample(
            in: .alone("NamingSystem"),
            bad: #"""
                "kind": "root",
                "uniqueId": [{
                  "type": "uuid",
                  "value": "47eaa099-2cb6-416d-86dc-283cf0480ff9"
                }]
                """#,
            good: #""kind": "root", "uniqueId": [{"type": "oid", "value": "2.16.578"}]"#),
        "nsd-2": RuleExample(
            in: .alone("NamingSystem"),
            bad: #"""
                "uniqueId": [
                  {"type": "oid", "value": "1.2.3", "preferred": true},
                  {"type": "oid", "value": "1.2.4", "preferred": true}
                ]
                """#,
            good: #"""
                "uniqueId": [
                  {"type": "oid", "value": "1.2.3", "preferred": true},
                  {"type": "oid", "value": "1.2.4"}
                ]
                """#),
        "opd-1": RuleExample(
            in: .alone("OperationDefinition"),
            bad: #""parameter": [{"name": "a", "use": "in", "min": 0, "max": "1"}]"#,
            good: #"""
                "parameter": [{
                  "name": "a",
                  "use": "in",
                  "min": 0,
                  "max": "1",
                  "type": "string"
                }]
                """#),
        "opd-2": RuleExample(
            in: .alone("OperationDefinition"),
            bad: #"""
                "parameter": [{
                  "name": "a",
                  "use": "in",
                  "min": 0,
                  "max": "1",
                  "type": "code",
                  "searchType": "token"
                }]
                """#,
            good: #"""
                "parameter": [{
                  "name": "a",
                  "use": "in",
                  "min": 0,
                  "max": "1",
                  "type": "string",
                  "searchType": "token"
                }]
                """#),
        "opd-3": RuleExample(
            in: .alone("OperationDefinition"),
            bad: #"""
                "parameter": [{
                  "name": "a",
                  "use": "in",
                  "min": 0,
                  "max": "1",
                  "type": "code",
                  "targetProfile": ["http://hl7.org/fhir/StructureDefinition/Patient"]
                }]
                """#,
            good: #"""
                "parameter": [{
                  "name": "a",
                  "use": "in",
                  "min": 0,
                  "max": "1",
                  "type": "Reference",
                  "targetProfile": ["http://hl7.org/fhir/StructureDefinition/Patient"]
                }]
                """#),
        "smp-1": RuleExample(
            in: .alone("StructureMap"),
            bad: #""group": [{"rule": [{"name": "r", "target": [{"element": "gender"}]}]}]"#,
            good: #"""
                "group": [{"rule": [{
                  "name": "r",
                  "target": [{
                    "context": "p",
                    "contextType": "variable",
                    "element": "gender"
                  }]
                }]}]
                """#),
        "smp-2": RuleExample(
            in: .alone("StructureMap"),
            bad: #""group": [{"rule": [{"name": "r", "target": [{"context": "p"}]}]}]"#,
            good: #"""
                "group": [{"rule": [{
                  "name": "r",
                  "target": [{"context": "p", "contextType": "variable"}]
                }]}]
                """#),
        "spd-1": RuleExample(
            in: .alone("SearchParameter"),
            bad: #""xpath": "f:Patient""#,
            good: #""xpath": "f:Patient", "xpathUsage": "normal""#),
        "spd-2": RuleExample(
            in: .alone("SearchParameter"),
            bad: #""type": "string", "chain": ["navn"]"#,
            good: #""type": "reference", "chain": ["navn"]"#),
        "vsd-1": RuleExample(
            in: .alone("ValueSet"),
            bad: #""compose": {"include": [{"version": "1"}]}"#,
            good: #"""
                "compose": {"include": [{
                  "system": "http://example.org/k",
                  "version": "1"
                }]}
                """#),
        "vsd-2": RuleExample(
            in: .alone("ValueSet"),
            bad: #""compose": {"include": [{"concept": [{"code": "a"}]}]}"#,
            good: #"""
                "compose": {"include": [{
                  "system": "http://example.org/k",
                  "concept": [{"code": "a"}]
                }]}
                """#),
        "vsd-3": RuleExample(
            in: .alone("ValueSet"),
            bad: #"""
                "compose": {"include": [{
                  "system": "http://example.org/k",
                  "concept": [{"code": "a"}],
                  "filter": [{"property": "concept", "op": "is-a", "value": "a"}]
                }]}
                """#,
            good: #"""
                "compose": {"include": [{
                  "system": "http://example.org/k",
                  "filter": [{"property": "concept", "op": "is-a", "value": "a"}]
                }]}
                """#),
        "vsd-6": RuleExample(
            in: .alone("ValueSet"),
            bad: #"""
                "expansion": {
                  "timestamp": "2026-03-01",
                  "contains": [{"system": "http://example.org/k", "abstract": true}]
                }
                """#,
            good: #"""
                "expansion": {
                  "timestamp": "2026-03-01",
                  "contains": [{"system": "http://example.org/k", "code": "a"}]
                }
                """#),
        "vsd-9": RuleExample(
            in: .alone("ValueSet"),
            bad: #"""
                "expansion": {
                  "timestamp": "2026-03-01",
                  "contains": [{"display": "gruppe"}]
                }
                """#,
            good: #"""
                "expansion": {
                  "timestamp": "2026-03-01",
                  "contains": [{"display": "gruppe", "abstract": true}]
                }
                """#),
        "vsd-10": RuleExample(
            in: .alone("ValueSet"),
            bad: #""expansion": {"timestamp": "2026-03-01", "contains": [{"code": "a"}]}"#,
            good: #"""
                "expansion": {
                  "timestamp": "2026-03-01",
                  "contains": [{"system": "http://example.org/k", "code": "a"}]
                }
                """#),
    ]
}
