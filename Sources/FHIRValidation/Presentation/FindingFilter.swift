internal import FHIRTree

/// Keeps one finding for each fault: equal ones fall together, and what another finding already says goes.
///
/// It works on the findings' numbers: there may be hundreds of thousands, each of which would be copied a dozen times.
struct FindingFilter {
    private let schema: Schema
    private let tree: Tree
    private let findings: [Finding]
    /// The different findings, in the order of their nodes.
    private let sorted: [Int]
    /// Errors that may explain others, in the order of their nodes, and where they stand.
    private var errors: [Int] = []
    private var errorPlaces = Places()
    /// Where there are errors, and those of some kinds.
    private var faulty = Places(), unreadable = Places(), unknownCodes = Places(), outOfSet = Places()
    /// Whether the expression of a constraint speaks of a name, where that was asked.
    private var readings: [Reading: Bool] = [:]
    /// Whether something is wrong with members that were asked for.
    private var members: [Member: Bool] = [:]

    private struct Member: Hashable {
        let element: Node
        let name: TextRef
    }

    /// - Parameter ungrammatical: Nodes that the grammar has something against already.
    init(schema: Schema, tree: Tree, findings: [Finding], ungrammatical: Set<Node>) {
        self.schema = schema
        self.tree = tree
        self.findings = findings
        sorted = Differences(of: findings, without: ungrammatical).kept
        for number in sorted where findings[number].severity == .error { addError(number) }
    }

    private mutating func addError(_ number: Int) {
        let problem = findings[number].problem, node = findings[number].place.node
        if problem.isBare { return }
        faulty.add(node)
        if isPresuming(problem) { return }
        errors.append(number)
        errorPlaces.add(node)
        if problem.isUnreadable { unreadable.add(node) }
        if case .coding(.unknownCode) = problem { unknownCodes.add(node) }
        if case .binding(.notInSet) = problem { outOfSet.add(node) }
    }

    /// The numbers of the findings that no other one explains, in the order of their nodes.
    mutating func kept() -> [Int] {
        var kept: [Int] = []
        for number in sorted where !isEcho(findings[number].problem, number) { kept.append(number) }
        return kept
    }

    private mutating func isEcho(_ problem: Problem, _ number: Int) -> Bool {
        let node = findings[number].place.node
        switch problem {
        case .invariant(.broken(let constraint, let element)):
            return unreadable.has(node) || readsUnreadable(constraint, node)
                || presumed(constraint).contains {
                    let name = schema.systems[$0]
                    return isFaulty(schema.bytes(name), at: node) || element != node && isFaulty(name, of: element)
                }
        case .invariant(.notEvaluated), .cardinality, .slicing(.missing), .bundle, .uri:
            return unreadable.has(node)
        case .slicing(.noSlice(let path, _)):
            return unreadable.hasAny(in: range(node)) || isMissing(schema.text(path), at: node)
        case .binding(.noCode):
            return unreadable.has(node) || errorPlaces.hasAny(in: node.index + 1..<range(node).upperBound)
        case .binding(.notInSet):
            return unreadable.hasAny(in: range(node))
                || findings[number].severity != .error && unknownCodes.hasAny(in: range(node))
        case .binding(.notPreferred(_, places: 1)):
            return unreadable.hasAny(in: range(node)) || unknownCodes.hasAny(in: range(node))
        case .coding(.unknownCode):
            return errorPlaces.numbers(at: node).contains { findings[errors[$0]].problem != problem }
                || isOutOfSet(node)
        case .extension(.undefinedPart): return isFaulty(tree.nameBytes(.url), at: node)
        case .extension(.neither): return faulty.has(node)
        case .content, .unknownElement, .order, .choice, .format, .length, .range, .fixedValue, .binding,
            .slicing, .reference, .resource, .extension, .profile, .attachment, .coding(.wrongDisplay),
            .coding(.supplement), .narrative, .response, .codeSystem, .uniqueID, .valueSet, .searchParameter,
            .questionnaire, .measure, .snapshot:
            return false
        }
    }

    /// A node and everything in it.
    private func range(_ node: Node) -> Range<Int32> { node.index..<Int32(bitPattern: tree[node].next) }

    /// Whether a broken constraint reads a member that cannot be read.
    private mutating func readsUnreadable(_ constraint: Int32, _ node: Node) -> Bool {
        guard unreadable.hasAny(in: range(node)) else { return false }
        for member in tree.children(node) where unreadable.hasAny(in: range(member)) {
            if reads(Reading(constraint: constraint, name: tree.name(member))) { return true }
        }
        return false
    }

    private mutating func reads(_ reading: Reading) -> Bool {
        if let known = readings[reading] { return known }
        let expression = schema.bytes(schema.constraints[reading.constraint].expression)
        let reads = expression.contains(tree.nameBytes(reading.name))
        readings[reading] = reads
        return reads
    }

    private struct Reading: Hashable {
        let constraint: Int32
        let name: Symbol
    }

    /// Whether an unknown code stands in one of the elements whose codes are told to be in no required value set.
    private func isOutOfSet(_ node: Node) -> Bool {
        outOfSet.last(before: node).map { UInt32(node.index) < tree[$0].next } ?? false
    }

    /// Whether a broken constraint says what the errors of members may say themselves.
    private func isPresuming(_ problem: Problem) -> Bool {
        guard case .invariant(.broken(let index, _)) = problem else { return false }
        return schema.constraints[index].presumed.count > 0
    }

