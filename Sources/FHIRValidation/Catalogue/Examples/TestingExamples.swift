extension ConstraintExamples {
    /// Of test scripts and questionnaires.
    static let testing: [String: RuleExample] = [
        "que-1": RuleExample(
            in: .alone("Questionnaire"),
            bad: #""item": [{"linkId": "1", "type": "group"}]"#,
            good: #"""
                "item": [{
                  "linkId": "1",
                  "type": "group",
                  "item": [{"linkId": "1.1", "type": "string"}]
                }]
                """#),
        "que-10": RuleExample(
            in: .alone("Questionnaire"),
            bad: #""item": [{"linkId": "1", "type": "date", "maxLength": 10}]"#,
            good: #""item": [{"linkId": "1", "type": "string", "maxLength": 10}]"#),
        "que-11": RuleExample(
            in: .alone("Questionnaire"),
            bad: #"""
                "item": [{
                  "linkId": "1",
                  "type": "choice",
                  "answerOption": [{"valueString": "ja"}],
                  "initial": [{"valueString": "ja"}]
                }]
                """#,
            good: #"""
                "item": [{
                  "linkId": "1",
                  "type": "choice",
                  "answerOption": [{"valueString": "ja"}]
                }]
                """#),
        "que-12": RuleExample(
            in: .alone("Questionnaire"),
            bad: #"""
                "item": [{
                  "linkId": "1",
                  "type": "string",
                  "enableWhen": [
                    {"question": "2", "operator": "=", "answerString": "ja"},
                    {"question": "3", "operator": "=", "answerString": "ja"}
                  ]
                }]
                """#,
            good: #"""
                "item": [{
                  "linkId": "1",
                  "type": "string",
                  "enableWhen": [
                    {"question": "2", "operator": "=", "answerString": "ja"},
                    {"question": "3", "operator": "=", "answerString": "ja"}
                  ],
                  "enableBehavior": "all"
                }]
                """#),
        "que-13": RuleExample(
            in: .alone("Questionnaire"),
            bad: #"""
                "item": [{
                  "linkId": "1",
                  "type": "string",
                  "initial": [{"valueString": "a"}, {"valueString": "b"}]
                }]
                """#,
            good: #"""
                "item": [{
                  "linkId": "1",
                  "type": "string",
                  "repeats": true,
                  "initial": [{"valueString": "a"}, {"valueString": "b"}]
                }]
                """#),
        "que-2": RuleExample(
            in: .alone("Questionnaire"),
            bad: #"""
                "item": [
                  {"linkId": "1", "type": "string"},
                  {"linkId": "1", "type": "string"}
                ]
                """#,
            good: #"""
                "item": [
                  {"linkId": "1", "type": "string"},
                  {"linkId": "2", "type": "string"}
                ]
                """#),
        "que-3": RuleExample(
            in: .alone("Questionnaire"),
            bad: #""item": [{"linkId": "1", "type": "display", "code": [{"code": "x"}]}]"#,
            good: #""item": [{"linkId": "1", "type": "string", "code": [{"code": "x"}]}]"#),
        "que-4": RuleExample(
            in: .alone("Questionnaire"),
            bad: #"""
                "item": [{
                  "linkId": "1",
                  "type": "choice",
                  "answerOption": [{"valueString": "ja"}],
                  "answerValueSet": "http://example.org/v"
                }]
                """#,
            good: #"""
                "item": [{
                  "linkId": "1",
                  "type": "choice",
                  "answerValueSet": "http://example.org/v"
                }]
                """#),
        "que-5": RuleExample(
            in: .alone("Questionnaire"),
            bad: #"""
                "item": [{
                  "linkId": "1",
                  "type": "boolean",
                  "answerOption": [{"valueString": "ja"}]
                }]
                """#,
            good: #"""
                "item": [{
                  "linkId": "1",
                  "type": "choice",
                  "answerOption": [{"valueString": "ja"}]
                }]
                """#),
        "que-6": RuleExample(
            in: .alone("Questionnaire"),
            bad: #""item": [{"linkId": "1", "type": "display", "required": true}]"#,
            good: #""item": [{"linkId": "1", "type": "string", "required": true}]"#),
        "que-7": RuleExample(
            in: .alone("Questionnaire"),
            bad: #"""
                "item": [{
                  "linkId": "1",
                  "type": "string",
                  "enableWhen": [{
                    "question": "2",
                    "operator": "exists",
                    "answerString": "ja"
                  }]
                }]
                """#,
            good: #"""
                "item": [{
                  "linkId": "1",
                  "type": "string",
                  "enableWhen": [{
                    "question": "2",
                    "operator": "exists",
                    "answerBoolean": true
                  }]
                }]
                """#),
        "que-8": RuleExample(
            in: .alone("Questionnaire"),
            bad: #"""
                "item": [{
                  "linkId": "1",
                  "type": "display",
                  "initial": [{"valueString": "a"}]
                }]
                """#,
            good: #"""
                "item": [{
                  "linkId": "1",
                  "type": "string",
                  "initial": [{"valueString": "a"}]
                }]
                """#),
        "que-9": RuleExample(
            in: .alone("Questionnaire"),
            bad: #""item": [{"linkId": "1", "type": "display", "readOnly": true}]"#,
            good: #""item": [{"linkId": "1", "type": "string", "readOnly": true}]"#),
        "tst-1": RuleExample(
            in: .alone("TestScript"),
            bad: #"""
                "setup": {"action": [{
                  "operation": {"encodeRequestUrl": true, "url": "Patient/1"},
                  "assert": {"warningOnly": false, "response": "okay"}
                }]}
                """#,
            good: #"""
                "setup": {"action": [{"operation": {
                  "encodeRequestUrl": true,
                  "url": "Patient/1"
                }}]}
                """#),
        "tst-2": RuleExample(
            in: .alone("TestScript"),
            bad: #"""
                "test": [{"action": [{
                  "operation": {"encodeRequestUrl": true, "url": "Patient/1"},
                  "assert": {"warningOnly": false, "response": "okay"}
                }]}]
                """#,
            good: #"""
                "test": [{"action": [{"operation": {
                  "encodeRequestUrl": true,
                  "url": "Patient/1"
                }}]}]
                """#),
        "tst-10": RuleExample(
            in: .alone("TestScript"),
            bad: #"""
                "setup": {"action": [{"assert": {
                  "warningOnly": false,
                  "compareToSourceExpression": "Patient.id",
                  "expression": "Patient.id"
                }}]}
                """#,
            good: #"""
                "setup": {"action": [{"assert": {
                  "warningOnly": false,
                  "compareToSourceExpression": "Patient.id",
                  "expression": "Patient.id",
                  "compareToSourceId": "f"
                }}]}
                """#),
        "tst-12": RuleExample(
            in: .alone("TestScript"),
            bad: #"""
                "setup": {"action": [{"assert": {
                  "warningOnly": false,
                  "direction": "request",
                  "response": "okay"
                }}]}
                """#,
            good: #"""
                "setup": {"action": [{"assert": {
                  "warningOnly": false,
                  "direction": "response",
                  "response": "okay"
                }}]}
                """#),
        "tst-3": RuleExample(
            in: .alone("TestScript"),
            bad: #"""
                "variable": [{
                  "name": "v",
                  "expression": "Patient.id",
                  "path": "Patient/id"
                }]
                """#,
            good: #""variable": [{"name": "v", "expression": "Patient.id"}]"#),
        "tst-5": RuleExample(
            in: .alone("TestScript"),
            bad: #"""
                "setup": {"action": [{"assert": {
                  "warningOnly": false,
                  "response": "okay",
                  "path": "Patient/id"
                }}]}
                """#,
            good: #"""
                "setup": {"action": [{"assert": {
                  "warningOnly": false,
                  "response": "okay"
                }}]}
                """#),
        "tst-7": RuleExample(
            in: .alone("TestScript"),
            bad: #"""
                "setup": {"action": [{"operation": {
                  "encodeRequestUrl": true,
                  "resource": "Patient"
                }}]}
                """#,
            good: #"""
                "setup": {"action": [{"operation": {
                  "encodeRequestUrl": true,
                  "url": "Patient/1"
                }}]}
                """#),
    ]
}
