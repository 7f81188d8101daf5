internal import FHIRPath
internal import FHIRTree

/// One answer: its type, whether it is among the options, and the limits that its question sets.
extension ResponseCheck {
    func check(_ value: Node, _ definition: Questionnaire.Item) {
        let type = String(run.tree.nameText(run.tree.name(value)).dropFirst("value".count))
        guard isAllowed(type, definition) else { return report(.wrongType(definition.linkId), at: value) }
        guard isOption(value, type, definition) else { return report(.notOption(definition.linkId), at: value) }
        checkLimits(value, type, definition.limits)
    }

    private func isAllowed(_ type: String, _ definition: Questionnaire.Item) -> Bool {
        guard let item = definition.type else { return true }
        let isChosen = !definition.options.isEmpty || !definition.valueSet.isEmpty
        return item.answers.contains(type) || definition.options.contains { $0.value.type == type }
            || isChosen && type == "Coding"
    }

    /// Whether a value is one of the options. What an open choice takes as text is free.
    private func isOption(_ value: Node, _ type: String, _ definition: Questionnaire.Item) -> Bool {
        if definition.type == .openChoice, type == "String" { return true }
        if !definition.options.isEmpty { return definition.options.contains { equals(value, $0.value) } }
        guard !definition.valueSet.isEmpty, type == "Coding" else { return true }
        var canonical = definition.valueSet
        let set = canonical.withUTF8 { run.schema.valueSet(UnsafeRawBufferPointer($0)) }
        return set.flatMap { run.isMember(value, of: $0) } ?? true
    }

    private func checkLimits(_ value: Node, _ type: String, _ limits: Questionnaire.Limits) {
        if let limit = limits.minValue { checkBound(value, limit, isMin: true) }
        if let limit = limits.maxValue { checkBound(value, limit, isMin: false) }
        switch type {
        case "String", "Uri": checkText(value, limits)
        case "Decimal": checkDecimals(value, of: value, limits)
        case "Quantity": checkQuantity(value, limits)
        case "Attachment":
            checkMediaType(value, limits)
            checkSize(value, limits)
        case "Reference": checkTarget(value, limits)
        default: return
        }
    }

    /// A value beyond a bound, or a quantity that cannot be compared with it.
    private func checkBound(_ value: Node, _ limit: Questionnaire.Value, isMin: Bool) {
        guard let literal = RangeLiteral.text(limit) else { return }
        if holds("$this \(isMin ? "<" : ">") \(literal)", on: value) {
            return report(isMin ? .tooSmall(literal) : .tooLarge(literal), at: value)
        }
        guard limit.type == "Quantity", !holds("($this > \(literal) or $this <= \(literal)).exists()", on: value) else {
            return
        }
        report(.incomparable(literal), at: value)
    }

    func holds(_ expression: String, on value: Node) -> Bool {
        let name = String(run.tree.nameText(run.tree.name(value)).dropFirst("value".count))
        let types = run.schema.types
        let type = types.find(name) ?? types.find(name.prefix(1).lowercased() + name.dropFirst())
        guard let type else { return false }
        return run.invariants.evaluate(expression, on: Element(value: value), type, in: run) == .true
    }

    private func checkText(_ value: Node, _ limits: Questionnaire.Limits) {
        guard run.tree.kind(value) == .string else { return }
        let text = run.tree.text(value), length = text.unicodeScalars.count
        if let min = limits.minLength, length < min { report(.tooShort(min), at: value) }
        if let max = limits.maxLength, length > max { report(.tooLong(max), at: value) }
        if let pattern = limits.pattern, let expression = WholeMatch(pattern), expression.matches(text) == false {
            report(.noMatch(pattern), at: value)
        }
    }

    private func checkDecimals(_ number: Node, of value: Node, _ limits: Questionnaire.Limits) {
        guard let max = limits.maxDecimalPlaces, number.exists else { return }
        let text = run.tree.text(number)
        let places = text.firstIndex(of: ".").map { text[$0...].dropFirst().prefix { $0.isNumber }.count } ?? 0
        if places > max { report(.tooPrecise(max), at: value) }
    }

    private func checkQuantity(_ value: Node, _ limits: Questionnaire.Limits) {
        checkDecimals(run.tree.child(value, .value), of: value, limits)
        guard !limits.units.isEmpty, !limits.units.contains(where: { equals(value, $0) }) else { return }
        report(.wrongUnit, at: value)
    }

    /// An attachment's size as it says, or else that of its data.
    private func checkSize(_ value: Node, _ limits: Questionnaire.Limits) {
        guard let max = limits.maxSize else { return }
        let size = run.tree.child(value, .size), data = run.tree.child(value, .data)
        var bytes = size.exists ? Int(run.tree.text(size)) : nil
        if data.exists, run.tree.kind(data) == .string {
            bytes = run.tree.withText(data) { Base64.length($0) } ?? bytes
        }
        if let bytes, Double(bytes) > max { report(.tooBig(Int(max)), at: value) }
    }

    private func checkMediaType(_ value: Node, _ limits: Questionnaire.Limits) {
        guard !limits.mediaTypes.isEmpty else { return }
        let type = run.tree.textValue(value, .contentType) ?? ""
        let isAllowed = limits.mediaTypes.contains { type.hasPrefix($0.hasSuffix("/*") ? String($0.dropLast()) : $0) }
        if !isAllowed { report(.wrongMediaType(limits.mediaTypes), at: value) }
    }

    /// What an answer refers to is of a type that the question asks for, as far as the reference tells.
    private func checkTarget(_ value: Node, _ limits: Questionnaire.Limits) {
        let reference = run.tree.child(value, .reference)
        guard !limits.targets.isEmpty, reference.exists, run.tree.kind(reference) == .string,
            let type = type(of: run.resolution(of: reference))
        else { return }
        if !limits.targets.contains(run.schema.types.name(type)) { report(.wrongTarget(limits.targets), at: value) }
    }

    private func type(of target: ReferenceTarget) -> TypeID? {
        switch target {
        case .found(let resource, _): run.resourceType(of: resource)
        case .elsewhere(let type): type
        case .nowhere, .unreadable: nil
        }
    }
}
