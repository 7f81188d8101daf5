import FHIRTree

extension BundleIndex {
    /// When the message was made.
    var timestamp: Instant? {
        let node = child(tree.root, .timestamp)
        return node.exists ? Instant(tree.text(node)) : nil
    }

    /// By which rule person numbers are judged: those of 2032 exist in messages made from then on.
    var issue: PersonNumber.Issue {
        let node = child(tree.root, .timestamp)
        return node.exists && tree.text(node) >= "2032" ? .from2032 : .before2032
    }

    /// When an administration began: the dateTime, or the start of the period.
    func start(of administration: Entry) -> (node: Node, text: String)? {
        let moment = child(administration.resource, .effectiveDateTime)
        let node = moment.exists ? moment : tree.child(child(administration.resource, .effectivePeriod), .start)
        return node.exists && tree.kind(node) == .string ? (node, tree.text(node)) : nil
    }

    func birthDate(of patient: Entry) -> String? {
        let node = child(patient.resource, .birthDate)
        return node.exists ? tree.text(node) : nil
    }
}

extension PersonNumber.Kind {
    /// The system that its numbers have; empty for a kind that has none here.
    var system: String {
        switch self {
        case .fodselsnummer: "urn:oid:2.16.578.1.12.4.1.4.1"
        case .dNumber: "urn:oid:2.16.578.1.12.4.1.4.2"
        case .fhNumber: ""
        }
    }

    /// The kind that a system promises.
    static func of(system: String) -> PersonNumber.Kind? {
        system.isEmpty ? nil : allCases.first { $0.system == system }
    }
}
