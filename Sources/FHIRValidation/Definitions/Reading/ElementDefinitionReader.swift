/// Reads one ElementDefinition (http://hl7.org/fhir/R4/elementdefinition.html).
struct ElementDefinitionReader {
    let file: String
    /// The element's place in the definition, for errors: `snapshot.element[3]`.
    let place: String
    /// The url of the definition.
    let owner: String

    func read(_ node: DefinitionNode) throws(DefinitionError) -> ElementDefinition {
        var element = ElementDefinition()
        element.path = node.string(.path) ?? ""
        element.id = node.string(.id) ?? ""
        guard !element.path.isEmpty else { throw .malformed(file: file, place: "\(place).path", value: "") }
        element.sliceName = node.string(.sliceName)
        element.min = try number(node, .min)
        element.max = try maximum(node)
        element.baseMax = try node.object(.base).flatMap { base throws(DefinitionError) in try maximum(base) }
        element.types = node.objects(.type).map(type)
        element.contentReference = node.string(.contentReference)
        element.slicing = try slicing(node)
        readValues(node, &element)
        element.maxLength = try number(node, .maxLength)
        element.binding = try binding(node)
        for constraint in node.objects(.constraint) { element.constraints.append(try self.constraint(constraint)) }
        element.isModifier = node.bool(.isModifier)
        element.mustSupport = node.bool(.mustSupport)
        element.isAttribute = node.strings(.representation).contains("xmlAttr")
        return element
    }

    private func readValues(_ node: DefinitionNode, _ element: inout ElementDefinition) {
        element.fixed = node.choice("fixed")
        element.pattern = node.choice("pattern")
        element.minValue = node.choice("minValue")
        element.maxValue = node.choice("maxValue")
    }

    private func number(_ node: DefinitionNode, _ member: Member) throws(DefinitionError) -> Int? {
        guard let text = node.string(member) else { return nil }
        guard let number = Int(text), number >= 0 else { throw malformed(member, text) }
        return number
    }

    private func maximum(_ node: DefinitionNode) throws(DefinitionError) -> Int? {
        node.string(.max) == "*" ? Int.max : try number(node, .max)
    }

    private func slicing(_ node: DefinitionNode) throws(DefinitionError) -> ElementDefinition.Slicing? {
        guard let node = node.object(.slicing) else { return nil }
        var slicing = ElementDefinition.Slicing()
        slicing.isOrdered = node.bool(.ordered)
        if let text = node.string(.rules) {
            guard let rules = ElementDefinition.Slicing.Rules(rawValue: text) else { throw malformed(.rules, text) }
            slicing.rules = rules
        }
        for discriminator in node.objects(.discriminator) {
            let text = discriminator.string(.type) ?? ""
            guard let kind = ElementDefinition.Discriminator.Kind(rawValue: text) else {
                throw malformed(.discriminator, text)
            }
            let path = discriminator.string(.path) ?? ""
            slicing.discriminators.append(ElementDefinition.Discriminator(kind: kind, path: path))
        }
        return slicing
    }

    private func binding(_ node: DefinitionNode) throws(DefinitionError) -> ElementDefinition.Binding? {
        guard let node = node.object(.binding) else { return nil }
        let text = node.string(.strength) ?? ""
        guard let strength = ElementDefinition.Binding.Strength(rawValue: text) else {
            throw malformed(.strength, text)
        }
        var binding = ElementDefinition.Binding(strength: strength)
        binding.valueSet = node.string(.valueSet) ?? ""
        binding.minValueSet = node.extensionValue(WellKnownExtension.minValueSet) ?? ""
        binding.maxValueSet = node.extensionValue(WellKnownExtension.maxValueSet) ?? ""
        binding.additional = WellKnownExtension.additionalBindings.flatMap(node.extensions).compactMap(
            additionalBinding)
        return binding
    }

    /// A binding for every use of the element; those for some uses only, and mere suggestions, are left out.
    private func additionalBinding(_ node: DefinitionNode) -> ElementDefinition.Binding.Additional? {
        guard node.extensions("usage").isEmpty, let valueSet = node.extensionValue("valueSet"),
            let purpose = node.extensionValue("purpose"),
            let strength = ElementDefinition.Binding.Strength(rawValue: purpose)
        else { return nil }
        return ElementDefinition.Binding.Additional(strength: strength, valueSet: valueSet)
    }

    private func constraint(_ node: DefinitionNode) throws(DefinitionError) -> ElementDefinition.Constraint {
        var constraint = ElementDefinition.Constraint()
        guard let key = node.string(.key) else { throw malformed(.constraint, "") }
        constraint.key = key
        constraint.isError = node.string(.severity) != "warning"
        constraint.expression = node.string(.expression) ?? ""
        constraint.human = node.string(.human) ?? ""
        constraint.source = node.string(.source) ?? ElementDefinition.Constraint.impliedSource(key, owner: owner)
        constraint.isBestPractice = node.extensionValue(WellKnownExtension.bestPractice) == "true"
        return constraint
    }

    private func malformed(_ member: Member, _ value: String) -> DefinitionError {
        .malformed(file: file, place: "\(place).\(member.rawValue)", value: value)
    }
}

extension ElementDefinitionReader {
    private func type(_ node: DefinitionNode) -> ElementDefinition.TypeReference {
        var type = ElementDefinition.TypeReference()
        type.code = node.string(.code) ?? systemType(node)
        type.profiles = node.strings(.profile)
        type.targetProfiles = node.strings(.targetProfile)
        type.aggregation = node.strings(.aggregation)
        type.versioning = node.string(.versioning) ?? ""
        type.fhirType = node.extensionValue(WellKnownExtension.fhirType) ?? ""
        type.regex = node.extensionValue(WellKnownExtension.regex) ?? ""
        return type
    }

    /// A few definitions of R4 still write the primitive types of `id` and `url` as STU3 did: no code, only extensions
    /// on it.
    private func systemType(_ node: DefinitionNode) -> String {
        node.has(.code) ? "http://hl7.org/fhirpath/System.String" : ""
    }
}

/// The extensions of definitions that the reader understands.
enum WellKnownExtension {
    private static let base = "http://hl7.org/fhir/StructureDefinition/"
    static let fhirType = base + "structuredefinition-fhir-type"
    static let regex = base + "regex"
    static let normativeVersion = base + "structuredefinition-normative-version"
    static let conceptComments = base + "valueset-concept-comments"
    static let bestPractice = base + "elementdefinition-bestpractice"
    static let minValueSet = base + "elementdefinition-minValueSet"
    static let maxValueSet = base + "elementdefinition-maxValueSet"
    static let additionalBindings = [
        "http://hl7.org/fhir/5.0/StructureDefinition/extension-ElementDefinition.binding.additional",
        "http://hl7.org/fhir/tools/StructureDefinition/additional-binding",
    ]
}
