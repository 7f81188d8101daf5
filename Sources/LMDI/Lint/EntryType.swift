/// The resource types that the lint knows.
enum EntryType: Int, CaseIterable {
    case patient, practitioner, organization, encounter, condition, medication, substance, medicationRequest
    case medicationAdministration, bundle, other

    init(_ name: UnsafeRawBufferPointer) {
        let number = EntryType.names.firstIndex { name.isText($0) }
        self = number.flatMap(EntryType.init(rawValue:)) ?? .other
    }

    private static let names: [StaticString] = [
        "Patient", "Practitioner", "Organization", "Encounter", "Condition", "Medication", "Substance",
        "MedicationRequest", "MedicationAdministration", "Bundle",
    ]
}
