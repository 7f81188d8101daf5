extension ConstraintExamples {
    /// Of administrative resources.
    static let administrative: [String: RuleExample] = [
        "app-1": RuleExample(
            in: .alone("Appointment"),
            bad: #""status": "proposed", "participant": [{"status": "accepted"}]"#,
            good: #"""
                "status": "proposed",
                "participant": [{"type": [{"text": "lege"}], "status": "accepted"}]
                """#),
        "app-2": RuleExample(
            in: .alone("Appointment"),
            bad: #""status": "proposed", "start": "2026-03-01T09:00:00+01:00""#,
            good: #"""
                "status": "proposed",
                "start": "2026-03-01T09:00:00+01:00",
                "end": "2026-03-01T10:00:00+01:00"
                """#),
        "app-3": RuleExample(
            in: .alone("Appointment"),
            bad: #""status": "booked""#,
            good: #""status": "proposed""#),
        "app-4": RuleExample(
            in: .alone("Appointment"),
            bad: #""status": "proposed", "cancelationReason": {"text": "syk"}"#,
            good: #""status": "cancelled", "cancelationReason": {"text": "syk"}"#),
        "apr-1": RuleExample(
            in: .alone("AppointmentResponse"),
            bad: #""participantStatus": "accepted""#,
            good: #""participantStatus": "accepted", "participantType": [{"text": "lege"}]"#),
        "ces-1": RuleExample(
            in: .alone("CoverageEligibilityResponse"),
            bad: #"""
                "insurance": [{
                  "coverage": {"display": "x"},
                  "item": [{"name": "time"}]
                }]
                """#,
            good: #"""
                "insurance": [{
                  "coverage": {"display": "x"},
                  "item": [{"category": {"text": "time"}}]
                }]
                """#),
        "cmp-1": RuleExample(
            in: .alone("Composition"),
            bad: #""section": [{"title": "Status"}]"#,
            good: #""section": [{"title": "Status", "entry": [{"display": "funn"}]}]"#),
        "cmp-2": RuleExample(
            in: .alone("Composition"),
            bad: #"""
                "section": [{
                  "entry": [{"display": "funn"}],
                  "emptyReason": {"coding": [{
                    "system": "http://terminology.hl7.org/CodeSystem/list-empty-reason",
                    "code": "unavailable"
                  }]}
                }]
                """#,
            good: #""section": [{"entry": [{"display": "funn"}]}]"#),
        "ctm-1": RuleExample(
            in: .alone("CareTeam"),
            bad: #"""
                "contained": [{"resourceType": "Patient", "id": "p"}],
                "participant": [{
                  "member": {"reference": "#p"},
                  "onBehalfOf": {"display": "x"}
                }]
                """#,
            good: #"""
                "contained": [{"resourceType": "Practitioner", "id": "p"}],
                "participant": [{
                  "member": {"reference": "#p"},
                  "onBehalfOf": {"display": "x"}
                }]
                """#),
        "grp-1": RuleExample(
            in: .alone("Group"),
            bad: #""actual": false, "member": [{"entity": {"display": "x"}}]"#,
            good: #""actual": true, "member": [{"entity": {"display": "x"}}]"#),
        "ipn-1": RuleExample(
            in: .alone("InsurancePlan"),
            bad: #""status": "active""#,
            good: #""status": "active", "name": "Standard""#),
        "lnk-1": RuleExample(
            in: .alone("Linkage"),
            bad: #""item": [{"type": "source", "resource": {"display": "x"}}]"#,
            good: #"""
                "item": [
                  {"type": "source", "resource": {"display": "x"}},
                  {"type": "alternate", "resource": {"display": "x"}}
                ]
                """#),
        "lst-1": RuleExample(
            in: .alone("List"),
            bad: #"""
                "mode": "working",
                "entry": [{"item": {"display": "x"}}],
                "emptyReason": {"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/list-empty-reason",
                  "code": "unavailable"
                }]}
                """#,
            good: #"""
                "mode": "working",
                "emptyReason": {"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/list-empty-reason",
                  "code": "unavailable"
                }]}
                """#),
        "lst-2": RuleExample(
            in: .alone("List"),
            bad: #"""
                "mode": "working",
                "entry": [{"deleted": true, "item": {"display": "x"}}]
                """#,
            good: #"""
                "mode": "changes",
                "entry": [{"deleted": true, "item": {"display": "x"}}]
                """#),
        "lst-3": RuleExample(
            in: .alone("List"),
            bad: #"""
                "mode": "changes",
                "entry": [{"date": "2026-03-01", "item": {"display": "x"}}]
                """#,
            good: #"""
                "mode": "working",
                "entry": [{"date": "2026-03-01", "item": {"display": "x"}}]
                """#),
        "mrp-1": RuleExample(
            in: .alone("MeasureReport"),
            bad: #""type": "data-collection", "group": [{"code": {"text": "x"}}]"#,
            good: #""type": "summary", "group": [{"code": {"text": "x"}}]"#),
        "mrp-2": RuleExample(
            in: .alone("MeasureReport"),
            bad: #"""
                "group": [{"stratifier": [{"stratum": [{
                  "value": {"text": "kvinne"},
                  "component": [{"code": {"text": "a"}, "value": {"text": "b"}}]
                }]}]}]
                """#,
            good: #""group": [{"stratifier": [{"stratum": [{"value": {"text": "kvinne"}}]}]}]"#),
        "org-1": RuleExample(
            in: .alone("Organization"),
            bad: #""active": true"#,
            good: #""name": "Sykehuset""#),
        "org-2": RuleExample(
            in: .alone("Organization"),
            bad: #""name": "Sykehuset", "address": [{"use": "home", "city": "Oslo"}]"#,
            good: #""name": "Sykehuset", "address": [{"use": "work", "city": "Oslo"}]"#),
        "org-3": RuleExample(
            in: .alone("Organization"),
            bad: #"""
                "name": "Sykehuset",
                "telecom": [{"use": "home", "system": "phone", "value": "22 00 00 00"}]
                """#,
            good: #"""
                "name": "Sykehuset",
                "telecom": [{"use": "work", "system": "phone", "value": "22 00 00 00"}]
                """#),
        "pat-1": RuleExample(
            in: .alone("Patient"),
            bad: #""contact": [{"gender": "male"}]"#,
            good: #""contact": [{"gender": "male", "name": {"text": "pårørende"}}]"#),
        "ppc-1": RuleExample(
            in: .alone("Consent"),
            bad: #""status": "active""#,
            good: #""status": "active", "policyRule": {"text": "samtykke"}"#),
        "ppc-2": RuleExample(
            in: .alone("Consent"),
            bad: #"""
                "scope": {"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/consentscope",
                  "code": "patient-privacy"
                }]}
                """#,
            good: #"""
                "scope": {"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/consentscope",
                  "code": "patient-privacy"
                }]},
                "patient": {"reference": "Patient/1"}
                """#),
        "ppc-3": RuleExample(
            in: .alone("Consent"),
            bad: #"""
                "scope": {"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/consentscope",
                  "code": "research"
                }]}
                """#,
            good: #"""
                "scope": {"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/consentscope",
                  "code": "research"
                }]},
                "patient": {"reference": "Patient/1"}
                """#),
        "ppc-4": RuleExample(
            in: .alone("Consent"),
            bad: #"""
                "scope": {"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/consentscope",
                  "code": "adr"
                }]}
                """#,
            good: #"""
                "scope": {"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/consentscope",
                  "code": "adr"
                }]},
                "patient": {"reference": "Patient/1"}
                """#),
        "ppc-5": RuleExample(
            in: .alone("Consent"),
            bad: #"""
                "scope": {"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/consentscope",
                  "code": "treatment"
                }]}
                """#,
            good: #"""
                "scope": {"coding": [{
                  "system": "http://terminology.hl7.org/CodeSystem/consentscope",
                  "code": "treatment"
                }]},
                "patient": {"reference": "Patient/1"}
                """#),
        "qrs-1": RuleExample(
            in: .alone("QuestionnaireResponse"),
            bad: #"""
                "item": [{
                  "linkId": "1",
                  "answer": [{"valueBoolean": true}],
                  "item": [{"linkId": "1.1"}]
                }]
                """#,
            good: #""item": [{"linkId": "1", "answer": [{"valueBoolean": true}]}]"#),
    ]
}
