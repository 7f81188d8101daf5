package import FHIRValidation

/// The rules of the registry lint; the raw value is the rule id. Append, never rename.
package enum LintRule: String, CaseIterable, Sendable {
    case contained = "lmr/contained"
    case doubleIdentity = "lmr/double-identity"
    case personNumber = "lmr/person-number"
    case personNumberSystem = "lmr/person-number-system"
    case patientWithoutNumber = "lmr/patient-without-number"
    case personNumberLeak = "lmr/person-number-leak"
    case hprMissing = "lmr/hpr-missing"
    case hprNumber = "lmr/hpr-number"
    case organizationNumber = "lmr/organization-number"
    case lmrNumber = "lmr/lmr-number"
    case identifierWithoutValue = "lmr/identifier-without-value"
    case bundleIdentifier = "lmr/bundle-identifier"
    case unresolvedReference = "lmr/unresolved-reference"
    case externalReference = "lmr/external-reference"
    case unreferenced = "lmr/unreferenced"
    case noAdministration = "lmr/no-administration"
    case withoutEpisode = "lmr/without-episode"
    case withoutOrganization = "lmr/without-organization"
    case withoutKey = "lmr/without-key"
    case duplicateAdministration = "lmr/duplicate-administration"
    case duplicatePatient = "lmr/duplicate-patient"
    case afterMessage = "lmr/after-message"
    case beforeBirth = "lmr/before-birth"
    case longAgo = "lmr/long-ago"
    case requestMismatch = "lmr/request-mismatch"
    case diagnosisMismatch = "lmr/diagnosis-mismatch"
    case doseWithoutUnit = "lmr/dose-without-unit"
    case unitWithoutCode = "lmr/unit-without-code"
    case containedReference = "lmr/contained-reference"
    case duplicateIdentifier = "lmr/duplicate-identifier"
    case statusMismatch = "lmr/status-mismatch"
    case annulmentWithoutIdentifier = "lmr/annulment-without-identifier"
    case areaCode = "lmr/area-code"
    case mixedTestData = "lmr/mixed-test-data"
    case syntheticNumber = "lmr/synthetic-number"
    case realNumber = "lmr/real-number"
}

extension LintRule {
    /// A warning where data are lost or wrong; information where the guide allows it and it may be meant.
    package var severity: Severity {
        switch self {
        case .hprMissing, .externalReference, .unreferenced, .noAdministration, .afterMessage, .diagnosisMismatch,
            .unitWithoutCode, .containedReference, .annulmentWithoutIdentifier:
            .information
        case .contained, .doubleIdentity, .personNumber, .personNumberSystem, .patientWithoutNumber, .personNumberLeak,
            .hprNumber, .organizationNumber, .lmrNumber, .identifierWithoutValue, .bundleIdentifier,
            .unresolvedReference, .withoutEpisode, .withoutOrganization, .withoutKey, .duplicateAdministration,
            .duplicatePatient, .beforeBirth, .longAgo, .requestMismatch, .doseWithoutUnit, .duplicateIdentifier,
            .statusMismatch, .areaCode, .mixedTestData, .syntheticNumber, .realNumber:
            .warning
        }
    }

    /// Whether it judges each entry for itself, with those that it refers to: a section of a bundle will do. Those that go over
    /// lists that the index has ready need none.
    var isByEntry: Bool {
        switch self {
        case .doubleIdentity, .hprNumber, .organizationNumber, .lmrNumber, .identifierWithoutValue, .withoutEpisode,
            .withoutOrganization, .withoutKey, .afterMessage, .beforeBirth, .longAgo, .requestMismatch,
            .diagnosisMismatch, .doseWithoutUnit, .unitWithoutCode, .statusMismatch, .annulmentWithoutIdentifier,
            .areaCode:
            true
        case .contained, .personNumber, .personNumberSystem, .syntheticNumber, .realNumber, .patientWithoutNumber,
            .personNumberLeak, .hprMissing, .bundleIdentifier, .unresolvedReference,
            .externalReference, .unreferenced, .noAdministration, .duplicateAdministration, .duplicatePatient,
            .containedReference, .duplicateIdentifier, .mixedTestData:
            false
        }
    }

