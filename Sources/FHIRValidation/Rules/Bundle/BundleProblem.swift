/// What the rules of bundles find.
package enum BundleProblem: Hashable, BitwiseCopyable, Sendable {
    case noFullURL
    case relativeFullURL
    case otherResource
    case noID
    case wrongMode
    case notSought
    case secondLink
    case notIncluded
    case orphan

    func message(_ context: MessageContext) -> Message {
        let (text, advice) = words(context)
        return Message(rule, type, text: text, advice: advice)
    }

    private var rule: String {
        switch self {
        case .noFullURL, .relativeFullURL, .otherResource: "fhir/bundle-fullurl"
        case .noID: "fhir/searchset-id"
        case .wrongMode, .notSought: "fhir/searchset-mode"
        case .secondLink: "fhir/searchset-link"
        case .notIncluded: "fhir/bundle-incomplete"
        case .orphan: "fhir/document-orphan"
        }
    }

    private var type: IssueType {
        switch self {
        case .noFullURL, .noID: .required
        case .relativeFullURL, .otherResource, .wrongMode, .notSought: .value
        case .secondLink: .duplicate
        case .notIncluded: .notFound
        case .orphan: .structure
        }
    }

    private func words(_ context: MessageContext) -> (Localized, Localized) {
        switch self {
        case .noFullURL:
            (
                Localized(nb: "Oppføringen mangler fullUrl.", en: "The entry has no fullUrl."),
                Localized(
                    nb: "Oppgi ressursens adresse, eller urn:uuid: og en ny UUID.",
                    en: "Give the resource's address, or urn:uuid: and a new UUID.")
            )
        case .relativeFullURL:
            (
                Localized(
                    nb: "fullUrl \(context.shown) er ikke en absolutt adresse.",
                    en: "The fullUrl \(context.shown) is no absolute url."),
                Localized(
                    nb: "Skriv hele adressen (http://…), eller urn:uuid: og en UUID.",
                    en: "Write the whole address (http://…), or urn:uuid: and a UUID.")
            )
        case .otherResource:
            (
                Localized(
                    nb: "fullUrl \(context.shown) stemmer ikke med ressursens type og id.",
                    en: "The fullUrl \(context.shown) does not agree with the resource's type and id."),
                Localized(
                    nb: "La adressen ende med ressursens type og id, eller bruk urn:uuid:.",
                    en: "Let the address end in the resource's type and id, or use urn:uuid:.")
            )
        case .noID:
            (
                Localized(
                    nb: "En ressurs i et søkeresultat mangler id.", en: "A resource in a search result has no id."),
                Localized(
                    nb: "Oppgi id-en som tjeneren kjenner den ved.", en: "Give the id by which its server knows it.")
            )
        case .wrongMode:
            (
                Localized(
                    nb:
                        "search.mode er \(context.shown), og det passer ikke til ressurstypen: outcome er for OperationOutcome.",
                    en:
                        "search.mode is \(context.shown), which does not fit the resource: outcome is for OperationOutcome."
                ),
                Localized(nb: "Rett mode.", en: "Correct the mode.")
            )
        case .notSought:
            (
                Localized(
                    nb: "Søket gjaldt ikke \(context.givenType), men search.mode er 'match'.",
                    en: "The search was not for \(context.givenType), but the search.mode is 'match'."),
                Localized(
                    nb: "Bruk 'include' for det som følger med treffene.",
                    en: "Use 'include' for what comes along with the matches.")
            )
        case .secondLink:
            (
                Localized(nb: "Lenken står her for andre gang.", en: "There is a link with this relation already."),
                Localized(nb: "Behold én av dem.", en: "Keep one of them.")
            )
        case .notIncluded:
            (
                Localized(
                    nb: "Det som \(context.shown) peker på, skal være med her.",
                    en: "What \(context.shown) refers to must be included here."),
                Localized(nb: "Legg ressursen ved som egen oppføring.", en: "Add the resource as an entry.")
            )
        case .orphan:
            (
                Localized(
                    nb: "Oppføringen har ingen forbindelse med dokumentets Composition.",
                    en: "Nothing links the entry to the document's Composition."),
                Localized(
                    nb: "Pek på den fra Composition eller noe den peker på, eller fjern den.",
                    en: "Refer to it from the Composition or what that refers to, or remove it.")
            )
        }
    }
}
