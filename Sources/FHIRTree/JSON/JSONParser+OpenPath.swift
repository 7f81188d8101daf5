/// Where the reading stands, told from the containers that are still open.
extension JSONParser {
    /// The names and places in lists from the root to the innermost open container, and on to the value being read.
    func openPath(withValue: Bool) -> [ParseProblem.Step] {
        guard current.exists else { return [] }
        let containers = containers.all
        var steps: [ParseProblem.Step] = []
        for (outer, inner) in zip(containers, containers.dropFirst()) {
            steps.append(step(to: inner.node, in: outer, tape.base[inner.node].name))
        }
        if withValue, !isObject(current) || name != .none { steps.append(step(to: tape.count, in: current, name)) }
        return steps
    }

    /// The text of the root's `resourceType`, if it has been read.
    var rootType: String? {
        guard tape.count > 0, tape.base[0].kind == .object else { return nil }
        var at = 1
        while at < tape.count, tape.base[at].next > at {
            let record = tape.base[at]
            if record.name == .resourceType, record.kind == .string, record.flags.isEmpty {
                let text = UnsafeRawBufferPointer(start: base + Int(record.start), count: Int(record.length))
                return String(decoding: text, as: UTF8.self)
            }
            at = Int(record.next)
        }
        return nil
    }

    private func isObject(_ container: OpenContainer) -> Bool { container.closing == UInt8(ascii: "}") }

    private func step(to node: Int, in container: OpenContainer, _ name: Symbol) -> ParseProblem.Step {
        guard !isObject(container) else { return .name(nameText(name)) }
        var at = container.node + 1
        var place = 0
        while at < node {
            at = Int(tape.base[at].next)
            place += 1
        }
        return .item(place)
    }

    private func nameText(_ symbol: Symbol) -> String { local.text(symbol) ?? symbols.name(symbol) }
}
