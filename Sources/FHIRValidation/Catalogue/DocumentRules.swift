extension RuleCatalogue {
    /// What a document is, and which profiles it follows (`ResourceRule`, `ProfileRule`).
    static let document: [RuleEntry] = [
        RuleEntry(
            "fhir/resource-type", .error,
            RuleWords(
                title: Localized(
                    nb: "Ressursens type mangler, er ukjent eller er feil her.",
                    en: "The resource's type is missing, unknown or wrong here."),
                reason: Localized(
                    nb:
                        "Uten resourceType kan ingen vite hva slags ressurs det er, og ingenting i den kan kontrolleres.",
                    en: "Without resourceType nobody knows what the resource is, and nothing in it can be checked."),
                advice: Localized(
                    nb: "Oppgi resourceType med navnet på en ressurstype i FHIR R4; store og små bokstaver teller.",
                    en: "Give resourceType with the name of a resource type of FHIR R4; case matters."),
                source: specification + "resourcelist.html",
                example: RuleExample(
                    in: .document, bad: "{\"resourceType\": \"bundle\"}", good: "{\"resourceType\": \"Bundle\"}"))),
        RuleEntry(
            "fhir/profile-type", .error,
            RuleWords(
                title: Localized(
                    nb: "Ressursen oppgir en profil som er for en annen ressurstype.",
                    en: "The resource claims a profile for another type of resource."),
                reason: Localized(
                    nb: "En ressurs kan ikke følge en profil for en annen type.",
                    en: "A resource cannot follow a profile of another type."),
                advice: Localized(
                    nb: "Oppgi profilen for ressursens egen type i meta.profile.",
                    en: "Claim the profile of the resource's own type in meta.profile."),
                source: specification + "resource.html#Meta",
                example: RuleExample(
                    in: .alone("Patient"),
                    bad: #""meta": {"profile": ["http://hl7.org/fhir/StructureDefinition/lipidprofile"]}"#,
                    good: #""meta": {"profile": ["http://hl7.org/fhir/StructureDefinition/Patient"]}"#))),
        RuleEntry(
            "fhir/profile-unknown", .information,
            RuleWords(
                title: Localized(
                    nb: "Ressursen oppgir en profil som ikke finnes her.",
                    en: "The resource claims a profile that is not known here."),
                reason: Localized(
                    nb: "Ressursen kan ikke kontrolleres mot den. Grunntypen er kontrollert.",
                    en: "The resource cannot be checked against it. Its base type was checked."),
                advice: Localized(
                    nb: "Rett adressen, eller gi definisjonen med --definitions.",
                    en: "Correct the address, or give the definition with --definitions."),
                source: specification + "profiling.html",
                example: RuleExample(
                    in: .alone("Patient"),
                    bad: #""meta": {"profile": ["http://example.org/StructureDefinition/pasient"]}"#,
                    good: #""meta": {"profile": ["http://hl7.org/fhir/StructureDefinition/Patient"]}"#))),
    ]
}
