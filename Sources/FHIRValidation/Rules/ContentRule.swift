package import FHIRTree

/// The form of an element's content: lists as arrays, primitives as the right JSON kind, nothing empty.
///
/// http://hl7.org/fhir/R4/json.html, http://hl7.org/fhir/R4/xml.html and ele-1: an element has a value or children; an id
/// alone is neither.
extension ValidationRun {
    /// Whether a primitive's token has the kind that its type is written in. Reports if not.
    @inline(__always) func checkKind(_ node: Node, _ element: ElementRecord) -> Bool {
        let kind = tree.kind(node)
        if tree.format == .xml { return kind == .string }
        let isRight =
            switch element.primitive {
            case .boolean: kind == .true || kind == .false
            case .integer, .decimal, .positiveInt, .unsignedInt: kind == .number
            case .string, .markdown, .code, .id, .uri, .url, .canonical, .oid, .uuid, .date, .dateTime, .instant, .time,
                .base64Binary, .xhtml:
                kind == .string
            }
        if isRight { return true }
        report(.content(kind == .null ? .null : .wrongKind(kind, wanted: element.primitive)), at: node, element.origin)
        return false
    }

    /// Reports an element that has nothing but an id (ele-1).
    func reportNoContent(at node: Node) {
        let isEmpty = tree[node].next == UInt32(node.index) + 1
        report(.content(isEmpty ? .empty : .onlyID), at: node, -1)
    }
}

