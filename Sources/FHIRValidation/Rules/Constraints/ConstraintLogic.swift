/// What a constraint key means: its logic in FHIRPath of our own, and what people are told where it is broken.
///
/// Bundled definitions carry only the keys and severities of their constraints; a table of these gives the rest.
/// Specification: http://hl7.org/fhir/R4/conformance-rules.html#constraints
package struct ConstraintLogic: Sendable {
    package let key: String
    package let rule: Rule
    /// What is wrong.
    package let text: Localized
    /// What to do about it.
    package let advice: Localized
    /// What a finding's rule id has before the key.
    package private(set) var family = ConstraintLogic.fhirFamily
    /// The path of the element definition that is meant, where definitions use one key for several things.
    package private(set) var path: String?
    /// Members of the constrained element, or of what breaks the rule, whose own errors already say the same: with
    /// such an error a finding here would be an echo.
    package private(set) var presumed: [String] = []
    /// Whether only a contained resource of the constrained one can break it.
    package private(set) var isContainment = false
    /// Evaluated so often that a form in Swift pays; it must equal `rule`.
    package private(set) var isHot = false

    package enum Rule: Sendable, Hashable {
        /// True for a good element, evaluated with it as `$this` and `%context`. A finding stands at the element.
        case holds(String)
        /// Selects what breaks the constraint, nothing for a good element. A finding stands at each selected node.
        case broken(by: String)
    }

    package init(_ key: String, _ rule: Rule, text: Localized, advice: Localized) {
        self.key = key
        self.rule = rule
        self.text = text
        self.advice = advice
    }

    package static let fhirFamily = "fhir/invariant/"

    /// The rule id of its findings.
    package var ruleID: String { family + key }

    /// The same logic, as a rule of another family than FHIR's own.
    package func of(family: String) -> ConstraintLogic {
        var copy = self
        copy.family = family
        return copy
    }

    /// The same logic, meant only for the element definition with this path.
    package func on(_ path: String) -> ConstraintLogic {
        var copy = self
        copy.path = path
        return copy
    }

    /// The same logic, silent where one of these members has an error of its own.
    package func presuming(_ members: String...) -> ConstraintLogic {
        var copy = self
        copy.presumed = members
        return copy
    }

    /// The same logic, not asked where no resource has contained ones.
    package func onContained() -> ConstraintLogic {
        var copy = self
        copy.isContainment = true
        return copy
    }

    /// The same logic, marked as evaluated often.
    package func hot() -> ConstraintLogic {
        var copy = self
        copy.isHot = true
        return copy
    }
}

extension ConstraintLogic {
    /// FHIRPath that is true for a good element, whichever way the rule is written.
    package var condition: String {
        switch rule {
        case .holds(let expression): expression
        case .broken(let expression): "(\(expression)).empty()"
        }
    }
}
