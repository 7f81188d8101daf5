internal import FHIRPath
internal import FHIRTree

/// An element that contains the one being walked.
struct Host {
    let node: Node
    let type: TypeID
    /// The name under which it stands in its own host, a choice's without the type; `.none` for resources.
    let name: Symbol
}

/// The elements that contain the one being walked, outermost first.
struct HostStack {
    private var hosts: [Host] = []
    /// The name of the member that is walked next.
    var pendingName: Symbol = .none

    var last: Host? { hosts.last }
    var count: Int { hosts.count }

    mutating func push(_ host: Host) { hosts.append(host) }

    mutating func pop() {
        let host = hosts.removeLast()
        pendingName = host.name
    }

    /// Whether the innermost host is what an element context names: a type (`Patient`, `Element`) or a path (`Patient.contact`,
    /// `Address.district`), types taken with what specialises them.
    func matches(_ context: ContextRecord, in schema: Schema) -> Bool {
        var at = hosts.count - 1
        for step in context.steps.indices.reversed() {
            guard at >= 1, Int32(hosts[at].name.raw) == schema.targets[step] else { return false }
            at -= 1
        }
        guard at >= 0, context.type != .none, hosts[at].type != .none else { return false }
        return schema.types.is(hosts[at].type, context.type)
    }

    /// The url of the extension that the innermost host is; empty when it is none.
    func extensionURL(_ tree: Tree) -> String {
        guard let host = hosts.last else { return "" }
        let url = tree.child(host.node, .url)
        return url.exists && tree.kind(url) == .string ? tree.text(url) : ""
    }
}
