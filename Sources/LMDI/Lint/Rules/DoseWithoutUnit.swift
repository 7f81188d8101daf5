internal import FHIRTree
internal import FHIRValidation

/// A dose that has a value but no unit, neither as text nor as a code.
enum DoseWithoutUnit {
    static let words = RuleWords(
        title: Localized(
            nb: "Dosen mangler enhet.",
            en: "The dose has no unit."),
        reason: Localized(
            nb: "Uten enhet sier tallet ingenting om hvor mye pasienten fikk.",
            en: "Without a unit the number does not tell how much the patient was given."),
        advice: Localized(
            nb: "Oppgi unit, system http://unitsofmeasure.org og code, for eksempel mg.",
            en: "Give unit, the system http://unitsofmeasure.org and code, for example mg."),
        source: Guide.canonical + "lmdi-medicationadministration",
        example: RuleExample(
            "MedicationAdministration",
            bad: """
                "dosage": {
                  "route": {
                    "coding": [{"system": "urn:oid:2.16.578.1.12.4.1.1.7477", "code": "53"}]
                  },
                  "dose": {"value": 1}
                },
                """,
            good: """
                "dosage": {
                  "route": {
                    "coding": [{"system": "urn:oid:2.16.578.1.12.4.1.1.7477", "code": "53"}]
                  },
                  "dose": {
                    "value": 1, "unit": "mg", "system": "http://unitsofmeasure.org", "code": "mg"
                  }
                },
                """))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        let tree = bundle.tree
        return bundle.doses.filter { !tree.child($0, .code).exists && !tree.child($0, .unit).exists }
            .map { LintProblem($0, missing: "unit") }
    }
}
