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
    @inline(__always)
    static func isLeak(_ text: Node, in object: Node, _ tree: Tree) -> Bool {
        mayHoldNumber(tree.raw(text)) && holdsNumber(tree.raw(text))
            && (tree.name(text) != .value || IdentifierSystem(of: object, tree).person == nil)
    }

    /// Whether eleven digits and blanks stand in a row. Looking at every eleventh byte meets each: most texts cost few looks.
    @inline(__always)
    private static func mayHoldNumber(_ text: UnsafeRawBufferPointer) -> Bool {
        var at = 10
        while at < text.count {
            var start = at, end = at
            while end < text.count, isDigitOrBlank(text[end]) { end += 1 }
            while end > at, start > 0, isDigitOrBlank(text[start - 1]) { start -= 1 }
            if end - start >= 11 { return true }
            at = end + 11
        }
        return false
    }

    @inline(__always)
    private static func isDigitOrBlank(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: " ")
    }

    private static func holdsNumber(_ text: UnsafeRawBufferPointer) -> Bool {
        PersonNumberSearch.find(in: text) { found in
            let isWhole = found.gap.isEmpty || found.gap.count == 1 && text[found.gap.lowerBound] == UInt8(ascii: " ")
            return isWhole && (try? PersonNumber(found.digits, .before2032)) != nil
        }
    }
}
