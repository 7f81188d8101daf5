internal import FHIRValidation

/// The numbers of the registry's engine (Firely's .NET validator, both generations). Where a number has several texts,
/// a phrase tells them apart; the row without a phrase comes last.
enum RegistryNumbers {
    struct Row {
        let number: String
        /// In the text, whatever the case; `a|b` one of them, empty for any.
        let phrase: String
        let meaning: Meaning

        init(_ number: String, _ meaning: Meaning) { self.init(number, "", meaning) }

        init(_ number: String, _ phrase: String, _ meaning: Meaning) {
            self.number = number
            self.phrase = phrase
            self.meaning = meaning
        }

        func isFound(in text: String) -> Bool {
            phrase.isEmpty || phrase.split(separator: "|").contains { text.contains($0) }
        }
    }

    static func meaning(_ number: String, _ text: String) -> Meaning? {
        let text = text.lowercased()
        return rows.first { $0.number == number && $0.isFound(in: text) }?.meaning
    }

    static let rows: [Row] = [
        Row("1000", Meaning("fhir/invariant/ele-1", "fhir/json-type", "fhir/syntax/empty-value")),
        Row("1001", Meaning("fhir/unknown-element", "fhir/choice-type", "fhir/companion")),
        Row(
            "1003",
            Meaning(
                "fhir/profile-type", "fhir/reference-type", "fhir/choice-type", "fhir/resource-type",
                "lmdi/bundle-expected")),
        Row("1004", Meaning("fhir/choice-type", "fhir/json-type", "fhir/reference-type")),
        Row("1005", Meaning("fhir/max-length")),
        Row(
            "1006", "cannot be empty|kan ikke være tom",
            Meaning("fhir/invariant/ele-1", "fhir/format", "fhir/json-type")),
        Row("1006", "correct type", Meaning("fhir/json-type", "fhir/format")),
        Row("1006", Meaning("fhir/format", "fhir/json-type", "fhir/blank-string", "lmdi/time-required")),
        Row("1008", Meaning("fhir/fixed-value", "fhir/extension-part", "fhir/pattern")),
        Row("1009", Meaning("fhir/pattern", "fhir/fixed-value")),
        Row("1010", Meaning("fhir/choice-type", "fhir/resource-type")),
        Row("1011", "allowed choice types|blant de tillatte", Meaning("fhir/choice-type", "fhir/choice-twice")),
        Row(
            "1011", "none of these are profiles on type|none is on type|er for den typen",
            Meaning("fhir/reference-type", "fhir/reference-profile", "fhir/resource-type")),
        Row(
            "1011", "referenced resource|ressursen det pekes på",
            Meaning("fhir/reference-type", "fhir/reference-profile", "fhir/resource-type", kind: .echo)),
        Row("1011", Meaning("fhir/profile-type", "lmdi/lr-allowed-resources", "fhir/extension-part", kind: .echo)),
        Row("1012", "extension context", Meaning("fhir/extension-context")),
        Row("1013", "extension context", Meaning("fhir/extension-context")),
        Row("1012", Meaning("fhir/invariant/", "lmdi/")),
        Row("1013", Meaning("fhir/invariant/", "lmdi/")),
        Row("1015", Meaning("fhir/reference-aggregation", "fhir/reference-type")),
        Row("1016", Meaning("fhir/invariant/ref-1", "fhir/reference-unresolved")),
        Row("1017", Meaning("fhir/reference-unresolved", "fhir/format", "fhir/invariant/ref-1")),
        Row("1018", Meaning("fhir/reference-unresolved", "lmr/unresolved-reference")),
        Row("1019", Meaning("fhir/min-value", "fhir/format")),
        Row("1020", Meaning("fhir/max-value", "fhir/format")),
        Row("1021", Meaning("fhir/min-value", "fhir/max-value")),
        Row("1022", Meaning("fhir/profile-type", "lmdi/lr-allowed-resources")),
        Row("1023", Meaning("fhir/binding", "fhir/code-unknown")),
        Row("1024", Meaning("fhir/binding", "fhir/code-unknown")),
        Row(
            "1026", "after a non-match|after one that matched none|etter elementer som ikke",
            Meaning("fhir/slicing-order")),
        Row("1026", Meaning("fhir/slicing-closed", "fhir/choice-type", "fhir/extension-part", "fhir/slicing-order")),
        Row("1027", Meaning("fhir/slicing-order", "fhir/xml-order")),
        Row("1028", "appropriate contexts|kan ikke stå her", Meaning("fhir/extension-context")),
        Row("1028", "missing required member|mangler", Meaning("fhir/cardinality", "fhir/slicing-minimum")),
        Row("1028", "required slice|påkrevde varianten", Meaning("fhir/slicing-minimum", "fhir/cardinality")),
        Row(
            "1028", "(for slice",
            Meaning(
                "fhir/slicing-maximum", "fhir/slicing-minimum", "fhir/cardinality", "fhir/extension-part",
                "fhir/choice-twice")),
        Row(
            "1028",
            Meaning(
                "fhir/cardinality", "fhir/slicing-maximum", "fhir/slicing-minimum", "fhir/choice-twice",
                "fhir/extension-part", "fhir/invariant/ele-1", "fhir/companion")),
        Row("1030", Meaning(.note, loop)),
        Row("1100", Meaning("fhir/invariant/txt-1")),
        Row("2009", Meaning(.registry, failedExpression, rules: ["fhir/invariant-not-evaluated"])),
        Row("2013", Meaning("fhir/slicing-closed", "fhir/slicing-maximum")),
        Row("4000", "to extension", Meaning("fhir/modifier-extension-unknown", "fhir/extension-unknown")),
        Row("4000", "reference to profile", Meaning("fhir/profile-unknown", "lmdi/lr-allowed-resources")),
        Row("4000", Meaning("fhir/profile-unknown", "fhir/modifier-extension-unknown", "lmdi/lr-allowed-resources")),
        Row("4005", Meaning("lmr/unresolved-reference", "fhir/reference-unresolved", "lmr/external-reference")),
        Row("4009", "to extension", Meaning("fhir/extension-unknown", "fhir/modifier-extension-unknown")),
        Row("4009", Meaning("fhir/profile-unknown", "fhir/extension-unknown")),
        Row("5003", Meaning(.registry, broken)),
        Row("6001", Meaning("fhir/binding", "fhir/code-unknown")),
        Row("6003", Meaning("fhir/display")),
        Row("6004", Meaning(.note, undecided, rules: ["fhir/binding-not-evaluated"])),
        Row("6005", Meaning("fhir/binding")),
        Row("6006", "incorrect display|annet navn enn", Meaning("fhir/display")),
        Row("6006", Meaning(.note, undecided, rules: ["fhir/binding-not-evaluated"])),
        Row("6007", Meaning("fhir/binding", "fhir/code-unknown", "fhir/pattern")),
    ]

