internal import FHIRTree
internal import FHIRValidation

/// Validates a document in the registry engine's way: rule by rule over all elements under a name, references followed
/// where they are first met, slices besides the whole list.
///
/// A class because the findings and the runs grow while the walk goes down; it lives for one document.
final class MirrorWalk {
    let document: MirrorDocument
    let schemas: MirrorSchemas
    let probe: ConstraintProbe
    let codes: MirrorCodes
    let generation: MirrorGeneration
    var findings: [MirrorFinding] = []
    /// A resource by a profile: nil while it is being looked at, then whether it went well.
    private var runs: [Run: Bool?] = [:]
    /// Whether something was asked for a second time.
    private var hasTraces = false
    private var targets: [Node: MirrorNode] = [:]
    private var depth = 0

    private struct Run: Hashable {
        let place: String
        let profile: String
    }

    init(
        _ document: MirrorDocument, _ schemas: MirrorSchemas, _ probe: ConstraintProbe, _ codes: MirrorCodes,
        _ generation: MirrorGeneration
    ) {
        self.document = document
        self.schemas = schemas
        self.probe = probe
        self.codes = codes
        self.generation = generation
    }

    /// Everything that is to be said of a root by a profile, duplicates dropped.
    func findings(_ root: MirrorNode, by profile: String) -> [MirrorFinding] {
        for entry in root.children("entry") { for resource in entry.children("resource") { note(resource) } }
        note(root)
        var state = MirrorState()
        state.path = root.location
        _ = rule(.schema(canonical: profile), root, state)
        var seen: Set<MirrorFinding.Identity> = []
        return findings.map(told).filter { seen.insert($0.identity).inserted }
    }

    /// A finding with the slice that it is about in its text.
    private func told(_ finding: MirrorFinding) -> MirrorFinding {
        guard !finding.slice.isEmpty, generation == .three || !hasTraces else { return finding }
        var finding = finding
        finding.text = Localized(
            nb: finding.text.nb + " (for slice \(finding.slice))", en: finding.text.en + " (for slice \(finding.slice))"
        )
        return finding
    }

    private func note(_ resource: MirrorNode) {
        targets[resource.element.value] = resource
        for contained in resource.children("contained") { targets[contained.element.value] = contained }
    }

    /// The resource at a node of the tree.
    func target(_ node: Node) -> MirrorNode? { targets[node] }

    /// Runs a resource by a profile's root once; whether it went well then.
    func run(_ schema: MirrorSchema, _ root: MirrorSchema.Root, _ node: MirrorNode, _ state: MirrorState) -> Bool {
        let key = Run(place: place(node, state), profile: root.url)
        if let known = runs[key] {
            guard let result = known else {
                report(.loop, MirrorTexts.loop(key.place), key.place, node)
                return true
            }
            hasTraces = true
            return result
        }
        runs[key] = .some(nil)
        let result = element(schema, node, state.entering(root))
        runs[key] = result
        return result
    }

    /// Where an issue about one element stands.
    func place(_ node: MirrorNode, _ state: MirrorState) -> String {
        switch generation {
        case .two: state.path
        case .three: node.location
        }
    }

    /// Notes an issue about one element; false when it is an error.
    @discardableResult
    func report(
        _ code: MirrorCode, _ text: Localized, _ node: MirrorNode, _ state: MirrorState, key: String = ""
    ) -> Bool {
        report(code, text, at: place(node, state), node, node.plain, state, key: key)
    }

    @discardableResult
    func report(
        _ code: MirrorCode, _ text: Localized, at place: String, _ node: MirrorNode, _ plain: String,
        _ state: MirrorState, key: String = ""
    ) -> Bool {
        let trail = state.trail
        findings.append(
            MirrorFinding(
                code: code, place: place, isTelling: trail?.isTelling ?? false, text: text, trail: trail?.text ?? "",
                profile: trail?.profile ?? "", key: key, slice: trail?.slices ?? "", plain: plain,
                range: document.tree.sourceRange(node.element.node)))
        return code.severity == .warning || code.severity == .information
    }

    /// Notes an issue without a way through the definitions.
    private func report(_ code: MirrorCode, _ text: Localized, _ place: String, _ node: MirrorNode) {
        report(code, text, at: place, node, node.plain, MirrorState())
    }

    /// Goes one level down, as long as it is not too deep.
    func descending(_ body: () -> Bool) -> Bool {
        guard depth < 300 else { return true }
        depth += 1
        defer { depth -= 1 }
        return body()
    }
}
