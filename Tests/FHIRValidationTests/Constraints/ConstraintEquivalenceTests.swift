import Testing

@testable import FHIRPath
@testable import FHIRTree
@testable import FHIRValidation

/// Our logic against the official expressions, on instances made at random.
@Suite(.enabled(if: Shared.hasPackages)) struct ConstraintEquivalenceTests {
    /// The officially worded constraints, one place each.
    static let official: [OfficialConstraint] = {
        guard Shared.hasPackages, let all = try? OfficialConstraints.load("hl7.fhir.r4.core-4.0.1"),
            let types = try? R4Types.official.get()
        else { return [] }
        let instantiable = all.filter { types.members[String($0.path.prefix { $0 != "." })] != nil }
        let known = instantiable.filter { !hasManyPlaces($0.key) || $0.path == place($0.key) }
        let byMeaning = Dictionary(grouping: known) {
            [$0.key, $0.expression, ConstraintTable.r4.find($0.key, at: $0.path)?.path ?? ""]
        }
        return byMeaning.values.compactMap { $0.min { ($0.path.count, $0.path) < ($1.path.count, $1.path) } }
            .sorted { ($0.key, $0.path) < ($1.key, $1.path) }
    }()

    /// ChargeItemDefinition has no element `name`, which its constraint speaks of.
    private static let neverBroken: Set<String> = ["cid-0"]

    private static func hasManyPlaces(_ key: String) -> Bool {
        key == "ele-1" || key == "ext-1" || key.hasPrefix("dom-")
    }

    private static func place(_ key: String) -> String {
        switch key {
        case "ele-1": "HumanName"
        case "ext-1": "Extension"
        default: "Patient"
        }
    }

    @Test(arguments: official) func `our logic equals the official expression`(_ constraint: OfficialConstraint) throws
    {
        let types = try R4Types.official.get()
        let logic = try #require(ConstraintTable.r4.find(constraint.key, at: constraint.path))
        var comparison = try Comparison(constraint, logic, types)
        for seed in 1...80 { try comparison.compare(seed: UInt64(seed)) }
        var seed: UInt64 = 80
        while comparison.seen.count < 2, seed < 4000 {
            seed += 1
            try comparison.compare(seed: seed)
        }
        #expect(comparison.differences.isEmpty)
        #expect(comparison.decided.isSubset(of: ConstraintDecision.answers(constraint.key)))
        #expect(comparison.seen.contains(true), "never fulfilled")
        #expect(comparison.seen.contains(false) || Self.neverBroken.contains(constraint.key), "never broken")
    }
}

extension OfficialConstraint: CustomTestStringConvertible {
    var testDescription: String { "\(key) at \(path)" }
}
