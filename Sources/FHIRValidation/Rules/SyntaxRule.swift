package import FHIRTree

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
                nb: "Ugyldig JSON: bare true, false og null kan stå uten anførselstegn\(shown).",
                en: "Invalid JSON: only true, false and null may stand without quotes\(shown).")
        case .badEscape:
            Localized(nb: "Ugyldig JSON: ukjent escape i teksten.", en: "Invalid JSON: unknown escape in a string.")
        case .controlCharacter:
            Localized(
                nb: "Ugyldig JSON: et kontrolltegn står uten escape i en tekst.",
                en: "Invalid JSON: a control character stands unescaped in a string.")
        case .invalidUTF8: Localized(nb: "Teksten er ikke gyldig UTF-8.", en: "The text is not valid UTF-8.")
        case .utf16: Localized(nb: "Dokumentet er i UTF-16.", en: "The document is in UTF-16.")
        case .tooDeep: Localized(nb: "Dokumentet er for dypt nøstet.", en: "The document is nested too deeply.")
        case .tooLarge: Localized(nb: "Dokumentet er for stort.", en: "The document is too large.")
        case .comment:
            Localized(nb: "Ugyldig JSON: JSON har ikke kommentarer.", en: "Invalid JSON: JSON has no comments.")
        case .trailingComma:
            Localized(nb: "Ugyldig JSON: et komma for mye.", en: "Invalid JSON: a comma too many.")
        case .notJSONorXML:
            Localized(nb: "Dette er verken JSON eller XML\(shown).", en: "This is neither JSON nor XML\(shown).")
        case .damagedGzip: Localized(nb: "gzip-filen er skadet.", en: "The gzip file is damaged.")
        case .duplicateName:
            Localized(
                nb: "Navnet\(shown) står to ganger i samme objekt.",
                en: "The name\(shown) stands twice in the same object.")
        case .loneSurrogate:
            Localized(
                nb: "Teksten har et halvt surrogatpar, som ikke er noe tegn.",
                en: "The text has half a surrogate pair, which is no character.")
        case .nulCharacter: Localized(nb: "Teksten har tegnet NUL.", en: "The text has the character NUL.")
        case .byteOrderMark:
            Localized(nb: "Filen begynner med et BOM (byte order mark).", en: "The file begins with a byte order mark.")
        case .malformedXML: Localized(nb: "Ugyldig XML\(shown).", en: "Invalid XML\(shown).")
        case .documentType:
            Localized(nb: "Dokumentet har en DOCTYPE.", en: "The document has a document type declaration.")
        case .wrongNamespace:
            Localized(
                nb: "Elementet\(shown) er ikke i navnerommet http://hl7.org/fhir.",
                en: "The element\(shown) is not in the namespace http://hl7.org/fhir.")
        case .unexpectedAttribute:
            Localized(nb: "Attributtet\(shown) er ikke tillatt.", en: "The attribute\(shown) is not allowed.")
        case .unexpectedText:
            Localized(
                nb: "Det står tekst der bare elementer kan stå.", en: "There is text where only elements may stand.")
        case .emptyValue: Localized(nb: "Attributtet value er tomt.", en: "The value attribute is empty.")
        case .processingInstruction:
            Localized(nb: "Dokumentet har en XML-instruksjon.", en: "The document has a processing instruction.")
        case .notUTF8: Localized(nb: "Dokumentet er ikke i UTF-8.", en: "The document is not in UTF-8.")
        case .contentBesideResource:
            Localized(
                nb: "Her skal det stå nøyaktig én ressurs.", en: "Exactly one resource is expected here.")
        }
    }

    private var advice: Localized {
        switch kind {
        case .empty: Localized(nb: "Send en Bundle.", en: "Send a Bundle.")
        case .invalidUTF8, .utf16, .notUTF8:
            Localized(nb: "Lagre dokumentet som UTF-8 uten BOM.", en: "Save the document as UTF-8 without BOM.")
        case .byteOrderMark: Localized(nb: "Lagre filen uten BOM.", en: "Save the file without it.")
        case .duplicateName: Localized(nb: "Behold ett av dem.", en: "Keep one of them.")
        case .comment: Localized(nb: "Fjern kommentaren.", en: "Remove the comment.")
        case .trailingComma: Localized(nb: "Fjern kommaet.", en: "Remove the comma.")
        case .documentType: Localized(nb: "Fjern DOCTYPE og entiteter.", en: "Remove the DOCTYPE and its entities.")
        case .emptyValue: Localized(nb: "Utelat elementet.", en: "Leave the element out.")
        case .wrongNamespace:
            Localized(nb: "Bruk xmlns=\"http://hl7.org/fhir\".", en: "Use xmlns=\"http://hl7.org/fhir\".")
        case .trailingContent:
            Localized(
                nb: "Én ressurs per fil; flere linjer med hver sin ressurs er NDJSON (.ndjson).",
                en: "One resource a file; lines with a resource each are NDJSON (.ndjson).")
        case .unexpectedCharacter, .unexpectedEnd, .badNumber, .badLiteral, .badEscape, .controlCharacter, .tooDeep,
            .tooLarge,
            .notJSONorXML, .damagedGzip, .loneSurrogate, .nulCharacter, .malformedXML, .unexpectedAttribute,
            .unexpectedText, .processingInstruction, .contentBesideResource:
            Localized(nb: "Rett dokumentet på dette stedet.", en: "Correct the document at this place.")
        }
    }

    private var shown: String { detail.isEmpty ? "" : " '\(detail)'" }
}
