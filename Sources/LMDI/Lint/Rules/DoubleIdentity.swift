internal import FHIRTree
internal import FHIRValidation

/// A patient with both a fødselsnummer and a D-nummer.
enum DoubleIdentity {
    static let loss = Localized(
        nb: "Registeret ser da ingen entydig identitet, og koblingen til pasienten går tapt.",
        en: "The registry then sees no single identity, and the link to the patient is dropped.")

    private static let text = Localized(
        nb: "Pasienten har både fødselsnummer og D-nummer.",
        en: "The patient has both a fødselsnummer and a D-nummer.")

    private static let advice = Localized(
        nb: "Send bare det gjeldende nummeret, normalt fødselsnummeret.",
        en: "Send the current number only, normally the fødselsnummer.")

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.entries(.patient).compactMap { _, patient in
            let numbers = bundle.identifiers(of: patient).filter { $0.value.exists }
            let first = numbers.firstIndex { $0.system == PersonNumber.Kind.fodselsnummer.system }
            let second = numbers.firstIndex { $0.system == PersonNumber.Kind.dNumber.system }
            guard let first, let second else { return nil }
            return LintProblem(numbers[max(first, second)].node, text, advice)
        }
    }
}
