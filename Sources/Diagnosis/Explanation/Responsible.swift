/// Who must act on a finding of a rule: the developer of the transfer, unless the content of the record is at fault.
enum Responsible {
    static func actor(rule: String) -> Actor {
        vendor.contains(where: rule.hasPrefix) ? .vendor : .developer
    }

    /// Codes and their lists, identifiers, times and measures: what somebody registered.
    private static let vendor = [
        "fhir/binding", "fhir/code-unknown", "fhir/display", "fhir/max-length", "fhir/min-value", "fhir/max-value",
        "fhir/blank-string", "fhir/control-character", "fhir/invariant/per-1", "fhir/invariant/rng-2",
        "fhir/invariant/qty-3", "fhir/invariant/con-", "lmdi/lmdi-org-identifier",
        "lmdi/lmdi-medication-code-or-ingredient", "lmr/person-number", "lmr/patient-without-number",
        "lmr/double-identity", "lmr/hpr", "lmr/organization-number", "lmr/lmr-number", "lmr/dose-without-unit",
        "lmr/unit-without-code", "lmr/before-birth", "lmr/after-message", "lmr/long-ago", "lmr/duplicate",
        "lmr/identifier-without-value",
    ]
}
