internal import FHIRTree
internal import FHIRValidation

/// A valid person number where none belongs: an id, a text, a local number.
enum PersonNumberLeak {
    static let words = RuleWords(
        title: Localized(
            nb: "Feltet inneholder et personnummer.",
            en: "The field holds a person number."),
        reason: Localized(
            nb: "Personnummeret blir lagret der det ikke er beskyttet som identitet.",
            en: "The person number is stored where it is not protected as an identity."),
        advice: Localized(
            nb: "Fjern nummeret. Personnummer hører bare hjemme i Patient.identifier, og fritekst skal ikke sendes.",
            en: """
                Remove the number. A person number belongs in Patient.identifier only, and free text is not to be sent.
                """),
        source: Guide.canonical + "lmdi-patient",
        example: RuleExample(
            "Patient",
            bad: """
                "id": "14835841058",
                """,
            good: """
                "id": "pasient-1",
                """))

    static func check(_ bundle: BundleIndex) -> [LintProblem] { bundle.leaks.map { LintProblem($0) } }

    /// Whether a text has a number in it whose date and control digits agree, and is not the value of a person's identifier.
    static func isLeak(_ text: Node, in object: Node, _ tree: Tree) -> Bool {
        let bytes = tree.raw(text)
        return PersonNumberSearch.find(in: bytes) { found in
            let isWhole = found.gap.isEmpty || found.gap.count == 1 && bytes[found.gap.lowerBound] == UInt8(ascii: " ")
            return isWhole && (try? PersonNumber(found.digits, .before2032)) != nil
        } && (tree.name(text) != .value || IdentifierSystem(of: object, tree).person == nil)
    }
}
