internal import FHIRPath
internal import FHIRTree

/// An element that contains the one being walked.
struct Host: BitwiseCopyable {
    let node: Node
    let type: TypeID
    /// The name under which it stands in its own host, a choice's without the type; `.none` for resources.
    let name: Symbol
}

/// The elements that contain the one being walked, outermost first.
struct HostStack: ~Copyable {
    private var hosts = ScratchStack<Host>()
    /// The name of the member that is walked next.
    var pendingName: Symbol = .none

    var last: Host? { hosts.last }
    var count: Int { hosts.count }

    /// Outermost first.
    subscript(place: Int) -> Host { hosts[place] }

    func copy() -> HostStack {
        var copy = HostStack()
        for place in 0..<hosts.count { copy.push(hosts[place]) }
        copy.pendingName = pendingName
        return copy
    }

    mutating func push(_ host: Host) { hosts.push(host) }

    mutating func pop() {
        pendingName = hosts[hosts.count - 1].name
        hosts.drop(to: hosts.count - 1)
    }

    /// Whether the innermost host is what an element context names: a type (`Patient`, `Element`) or a path (`Patient.contact`,
    /// `Address.district`), types taken with what specialises them.
    func matches(_ context: ContextRecord, in schema: Schema) -> Bool {
        guard let innermost = hosts.last else { return false }
        if context.part != .none, innermost.type == context.part { return true }
        var at = hosts.count - 1
        for step in context.steps.indices.reversed() {
            guard at >= 1, Int32(hosts[at].name.raw) == schema.targets[step] else { return false }
            at -= 1
        }
        guard at >= 0, context.type != .none, hosts[at].type != .none else { return false }
        return schema.types.is(hosts[at].type, context.type)
    }

    /// Whether the innermost host is a definition: R4 has the pattern of those (they name a publisher), later versions a
    /// type.
    func isDefinition(in schema: Schema) -> Bool {
        guard let type = hosts.last?.type, type != .none, schema.types.kind(type) == .resource else { return false }
        return schema.symbols.find("publisher").flatMap { schema.types.child($0, of: type) } != nil
    }

    /// Whether the innermost host is an extension with this url, or its value.
    func isExtension(_ url: String, _ tree: Tree) -> Bool {
        guard let host = hosts.last else { return false }
        if self.url(of: host, tree) == url { return true }
        return host.name == .value && hosts.count > 1 && self.url(of: hosts[hosts.count - 2], tree) == url
    }

    private func url(of host: Host, _ tree: Tree) -> String? {
        let url = tree.child(host.node, .url)
        return url.exists && tree.kind(url) == .string ? tree.text(url) : nil
    }
}
