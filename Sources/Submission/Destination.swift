package import FHIRValidation

/// Where bundles go, and whether a bundle may go there.
package struct Destination: Sendable, Hashable {
    package let environment: RegistryEnvironment
    /// Up to and with `/fhirmottak/v1`, without a slash at its end.
    package let baseURL: String

    /// `baseURL` is another registry's; nil for the environment's own.
    package init(_ environment: RegistryEnvironment, baseURL: String? = nil) {
        self.environment = environment
        var base = baseURL ?? environment.baseURL
        while base.hasSuffix("/") { base.removeLast() }
        self.baseURL = base
    }

    /// The address that takes sealed bundles.
    package var url: String { baseURL + environment.path }

    /// The address that takes plain bundles and stores nothing.
    package var validationURL: String { baseURL + "/validateLegemiddelregisterBundle" }

    /// Throws when a bundle may name real people and this is no place for them.
    package func admit(_ bundle: ValidatedBundle) throws(SubmissionError) {
        guard !environment.isForRealPeople else { return }
        guard let places = bundle.realPeople, places.isEmpty else {
            throw .realPeople(bundle.realPeople?.first)
        }
    }
}

/// Why a bundle is not sent at all.
package enum SubmissionError: Error, Hashable, Sendable {
    /// It holds a person number that is not synthetic, at a place; nil when nobody has looked.
    case realPeople(SourcePosition?)

    /// What is wrong and what to do, in Norwegian and English.
    package var text: (nb: String, en: String) {
        switch self {
        case .realPeople(let place):
            let where_ = place.map { "\($0.line):\($0.column): " } ?? ""
            return (
                where_ + "bundelen har et personnummer som ikke er syntetisk. Den sendes ikke til et testmiljø, "
                    + "og ingenting er sendt",
                where_
                    + "the bundle holds a person number that is not synthetic. It does not go to a test environment, "
                    + "and nothing was sent"
            )
        }
    }
}
