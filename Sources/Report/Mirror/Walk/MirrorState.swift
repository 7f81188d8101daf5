/// Where the mirror's walk is: in the document and in the definitions.
struct MirrorState {
    /// Generation 2's path of the element or the group of elements.
    var path = ""
    /// The places that a slice's elements have in the whole list.
    var indices: [Int] = []
    var trail: MirrorTrail?
    /// The element whose children are looked at.
    var parent: MirrorNode?

    func indexed(_ place: Int) -> MirrorState {
        var state = self
        state.path += "[\(place < indices.count ? indices[place] : place)]"
        state.indices = []
        return state
    }

    /// `name` is the definition's, `shown` the document's.
    func child(_ name: String, shown: String, of parent: MirrorNode) -> MirrorState {
        var state = self
        state.path += "." + shown
        state.indices = []
        state.trail = MirrorTrail(.child(name), after: trail)
        state.parent = parent
        return state
    }

    func slice(_ name: String, _ indices: [Int]) -> MirrorState {
        var state = self
        state.indices = indices.map { $0 < self.indices.count ? self.indices[$0] : $0 }
        state.trail = MirrorTrail(.slice(name), after: trail)
        return state
    }

    func entering(_ root: MirrorSchema.Root) -> MirrorState {
        var state = self
        state.trail = MirrorTrail(.root(root), after: trail)
        return state
    }

    /// Through a reference the path begins again at the target, the way through the definitions goes on.
    func following(_ target: MirrorNode) -> MirrorState {
        var state = self
        state.path = target.location
        state.indices = []
        state.parent = target.parent
        return state
    }
}

/// The way through the definitions to a rule. A class: steps share what is before them.
final class MirrorTrail {
    enum Step {
        case child(String)
        case root(MirrorSchema.Root)
        case slice(String)
    }

    private let step: Step
    private let previous: MirrorTrail?

    init(_ step: Step, after previous: MirrorTrail?) {
        self.step = step
        self.previous = previous
    }

    private var backwards: UnfoldSequence<MirrorTrail, (MirrorTrail?, Bool)> {
        sequence(first: self) { $0.previous }
    }

    /// `Bundle(http://…).entry.resource->Patient(http://…).identifier[FNR].system->uri`
    var text: String {
        backwards.map { trail in
            switch trail.step {
            case .child(let name): "." + name
            case .root(let root): (trail.previous == nil ? "" : "->") + root.text
            case .slice(let name): "[\(name)]"
            }
        }.reversed().joined()
    }

    /// The nearest profile, empty when there is none.
    var profile: String {
        for trail in backwards { if case .root(let root) = trail.step, root.isProfile { return root.url } }
        return ""
    }

    /// Whether the way tells more than the path does: a profile or a slice is on it.
    var isTelling: Bool {
        backwards.contains { trail in
            switch trail.step {
            case .child: false
            case .root(let root): root.isProfile
            case .slice: true
            }
        }
    }

    /// The innermost slices: `a, subslice b`; empty when there is none.
    var slices: String {
        var names = ""
        for trail in backwards {
            if case .slice(let name) = trail.step {
                names = names.isEmpty ? name : "\(name), subslice \(names)"
            } else if !names.isEmpty {
                break
            }
        }
        return names
    }
}
