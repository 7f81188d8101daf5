extension Tree {
    /// The companion `_name` of a primitive member of `object`; `.none` if there is none.
    public func companion(of node: Node, in object: Node) -> Node {
        guard self[node].flags.contains(.paired) else { return .none }
        if let next = companionAfter(node, in: object) { return next }
        return children(object).first { isCompanion($0, of: node) } ?? .none
    }

    /// The companion that follows its value at once: in XML always, in JSON mostly.
    private func companionAfter(_ node: Node, in object: Node) -> Node? {
        let next = self[node].next
        guard next < self[object].next, isCompanion(Node(Int(next)), of: node) else { return nil }
        return Node(Int(next))
    }

    private func isCompanion(_ other: Node, of node: Node) -> Bool {
        let record = self[other]
        guard record.flags.contains(.companion), record.name == self[node].name else { return false }
        return record.name != .overflow || memberName(other) == memberName(node)
    }

    /// The elements of an object, in document order, lists opened and companions joined to their values.
    ///
    /// `body` gets the member's name, the element and its place in a list (nil for a single value). Duplicated members
    /// are left out.
    public func forEachElement(in object: Node, _ body: (Symbol, Element, Int?) -> Void) {
        var companions: [String: Node]?
        for member in children(object) {
            let record = self[member]
            if record.flags.contains(.duplicate) { continue }
            if record.flags.contains(.companion) {
                if record.flags.contains(.paired) { continue }
                forEachItem(value: .none, companion: member) { body(record.name, $0, $1) }
            } else {
                let companion = record.flags.contains(.paired) ? companion(of: member, in: object, &companions) : .none
                forEachItem(value: member, companion: companion) { body(record.name, $0, $1) }
            }
        }
    }

    /// As `companion(of:in:)`, with an index of the object that is made when a companion stands away from its value.
    private func companion(of member: Node, in object: Node, _ index: inout [String: Node]?) -> Node {
        if let next = companionAfter(member, in: object) { return next }
        let made = index ?? companionsByName(of: object)
        index = made
        return made[memberName(member)] ?? .none
    }

    private func companionsByName(of object: Node) -> [String: Node] {
        let companions = children(object).filter { self[$0].flags.contains(.companion) }
        return Dictionary(companions.map { (memberName($0), $0) }, uniquingKeysWith: { first, _ in first })
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
