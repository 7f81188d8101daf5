internal import FHIRTree

/// Keeps one finding for each fault: equal ones fall together, and what another finding already says goes.
struct FindingFilter {
    let schema: Schema
    let tree: Tree
    /// Nodes that the grammar has something against already.
    let ungrammatical: Set<Node>

    /// The findings in the order of their places.
    func kept(_ findings: [Finding]) -> [Finding] {
        let order = findings.indices.filter { !ungrammatical.contains(findings[$0].place.node) }
            .map { Int64(findings[$0].place.node.index) << 32 | Int64($0) }.sorted()
        var different = Differences()
        for place in order { different.add(findings[Int(place & 0xFFFF_FFFF)]) }
        return withoutEchoes(different.findings)
    }

    /// Drops findings that another one explains.
    private func withoutEchoes(_ sorted: [Finding]) -> [Finding] {
        let isError = { (finding: Finding) in finding.severity == .error && !finding.isBare }
        let faulty = sorted.filter(isError).map(\.place.node.index)
        let errors = sorted.filter { isError($0) && !isPresuming($0) }
        let places = errors.map(\.place.node.index)
        let outside = errors.filter(\.isOutOfSet).map(\.place.node.index)
        return sorted.filter { finding in
            let node = finding.place.node.index
            if finding.isBare, first(faulty, from: node) < first(faulty, from: node + 1) { return false }
            return !isEcho(finding, errors, places) && !isUnknownCode(finding, in: outside)
        }
    }

    private func isEcho(_ finding: Finding, _ errors: [Finding], _ places: [Int32]) -> Bool {
        let node = finding.place.node
        let here = errors[first(places, from: node.index)..<first(places, from: node.index + 1)]
        switch finding.problem {
        case .invariant:
            if here.contains(where: \.isUnreadable) || readsUnreadable(finding, errors, places) { return true }
            guard let presumed = presumed(finding) else { return false }
            return presumed.members.contains {
                isFaulty($0, at: node, errors, places) || isFaulty($0, at: presumed.element, errors, places)
            }
        case .cardinality, .slicing(.missing), .bundle, .uri:
            return here.contains(where: \.isUnreadable)
        case .slicing(.noSlice(_, let path, _)):
            if hasUnreadable(in: node, errors, places) { return true }
            let name = schema.text(path)
            return here.contains { $0.place.missing != .none && schema.symbols.name($0.place.missing) == name }
        case .binding(.noCode):
            return here.contains(where: \.isUnreadable)
                || first(places, from: node.index + 1) < first(places, from: Int32(tree[node].next))
        case .binding(.notInSet):
            return hasUnreadable(in: node, errors, places)
                || finding.severity != .error && hasUnknownCode(inside: node, errors, places)
        case .coding(.unknownCode):
            return here.contains { $0.problem != finding.problem }
        case .extension(.undefinedPart):
            return isFaulty("url", at: node, errors, places)
        case .content, .unknownElement, .order, .choice, .format, .length, .range, .fixedValue, .binding,
            .slicing, .reference, .resource, .extension, .profile, .attachment, .coding(.wrongDisplay),
            .coding(.supplement), .narrative, .response, .codeSystem, .uniqueID, .valueSet, .searchParameter,
            .questionnaire, .measure, .snapshot:
            return false
        }
    }

    /// Whether a code inside an element does not exist: then it is in no value set either.
    private func hasUnknownCode(inside node: Node, _ errors: [Finding], _ places: [Int32]) -> Bool {
        let inside = first(places, from: node.index)..<first(places, from: Int32(bitPattern: tree[node].next))
        return errors[inside].contains { if case .coding(.unknownCode) = $0.problem { true } else { false } }
    }

    /// Whether a broken constraint reads a member that cannot be read.
    private func readsUnreadable(_ finding: Finding, _ errors: [Finding], _ places: [Int32]) -> Bool {
        guard case .invariant(.broken(let index, _)) = finding.problem else { return false }
        let expression = schema.bytes(schema.constraints[index].expression)
        return tree.children(finding.place.node).contains { member in
            guard hasUnreadable(in: member, errors, places) else { return false }
            var name = tree.nameText(tree.name(member))
            return name.withUTF8 { expression.contains(UnsafeRawBufferPointer($0)) }
        }
    }

