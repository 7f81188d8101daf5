extension Tree {
    /// The companion `_name` of a primitive member of `object`, an item of its array included; `.none` if there is none.
    public func companion(of node: Node, in object: Node) -> Node {
        guard self[node].flags.contains(.paired) else { return .none }
        // In XML every tag has its own, which follows it at once.
        if format == .xml { return Node(node.index + 1) }
        for member in children(object) where self[member].flags.contains(.companion) {
            if self[member].name == self[node].name { return member }
        }
        return .none
    }

    /// The elements of an object, in document order, lists opened and companions joined to their values.
    ///
    /// `body` gets the member's name, the element and its place in a list (nil for a single value). Duplicated members
    /// are left out.
    public func forEachElement(in object: Node, _ body: (Symbol, Element, Int?) -> Void) {
        for member in children(object) {
            let record = self[member]
            if record.flags.contains(.duplicate) { continue }
            if record.flags.contains(.companion) {
                if record.flags.contains(.paired) { continue }
                forEachItem(value: .none, companion: member) { body(record.name, $0, $1) }
            } else {
                let companion = record.flags.contains(.paired) ? companion(of: member, in: object) : .none
                forEachItem(value: member, companion: companion) { body(record.name, $0, $1) }
            }
        }
    }

    /// The elements that a member (and its companion) stand for: one, or one for each item of an array.
    public func forEachItem(value: Node, companion: Node, _ body: (Element, Int?) -> Void) {
        let isList = (value.exists && kind(value) == .array) || (!value.exists && kind(companion) == .array)
        guard isList else { return body(Element(value: value, companion: companion), nil) }
        var values = value.exists ? children(value) : nil
        var companions = companion.exists && kind(companion) == .array ? children(companion) : nil
        var index = 0
        while true {
            let item = present(values?.next()), extra = present(companions?.next())
            guard item.node != nil || extra.node != nil else { return }
            if item.isContent || extra.isContent {
                let value = item.isContent ? item.node! : .none
                body(Element(value: value, companion: extra.isContent ? extra.node! : .none), index)
            }
            index += 1
        }
    }

    /// Whether an array slot is there, and whether it is more than a `null`.
    private func present(_ node: Node?) -> (node: Node?, isContent: Bool) {
        guard let node else { return (nil, false) }
        return (node, kind(node) != .null)
    }
}
