extension ElementDefinition {
    /// This element with what a differential says of it: what the differential leaves out stays
    /// (http://hl7.org/fhir/R4/profiling.html#snapshot).
    func overlaid(with change: ElementDefinition) -> ElementDefinition {
        var result = self
        result.sliceName = change.sliceName ?? sliceName
        result.min = change.min ?? min
        result.max = change.max ?? max
        result.slicing = change.slicing ?? slicing
        if !change.types.isEmpty { result.types = change.types }
        result.contentReference = change.contentReference ?? contentReference
        result.fixed = change.fixed ?? fixed
        result.pattern = change.pattern ?? pattern
        result.minValue = change.minValue ?? minValue
        result.maxValue = change.maxValue ?? maxValue
        result.maxLength = change.maxLength ?? maxLength
        result.binding = change.binding.map { $0.completed(by: binding) } ?? binding
        let known = Set(constraints.map(\.key))
        result.constraints += change.constraints.filter { !known.contains($0.key) }
        result.isModifier = isModifier || change.isModifier
        result.mustSupport = mustSupport || change.mustSupport
        return result
    }
}

extension ElementDefinition.Binding {
    /// A differential may change the strength alone: the value set stays.
    fileprivate func completed(by base: ElementDefinition.Binding?) -> ElementDefinition.Binding {
        guard let base, valueSet.isEmpty else { return self }
        var result = self
        result.valueSet = base.valueSet
        result.minValueSet = minValueSet.isEmpty ? base.minValueSet : minValueSet
        result.maxValueSet = maxValueSet.isEmpty ? base.maxValueSet : maxValueSet
        return result
    }
}

extension ElementDefinition {
    /// Whether one of its types can be bound to a value set (elementdefinition, invariant eld-11).
    var isBindable: Bool {
        let bindable = ["code", "Coding", "CodeableConcept", "Quantity", "string", "uri"]
        return types.contains { bindable.contains($0.code) }
    }
}