    /// The members whose own errors say what a broken constraint says.
    private func presumed(_ constraint: Int32) -> Range<Int> { schema.constraints[constraint].presumed.indices }

    /// Whether an error says that a node lacks a member.
    private func isMissing(_ name: String, at node: Node) -> Bool {
        errorPlaces.numbers(at: node).contains {
            let missing = findings[errors[$0]].place.missing
            return missing != .none && schema.symbols.name(missing) == name
        }
    }

    /// The same as `isFaulty(at:)` for an element that many findings may speak of: each is answered once.
    private mutating func isFaulty(_ name: TextRef, of element: Node) -> Bool {
        let member = Member(element: element, name: name)
        if let known = members[member] { return known }
        let isFaulty = isFaulty(schema.bytes(name), at: element)
        members[member] = isFaulty
        return isFaulty
    }

    /// Whether an error stands at a member of a node, inside it, or because the node lacks it; or at the node of that name.
    private func isFaulty(_ name: UnsafeRawBufferPointer, at node: Node) -> Bool {
        guard errorPlaces.hasAny(in: range(node)) else { return false }
        let isHere = errorPlaces.numbers(at: node).contains {
            let missing = findings[errors[$0]].place.missing
            return tree.nameBytes(missing == .none ? tree.name(node) : missing).same(name)
        }
        return isHere || tree.children(node).contains { isCalled(name, $0) && errorPlaces.hasAny(in: range($0)) }
    }

    /// Whether a member has a name, or spells it as a choice: `abatementDateTime` for `abatement`.
    private func isCalled(_ name: UnsafeRawBufferPointer, _ member: Node) -> Bool {
        let own = tree.nameBytes(tree.name(member))
        guard own.count > name.count else { return own.same(name) }
        return name.isPrefix(of: own) && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(own[name.count])
    }
}

/// Nodes where something stands, in document order.
private struct Places {
    private var nodes: [Int32] = []
    /// Bit n: node n is among them.
    private var bits: [UInt64] = []

    mutating func add(_ node: Node) {
        nodes.append(node.index)
        let word = Int(node.index) >> 6
        if word >= bits.count { bits.append(contentsOf: repeatElement(0, count: word + 1 - bits.count)) }
        bits[word] |= 1 << UInt64(node.index & 63)
    }

    func has(_ node: Node) -> Bool {
        let word = Int(node.index) >> 6
        return word < bits.count && bits[word] & 1 << UInt64(node.index & 63) != 0
    }

    func hasAny(in range: Range<Int32>) -> Bool {
        let place = first(from: range.lowerBound)
        return place < nodes.count && nodes[place] < range.upperBound
    }

    /// The places of a node in the list.
    func numbers(at node: Node) -> Range<Int> {
        let first = first(from: node.index)
        return first..<(nodes[first...].firstIndex { $0 != node.index } ?? nodes.count)
    }

    func last(before node: Node) -> Node? {
        let place = first(from: node.index)
        return place > 0 ? Node(nodes[place - 1]) : nil
    }

    /// The first place that is not before an index.
    private func first(from index: Int32) -> Int {
        var low = 0, high = nodes.count
        while low < high {
            let middle = (low + high) / 2
            if nodes[middle] < index { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// The numbers of findings in the order of their nodes, each finding once.
private struct Differences {
    private(set) var kept: [Int] = []
    private let findings: [Finding]
    /// Where the findings of the last node begin.
    private var start = 0
    /// Those of the last node, where there are many.
    private var many: Set<Finding.Key> = []

    private static let few = 16

    init(of findings: [Finding], without nodes: Set<Node>) {
        self.findings = findings
        let order = findings.indices.filter { !nodes.contains(findings[$0].place.node) }
            .map { Int64(findings[$0].place.node.index) << 32 | Int64($0) }.sorted()
        kept.reserveCapacity(order.count)
        for place in order { add(Int(place & 0xFFFF_FFFF)) }
    }

    private mutating func add(_ number: Int) {
        if let last = kept.last, findings[last].place.node != findings[number].place.node {
            start = kept.count
            if !many.isEmpty { many.removeAll() }
        }
        if isNew(number) { kept.append(number) }
    }

    private mutating func isNew(_ number: Int) -> Bool {
        guard kept.count - start >= Self.few else {
            return !kept[start...].contains {
                findings[$0].place == findings[number].place && findings[$0].problem == findings[number].problem
            }
        }
        if many.isEmpty { many = Set(kept[start...].map { findings[$0].key }) }
        return many.insert(findings[number].key).inserted
    }
}

extension Finding {
    fileprivate struct Key: Hashable {
        let problem: Problem
        let place: Place
    }

    fileprivate var key: Key { Key(problem: problem, place: place) }
}

extension Problem {
    /// An extension without value and parts: what is wrong with it may be told by others.
    fileprivate var isBare: Bool {
        if case .extension(.neither) = self { true } else { false }
    }

    /// An element that is empty, or written as something else than it is: what builds on it says nothing new.
    fileprivate var isUnreadable: Bool {
        switch self {
        case .content(.companionOfComplex), .content(.companionOfID), .content(.companionNotObject),
            .content(.companionListMismatch), .content(.listExpected):
            return false
        case .content, .format: return true
        case .unknownElement, .order, .cardinality, .choice, .length, .range, .fixedValue, .binding, .invariant,
            .slicing,
            .reference, .resource, .extension, .profile, .attachment, .coding, .narrative, .bundle, .response, .uri,
            .codeSystem, .uniqueID, .valueSet, .searchParameter, .questionnaire, .measure, .snapshot:
            return false
        }
    }
}
