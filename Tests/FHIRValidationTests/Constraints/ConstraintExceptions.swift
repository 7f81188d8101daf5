/// Where our logic is meant to differ from the official R4 expression, and why.
struct ConstraintException {
    let keys: Set<String>
    /// FHIRPath, true on the nodes where a difference is meant.
    let nodes: String
    let reason: String

    static let all: [ConstraintException] = [
        ConstraintException(
            keys: ["con-3"], nodes: "category.exists()",
            reason: """
                The expression compares a CodeableConcept with a string, so any category counts as problem-list-item. \
                The sentence speaks of that category only.
                """),
        ConstraintException(
            keys: ["ref-1"], nodes: "reference = '#' or reference.hasValue().not()",
            reason: """
                '#' is the containing resource (references.html#contained): right inside a contained resource, wrong \
                elsewhere. Without a reference the expression gives nothing.
                """),
        ConstraintException(
            keys: ["dom-3"], nodes: "contained.exists()",
            reason: """
                The expression applies `as` to collections, which is an error in FHIRPath N1; ours uses ofType, with \
                which canonical and url count as uri.
                """),
        ConstraintException(
            keys: ["per-1", "mdd-1", "inv-1"], nodes: "true",
            reason: "Two moments of different precision that may be the same give nothing; such a period is not wrong."),
        ConstraintException(
            keys: ["rng-2"], nodes: "true",
            reason: "Quantities whose units cannot be compared give nothing; such a range is not wrong."),
        ConstraintException(
            keys: ["tim-9"], nodes: "when.count() > 1",
            reason: "`in` wants one item at its left; `when` repeats."),
        ConstraintException(
            keys: ["bdl-3", "bdl-4"], nodes: "type.hasValue().not()",
            reason: "Without a type nothing can be said of the entries; the missing type is reported itself."),
        ConstraintException(
            keys: ["bdl-2"], nodes: "type.hasValue().not()",
            reason: "Without a type nothing can be said of the entries; the missing type is reported itself."),
        ConstraintException(
            keys: ["que-12"], nodes: "enableWhen.count() = 2",
            reason: "The sentence says more than one; the expression, more than two."),
        ConstraintException(
            keys: ["que-7"], nodes: "answer is boolean",
            reason: "The expression asks for System.Boolean; the element is FHIR.boolean."),
        ConstraintException(
            keys: ["app-4"], nodes: "status = 'noshow'",
            reason: "The expression has a code, no-show, that the value set does not have: it is noshow."),
        ConstraintException(
            keys: ["ppc-2", "ppc-3", "ppc-4", "ppc-5"], nodes: "scope.exists()",
            reason: "The expression looks for codes of the system 'something' instead of consentscope."),
        ConstraintException(
            keys: ["tst-3"], nodes: "expression.count() + headerField.count() + path.count() = 2",
            reason: "The sentence allows one of three; the expression forbids only all three."),
        ConstraintException(
            keys: ["eld-11"], nodes: "true",
            reason: "select(…).exists() is true whatever the booleans are: the expression never fails."),
        ConstraintException(
            keys: ["eld-19", "eld-20"], nodes: "true",
            reason: "matches() finds the pattern anywhere; the sentence speaks of the whole path."),
        ConstraintException(
            keys: Set(ConstraintException.names), nodes: "true",
            reason: """
                matches() finds the pattern anywhere; the sentence speaks of the whole name. A missing name is not \
                a bad one (so also R5).
                """),
        ConstraintException(
            keys: ["inv-1"], nodes: "$this is Extension",
            reason: "The expression looks for AllergyIntolerance.code inside the extension: no extension passes."),
        ConstraintException(
            keys: ["nsd-1", "sdf-23"], nodes: "true",
            reason: "all() is false where a member is missing (uniqueId.type, element.path), which is reported itself."),
        ConstraintException(
            keys: ["txt-2"], nodes: "true",
            reason: "Both keys have htmlChecks(); the sentence of this one asks for text that is not blank."),
    ]

    private static let names = [
        "adf-0", "cid-0", "cmd-0", "cpb-0", "cpd-0", "csd-0", "ees-0", "esc-0", "evd-0", "evi-0", "evv-0", "gdf-0",
        "ig-0", "inv-0", "lib-0", "mea-0", "msd-0", "nsd-0", "opd-0", "pdf-0", "que-0", "red-0", "rsd-0", "rvs-0",
        "sdf-0", "smp-0", "spd-0", "tcp-0", "tst-0", "vsd-0",
    ]
}
