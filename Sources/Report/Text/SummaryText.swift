internal import FHIRValidation

/// The last line of the text report.
struct SummaryText {
    let line: String

    init(_ tally: Tally, _ origin: Origin, _ language: Language) {
        let files = Self.number(
            tally.inputs, Localized(nb: "fil", en: "file"), Localized(nb: "filer", en: "files"), language)
        let bad =
            tally.inputs > 1 && tally.inputsWithErrors > 0
            ? Localized(nb: ", \(tally.inputsWithErrors) med feil", en: ", \(tally.inputsWithErrors) with errors")[
                language] : ""
        line =
            "\(files)\(bad): \(Self.counts(tally, language)) (lmdi \(origin.program), \(origin.guide) \(origin.guideVersion))"
    }

    /// `2 errors, 1 warning`, or that there is nothing.
    static func counts(_ tally: Tally, _ language: Language) -> String {
        let counts = [
            (tally.errors, Localized(nb: "feil", en: "error"), Localized(nb: "feil", en: "errors")),
            (tally.warnings, Localized(nb: "advarsel", en: "warning"), Localized(nb: "advarsler", en: "warnings")),
            (
                tally.information, Localized(nb: "opplysning", en: "information"),
                Localized(nb: "opplysninger", en: "information")
            ),
        ].filter { $0.0 > 0 }.map { number($0.0, $0.1, $0.2, language) }
        return counts.isEmpty
            ? Localized(nb: "ingen funn", en: "no findings")[language] : counts.joined(separator: ", ")
    }

    private static func number(_ count: Int, _ one: Localized, _ many: Localized, _ language: Language) -> String {
        "\(count) \((count == 1 ? one : many)[language])"
    }
}
