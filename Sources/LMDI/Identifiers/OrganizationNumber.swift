/// An organisasjonsnummer of Enhetsregisteret: nine digits, the last a control digit.
package enum OrganizationNumber {
    package static let system: StaticString = "urn:oid:2.16.578.1.12.4.1.4.101"

    /// What is wrong with it, nil when it can be one.
    package static func fault(in text: some Sequence<UInt8>) -> IdentifierFault? {
        do {
            let digits = try Digits(text, lengths: 9...9)
            return digits.remainder(weights: [3, 2, 7, 6, 5, 4, 3, 2, 1]) == 0 ? nil : .controlDigits
        } catch {
            return error
        }
    }
}
