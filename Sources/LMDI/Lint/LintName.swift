/// The member names that the lint asks for, besides those that every tree knows.
enum LintName: Int, CaseIterable {
    case subject, context, encounter, request, requester, medicationReference, reasonReference, serviceProvider, partOf
    case itemReference, birthDate, effectiveDateTime, effectivePeriod, dosage, dose, status, authoredOn
    case verificationStatus, address, valueCoding

    /// In the order of the cases. (The language could say them too, at a cost that every start would pay.)
    static let texts = [
        "subject", "context", "encounter", "request", "requester", "medicationReference", "reasonReference",
        "serviceProvider", "partOf", "itemReference", "birthDate", "effectiveDateTime", "effectivePeriod", "dosage",
        "dose", "status", "authoredOn", "verificationStatus", "address", "valueCoding",
    ]

    /// Members that link the records of the registry with each other.
    static let links = allCases.filter { !$0.targets.isEmpty }

    /// The resources that a member of this name links to.
    var targets: EntryTypes {
        switch self {
        case .subject: .patient
        case .context, .encounter: .encounter
        case .request: .medicationRequest
        case .requester: .practitioner
        case .medicationReference: .medication
        case .reasonReference: .condition
        case .serviceProvider: .organization
        case .partOf: [.organization, .encounter]
        case .itemReference: [.substance, .medication]
        case .birthDate, .effectiveDateTime, .effectivePeriod, .dosage, .dose, .status, .authoredOn,
            .verificationStatus, .address, .valueCoding:
            []
        }
    }
}
