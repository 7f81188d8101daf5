@testable import LMDI

/// Small documents that have the elements which native constraints stand on, and values to change them with.
enum NativeSamples {
    static func all() throws -> [Sketch] { try (resources.map(entry) + bundles).map { try Sketch($0) } }

    /// By member name, the samples' own values included.
    static func values(of samples: [Sketch]) -> [String: [String]] {
        var values = others.mapValues { $0.map { text in text.first?.isLetter == true ? "\"\(text)\"" : text } }
        for sample in samples { sample.collectValues(into: &values) }
        return values
    }

    private static let moments = [
        "2026", "2026-03", "2026-03-01", "2026-03-02", "2026-03-01T", "2026-03-01T08:30:00Z",
        "2026-03-01T08:30:00+01:00",
        "2026-03-01T08:29:59+01:00", "2026-03-01T08:30:00+02:00", "2026-03-01T08:30:60+01:00", "2026-03-01T08:30:00.5Z",
        "2026-03-01T08:30:00.25Z", "2026-03-01T08:30", "2026-02-30", "2026-03-01T24:00:00Z", "2026-03-01t08:30:00Z",
    ].map { "\"\($0)\"" }

    private static let numbers = [
        "0", "1", "-1", "-0", "-0.0", "0.5", "-0.5", "1e2", "-1e2", "\"-2\"", "\"1.\"", "12345678901234567",
    ]

