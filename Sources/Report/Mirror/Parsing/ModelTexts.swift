internal import FHIRTree
internal import FHIRValidation

/// The texts of what the strict parser refuses: our own words.
enum ModelTexts {
    static let unreadable = text(
        "Dette er ikke JSON eller XML som registeret kan lese.",
        "This is no JSON or XML that the registry can read.")

    static func noObject(_ kind: Kind) -> Localized {
        text("Her skal det stå et objekt.", "Expected start of object, but found \(kind).")
    }

    static let noResourceType = text("resourceType mangler.", "The resource has no 'resourceType' property.")
    static let typeNotText = text("resourceType er ikke en tekst.", "'resourceType' should be a string.")

    static func unknownResource(_ name: String) -> Localized {
        text("Typen '\(name)' er ukjent.", "Unknown type '\(name)' in 'resourceType'.")
    }

    static func notAResource(_ name: String) -> Localized {
        text("'\(name)' er ikke en ressurs.", "'\(name)' in 'resourceType' is no type of resource.")
    }

    static func unknownProperty(_ name: String) -> Localized {
        text("Elementet '\(name)' er ukjent.", "Encountered unrecognized element '\(name)'.")
    }

    static func choiceWithoutType(_ name: String) -> Localized {
        text("Valgelementet '\(name)' sier ikke hvilken type.", "Choice element '\(name)' is not suffixed with a type.")
    }

    static func choiceOfUnknownType(_ name: String, _ type: String) -> Localized {
        text(
            "Valgelementet '\(name)' har en ukjent type '\(type)'.",
            "Choice element '\(name)' is suffixed with an unrecognized type '\(type)'.")
    }

    static func choiceNotAllowed(_ type: String) -> Localized {
        text("Typen \(type) er ikke tillatt her.", "Value is of type '\(type)', which is not an allowed choice.")
    }

    static func duplicate(_ name: String) -> Localized {
        text("'\(name)' står to ganger.", "Property '\(name)' stands twice.")
    }

    static let objectForPrimitive = text(
        "En enkel verdi kan ikke være et objekt.",
        "Expected a primitive value, not an object.")
    static let arrayForPrimitive = text(
        "En enkel verdi kan ikke være en liste.",
        "Expected a primitive value, not an array.")
    static let nullPrimitive = text("En enkel verdi kan ikke være null.", "Expected a primitive value, not null.")
    static let emptyObject = text("Et objekt kan ikke være tomt.", "An object needs to have at least one property.")
    static let emptyArray = text("En liste kan ikke være tom.", "An array needs to have at least one element.")
    static let emptyString = text("En tekst kan ikke være tom.", "Properties cannot be empty strings.")
    static let onlyNulls = text("En liste kan ikke ha bare null.", "Arrays need to have at least one non-null element.")
    static let noArray = text("Her skal det stå en liste.", "Expected start of array.")
    static let nestedContained = text(
        "En innebygd ressurs kan ikke ha innebygde ressurser.",
        "Contained resources may not contain resources.")

    static func underscore(_ name: String) -> Localized {
        text("'_\(name)' er bare for enkle verdier.", "'_\(name)' is only for primitives.")
    }

    static func wrongToken(_ type: String) -> Localized {
        text("Verdien er skrevet som noe annet enn \(type).", "Expecting a \(type), but found another JSON token.")
    }

    static func badNumber(_ value: String) -> Localized {
        text("\(value) er ikke et heltall innenfor grensene.", "Json number '\(value)' cannot be parsed as an integer.")
    }

    static func badLiteral(_ value: String, _ type: String) -> Localized {
        let value = String(value.prefix(80))
        return text("'\(value)' er ikke skrevet som en \(type).", "'\(value)' is not a correct literal for a \(type).")
    }

    static func codeNotInEnum(_ code: String, _ set: String) -> Localized {
        let code = String(code.prefix(80))
        return text("'\(code)' er ingen kode i \(set).", "Value '\(code)' is not a correct code for \(set).")
    }

    static let nullInList = text(
        "En liste kan ikke ha null uten ledsager.",
        "Repeating elements should not contain a null value.")

    static func tooFew(_ name: String) -> Localized {
        text("'\(name)' mangler.", "'\(name)' has 0 elements, but must have at least one.")
    }

    static func mandatory(_ name: String) -> Localized {
        text("'\(name)' mangler.", "Element '\(name)' with a minimum cardinality cannot be null.")
    }

    static func wrongOrder(_ name: String) -> Localized {
        text("'\(name)' står på feil plass.", "Element '\(name)' is out of order.")
    }

    private static func text(_ nb: String, _ en: String) -> Localized { Localized(nb: nb, en: en) }
}
