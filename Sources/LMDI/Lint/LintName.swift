/// The member names that the lint asks for, besides those that every tree knows.
enum LintName: String, CaseIterable {
    case subject, context, encounter, request, requester, medicationReference, reasonReference, serviceProvider, partOf
    case itemReference, birthDate, effectiveDateTime, effectivePeriod, timestamp, dosage, dose
}
