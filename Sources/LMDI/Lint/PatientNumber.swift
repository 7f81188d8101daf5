internal import FHIRTree

/// What a patient's identifier says to be a person number, read once for all rules.
struct PatientNumber {
    let value: Node
    /// What its system promises.
    let kind: PersonNumber.Kind
    let number: Result<PersonNumber, IdentifierFault>

    init?(_ identifier: BundleIndex.Identifier, _ tree: Tree, _ issue: PersonNumber.Issue) {
        guard identifier.owner == .patient, identifier.value.exists, let kind = identifier.system.person else {
            return nil
        }
        value = identifier.value
        self.kind = kind
        number = tree.withText(value) { text in
            Result { () throws(IdentifierFault) in try PersonNumber(text, issued: issue) }
        }
    }

    /// Whether it was made for tests; nil where it is nobody's number, or nobody can tell (month + 40: a hospital's).
    var isSynthetic: Bool? {
        guard case .success(let number) = number else { return nil }
        switch number.origin {
        case .tenor, .syntPop: return true
        case .folkeregisteret: return number.kind == .fhNumber ? nil : false
        case .navOrHospital: return nil
        }
    }
}
