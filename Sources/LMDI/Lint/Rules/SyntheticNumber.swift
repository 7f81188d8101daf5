internal import FHIRTree
internal import FHIRValidation

/// A synthetic person number in a message that is meant for production (`--to production`).
enum SyntheticNumber {
    static let words = RuleWords(
        title: Localized(
            nb: "Personnummeret er syntetisk, men meldingen skal til produksjon.",
            en: "The person number is synthetic, but the message is meant for production."),
        reason: Localized(
            nb: "Testdata blir liggende i registeret som om de gjaldt en person.",
            en: "Test data stay in the registry as if they were about a person."),
        advice: Localized(
            nb: "Fjern testpasienten fra uttrekket, eller send meldingen til registerets testmiljø.",
            en: "Remove the test patient from the extract, or send the message to the registry's test environment."),
        source: "https://skatteetaten.github.io/folkeregisteret-api-dokumentasjon/test/",
        example: RuleExample(
            in: .document,
            bad: ExampleNumbers.message(ExampleNumbers.synthetic),
            good: ExampleNumbers.message(ExampleNumbers.unborn)))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        guard bundle.destination == .production else { return [] }
        return bundle.people.filter { $0.isSynthetic == true }.map { LintProblem($0.value) }
    }
}
