/// Constraints that the walk decides by its nature, on every element, without being asked.
enum WalkedConstraints {
    /// ele-1: `reportNoContent`; ext-1: `ExtensionRule`; dom-6 is best practice that nobody who sends machine data follows.
    static let keys: Set<String> = ["ele-1", "ext-1", "dom-6"]
}
