import TestSupport
import Testing

@testable import FHIRValidation
@testable import LMDI

@Test(
    .enabled(if: Repository.hasShared("fhir")),
    arguments: [
        "hl7.fhir.no.lmdi-1.1.0", "hl7.fhir.no.lmdi-1.1.1", "hl7.fhir.no.lmdi-1.1.2", "hl7.fhir.no.basis-2.2.0",
        "hl7.fhir.r4.core-4.0.1",
    ])
func `what is bundled has every fact of the official package and no other`(name: String) throws {
    let official = try PackageSource(path: Repository.shared.appending(path: "fhir/\(name).tgz").path)
    #expect(try Checker.bundled.differences(to: official, .norwegian) == [])
}
