internal import FHIRTree

/// Keeps one finding for each fault: equal ones fall together, and what another finding already says goes.
///
/// It works on the findings' numbers: there may be hundreds of thousands, each of which would be copied a dozen times.
struct FindingFilter {
    private let schema: Schema
    private let tree: Tree
    private let findings: FindingList
    private var sorted: FindingOrder
    /// Where errors stand that may explain others, and those of some kinds.
    private var errors = Places(), unreadable = Places(), unknownCodes = Places(), outOfSet = Places()
    /// Whether the expression of a constraint speaks of a name, where that was asked.
    private var readings: [Reading: Bool] = [:]
    /// Whether something is wrong with members that were asked for.
    private var members: [Member: Bool] = [:]

    private struct Member: Hashable {
        let element: Node
        let name: TextRef
    }

    /// - Parameter ungrammatical: Nodes that the grammar has something against already.
    init(schema: Schema, tree: Tree, findings: FindingList, ungrammatical: Set<Node>) {
        self.schema = schema
        self.tree = tree
        self.findings = findings
        sorted = FindingOrder(of: findings, without: ungrammatical)
        for place in sorted.indices { addError(self[place]) }
    }

    /// The finding at a place of the order.
    private subscript(place: Int) -> Finding { findings[sorted[place]] }

    private mutating func addError(_ finding: Finding) {
        guard explains(finding) else { return }
        let problem = finding.problem, node = finding.place.node
        errors.add(node)
        if problem.isUnreadable { unreadable.add(node) }
        if case .coding(.unknownCode) = problem { unknownCodes.add(node) }
        if case .binding(.notInSet) = problem { outOfSet.add(node) }
    }

    /// Whether a finding may explain others: an error that is not itself waiting for an explanation.
    private func explains(_ finding: Finding) -> Bool {
        finding.severity == .error && !finding.problem.isBare && !isPresuming(finding.problem)
    }

    /// The numbers of the findings that no other one explains, in the order of their nodes.
    mutating func kept() -> [UInt32] {
        var kept: [UInt32] = []
        kept.reserveCapacity(sorted.indices.count)
        for place in sorted.indices {
            if !isEcho(self[place]) { kept.append(UInt32(sorted[place])) }
        }
        return kept
    }

    private mutating func isEcho(_ finding: Finding) -> Bool {
        let problem = finding.problem, node = finding.place.node
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
            return unreadable.hasAny(in: range(node)) || isMissing(schema.bytes(path), at: node)
        case .binding(.noCode):
            return unreadable.has(node) || errors.hasAny(in: node.index + 1..<range(node).upperBound)
        case .binding(.notInSet):
            return unreadable.hasAny(in: range(node))
                || finding.severity != .error && unknownCodes.hasAny(in: range(node))
        case .binding(.notPreferred(_, places: 1)):
            return unreadable.hasAny(in: range(node)) || unknownCodes.hasAny(in: range(node))
        case .coding(.unknownCode):
            return sorted.places(at: node).contains {
                self[$0].problem != problem && explains(self[$0])
            } || isOutOfSet(node)
        case .extension(.undefinedPart): return isFaulty(tree.nameBytes(.url), at: node)
        case .extension(.neither):
            return sorted.places(at: node).contains { self[$0].severity == .error && !self[$0].problem.isBare }
        case .content, .unknownElement, .order, .choice, .format, .length, .range, .fixedValue, .binding,
            .slicing, .reference, .resource, .extension, .profile, .attachment, .coding(.wrongDisplay),
            .coding(.supplement), .uniqueID, .questionnaire, .enclosed:
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
    private mutating func isOutOfSet(_ node: Node) -> Bool {
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
    private mutating func isMissing(_ name: UnsafeRawBufferPointer, at node: Node) -> Bool {
        sorted.places(at: node).contains {
            let missing = self[$0].place.missing
            return missing != .none && tree.nameBytes(missing).same(name) && explains(self[$0])
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
    private mutating func isFaulty(_ name: UnsafeRawBufferPointer, at node: Node) -> Bool {
        guard errors.hasAny(in: range(node)) else { return false }
        let isHere = sorted.places(at: node).contains {
            let missing = self[$0].place.missing
            return tree.nameBytes(missing == .none ? tree.name(node) : missing).same(name) && explains(self[$0])
        }
        return isHere || tree.children(node).contains { isCalled(name, $0) && errors.hasAny(in: range($0)) }
    }

    /// Whether a member has a name, or spells it as a choice: `abatementDateTime` for `abatement`.
    private func isCalled(_ name: UnsafeRawBufferPointer, _ member: Node) -> Bool {
        let own = tree.nameBytes(tree.name(member))
        guard own.count > name.count else { return own.same(name) }
        return name.isPrefix(of: own) && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(own[name.count])
    }
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
            .slicing, .reference, .resource, .extension, .profile, .attachment, .coding, .bundle, .uri, .uniqueID,
            .questionnaire, .enclosed:
            return false
        }
    }
}
