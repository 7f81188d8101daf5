package import FHIRTree

/// What somebody besides the engine has to say of a document: a guide's lint.
package struct Remark: Sendable {
    package let rule: String
    package let severity: Severity
    package let node: Node
    /// A member that the node lacks, or empty.
    package let missing: String
    /// Makes the words when they are shown.
    let words: @Sendable () -> (text: Localized, advice: Localized)

    package init(
        _ rule: String, _ severity: Severity, at node: Node, missing: String,
        words: @escaping @Sendable () -> (text: Localized, advice: Localized)
    ) {
        self.rule = rule
        self.severity = severity
        self.node = node
        self.missing = missing
        self.words = words
    }
}
