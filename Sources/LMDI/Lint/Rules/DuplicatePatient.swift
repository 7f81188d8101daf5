internal import FHIRTree
internal import FHIRValidation

/// Two patients with the same person number.
enum DuplicatePatient {
    static let loss = Localized(
        nb: "Registeret får samme person to ganger.",
        en: "The registry gets one person twice.")

    private static let text = Localized(
        nb: "En tidligere oppføring har en pasient med samme personnummer.",
        en: "An earlier entry has a patient with the same person number.")

    private static let advice = Localized(
        nb: "Send pasienten én gang, og pek på den oppføringen overalt.",
        en: "Send the patient once and refer to that entry everywhere.")

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        var seen: Set<String> = []
        return bundle.entries(.patient).compactMap { _, patient in
            let numbers = bundle.identifiers(of: patient)
                .filter { $0.value.exists && PersonNumber.Kind.of(system: $0.system) != nil }
                .map { $0.system + "|" + bundle.tree.text($0.value) }
            let isKnown = numbers.contains { seen.contains($0) }
            seen.formUnion(numbers)
            return isKnown ? LintProblem(patient.node, text, advice) : nil
        }
    }
}
