internal import FHIRTree

/// Keeps remarks from repeating what an error or a warning says of the same element, of one inside it or around it.
///
/// Findings about a resource or an entry as a whole silence nothing inside it: those are other faults.
struct RemarkFilter {
    let tree: Tree
    /// Where an error or a warning stands, in the order of the nodes.
    let places: [Place]

    /// Both in the order of their places: one sweep.
    func kept(_ remarks: [Remark]) -> [Remark] {
        var at = 0
        var open: [UInt32] = []
        return remarks.filter { remark in
            let index = remark.node.index
            while at < places.count, places[at].node.index <= index {
                let place = places[at]
                at += 1
                if place.missing == .none, isElement(place.node) { open.append(tree[place.node].next) }
            }
            while let end = open.last, end <= UInt32(index) { open.removeLast() }
            return open.isEmpty && !isSaid(remark, before: at)
        }
    }

    /// Whether a finding says the same, or stands inside the remark's element. `next` is the first one after it.
    private func isSaid(_ remark: Remark, before next: Int) -> Bool {
        if next < places.count, UInt32(places[next].node.index) < tree[remark.node].next {
            if isElement(remark.node) || isOwn(places[next], of: remark.node) { return true }
        }
        return places[..<next].reversed().prefix { $0.node == remark.node }.contains { place in
            (place.missing == .none ? "" : tree.nameText(place.missing)) == remark.missing.description
        }
    }

    /// Whether a node is an entry's fullUrl or its resource as a whole.
    private func isOwn(_ place: Place, of entry: Node) -> Bool {
        guard place.missing == .none else { return false }
        return place.node == tree.child(entry, .resource) || place.node == tree.child(entry, .fullUrl)
    }

    /// Whether a node is neither a resource nor something that holds one.
    private func isElement(_ node: Node) -> Bool {
        !tree.child(node, .resourceType).exists && !tree.child(node, .resource).exists
    }
}
