extension ConstraintExamples {
    /// Of what bundles, references and contained resources must keep.
    static let documents: [String: RuleExample] = [
        "bdl-1": RuleExample(
            in: .alone("Bundle"),
            bad: #""type": "collection", "total": 1"#,
            good: #""type": "searchset", "total": 1"#),
        "bdl-10": RuleExample(
            in: .alone("Bundle"),
            bad: #"""
                "type": "document",
                "identifier": {
                  "system": "urn:ietf:rfc:3986",
                  "value": "urn:uuid:00a154d8-5ed8-4bcc-b5c7-19c2add9ca88"
                }
                """#,
            good: #"""
                "type": "document",
                "timestamp": "2026-03-01T09:00:00+01:00",
                "identifier": {
                  "system": "urn:ietf:rfc:3986",
                  "value": "urn:uuid:00a154d8-5ed8-4bcc-b5c7-19c2add9ca88"
                }
                """#),
        "bdl-11": RuleExample(
            in: .alone("Bundle"),
            bad: #"""
                "type": "document",
                "entry": [{"resource": {"resourceType": "Patient"}}]
                """#,
            good: #"""
                "type": "document",
                "entry": [{"resource": {"resourceType": "Composition"}}]
                """#),
        "bdl-12": RuleExample(
            in: .alone("Bundle"),
            bad: #"""
                "type": "message",
                "entry": [{"resource": {"resourceType": "Patient"}}]
                """#,
            good: #"""
                "type": "message",
                "entry": [{"resource": {"resourceType": "MessageHeader"}}]
                """#),
        "bdl-2": RuleExample(
            in: .alone("Bundle"),
            bad: #"""
                "type": "collection",
                "entry": [{
                  "resource": {"resourceType": "Patient"},
                  "search": {"mode": "match"}
                }]
                """#,
            good: #"""
                "type": "searchset",
                "entry": [{
                  "resource": {"resourceType": "Patient"},
                  "search": {"mode": "match"}
                }]
                """#),
        "bdl-3": RuleExample(
            in: .alone("Bundle"),
            bad: #"""
                "type": "collection",
                "entry": [{
                  "resource": {"resourceType": "Patient"},
                  "request": {"method": "POST", "url": "Patient"}
                }]
                """#,
            good: #"""
                "type": "transaction",
                "entry": [{
                  "resource": {"resourceType": "Patient"},
                  "request": {"method": "POST", "url": "Patient"}
                }]
                """#),
        "bdl-4": RuleExample(
            in: .alone("Bundle"),
            bad: #"""
                "type": "collection",
                "entry": [{
                  "resource": {"resourceType": "Patient"},
                  "response": {"status": "201"}
                }]
                """#,
            good: #"""
                "type": "transaction-response",
                "entry": [{
                  "resource": {"resourceType": "Patient"},
                  "response": {"status": "201"}
                }]
                """#),
        "bdl-5": RuleExample(
            in: .alone("Bundle"),
            bad: #"""
                "type": "collection",
                "entry": [{"fullUrl": "http://example.org/Patient/1"}]
                """#,
            good: #"""
                "type": "collection",
                "entry": [{
                  "fullUrl": "http://example.org/Patient/1",
                  "resource": {"resourceType": "Patient", "id": "1"}
                }]
                """#),
        "bdl-7": RuleExample(
            in: .alone("Bundle"),
            bad: #"""
                "type": "collection",
                "entry": [
                  {
                    "fullUrl": "urn:uuid:47eaa099-2cb6-416d-86dc-283cf0480ff9",
                    "resource": {"resourceType": "Patient"}
                  },
                  {
                    "fullUrl": "urn:uuid:47eaa099-2cb6-416d-86dc-283cf0480ff9",
                    "resource": {"resourceType": "Patient"}
                  }
                ]
                """#,
            good: #"""
                "type": "collection",
                "entry": [
                  {
                    "fullUrl": "urn:uuid:47eaa099-2cb6-416d-86dc-283cf0480ff9",
                    "resource": {"resourceType": "Patient"}
                  },
                  {
                    "fullUrl": "urn:uuid:1509bb0a-9bf1-4331-8a11-8783593942a4",
                    "resource": {"resourceType": "Patient"}
                  }
                ]
                """#),
        "bdl-8": RuleExample(
            in: .alone("Bundle"),
            bad: #"""
                "type": "collection",
                "entry": [{
                  "fullUrl": "http://example.org/Patient/1/_history/2",
                  "resource": {"resourceType": "Patient"}
                }]
                """#,
            good: #"""
                "type": "collection",
                "entry": [{
                  "fullUrl": "http://example.org/Patient/1",
                  "resource": {"resourceType": "Patient"}
                }]
                """#),
        "bdl-9": RuleExample(
            in: .alone("Bundle"),
            bad: #""type": "document", "identifier": {"value": "7"}"#,
            good: #"""
                "type": "document",
                "identifier": {"system": "http://example.org/dok", "value": "7"}
                """#),
        "dom-2": RuleExample(
            in: .alone("Patient"),
            bad: #"""
                "contained": [{
                  "resourceType": "Organization",
                  "id": "o",
                  "name": "Legekontoret",
                  "contained": [{
                    "resourceType": "Organization",
                    "id": "i",
                    "name": "x"
                  }]
                }],
                "managingOrganization": {"reference": "#o"}
                """#,
            good: #"""
                "contained": [{
                  "resourceType": "Organization",
                  "id": "o",
                  "name": "Legekontoret"
                }],
                "managingOrganization": {"reference": "#o"}
                """#),
        "dom-3": RuleExample(
            in: .alone("Patient"),
            bad: #"""
                "contained": [{
                  "resourceType": "Organization",
                  "id": "o",
                  "name": "Legekontoret"
                }]
                """#,
            good: #"""
                "contained": [{
                  "resourceType": "Organization",
                  "id": "o",
                  "name": "Legekontoret"
                }],
                "managingOrganization": {"reference": "#o"}
                """#),
        "dom-4": RuleExample(
            in: .alone("Patient"),
            bad: #"""
                "contained": [{
                  "resourceType": "Organization",
                  "id": "o",
                  "name": "Legekontoret",
                  "meta": {"versionId": "2"}
                }],
                "managingOrganization": {"reference": "#o"}
                """#,
            good: #"""
                "contained": [{
                  "resourceType": "Organization",
                  "id": "o",
                  "name": "Legekontoret"
                }],
                "managingOrganization": {"reference": "#o"}
                """#),
        "dom-5": RuleExample(
            in: .alone("Patient"),
            bad: #"""
                "contained": [{
                  "resourceType": "Organization",
                  "id": "o",
                  "name": "Legekontoret",
                  "meta": {"security": [{
                    "system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality",
                    "code": "R"
                  }]}
                }],
                "managingOrganization": {"reference": "#o"}
                """#,
            good: #"""
                "contained": [{
                  "resourceType": "Organization",
                  "id": "o",
                  "name": "Legekontoret"
                }],
                "managingOrganization": {"reference": "#o"}
                """#),
        "ref-1": RuleExample(
            in: .alone("Patient"),
            bad: #"""
                "contained": [{
                  "resourceType": "Organization",
                  "id": "o",
                  "name": "Legekontoret"
                }],
                "managingOrganization": {"reference": "#p"}
                """#,
            good: #"""
                "contained": [{
                  "resourceType": "Organization",
                  "id": "o",
                  "name": "Legekontoret"
                }],
                "managingOrganization": {"reference": "#o"}
                """#),
        "txt-1": RuleExample(
            in: .alone("Patient"),
            bad: #"""
                "text": {
                  "status": "generated",
                  "div": "<div xmlns=\"http://www.w3.org/1999/xhtml\"><script>x</script></div>"
                }
                """#,
            good: #"""
                "text": {
                  "status": "generated",
                  "div": "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>x</p></div>"
                }
                """#),
        "txt-2": RuleExample(
            in: .alone("Patient"),
            bad: #"""
                "text": {
                  "status": "generated",
                  "div": "<div xmlns=\"http://www.w3.org/1999/xhtml\"> </div>"
                }
                """#,
            good: #"""
                "text": {
                  "status": "generated",
                  "div": "<div xmlns=\"http://www.w3.org/1999/xhtml\">x</div>"
                }
                """#),
    ]
}