    /// Whether an element, or anything in it, has not the form of what belongs there.
    private func hasUnreadable(in node: Node, _ errors: [Finding], _ places: [Int32]) -> Bool {
        let inside = first(places, from: node.index)..<first(places, from: Int32(bitPattern: tree[node].next))
        return errors[inside].contains(where: \.isUnreadable)
    }

    /// Whether an unknown code stands in one of these elements, whose codes are told to be in no required value set.
    private func isUnknownCode(_ finding: Finding, in outside: [Int32]) -> Bool {
        guard case .coding(.unknownCode) = finding.problem else { return false }
        let before = first(outside, from: finding.place.node.index)
        return before > 0 && UInt32(finding.place.node.index) < tree[Node(Int(outside[before - 1]))].next
    }

    /// Whether a broken constraint says what the errors of members may say themselves.
    private func isPresuming(_ finding: Finding) -> Bool {
        guard case .invariant(.broken(let index, _)) = finding.problem else { return false }
        return schema.constraints[index].presumed.count > 0
    }

    /// The members whose own errors say what a broken constraint says, and the element that it stands on.
    private func presumed(_ finding: Finding) -> (members: [String], element: Node)? {
        guard case .invariant(.broken(let index, let element)) = finding.problem else { return nil }
        let run = schema.constraints[index].presumed
        guard run.count > 0 else { return nil }
        return (run.indices.map { schema.text(schema.systems[$0]) }, element)
    }

    /// Whether an error stands at a member of a node, inside it, or because the node lacks it; or at the node of that name.
    private func isFaulty(_ name: String, at node: Node, _ errors: [Finding], _ places: [Int32]) -> Bool {
        var at = first(places, from: node.index)
        while at < errors.count, places[at] == node.index {
            let missing = errors[at].place.missing
            if tree.nameText(missing == .none ? tree.name(node) : missing) == name { return true }
            at += 1
        }
        return tree.children(node).contains { member in
            guard isCalled(name, member) else { return false }
            let found = first(places, from: member.index)
            return found < places.count && UInt32(places[found]) < tree[member].next
        }
    }

    /// Whether a member has a name, or spells it as a choice: `abatementDateTime` for `abatement`.
    private func isCalled(_ name: String, _ member: Node) -> Bool {
        let own = tree.nameText(tree.name(member))
        return own == name || own.hasPrefix(name) && own.dropFirst(name.count).first?.isUppercase == true
    }

    /// The first place that is not before an index.
    private func first(_ places: [Int32], from index: Int32) -> Int {
        var low = 0, high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < index { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Findings that come in the order of their nodes, each kept once.
private struct Differences {
    private(set) var findings: [Finding] = []
    /// Where the findings of the last node begin.
    private var start = 0
    /// Those of the last node, where there are many.
    private var many: Set<Finding.Key> = []

    private static let few = 16

    mutating func add(_ finding: Finding) {
        if findings.last?.place.node != finding.place.node {
            start = findings.count
            many.removeAll()
        }
        if isNew(finding) { findings.append(finding) }
    }

    private mutating func isNew(_ finding: Finding) -> Bool {
        guard findings.count - start >= Self.few else {
            return !findings[start...].contains { $0.place == finding.place && $0.problem == finding.problem }
        }
        if many.isEmpty { many = Set(findings[start...].map(\.key)) }
        return many.insert(finding.key).inserted
    }
}

extension Finding {
    fileprivate struct Key: Hashable {
        let problem: Problem
        let place: Place
    }

    fileprivate var key: Key { Key(problem: problem, place: place) }

    /// An extension without value and parts: what is wrong with it may be told by others.
    fileprivate var isBare: Bool {
        if case .extension(.neither) = problem { true } else { false }
    }

    /// Whether no code of an element is in a value set that it must be in.
    fileprivate var isOutOfSet: Bool {
        if case .binding(.notInSet) = problem { severity == .error } else { false }
    }

    /// An element that is empty, or written as something else than it is: what builds on it says nothing new.
    fileprivate var isUnreadable: Bool {
        switch problem {
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
