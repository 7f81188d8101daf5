internal import FHIRPath
internal import FHIRTree

/// The walk into one element: a primitive, a data type, an extension, a resource.
extension ValidationRun {
    func walkItem(_ node: Node, _ element: Int32) {
        let record = schema.elements[element]
        if record.alternatives.count > 0 { return walkAlternatives(node, element) }
        switch record.content {
        case .primitive:
            if tree.format == .xml, tree.kind(node) == .object { return walkValueless(node, record) }
            walkPrimitive(node, element)
        case .complex:
            if record.traits.contains(.extension) { return walkExtensionItem(node, element, isSliced: false) }
            walkComplex(node, element)
        case .resource: walkResource(node, element)
        }
    }

    func walkExtensionItem(_ node: Node, _ element: Int32, isSliced: Bool) {
        let record = schema.elements[element]
        guard isObject(node, record) else { return }
        let definition = definition(ofExtension: node)
        if let definition { checkContext(definition, node) }
        walkUnlessKnown(node, element, .element) {
            walkExtension(node, element, by: definition, isSliced: isSliced)
            checkRules(Element(value: node), element)
        }
    }

    /// Walks an item that was walked already by one more definition (a re-slice).
    func again(_ node: Node, _ element: Int32) { walkItem(node, element) }

    private func walkComplex(_ node: Node, _ element: Int32) {
        guard isObject(node, schema.elements[element]) else { return }
        walkUnlessKnown(node, element, .element) { walkMembersAndRules(node, element) }
    }

    private func walkMembersAndRules(_ node: Node, _ element: Int32) {
        walkObject(node, element)
        let traits = schema.elements[element].traits
        if traits.contains(.reference) { checkResolvable(node, schema.elements[element]) }
        if traits.contains(.attachment) { checkAttachment(node) }
        if traits.contains(.coding) { checkCoding(node) }
        if traits.contains(.narrative) { checkNarrative(node) }
        if traits.contains(.identifier) { checkIdentifier(node) }
        checkRules(Element(value: node), element)
    }

    @inline(__always) private func isObject(_ node: Node, _ record: ElementRecord) -> Bool {
        if tree.kind(node) == .object { return true }
        report(.content(tree.kind(node) == .null ? .null : .notObject(tree.kind(node))), at: node, record.origin)
        return false
    }

    func walkPrimitive(_ node: Node, _ element: Int32) {
        let record = schema.elements[element]
        guard checkKind(node, record) else { return }
        if tree.kind(node) == .string, tree[node].length == 0 {
            return report(.content(.emptyString), at: node, record.origin)
        }
        if checkFormat(node, record) { checkRules(Element(value: node), element) }
    }

    /// A primitive's tag without a value: only id and extensions.
    private func walkValueless(_ node: Node, _ record: ElementRecord) {
        walkCompanionContent(node, record, hasValue: tree[node].flags.contains(.paired))
    }

    /// The companion `_name` of a primitive.
    func walkCompanion(_ member: Node, _ number: Int, _ element: Int32) {
        let slot = schema.slots[number], record = schema.elements[element]
        if record.content != .primitive {
            if tree.format == .xml { return walkItem(member, element) }
            return report(.content(.companionOfComplex), at: member, slot.origin)
        }
        if record.traits.contains(.system) { return report(.content(.companionOfID), at: member, slot.origin) }
        if slot.max == 0 {
            if !tree[member].flags.contains(.paired) { report(.cardinality(.forbidden), at: member, slot.origin) }
            return
        }
        switch tree.kind(member) {
        case .array where slot.isList:
            walkCompanions(member, record)
        case .object where !slot.isList || tree.format == .xml:
            walkCompanionContent(member, record, hasValue: tree[member].flags.contains(.paired))
        case .object, .array, .string, .number, .true, .false, .null:
            report(.content(.companionNotObject), at: member, slot.origin)
        }
    }

