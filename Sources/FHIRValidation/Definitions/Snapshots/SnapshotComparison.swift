/// Where a generated snapshot and the one that a definition came with differ.
package struct SnapshotDifference: Sendable, Hashable {
    package let url: String
    /// The element's id.
    package let element: String
    package let kind: Kind
    package let generated: String
    package let official: String
    /// Why the two differ; nil where no rule of the specification settles it.
    package var explanation: SnapshotExplanation?

    package enum Kind: String, Sendable, CaseIterable {
        case failed, missingElement, extraElement, order, min, max, baseMax, types, slicing, fixed, pattern, values,
            binding
        case constraints, sliceName, contentReference, isModifier, mustSupport, isAttribute
    }
}

/// Compares generated snapshots with those that definitions came with, element by element.
package struct SnapshotComparison {
    private let store: DefinitionStore

    package init(store: DefinitionStore) { self.store = store }

    /// The differences of one definition, in the order of the official snapshot; nil when it has not both a differential
    /// and a snapshot of its own.
    package func differences(_ url: String) throws(DefinitionError) -> [SnapshotDifference]? {
        guard let structure = try store.structure(url), !structure.differential.isEmpty, !structure.isGenerated else {
            return nil
        }
        let official = structure.snapshot
        let generated: [ElementDefinition]
        do {
            generated = try store.generateSnapshot(structure)
        } catch {
            return [difference(url, "", .failed, error.message.en, "")]
        }
        let own = Dictionary(generated.map { ($0.id, $0) }) { first, _ in first }
        let theirs = Set(official.map(\.id))
        var found = official.filter { own[$0.id] == nil }.map { difference(url, $0.id, .missingElement, "", $0.path) }
        found += generated.filter { !theirs.contains($0.id) }.map { difference(url, $0.id, .extraElement, $0.path, "") }
        for element in official { if let mine = own[element.id] { found += compare(url, mine, element) } }
        let common = generated.map(\.id).filter(theirs.contains),
            expected = official.map(\.id).filter { own[$0] != nil }
        if let place = zip(common, expected).first(where: { $0 != $1 }) {
            found.append(difference(url, place.0, .order, place.0, place.1))
        }
        let theirElements = Dictionary(official.map { ($0.id, $0) }) { first, _ in first }
        return try explained(found, structure, own, theirElements)
    }

    private func explained(
        _ differences: [SnapshotDifference], _ structure: StructureDefinition, _ generated: [String: ElementDefinition],
        _ official: [String: ElementDefinition]
    ) throws(DefinitionError) -> [SnapshotDifference] {
        let base = try store.structure(structure.baseDefinition)?.snapshot ?? []
        let context = SnapshotContext(
            store: store, base: Dictionary(base.map { ($0.id, $0) }) { first, _ in first }, generated: generated,
            official: official)
        var result = differences
        for index in result.indices { result[index].explanation = try context.explanation(of: result[index]) }
        return result
    }

    private func compare(_ url: String, _ mine: ElementDefinition, _ theirs: ElementDefinition) -> [SnapshotDifference]
    {
        zip(facts(mine), facts(theirs)).compactMap { own, other in
            own.1 == other.1 ? nil : difference(url, theirs.id, own.0, own.1, other.1)
        }
    }

    private func difference(
        _ url: String, _ element: String, _ kind: SnapshotDifference.Kind, _ generated: String, _ official: String
    ) -> SnapshotDifference {
        SnapshotDifference(url: url, element: element, kind: kind, generated: generated, official: official)
    }

    /// What is compared, as text.
    private func facts(_ element: ElementDefinition) -> [(SnapshotDifference.Kind, String)] {
        let values = [element.minValue, element.maxValue].map(text) + [element.maxLength.map(String.init) ?? ""]
        return [
            (.min, element.min.map(String.init) ?? ""), (.max, element.max.map(String.init) ?? ""),
            (.baseMax, element.baseMax.map(String.init) ?? ""), (.types, "\(element.types.map(text))"),
            (.slicing, element.slicing.map { "\($0)" } ?? ""), (.fixed, text(element.fixed)),
            (.pattern, text(element.pattern)), (.values, values.joined(separator: " ")),
            (.binding, element.binding.map { "\($0)" } ?? ""),
            (.constraints, element.constraints.map { "\($0.key) \($0.isError)" }.sorted().joined(separator: ", ")),
            (.sliceName, element.sliceName ?? ""), (.contentReference, element.contentReference ?? ""),
            (.isModifier, "\(element.isModifier)"), (.mustSupport, "\(element.mustSupport)"),
            (.isAttribute, "\(element.isAttribute)"),
        ]
    }

    private func text(_ value: ElementDefinition.Value?) -> String {
        value.map { $0.type + " " + $0.tree.json($0.node) } ?? ""
    }

    private func text(_ type: ElementDefinition.TypeReference) -> String {
        "\(type.code) \(type.profiles) \(type.targetProfiles) \(type.fhirType) \(type.aggregation) \(type.versioning)"
    }
}

/// All differences between generated and official snapshots of some packages, by class.
package struct SnapshotReport {
    package private(set) var compared = 0
    package private(set) var equal = 0
    /// How often each class occurs.
    package private(set) var explained: [SnapshotExplanation: Int] = [:]
    package private(set) var unexplained: [SnapshotDifference] = []

    /// Compares every StructureDefinition in a store that came with a differential and a snapshot.
    package init(_ store: DefinitionStore) throws(DefinitionError) {
        let comparison = SnapshotComparison(store: store)
        for entry in store.all where entry.kind == .structure {
            let canonical = entry.version.isEmpty ? entry.url : "\(entry.url)|\(entry.version)"
            guard let differences = try comparison.differences(canonical) else { continue }
            compared += 1
            if differences.isEmpty { equal += 1 }
            for difference in differences {
                if let explanation = difference.explanation {
                    explained[explanation, default: 0] += 1
                } else {
                    unexplained.append(difference)
                }
            }
        }
    }

    /// One line for the whole, one for each class with the specification's word on it, one for each that is left.
    package var lines: [String] {
        var lines = [
            "\(compared) snapshots compared, \(equal) equal in every fact, \(unexplained.count) differences unexplained"
        ]
        for explanation in SnapshotExplanation.allCases {
            guard let count = explained[explanation] else { continue }
            lines.append("\(explanation.rawValue): \(count) (\(explanation.citation))")
        }
        return lines
            + unexplained.map { "\($0.url) \($0.element) \($0.kind.rawValue): \($0.generated) / \($0.official)" }
    }
}
