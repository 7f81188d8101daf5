/// The part of a number that cannot be right. The first one found, in this order, is told.
package enum IdentifierFault: Error, Hashable, Sendable {
    /// Something else than the digits 0–9: letters, blanks, a sign.
    case characters
    /// The number of digits that it has.
    case length(Int)
    /// The first six digits name no day.
    case date
    case controlDigits
}
