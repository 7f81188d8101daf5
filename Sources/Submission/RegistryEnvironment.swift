package import SealedBundle

/// The registry's environments: where they are and for whom to seal.
package enum RegistryEnvironment: String, CaseIterable, Sendable {
    /// The test environment's endpoint that validates and stores nothing.
    case testValidate = "test-validate"
    case test, production

    /// Up to and with `/fhirmottak/v1`.
    package var baseURL: String {
        switch self {
        case .testValidate, .test: "https://test-fhirmottak.lmr.fhi.no/fhirmottak/v1"
        case .production: "https://fhirmottak.lmr.fhi.no/fhirmottak/v1"
        }
    }

    /// What follows the base where sealed bundles are sent to.
    var path: String {
        switch self {
        case .testValidate: "/validate"
        case .test, .production: ""
        }
    }

    /// Whether real people's data may go there.
    package var isForRealPeople: Bool { self == .production }

    /// The certificate that the registry has published for the environment.
    package var publishedCertificate: Certificate {
        get throws(SealError) {
            switch self {
            case .testValidate, .test: try Certificate(Array(PublishedCertificate.test.utf8))
            case .production: try Certificate(Array(PublishedCertificate.production.utf8))
            }
        }
    }
}
