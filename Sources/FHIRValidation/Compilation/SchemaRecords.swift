package import FHIRPath
package import FHIRTree

/// A piece of text in a schema's pool.
package struct TextRef: BitwiseCopyable, Hashable, Sendable {
    package var offset: UInt32 = 0
    package var count: UInt32 = 0
}

/// A run of records in one of a schema's tables.
package struct Run: BitwiseCopyable, Hashable, Sendable {
    package var first: Int32 = 0
    package var count: Int32 = 0

    package var indices: Range<Int> { Int(first)..<Int(first + count) }
}

/// What may stand as an element's content, and the rules that hold for each instance of it.
package struct ElementRecord: BitwiseCopyable, Sendable {
    package var type: TypeID = .none
    package var content: Content = .complex
    package var primitive: PrimitiveType = .string
    package var traits: Traits = []
    /// The children; for a primitive those of its companion. -1: none.
    package var shape: Int32 = -1
    /// The element whose children hold as well (a slice's unsliced element, further profiles); -1: none.
    package var also: Int32 = -1
    /// Into `Schema.rules`.
    package var rules = Run()
    /// Into `Schema.alternatives`: profiles of which one must fit.
    package var alternatives = Run()
    /// Into `Schema.origins`.
    package var origin: Int32 = 0

    package enum Content: UInt8, BitwiseCopyable, Sendable { case primitive, complex, resource }

    package struct Traits: OptionSet, BitwiseCopyable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        package static let reference = Traits(rawValue: 1)
        package static let `extension` = Traits(rawValue: 2)
        package static let modifierExtension = Traits(rawValue: 4)
        package static let narrative = Traits(rawValue: 8)
        /// A value of FHIRPath's own types, as ids are: it has no extensions.
        package static let system = Traits(rawValue: 16)
        package static let attachment = Traits(rawValue: 32)
        package static let coding = Traits(rawValue: 64)
        package static let identifier = Traits(rawValue: 128)
    }
}

/// The children that an element may have: names looked up in constant time, cardinality as masks.
package struct ShapeRecord: BitwiseCopyable, Sendable {
    /// Into `Schema.lookups`, a power of two long.
    package var lookups = Run()
    /// Into `Schema.slots`, at most 128, in the order of the snapshot.
    package var slots = Run()
    /// Bit n: slot n must be present.
    package var required: (low: UInt64, high: UInt64) = (0, 0)
    /// Only some of the children, those that the types of a choice share: the others are the type's own business.
    package var isPartial = false
}

/// A member name inside a shape; `name.raw == 0` is a free place.
package struct LookupRecord: BitwiseCopyable, Sendable {
    package var name: Symbol = .none
    package var slot: UInt8 = 0
    package var single: Single = .unclear
    /// -1: a spelling of a choice whose type the profile does not allow.
    package var element: Int32 = -1

    /// What may stand there is one item, and this kind of it; `unclear` where there is more to look at.
    package enum Single: UInt8, BitwiseCopyable, Sendable { case unclear, value, object }
}

/// A child of a shape with its cardinality and slicing. A choice element is one slot under all its spellings.
package struct SlotRecord: BitwiseCopyable, Sendable {
    /// As in the definition without `[x]`: `value`.
    package var name: Symbol = .none
    package var min: UInt32 = 0
    /// `UInt32.max`: no limit.
    package var max: UInt32 = .max
    package var isList = false
    package var isChoice = false
    package var isAttribute = false
    /// -1: not sliced.
    package var slicing: Int32 = -1
    /// Into `Schema.origins`.
    package var origin: Int32 = 0

    /// Whether a single item is all that it takes.
    var isPlain: Bool { !isList && slicing < 0 && max > 0 && min <= 1 }
}

/// Where something was defined: the profile's canonical and the element's id.
package struct OriginRecord: BitwiseCopyable, Sendable, Hashable {
    package var profile = TextRef()
    package var element = TextRef()
}

/// One rule of an element: its kind and its place in that kind's table.
package struct RuleUse: BitwiseCopyable, Hashable, Sendable {
    package var kind: RuleKind
    /// A constraint's native form: into `NativeConstraints`, 0: none.
    package var native: UInt8 = 0
    package var index: Int32
}

package enum RuleKind: UInt8, BitwiseCopyable, Hashable, Sendable {
    case fixed, pattern, range, length, binding, constraint, reference
    /// A constraint that only a contained resource can break.
    case containment
}

/// A resource type or profile that schemas exist for or could exist for.
package struct ProfileRecord: BitwiseCopyable, Sendable {
    /// Without version.
    package var url = TextRef()
    package var version = TextRef()
    package var type: TypeID = .none
    /// The compiled root; -1: known but not compiled, since nothing here needs it.
    package var root: Int32 = -1
    /// The profile that this one constrains; -1: none (a base definition).
    package var base: Int32 = -1
    /// Into `Schema.contexts`, for extensions.
    package var contexts = Run()
    package var isModifier = false
    package var isAbstract = false
}
