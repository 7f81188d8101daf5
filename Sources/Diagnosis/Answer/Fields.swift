internal import FHIRTree

/// Members of a document of any shape, by their names; what is one value in JSON and a list in XML reads the same.
struct Fields {
    let tree: Tree

    var root: Node { tree.root }

    /// The values of a member, lists opened.
    func all(_ node: Node, _ name: String) -> [Node] {
        guard tree.kind(node) == .object, let symbol = tree.symbol(name) else { return [] }
        return tree.children(node).filter { tree.name($0) == symbol && !tree[$0].flags.contains(.companion) }.flatMap {
            tree.kind($0) == .array ? Array(tree.children($0)) : [$0]
        }
    }

    func first(_ node: Node, _ name: String) -> Node? { all(node, name).first }

    func has(_ node: Node, _ name: String) -> Bool { !all(node, name).isEmpty }

    /// The text of a member, whatever the case of its name's first letter; empty when there is none or it is no primitive.
    func text(_ node: Node, _ name: String) -> String {
        let upper = name.prefix(1).uppercased() + name.dropFirst()
        let found = first(node, name) ?? first(node, upper)
        return found.map(text) ?? ""
    }

    func texts(_ node: Node, _ name: String) -> [String] { all(node, name).map(text).filter { !$0.isEmpty } }

    func number(_ node: Node, _ name: String) -> Int? { Int(text(node, name)) }

    func text(_ node: Node) -> String {
        switch tree.kind(node) {
        case .object, .array, .null: ""
        case .string, .number, .true, .false: tree.text(node)
        }
    }

    /// The members of an object with their names.
    func members(_ node: Node) -> [(name: String, value: Node)] {
        guard tree.kind(node) == .object else { return [] }
        return tree.children(node).map { (tree.memberName($0), $0) }
    }
}
