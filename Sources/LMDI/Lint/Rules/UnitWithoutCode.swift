internal import FHIRTree
internal import FHIRValidation

/// A dose whose unit is a text without a code. FHIR allows it: information.
enum UnitWithoutCode {
    static let words = RuleWords(
        title: Localized(
            nb: "Enheten er bare tekst, uten kode.",
            en: "The unit is a text without a code."),
        reason: Localized(
            nb: "En enhet som bare er tekst, kan ikke regnes om eller legges sammen.",
            en: "A unit that is only a text cannot be converted or added up."),
        advice: Localized(
            nb: "Oppgi også system http://unitsofmeasure.org og code, for eksempel mg.",
            en: "Give the system http://unitsofmeasure.org and a code as well, for example mg."),
        source: Guide.canonical + "lmdi-medicationadministration",
        example: RuleExample(
            "MedicationAdministration",
            bad: """
                "dosage": {
                  "route": {
                    "coding": [{"system": "urn:oid:2.16.578.1.12.4.1.1.7477", "code": "53"}]
                  },
                  "dose": {"value": 1, "unit": "mg"}
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
        return bundle.doses.filter { !tree.child($0, .code).exists && tree.child($0, .unit).exists }
            .map { LintProblem($0, missing: "code") }
    }
}
