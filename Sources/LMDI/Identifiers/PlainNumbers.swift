/// A number in Helsepersonellregisteret: at most seven digits, without a control digit.
package enum HPRNumber {
    package static let system: StaticString = "urn:oid:2.16.578.1.12.4.1.4.4"

    package static func fault(in text: some Sequence<UInt8>) -> IdentifierFault? {
        plainFault(in: text, lengths: 1...7)
    }
}

/// A unit's number in Register over enheter i spesialisthelsetjenesten: digits, at most nine of them.
package enum RESHNumber {
    package static let system: StaticString = "urn:oid:2.16.578.1.12.4.1.4.102"

    package static func fault(in text: some Sequence<UInt8>) -> IdentifierFault? {
        plainFault(in: text, lengths: 1...9)
    }
}

/// Legemiddelregisteret's løpenummer of a medication: seven digits.
package enum LMRNumber {
    package static let system: StaticString = "http://dmp.no/fhir/NamingSystem/lmrLopenummer"

    package static func fault(in text: some Sequence<UInt8>) -> IdentifierFault? {
        plainFault(in: text, lengths: 7...7)
    }
}

/// A kommunenummer (four digits) and a bydel (six); which of them exist is not known here.
package enum AreaNumber {
    package static let municipality: StaticString = "urn:oid:2.16.578.1.12.4.1.1.3402"
    package static let district: StaticString = "urn:oid:2.16.578.1.12.4.1.1.3403"

    package static func municipalityFault(in text: some Sequence<UInt8>) -> IdentifierFault? {
        plainFault(in: text, lengths: 4...4)
    }

    package static func districtFault(in text: some Sequence<UInt8>) -> IdentifierFault? {
        plainFault(in: text, lengths: 6...6)
    }
}

private func plainFault(in text: some Sequence<UInt8>, lengths: ClosedRange<Int>) -> IdentifierFault? {
    do {
        _ = try Digits(text, lengths: lengths)
        return nil
    } catch {
        return error
    }
}
