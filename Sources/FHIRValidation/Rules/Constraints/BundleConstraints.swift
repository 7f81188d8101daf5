extension ConstraintTable {
    /// Constraints on Bundle (bundle.html).
    static let bundle: [ConstraintLogic] = [
        ConstraintLogic(
            "bdl-1", .broken(by: "total.where((%resource.type in ('searchset' | 'history')).not())"),
            text: Localized(
                nb: "Bundle.total er bare for søkeresultater og historikk.",
                en: "Bundle.total is for search results and history only."),
            advice: Localized(
                nb: "Utelat total.",
                en: "Leave total out.")
        )
        .presuming("type", "total"),
        ConstraintLogic(
            "bdl-2", .broken(by: "entry.search.where(%resource.type != 'searchset')"),
            text: Localized(
                nb: "entry.search er bare for søkeresultater.",
                en: "entry.search is for search results only."),
            advice: Localized(
                nb: "Utelat search fra oppføringen.",
                en: "Leave search out of the entry.")
        )
        .presuming("type"),
        ConstraintLogic(
            "bdl-3",
            .broken(
                by: """
                    type.select(iif($this in ('batch' | 'transaction' | 'history'), \
                    %resource.entry.where(request.empty()), %resource.entry.request))
                    """),
            text: Localized(
                nb: """
                    Hver oppføring i en batch, transaction eller history må ha request; i andre typer er det ikke \
                    tillatt.
                    """,
                en: """
                    Every entry of a batch, transaction or history needs a request; in other types it is not allowed.
                    """),
            advice: Localized(
                nb: "Legg til entry.request med method og url, eller utelat det, slik Bundle.type krever.",
                en: "Add entry.request with method and url, or leave it out, as Bundle.type requires.")
        )
        .hot()
        .presuming("type", "request"),
        ConstraintLogic(
            "bdl-4",
            .broken(
                by: """
                    type.select(iif($this in ('batch-response' | 'transaction-response' | 'history'), \
                    %resource.entry.where(response.empty()), %resource.entry.response))
                    """),
            text: Localized(
                nb: """
                    entry.response hører bare til svar (batch-response, transaction-response) og history, og er \
                    påkrevd der.
                    """,
                en: """
                    entry.response belongs only to answers (batch-response, transaction-response) and history, and is \
                    required there.
                    """),
            advice: Localized(
                nb: "Utelat response når du sender data, eller legg den til i et svar.",
                en: "Leave response out when you send data, or add it to an answer.")
        )
        .hot()
        .presuming("type"),
        ConstraintLogic(
            "bdl-5", .holds("resource.exists() or request.exists() or response.exists()"),
            text: Localized(
                nb: "Oppføringen er uten innhold: ingen resource, request eller response.",
                en: "The entry has no content: no resource, request or response."),
            advice: Localized(
                nb: "Legg ressursen inn i oppføringen, eller fjern oppføringen.",
                en: "Put the resource into the entry, or remove the entry.")
        )
        .hot()
        .presuming("resource", "request"),
        ConstraintLogic(
            "bdl-7",
            .broken(
                by: """
                    iif(type = 'history', {}, entry.where(fullUrl.exists() and ((fullUrl & resource.meta.versionId) in \
                    %resource.entry.take($index).where(fullUrl.exists()).select(fullUrl & \
                    resource.meta.versionId))).fullUrl)
                    """),
            text: Localized(
                nb: "fullUrl er brukt i en tidligere oppføring; da vet ingen hvilken av dem en referanse mener.",
                en: "An earlier entry has the same fullUrl; nobody can tell which of them a reference means."),
            advice: Localized(
                nb: "Gi hver oppføring sin egen fullUrl (urn:uuid: med en ny UUID), og rett referansene.",
                en: "Give every entry a fullUrl of its own (urn:uuid: with a new UUID), and correct the references.")
        )
        .hot()
        .presuming("type"),
        ConstraintLogic(
            "bdl-8", .broken(by: "fullUrl.where(contains('/_history/'))"),
            text: Localized(
                nb: "fullUrl peker på én bestemt versjon (/_history/), og det er ikke tillatt.",
                en: "The fullUrl points at one version (/_history/), which is not allowed."),
            advice: Localized(
                nb: "Bruk adressen uten /_history/, eller urn:uuid:.",
                en: "Use the address without /_history/, or urn:uuid:.")
        )
        .hot(),
        ConstraintLogic(
            "bdl-9", .holds("iif(type = 'document', identifier.system.exists() and identifier.value.exists(), true)"),
            text: Localized(
                nb: "Et dokument må ha en identifier med både system og value.",
                en: "A document must have an identifier with both system and value."),
            advice: Localized(
                nb: "Oppgi Bundle.identifier.system og Bundle.identifier.value.",
                en: "Give Bundle.identifier.system and Bundle.identifier.value.")
        )
        .presuming("type", "identifier"),
        ConstraintLogic(
            "bdl-10", .holds("iif(type = 'document', timestamp.hasValue(), true)"),
            text: Localized(
                nb: "Et dokument må ha tidspunktet det ble laget (timestamp).",
                en: "A document must say when it was made (timestamp)."),
            advice: Localized(
                nb: "Oppgi Bundle.timestamp.",
                en: "Give Bundle.timestamp.")
        )
        .presuming("type", "timestamp"),
        ConstraintLogic(
            "bdl-11", .holds("iif(type = 'document', entry.first().resource.ofType(Composition).exists(), true)"),
            text: Localized(
                nb: "Et dokument må ha en Composition som første ressurs.",
                en: "A document must have a Composition as its first resource."),
            advice: Localized(
                nb: "Sett Composition i den første oppføringen.",
                en: "Put the Composition into the first entry.")
        )
        .presuming("type"),
        ConstraintLogic(
            "bdl-12", .holds("iif(type = 'message', entry.first().resource.ofType(MessageHeader).exists(), true)"),
            text: Localized(
                nb: "En melding må ha en MessageHeader som første ressurs.",
                en: "A message must have a MessageHeader as its first resource."),
            advice: Localized(
                nb: "Sett MessageHeader i den første oppføringen.",
                en: "Put the MessageHeader into the first entry.")
        )
        .presuming("type"),
    ]
}
