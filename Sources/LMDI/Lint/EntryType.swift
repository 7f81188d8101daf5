internal import FHIRTree

/// The resource types that the lint knows.
enum EntryType: Int, CaseIterable {
    case patient, practitioner, organization, encounter, condition, medication, substance, medicationRequest
    case medicationAdministration, bundle, other

    init(_ name: UnsafeRawBufferPointer) {
        let number = EntryType.names.firstIndex { $0.utf8CodeUnitCount == name.count && name.begins(with: $0) }
        self = number.flatMap(EntryType.init(rawValue:)) ?? .other
    }

    private static let names: [StaticString] = [
        "Patient", "Practitioner", "Organization", "Encounter", "Condition", "Medication", "Substance",
        "MedicationRequest", "MedicationAdministration", "Bundle",
    ]
}

/// Some of the types.
struct EntryTypes: OptionSet {
    let rawValue: Int

    init(rawValue: Int) { self.rawValue = rawValue }

    init(_ type: EntryType) { rawValue = 1 << type.rawValue }

    func contains(_ type: EntryType) -> Bool { rawValue >> type.rawValue & 1 == 1 }

    static let patient = EntryTypes(.patient), practitioner = EntryTypes(.practitioner)
    static let organization = EntryTypes(.organization), encounter = EntryTypes(.encounter)
    static let condition = EntryTypes(.condition), medication = EntryTypes(.medication)
    static let substance = EntryTypes(.substance), medicationRequest = EntryTypes(.medicationRequest)
}
