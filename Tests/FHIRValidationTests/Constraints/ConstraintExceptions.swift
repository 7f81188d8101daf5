@testable import FHIRValidation

/// Where our logic is meant to differ from the official R4 expression, and why.
struct ConstraintException {
    let keys: Set<String>
    /// FHIRPath, true on the nodes where a difference is meant.
    let nodes: String
    /// What ours says there; nil where both happen.
    let answer: Bool?
    let reason: String

    static let all: [ConstraintException] = [
        ConstraintException(
            keys: ["con-3"], nodes: "category.exists()", answer: true,
            reason: """
                The expression compares a CodeableConcept with a string, so any category counts as problem-list-item. \
                The sentence speaks of that category only.
                """),
        ConstraintException(
            keys: ["bdl-3", "bdl-4"], nodes: "type.hasValue().not()", answer: true,
            reason: "Without a type nothing can be said of the entries; the missing type is reported itself."),
        ConstraintException(
            keys: ["que-12"], nodes: "enableWhen.count() = 2", answer: false,
            reason: "The sentence says more than one; the expression, more than two."),
        ConstraintException(
            keys: ["que-7"], nodes: "answer is boolean", answer: true,
            reason: "The expression asks for System.Boolean; the element is FHIR.boolean."),
        ConstraintException(
            keys: ["app-4"], nodes: "status = 'noshow'", answer: true,
            reason: "The expression has a code, no-show, that the value set does not have: it is noshow."),
        ConstraintException(
            keys: ["ppc-2", "ppc-3", "ppc-4", "ppc-5"], nodes: "scope.exists()", answer: nil,
            reason: "The expression looks for codes of the system 'something' instead of consentscope."),
        ConstraintException(
            keys: ["tst-3"], nodes: "expression.count() + headerField.count() + path.count() = 2", answer: false,
            reason: "The sentence allows one of three; the expression forbids only all three."),
        ConstraintException(
            keys: ["eld-11"], nodes: "true", answer: false,
            reason: """
                select(…).exists() is true whatever the booleans are: the expression never fails. Beside the types \
                of the sentence ours allows Extension, which three of R4's own definitions bind.
                """),
        ConstraintException(
            keys: ["eld-19", "eld-20"], nodes: "true", answer: false,
            reason: "matches() finds the pattern anywhere; the sentence speaks of the whole path."),
        ConstraintException(
            keys: Set(ConstraintTable.resourceNames.map(\.key)), nodes: "true", answer: false,
            reason: """
                matches() finds the pattern anywhere; the sentence speaks of the whole name.
                """),
        ConstraintException(
            keys: ["inv-1"], nodes: "$this is Extension", answer: true,
            reason: "The expression looks for AllergyIntolerance.code inside the extension: no extension passes."),
        ConstraintException(
            keys: ["nsd-1"], nodes: "uniqueId.where(type.hasValue().not()).exists()", answer: true,
            reason: "all() is false where uniqueId.type is missing, which is reported itself."),
        ConstraintException(
            keys: ["sdf-23"], nodes: "(snapshot | differential).element.where(path.hasValue().not()).exists()",
            answer: true,
            reason: "all() is false where element.path is missing, which is reported itself."),
        ConstraintException(
            keys: ["txt-2"], nodes: "true", answer: nil,
            reason: "Both keys have htmlChecks(); the sentence of this one asks for text that is not blank."),
    ]
}
