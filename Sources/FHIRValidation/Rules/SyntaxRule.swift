internal import FHIRTree

/// What the grammar of JSON or XML, or FHIR's use of it, has against a document (RFC 8259, XML 1.0,
/// http://hl7.org/fhir/R4/json.html, http://hl7.org/fhir/R4/xml.html). The parser finds it; here are the words.
extension ParseProblem {
    var severity: Severity { kind == .byteOrderMark ? .warning : .error }

    var message: Message { Message("fhir/syntax/" + rule, .structure, text: text, advice: advice) }

    private var rule: String {
        switch kind {
        case .empty: "empty"
        case .unexpectedCharacter, .unexpectedEnd, .trailingContent, .badLiteral, .comment, .trailingComma,
            .notJSONorXML:
            "json"
        case .badNumber: "number"
        case .badEscape: "escape"
        case .controlCharacter: "control-character"
        case .invalidUTF8, .utf16, .notUTF8: "encoding"
        case .tooDeep: "depth"
        case .tooLarge: "size"
        case .damagedGzip: "gzip"
        case .duplicateName: "duplicate-name"
        case .loneSurrogate: "surrogate"
        case .nulCharacter: "nul"
        case .byteOrderMark: "byte-order-mark"
        case .malformedXML: "xml"
        case .documentType: "doctype"
        case .wrongNamespace: "namespace"
        case .unexpectedAttribute: "attribute"
        case .unexpectedText: "text"
        case .emptyValue: "empty-value"
        case .processingInstruction: "processing-instruction"
        case .contentBesideResource: "resource"
        }
    }

    private var text: Localized {
        switch kind {
        case .empty: Localized(nb: "Filen er tom.", en: "The file is empty.")
        case .unexpectedCharacter:
            Localized(nb: "Ugyldig JSON: uventet tegn\(shown).", en: "Invalid JSON: unexpected character\(shown).")
        case .unexpectedEnd:
            Localized(
                nb: "Ugyldig JSON: dokumentet slutter før det er ferdig.",
                en: "Invalid JSON: the document ends before it is complete.")
        case .trailingContent:
            Localized(
                nb: "Ugyldig JSON: det står mer etter dokumentets slutt.",
                en: "Invalid JSON: there is more after the end of the document.")
        case .badNumber:
            Localized(nb: "Ugyldig JSON: feil skrevet tall\(shown).", en: "Invalid JSON: malformed number\(shown).")
        case .badLiteral:
            Localized(
                nb: "Ugyldig JSON:\(shown) mangler anførselstegn. Bare tall, true, false og null kan stå uten.",
                en: "Invalid JSON:\(shown) has no quotes. Only numbers, true, false and null may stand without.")
        case .badEscape:
            Localized(
                nb: "Ugyldig JSON: Teksten har\(shown), som ikke er noe tegn i JSON.",
                en: "Invalid JSON: the string has\(shown), which is no character of JSON.")
        case .controlCharacter:
            Localized(
                nb: "Ugyldig JSON: Et linjeskift eller annet styretegn står rått i en tekst.",
                en: "Invalid JSON: a line break or other control character stands raw in a string.")
        case .invalidUTF8:
            Localized(
                nb: "Et tegn er ikke i UTF-8. Filen er trolig lagret med et annet tegnsett.",
                en: "A character is not in UTF-8. The file was probably saved in another encoding.")
        case .utf16: Localized(nb: "Filen er lagret som UTF-16.", en: "The file was saved as UTF-16.")
        case .tooDeep:
            Localized(
                nb: "For mange nivåer inni hverandre\(limit).", en: "Too many levels inside each other\(limit).")
        case .tooLarge: Localized(nb: "Filen er for stor\(limit).", en: "The file is too large\(limit).")
        case .comment:
            Localized(nb: "Ugyldig JSON: Kommentarer er ikke tillatt.", en: "Invalid JSON: comments are not allowed.")
        case .trailingComma:
            Localized(nb: "Ugyldig JSON: Det er et komma for mye.", en: "Invalid JSON: there is a comma too many.")
        case .notJSONorXML:
            Localized(
                nb: "Filen er verken JSON eller XML\(guess.nb).", en: "The file is neither JSON nor XML\(guess.en).")
        case .damagedGzip:
            Localized(nb: "Den pakkede filen (gzip) er skadet.", en: "The compressed file (gzip) is damaged.")
        case .duplicateName:
            Localized(
                nb: "Navnet\(shown) står to ganger i samme objekt.",
                en: "The name\(shown) stands twice in the same object.")
        case .loneSurrogate:
            Localized(
                nb: "Teksten har et halvt tegn (\(detail)), som ingen kan vise.",
                en: "The text has half a character (\(detail)), which nobody can show.")
        case .nulCharacter:
            Localized(
                nb: "Teksten har tegnet NUL (\\u0000), som ikke er tillatt.",
                en: "The text has the character NUL (\\u0000), which is not allowed.")
        case .byteOrderMark:
            Localized(nb: "Filen begynner med et BOM (byte order mark).", en: "The file begins with a byte order mark.")
        case .malformedXML:
            Localized(
                nb: "Ugyldig XML: \((XMLFault(rawValue: detail) ?? .other).norwegian).", en: "Invalid XML: \(detail).")
        case .documentType:
            Localized(nb: "Dokumentet har en DOCTYPE.", en: "The document has a document type declaration.")
        case .wrongNamespace:
            Localized(
                nb: "Elementet hører til\(shown) og ikke til FHIR (http://hl7.org/fhir).",
                en: "The element belongs to\(shown) and not to FHIR (http://hl7.org/fhir).")
        case .unexpectedAttribute:
            Localized(
                nb: "Attributtet\(shown) er ikke tillatt. Verdier står i value.",
                en: "The attribute\(shown) is not allowed. Values stand in value.")
        case .unexpectedText:
            Localized(
                nb: "Det står tekst mellom elementene. Verdier skal stå i attributtet value.",
                en: "There is text between the elements. Values belong in the attribute value.")
        case .emptyValue: Localized(nb: "Elementet har en tom verdi (value).", en: "The element has an empty value.")
        case .processingInstruction:
            Localized(
                nb: "Filen har en instruksjon (<?…?>), som ikke er tillatt i FHIR.",
                en: "The file has a processing instruction (<?…?>), which FHIR does not allow.")
        case .notUTF8:
            Localized(
                nb: "Filen oppgir tegnsettet\(shown), ikke UTF-8.",
                en: "The file declares the encoding\(shown), not UTF-8.")
        case .contentBesideResource:
            Localized(
                nb: "Her skal det stå nøyaktig én ressurs, og ingenting ved siden av.",
                en: "Exactly one resource is expected here, and nothing beside it.")
        }
    }

