public import FHIRTree

/// Where an expression is evaluated: the document, the resources around the focus, the world beyond.
///
/// A class because each evaluation about the same resource holds on to it.
public final class Context {
    let tree: Tree
    let resource: Located?
    let rootResource: Located?
    let environment: any Environment
    /// Further variables by their name without `%`.
    let variables: [String: [Item]]
    /// What `now()`, `today()` and `timeOfDay()` give; nil for the moment at which they are first asked.
    let now: Moment?

    /// - Parameters:
    ///   - resource: `%resource`, the resource that the focus belongs to.
    ///   - rootResource: `%rootResource`, the resource that contains that one, or the same.
    public init(
        tree: Tree, resource: Located?, rootResource: Located?, environment: any Environment = EmptyEnvironment(),
        variables: [String: [Item]] = [:], now: Moment? = nil
    ) {
        self.tree = tree
        self.resource = resource
        self.rootResource = rootResource
        self.environment = environment
        self.variables = variables
        self.now = now
    }
}
