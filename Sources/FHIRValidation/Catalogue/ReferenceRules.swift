extension RuleCatalogue {
    /// References and what they lead to (`ReferenceRule`).
    static let references: [RuleEntry] = [
        RuleEntry(
            "fhir/reference-unresolved", .error,
            RuleWords(
                title: Localized(
                    nb: "Referansen peker på noe som ikke er i meldingen.",
                    en: "The reference points to something that is not in the document."),
                reason: Localized(
                    nb: "En urn:uuid:-referanse kan bare peke på en fullUrl i samme Bundle.",
                    en: "A urn:uuid: reference can only point to a fullUrl of the same Bundle."),
                advice: Localized(
                    nb: "Ta med ressursen med nøyaktig denne fullUrl, eller utelat referansen.",
                    en: "Include the resource under exactly this fullUrl, or leave the reference out."),
                source: specification + "bundle.html#references",
                example: RuleExample(
                    "Condition",
                    bad: "\"subject\": {\"reference\": \"urn:uuid:00000000-0000-4000-8000-000000000000\"},",
                    good: "\"subject\": {\"reference\": \"urn:uuid:47eaa099-2cb6-416d-86dc-283cf0480ff9\"},"))),
        RuleEntry(
            "fhir/reference-type", .error,
            RuleWords(
                title: Localized(
                    nb: "Referansen peker på feil slags ressurs.",
                    en: "The reference points to the wrong kind of resource."),
                reason: Localized(
                    nb: "Definisjonen sier hvilke ressurstyper referansen kan peke på.",
                    en: "The definition says which types of resources the reference may point to."),
                advice: Localized(
                    nb: "Pek på en ressurs av riktig type.", en: "Point to a resource of the right type."),
                source: specification + "references.html",
                example: RuleExample(
                    "Condition",
                    bad: "\"subject\": {\"reference\": \"urn:uuid:1509bb0a-9bf1-4331-8a11-8783593942a4\"},",
                    good: "\"subject\": {\"reference\": \"urn:uuid:47eaa099-2cb6-416d-86dc-283cf0480ff9\"},"))),
        RuleEntry(
            "fhir/reference-aggregation", .error,
            RuleWords(
                title: Localized(
                    nb: "Referansen har en form som profilen ikke tillater.",
                    en: "The reference has a form that the profile does not allow."),
                reason: Localized(
                    nb: "Profilen sier om ressursen skal være innebygd, i samme melding eller utenfor.",
                    en: "The profile says whether the resource is contained, in the same bundle or outside."),
                advice: Localized(
                    nb: "Bruk en av formene som profilen tillater.", en: "Use a form that the profile allows."),
                source: specification + "elementdefinition.html#ElementDefinition.type.aggregation")),
        RuleEntry(
            "fhir/reference-profile", .error,
            RuleWords(
                title: Localized(
                    nb: "Ressursen det pekes på, følger ikke profilen som kreves.",
                    en: "The referenced resource does not follow the profile required."),
                reason: Localized(
                    nb: "Definisjonen krever en bestemt profil av ressursen.",
                    en: "The definition requires a certain profile of the resource."),
                advice: Localized(nb: "Rett ressursen eller referansen.", en: "Correct the resource or the reference."),
                source: specification + "references.html")),
        RuleEntry(
            "fhir/contained-id", .error,
            RuleWords(
                title: Localized(
                    nb: "To innebygde ressurser har samme id.", en: "Two contained resources have the same id."),
                reason: Localized(
                    nb: "Referanser (#id) kan da ikke vite hvilken de peker på.",
                    en: "References (#id) cannot tell which of them they point to."),
                advice: Localized(
                    nb: "Gi hver innebygd ressurs sin egen id.", en: "Give each contained resource an id of its own."),
                source: specification + "references.html#contained",
                example: RuleExample(
                    in: .alone("Basic"), bad: contained("a", "a"), good: contained("a", "b")))),
        RuleEntry(
            "fhir/element-id", .error,
            RuleWords(
                title: Localized(
                    nb: "To elementer i ressursen har samme id.", en: "Two elements of the resource have the same id."),
                reason: Localized(
                    nb: "Id-en til et element er entydig i ressursen; tekst og andre viser til den.",
                    en: "An element's id is unique within the resource; narratives and others refer to it."),
                advice: Localized(nb: "Gi elementene hver sin id.", en: "Give each element an id of its own."),
                source: specification + "element.html#id",
                example: RuleExample(in: .alone("Patient"), bad: names("a", "a"), good: names("a", "b")))),
    ]

    private static func names(_ first: String, _ second: String) -> String {
        "\"name\": [{\"id\": \"\(first)\", \"family\": \"Dahl\"}, {\"id\": \"\(second)\", \"family\": \"Moe\"}]"
    }

    private static func contained(_ first: String, _ second: String) -> String {
        """
        "code": {"text": "…"},
        "subject": {"reference": "#\(first)"}, "author": {"reference": "#\(second)"},
        "contained": [{"resourceType": "Patient", "id": "\(first)"}, {"resourceType": "Patient", "id": "\(second)"}]
        """
    }
}