    private var advice: Localized {
        switch kind {
        case .empty:
            Localized(nb: "Kontroller eksporten som lager filen.", en: "Check the export that makes the file.")
        case .invalidUTF8, .utf16, .notUTF8:
            Localized(nb: "Lagre filen som UTF-8.", en: "Save the file as UTF-8.")
        case .byteOrderMark: Localized(nb: "Lagre filen som UTF-8 uten BOM.", en: "Save the file as UTF-8 without it.")
        case .duplicateName: Localized(nb: "Behold ett av dem.", en: "Keep one of them.")
        case .comment: Localized(nb: "Fjern kommentaren.", en: "Remove the comment.")
        case .trailingComma: Localized(nb: "Fjern kommaet.", en: "Remove the comma.")
        case .documentType:
            Localized(nb: "Fjern DOCTYPE og det som hører til.", en: "Remove the DOCTYPE and its entities.")
        case .emptyValue: Localized(nb: "Utelat elementet.", en: "Leave the element out.")
        case .wrongNamespace:
            Localized(nb: "Bruk xmlns=\"http://hl7.org/fhir\".", en: "Use xmlns=\"http://hl7.org/fhir\".")
        case .trailingContent:
            Localized(
                nb: "Bare én ressurs i hver fil. Har filen én ressurs på hver linje, skal navnet slutte på .ndjson.",
                en: "One resource a file. If each line has a resource, the name must end in .ndjson.")
        case .unexpectedCharacter where ["\"", "{", "["].contains(detail):
            Localized(
                nb: "Kontroller om det mangler et komma eller et kolon foran.",
                en: "Check whether a comma or a colon is missing before it.")
        case .unexpectedCharacter, .unexpectedEnd, .badNumber, .badLiteral, .badEscape, .controlCharacter, .tooDeep,
            .tooLarge,
            .notJSONorXML, .damagedGzip, .loneSurrogate, .nulCharacter, .malformedXML, .unexpectedAttribute,
            .unexpectedText, .processingInstruction, .contentBesideResource:
            Localized(
                nb: "Rett filen på dette stedet. Feilen ligger som regel i programmet som lager den.",
                en: "Correct the file at this place. The fault is mostly in the program that makes it.")
        }
    }

    private var shown: String { detail.isEmpty ? "" : " '\(detail)'" }

    private var limit: String { Int(detail) == nil ? "" : " (> \(detail))" }

    /// What the bytes look like, where that could be told.
    private var guess: Localized {
        detail.isEmpty
            ? Localized(nb: "", en: "") : Localized(nb: ". Det ligner \(detail)", en: ". It looks like \(detail)")
    }
}
