/// The numbers of the registry's parser, which reads the bundle before the validator does.
enum ParserNumbers {
    static func meaning(_ number: String) -> Meaning? {
        guard let rules = rows[number] ?? family(number) else { return nil }
        var meaning = Meaning(kind: .parser)
        meaning.rules = rules
        return meaning
    }

    private static let rows: [String: [String]] = [
        "JSON101": ["fhir/json-type", "fhir/resource-type", "fhir/invariant/ele-1"],
        "JSON102": ["fhir/resource-type"], "JSON103": ["fhir/resource-type"], "JSON116": ["fhir/resource-type"],
        "JSON117": ["fhir/resource-type"],
        "JSON104": ["fhir/json-type", "fhir/companion"], "JSON105": ["fhir/json-type"],
        "JSON109": ["fhir/json-type", "fhir/invariant/ele-1"], "JSON110": ["fhir/json-type", "fhir/format"],
        "JSON111": ["fhir/json-type", "fhir/companion"], "JSON112": ["fhir/json-type"],
        "JSON106": ["fhir/format"], "JSON107": ["fhir/format"],
        "JSON108": ["fhir/format", "fhir/json-type", "fhir/syntax/number"],
        "JSON113": ["fhir/companion", "fhir/unknown-element"],
        "JSON114": ["fhir/unknown-element", "fhir/choice-type"],
        "JSON115": ["fhir/choice-type", "fhir/unknown-element"],
        "JSON118": ["fhir/unknown-element", "fhir/choice-type", "fhir/companion"],
        "JSON120": ["fhir/invariant/ele-1"], "JSON121": ["fhir/invariant/ele-1", "fhir/json-type"],
        "JSON122": ["fhir/companion", "fhir/json-type"], "JSON123": ["fhir/companion", "fhir/json-type"],
        "JSON125": ["fhir/json-type", "fhir/invariant/ele-1", "fhir/companion"],
        "JSON127": ["fhir/invariant/ele-1", "fhir/format", "fhir/json-type"],
        "JSON128": ["fhir/syntax/duplicate-name", "fhir/choice-twice", "fhir/companion"],
        "JSON129": ["fhir/syntax/duplicate-name", "fhir/choice-twice"],
        "XML101": ["fhir/syntax/namespace"], "XML112": ["fhir/syntax/namespace"],
        "XML104": ["fhir/unknown-element", "fhir/syntax/attribute", "fhir/choice-type"],
        "XML108": ["fhir/syntax/attribute", "fhir/unknown-element"],
        "XML109": ["fhir/xml-order"], "XML116": ["fhir/xml-order", "fhir/choice-twice"],
        "XML115": ["fhir/syntax/empty-value", "fhir/invariant/ele-1"],
        "XML120": ["fhir/invariant/ele-1", "fhir/syntax/empty-value"],
        "PVAL101": ["fhir/choice-type"],
        "PVAL102": ["fhir/cardinality", "fhir/slicing-minimum", "fhir/slicing-closed", "fhir/invariant/ele-1"],
        "PVAL105": [
            "fhir/cardinality", "fhir/slicing-minimum", "fhir/slicing-closed", "fhir/choice-type",
            "fhir/invariant/ele-1",
        ],
        "PVAL103": ["fhir/cardinality"], "PVAL104": ["fhir/json-type"],
        "PVAL106": ["fhir/format", "fhir/invariant/ele-1"],
        "PVAL116": ["fhir/binding", "fhir/code-unknown", "fhir/fixed-value", "fhir/format", "fhir/pattern"],
        "PVAL118": ["fhir/invariant/dom-2"],
        "PVAL114": ["fhir/invariant/txt-1"], "PVAL115": ["fhir/format"],
    ]

    private static func family(_ number: String) -> [String]? {
        if number.hasPrefix("PVAL") { return ["fhir/format", "lmdi/time-required", "fhir/syntax/control-character"] }
        if number.hasPrefix("JSON") { return ["fhir/json-type", "fhir/syntax/", "fhir/unknown-element"] }
        if number.hasPrefix("XML") {
            return ["fhir/syntax/", "fhir/unknown-element", "fhir/json-type", "fhir/resource-type"]
        }
        return nil
    }
}
