internal import FHIRValidation

/// What the registry engine would say at a place.
struct MirrorFinding: Sendable {
    let code: MirrorCode
    /// In its notation; empty when it has none.
    let place: String
    /// Whether the way through the definitions tells more than the place: then generation 2 shows it behind.
    var isTelling = false
    var text: Localized
    /// The way through the definitions, rendered; empty when it has none.
    let trail: String
    /// The nearest profile on that way.
    let profile: String
    /// The key of a broken constraint.
    let key: String
    /// The slices that the way ends in: `a, subslice b`.
    let slice: String
    /// The element that our own findings would be about, in our notation, and where it stands in the source.
    let plain: String
    let range: Range<Int>
    /// Where it stands in the source, as that engine counts.
    var position: BytePlace?

    /// The place as generation 2 shows it.
    var placeWithTrail: String { isTelling ? "\(place), element \(trail)" : place }

    /// Equal findings are told once.
    var identity: Identity { Identity(code: code.number, place: place, text: text, severity: code.severity) }

    struct Identity: Hashable {
        let code: String
        let place: String
        let text: Localized
        let severity: MirrorCode.Severity
    }
}
