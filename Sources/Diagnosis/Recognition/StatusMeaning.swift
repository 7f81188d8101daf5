internal import FHIRValidation

/// What the status of HTTP says by itself, for answers that say nothing more.
enum StatusMeaning {
    static func meaning(_ status: Int) -> Meaning? {
        switch status {
        case 400, 422: Meaning(.unknown, refused)
        case 401: Meaning(.access, unauthorized)
        case 403: Meaning(.access, forbidden)
        case 404, 405: Meaning(.access, wrongAddress)
        case 413: Meaning(.envelope, tooLarge)
        case 415: Meaning(.envelope, mediaType)
        case 429: Meaning(.registry, tooMany)
        case 500: Meaning(.registry, fault)
        case 501...599: Meaning(.registry, down)
        default: nil
        }
    }

    private static let refused = MeaningWords(
        cause: Localized(
            nb: "Registeret avviste meldingen, men svaret sier ikke hvorfor.",
            en: "The registry refused the message, but the answer does not say why."),
        remedy: Localized(
            nb: "Kontroller bundelen med lmdi validate. Er den uten feil, spør FHI og oppgi messageId og tidspunkt.",
            en: "Check the bundle with lmdi validate. If it has no error, ask FHI; give messageId and time."),
        actor: .developer)

    private static let unauthorized = MeaningWords(
        cause: Localized(
            nb: "Registeret godtok ikke tokenet: det mangler, er utløpt eller gjelder et annet miljø.",
            en: "The registry did not accept the token: it is missing, expired or for another environment."),
        remedy: Localized(
            nb: "Hent et nytt token og send meldingen på nytt. Bundelen er ikke vurdert.",
            en: "Get a new token and send the message again. The bundle was not looked at."), actor: .developer)

    private static let forbidden = MeaningWords(
        cause: Localized(
            nb: "Tokenet er gyldig, men avsenderen har ikke tilgang. Bundelen er ikke vurdert.",
            en: "The token is valid, but the sender has no access. The bundle was not looked at."),
        remedy: Localized(
            nb: """
                Kontroller at organisasjonen er registrert som avsender hos FHI, at tokenet har scope \
                fhi:lmr/fhirmottak.api, og (i produksjon) at IP-adressen er meldt inn.
                """,
            en: """
                Check that the organization is registered as a sender at FHI, that the token has the scope \
                fhi:lmr/fhirmottak.api, and (in production) that the IP address was registered.
                """), actor: .registration)

    private static let wrongAddress = MeaningWords(
        cause: Localized(
            nb: "Adressen finnes ikke hos registeret, eller tar ikke imot POST.",
            en: "The registry has no such address, or it takes no POST."),
        remedy: Localized(
            nb: "Kontroller adressen: https://…/fhirmottak/v1, og at den er for riktig miljø.",
            en: "Check the address: https://…/fhirmottak/v1, and that it is of the right environment."),
        actor: .developer)

    private static let tooLarge = MeaningWords(
        cause: Localized(nb: "Meldingen er for stor for mottakeren.", en: "The message is too large for the receiver."),
        remedy: Localized(
            nb: "Del perioden i flere meldinger.", en: "Split the period into several messages."), actor: .developer)

    private static let mediaType = MeaningWords(
        cause: Localized(
            nb: "Mottakeren tar ikke imot denne Content-Type.", en: "The receiver does not take this Content-Type."),
        remedy: Localized(
            nb: "Send Content-Type: application/json (bundelen alene: application/fhir+json).",
            en: "Send Content-Type: application/json (the bundle alone: application/fhir+json)."), actor: .developer)

    private static let tooMany = MeaningWords(
        cause: Localized(nb: "For mange forespørsler på kort tid.", en: "Too many requests in a short time."),
        remedy: Localized(
            nb: "Vent en time, og send igjen.", en: "Wait an hour, then send again."), actor: .developer)

    private static let fault = MeaningWords(
        cause: Localized(
            nb: "Feilen er hos registeret. Meldingen er ikke lagret.",
            en: "The fault is the registry's. The message was not stored."),
        remedy: Localized(
            nb: """
                Meld fra til FHI med tidspunkt og messageId. Send igjen etter omtrent en time, høyst tre ganger; siden går \
                dataene med neste planlagte overføring.
                """,
            en: """
                Report it to FHI with time and messageId. Send again after about an hour, at most three times; then the \
                data go with the next planned transfer.
                """), actor: .fhi)

    private static let down = MeaningWords(
        cause: Localized(
            nb: "Registeret svarer ikke akkurat nå. Meldingen er ikke lagret.",
            en: "The registry does not answer just now. The message was not stored."),
        remedy: Localized(
            nb: "Send igjen etter omtrent en time, høyst tre ganger. Varer det, meld fra til FHI.",
            en: "Send again after about an hour, at most three times. If it lasts, tell FHI."), actor: .fhi)
}
