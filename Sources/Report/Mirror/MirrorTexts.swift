internal import FHIRTree
internal import FHIRValidation

/// The mirror's texts: our own words, with that engine's phrase where somebody would search for it.
enum MirrorTexts {
    static func loop(_ place: String) -> Localized {
        text(
            "Referansene går i ring: det som står i '\(place)', peker tilbake på seg selv.",
            "Detected a loop: what stands in '\(place)' leads back to itself.")
    }

    static func unknownChildren(_ names: [String]) -> Localized {
        let names = quoted(names)
        return text("Underelementene \(names) er ukjente i profilen.", "Encountered unknown child elements \(names).")
    }

    static func unknownProfile(_ canonical: String) -> Localized {
        text("Profilen '\(canonical)' finnes ikke.", "Unable to resolve the profile '\(canonical)'.")
    }

    static func unknownExtension(_ url: String) -> Localized {
        text("Definisjonen av extension '\(url)' finnes ikke.", "Unable to resolve the extension '\(url)'.")
    }

    static func wrongType(_ found: String, _ wanted: String) -> Localized {
        text("Typen er \(found), profilen er for \(wanted).", "The type is \(found), the definition is for \(wanted).")
    }

    static func tooLong(_ value: String, _ most: Int) -> Localized {
        let value = shortened(value)
        return text("'\(value)' er lengre enn \(most) tegn.", "Value '\(value)' is too long (maximum \(most)).")
    }

    static func notFixed(_ found: String, _ wanted: String) -> Localized {
        text("\(found) er ikke nøyaktig \(wanted).", "Value \(found) is not exactly equal to \(wanted).")
    }

    static func notPattern(_ found: String, _ wanted: String) -> Localized {
        text("\(found) passer ikke med mønsteret \(wanted).", "Value \(found) does not match pattern \(wanted).")
    }

    static func badValue(_ found: String, _ type: String) -> Localized {
        text("\(found) er ikke skrevet som en \(type).", "Value \(found) does not match the form of \(type).")
    }

    static func count(_ count: Int, _ min: Int, _ max: Int) -> Localized {
        let range = range(min, max)
        return text(
            "Antallet er \(count), tillatt er \(range).",
            "Instance count is \(count), not within the cardinality \(range).")
    }

    static func count(of name: String, _ count: Int, _ min: Int, _ max: Int) -> Localized {
        let range = range(min, max)
        return text(
            "'\(name)' finnes \(count) gang(er), tillatt er \(range).",
            "Instance count at element '\(name)' is \(count), not within the cardinality \(range).")
    }

    static func missing(_ name: String) -> Localized {
        text("'\(name)' mangler.", "Missing required member: '\(name)'.")
    }

    static func missingSlice(_ list: String, _ slice: String) -> Localized {
        text(
            "Ingen elementer passer i den påkrevde varianten '\(list):\(slice)'.",
            "No elements matched required slice '\(list):\(slice)'.")
    }

    static let noSlice = text(
        "Elementet er ingen av variantene, og andre er ikke tillatt.",
        "Element does not match any slice, and the group is closed.")

    static func sliceAfterOthers(_ name: String) -> Localized {
        text(
            "Varianten '\(name)' står etter elementer som ikke er noen variant.",
            "Element matched slice '\(name)' after one that matched none; those must stand at the end.")
    }

    static func sliceOrder(_ name: String) -> Localized {
        text("Varianten '\(name)' står på feil plass.", "Element matches slice '\(name)', but out of order.")
    }

    static func wrongChoice(_ type: String, _ allowed: [String]) -> Localized {
        let names = quoted(allowed)
        return text(
            "Typen '\(type)' er ikke blant de tillatte (\(names)).",
            "Element is of type '\(type)', which is not one of the allowed choice types (\(names)).")
    }

    static func noProfileFits(_ profiles: [String]) -> Localized {
        let names = profiles.joined(separator: ", ")
        return text(
            "Elementet følger ingen av profilene \(names).",
            "Element does not validate against any of the expected profiles (\(names)).")
    }

    static func noTargetFits(_ profiles: [String]) -> Localized {
        let names = profiles.joined(separator: ", ")
        return text(
            "Ressursen det pekes på, følger ingen av profilene \(names).",
            "Referenced resource does not validate against any of the expected target profiles (\(names)).")
    }

    static func wrongTarget(_ profiles: [String], _ type: String) -> Localized {
        let names = profiles.joined(separator: ", ")
        return text(
            "Ressursen det pekes på, er en \(type); ingen av profilene er for den typen (\(names)).",
            "Referenced resource does not validate against any of the expected target profiles (\(names)); none is on type \(type)."
        )
    }

    static func broken(_ constraint: MirrorConstraint) -> Localized {
        text(
            "Regelen \(constraint.key) er ikke oppfylt: \(constraint.text.nb)",
            "Instance failed constraint \(constraint.key): \(constraint.text.en)")
    }

    static func wrongContext(_ contexts: [StructureDefinition.Context]) -> Localized {
        let names = contexts.map(\.expression).joined(separator: ", ")
        return text(
            "Extension kan ikke stå her; den er for \(names).",
            "Extension used outside of appropriate contexts; expected one of: \(names).")
    }

    static func wrongReference(_ reference: String, _ kind: String, _ allowed: [String]) -> Localized {
        let names = allowed.joined(separator: ", "), reference = shortened(reference)
        return text(
            "Referansen \(reference) er av slaget \(kind), tillatt er \(names).",
            "Encountered a reference (\(reference)) of kind '\(kind)', allowed are \(names).")
    }

    static func noCode(_ set: String) -> Localized {
        text("Ingen kode, verdisettet \(set) er påkrevd.", "No code found, but the binding to \(set) is required.")
    }

    static func noCodeNoText(_ set: String) -> Localized {
        text("Verken kode fra \(set) eller tekst.", "Extensible binding to \(set) requires code or text.")
    }

    static func undecidedCode(_ codings: [MirrorCodes.Coding], _ set: String) -> Localized {
        let codes = shown(codings)
        return text(
            "Registeret kan ikke avgjøre om \(codes) er i verdisettet \(set).",
            "Terminology service failed while validating \(codes) in \(set).")
    }

    static func notInSet(_ codings: [MirrorCodes.Coding], _ set: String) -> Localized {
        let codes = shown(codings)
        return text(
            "Koden \(codes) er ikke i verdisettet \(set).", "Code \(codes) does not exist in the value set \(set).")
    }

    static func wrongDisplay(_ codings: [MirrorCodes.Coding], _ expected: String) -> Localized {
        let codes = shown(codings)
        return text(
            "Koden \(codes) har et annet navn enn '\(expected)'.",
            "Code \(codes) has an incorrect display, should be '\(expected)'.")
    }

    /// An element's value, quoted and shortened.
    static func value(_ node: MirrorNode, _ tree: Tree) -> String {
        node.text.map { "'" + shortened($0) + "'" } ?? "{…}"
    }

    private static func text(_ nb: String, _ en: String) -> Localized { Localized(nb: nb, en: en) }

    private static func range(_ min: Int, _ max: Int) -> String { "\(min)..\(max == .max ? "*" : String(max))" }

    private static func quoted(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: ",") }

    private static func shown(_ codings: [MirrorCodes.Coding]) -> String {
        codings.prefix(4).map { coding in
            "'\(shortened(coding.code))'" + (coding.system.map { " (\(shortened($0)))" } ?? "")
        }.joined(separator: ", ")
    }

    private static func shortened(_ text: String) -> String {
        let most = 80
        guard text.unicodeScalars.count > most else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(most))) + "…"
    }
}
