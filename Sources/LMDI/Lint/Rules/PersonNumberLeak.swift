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

    /// Whether there may be eleven digits or blanks in a row: then four of them begin at a place that eight divides, and four
    /// stand beside those.
    @inline(__always)
    static func mayHoldNumber(_ text: UnsafeRawBufferPointer) -> Bool {
        var at = 0
        while at <= text.count - 4 {
            // Few texts have four bytes without a letter.
            let word = text.loadUnaligned(fromByteOffset: at, as: UInt32.self)
            if word & 0x4040_4040 == 0, areDigits(text, around: at) { return true }
            at &+= 8
        }
        return false
    }

    /// Whether the four bytes at a place are digits, and the four before or behind them.
    @inline(never)
    private static func areDigits(_ text: UnsafeRawBufferPointer, around place: Int) -> Bool {
        areDigits(text, place)
            && (place >= 4 && areDigits(text, place - 4) || place + 8 <= text.count && areDigits(text, place + 4))
    }

    /// Whether four bytes are digits. Blanks pass for zeros, and some signs for other digits.
    @inline(__always)
    private static func areDigits(_ text: UnsafeRawBufferPointer, _ place: Int) -> Bool {
        let word = text.loadUnaligned(fromByteOffset: place, as: UInt32.self)
        let values = (word | 0x1010_1010) ^ 0x3030_3030
        return (values &+ 0x7676_7676 | values) & 0x8080_8080 == 0
    }

    /// Whether a text has a number in it whose date and control digits agree.
    static func holdsNumber(_ text: UnsafeRawBufferPointer) -> Bool {
        PersonNumberSearch.find(in: text) { found in
            let isWhole = found.gap.isEmpty || found.gap.count == 1 && text[found.gap.lowerBound] == UInt8(ascii: " ")
            return isWhole && (try? PersonNumber(found.digits, .before2032)) != nil
        }
    }
}
