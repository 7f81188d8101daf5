internal import FHIRTree
internal import FHIRValidation

/// An entry that no administration and no request leads to. Nothing is lost by it: information.
///
/// Where a link is missing or broken, what it was meant for is not told as well: the fault is the link.
enum UnreferencedResource {
    static let words = RuleWords(
        title: Localized(
            nb: "Ingen administrering eller rekvirering i meldingen fører til denne ressursen.",
            en: "No administration or request in the message leads to this resource."),
        reason: Localized(
            nb: "Registeret lagrer ressursen, men ingen administrering bruker den.",
            en: "The registry stores the resource, but no administration uses it."),
        advice: Localized(
            nb: "Kontroller om en referanse mangler; ellers kan oppføringen utelates.",
            en: "Check whether a reference is missing; otherwise the entry can be left out."),
        source: Guide.canonical + "lmdi-bundle",
        example: RuleExample(
            in: .furtherEntry,
            bad: """
                {
                  "fullUrl": "urn:uuid:7d2f9b3a-1c4e-4f60-8a7b-5c6d7e8f9a0b",
                  "resource": {
                    "resourceType": "Substance",
                    "meta": {
                      "profile": ["http://hl7.no/fhir/ig/lmdi/StructureDefinition/lmdi-substance"]
                    },
                    "code": {"text": "ibuprofen"}
                  },
                  "request": {"method": "POST", "url": "Substance"}
                }
                """,
            good: ""))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        guard !bundle.numbers(.medicationAdministration).isEmpty,
            bundle.entries.allSatisfy({ $0.resource.exists })
        else { return [] }
        var reach = Reach(bundle)
        reach.follow(from: bundle.numbers(.medicationAdministration) + bundle.numbers(.medicationRequest))
        return bundle.entries.indices.filter { !reach.isReached[$0] }
            .map { LintProblem(bundle.entries[$0].node) }
    }
}

/// The entries that links lead to.
private struct Reach {
    let bundle: BundleIndex
    private(set) var isReached: [Bool]
    /// The types of resources that broken links were meant for.
    private var meant: EntryTypes = []
    private var pending: [Int] = []

    init(_ bundle: BundleIndex) {
        self.bundle = bundle
        isReached = Array(repeating: false, count: bundle.entries.count)
    }

    mutating func follow(from roots: [Int]) {
        for root in roots { reach(root) }
        while let entry = pending.popLast() { followLinks(of: entry) }
    }

    private mutating func reach(_ entry: Int) {
        guard !isReached[entry] else { return }
        isReached[entry] = true
        pending.append(entry)
    }

    /// Reaches what an entry's links lead to, and what those that lead nowhere may have been meant for.
    private mutating func followLinks(of entry: Int) {
        for link in bundle.links(from: entry) {
            let expected = link.name?.targets ?? []
            if case .entry(let number) = link.target {
                reach(number)
                if expected.isEmpty || expected.contains(bundle.entries[number].type) { continue }
            }
            reachAll(expected)
        }
        for name in LintName.needed(by: bundle.entries[entry].type) where !bundle.hasLink(from: entry, name) {
            reachAll(name.targets)
        }
    }

    /// Reaches all entries of some types.
    private mutating func reachAll(_ types: EntryTypes) {
        let new = types.subtracting(meant)
        guard !new.isEmpty else { return }
        meant.formUnion(new)
        for number in bundle.entries.indices where new.contains(bundle.entries[number].type) { reach(number) }
    }
}

extension LintName {
    /// The links without which a record stands alone.
    fileprivate static func needed(by type: EntryType) -> [LintName] {
        switch type {
        case .medicationAdministration: [.subject, .context]
        case .medicationRequest, .condition: [.subject]
        case .encounter: [.serviceProvider]
        case .patient, .practitioner, .organization, .medication, .substance, .bundle, .other: []
        }
    }
}
