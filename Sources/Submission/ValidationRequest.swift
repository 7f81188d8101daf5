package import FHIRValidation
package import MachineAuth

/// Asks the test environment what it says of a plain bundle. Nothing is stored, there or here.
package struct ValidationRequest {
    private let request: HTTPRequest

    /// Throws when the bundle may name real people.
    package init(_ bundle: ValidatedBundle, _ destination: Destination) throws(SubmissionError) {
        try destination.admit(bundle)
        let body = withExtendedLifetime(bundle) { Array(bundle.input.bytes) }
        let headers = [HTTPHeader("Content-Type", "application/json"), HTTPHeader("Accept", "application/json")]
        request = HTTPRequest(.post, destination.validationURL, headers: headers, body: body)
    }

    package func answer(_ client: HTTPClient) throws(HTTPFailure) -> HTTPAnswer { try client.send(request) }
}