    private static let loop = MeaningWords(
        cause: Localized(
            nb: "Ressurser i bundelen viser til hverandre i ring. Registeret sier fra om det, men avviser den ikke.",
            en:
                "Resources of the bundle refer to each other in a circle. The registry mentions it, but does not refuse it."
        ),
        remedy: Localized(nb: "Ingenting må gjøres.", en: "Nothing has to be done."), actor: .nobody)

    private static let failedExpression = MeaningWords(
        cause: Localized(
            nb: "Registeret klarte ikke å regne ut et av vilkårene i profilen. Det er ingen feil i bundelen.",
            en: "The registry could not evaluate one of the profile's constraints. The bundle is not at fault."),
        remedy: Localized(
            nb: "Meld det til FHI med hele svaret, hvis meldingen ble avvist bare for dette.",
            en: "Report it to FHI with the whole answer if the message was refused for this alone."), actor: .fhi)

    static let broken = MeaningWords(
        cause: Localized(
            nb: "Registerets kontroll stoppet av seg selv. Det sier ingenting om bundelen.",
            en: "The registry's check broke down. That says nothing about the bundle."),
        remedy: Localized(
            nb: "Kontroller bundelen med lmdi validate. Er den uten feil, meld saken til FHI med hele svaret.",
            en: "Check the bundle with lmdi validate. If it has no error, report to FHI with the whole answer."),
        actor: .fhi)

    private static let undecided = MeaningWords(
        cause: Localized(
            nb: "Registeret kunne ikke slå opp koden i verdisettet. Koden er ikke kontrollert, og dette er ingen feil.",
            en: "The registry could not look the code up in the value set. It was not checked; this is no error."),
        remedy: Localized(nb: "Ingenting må gjøres.", en: "Nothing has to be done."), actor: .nobody)
}
