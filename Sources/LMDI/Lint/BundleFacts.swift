internal import FHIRTree

extension BundleIndex {
    /// When an administration began: the dateTime, or the start of the period.
    func start(of administration: Entry) -> Node? {
        let moment = child(administration.resource, .effectiveDateTime)
        let node = moment.exists ? moment : tree.child(child(administration.resource, .effectivePeriod), .start)
        return node.exists && tree.kind(node) == .string ? node : nil
    }

    /// The entries that resources of a type refer to under a name, each once, in document order.
    func targets(of type: EntryType, _ name: LintName) -> [Int] {
        var isTarget = [Bool](repeating: false, count: entries.count)
        for number in numbers(type) {
            if let target = target(of: number, name) { isTarget[target] = true }
        }
        return entries.indices.filter { isTarget[$0] }
    }

    /// The links of administrations, under some names, to resources whose subject is another patient.
    func links(toOtherPatients isMeant: (LintName) -> Bool) -> [Link] {
        var found: [Link] = []
        for administration in numbers(.medicationAdministration) {
            guard let patient = patient(of: administration) else { continue }
            for link in links(from: administration) {
                guard let name = link.name, isMeant(name), case .entry(let other) = link.target,
                    let subject = self.patient(of: other), subject != patient
                else { continue }
                found.append(link)
            }
        }
        return found
    }

    /// The entry of the patient whom a record is about.
    private func patient(of record: Int) -> Int? {
        guard let target = target(of: record, .subject) else { return nil }
        return entries[target].type == .patient ? target : nil
    }

    /// The doses of administrations that have a value.
    var doses: [Node] {
        entries(.medicationAdministration).map { child(child($0.resource, .dosage), .dose) }
            .filter { tree.child($0, .value).exists }
    }

    /// Whether an entry's resource has this `status`.
    func has(status: StaticString, _ entry: Entry) -> Bool { tree.isText(child(entry.resource, .status), status) }

    /// The first code of a diagnosis' `verificationStatus`.
    func verification(of diagnosis: Entry) -> Node {
        var code = Node.none
        tree.forEachValue(child(diagnosis.resource, .verificationStatus), .coding) { coding in
            let own = tree.child(coding, .code)
            if !code.exists, own.exists, tree.kind(own) == .string { code = own }
        }
        return code
    }
}
