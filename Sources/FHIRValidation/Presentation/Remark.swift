package import FHIRTree

/// What somebody besides the engine has to say of a document, a guide's lint: where and how bad. There may be one every
/// few bytes; its words are made when it is shown.
package struct Remark: Sendable {
    package let node: Node
    package let severity: Severity
    /// A member that the node lacks, or empty.
    package let missing: StaticString
    /// Which one of its maker's it is.
    package let number: Int

    package init(_ number: Int, _ severity: Severity, at node: Node, missing: StaticString) {
        self.number = number
        self.severity = severity
        self.node = node
        self.missing = missing
    }
}

/// The remarks on a document, in its order.
package struct Remarks: Sendable {
    let all: [Remark]
    /// The words of one by its number.
    let words: @Sendable (Int) -> Issue.Words

    package static let none = Remarks([]) { _ in preconditionFailure("there is none to be shown") }

    package init(_ all: [Remark], words: @escaping @Sendable (Int) -> Issue.Words) {
        self.all = all
        self.words = words
    }
}
