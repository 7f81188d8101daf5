internal import FHIRPath
internal import FHIRTree

/// Paths of nodes, made when findings are shown: `Bundle.entry[3].resource.identifier[0].value`.
///
/// Nodes asked for in document order cost one walk over the document in all: the way to the last one is kept.
struct PathFinder {
    private let tree: Tree
    private let types: TypeModel
    private let rootName: String
    /// All entries of a bundle, in its order; or none.
    private let entries: [ReferenceIndex.Entry]
    private var frames: [Frame] = []
    /// The path of the last frame, and of the node that was found.
    private var path: [UInt8] = []
    /// The node that was asked for last.
    private var last = Node.none

    /// A container on the way, and how far its members have been passed.
    private struct Frame {
        let node: Node
        let end: UInt32
        /// The type whose elements the container's members are; a list has that of its items.
        let type: TypeID
        let isArray: Bool
        /// How much of the path is the container's.
        let length: Int
        /// Its member's name, `.none` for the root.
        let name: Symbol
        /// The next member to look at, and how many were passed: items of an array, or tags with the current name.
        var at: UInt32
        var passed = -1
        var tag: Symbol = .none
    }

    /// A node's path, its member's name and the container's type and name.
    struct Found {
        let path: String
        fileprivate let name: Symbol
        fileprivate let type: TypeID
        fileprivate let outer: Symbol
    }

    init(tree: Tree, types: TypeModel, rootName: String, entries: [ReferenceIndex.Entry] = []) {
        self.tree = tree
        self.types = types
        self.rootName = rootName
        self.entries = entries
    }

    mutating func find(_ node: Node) -> Found {
        if frames.isEmpty || node.index < last.index { restart() }
        last = node
        while frames.count > 1, UInt32(node.index) >= frames[frames.count - 1].end { frames.removeLast() }
        path.removeLast(path.count - frames[frames.count - 1].length)
        return node == tree.root ? found(.none, in: frames[0], type: .none) : descend(to: node)
    }

    /// The name of a node's element: its member's, the root's type.
    func name(of found: Found) -> String { text(found.name) }

    /// The type that a node's element belongs to, the container's name where none is known.
    func parent(of found: Found) -> String { found.type == .none ? text(found.outer) : types.name(found.type) }

    private func text(_ name: Symbol) -> String { name == .none ? documentType : tree.nameText(name) }

    private func found(_ name: Symbol, in frame: Frame, type: TypeID) -> Found {
        Found(path: String(decoding: path, as: UTF8.self), name: name, type: type, outer: frame.name)
    }

    private mutating func restart() {
        let name = documentType
        path = Array(name.utf8)
        frames = [
            Frame(
                node: tree.root, end: tree[tree.root].next, type: types.find(name) ?? .none,
                isArray: tree.kind(tree.root) == .array, length: path.count, name: .none, at: 1)
        ]
    }

    /// What the document says that it is.
    private var documentType: String {
        let given = tree.kind(tree.root) == .object ? tree.child(tree.root, .resourceType) : .none
        return given.exists && tree.kind(given) == .string && tree[given].length > 0 ? tree.text(given) : rootName
    }

    private mutating func descend(to node: Node) -> Found {
        while true {
            var frame = frames[frames.count - 1]
            if frames.count == 2, frame.isArray, frame.name == .entry { skip(in: &frame, to: node) }
            var member = Node(Int32(bitPattern: frame.at))
            while true {
                step(&frame, member)
                if UInt32(node.index) < tree[member].next || tree[member].next >= frame.end { break }
                frame.at = tree[member].next
                member = Node(Int32(bitPattern: frame.at))
            }
            let child = self.frame(for: member, in: frame)
            frame.at = tree[member].next
            frames[frames.count - 1] = frame
            if node == member || tree[member].next == UInt32(member.index) + 1 {
                frames[frames.count - 1].at = UInt32(member.index) + 1
                rewind()
                return found(child.name, in: frame, type: frame.type)
            }
            frames.append(child)
        }
    }

    /// Passes the entries before the one that a node lies in.
    private func skip(in list: inout Frame, to node: Node) {
        guard !entries.isEmpty, UInt32(node.index) >= tree[Node(Int32(bitPattern: list.at))].next else { return }
        let first = number(ofEntryFrom: list.node.index, near: 0)
        let next = number(ofEntryFrom: node.index + 1, near: first + list.passed) - 1
        guard next > first + list.passed else { return }
        list.at = UInt32(entries[next].entry.index)
        list.passed = next - first - 1
    }

    /// The number of the first entry from an index on, looked for from one that may be near.
    private func number(ofEntryFrom index: Int32, near hint: Int) -> Int {
        Places.first(near: max(hint, 0), below: entries.count) { entries[$0].entry.index >= index }
    }

    /// Lets the last frame look at the found member again, for a next node that is the same.
    private mutating func rewind() {
        frames[frames.count - 1].at -= 1
        if frames[frames.count - 1].passed >= 0 { frames[frames.count - 1].passed -= 1 }
    }

    /// Counts a member: its place among the items, or among the tags with its name.
    private func step(_ frame: inout Frame, _ member: Node) {
        if frame.isArray {
            frame.passed += 1
            return
        }
        let record = tree[member]
        if record.name != frame.tag {
            frame.tag = record.name
            frame.passed = 0
        } else if !record.flags.contains([.companion, .paired]) {
            frame.passed += 1
        }
    }

    /// The frame of a member, whose step is added to the path.
    private mutating func frame(for member: Node, in frame: Frame) -> Frame {
        let record = tree[member]
        var type = frame.type, name = frame.name
        if frame.isArray {
            add(index: frame.passed)
        } else {
            name = record.name
            let child = frame.type == .none ? nil : types.child(record.name, of: frame.type)
            type = child?.type ?? .none
            if !path.isEmpty { path.append(UInt8(ascii: ".")) }
            path += tree.nameBytes(record.name)
            if tree.format == .xml, child?.isList ?? false { add(index: max(frame.passed, 0)) }
        }
        if record.kind == .object, type == .none || types.kind(type) == .resource {
            type = resourceType(member) ?? type
        }
        return Frame(
            node: member, end: record.next, type: type, isArray: record.kind == .array, length: path.count, name: name,
            at: UInt32(member.index) + 1)
    }

    private mutating func add(index: Int) {
        path.append(UInt8(ascii: "["))
        index.withDigits { path += $0 }
        path.append(UInt8(ascii: "]"))
    }

    private func resourceType(_ node: Node) -> TypeID? {
        let given = tree.child(node, .resourceType)
        guard given.exists, tree.kind(given) == .string else { return nil }
        return tree.withText(given) { types.find($0) }
    }
}
