import Testing

@testable import FHIRTree
@testable import FHIRValidation

@Suite struct ConstraintTableTests {
    @Test(.enabled(if: Shared.hasPackages)) func `every constraint of the R4 package has its logic`() throws {
        let constraints = try OfficialConstraints.load("hl7.fhir.r4.core-4.0.1")
        let unknown = constraints.filter { ConstraintTable.r4.find($0.key, at: $0.path) == nil }
        #expect(unknown.isEmpty)
        #expect(Set(constraints.map(\.key)).count == 243)
    }

    @Test(.enabled(if: Shared.hasPackages)) func `every key of the table is a constraint of the R4 package`() throws {
        let constraints = try OfficialConstraints.load("hl7.fhir.r4.core-4.0.1")
        let unused = ConstraintTable.r4.all.filter { logic in
            !constraints.contains { $0.key == logic.key && (logic.path == nil || logic.path == $0.path) }
        }
        #expect(unused.map(\.key).isEmpty)
    }

    @Test func `a key stands once for each path that it is meant for`() {
        let names = ConstraintTable.r4.all.map { "\($0.key) \($0.path ?? "")" }
        #expect(Set(names).count == names.count)
        for (key, same) in Dictionary(grouping: ConstraintTable.r4.all, by: \.key) where same.count > 1 {
            #expect(same.allSatisfy { $0.path != nil }, "\(key) would hide its namesakes")
        }
    }

    @Test func `a key that means several things is found by the element`() throws {
        let task = try #require(ConstraintTable.r4.find("inv-1", at: "Task"))
        let parameter = try #require(ConstraintTable.r4.find("inv-1", at: "Parameters.parameter"))
        #expect(task.rule != parameter.rule)
        #expect(ConstraintTable.r4.find("inv-1", at: "Patient") == nil)
    }

    @Test func `every constraint says in both languages what is wrong and what to do`() {
        for logic in ConstraintTable.r4.all {
            for text in [logic.text.nb, logic.text.en, logic.advice.nb, logic.advice.en] {
                #expect(text.last == ".", "\(logic.key): \(text)")
            }
        }
    }
}
