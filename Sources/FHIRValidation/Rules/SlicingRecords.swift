internal import FHIRPath
package import FHIRTree

/// How a list is cut into slices (http://hl7.org/fhir/R4/profiling.html#slicing).
package struct SlicingRecord: BitwiseCopyable, Sendable {
    /// Into `Schema.slices`, re-slices after the slice that they divide.
    package var slices = Run()
    /// Into `Schema.discriminators`.
    package var discriminators = Run()
    package var rules: Rules = .open
    package var isOrdered = false

    package enum Rules: UInt8, BitwiseCopyable, Sendable { case open, closed, openAtEnd }
}

package struct SliceRecord: BitwiseCopyable, Sendable {
    package var name = TextRef()
    /// What an item of the slice must be.
    package var element: Int32 = -1
    package var min: UInt32 = 0
    package var max: UInt32 = .max
    /// Into `Schema.tests`: all must hold.
    package var tests = Run()
    /// The slice takes what no other slice takes (`@default`).
    package var isDefault = false
    /// The slicing that divides this slice further; -1: none.
    package var slicing: Int32 = -1
    package var origin: Int32 = 0
}

/// Where in an item a discriminator looks.
package struct DiscriminatorRecord: BitwiseCopyable, Sendable {
    package var path = TextRef()
    /// Into `Schema.steps`; none: the item itself.
    package var steps = Run()
    /// The path needs the whole FHIRPath language.
    package var isExpression = false
}

/// One step of a discriminator's path.
package struct StepRecord: BitwiseCopyable, Sendable {
    package var kind: Kind = .child
    /// The child's name; a choice element's name stands for all its spellings.
    package var name: Symbol = .none
    /// The name is a choice's: its spellings are meant.
    package var isChoice = false
    /// The extension's url, or the type's name.
    package var text = TextRef()

    package enum Kind: UInt8, BitwiseCopyable, Sendable { case child, resolve, `extension`, ofType }
}

/// What must hold at a discriminator's place for an item to belong to a slice.
package struct TestRecord: BitwiseCopyable, Sendable {
    package var discriminator: Int32 = 0
    package var kind: Kind = .exists
    /// By kind: a value (`fixed`, `pattern`), a value set (`binding`), a type, a profile.
    package var argument: Int32 = 0

    package enum Kind: UInt8, BitwiseCopyable, Sendable {
        case fixed, pattern, exists, absent, binding, type, profile, never
    }
}
