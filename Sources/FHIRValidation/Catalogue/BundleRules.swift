extension RuleCatalogue {
    /// What a bundle's type asks of its entries (`BundleRule`, `DocumentRule`, `SearchsetRule`), and narratives' links.
    static let bundles: [RuleEntry] = [
        RuleEntry(
            "fhir/bundle-fullurl", .error,
            RuleWords(
                title: Localized(
                    nb: "fullUrl mangler, er ikke en absolutt adresse eller er en annen ressurs sin.",
                    en: "The fullUrl is missing, is no absolute url, or is that of another resource."),
                reason: Localized(
                    nb: "Referanser finner frem ved fullUrl. En RESTful adresse ender med ressursens type og id.",
                    en: "References lead by the fullUrl. A RESTful address ends in the resource's type and id."),
                advice: Localized(
                    nb: "Bruk urn:uuid: og en UUID, eller hele adressen med ressursens type og id.",
                    en: "Use urn:uuid: and a UUID, or the whole address with the resource's type and id."),
                source: specification + "bundle.html#bundle-unique",
                example: RuleExample(
                    in: .entry(of: "Organization"), bad: "\"fullUrl\": \"Organization/1\",",
                    good: "\"fullUrl\": \"urn:uuid:f5ec52ed-0108-4475-92e1-bc7656670b14\","))),
        RuleEntry(
            "fhir/searchset-id", .error,
            RuleWords(
                title: Localized(
                    nb: "En ressurs i et søkeresultat mangler id.", en: "A resource in a search result has no id."),
                reason: Localized(
                    nb: "Det som finnes på en tjener, har en id der.", en: "What is found on a server has an id there."),
                advice: Localized(
                    nb: "Oppgi id-en som tjeneren kjenner den ved.", en: "Give the id by which its server knows it."),
                source: specification + "http.html#search",
                example: RuleExample(
                    in: .document, bad: searchset("", "match"), good: searchset("\"id\": \"1\", ", "match"))
            )),
        RuleEntry(
            "fhir/searchset-mode", .error,
            RuleWords(
                title: Localized(
                    nb: "search.mode passer ikke til ressurstypen.", en: "The search.mode does not fit the resource."),
                reason: Localized(
                    nb: "Bare en OperationOutcome forteller om selve søket (outcome).",
                    en: "Only an OperationOutcome tells of the search itself (outcome)."),
                advice: Localized(nb: "Rett mode.", en: "Correct the mode."),
                source: specification + "valueset-search-entry-mode.html",
                example: RuleExample(
                    in: .document, bad: searchset("\"id\": \"1\", ", "outcome"),
                    good: searchset("\"id\": \"1\", ", "match")))),
        RuleEntry(
            "fhir/searchset-link", .error,
            RuleWords(
                title: Localized(
                    nb: "To lenker i søkeresultatet har samme relation.",
                    en: "Two links of the search result have the same relation."),
                reason: Localized(
                    nb: "Da kan ingen vite hvilken side som er den neste.",
                    en: "Nobody can tell which page is the next."),
                advice: Localized(nb: "Behold én av dem.", en: "Keep one of them."),
                source: specification + "http.html#paging",
                example: RuleExample(
                    in: .document, bad: pages("next", "next"), good: pages("previous", "next")))),
        RuleEntry(
            "fhir/bundle-incomplete", .error,
            RuleWords(
                title: Localized(
                    nb: "Dokumentet eller meldingen mangler en ressurs som det vises til.",
                    en: "The document or message lacks a resource that it refers to."),
                reason: Localized(
                    nb: "Det som Composition eller MessageHeader.focus peker på, skal være med.",
                    en: "What the Composition or MessageHeader.focus refers to must be included."),
                advice: Localized(nb: "Legg ressursen ved som egen oppføring.", en: "Add the resource as an entry."),
                source: specification + "documents.html#bundle",
                example: RuleExample(
                    in: .document, bad: document("Patient/2"), good: document("Patient/1")))),
        RuleEntry(
            "fhir/document-orphan", .error,
            RuleWords(
                title: Localized(
                    nb: "Ingenting knytter oppføringen til dokumentets Composition.",
                    en: "Nothing links the entry to the document's Composition."),
                reason: Localized(
                    nb: "Dokumentet er det som Composition viser til, direkte eller gjennom andre.",
                    en: "A document is what its Composition refers to, directly or through others."),
                advice: Localized(
                    nb: "Pek på den fra Composition eller noe den peker på, eller fjern den.",
                    en: "Refer to it from the Composition or what that refers to, or remove it."),
                source: specification + "documents.html#content",
                example: RuleExample(
                    in: .document, bad: document("Patient/2"), good: document("Patient/1")))),
        RuleEntry(
            "fhir/narrative-link", .error,
            RuleWords(
                title: Localized(
                    nb: "En lenke i den lesbare teksten fører ingen steder.",
                    en: "A link in the narrative leads nowhere."),
                reason: Localized(
                    nb: "En lenke som begynner med #, må finne en id i ressursen.",
                    en: "A link that begins with # must find an id in the resource."),
                advice: Localized(
                    nb: "Gi målet denne id-en, eller fjern lenken.", en: "Give its target this id, or remove the link."),
                source: specification + "narrative.html#id",
                example: RuleExample(in: .document, bad: narrative("note"), good: narrative("notes")))),
    ]

    private static func searchset(_ id: String, _ mode: String) -> String {
        """
        {"resourceType": "Bundle", "type": "searchset", "entry": [{
          "fullUrl": "http://example.org/Basic/1", "resource": {"resourceType": "Basic", \(id)"code": {"text": "…"}},
          "search": {"mode": "\(mode)"}}]}
        """
    }

    private static func pages(_ first: String, _ second: String) -> String {
        """
        {"resourceType": "Bundle", "type": "searchset", "link": [
          {"relation": "\(first)", "url": "http://example.org/?page=1"},
          {"relation": "\(second)", "url": "http://example.org/?page=3"}]}
        """
    }

    private static func document(_ subject: String) -> String {
        """
        {"resourceType": "Bundle", "type": "document", "entry": [
          {"fullUrl": "http://example.org/Composition/1", "resource": {
            "resourceType": "Composition", "id": "1", "subject": {"reference": "\(subject)"}, "title": "…"}},
          {"fullUrl": "http://example.org/Patient/1", "resource": {"resourceType": "Patient", "id": "1"}}]}
        """
    }

    private static func narrative(_ target: String) -> String {
        """
        {"resourceType": "Basic", "code": {"text": "…"}, "text": {"status": "generated", "div":
          "<div xmlns=\\"http://www.w3.org/1999/xhtml\\"><a href=\\"#\(target)\\">…</a><p id=\\"notes\\">…</p></div>"}}
        """
    }
}
