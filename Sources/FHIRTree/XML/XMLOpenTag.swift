/// A tag whose end has not come yet.
struct XMLOpenTag: BitwiseCopyable {
    /// The record of the element: an object, or a string where the tag has a `value`.
    let node: Int
    /// The object that children go into; -1 for a value without a companion so far.
    var object: Int
    /// The name of the tag; for a resource's own tag it adds no step to a path.
    let name: Symbol
    /// The tag is named like a resource: its children go into the wrapper around it.
    var isResource = false
    /// A wrapper whose resource has come.
    var hasResource = false
    /// Text has been found in it, and reported.
    var hasText = false
}
