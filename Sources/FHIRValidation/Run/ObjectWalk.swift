internal import FHIRPath
internal import FHIRTree

/// The walk over an object: each member meets its slot once; cardinality is counted on the way.
extension ValidationRun {
    /// Walks an object by an element's children, then by those that hold besides.
    func walkObject(_ node: Node, _ element: Int32) {
        let record = schema.elements[element]
        guard record.shape >= 0 else { return }
        hosts.push(Host(node: node, type: record.type, name: hosts.pendingName))
        walkMembers(node, schema.shapes[record.shape], record)
        hosts.pop()
        var also = record.also, steps = 0
        while also >= 0, steps < 8 {
            let more = schema.elements[also]
            if more.shape >= 0, more.shape != record.shape { walkMembersAgain(node, more) }
            also = more.also
            steps += 1
        }
    }

    private func walkMembersAgain(_ node: Node, _ record: ElementRecord) {
        hosts.push(Host(node: node, type: record.type, name: hosts.pendingName))
        walkMembers(node, schema.shapes[record.shape], record)
        hosts.pop()
    }

    private func walkMembers(_ node: Node, _ shape: ShapeRecord, _ record: ElementRecord) {
        var seen = SlotMask(), hasContent = false, previous = 0
        let isResource = record.content == .resource
        let isXML = tree.format == .xml
        let end = tree[node].next
        var at = UInt32(node.index) + 1
        while at < end {
            let member = Node(Int32(bitPattern: at))
            let entry = tree[member]
            at = entry.next
            if entry.flags.contains(.duplicate) { continue }
            if entry.name != .id { hasContent = true }
            notice(entry.name, isResource: isResource)
            guard let found = schema.lookup(entry.name, in: shape) else {
                if shape.isPartial || isResource && entry.isResourceType { continue }
                if let meant = reportUnknown(member, in: shape) { _ = seen.insert(meant) }
                continue
            }
            let again = seen.insert(Int(found.slot))
            let isFree = !again && !isXML
            if isFree, found.single == .value, entry.isValue {
                walkPrimitive(member, found.element)
                continue
            }
            let number = Int(shape.slots.first) + Int(found.slot)
            if isFree, found.single == .object, entry.isObject {
                hosts.pendingName = schema.slots[number].name
                walkItem(member, found.element)
                continue
            }
            let slot = schema.slots[number]
            if isXML, !slot.isAttribute, !shape.isPartial {
                checkOrder(Int(found.slot), after: previous, member)
                previous = max(previous, Int(found.slot))
            }
            if again, slot.isChoice, let other = otherChoice(member, slot, in: node, shape) {
                let surplus = other.element > found.element ? other.member : member
                report(.choice(.twoValues), at: surplus, slot.origin)
                continue
            }
            guard found.element >= 0 else {
                reportRefused(member, slot, in: shape)
                continue
            }
            hosts.pendingName = slot.name
            if isXML {
                at = walkTags(member, number, found.element, parent: node, end: end)
            } else {
                walkMember(member, number, found.element, parent: node)
            }
        }
        if !hasContent, !isResource { reportNoContent(at: node) }
        checkRequired(shape, seen, at: node)
    }

    /// Reports a member that the profile forbids, or whose type it does.
    private func reportRefused(_ member: Node, _ slot: SlotRecord, in shape: ShapeRecord) {
        if slot.max == 0 { return report(.cardinality(.forbidden), at: member, slot.origin) }
        reportChoiceType(member, slot, in: shape)
    }

    /// Notices members that rules ask about where there are any at all.
    @inline(__always) private func notice(_ name: Symbol, isResource: Bool) {
        if name == .id, !isResource { hasElementIDs = true }
        if name == .contained, isResource { hasContained = true }
    }

    /// The member that gave a choice element before under another spelling (a companion is no second value).
    private func otherChoice(
        _ member: Node, _ slot: SlotRecord, in node: Node, _ shape: ShapeRecord
    ) -> (member: Node, element: Int32)? {
        for other in tree.children(node) {
            if other == member { return nil }
            let name = tree.name(other)
            if name != tree.name(member), let found = schema.lookup(name, in: shape) {
                if schema.slots[Int(shape.slots.first) + Int(found.slot)].name == slot.name {
                    return (other, found.element)
                }
            }
        }
        return nil
    }
}

extension Record {
    fileprivate var isResourceType: Bool { name == .resourceType && !flags.contains(.companion) }

    fileprivate var isObject: Bool { kind == .object && !flags.contains(.companion) }
}
