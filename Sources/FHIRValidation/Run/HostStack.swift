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
    func matches(path: String, in schema: Schema) -> Bool {
        let parts = path.split(separator: ".")
        guard let first = parts.first, let innermost = hosts.last else { return false }
        if parts.count == 1 { return isType(innermost, String(first), in: schema) }
        var at = hosts.count - 1
        for part in parts.dropFirst().reversed() {
            guard at >= 1 else { return false }
            let name = part.hasSuffix("[x]") ? part.dropLast(3) : part[...]
            guard schema.symbols.name(hosts[at].name).elementsEqual(name) else { return false }
            at -= 1
        }
        return isType(hosts[at], String(first), in: schema)
    }

    private func isType(_ host: Host, _ name: String, in schema: Schema) -> Bool {
        if name == "Element" { return host.type != .none && schema.types.kind(host.type) != .resource }
        guard let wanted = schema.types.find(name), host.type != .none else { return false }
        return schema.types.is(host.type, wanted)
    }

    /// The url of the extension that the innermost host is; empty when it is none.
    func extensionURL(_ tree: Tree) -> String {
        guard let host = hosts.last else { return "" }
        let url = tree.child(host.node, .url)
        return url.exists && tree.kind(url) == .string ? tree.text(url) : ""
    }
}
