internal import FHIRTree
internal import FHIRValidation

/// Synthetic and ordinary person numbers in one message.
enum MixedTestData {
    static let words = RuleWords(
        title: Localized(
            nb: "Meldingen blander syntetiske og ekte personnumre.",
            en: "The message mixes synthetic person numbers with real ones."),
        reason: Localized(
            nb: "Testdata blir liggende i registeret, eller opplysninger om en virkelig person havner i et testmiljø.",
            en: "Test data stay in the registry, or what belongs to a real person ends in a test environment."),
        advice: Localized(
            nb: "Del meldingen: Syntetiske personer skal bare til test, virkelige bare til produksjon.",
            en: "Split the message: synthetic people belong in test only, real ones in production only."),
        source: "https://skatteetaten.github.io/folkeregisteret-api-dokumentasjon/test/",
        example: RuleExample(
            in: .document,
            bad: ExampleNumbers.message(ExampleNumbers.synthetic, ExampleNumbers.unborn),
            good: ExampleNumbers.message(ExampleNumbers.synthetic, "21916710043")))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        let people = bundle.people.filter { $0.isSynthetic != nil }
        guard let first = people.first?.isSynthetic, let other = people.first(where: { $0.isSynthetic != first }) else {
            return []
        }
        return [LintProblem(other.value) { first ? realText : syntheticText }]
    }

    private static let syntheticText = Localized(
        nb: "Personnummeret er syntetisk, men meldingen har også ekte personnumre.",
        en: "The person number is synthetic, but the message has real person numbers as well.")

    private static let realText = Localized(
        nb: "Personnummeret er ekte, men meldingen har også syntetiske personnumre.",
        en: "The person number is real, but the message has synthetic person numbers as well.")
}
