internal import FHIRTree

/// What one pass over the elements of a snapshot or differential shows: enough to tell that usual ones fulfil the
/// constraints that are on all of them. Of lists with anything unusual it claims nothing.
struct ElementFacts {
    struct Claims: OptionSet {
        let rawValue: UInt8
        static let haveIDs = Claims(rawValue: 1)
        static let haveDistinctIDs = Claims(rawValue: 2)
        static let haveDistinctPaths = Claims(rawValue: 4)
        static let haveBases = Claims(rawValue: 8)
        /// They have a definition and both bounds.
        static let areComplete = Claims(rawValue: 16)
        /// All others lie below the first one, or below the type that its path begins with.
        static let lieBelowFirst = Claims(rawValue: 32)
        static let lieBelowType = Claims(rawValue: 64)
        /// Those that stand for the whole have none of the members that are for parts of it.
        static let haveBareRoots = Claims(rawValue: 128)
        static let all = Claims(rawValue: .max)
    }

    let claims: Claims
    /// The path of the first element.
    let first: Node

    /// `lists`: a snapshot or a differential, or none.
    init(of lists: [Node], in tree: Tree) {
        var collector = Collector(tree: tree)
        let areObjects = lists.count < 2 && lists.allSatisfy { tree.forEachObject($0, .element) { collector.add($0) } }
        claims = areObjects ? collector.finished() : []
        first = collector.first
    }
}

extension ElementFacts {
    private struct Collector {
        let tree: Tree
        private var claims = Claims.all
        private var isUsual = true
        private(set) var first = Node.none
        private var ids: DistinctTexts
        private var paths: DistinctTexts

        init(tree: Tree) {
            self.tree = tree
            ids = DistinctTexts(tree)
            paths = DistinctTexts(tree)
        }

        func finished() -> Claims {
            var claims = claims
            if !ids.areDistinct { claims.remove(.haveDistinctIDs) }
            if !paths.areDistinct { claims.remove(.haveDistinctPaths) }
            return isUsual && paths.arePlain ? claims : []
        }

        mutating func add(_ element: Node) {
            var path = Node.none, members = Members()
            for member in tree.children(element) {
                let record = tree[member]
                guard record.flags.isDisjoint(with: [.companion, .duplicate]) else { return isUsual = false }
                let found = Members(record.name)
                guard found == .ofPart || record.kind != .null && record.kind != .array else { continue }
                if found == .id { ids.add(member) }
                if found == .path {
                    isUsual = isUsual && !path.exists
                    path = member
                }
                members.formUnion(found)
            }
            guard path.exists else { return isUsual = false }
            paths.add(path)
            judge(members)
            place(tree.raw(path), members)
            if !first.exists { first = path }
        }

        private mutating func judge(_ members: Members) {
            if !members.contains(.id) { claims.subtract([.haveIDs, .haveDistinctIDs]) }
            if !members.contains(.base) { claims.remove(.haveBases) }
            if !members.isSuperset(of: [.definition, .min, .max]) { claims.remove(.areComplete) }
        }

        private mutating func place(_ path: UnsafeRawBufferPointer, _ members: Members) {
            let dot = UInt8(ascii: ".")
            if members.contains(.ofPart), path.place(of: dot) == nil { claims.remove(.haveBareRoots) }
            guard first.exists else { return isUsual = isUsual && !path.isEmpty }
            let whole = tree.raw(first), type = UnsafeRawBufferPointer(rebasing: whole.prefix { $0 != dot })
            if !path.lies(below: whole) { claims.remove(.lieBelowFirst) }
            if !path.lies(below: type) { claims.remove(.lieBelowType) }
        }
    }

    private struct Members: OptionSet {
        let rawValue: UInt8
        static let id = Members(rawValue: 1)
        static let path = Members(rawValue: 2)
        static let base = Members(rawValue: 4)
        static let definition = Members(rawValue: 8)
        static let min = Members(rawValue: 16)
        static let max = Members(rawValue: 32)
        /// One that only parts of the whole have.
        static let ofPart = Members(rawValue: 64)

        init(rawValue: UInt8) { self.rawValue = rawValue }

        init(_ name: Symbol) {
            switch name {
            case .id: self = .id
            case .path: self = .path
            case .base: self = .base
            case .definition: self = .definition
            case .min: self = .min
            case .max: self = .max
            case .label, .code, .requirements, .slicing, .sliceName: self = .ofPart
            default: self = []
            }
        }
    }
}

extension UnsafeRawBufferPointer {
    /// Whether a path goes on from another one.
    fileprivate func lies(below path: UnsafeRawBufferPointer) -> Bool {
        count > path.count && self[path.count] == UInt8(ascii: ".") && path.isPrefix(of: self)
    }
}