package enum ContentProblem: Hashable, BitwiseCopyable, Sendable {
    case wrongKind(Kind, wanted: PrimitiveType)
    case null
    case notObject(Kind)
    case listExpected
    case listNotAllowed
    case emptyList
    case empty
    case onlyID
    case emptyString
    case companionOfComplex
    case companionOfID
    case companionNotObject
    case companionListMismatch

    func message(_ context: MessageContext) -> Message {
        let name = context.elementName
        let (text, advice) = words(name, context.shownInBrackets)
        return Message(ruleID, .structure, text: text, advice: advice)
    }

    private var ruleID: String {
        switch self {
        case .wrongKind, .null, .notObject, .listExpected, .listNotAllowed: "fhir/json-type"
        case .emptyList, .empty, .onlyID, .emptyString: "fhir/invariant/ele-1"
        case .companionOfComplex, .companionOfID, .companionNotObject, .companionListMismatch: "fhir/companion"
        }
    }

    private func words(_ name: String, _ shown: String) -> (Localized, Localized) {
        switch self {
        case .wrongKind(let kind, let wanted):
            return (
                Localized(
                    nb: "'\(name)' er skrevet som \(kind.nb)\(shown), men skal være \(wanted.formNB).",
                    en: "'\(name)' is written as \(kind.en)\(shown), but must be \(wanted.formEN)."),
                Localized(nb: "Skriv verdien som \(wanted.formNB).", en: "Write the value as \(wanted.formEN).")
            )
        case .null:
            return (
                Localized(nb: "'\(name)' er null.", en: "'\(name)' is null."),
                Localized(
                    nb: """
                        Utelat elementet. null kan bare stå i en liste av enkle verdier, og bare der '_\(name)' har \
                        innhold på samme plass.
                        """,
                    en: """
                        Leave the element out. null is only for a list of primitives, where '_\(name)' has content \
                        at the same place.
                        """
                )
            )
        case .notObject(let kind):
            return (
                Localized(
                    nb: "'\(name)' er skrevet som \(kind.nb)\(shown), men skal ha underelementer.",
                    en: "'\(name)' is written as \(kind.en)\(shown), but must have children."),
                Localized(
                    nb: "Skriv verdien i underelementet som den hører til.",
                    en: "Write the value into the child that it belongs to.")
            )
        case .listExpected:
            return (
                Localized(
                    nb: "'\(name)' kan gjentas og skal derfor skrives som en liste, også når det bare er én verdi.",
                    en: "'\(name)' may repeat and is always written as an array, even with a single value."),
                Localized(nb: "Sett hakeparenteser rundt verdien: [ … ].", en: "Put the value in brackets: [ … ].")
            )
        case .listNotAllowed:
            return (
                Localized(
                    nb: "'\(name)' kan ikke gjentas og skal ikke skrives som en liste.",
                    en: "'\(name)' does not repeat and is never written as an array."),
                Localized(nb: "Fjern hakeparentesene.", en: "Remove the brackets.")
            )
        case .emptyList:
            return (
                Localized(nb: "Listen '\(name)' er tom.", en: "The list '\(name)' is empty."),
                Localized(
                    nb: "Utelat elementet når det ikke har verdier.", en: "Leave the element out when it has no values."
                )
            )
        case .empty:
            return (
                Localized(nb: "'\(name)' er tomt.", en: "'\(name)' is empty."),
                Localized(
                    nb: "Gi elementet en verdi eller underelementer, eller utelat det.",
                    en: "Give the element a value or children, or leave it out.")
            )
        case .onlyID:
            return (
                Localized(
                    nb: "'\(name)' har bare en id og ikke noe innhold.", en: "'\(name)' has only an id and no content."),
                Localized(
                    nb: "Gi elementet en verdi eller underelementer, eller utelat det.",
                    en: "Give the element a value or children, or leave it out.")
            )
        case .emptyString:
            return (
                Localized(nb: "'\(name)' er en tom tekst.", en: "'\(name)' is an empty string."),
                Localized(
                    nb: "Utelat elementet når det ikke har en verdi.", en: "Leave the element out when it has no value."
                )
            )
        case .companionOfComplex:
            return (
                Localized(
                    nb: "'_\(name)' kan ikke brukes: '\(name)' har underelementer og er ikke en enkel verdi.",
                    en: "'_\(name)' cannot be used: '\(name)' has children and is not a primitive."),
                Localized(
                    nb: "Flytt id og extension inn i '\(name)'.", en: "Move id and extension into '\(name)'.")
            )
        case .companionOfID:
            return (
                Localized(
                    nb: "'\(name)' kan ikke ha egne utvidelser (extension).",
                    en: "'\(name)' cannot have extensions of its own."),
                Localized(nb: "Fjern '_\(name)'.", en: "Remove '_\(name)'.")
            )
        case .companionNotObject:
            return (
                Localized(
                    nb: "'_\(name)' skal være et objekt med id eller extension, i samme form som '\(name)'.",
                    en: "'_\(name)' must be an object with id or extension, in the same form as '\(name)'."),
                Localized(
                    nb: "Skriv et objekt, eller en liste av objekter og null når '\(name)' er en liste.",
                    en: "Write an object, or an array of objects and nulls when '\(name)' is an array.")
            )
        case .companionListMismatch:
            return (
                Localized(
                    nb: "Denne plassen er tom både i '\(name)' og i '_\(name)'.",
                    en: "This place is empty both in '\(name)' and in '_\(name)'."),
                Localized(
                    nb: "Fjern plassen fra begge listene, eller oppgi verdien.",
                    en: "Remove the place from both lists, or give the value.")
            )
        }
    }
}

extension Kind {
    var nb: String {
        switch self {
        case .object: "et objekt"
        case .array: "en liste"
        case .string: "en tekst"
        case .number: "et tall"
        case .true: "true"
        case .false: "false"
        case .null: "null"
        }
    }

    var en: String {
        switch self {
        case .object: "an object"
        case .array: "an array"
        case .string: "a string"
        case .number: "a number"
        case .true: "true"
        case .false: "false"
        case .null: "null"
        }
    }
}

extension PrimitiveType {
    var formNB: String {
        self == .boolean ? "true eller false" : isNumber ? "et tall uten anførselstegn" : "en tekst i anførselstegn"
    }
    var formEN: String {
        self == .boolean ? "true or false" : isNumber ? "a number without quotes" : "a string in quotes"
    }
}
