internal import FHIRValidation

/// Errors of Maskinporten (`MP-…`), of token endpoints (RFC 6749, section 5.2) and of `WWW-Authenticate` (RFC 6750,
/// section 3.1; RFC 9449).
enum AccessErrors {
    /// By Maskinporten's number in the text, else by the error's name.
    static func meaning(_ name: String, _ text: String) -> Meaning? {
        let words = maskinporten(text) ?? named[name]
        return words.map { Meaning(.access, $0) }
    }

    /// `MP-112`: the row of the number, or of its family.
    private static func maskinporten(_ text: String) -> MeaningWords? {
        guard let found = text.firstRange(of: "MP-") else { return nil }
        let digits = text[found.upperBound...].prefix { $0.isASCII && $0.isNumber }
        guard digits.count == 3 else { return nil }
        return numbered[String(digits)] ?? numbered[digits.prefix(2) + "x"] ?? numbered["xxx"]
    }

    private static let numbered: [String: MeaningWords] = [
        "012": MeaningWords(
            cause: Localized(
                nb: "Maskinporten har sett den samme forespørselen (jti) før.",
                en: "Maskinporten has seen the same request (jti) before."),
            remedy: Localized(
                nb: "Lag en ny JWT med ny jti for hver tokenforespørsel.",
                en: "Make a new JWT with a new jti for every token request."), actor: .developer),
        "100": MeaningWords(
            cause: Localized(
                nb: "Maskinporten kjenner ikke klienten (client_id i feltet iss).",
                en: "Maskinporten does not know the client (client_id in the claim iss)."),
            remedy: Localized(
                nb: "Kontroller client_id, og at klienten er opprettet i dette miljøet (test eller produksjon).",
                en: "Check the client_id, and that the client exists in this environment (test or production)."),
            actor: .registration),
        "110": MeaningWords(
            cause: Localized(
                nb: "Feltet aud i JWT-en er ikke Maskinportens adresse i dette miljøet.",
                en: "The claim aud of the JWT is not Maskinporten's address in this environment."),
            remedy: Localized(
                nb:
                    "Sett aud til https://maskinporten.no/ (test: https://test.maskinporten.no/), med skråstrek til slutt.",
                en: "Set aud to https://maskinporten.no/ (test: https://test.maskinporten.no/), with its last slash."),
            actor: .developer),
        "12x": MeaningWords(
            cause: Localized(
                nb: "Maskinporten godtar ikke nøkkelen, sertifikatet eller signaturen på JWT-en.",
                en: "Maskinporten does not accept the JWT's key, certificate or signature."),
            remedy: Localized(
                nb: """
                    Kontroller at kid viser til en nøkkel som er registrert på klienten og ikke er utløpt, eller at \
                    virksomhetssertifikatet (x5c) er gyldig og tilhører samme organisasjon som klienten.
                    """,
                en: """
                    Check that kid names a key registered at the client and not expired, or that the business \
                    certificate (x5c) is valid and belongs to the client's organization.
                    """), actor: .registration),
        "130": MeaningWords(
            cause: Localized(
                nb: "JWT-en er utløpt, eller klokken på maskinen går feil.",
                en: "The JWT has expired, or the machine's clock is wrong."),
            remedy: Localized(
                nb: "Still klokken (NTP), og sett exp til høyst 120 sekunder etter iat.",
                en: "Set the clock (NTP), and exp to at most 120 seconds after iat."), actor: .developer),
        "20x": MeaningWords(
            cause: Localized(
                nb: "Maskinporten kjenner ikke scopet, eller det er skrevet feil.",
                en: "Maskinporten does not know the scope, or it is misspelt."),
            remedy: Localized(
                nb: "Bruk scope fhi:lmr/fhirmottak.api.", en: "Use the scope fhi:lmr/fhirmottak.api."),
            actor: .developer),
        "25x": MeaningWords(
            cause: Localized(
                nb: "Organisasjonen eller klienten har ikke fått tilgang til scopet.",
                en: "The organization or the client has not been given access to the scope."),
            remedy: Localized(
                nb: "Be FHI gi organisasjonsnummeret tilgang til fhi:lmr/fhirmottak.api, og legg scopet på klienten.",
                en: "Ask FHI to give the organization number access to fhi:lmr/fhirmottak.api; add it to the client."),
            actor: .registration),
        "xxx": MeaningWords(
            cause: Localized(
                nb: "Maskinporten avviste tokenforespørselen.", en: "Maskinporten refused the token request."),
            remedy: Localized(
                nb: "Slå opp nummeret i Maskinportens dokumentasjon (docs.digdir.no).",
                en: "Look the number up in Maskinporten's documentation (docs.digdir.no)."), actor: .developer),
    ]

