/// The elements of a definition as a tree. Slices are siblings of the element that they slice and follow it.
struct ElementTree {
    struct Node {
        var element: ElementDefinition
        var children: [Int] = []
    }

    private(set) var nodes: [Node] = []

    /// The tree of a list in which each element follows its parent, as snapshots are. The first is the root.
    init(_ elements: [ElementDefinition]) {
        var open: [(depth: Int, index: Int)] = []
        for element in elements {
            let depth = element.path.utf8.count { $0 == UInt8(ascii: ".") }
            while let last = open.last, last.depth >= depth { open.removeLast() }
            let index = nodes.count
            nodes.append(Node(element: element))
            if let parent = open.last { nodes[parent.index].children.append(index) }
            open.append((depth, index))
        }
    }

    subscript(index: Int) -> ElementDefinition {
        get { nodes[index].element }
        set { nodes[index].element = newValue }
    }

    func children(of index: Int) -> [Int] { nodes[index].children }

    /// The child with a name, or its slice with a name.
    func child(_ name: String, slice: String?, of parent: Int) -> Int? {
        nodes[parent].children.first { self[$0].lastName == name && self[$0].sliceName == slice }
    }

    /// The elements in the order of a snapshot.
    func flattened() -> [ElementDefinition] {
        var result: [ElementDefinition] = [], open = nodes.isEmpty ? [] : [0]
        while let index = open.popLast() {
            result.append(self[index])
            open += nodes[index].children.reversed()
        }
        return result
    }

    /// Puts a new child at the end, or behind a sibling.
    @discardableResult
    mutating func insert(_ element: ElementDefinition, into parent: Int, after sibling: Int? = nil) -> Int {
        let index = nodes.count
        nodes.append(Node(element: element))
        let place = sibling.flatMap { nodes[parent].children.firstIndex(of: $0) }.map { $0 + 1 }
        nodes[parent].children.insert(index, at: place ?? nodes[parent].children.count)
        return index
    }

    /// What lies below a node, to be put below another.
    struct Branch {
        let id: String
        let path: String
        /// The elements, each with the place in this list of its parent, -1 for the branch's own foot.
        fileprivate(set) var elements: [(element: ElementDefinition, parent: Int)] = []
    }

    func branch(below index: Int) -> Branch {
        var branch = Branch(id: self[index].id, path: self[index].path)
        var open = nodes[index].children.reversed().map { (node: $0, parent: -1) }
        while let next = open.popLast() {
            let place = branch.elements.count
            branch.elements.append((self[next.node], next.parent))
            open += nodes[next.node].children.reversed().map { ($0, place) }
        }
        return branch
    }

    /// Puts copies of a branch's elements below a node, ids and paths renamed.
    mutating func graft(_ branch: Branch, onto target: Int) {
        let (id, path) = (self[target].id, self[target].path)
        var places: [Int] = []
        for item in branch.elements {
            var element = item.element
            element.id = id + element.id.dropFirst(branch.id.count)
            element.path = path + element.path.dropFirst(branch.path.count)
            places.append(insert(element, into: item.parent < 0 ? target : places[item.parent]))
        }
    }
}

extension ElementDefinition {
    /// The last part of the path: `value[x]`.
    var lastName: Substring { path[(path.lastIndex(of: ".").map { path.index(after: $0) } ?? path.startIndex)...] }
}
