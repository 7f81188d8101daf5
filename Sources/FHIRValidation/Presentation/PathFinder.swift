internal import FHIRPath
internal import FHIRTree

/// Paths of nodes, made when findings are shown: `Bundle.entry[3].resource.identifier[0].value`.
///
/// Nodes asked for in document order cost one walk over the document in all: the way to the last one is kept.
struct PathFinder {
    private let tree: Tree
    private let types: TypeModel
    private let rootName: String
    private var frames: [Frame] = []
    /// The node that was asked for last.
    private var last = Node.none

    /// A container on the way, and how far its members have been passed.
    private struct Frame {
        let node: Node
        let end: UInt32
        /// The type whose elements the container's members are; a list has that of its items.
        let type: TypeID
        let isArray: Bool
        /// The path of the container.
        let path: String
        let name: String
        /// The next member to look at, and how many were passed: items of an array, or tags with the current name.
        var at: UInt32
        var passed = -1
        var tag: Symbol = .none
    }

    /// A node's path, its own name and the type that it belongs to.
    struct Found {
        let path: String
        let name: String
        let parent: String
    }

    init(tree: Tree, types: TypeModel, rootName: String) {
        self.tree = tree
        self.types = types
        self.rootName = rootName
    }

    mutating func find(_ node: Node) -> Found {
        if frames.isEmpty || node.index < last.index { restart() }
        last = node
        while frames.count > 1, UInt32(node.index) >= frames[frames.count - 1].end { frames.removeLast() }
        if node == tree.root { return Found(path: frames[0].path, name: frames[0].name, parent: frames[0].name) }
        return descend(to: node)
    }

    private mutating func restart() {
        let given = tree.kind(tree.root) == .object ? tree.child(tree.root, .resourceType) : .none
        let name = given.exists && tree.kind(given) == .string && tree[given].length > 0 ? tree.text(given) : rootName
        frames = [
            Frame(
                node: tree.root, end: tree[tree.root].next, type: types.find(name) ?? .none,
                isArray: tree.kind(tree.root) == .array, path: name, name: name, at: 1)
        ]
    }

    private mutating func descend(to node: Node) -> Found {
        while true {
            var frame = frames[frames.count - 1]
            var member = Node(Int32(bitPattern: frame.at))
            while true {
                step(&frame, member)
                if UInt32(node.index) < tree[member].next || tree[member].next >= frame.end { break }
                frame.at = tree[member].next
                member = Node(Int32(bitPattern: frame.at))
            }
            frame.at = UInt32(member.index) + 1
            let child = self.frame(for: member, in: frame)
            frame.at = tree[member].next
            frames[frames.count - 1] = frame
            if node == member || tree[member].next == UInt32(member.index) + 1 {
                frames[frames.count - 1].at = UInt32(member.index) + 1
                rewind()
                return Found(path: child.path, name: child.name, parent: parentName(frame))
            }
            frames.append(child)
        }
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

    private func frame(for member: Node, in frame: Frame) -> Frame {
        let record = tree[member]
        var type = frame.type, path = frame.path, name = frame.name
        if frame.isArray {
            path += "[\(frame.passed)]"
        } else {
            name = tree.nameText(record.name)
            let child = frame.type == .none ? nil : types.child(record.name, of: frame.type)
            type = child?.type ?? .none
            path += (path.isEmpty ? "" : ".") + name
            if tree.format == .xml, child?.isList ?? false { path += "[\(max(frame.passed, 0))]" }
        }
        if record.kind == .object, type == .none || types.kind(type) == .resource {
            type = resourceType(member) ?? type
        }
        return Frame(
            node: member, end: record.next, type: type, isArray: record.kind == .array, path: path, name: name,
            at: UInt32(member.index) + 1)
    }

    private func resourceType(_ node: Node) -> TypeID? {
        let given = tree.child(node, .resourceType)
        guard given.exists, tree.kind(given) == .string else { return nil }
        return types.find(tree.text(given))
    }

    private func parentName(_ frame: Frame) -> String {
        frame.type == .none ? frame.name : types.name(frame.type)
    }
}
