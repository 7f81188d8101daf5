internal import FHIRTree
internal import FHIRValidation

/// An LMR-løpenummer that does not have seven digits.
enum LMRNumberFault {
    static let words = RuleWords(
        title: Localized(
            nb: "LMR-løpenummeret har ikke sju sifre.",
            en: "The LMR number does not have seven digits."),
        reason: Localized(
            nb: "Registeret finner ikke legemidlet.",
            en: "The registry does not find the medication."),
        advice: Localized(
            nb: "Oppgi løpenummeret slik registeret har gitt det, med sju sifre.",
            en: "Give the number as the registry issued it, with seven digits."),
        source: Guide.canonical + "lmdi-medication",
        example: RuleExample(
            "Medication",
            bad: """
                "code": {
                  "coding": [
                    {"system": "http://dmp.no/fhir/NamingSystem/lmrLopenummer", "code": "12345"}
                  ]
                },
                """,
            good: """
                "code": {
                  "coding": [
                    {"system": "http://dmp.no/fhir/NamingSystem/lmrLopenummer", "code": "1234567"}
                  ]
                },
                """))

    private static func text(_ number: String) -> Localized {
        Localized(
            nb: "LMR-løpenummeret '\(number)' har ikke sju sifre.",
            en: "The LMR number '\(number)' does not have seven digits.")
    }

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        let tree = bundle.tree
        var problems: [LintProblem] = []
        for medication in bundle.entries(.medication) {
            tree.forEachValue(tree.child(medication.resource, .code), .coding) { coding in
                let code = tree.child(coding, .code)
                guard tree.isText(tree.child(coding, .system), LMRNumber.system), code.exists,
                    tree.withText(code, { LMRNumber.fault(in: $0) }) != nil
                else { return }
                problems.append(LintProblem(code) { text(tree.text(code)) })
            }
        }
        return problems
    }
}
