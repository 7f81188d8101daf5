internal import FHIRValidation

/// The rules for the elements under one name, in the order in which the registry engine applies them: the element's own,
/// then its type's, then its children's, then its slices'.
final class MirrorSchema {
    let rules: [MirrorRule]
    /// The definition that this is the root of; nil for an element inside one.
    let root: Root?

    init(_ rules: [MirrorRule], root: Root? = nil) {
        self.rules = rules
        self.root = root
    }

    struct Root {
        let url: String
        let type: String
        let kind: StructureDefinition.Kind
        let isProfile: Bool
        let isAbstract: Bool
        /// The canonicals of what it builds on.
        let bases: [String]

        /// `Patient(http://…)` for a profile, `Patient` for a type.
        var text: String { isProfile ? "\(type)(\(url))" : type }
        var isResource: Bool { kind == .resource }
        var isExtension: Bool { type == "Extension" }
    }

    /// The type that the root demands; nil for abstract ones and elements.
    var label: String? {
        for rule in rules { if case .type(let label) = rule { return label } }
        return nil
    }
}

/// One rule of an element.
indirect enum MirrorRule {
    case type(String)
    case maxLength(Int)
    case fixed(ElementDefinition.Value)
    case pattern(ElementDefinition.Value)
    case binding(MirrorBinding)
    case constraint(MirrorConstraint)
    case cardinality(min: Int, max: Int)
    /// The written form of a primitive's value, by its type.
    case form(String)
    case schema(canonical: String)
    /// The content of another element of a type: `Bundle.link`.
    case content(String)
    /// One of several definitions must fit.
    case anySchema([String], isTarget: Bool)
    /// The type of a choice decides, each with its rules.
    case choice([(type: String, rules: [MirrorRule])])
    case reference(targets: [String], aggregation: [String])
    case contexts([StructureDefinition.Context])
    /// Children that must be there (generation 3; 2 counts them with their cardinality).
    case required([String])
    case children(MirrorChildren)
    /// The constraints of the element's type, whose children stand in the profile itself.
    case typeConstraints
    case slices(MirrorSlicing)
}

struct MirrorChildren {
    /// In the order of the snapshot.
    let all: [(name: String, schema: MirrorSchema)]
    /// The properties that may be there; nil for any.
    let names: Set<String>?
}

struct MirrorBinding {
    let strength: ElementDefinition.Binding.Strength
    let valueSet: String
}

struct MirrorConstraint {
    let key: String
    let isError: Bool
    /// Empty for those that are decided by hand (ele-1, ext-1).
    let expression: String
    /// The expression is of our own table, which has native forms besides.
    let isOurs: Bool
    let text: Localized
}

struct MirrorSlicing {
    struct Slice {
        let name: String
        let isRequired: Bool
        let condition: [MirrorCondition]
        let schema: MirrorSchema
    }

    let slices: [Slice]
    let isOrdered: Bool
    let isDefaultLast: Bool
    let isClosed: Bool
    /// What the items that fit no slice must be, where the definition says so (`@default`).
    let fallback: MirrorSchema?
}

/// What must hold at a place inside an item for it to belong to a slice.
struct MirrorCondition {
    /// Names from the item; `extension(url)` and `resolve()` as steps of their own.
    let path: [Step]
    let test: Test

    enum Step: Equatable { case child(String), `extension`(String), resolve }

    indirect enum Test {
        case fixed(ElementDefinition.Value)
        case pattern(ElementDefinition.Value)
        case binding(MirrorBinding)
        case type(String)
        case profile([String])
        case count(min: Int, max: Int)
        case all([Test])
        case never
    }
}
