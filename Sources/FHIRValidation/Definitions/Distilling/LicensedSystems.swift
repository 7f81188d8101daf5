/// Code systems whose code lists may not be passed on. A value set that lists such codes keeps a filter in their place that
/// nobody can evaluate, so that it stays undecided.
package struct LicensedSystems: Sendable {
    private let prefixes: [String]

    /// The systems whose urls begin with one of `prefixes`.
    package init(_ prefixes: String...) { self.prefixes = prefixes }

    func contains(_ system: String) -> Bool { prefixes.contains { system.hasPrefix($0) } }
}
