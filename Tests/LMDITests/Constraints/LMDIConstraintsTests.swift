import FHIRValidation
import Testing

@testable import LMDI

@Suite struct LMDIConstraintsTests {
    @Test func `the guide's keys are none of FHIR's`() {
        for logic in LMDIConstraints.all {
            #expect(ConstraintTable.r4.find(logic.key, at: "Bundle") == nil)
        }
    }

    @Test func `every constraint says in both languages what is wrong and what to do`() {
        for logic in LMDIConstraints.all {
            for text in [logic.text.nb, logic.text.en, logic.advice.nb, logic.advice.en] {
                #expect(text.last == ".", "\(logic.key): \(text)")
            }
        }
    }
}