    private static let narratives =
        [
            "", " \\n", "x", "<p>x</p>", "<p> </p>", "<img/>", "<imgx/>", ##"<img src=\"#a\"/>"##, "<script>x</script>",
            "a < b", "<p>&nbsp;</p>", "&amp;", "<p>x", "<!-- x -->", ##"<a href=\"#b\" id=\"b\">x</a>"##,
        ].map { #""<div xmlns=\"http://www.w3.org/1999/xhtml\">\#($0)</div>""# }
        + ["\"<div>x</div>\"", "\"x\"", "\"\"", "\" <div\"", "\"<img \""]

    private static let others: [String: [String]] = [
        "div": narratives,
        "use": ["home", "work", "old"], "start": moments, "end": moments, "effectiveDateTime": moments,
        "type": [
            "document", "message", "batch", "transaction", "history", "searchset", "collection", "group", "display",
        ],
        "when": ["C", "CM", "AC", "PC"], "duration": numbers, "period": numbers,
        "code": ["problem-list-item", "entered-in-error", "resolved", "active"],
        "url": ["stringIdentifier", "uuidIdentifier", "other"],
        "min": numbers, "max": ["\"*\"", "\"0\"", "\"2\"", "\"01\"", "\"-1\"", "\"1a\"", "\"\"", "3"],
        "path": [
            "Patient", "Patient.name", "Patient.value[x]", "patient.Name", "Patient..a", "Patient.", "Patient[x]",
            "P-1.a_b",
            "P.a b", "P.ø", "A.\(String(repeating: "a", count: 65))",
        ],
        "resourceType": ["Composition", "MessageHeader", "Basic"],
        "fullUrl": ["urn:a", "urn:b", "http://a/Basic/1/_history/2", address(1), address(2)], "versionId": ["a", "b"],
        "profile": ["\"\(Guide.canonical)lmdi-organization\"", "\"\(Guide.canonical)other\""],
    ]

    private static func address(_ number: Int) -> String { "urn:uuid:00000000-0000-4000-8000-00000000000\(number)" }

    private static func entry(_ resource: String) -> String {
        #"{"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"urn:a","resource":\#(resource)}]}"#
    }

    private static func meta(_ profile: String) -> String {
        #""meta":{"profile":["\#(Guide.canonical)lmdi-\#(profile)"]}"#
    }

    private static let resources = [
        #"""
        {"resourceType":"Basic","text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\">
        <p>x</p></div>"}}
        """#.replacing("\n", with: " "),
        #"""
        {"resourceType":"Organization",\#(meta("organization")),
        "identifier":[{"system":"urn:oid:2.16.578.1.12.4.1.4.101","value":"1"}],"name":"A",
        "telecom":[{"system":"phone","value":"1","use":"work"}],"address":[{"use":"work","city":"B"}]}
        """#,
        #"""
        {"resourceType":"Condition",\#(meta("condition")),
        "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical",
        "code":"resolved"}]},"verificationStatus":{"coding":[
        {"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},
        "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-category",
        "code":"problem-list-item"}]}],"abatementDateTime":"2026-03-01","subject":{"reference":"urn:a"}}
        """#,
        #"{"resourceType":"Medication",\#(meta("medication")),"code":{"coding":[{"system":"urn:x","code":"1"}]}}"#,
        #"""
        {"resourceType":"Medication",\#(meta("medication")),"amount":{"numerator":{"value":1,"unit":"mg",
        "system":"http://unitsofmeasure.org","code":"mg"},"denominator":{"value":1}},"ingredient":[
        {"itemCodeableConcept":{"text":"A"},"strength":{"numerator":{"value":1},"denominator":{"value":2}}}]}
        """#,
        #"""
        {"resourceType":"MedicationAdministration",\#(meta("medicationadministration")),"status":"completed",
        "effectiveDateTime":"2026-03-01T08:30:00+01:00","dosage":{"dose":{"value":1,"comparator":"<"},
        "rateQuantity":{"value":1,"unit":"mg"}}}
        """#,
        #"""
        {"resourceType":"MedicationAdministration",\#(meta("medicationadministration")),"status":"completed",
        "effectivePeriod":{"start":"2026-03-01T08:30:00+01:00","end":"2026-03-01T08:30:00+01:00"},
        "dosage":{"rateRatio":{"numerator":{"value":1},"denominator":{"value":2}}}}
        """#,
        #"""
        {"resourceType":"Encounter",\#(meta("encounter")),"status":"finished","extension":[{
        "url":"\#(Guide.canonical)npr-episode-identifier","extension":[
        {"url":"stringIdentifier","valueString":"1"}]}],"period":{"start":"2026-03-01","end":"2026-03-02"},
        "length":{"value":1,"system":"http://unitsofmeasure.org","code":"h"},"subject":{"reference":"#p"},
        "contained":[{"resourceType":"Patient","id":"p"}]}
        """#,
        #"""
        {"resourceType":"Patient","photo":[{"contentType":"a/b","data":"AAAA"}],"contact":[{"period":{
        "start":"2026-03-01T08:30:00.5Z","end":"2026-03-01T08:30:00.6Z"}}],"generalPractitioner":[{"reference":"A/1"}]}
        """#,
        #"""
        {"resourceType":"MedicationRequest",\#(meta("medicationrequest")),"dosageInstruction":[{"timing":{"repeat":{
        "duration":1,"durationMax":2,"durationUnit":"h","period":1,"periodMax":2,"periodUnit":"d","count":1,
        "countMax":2}}},{"timing":{"repeat":{"when":["AC","PC"],"offset":30}}},
        {"timing":{"repeat":{"timeOfDay":["10:00:00"],"duration":1,"durationUnit":"h"}}}]}
        """#,
        #"""
        {"resourceType":"Organization","telecom":[{"value":"1","use":"home","period":{"start":"2026-03-02",
        "end":"2026-03-01"}}],"address":[{"use":"home"}]}
        """#,
        #"""
        {"resourceType":"Condition","clinicalStatus":{"text":"A"},"verificationStatus":{"coding":[
        {"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"entered-in-error"}]}}
        """#,
        #"""
        {"resourceType":"MedicationRequest","dosageInstruction":[{"timing":{"repeat":{"when":["C"],"offset":30,
        "timeOfDay":["10:00:00"],"duration":-1,"period":-0.5}}}],"dispenseRequest":{"validityPeriod":{
        "start":"2026-03-01T08:30:01+01:00","end":"2026-03-01T08:30:00+01:00"},"expectedSupplyDuration":{
        "value":1,"code":"d"}}}
        """#,
        #"""
        {"resourceType":"StructureDefinition","url":"http://example.org/p","name":"P","status":"draft","kind":"resource",
        "abstract":false,"type":"Patient","derivation":"constraint",
        "baseDefinition":"http://hl7.org/fhir/StructureDefinition/Patient","differential":{"element":[
        {"id":"Patient","path":"Patient","min":0,"max":"*"},
        {"id":"Patient.name","path":"Patient.name","min":1,"max":"2","type":[{"code":"HumanName"}]},
        {"id":"Patient.a[x]","path":"Patient.a[x]","min":2,"max":"1","type":[{"code":"code"},{"code":"string"},
        {"code":"code"}],"fixedCode":"a"}]}}
        """#,
        definition(kind: "resource", type: "Patient"), definition(kind: "logical", type: "http://example.org/Patient"),
        #"""
        {"resourceType":"Questionnaire","status":"draft","item":[{"linkId":"a","type":"group","item":[{"linkId":"b",
        "type":"display"}]},{"linkId":"c","type":"string"}]}
        """#,
        #"""
        {"resourceType":"CodeSystem","status":"draft","content":"complete","property":[{"code":"a","type":"code"}],
        "concept":[{"code":"a","concept":[{"code":"b"}]},{"code":"c","property":[{"code":"a","valueCode":"b"}]}]}
        """#,
    ]

    private static func definition(kind: String, type: String) -> String {
        let parts = ["Patient.name", "Patient.name.given"].map {
            element($0, #","code":[{"code":"a"}],"label":"x","requirements":"x","slicing":{"rules":"open"}"#)
        }
        let elements = ([element("Patient", "")] + parts).joined(separator: ",")
        return #"""
            {"resourceType":"StructureDefinition","url":"http://example.org/p","name":"P","status":"draft",
            "kind":"\#(kind)","abstract":false,"type":"\#(type)","derivation":"specialization",
            "snapshot":{"element":[\#(elements)]},"differential":{"element":[\#(elements)]}}
            """#
    }

    private static func element(_ path: String, _ more: String) -> String {
        #"""
        {"id":"\#(path)","path":"\#(path)","definition":"x","min":0,"max":"*","base":{"path":"Patient","min":0,"max":"*"}\#(more)}
        """#
    }

    private static let bundles = [
        #"""
        {"resourceType":"Bundle","type":"document","identifier":{"system":"urn:x","value":"1"},
        "timestamp":"2026-03-01T08:30:00Z","entry":[{"fullUrl":"urn:a","resource":{"resourceType":"Composition"}},
        {"fullUrl":"urn:b","resource":{"resourceType":"Basic","meta":{"versionId":"a"}}},
        {"fullUrl":"urn:b","resource":{"resourceType":"Basic","meta":{"versionId":"b"}}}]}
        """#,
        #"""
        {"resourceType":"Bundle","type":"message","entry":[{"resource":{"resourceType":"MessageHeader"}},
        {"fullUrl":"urn:b"}]}
        """#,
        #"""
        {"resourceType":"Bundle","type":"searchset","total":1,"entry":[{"search":{"mode":"match"},
        "resource":{"resourceType":"Basic"}}]}
        """#,
        #"""
        {"resourceType":"Bundle","type":"history","total":1,"entry":[{"fullUrl":"urn:a","request":{"method":"PUT",
        "url":"A"},"response":{"status":"200"},"resource":{"resourceType":"Basic"}},{"fullUrl":"urn:a",
        "request":{"method":"DELETE","url":"A"},"response":{"status":"200"}}]}
        """#,
        #"{"resourceType":"Bundle","type":"batch","entry":[{"request":{"method":"GET","url":"A"}}]}"#,
        #"{"resourceType":"Bundle","type":"batch-response","entry":[{"response":{"status":"200"}}]}"#,
        #"{"resourceType":"Bundle","type":"transaction","entry":[{"resource":{"resourceType":"Basic"}}]}"#,
        #"""
        {"resourceType":"Bundle","type":"transaction","entry":[{"fullUrl":"\#(address(1))","resource":{
        "resourceType":"Basic","meta":{"versionId":"a"}},"request":{"method":"POST","url":"Basic"}},
        {"fullUrl":"\#(address(2))","resource":{"resourceType":"Basic","meta":{"versionId":"b"}},
        "request":{"method":"POST","url":"Basic"}}]}
        """#,
    ]
}
