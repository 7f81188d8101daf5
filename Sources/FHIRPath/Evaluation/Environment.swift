/// What an evaluation asks of the world around it. `nil` means that it cannot be decided here: the evaluation then ends
/// as "not evaluated", neither true nor false.
public protocol Environment {
    /// The target of a reference or canonical that stands in `source`.
    func resolve(_ reference: String, from source: Located) -> Resolution
    func isMember(_ item: Item, of valueSet: String) -> Bool?
    func conforms(_ item: Item, to profile: String) -> Bool?
    /// Whether the code `general` subsumes the code `special`.
    func subsumes(_ general: Item, _ special: Item) -> Bool?
    /// Whether a narrative keeps to the elements and attributes that FHIR allows in it.
    func isNarrative(_ item: Item) -> Bool?
    /// What the definition of the type around an element says of it.
    func definition(of element: Located) -> DefinitionElement?
    /// Whether an element belongs to a slice of a profile.
    func isInSlice(_ element: Located, _ slice: String, of profile: String) -> Bool?
}

extension Environment {
    public func definition(of element: Located) -> DefinitionElement? { nil }
    public func isInSlice(_ element: Located, _ slice: String, of profile: String) -> Bool? { nil }
}

/// What became of following a reference.
public enum Resolution: Sendable {
    case found(Located)
    /// It points to nothing: there is certainly no such resource.
    case absent
    case undecided
}

/// An environment that knows nothing.
public struct EmptyEnvironment: Environment {
    public init() {}

    public func resolve(_ reference: String, from source: Located) -> Resolution { .undecided }
    public func isMember(_ item: Item, of valueSet: String) -> Bool? { nil }
    public func conforms(_ item: Item, to profile: String) -> Bool? { nil }
    public func subsumes(_ general: Item, _ special: Item) -> Bool? { nil }
    public func isNarrative(_ item: Item) -> Bool? { nil }
}
