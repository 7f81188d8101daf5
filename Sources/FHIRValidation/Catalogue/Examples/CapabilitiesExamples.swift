extension ConstraintExamples {
    /// Of what systems can do.
    static let capabilities: [String: RuleExample] = [
        "cpb-1": RuleExample(
            in: .alone("CapabilityStatement"),
            bad: #""kind": "requirements""#,
            good: #""kind": "requirements", "rest": [{"mode": "server"}]"#),
        "cpb-12": RuleExample(
            in: .alone("CapabilityStatement"),
            bad: #"""
                "rest": [{
                  "mode": "server",
                  "resource": [{
                    "type": "Patient",
                    "searchParam": [
                      {"name": "id", "type": "token"},
                      {"name": "id", "type": "token"}
                    ]
                  }]
                }]
                """#,
            good: #"""
                "rest": [{
                  "mode": "server",
                  "resource": [{
                    "type": "Patient",
                    "searchParam": [
                      {"name": "id", "type": "token"},
                      {"name": "navn", "type": "string"}
                    ]
                  }]
                }]
                """#),
        "cpb-14": RuleExample(
            in: .alone("CapabilityStatement"),
            bad: #""kind": "instance""#,
            good: #""kind": "instance", "implementation": {"description": "prod"}"#),
        "cpb-15": RuleExample(
            in: .alone("CapabilityStatement"),
            bad: #""kind": "capability""#,
            good: #""kind": "capability", "software": {"name": "Journal"}"#),
        "cpb-16": RuleExample(
            in: .alone("CapabilityStatement"),
            bad: #""kind": "requirements", "software": {"name": "Journal"}"#,
            good: #""kind": "requirements""#),
        "cpb-2": RuleExample(
            in: .alone("CapabilityStatement"),
            bad: #""kind": "requirements""#,
            good: #""kind": "requirements", "description": "Krav""#),
        "cpb-3": RuleExample(
            in: .alone("CapabilityStatement"),
            bad: #"""
                "kind": "requirements",
                "messaging": [{"endpoint": [{
                  "protocol": {"code": "http"},
                  "address": "http://example.org"
                }]}]
                """#,
            good: #"""
                "kind": "instance",
                "messaging": [{"endpoint": [{
                  "protocol": {"code": "http"},
                  "address": "http://example.org"
                }]}]
                """#),
        "cpb-7": RuleExample(
            in: .alone("CapabilityStatement"),
            bad: #"""
                "document": [
                  {"mode": "producer", "profile": "http://example.org/p"},
                  {"mode": "producer", "profile": "http://example.org/p"}
                ]
                """#,
            good: #"""
                "document": [
                  {"mode": "producer", "profile": "http://example.org/p"},
                  {"mode": "consumer", "profile": "http://example.org/p"}
                ]
                """#),
        "cpb-9": RuleExample(
            in: .alone("CapabilityStatement"),
            bad: #"""
                "rest": [{
                  "mode": "server",
                  "resource": [{"type": "Patient"}, {"type": "Patient"}]
                }]
                """#,
            good: #"""
                "rest": [{
                  "mode": "server",
                  "resource": [{"type": "Patient"}, {"type": "Encounter"}]
                }]
                """#),
        "tcp-1": RuleExample(
            in: .alone("TerminologyCapabilities"),
            bad: #"""
                "codeSystem": [{
                  "uri": "http://example.org/k",
                  "version": [{"isDefault": true}, {"code": "2"}]
                }]
                """#,
            good: #"""
                "codeSystem": [{
                  "uri": "http://example.org/k",
                  "version": [{"code": "1"}, {"code": "2"}]
                }]
                """#),
        "tcp-2": RuleExample(
            in: .alone("TerminologyCapabilities"),
            bad: #""kind": "requirements""#,
            good: #""kind": "requirements", "description": "Krav""#),
        "tcp-3": RuleExample(
            in: .alone("TerminologyCapabilities"),
            bad: #""kind": "instance""#,
            good: #""kind": "instance", "implementation": {"description": "prod"}"#),
        "tcp-4": RuleExample(
            in: .alone("TerminologyCapabilities"),
            bad: #""kind": "capability""#,
            good: #""kind": "capability", "software": {"name": "Koder"}"#),
        "tcp-5": RuleExample(
            in: .alone("TerminologyCapabilities"),
            bad: #""kind": "requirements", "software": {"name": "Koder"}"#,
            good: #""kind": "requirements""#),
    ]
}
