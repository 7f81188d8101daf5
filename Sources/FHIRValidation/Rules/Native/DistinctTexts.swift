internal import FHIRTree

/// Texts that may have to differ. Those that are plain are compared by their bytes; with any other one among them, or with
/// two that are equal, FHIRPath decides.
struct DistinctTexts {
    private let tree: Tree
    private var hashes: [UInt64] = []
    private(set) var arePlain = true

    init(_ tree: Tree) { self.tree = tree }

    var areDistinct: Bool { arePlain && TextTable(hashes).areDistinct }

    /// Adds the texts under a name.
    mutating func add(_ name: Symbol, of object: Node) {
        guard tree.kind(object) == .object else { return }
        for member in tree.children(object) where tree.name(member) == name { add(member) }
    }

    mutating func add(_ text: Node) {
        let record = tree[text]
        if record.kind == .string, record.flags.isDisjoint(with: [.companion, .duplicate, .escaped, .nonASCII]) {
            hashes.append(TextTable.hash(tree.raw(text)))
        } else {
            arePlain = false
        }
    }
}

extension Tree {
    /// Gives the members with a name, at any depth.
    func forEachMember(called name: Symbol, below node: Node, _ body: (Node) -> Void) {
        for index in Int(node.index)..<Int(self[node].next) where self.name(Node(index)) == name { body(Node(index)) }
    }
}
