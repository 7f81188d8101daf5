extension ConstraintExamples {
    /// Of datatypes.
    static let datatypes: [String: RuleExample] = [
        "age-1": RuleExample(
            in: .alone("Patient"),
            bad: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueAge": {
                    "value": -3,
                    "unit": "år",
                    "system": "http://unitsofmeasure.org",
                    "code": "a"
                  }
                }]
                """#,
            good: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueAge": {
                    "value": 3,
                    "unit": "år",
                    "system": "http://unitsofmeasure.org",
                    "code": "a"
                  }
                }]
                """#),
        "att-1": RuleExample(
            in: .alone("Patient"),
            bad: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueAttachment": {"data": "aGVp"}
                }]
                """#,
            good: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueAttachment": {"contentType": "text/plain", "data": "aGVp"}
                }]
                """#),
        "cnt-3": RuleExample(
            in: .alone("Patient"),
            bad: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueCount": {
                    "value": 2.5,
                    "system": "http://unitsofmeasure.org",
                    "code": "1"
                  }
                }]
                """#,
            good: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueCount": {
                    "value": 2,
                    "system": "http://unitsofmeasure.org",
                    "code": "1"
                  }
                }]
                """#),
        "cpt-2": RuleExample(
            in: .alone("Patient"),
            bad: #""telecom": [{"value": "22 00 00 00"}]"#,
            good: #""telecom": [{"system": "phone", "value": "22 00 00 00"}]"#),
        "dis-1": RuleExample(
            in: .alone("Patient"),
            bad: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueDistance": {"value": 3, "unit": "km"}
                }]
                """#,
            good: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueDistance": {
                    "value": 3,
                    "unit": "km",
                    "system": "http://unitsofmeasure.org",
                    "code": "km"
                  }
                }]
                """#),
        "drq-1": RuleExample(
            in: .alone("Patient"),
            bad: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueDataRequirement": {
                    "type": "Patient",
                    "codeFilter": [{"path": "gender", "searchParam": "gender"}]
                  }
                }]
                """#,
            good: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueDataRequirement": {
                    "type": "Patient",
                    "codeFilter": [{"path": "gender"}]
                  }
                }]
                """#),
        "drq-2": RuleExample(
            in: .alone("Patient"),
            bad: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueDataRequirement": {
                    "type": "Patient",
                    "dateFilter": [{"path": "birthDate", "searchParam": "birthdate"}]
                  }
                }]
                """#,
            good: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueDataRequirement": {
                    "type": "Patient",
                    "dateFilter": [{"path": "birthDate"}]
                  }
                }]
                """#),
        "drt-1": RuleExample(
            in: .alone("Patient"),
            bad: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueDuration": {"value": 2, "unit": "t", "code": "h"}
                }]
                """#,
            good: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueDuration": {
                    "value": 2,
                    "unit": "t",
                    "system": "http://unitsofmeasure.org",
                    "code": "h"
                  }
                }]
                """#),
        "exp-1": RuleExample(
            in: .alone("Patient"),
            bad: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueExpression": {"language": "text/fhirpath"}
                }]
                """#,
            good: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueExpression": {
                    "language": "text/fhirpath",
                    "expression": "true"
                  }
                }]
                """#),
        "inv-1": RuleExample(
            in: .alone("Parameters"),
            bad: #"""
                "parameter": [{
                  "name": "a",
                  "valueString": "x",
                  "resource": {"resourceType": "Patient"}
                }]
                """#,
            good: #""parameter": [{"name": "a", "valueString": "x"}]"#),
        "per-1": RuleExample(
            in: .alone("Encounter"),
            bad: #""period": {"start": "2026-03-02", "end": "2026-03-01"}"#,
            good: #""period": {"start": "2026-03-01", "end": "2026-03-02"}"#),
        "qty-3": RuleExample(
            in: .alone("Patient"),
            bad: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueQuantity": {"value": 5, "unit": "mg", "code": "mg"}
                }]
                """#,
            good: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueQuantity": {
                    "value": 5,
                    "unit": "mg",
                    "system": "http://unitsofmeasure.org",
                    "code": "mg"
                  }
                }]
                """#),
        "rat-1": RuleExample(
            in: .alone("Medication"),
            bad: #""amount": {"numerator": {"value": 500, "unit": "mg"}}"#,
            good: #"""
                "amount": {
                  "numerator": {"value": 500, "unit": "mg"},
                  "denominator": {"value": 1, "unit": "tablett"}
                }
                """#),
        "rng-2": RuleExample(
            in: .alone("Patient"),
            bad: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueRange": {"low": {"value": 9}, "high": {"value": 2}}
                }]
                """#,
            good: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueRange": {"low": {"value": 2}, "high": {"value": 9}}
                }]
                """#),
        "tim-1": RuleExample(
            in: .alone("MedicationRequest"),
            bad: #""dosageInstruction": [{"timing": {"repeat": {"duration": 2}}}]"#,
            good: #"""
                "dosageInstruction": [{"timing": {"repeat": {
                  "duration": 2,
                  "durationUnit": "h"
                }}}]
                """#),
        "tim-10": RuleExample(
            in: .alone("MedicationRequest"),
            bad: #"""
                "dosageInstruction": [{"timing": {"repeat": {
                  "when": ["AC"],
                  "timeOfDay": ["08:00:00"]
                }}}]
                """#,
            good: #""dosageInstruction": [{"timing": {"repeat": {"timeOfDay": ["08:00:00"]}}}]"#),
        "tim-2": RuleExample(
            in: .alone("MedicationRequest"),
            bad: #"""
                "dosageInstruction": [{"timing": {"repeat": {
                  "frequency": 1,
                  "period": 8
                }}}]
                """#,
            good: #"""
                "dosageInstruction": [{"timing": {"repeat": {
                  "frequency": 1,
                  "period": 8,
                  "periodUnit": "h"
                }}}]
                """#),
        "tim-4": RuleExample(
            in: .alone("MedicationRequest"),
            bad: #"""
                "dosageInstruction": [{"timing": {"repeat": {
                  "duration": -2,
                  "durationUnit": "h"
                }}}]
                """#,
            good: #"""
                "dosageInstruction": [{"timing": {"repeat": {
                  "duration": 2,
                  "durationUnit": "h"
                }}}]
                """#),
        "tim-5": RuleExample(
            in: .alone("MedicationRequest"),
            bad: #"""
                "dosageInstruction": [{"timing": {"repeat": {
                  "period": -8,
                  "periodUnit": "h"
                }}}]
                """#,
            good: #"""
                "dosageInstruction": [{"timing": {"repeat": {
                  "period": 8,
                  "periodUnit": "h"
                }}}]
                """#),
        "tim-6": RuleExample(
            in: .alone("MedicationRequest"),
            bad: #""dosageInstruction": [{"timing": {"repeat": {"periodMax": 8}}}]"#,
            good: #"""
                "dosageInstruction": [{"timing": {"repeat": {
                  "period": 6,
                  "periodMax": 8,
                  "periodUnit": "h"
                }}}]
                """#),
        "tim-7": RuleExample(
            in: .alone("MedicationRequest"),
            bad: #""dosageInstruction": [{"timing": {"repeat": {"durationMax": 2}}}]"#,
            good: #"""
                "dosageInstruction": [{"timing": {"repeat": {
                  "duration": 1,
                  "durationMax": 2,
                  "durationUnit": "h"
                }}}]
                """#),
        "tim-8": RuleExample(
            in: .alone("MedicationRequest"),
            bad: #""dosageInstruction": [{"timing": {"repeat": {"countMax": 5}}}]"#,
            good: #"""
                "dosageInstruction": [{"timing": {"repeat": {
                  "count": 3,
                  "countMax": 5
                }}}]
                """#),
        "tim-9": RuleExample(
            in: .alone("MedicationRequest"),
            bad: #""dosageInstruction": [{"timing": {"repeat": {"offset": 30}}}]"#,
            good: #"""
                "dosageInstruction": [{"timing": {"repeat": {
                  "when": ["AC"],
                  "offset": 30
                }}}]
                """#),
        "trd-1": RuleExample(
            in: .alone("Patient"),
            bad: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueTriggerDefinition": {
                    "type": "periodic",
                    "timingDate": "2026-03-01",
                    "data": [{"type": "Patient"}]
                  }
                }]
                """#,
            good: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueTriggerDefinition": {
                    "type": "periodic",
                    "timingDate": "2026-03-01"
                  }
                }]
                """#),
        "trd-2": RuleExample(
            in: .alone("Patient"),
            bad: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueTriggerDefinition": {
                    "type": "named-event",
                    "name": "innlagt",
                    "condition": {"language": "text/fhirpath", "expression": "true"}
                  }
                }]
                """#,
            good: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueTriggerDefinition": {
                    "type": "data-changed",
                    "data": [{"type": "Patient"}],
                    "condition": {"language": "text/fhirpath", "expression": "true"}
                  }
                }]
                """#),
        "trd-3": RuleExample(
            in: .alone("Patient"),
            bad: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueTriggerDefinition": {"type": "periodic"}
                }]
                """#,
            good: #"""
                "extension": [{
                  "url": "http://example.org/x",
                  "valueTriggerDefinition": {
                    "type": "periodic",
                    "timingDate": "2026-03-01"
                  }
                }]
                """#),
        "inv-2": RuleExample(
            in: .alone("TestReport"),
            bad: #"""
                "test": [{"action": [{
                  "operation": {"result": "pass"},
                  "assert": {"result": "pass"}
                }]}]
                """#,
            good: #""test": [{"action": [{"operation": {"result": "pass"}}]}]"#),
    ]
}