    /// What it says, what is lost, what to do; with an example.
    package var words: RuleWords {
        switch self {
        case .contained: ContainedResource.words
        case .doubleIdentity: DoubleIdentity.words
        case .personNumber: PersonNumberFault.words
        case .personNumberSystem: PersonNumberSystem.words
        case .patientWithoutNumber: PatientWithoutNumber.words
        case .personNumberLeak: PersonNumberLeak.words
        case .hprMissing: PractitionerWithoutHPR.words
        case .hprNumber: HPRNumberFault.words
        case .organizationNumber: OrganizationNumberFault.words
        case .lmrNumber: LMRNumberFault.words
        case .identifierWithoutValue: IdentifierWithoutValue.words
        case .bundleIdentifier: BundleIdentifierWithoutValue.words
        case .unresolvedReference: UnresolvedReference.words
        case .externalReference: ExternalReference.words
        case .unreferenced: UnreferencedResource.words
        case .noAdministration: NoAdministration.words
        case .withoutEpisode: AdministrationWithoutEpisode.words
        case .withoutOrganization: EpisodeWithoutOrganization.words
        case .withoutKey: AdministrationWithoutKey.words
        case .duplicateAdministration: DuplicateAdministration.words
        case .duplicatePatient: DuplicatePatient.words
        case .afterMessage: AdministrationAfterMessage.words
        case .beforeBirth: AdministrationBeforeBirth.words
        case .longAgo: AdministrationLongAgo.words
        case .requestMismatch: RequestMismatch.words
        case .diagnosisMismatch: DiagnosisMismatch.words
        case .doseWithoutUnit: DoseWithoutUnit.words
        case .unitWithoutCode: UnitWithoutCode.words
        case .containedReference: ContainedReference.words
        case .duplicateIdentifier: DuplicateIdentifier.words
        case .statusMismatch: StatusMismatch.words
        case .annulmentWithoutIdentifier: AnnulmentWithoutIdentifier.words
        case .areaCode: AreaCodeFault.words
        case .mixedTestData: MixedTestData.words
        case .syntheticNumber: SyntheticNumber.words
        case .realNumber: RealNumber.words
        }
    }

    /// What an issue says by it.
    var said: Issue.Words {
        Issue.Words(
            rule: rawValue, severity: severity, type: .businessRule, text: words.title, advice: words.advice)
    }

    func check(_ bundle: BundleIndex) -> [LintProblem] {
        switch self {
        case .contained: ContainedResource.check(bundle)
        case .doubleIdentity: DoubleIdentity.check(bundle)
        case .personNumber: PersonNumberFault.check(bundle)
        case .personNumberSystem: PersonNumberSystem.check(bundle)
        case .patientWithoutNumber: PatientWithoutNumber.check(bundle)
        case .personNumberLeak: PersonNumberLeak.check(bundle)
        case .hprMissing: PractitionerWithoutHPR.check(bundle)
        case .hprNumber: HPRNumberFault.check(bundle)
        case .organizationNumber: OrganizationNumberFault.check(bundle)
        case .lmrNumber: LMRNumberFault.check(bundle)
        case .identifierWithoutValue: IdentifierWithoutValue.check(bundle)
        case .bundleIdentifier: BundleIdentifierWithoutValue.check(bundle)
        case .unresolvedReference: UnresolvedReference.check(bundle)
        case .externalReference: ExternalReference.check(bundle)
        case .unreferenced: UnreferencedResource.check(bundle)
        case .noAdministration: NoAdministration.check(bundle)
        case .withoutEpisode: AdministrationWithoutEpisode.check(bundle)
        case .withoutOrganization: EpisodeWithoutOrganization.check(bundle)
        case .withoutKey: AdministrationWithoutKey.check(bundle)
        case .duplicateAdministration: DuplicateAdministration.check(bundle)
        case .duplicatePatient: DuplicatePatient.check(bundle)
        case .afterMessage: AdministrationAfterMessage.check(bundle)
        case .beforeBirth: AdministrationBeforeBirth.check(bundle)
        case .longAgo: AdministrationLongAgo.check(bundle)
        case .requestMismatch: RequestMismatch.check(bundle)
        case .diagnosisMismatch: DiagnosisMismatch.check(bundle)
        case .doseWithoutUnit: DoseWithoutUnit.check(bundle)
        case .unitWithoutCode: UnitWithoutCode.check(bundle)
        case .containedReference: ContainedReference.check(bundle)
        case .duplicateIdentifier: DuplicateIdentifier.check(bundle)
        case .statusMismatch: StatusMismatch.check(bundle)
        case .annulmentWithoutIdentifier: AnnulmentWithoutIdentifier.check(bundle)
        case .areaCode: AreaCodeFault.check(bundle)
        case .mixedTestData: MixedTestData.check(bundle)
        case .syntheticNumber: SyntheticNumber.check(bundle)
        case .realNumber: RealNumber.check(bundle)
        }
    }
}