    /// The companions of a list, each beside the value at its place.
    private func walkCompanions(_ list: Node, _ record: ElementRecord) {
        let parent = hosts.last?.node ?? .none
        let values = tree[list].flags.contains(.paired) ? tree.child(parent, tree.name(list)) : .none
        var rest = values.exists && tree.kind(values) == .array ? Array(tree.children(values))[...] : []
        if tree[list].next == UInt32(list.index) + 1 { report(.content(.emptyList), at: list, record.origin) }
        for item in tree.children(list) {
            let value = rest.popFirst()
            if tree.kind(item) == .null { continue }
            walkCompanionContent(item, record, hasValue: value.map { tree.kind($0) != .null } ?? false)
        }
    }

    private func walkCompanionContent(_ node: Node, _ record: ElementRecord, hasValue: Bool) {
        guard tree.kind(node) == .object else { return report(.content(.companionNotObject), at: node, record.origin) }
        guard record.shape >= 0 else { return }
        hosts.push(Host(node: node, type: record.type, name: hosts.pendingName))
        walkCompanionMembers(node, schema.shapes[record.shape], hasValue: hasValue)
        hosts.pop()
        if !hasValue { checkAbsentCode(node, record) }
    }

    private func walkCompanionMembers(_ node: Node, _ shape: ShapeRecord, hasValue: Bool) {
        var hasContent = false
        let end = tree[node].next
        var at = UInt32(node.index) + 1
        while at < end {
            let member = Node(Int32(bitPattern: at)), entry = tree[member]
            at = entry.next
            if entry.name != .id { hasContent = true } else { hasElementIDs = true }
            guard let found = schema.lookup(entry.name, in: shape), found.element >= 0 else {
                _ = reportUnknown(member, in: shape)
                continue
            }
            let number = Int(shape.slots.first) + Int(found.slot)
            hosts.pendingName = schema.slots[number].name
            if tree.format == .xml {
                at = walkTags(member, number, found.element, parent: node, end: end)
            } else {
                walkMember(member, number, found.element, parent: node)
            }
        }
        if !hasContent, !hasValue || end == UInt32(node.index) + 1 { reportNoContent(at: node) }
    }

    /// An element that must fit one of several profiles: the first that it fits without an error counts.
    private func walkAlternatives(_ node: Node, _ element: Int32) {
        let roots = schema.elements[element].alternatives.indices.map { schema.alternatives[$0] }
        let best = roots.first { fitsWithoutError(node, $0) } ?? roots[0]
        walkItem(node, best)
        checkRules(Element(value: node), element)
    }

    /// Whether a walk by an element finds no error; its findings are thrown away.
    func fitsWithoutError(_ node: Node, _ element: Int32) -> Bool {
        guard trialDepth < 16 else { return true }
        trialDepth += 1
        let before = findings.count, owed = obligations.count, known = walked, tally = noted
        walkItem(node, element)
        let fits = !findings[before...].contains { $0.severity == .error }
        findings.drop(to: before)
        obligations.removeLast(obligations.count - owed)
        walked = known
        noted = tally
        trialDepth -= 1
        return fits
    }

    /// Checks an element by its rules.
    @inline(__always) func checkRules(_ item: Element, _ element: Int32) {
        if schema.elements[element].rules.count > 0 { checkSomeRules(item, element) }
    }

    /// A value that its fixed value or pattern refuses is not looked up in a value set too.
    private func checkSomeRules(_ item: Element, _ element: Int32) {
        let record = schema.elements[element]
        var isGiven = true
        for number in record.rules.indices {
            let use = schema.rules[number]
            switch use.kind {
            case .fixed: isGiven = checkFixed(item.value, use.index, record, exactly: true) && isGiven
            case .pattern: isGiven = checkFixed(item.value, use.index, record, exactly: false) && isGiven
            case .range: checkRange(item, use.index, record)
            case .length: checkLength(item.value, use.index, record)
            case .binding: if isGiven { checkBinding(item.value, use.index, record) }
            case .constraint: if !isEvident(use.native, item.value) { checkConstraint(item, use, record) }
            case .containment: if hasContained { checkConstraint(item, use, record) }
            case .reference: checkReference(item.value, use.index, record)
            }
        }
    }
}
