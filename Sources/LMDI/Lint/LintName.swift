/// The member names that the lint asks for, besides those that every tree knows.
enum LintName: Int, CaseIterable {
    case subject, context, encounter, request, requester, medicationReference, reasonReference, serviceProvider, partOf
    case itemReference, birthDate, effectiveDateTime, effectivePeriod, timestamp, dosage, dose, status, authoredOn
    case verificationStatus, address, valueCoding

    /// In the order of all cases.
    static let texts = allCases.map { String(describing: $0) }

    /// Members that link the records of the registry with each other.
    static let links = allCases.filter { !$0.targets.isEmpty }

    /// The resources that a member of this name links to.
    var targets: [EntryType] {
        switch self {
        case .subject: [.patient]
        case .context, .encounter: [.encounter]
        case .request: [.medicationRequest]
        case .requester: [.practitioner]
        case .medicationReference: [.medication]
        case .reasonReference: [.condition]
        case .serviceProvider: [.organization]
        case .partOf: [.organization, .encounter]
        case .itemReference: [.substance, .medication]
        case .birthDate, .effectiveDateTime, .effectivePeriod, .timestamp, .dosage, .dose, .status, .authoredOn,
            .verificationStatus, .address, .valueCoding:
            []
        }
    }
}
