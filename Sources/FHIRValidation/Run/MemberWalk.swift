internal import FHIRPath
internal import FHIRTree

/// A member's values: a single one, the items of an array, or in XML a run of equal tags.
extension ValidationRun {
    /// Walks a JSON member, whose slot has this number.
    func walkMember(_ member: Node, _ number: Int, _ element: Int32, parent: Node) {
        let entry = tree[member]
        if entry.flags.contains(.companion) { return walkCompanion(member, number, element) }
        guard entry.kind == .array else { return walkSingle(member, number, element, parent: parent) }
        let slot = schema.slots[number]
        if !slot.isList { return report(.content(.listNotAllowed), at: member, slot.origin) }
        if entry.next == UInt32(member.index) + 1 { return report(.content(.emptyList), at: member, slot.origin) }
        walkArray(member, number, element, parent: parent)
    }

    private func walkSingle(_ member: Node, _ number: Int, _ element: Int32, parent: Node) {
        let slot = schema.slots[number], kind = tree.kind(member)
        if slot.isList, kind != .null { report(.content(.listExpected), at: member, slot.origin) }
        guard checkCount(1, slot, member: member, surplus: member) else { return }
        if kind == .null { return report(.content(.null), at: member, slot.origin) }
        if slot.slicing >= 0 {
            let start = sliced.count
            sliced.push(SlicedItem(node: member))
            return walkSliced(from: start, slot, element, list: member, parent: parent)
        }
        walkItem(member, element)
    }

    private func walkArray(_ member: Node, _ number: Int, _ element: Int32, parent: Node) {
        let slot = schema.slots[number]
        let companion = tree[member].flags.contains(.paired) ? tree.companion(of: member, in: parent) : .none
        let isPrimitive = schema.elements[element].content == .primitive
        guard checkCount(ofItemsIn: member, slot) else { return }
        var isWalked = slot.slicing >= 0
        if isWalked {
            let start = sliced.count
            for item in tree.children(member) where tree.kind(item) != .null { sliced.push(SlicedItem(node: item)) }
            walkSliced(from: start, slot, element, list: member, parent: parent)
        } else if isShared(member, until: tree[member].next, parent: parent) {
            walkShared(tree.children(member).filter { tree.kind($0) != .null }, element)
            isWalked = true
        }
        let hasPartners = isPrimitive && companion.exists && tree.kind(companion) == .array
        var partners = hasPartners ? tree.children(companion).makeIterator() : nil
        for item in tree.children(member) {
            let partner = partners?.next()
            if tree.kind(item) == .null {
                checkNull(item, hasPartners ? partner ?? item : .none, slot)
            } else if !isWalked {
                walkItem(item, element)
            }
        }
    }

    private func checkCount(ofItemsIn list: Node, _ slot: SlotRecord) -> Bool {
        // Any number will do: a long list is not gone through for it.
        if slot.max == .max, slot.min <= 1 { return true }
        var count = 0, surplus = list
        for item in tree.children(list) {
            if count == Int(slot.max) { surplus = item }
            count += 1
        }
        return checkCount(count, slot, member: list, surplus: surplus)
    }

    /// A null in a list needs a companion with content at the same place: `partner`, another null where it is missing,
    /// `.none` where there is no list of companions.
    private func checkNull(_ item: Node, _ partner: Node, _ slot: SlotRecord) {
        guard partner.exists else { return report(.content(.null), at: item, slot.origin) }
        if tree.kind(partner) == .null { report(.content(.companionListMismatch), at: item, slot.origin) }
    }

    /// Walks the items of `sliced` from a place on and takes them away.
    private func walkSliced(from start: Int, _ slot: SlotRecord, _ element: Int32, list: Node, parent: Node) {
        let previous = itemType, items = start..<sliced.count
        itemType = schema.elements[element].type
        slice(items, slot.slicing, list: list, parent: parent)
        itemType = previous
        let isClosed = schema.slicings[slot.slicing].rules == .closed
        let isExtension = schema.elements[element].traits.contains(.extension)
        for number in items {
            let item = sliced[number].node, own = sliced[number].element
            if own < 0, isClosed, isExtension { continue }
            if isExtension {
                walkExtensionItem(item, own < 0 ? element : own, isSliced: own >= 0)
            } else {
                walkItem(item, own < 0 ? element : own)
            }
        }
        sliced.drop(to: start)
    }

    /// Walks the run of tags with the member's name; gives the tape index after it.
    func walkTags(_ member: Node, _ number: Int, _ element: Int32, parent: Node, end: UInt32) -> UInt32 {
        let slot = schema.slots[number], name = tree.name(member), start = sliced.count
        var at = UInt32(member.index)
        while at < end, tree[Node(Int32(bitPattern: at))].name == name {
            let tag = Node(Int32(bitPattern: at)), entry = tree[tag]
            at = entry.next
            if entry.flags.contains(.companion) {
                walkCompanion(tag, number, element)
            } else if !entry.flags.contains(.duplicate) {
                sliced.push(SlicedItem(node: tag))
            }
        }
        let items = start..<sliced.count
        guard !items.isEmpty else { return at }
        let surplus = items.count > Int(slot.max) && slot.max > 0 ? sliced[start + Int(slot.max)].node : member
        guard checkCount(items.count, slot, member: member, surplus: surplus) else {
            sliced.drop(to: start)
            return at
        }
        if slot.slicing >= 0 {
            walkSliced(from: start, slot, element, list: member, parent: parent)
        } else {
            let isShared = isShared(member, until: at, parent: parent)
            if isShared { walkShared(items.map { sliced[$0].node }, element) }
            for number in items where !isShared { walkItem(sliced[number].node, element) }
            sliced.drop(to: start)
        }
        return at
    }
}
