/// The resource types that the lint knows.
enum EntryType: String, CaseIterable {
    case patient = "Patient", practitioner = "Practitioner", organization = "Organization", encounter = "Encounter"
    case condition = "Condition", medication = "Medication", substance = "Substance"
    case medicationRequest = "MedicationRequest", medicationAdministration = "MedicationAdministration"
    case bundle = "Bundle"
    case other = ""

    init(_ name: UnsafeRawBufferPointer) {
        self = EntryType.allCases.first { $0.rawValue.utf8.elementsEqual(name) } ?? .other
    }
}
