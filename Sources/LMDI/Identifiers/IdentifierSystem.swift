internal import FHIRTree

/// The systems of identifiers that the registry's rules speak of.
enum IdentifierSystem {
    case fodselsnummer, dNumber, organization, resh, hpr
    /// Another one.
    case other
    /// No text, or an empty one.
    case none

    init(of identifier: Node, _ tree: Tree) {
        let system = tree.child(identifier, .system)
        guard system.exists, tree.kind(system) == .string else {
            self = .none
            return
        }
        self = tree.withText(system, IdentifierSystem.init)
    }

    private init(_ text: UnsafeRawBufferPointer) {
        if text.isText(PersonNumber.Kind.fodselsnummer.system) {
            self = .fodselsnummer
        } else if text.isText(PersonNumber.Kind.dNumber.system) {
            self = .dNumber
        } else if text.isText(OrganizationNumber.system) {
            self = .organization
        } else if text.isText(RESHNumber.system) {
            self = .resh
        } else if text.isText(HPRNumber.system) {
            self = .hpr
        } else {
            self = text.isEmpty ? .none : .other
        }
    }

    /// The kind of person number that it promises.
    var person: PersonNumber.Kind? {
        switch self {
        case .fodselsnummer: .fodselsnummer
        case .dNumber: .dNumber
        case .organization, .resh, .hpr, .other, .none: nil
        }
    }
}

extension PersonNumber.Kind {
    /// The system that its numbers have; empty for a kind that has none here.
    var system: StaticString {
        switch self {
        case .fodselsnummer: "urn:oid:2.16.578.1.12.4.1.4.1"
        case .dNumber: "urn:oid:2.16.578.1.12.4.1.4.2"
        case .fhNumber: ""
        }
    }
}
