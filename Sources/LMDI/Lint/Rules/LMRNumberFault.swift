import FHIRTree
import FHIRValidation

/// An LMR-løpenummer that does not have seven digits.
enum LMRNumberFault {
    static let loss = Localized(
        nb: "Registeret finner ikke legemidlet.",
        en: "The registry does not find the medication.")

    private static let text = Localized(
        nb: "LMR-løpenummeret har ikke sju sifre.",
        en: "The LMR number does not have seven digits.")

    private static let advice = Localized(
        nb: "Oppgi løpenummeret slik registeret har gitt det, med sju sifre.",
        en: "Give the number as the registry issued it, with seven digits.")

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.entries("Medication").flatMap { _, medication in
            let tree = bundle.tree
            return tree.items(tree.child(medication.resource, .code), .coding).compactMap { coding in
                let code = tree.child(coding, .code)
                guard tree.string(coding, .system) == LMRNumber.system, code.exists,
                    LMRNumber.fault(in: tree.text(code).utf8) != nil
                else { return nil }
                return LintProblem(code, text, advice)
            }
        }
    }
}
