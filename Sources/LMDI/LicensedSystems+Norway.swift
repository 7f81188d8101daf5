package import FHIRValidation

extension LicensedSystems {
    /// What Norway's guides bind to and others own: SNOMED CT, ATC, ICD and ICPC, the latter also as Volven numbers them.
    package static let norwegian = LicensedSystems(
        "http://snomed.info/", "http://hl7.org/fhir/sid/icd-", "http://id.who.int/icd", "http://hl7.org/fhir/sid/icpc",
        "http://www.whocc.no/atc", "urn:oid:2.16.578.1.12.4.1.1.7110", "urn:oid:2.16.578.1.12.4.1.1.7170",
        "urn:oid:2.16.578.1.12.4.1.1.7180")
}
