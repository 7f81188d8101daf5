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
        guard !bundle.entries(.medicationAdministration).isEmpty,
            bundle.entries.allSatisfy({ $0.resource.exists })
        else { return [] }
        let roots = bundle.entries(.medicationAdministration) + bundle.entries(.medicationRequest)
        var reach = Reach(bundle)
        reach.follow(from: roots.map(\.number))
        return bundle.entries.indices.filter { !reach.isReached[$0] }
            .map { LintProblem(bundle.entries[$0].node) }
    }
}

/// The entries that links lead to.
private struct Reach {
    let bundle: BundleIndex
    private(set) var isReached: [Bool]
    /// The types of resources that broken links were meant for.
    private var meant: Set<EntryType> = []
    private let names: [Symbol: LintName]

    init(_ bundle: BundleIndex) {
        self.bundle = bundle
        isReached = Array(repeating: false, count: bundle.entries.count)
        names = Dictionary(
            LintName.links.compactMap { name in bundle.symbol(name).map { ($0, name) } },
            uniquingKeysWith: { first, _ in first })
    }

    mutating func follow(from roots: [Int]) {
        var pending = roots
        for root in roots { isReached[root] = true }
        var found: [Int] = []
        while let entry = pending.popLast() {
            found.removeAll(keepingCapacity: true)
            addTargets(of: entry, to: &found)
            for number in found where !isReached[number] {
                isReached[number] = true
                pending.append(number)
            }
        }
    }

    /// Adds where an entry's links lead, and what those that lead nowhere may have been meant for.
    private mutating func addTargets(of entry: Int, to found: inout [Int]) {
        for link in bundle.links(from: entry) {
            let expected = names[link.name]?.targets ?? []
            if case .entry(let number) = link.target {
                found.append(number)
                if expected.isEmpty || expected.contains(bundle.entries[number].type) { continue }
            }
            for type in expected { found += meantFor(type) }
        }
        for name in LintName.needed(by: bundle.entries[entry].type) where !hasLink(entry, name) {
            for type in name.targets { found += meantFor(type) }
        }
    }

    private func hasLink(_ entry: Int, _ name: LintName) -> Bool {
        guard let symbol = bundle.symbol(name) else { return false }
        return bundle.links(from: entry).contains { $0.name == symbol }
    }

    /// All entries of a type; nothing when they were given before.
    private mutating func meantFor(_ type: EntryType) -> [Int] {
        meant.insert(type).inserted ? bundle.entries(type).map(\.number) : []
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
