internal import FHIRTree

/// The resource types that the lint knows.
enum EntryType: Int, CaseIterable {
    case patient, practitioner, organization, encounter, condition, medication, substance, medicationRequest
    case medicationAdministration, bundle, other

    @inline(__always) init(of resource: Node, _ tree: Tree) {
        let name = tree.child(resource, .resourceType)
        self = name.exists ? tree.withText(name, EntryType.init) : .other
    }

    private init(_ name: UnsafeRawBufferPointer) {
        switch name {
        case "Patient": self = .patient
        case "Practitioner": self = .practitioner
        case "Organization": self = .organization
        case "Encounter": self = .encounter
        case "Condition": self = .condition
        case "Medication": self = .medication
        case "Substance": self = .substance
        case "MedicationRequest": self = .medicationRequest
        case "MedicationAdministration": self = .medicationAdministration
        case "Bundle": self = .bundle
        default: self = .other
        }
    }
}

extension UnsafeRawBufferPointer {
    @inline(__always) fileprivate static func ~= (text: StaticString, bytes: Self) -> Bool { bytes.isText(text) }
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
