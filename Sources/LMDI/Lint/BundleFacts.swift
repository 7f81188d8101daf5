internal import FHIRTree

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

    /// The links of administrations, under these names, to resources whose subject is another patient.
    func links(toOtherPatients names: [LintName]) -> [Link] {
        entries(.medicationAdministration).flatMap { number, _ in
            let patient = patient(of: number)
            return names.flatMap { links(from: number, $0) }.filter { link in
                guard let patient, case .entry(let other) = link.target, let subject = self.patient(of: other) else {
                    return false
                }
                return subject != patient
            }
        }
    }

    /// The entry of the patient whom a record is about.
    func patient(of record: Int) -> Int? {
        target(of: record, .subject).flatMap { entries[$0].type == .patient ? $0 : nil }
    }

    /// The doses of administrations that have a value.
    var doses: [Node] {
        entries(.medicationAdministration).map { child(child($0.entry.resource, .dosage), .dose) }
            .filter { tree.child($0, .value).exists }
    }

    /// The `status` of an entry's resource.
    func status(of entry: Entry) -> String? { text(child(entry.resource, .status)) }

    /// The code of a diagnosis' `verificationStatus`.
    func verification(of diagnosis: Entry) -> String? {
        let codings = tree.values(child(diagnosis.resource, .verificationStatus), .coding)
        return codings.lazy.compactMap { tree.string($0, .code) }.first
    }

    private func text(_ node: Node) -> String? {
        node.exists && tree.kind(node) == .string ? tree.text(node) : nil
    }

    /// The patients' numbers that are somebody's, or made for tests. Of a hospital's number (month + 40) nobody can tell.
    var people: [(value: Node, isSynthetic: Bool)] {
        entries(.patient).flatMap { identifiers(of: $0.entry) }.compactMap { identifier in
            guard identifier.value.exists, PersonNumber.Kind.of(system: identifier.system) != nil,
                let number = try? PersonNumber(tree.text(identifier.value).utf8, issued: issue)
            else { return nil }
            switch number.origin {
            case .tenor, .syntPop: return (identifier.value, true)
            case .folkeregisteret: return number.kind == .fhNumber ? nil : (identifier.value, false)
            case .navOrHospital: return nil
            }
        }
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
