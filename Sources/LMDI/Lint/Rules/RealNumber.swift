internal import FHIRTree
internal import FHIRValidation

/// A person number that is not synthetic in a message that is meant for test (`--to test`).
enum RealNumber {
    static let words = RuleWords(
        title: Localized(
            nb: "Personnummeret er ikke syntetisk, men meldingen skal til test.",
            en: "The person number is not synthetic, but the message is meant for test."),
        reason: Localized(
            nb: "Opplysninger om en virkelig person havner i et testmiljø, og det er brudd på taushetsplikten.",
            en: "What belongs to a real person ends in a test environment, which breaches confidentiality."),
        advice: Localized(
            nb: "Bruk syntetiske personer fra Tenor (måned + 80) i testdata.",
            en: "Use synthetic people from Tenor (month + 80) in test data."),
        source: "https://skatteetaten.github.io/folkeregisteret-api-dokumentasjon/test/",
        example: RuleExample(
            in: .document,
            bad: ExampleNumbers.message(ExampleNumbers.unborn),
            good: ExampleNumbers.message(ExampleNumbers.synthetic)))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        guard bundle.destination == .test else { return [] }
        return bundle.people.filter { $0.isSynthetic == false }.map { LintProblem($0.value) }
    }
}
