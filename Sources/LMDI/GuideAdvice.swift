internal import FHIRValidation

/// What the guide advises where senders often go wrong and the engine can only say what a definition says.
///
/// The first row that fits an issue gives its advice.
struct GuideAdvice {
    private let rule: String
    /// The last steps of the issue's path, without places in lists.
    private let path: [String]
    /// A part of the issue's English text; empty: any.
    private let mention: String
    private let advice: Localized

    private init(_ rule: String, _ path: [String], mention: String = "", nb: String, en: String) {
        self.rule = rule
        self.path = path
        self.mention = mention
        advice = Localized(nb: nb, en: en)
    }

    /// Gives an issue the guide's advice, where it has one.
    static func advise(_ issue: inout Issue) {
        guard issue.rule.hasPrefix("fhir/"), rules.contains(issue.rule) else { return }
        let steps = steps(of: issue.expression)
        if let advice = table.first(where: { $0.fits(issue, steps) })?.advice ?? privacy(issue, steps) {
            issue.words = issue.words.with(text: issue.text, advice: advice)
        }
    }

    private static let rules = Set(table.map(\.rule))

    /// `Bundle.entry[3].resource.code` as `Bundle`, `entry`, `resource`, `code`.
    static func steps(of path: String) -> [Substring] {
        path.utf8.split(separator: UInt8(ascii: ".")).map { Substring($0.prefix { $0 != UInt8(ascii: "[") }) }
    }

    private func fits(_ issue: Issue, _ steps: [Substring]) -> Bool {
        rule == issue.rule && steps.suffix(path.count).elementsEqual(path) { $0 == $1 }
            && (mention.isEmpty || issue.text.en.contains(mention))
    }

    /// Elements that the guide forbids because they tell of a person, or are free text.
    private static let personal: Set<Substring> = [
        "name", "telecom", "line", "city", "postalCode", "text", "note", "photo", "contact", "patientInstruction",
    ]

    private static func privacy(_ issue: Issue, _ steps: [Substring]) -> Localized? {
        guard issue.rule == "fhir/cardinality", issue.type == .structure, let name = steps.last,
            personal.contains(name), issue.profile.hasPrefix(Guide.canonical)
        else { return nil }
        return Localized(
            nb: "Fjern '\(name)'. Registeret skal ikke ha navn, telefon, gateadresse eller fritekst.",
            en: "Remove '\(name)'. The registry is not to have names, telephone numbers, streets or free text.")
    }
}

extension GuideAdvice {
    private static let table = [
        GuideAdvice(
            "fhir/binding", ["resource", "code"], mention: "whocc.no/atc",
            nb: "ATC hører hjemme i utvidelsen legemiddel-classification. I code sendes FEST-id, varenummer, "
                + "LMR-løpenummer eller lokal kode.",
            en: "ATC belongs in the extension legemiddel-classification. In code send a FEST id, a varenummer, an LMR "
                + "number or a local code."),
        GuideAdvice(
            "fhir/binding", ["resource", "code"], mention: "lokaltVirkemiddel",
            nb: "Fra LMDI 1.1.0 heter systemet for lokale koder http://fhi.no/fhir/NamingSystem/lokaltLegemiddel.",
            en: "Since LMDI 1.1.0 the system of local codes is http://fhi.no/fhir/NamingSystem/lokaltLegemiddel."),
        GuideAdvice(
            "fhir/binding", ["resource", "status"], mention: "lmdi-medicationadministrationstatus",
            nb: "Send administreringen når den er fullført (completed). En annullering sendes som entered-in-error.",
            en: "Send the administration when it is completed. An annulment is sent as entered-in-error."),
        GuideAdvice(
            "fhir/slicing-maximum", ["resource", "type"], mention: "organisatoriskNiva",
            nb: "Siden LMDI 1.1.0 sendes organisatoriskBetegnelse i stedet for organisatoriskNiva.",
            en: "Since LMDI 1.1.0 organisatoriskBetegnelse is sent instead of organisatoriskNiva."),
        GuideAdvice(
            "fhir/cardinality", ["stage", "summary"],
            nb: "Oppgi summary (stadiet), eller utelat hele stage.",
            en: "Give summary (the stage), or leave the whole stage out."),
        GuideAdvice(
            "fhir/cardinality", ["route", "coding", "code"],
            nb: "Oppgi koden for administrasjonsveien, eller utelat hele dette elementet i coding.",
            en: "Give the code of the route, or leave this whole item of coding out."),
        GuideAdvice(
            "fhir/cardinality", ["resource", "effective"],
            nb: "Oppgi når legemidlet ble gitt: effectiveDateTime, eller effectivePeriod med start.",
            en: "Tell when the medication was given: effectiveDateTime, or effectivePeriod with a start."),
        GuideAdvice(
            "fhir/cardinality", ["resource", "medication"],
            nb: "Pek på legemidlet (Medication) i medicationReference.",
            en: "Refer to the Medication in medicationReference."),
        GuideAdvice(
            "fhir/invariant/rat-1", ["ingredient", "strength"],
            nb:
                "Oppgi både teller og nevner, for eksempel 500 mg per 1 tablett. En mengde alene sendes fra LMDI 1.1.4 i "
                + "utvidelsen lmdi-ingredient-strength.",
            en: "Give both numerator and denominator, such as 500 mg for 1 tablet. Since LMDI 1.1.4 an amount alone is "
                + "sent in the extension lmdi-ingredient-strength."),
    ]
}
