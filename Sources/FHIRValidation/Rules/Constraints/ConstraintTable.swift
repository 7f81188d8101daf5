/// The constraints whose logic is known, by key.
package struct ConstraintTable: Sendable {
    private let logicByKey: [String: [ConstraintLogic]]

    package init(_ logic: [ConstraintLogic]) {
        logicByKey = Dictionary(grouping: logic, by: \.key)
    }

    /// The logic of a key at an element definition with this path (`Bundle.entry`), nil when it is not known.
    package func find(_ key: String, at path: String) -> ConstraintLogic? {
        logicByKey[key]?.first { $0.path == nil || $0.path == path }
    }

    /// Everything in the table, by key.
    package var all: [ConstraintLogic] {
        logicByKey.keys.sorted().flatMap { logicByKey[$0] ?? [] }
    }

    /// A table that also holds a guide's own constraints.
    package func adding(_ more: [ConstraintLogic]) -> ConstraintTable {
        ConstraintTable(logicByKey.values.joined() + more)
    }
}

extension ConstraintTable {
    /// The constraints of FHIR R4 itself.
    package static let r4 = ConstraintTable(
        [
            elements, quantities, timing, metadataTypes, domainResource, bundle, resourceNames, administration,
            clinical,
            medication, observation, questionnaire, terminology, capability, testing, elementDefinition,
            structureDefinition,
        ].flatMap { $0 })
}
