extension ConstraintExamples {
    /// Of clinical resources.
    static let clinical: [String: RuleExample] = [
        "ait-1": RuleExample(
            in: .alone("AllergyIntolerance"),
            bad: #"""
                "verificationStatus": {"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification",
                  "code": "confirmed"
                }]}
                """#,
            good: #"""
                "verificationStatus": {"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification",
                  "code": "confirmed"
                }]},
                "clinicalStatus": {"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical",
                  "code": "active"
                }]}
                """#),
        "ait-2": RuleExample(
            in: .alone("AllergyIntolerance"),
            bad: #"""
                "verificationStatus": {"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification",
                  "code": "entered-in-error"
                }]},
                "clinicalStatus": {"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical",
                  "code": "active"
                }]}
                """#,
            good: #"""
                "verificationStatus": {"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification",
                  "code": "entered-in-error"
                }]}
                """#),
        "con-1": RuleExample(
            in: .alone("Condition"),
            bad: #""stage": [{"type": {"text": "TNM"}}]"#,
            good: #""stage": [{"type": {"text": "TNM"}, "summary": {"text": "T1"}}]"#),
        "con-2": RuleExample(
            in: .alone("Condition"),
            bad: #"""
                "evidence": [{
                  "id": "e1",
                  "extension": [{"url": "http://example.org/x", "valueString": "x"}]
                }]
                """#,
            good: #""evidence": [{"code": [{"text": "feber"}]}]"#),
        "con-3": RuleExample(
            in: .alone("Condition"),
            bad: #"""
                "category": [{"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/condition-category",
                  "code": "problem-list-item"
                }]}]
                """#,
            good: #"""
                "category": [{"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/condition-category",
                  "code": "problem-list-item"
                }]}],
                "clinicalStatus": {"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/condition-clinical",
                  "code": "active"
                }]}
                """#),
        "con-4": RuleExample(
            in: .alone("Condition"),
            bad: #"""
                "clinicalStatus": {"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/condition-clinical",
                  "code": "active"
                }]},
                "abatementDateTime": "2026-03-01"
                """#,
            good: #"""
                "clinicalStatus": {"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/condition-clinical",
                  "code": "resolved"
                }]},
                "abatementDateTime": "2026-03-01"
                """#),
        "con-5": RuleExample(
            in: .alone("Condition"),
            bad: #"""
                "clinicalStatus": {"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/condition-clinical",
                  "code": "active"
                }]},
                "verificationStatus": {"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/condition-ver-status",
                  "code": "entered-in-error"
                }]}
                """#,
            good: #"""
                "verificationStatus": {"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/condition-ver-status",
                  "code": "entered-in-error"
                }]}
                """#),
        "cpl-3": RuleExample(
            in: .alone("CarePlan"),
            bad: #"""
                "activity": [{
                  "reference": {"reference": "Task/1"},
                  "detail": {"status": "scheduled"}
                }]
                """#,
            good: #""activity": [{"reference": {"reference": "Task/1"}}]"#),
        "fhs-1": RuleExample(
            in: .alone("FamilyMemberHistory"),
            bad: #""bornDate": "1950", "ageString": "75""#,
            good: #""bornDate": "1950""#),
        "fhs-2": RuleExample(
            in: .alone("FamilyMemberHistory"),
            bad: #""estimatedAge": true"#,
            good: #""ageString": "75", "estimatedAge": true"#),
        "gol-1": RuleExample(
            in: .alone("Goal"),
            bad: #""target": [{"detailString": "80"}]"#,
            good: #""target": [{"measure": {"text": "blodtrykk"}, "detailString": "80"}]"#),
        "imm-1": RuleExample(
            in: .alone("Immunization"),
            bad: #""education": [{"publicationDate": "2026-01-01"}]"#,
            good: #""education": [{"documentType": "brosjyre"}]"#),
        "imr-1": RuleExample(
            in: .alone("ImmunizationRecommendation"),
            bad: #""recommendation": [{"forecastStatus": {"text": "nå"}}]"#,
            good: #"""
                "recommendation": [{
                  "vaccineCode": [{"text": "influensa"}],
                  "forecastStatus": {"text": "nå"}
                }]
                """#),
        "mad-1": RuleExample(
            in: .alone("MedicationAdministration"),
            bad: #""dosage": {"text": "som før"}"#,
            good: #""dosage": {"text": "som før", "dose": {"value": 1, "unit": "tablett"}}"#),
        "mdd-1": RuleExample(
            in: .alone("MedicationDispense"),
            bad: #""whenPrepared": "2026-03-02", "whenHandedOver": "2026-03-01""#,
            good: #""whenPrepared": "2026-03-01", "whenHandedOver": "2026-03-02""#),
        "msq-3": RuleExample(
            in: .alone("MolecularSequence"),
            bad: #""coordinateSystem": 2"#,
            good: #""coordinateSystem": 1"#),
        "msq-5": RuleExample(
            in: .alone("MolecularSequence"),
            bad: #"""
                "referenceSeq": {
                  "chromosome": {"text": "1"},
                  "referenceSeqString": "ACGT"
                }
                """#,
            good: #""referenceSeq": {"referenceSeqString": "ACGT"}"#),
        "msq-6": RuleExample(
            in: .alone("MolecularSequence"),
            bad: #"""
                "referenceSeq": {
                  "referenceSeqId": {"text": "NC_1"},
                  "referenceSeqString": "ACGT"
                }
                """#,
            good: #""referenceSeq": {"referenceSeqString": "ACGT"}"#),
        "nor-1": RuleExample(
            in: .alone("NutritionOrder"),
            bad: #""status": "active""#,
            good: #""status": "active", "oralDiet": {"type": [{"text": "flytende"}]}"#),
        "obs-3": RuleExample(
            in: .alone("Observation"),
            bad: #""referenceRange": [{"type": {"text": "normal"}}]"#,
            good: #""referenceRange": [{"high": {"value": 5, "unit": "mmol/L"}}]"#),
        "obs-6": RuleExample(
            in: .alone("Observation"),
            bad: #""valueString": "5", "dataAbsentReason": {"text": "ikke målt"}"#,
            good: #""valueString": "5""#),
        "obs-7": RuleExample(
            in: .alone("Observation"),
            bad: #"""
                "code": {"coding": [{"system": "http://loinc.org", "code": "85354-9"}]},
                "valueString": "120",
                "component": [{
                  "code": {"coding": [{
                    "system": "http://loinc.org",
                    "code": "85354-9"
                  }]},
                  "valueString": "120"
                }]
                """#,
            good: #"""
                "code": {"coding": [{"system": "http://loinc.org", "code": "85354-9"}]},
                "component": [{
                  "code": {"coding": [{"system": "http://loinc.org", "code": "8480-6"}]},
                  "valueString": "120"
                }]
                """#),
        "prr-1": RuleExample(
            in: .alone("ServiceRequest"),
            bad: #""orderDetail": [{"text": "venstre"}]"#,
            good: #""code": {"text": "røntgen"}, "orderDetail": [{"text": "venstre"}]"#),
        "ras-1": RuleExample(
            in: .alone("RiskAssessment"),
            bad: #"""
                "prediction": [{"probabilityRange": {"high": {
                  "value": 20,
                  "unit": "prosent"
                }}}]
                """#,
            good: #"""
                "prediction": [{"probabilityRange": {"high": {
                  "value": 20,
                  "unit": "%",
                  "system": "http://unitsofmeasure.org",
                  "code": "%"
                }}}]
                """#),
        "ras-2": RuleExample(
            in: .alone("RiskAssessment"),
            bad: #""prediction": [{"probabilityDecimal": 120}]"#,
            good: #""prediction": [{"probabilityDecimal": 20}]"#),
        "rqg-1": RuleExample(
            in: .alone("RequestGroup"),
            bad: #""action": [{"title": "x"}]"#,
            good: #""action": [{"resource": {"display": "x"}}]"#),
        "vs-1": RuleExample(
            in: .alone("Observation"),
            bad: #"""
                "meta": {"profile": ["http://hl7.org/fhir/StructureDefinition/vitalsigns"]},
                "effectiveDateTime": "2026"
                """#,
            good: #"""
                "meta": {"profile": ["http://hl7.org/fhir/StructureDefinition/vitalsigns"]},
                "effectiveDateTime": "2026-03-01"
                """#),
        "vs-2": RuleExample(
            in: .alone("Observation"),
            bad: #"""
                "meta": {"profile": ["http://hl7.org/fhir/StructureDefinition/vitalsigns"]},
                "status": "final"
                """#,
            good: #"""
                "meta": {"profile": ["http://hl7.org/fhir/StructureDefinition/vitalsigns"]},
                "status": "final",
                "valueQuantity": {
                  "value": 37,
                  "unit": "°C",
                  "system": "http://unitsofmeasure.org",
                  "code": "Cel"
                }
                """#),
        "vs-3": RuleExample(
            in: .alone("Observation"),
            bad: #"""
                "meta": {"profile": ["http://hl7.org/fhir/StructureDefinition/vitalsigns"]},
                "component": [{"code": {"coding": [{
                  "system": "http://loinc.org",
                  "code": "8480-6"
                }]}}]
                """#,
            good: #"""
                "meta": {"profile": ["http://hl7.org/fhir/StructureDefinition/vitalsigns"]},
                "component": [{
                  "code": {"coding": [{"system": "http://loinc.org", "code": "8480-6"}]},
                  "valueQuantity": {
                    "value": 120,
                    "unit": "mmHg",
                    "system": "http://unitsofmeasure.org",
                    "code": "mm[Hg]"
                  }
                }]
                """#),
        "sev-1": RuleExample(
            in: .alone("AuditEvent"),
            bad: #""entity": [{"name": "søk", "query": "aGVp"}]"#,
            good: #""entity": [{"name": "søk"}]"#),
    ]
}
