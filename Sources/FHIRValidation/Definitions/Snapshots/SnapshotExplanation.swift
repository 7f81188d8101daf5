/// Why a generated snapshot and an official one differ: each class is a rule over what differs, with the specification's
/// words for it; no definition is excused by name.
package enum SnapshotExplanation: String, Sendable, CaseIterable {
    /// One says that extensions are sliced by url, the other leaves it unsaid.
    case extensionSlicing
    /// One repeats at the element the constraints of its type, which hold there anyway.
    case typeConstraints
    /// One pins a canonical to a version, the other doesn't.
    case pinnedVersion
    /// One names the content reference's definition or slice, the other only the element.
    case contentReference
    /// The note beside a System type that tells its FHIR type differs; the type itself is the same.
    case fhirTypeNote
    /// A path that spells out a choice (`valueQuantity`): one narrows the choice itself, the other a slice of it.
    case spelledChoice
    /// A choice is sliced by all its types: whether other slices may come makes no difference.
    case exhaustedChoice
    /// The official snapshot repeats under an element what the profile on it says of its children.
    case repeatedProfile
    /// The official snapshot lacks elements of the base.
    case lostElement
    /// The official snapshot lacks constraints of the base or of the element's type.
    case lostConstraint
    /// A slice of the official snapshot has what the base says, not what this definition says of all slices.
    case sliceOfBase
    /// An extension's own definition limits how often it stands; one applies that to the slice.
    case extensionCardinality
    /// What is said of the root, which is no element of anything.
    case root

    /// Where the specification settles it.
    package var citation: String {
        let base = "http://hl7.org/fhir/R4/"
        switch self {
        case .extensionSlicing: return base + "profiling.html#slicing: extensions are always sliced by url"
        case .typeConstraints:
            return base
                + "elementdefinition-definitions.html#ElementDefinition.constraint: a type's constraints hold wherever it is used"
        case .pinnedVersion: return base + "references.html#canonical: without a version, the one at hand"
        case .contentReference:
            return base
                + "elementdefinition-definitions.html#ElementDefinition.contentReference: names an element by its id"
        case .fhirTypeNote: return base + "extension-structuredefinition-fhir-type.html: a note for code generation"
        case .spelledChoice:
            return base
                + "elementdefinition-definitions.html#ElementDefinition.path: [x] is the path; a spelling narrows the type"
        case .exhaustedChoice:
            return base + "profiling.html#slicing: closed forbids what no slice takes, and none is left"
        case .repeatedProfile:
            return base
                + "elementdefinition-definitions.html#ElementDefinition.type.profile: the profile's rules hold without being repeated"
        case .lostElement:
            return base
                + "structuredefinition-definitions.html#StructureDefinition.snapshot: a snapshot holds every element"
        case .lostConstraint: return base + "profiling.html: constraints of the base cannot be taken away"
        case .sliceOfBase: return base + "profiling.html#slicing: every slice obeys the element that it slices"
        case .extensionCardinality:
            return base + "defining-extensions.html: the root element's, narrowed at the use"
        case .root:
            return base
                + "elementdefinition-definitions.html#ElementDefinition.base: a root's cardinality means nothing"
        }
    }
}
