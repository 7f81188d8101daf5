package import FHIRTree

/// A StructureDefinition as far as validation needs it (http://hl7.org/fhir/R4/structuredefinition.html).
package struct StructureDefinition: Sendable {
    package var url = ""
    package var version = ""
    package var name = ""
    package var kind: Kind = .complexType
    package var isAbstract = false
    /// The constrained or defined type: `Patient`, `Extension`.
    package var type = ""
    package var baseDefinition = ""
    package var derivation: Derivation = .specialization
    package var contexts: [Context] = []
    package var contextInvariants: [String] = []
    /// All elements; made from base and differential when the definition came without a snapshot.
    package var snapshot: [ElementDefinition] = []
    /// Whether the definition came without a snapshot.
    package var isGenerated = false
    package var differential: [ElementDefinition] = []

    package enum Kind: String, Sendable {
        case primitiveType = "primitive-type", complexType = "complex-type", resource, logical
    }
    package enum Derivation: String, Sendable { case specialization, constraint }

    /// Where an extension may stand.
    package struct Context: Sendable, Hashable {
        package var kind: Kind
        package var expression: String
        package enum Kind: String, Sendable { case fhirpath, element, `extension` }

        package init(kind: Kind, expression: String) {
            self.kind = kind
            self.expression = expression
        }
    }

    package init() {}
}

/// One element of a StructureDefinition. A field is nil or empty where the definition says nothing.
package struct ElementDefinition: Sendable {
    /// `Patient.identifier:national.system`
    package var id = ""
    /// `Patient.identifier.system`
    package var path = ""
    package var sliceName: String?
    package var min: Int?
    /// `Int.max` stands for `*`.
    package var max: Int?
    /// `base.max`: whether the element repeats in the type that defines it.
    package var baseMax: Int?
    package var types: [TypeReference] = []
    package var contentReference: String?
    package var slicing: Slicing?
    package var fixed: Value?
    package var pattern: Value?
    package var minValue: Value?
    package var maxValue: Value?
    package var maxLength: Int?
    package var binding: Binding?
    package var constraints: [Constraint] = []
    package var isModifier = false
    package var mustSupport = false
    /// `representation` has `xmlAttr`.
    package var isAttribute = false

    package init() {}

    /// A value given in a definition (`fixedUri`, `patternCodeableConcept`): a node of the definition's own tree.
    package struct Value: Sendable {
        package let tree: Tree
        package let node: Node
        /// The type that the member's name tells: `Uri`, `CodeableConcept`.
        package let type: String

        package init(tree: Tree, node: Node, type: String) {
            self.tree = tree
            self.node = node
            self.type = type
        }
    }

    package struct TypeReference: Sendable, Hashable {
        /// `Identifier`, `http://hl7.org/fhirpath/System.String`; for System types of primitives and `id` see `fhirType`.
        package var code = ""
        package var profiles: [String] = []
        package var targetProfiles: [String] = []
        package var aggregation: [String] = []
        package var versioning = ""
        /// The extension structuredefinition-fhir-type, or empty.
        package var fhirType = ""
        /// The extension regex, or empty.
        package var regex = ""

        package init() {}
    }

    package struct Slicing: Sendable, Hashable {
        package var discriminators: [Discriminator] = []
        package var isOrdered = false
        package var rules: Rules = .open
        package enum Rules: String, Sendable { case open, closed, openAtEnd }

        package init() {}
    }

    package struct Discriminator: Sendable, Hashable {
        package var kind: Kind
        package var path: String
        package enum Kind: String, Sendable { case value, exists, pattern, type, profile }

        package init(kind: Kind, path: String) {
            self.kind = kind
            self.path = path
        }
    }

    package struct Binding: Sendable, Hashable {
        package var strength: Strength
        package var valueSet = ""
        package var minValueSet = ""
        package var maxValueSet = ""
        /// Further bindings that hold besides (the extension for R5's additional bindings).
        package var additional: [Additional] = []
        package enum Strength: String, Sendable { case required, extensible, preferred, example }

        package init(strength: Strength) { self.strength = strength }

        package struct Additional: Sendable, Hashable {
            package let strength: Strength
            package let valueSet: String
        }
    }

    package struct Constraint: Sendable, Hashable {
        package var key = ""
        package var isError = true
        /// Empty in distilled definitions: the logic is found by key.
        package var expression = ""
        package var human = ""
        package var source = ""
        /// Marked with the extension elementdefinition-bestpractice.
        package var isBestPractice = false

        package init() {}
    }
}
