internal import FHIRPath
package import FHIRTree

/// One document's way through a schema: what is being looked at, and what was found.
///
/// A class because rules in many files add to it while the walk goes down; it lives for one document.
final class ValidationRun {
    let schema: Schema
    let tree: Tree
    let options: ValidationOptions
    let invariants: Invariants
    var findings: FindingList
    /// Whether an element, not a resource, was met that has an id.
    var hasElementIDs = false
    /// Whether a resource was met that has contained ones.
    var hasContained = false
    /// What is told once: what could not be decided, and what is only recommended.
    var noted = NoteTally()
    /// The elements that contain the one being walked, outermost first.
    var hosts = HostStack()
    /// The resources that contain the element being walked, outermost first; contained ones are further in.
    var resources: [Node] = []
    let references: ReferenceIndex
    /// By a native constraint's number: whether the index of entries shows that the root, or what stands in it, fulfils it.
    let evident: [Bool]
    let special: SpecialTypes
    /// Targets that a reference obliges to a profile, for after the walk.
    var obligations: [Obligation] = []
    /// Which resource has been walked by which profile root.
    var walked: WalkedResources
    /// The element that the next items of a list are walked by, while a list is sliced.
    var itemType: TypeID = .none
    var slicedItem = Node.none
    /// The items of the sliced lists that are open, and how many items each of their slices has.
    var sliced = ScratchStack<SlicedItem>()
    var sliceCounts = ScratchStack<Int>()
    /// Nodes that discriminators point to.
    var places = ScratchStack<Node>()
    /// What broke the constraint that was checked last.
    var broken: [Node] = []
    /// What the last evaluated expression could refer to.
    var lastContext: (resource: Node, root: Node, context: Context)?
    /// What the last asked object has.
    var lastMembers: MemberBits?
    /// Where the reference leads that was resolved last.
    var lastReference: (node: Node, target: ReferenceTarget)?
    /// The names of the shape in which the last unknown one was met.
    var lastNames: (shape: Int32, names: KnownNames)?
    /// What is in the last narrative that was read.
    var lastNarrative: (div: Node, xhtml: XHTML)?
    /// Under which url the relative references of the last asked resource stand.
    var lastBase: (resource: Node, url: [UInt8]?)?
    /// What links into the last asked resource may name.
    var lastAnchors: (resource: Node, names: Set<String>)?
    /// The contained resources of those around the element that were asked last, by their place in `resources`; nil for one
    /// without any.
    var contained: [(resource: Node, index: ContainedIndex?)] = []
    /// What the snapshot and the differential that were asked last show.
    var elementFacts: [[Node]: ElementFacts] = [:]
    var memory: WalkMemory
    var outlooks = Outlooks()
    /// Inside a trial (does a node fit a profile?), findings are counted, not kept.
    var trialDepth = 0

    convenience init(schema: Schema, tree: Tree, options: ValidationOptions, invariants: Invariants) {
        self.init(schema, tree, options, invariants, ReferenceIndex(tree: tree), FindingList())
    }

    /// A walk that begins where another one stands, for another thread.
    convenience init(helping other: ValidationRun) {
        let schema = other.schema.twin
        self.init(
            schema, other.tree.twin, other.options, Invariants(schema: schema), other.references,
            FindingList(other.enclosures))
        hosts = other.hosts.copy()
        resources = other.resources
    }

    private init(
        _ schema: Schema, _ tree: Tree, _ options: ValidationOptions, _ invariants: Invariants,
        _ references: ReferenceIndex, _ findings: FindingList
    ) {
        self.schema = schema
        self.tree = tree
        self.options = options
        self.invariants = invariants
        self.references = references
        evident = schema.natives.evident(references.facts)
        self.findings = findings
        special = SpecialTypes(schema.types)
        memory = WalkMemory(tree)
        walked = WalkedResources(room: references.entries.count + 1)
    }

    /// What findings speak of and cannot carry.
    var enclosures: Enclosures { findings.enclosures }

    func report(_ problem: Problem, at node: Node, _ origin: Int32) {
        report(problem, .error, at: Place(node), origin)
    }

    func report(_ problem: Problem, _ severity: Severity, at node: Node, _ origin: Int32) {
        report(problem, severity, at: Place(node), origin)
    }

    func report(_ problem: Problem, at place: Place, _ origin: Int32) { report(problem, .error, at: place, origin) }

    func report(_ problem: Problem, _ severity: Severity, at place: Place, _ origin: Int32) {
        findings.append(Finding(problem, severity, at: place, origin: origin))
    }
}

/// A reference's demand on its target: one of these profiles.
struct Obligation: Hashable {
    let target: Node
    let profiles: [Int32]
    let referrer: Node
    let origin: Int32
}

/// What a user may set about a validation, and who helps.
package struct ValidationOptions: Sendable {
    /// Unknown extensions are errors instead of warnings; one grade milder where the url is an example by its name.
    package var unknownExtensionsAreErrors = false
    /// Who helps with a large bundle.
    package let crew: Crew
    /// Profiles that the document's root must follow besides what it claims, as numbers of the schema.
    package var profiles: [Int32] = []

    /// What the document is held against besides its profiles.
    var counterparts = Counterparts()

    package init(crew: Crew = Crew(helpers: 0)) { self.crew = crew }

    func unknownExtension(_ url: UnsafeRawBufferPointer) -> Severity {
        let host = Self.host(url)
        let isExample = host.count >= 11 && host.suffix(11).elementsEqual("example.org".utf8) || host.contains("acme.")
        switch unknownExtensionsAreErrors {
        case true: return isExample ? .warning : .error
        case false: return isExample ? .information : .warning
        }
    }

    /// Milder only at the addresses that FHIR's own pages use: a name below them may stand for a system that does send it.
    func unknownModifier(_ url: UnsafeRawBufferPointer) -> Severity {
        let host = Self.host(url)
        return host.isText("example.org") || host.begins(with: "acme.") ? .warning : .error
    }

    /// What stands behind the first slashes.
    private static func host(_ url: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        let slash = UInt8(ascii: "/")
        let path: Slice<UnsafeRawBufferPointer> = url.drop { $0 == slash }
        let behind = path.drop { $0 != slash }.drop { $0 == slash }
        return UnsafeRawBufferPointer(rebasing: behind.prefix { $0 != slash })
    }
}
