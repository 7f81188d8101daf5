/// A StructureDefinition as `profiles/` keeps it: what validation reads of it, one element a line, no prose.
struct DistilledStructure {
    let structure: StructureDefinition

    var text: String {
        var head = JSONLine()
        head.add("resourceType", "StructureDefinition")
        head.add("url", structure.url)
        head.add("version", structure.version)
        head.add("name", structure.name)
        head.add("kind", structure.kind.rawValue)
        head.add("abstract", ifTrue: structure.isAbstract)
        head.add("context", structure.contexts.map(context))
        head.add("contextInvariant", structure.contextInvariants)
        head.add("type", structure.type)
        head.add("baseDefinition", structure.baseDefinition)
        head.add("derivation", structure.derivation.rawValue)
        let (part, elements) =
            structure.snapshot.isEmpty ? ("differential", structure.differential) : ("snapshot", structure.snapshot)
        let lines = elements.map { DistilledElement(element: $0, owner: structure.url).line.text }
        return head.opening + "\"\(part)\":{\"element\":[\n" + lines.joined(separator: ",\n") + "\n]}}\n"
    }

    private func context(_ context: StructureDefinition.Context) -> JSONLine {
        var line = JSONLine()
        line.add("type", context.kind.rawValue)
        line.add("expression", context.expression)
        return line
    }
}

/// One element of a distilled StructureDefinition.
struct DistilledElement {
    let element: ElementDefinition
    /// The url of the definition that the element stands in.
    let owner: String

    var line: JSONLine {
        var line = JSONLine()
        line.add("id", element.id)
        line.add("path", element.path)
        if element.isAttribute { line.add("representation", ["xmlAttr"]) }
        line.add("sliceName", element.sliceName)
        addSlicing(to: &line)
        line.add("min", element.min)
        line.add("max", element.max.map(maximum))
        if let max = element.baseMax {
            var base = JSONLine()
            base.add("max", maximum(max))
            line.add("base", raw: base.text)
        }
        line.add("contentReference", element.contentReference)
        line.add("type", element.types.map(type))
        add("fixed", element.fixed, to: &line)
        add("pattern", element.pattern, to: &line)
        add("minValue", element.minValue, to: &line)
        add("maxValue", element.maxValue, to: &line)
        line.add("maxLength", element.maxLength)
        line.add("constraint", element.constraints.map(constraint))
        line.add("mustSupport", ifTrue: element.mustSupport)
        line.add("isModifier", ifTrue: element.isModifier)
        addBinding(to: &line)
        return line
    }

    private func maximum(_ max: Int) -> String { max == .max ? "*" : String(max) }

    private func add(_ prefix: String, _ value: ElementDefinition.Value?, to line: inout JSONLine) {
        if let value { line.add(prefix + value.type, raw: value.tree.json(value.node)) }
    }

    private func addSlicing(to line: inout JSONLine) {
        guard let slicing = element.slicing else { return }
        var inner = JSONLine()
        inner.add(
            "discriminator",
            slicing.discriminators.map { discriminator in
                var line = JSONLine()
                line.add("type", discriminator.kind.rawValue)
                line.add("path", discriminator.path)
                return line
            })
        inner.add("ordered", ifTrue: slicing.isOrdered)
        inner.add("rules", slicing.rules.rawValue)
        line.add("slicing", raw: inner.text)
    }

    private func type(_ type: ElementDefinition.TypeReference) -> JSONLine {
        var line = JSONLine()
        let extensions = [
            (WellKnownExtension.fhirType, "valueUrl", type.fhirType),
            (WellKnownExtension.regex, "valueString", type.regex),
        ]
        line.add(
            "extension", extensions.filter { !$0.2.isEmpty }.map { extensionLine($0.0, $0.1, JSONLine.quoted($0.2)) })
        line.add("code", type.code)
        line.add("profile", type.profiles)
        line.add("targetProfile", type.targetProfiles)
        line.add("aggregation", type.aggregation)
        line.add("versioning", type.versioning)
        return line
    }

    private func constraint(_ constraint: ElementDefinition.Constraint) -> JSONLine {
        var line = JSONLine()
        if constraint.isBestPractice {
            line.add("extension", [extensionLine(WellKnownExtension.bestPractice, "valueBoolean", "true")])
        }
        line.add("key", constraint.key)
        line.add("severity", constraint.isError ? "error" : "warning")
        let implied = ElementDefinition.Constraint.impliedSource(constraint.key, owner: owner)
        if constraint.source != implied { line.add("source", constraint.source) }
        return line
    }

    private func addBinding(to line: inout JSONLine) {
        guard let binding = element.binding else { return }
        var inner = JSONLine()
        let outer = [
            (WellKnownExtension.minValueSet, binding.minValueSet),
            (WellKnownExtension.maxValueSet, binding.maxValueSet),
        ]
        inner.add(
            "extension",
            outer.filter { !$0.1.isEmpty }.map { extensionLine($0.0, "valueCanonical", JSONLine.quoted($0.1)) })
        inner.add("strength", binding.strength.rawValue)
        inner.add("valueSet", binding.valueSet)
        line.add("binding", raw: inner.text)
    }

    private func extensionLine(_ url: String, _ member: String, _ value: String) -> JSONLine {
        var line = JSONLine()
        line.add("url", url)
        line.add(member, raw: value)
        return line
    }
}

extension ElementDefinition.Constraint {
    /// The definition that a constraint comes from when it does not say so: one of the bases for their own keys, else the
    /// definition that it stands in.
    static func impliedSource(_ key: String, owner: String) -> String {
        let base = "http://hl7.org/fhir/StructureDefinition/"
        switch key {
        case "ele-1": return base + "Element"
        case "ext-1": return base + "Extension"
        case "dom-2", "dom-3", "dom-4", "dom-5", "dom-6": return base + "DomainResource"
        default: return owner
        }
    }
}