    private static let named: [String: MeaningWords] = [
        "invalid_token": MeaningWords(
            cause: Localized(
                nb:
                    "Tokenet ble ikke godtatt: utløpt, utstedt for et annet miljø, eller med feil scope eller resource.",
                en:
                    "The token was not accepted: expired, made for another environment, or with a wrong scope or resource."
            ),
            remedy: Localized(
                nb: "Hent et nytt token fra Maskinporten i samme miljø, med resource fhi:lmr/fhirmottak.",
                en: "Get a new token from Maskinporten in the same environment, with resource fhi:lmr/fhirmottak."),
            actor: .developer),
        "insufficient_scope": MeaningWords(
            cause: Localized(
                nb: "Tokenet er gyldig, men mangler scopet som registeret krever.",
                en: "The token is valid but lacks the scope that the registry demands."),
            remedy: Localized(
                nb: "Be om scope fhi:lmr/fhirmottak.api. Har organisasjonen ikke tilgang til det, må FHI gi den.",
                en: "Ask for the scope fhi:lmr/fhirmottak.api. If the organization has no access, FHI must give it."),
            actor: .registration),
        "invalid_grant": MeaningWords(
            cause: Localized(
                nb: "Tokenforespørselen ble avvist: JWT-en er ugyldig, brukt før eller utløpt.",
                en: "The token request was refused: the JWT is invalid, used before or expired."),
            remedy: Localized(
                nb: "Les hva som står etter feilkoden. Kontroller klokken, aud, jti, kid og nøkkelen.",
                en: "Read what follows the code. Check the clock, aud, jti, kid and the key."), actor: .developer),
        "invalid_client": MeaningWords(
            cause: Localized(
                nb: "Klienten er ukjent, eller nøkkelen hører ikke til den.",
                en: "The client is unknown, or the key does not belong to it."),
            remedy: Localized(
                nb: "Kontroller client_id og at den offentlige nøkkelen er registrert på klienten i dette miljøet.",
                en: "Check client_id and that the public key is registered at the client in this environment."),
            actor: .registration),
        "invalid_scope": MeaningWords(
            cause: Localized(
                nb: "Scopet finnes ikke, eller organisasjonen har ikke tilgang til det.",
                en: "The scope does not exist, or the organization has no access to it."),
            remedy: Localized(
                nb: "Bruk scope fhi:lmr/fhirmottak.api, og be FHI om tilgang.",
                en: "Use the scope fhi:lmr/fhirmottak.api, and ask FHI for access."), actor: .registration),
        "unauthorized_client": noAccess, "access_denied": noAccess,
        "use_dpop_nonce": MeaningWords(
            cause: Localized(
                nb:
                    "Mottakeren vil ha et DPoP-bevis med verdien (nonce) som den sendte. Dette er et vanlig mellomsteg.",
                en: "The receiver wants a DPoP proof with the nonce that it sent. This is a usual step."),
            remedy: Localized(
                nb: "Send forespørselen på nytt med verdien fra hodet DPoP-Nonce i beviset.",
                en: "Repeat the request with the value of the header DPoP-Nonce in the proof."), actor: .developer),
        "invalid_dpop_proof": MeaningWords(
            cause: Localized(
                nb: "DPoP-beviset ble ikke godtatt.", en: "The DPoP proof was not accepted."),
            remedy: Localized(
                nb: "Kontroller htm, htu, iat, ath og at beviset er signert med nøkkelen som tokenet er bundet til.",
                en: "Check htm, htu, iat, ath and that the proof is signed with the key that the token is bound to."),
            actor: .developer),
        "unsupported_grant_type": request, "invalid_request": request,
    ]

    private static let noAccess = MeaningWords(
        cause: Localized(
            nb: "Klienten har ikke lov til å gjøre dette.", en: "The client is not allowed to do this."),
        remedy: Localized(
            nb: "Kontroller at klienten er opprettet for Maskinporten og har fått scopet fhi:lmr/fhirmottak.api.",
            en: "Check that the client was made for Maskinporten and was given the scope fhi:lmr/fhirmottak.api."),
        actor: .registration)

    private static let request = MeaningWords(
        cause: Localized(
            nb: "Tokenforespørselen er satt sammen feil.", en: "The token request is malformed."),
        remedy: Localized(
            nb: "Send grant_type og assertion som skjemadata (application/x-www-form-urlencoded).",
            en: "Send grant_type and assertion as form data (application/x-www-form-urlencoded)."),
        actor: .developer)
}
