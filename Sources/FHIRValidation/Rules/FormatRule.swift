internal import FHIRTree

/// The written form of primitive values, each type by its own grammar.
///
/// http://hl7.org/fhir/R4/datatypes.html#primitive. The grammars stand in `PrimitiveGrammar`; dates must exist.
extension ValidationRun {
    /// Reports a value that is not written as its type asks; false when nothing more can be said of it.
    @inline(__always) func checkFormat(_ node: Node, _ element: ElementRecord) -> Bool {
        let verdict = tree.withText(node) { PrimitiveGrammar.check($0, element.primitive) }
        return verdict == .good || report(verdict, at: node, element)
    }

    /// Reports a value that is not good; false when nothing more can be said of it.
    private func report(_ verdict: PrimitiveGrammar.Verdict, at node: Node, _ element: ElementRecord) -> Bool {
        switch verdict {
        case .good: return true
        case .tooLong: report(.format(.tooLong), at: node, element.origin)
        case .bad: report(.format(.wrong(element.primitive)), at: node, element.origin)
        case .noSuchDate: report(.format(.noSuchDate(element.primitive)), at: node, element.origin)
        case .blank:
            report(.format(.blank), .warning, at: node, element.origin)
            return true
        case .controlCharacter:
            report(.format(.controlCharacter), .warning, at: node, element.origin)
            return true
        }
        return false
    }
}

package enum FormatProblem: Hashable, BitwiseCopyable, Sendable {
    case wrong(PrimitiveType)
    case noSuchDate(PrimitiveType)
    case tooLong
    case blank
    case controlCharacter

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .wrong(let type):
            Message(
                "fhir/format", .value,
                text: Localized(
                    nb: "\(context.shown) er ikke en gyldig \(type.name).",
                    en: "\(context.shown) is not a valid \(type.name)."),
                advice: type.formAdvice)
        case .noSuchDate(let type):
            Message(
                "fhir/format", .value,
                text: Localized(
                    nb: "\(context.shown) er ikke en gyldig \(type.name): datoen eller klokkeslettet finnes ikke.",
                    en: "\(context.shown) is not a valid \(type.name): there is no such date or time."),
                advice: type.formAdvice)
        case .tooLong:
            Message(
                "fhir/format", .tooLong,
                text: Localized(
                    nb: "Teksten er lengre enn 1 048 576 byte.", en: "The text is longer than 1,048,576 bytes."),
                advice: Localized(nb: "Kort ned teksten.", en: "Shorten the text."))
        case .blank:
            Message(
                "fhir/blank-string", .value,
                text: Localized(nb: "Teksten har bare blanke tegn.", en: "The text is nothing but white space."),
                advice: Localized(nb: "Utelat elementet.", en: "Leave the element out."))
        case .controlCharacter:
            Message(
                "fhir/control-character", .value,
                text: Localized(
                    nb: "Teksten har et usynlig styretegn. Bare tabulator og linjeskift bør brukes.",
                    en: "The text has an invisible control character. Only tab and line breaks should be used."),
                advice: Localized(nb: "Fjern tegnet.", en: "Remove the character."))
        }
    }
}

extension PrimitiveType {
    /// How a value of the type is written.
    var formAdvice: Localized {
        switch self {
        case .boolean: Localized(nb: "Skriv true eller false.", en: "Write true or false.")
        case .integer:
            Localized(
                nb: "Skriv et heltall fra -2 147 483 648 til 2 147 483 647.",
                en: "Write a whole number from -2,147,483,648 to 2,147,483,647.")
        case .positiveInt:
            Localized(
                nb: "Skriv et heltall fra 1 til 2 147 483 647.", en: "Write a whole number from 1 to 2,147,483,647.")
        case .unsignedInt:
            Localized(
                nb: "Skriv et heltall fra 0 til 2 147 483 647.", en: "Write a whole number from 0 to 2,147,483,647.")
        case .decimal:
            Localized(nb: "Skriv et tall med punktum som desimaltegn: 1.5.", en: "Write a number with a point: 1.5.")
        case .string, .markdown:
            Localized(nb: "Skriv en tekst som ikke er tom.", en: "Write a text that is not empty.")
        case .code:
            Localized(
                nb: "Skriv koden uten mellomrom foran og bak, og med bare ett mellomrom mellom ord.",
                en: "Write the code without blanks around it and with single blanks inside.")
        case .id:
            Localized(
                nb: "Bruk 1–64 tegn: A–Z, a–z, 0–9, bindestrek og punktum.",
                en: "Use 1–64 characters of A–Z, a–z, 0–9, '-' and '.'.")
        case .uri, .url, .canonical:
            Localized(
                nb: "Skriv en fullstendig adresse uten mellomrom; etter urn:uuid: skal det stå en UUID.",
                en: "Write a complete address without blanks; after urn:uuid: stands a UUID.")
        case .oid:
            Localized(
                nb: "Skriv urn:oid: og tall med punktum mellom.", en: "Write urn:oid: and numbers with points between.")
        case .uuid:
            Localized(
                nb: "Skriv urn:uuid: og en UUID med små bokstaver og bindestreker.",
                en: "Write urn:uuid: and a UUID in lower case with hyphens."
            )
        case .date:
            Localized(
                nb: "Skriv en dato som finnes, uten klokkeslett: 2026-03-01.",
                en: "Write a date that exists, without a time: 2026-03-01.")
        case .dateTime:
            Localized(
                nb: "Skriv en dato, eller dato og klokkeslett med sekunder og tidssone: 2026-03-01T09:00:00+01:00.",
                en: "Write a date, or a date and time with seconds and zone: 2026-03-01T09:00:00+01:00.")
        case .instant:
            Localized(
                nb: "Skriv dato og klokkeslett med sekunder og tidssone: 2026-03-01T09:00:00+01:00.",
                en: "Write date and time with seconds and zone: 2026-03-01T09:00:00+01:00.")
        case .time:
            Localized(
                nb: "Skriv timer, minutter og sekunder: 09:00:00.", en: "Write hours, minutes and seconds: 09:00:00.")
        case .base64Binary:
            Localized(
                nb: "Skriv base64: tegnene A–Z, a–z, 0–9, + og /, fylt ut med =.",
                en: "Write base64 with the alphabet A–Z a–z 0–9 + / and padding =.")
        case .xhtml: Localized(nb: "Skriv et <div> med XHTML.", en: "Write a <div> with XHTML.")
        }
    }
}
