internal import FHIRPath
internal import FHIRTree

/// Codes from the value set that an element is bound to.
///
/// http://hl7.org/fhir/R4/terminologies.html#strength. Required: the code (or one coding) must be in the set. Extensible: a
/// code outside it is a warning, since it may be right when the set has none that fits. Preferred: information. A set that
/// nobody can decide offline is "not evaluated".
package struct BindingRecord: BitwiseCopyable, Sendable {
    package var valueSet: Int32 = -1
    /// The set that bounds extensible and preferred bindings (elementdefinition-maxValueSet); -1: none.
    package var maxValueSet: Int32 = -1
    package var strength: Strength = .example

    package enum Strength: UInt8, BitwiseCopyable, Sendable { case example, preferred, extensible, required }
}

/// A value set as hash tables.
package struct ValueSetRecord: BitwiseCopyable, Sendable {
    package var canonical = TextRef()
    /// Into `Schema.codeIndex`, a power of two long: open addressing by the code's hash into `Schema.codes`, -1 free.
    package var index = Run()
    package var codes = Run()
    /// Into `Schema.systems`: any code of these may or may not be in the set.
    package var undecided = Run()
    /// Into `Schema.systems`: in it when the system's grammar accepts the code.
    package var grammars = Run()
    /// Into `Schema.systems`: codes stand here in lower case, because case makes no difference in them.
    package var folded = Run()
    package var isUnknown = false
}

package struct CodeRecord: BitwiseCopyable, Sendable {
    package var system = TextRef()
    package var code = TextRef()
    package var membership: SetMembership = .member
    /// Into `Schema.systems`, for the codes of a whole system.
    package var displays = Run()
}

/// Whether a code belongs to a value set, as far as it can be known offline.
package enum SetMembership: UInt8, BitwiseCopyable, Sendable { case member, notMember, undecided }

extension SchemaCompiler {
    func bindingRules(_ element: ElementDefinition, _ code: String) -> [RuleUse] {
        guard let binding = element.binding, Self.bindable.contains(code) else { return [] }
        var own = self.binding(binding)
        if Self.formatElements.contains(element.path) { own?.valueSet = formats(binding.valueSet) }
        return ([own] + binding.additional.map(self.binding)).compactMap { record in
            record.map { RuleUse(kind: .binding, index: number(of: $0)) }
        }
    }

    private func binding(_ binding: ElementDefinition.Binding) -> BindingRecord? {
        var record = BindingRecord()
        record.strength = Self.isTooStrict(binding) ? .extensible : Self.strength(binding.strength)
        guard record.strength != .example || !binding.maxValueSet.isEmpty else { return nil }
        if !binding.valueSet.isEmpty { record.valueSet = valueSet(binding.valueSet) }
        if !binding.maxValueSet.isEmpty, record.strength != .required {
            record.maxValueSet = valueSet(binding.maxValueSet)
        }
        return record.valueSet >= 0 || record.maxValueSet >= 0 ? record : nil
    }

    private func binding(_ additional: ElementDefinition.Binding.Additional) -> BindingRecord? {
        var binding = ElementDefinition.Binding(strength: additional.strength)
        binding.valueSet = additional.valueSet
        return self.binding(binding)
    }

    /// R4 requires the units of a vital sign's components to be among twelve, which leave out those of flow rates and the like;
    /// HL7 has since taken the binding back to extensible.
    private static func isTooStrict(_ binding: ElementDefinition.Binding) -> Bool {
        binding.strength == .required
            && Canonical.split(binding.valueSet).url == "http://hl7.org/fhir/ValueSet/ucum-vitals-common"
    }

    /// What is spoken over HTTP: a format may go by FHIR's short name there (http://hl7.org/fhir/R4/http.html#mime-type).
    private static let formatElements: Set<String> = [
        "CapabilityStatement.format", "TestScript.setup.action.operation.accept",
        "TestScript.setup.action.operation.contentType", "TestScript.setup.action.assert.contentType",
    ]

    /// Media types and three short names: "xml, json and ttl are allowed" says R4 of CapabilityStatement.format, and its value
    /// set lacks them (http://hl7.org/fhir/R4/capabilitystatement-definitions.html#CapabilityStatement.format).
    private func formats(_ canonical: String) -> Int32 {
        let key = canonical + " xml json ttl"
        if let known = valueSetNumbers[key] { return known }
        var content = definitions.codes(canonical)
        for name in ["xml", "json", "ttl"] {
            content.codes.insert(CodeSet.Code(system: GrammarSystem.mediaType.rawValue, code: name))
        }
        let number = valueSet(content, canonical: canonical, withDisplays: false)
        valueSetNumbers[key] = number
        return number
    }

    private static func strength(_ strength: ElementDefinition.Binding.Strength) -> BindingRecord.Strength {
        switch strength {
        case .required: .required
        case .extensible: .extensible
        case .preferred: .preferred
        case .example: .example
        }
    }

    private static let bindable: Set<String> = [
        "code", "Coding", "CodeableConcept", "Quantity", "string", "uri", "url", "canonical",
    ]

    private func number(of record: BindingRecord) -> Int32 {
        let known = tables.bindings.firstIndex {
            $0.valueSet == record.valueSet && $0.maxValueSet == record.maxValueSet && $0.strength == record.strength
        }
        if let known { return Int32(known) }
        tables.bindings.append(record)
        return Int32(tables.bindings.count - 1)
    }

    func valueSet(_ canonical: String) -> Int32 {
        if let known = valueSetNumbers[canonical] { return known }
        let number = valueSet(definitions.codes(canonical), canonical: canonical, withDisplays: false)
        valueSetNumbers[canonical] = number
        return number
    }

    func valueSet(_ content: CodeSet, canonical: String, withDisplays: Bool) -> Int32 {
        var record = ValueSetRecord()
        record.canonical = tables.text(canonical)
        record.isUnknown = content.unknown != nil
        let displays = withDisplays ? content.displays : [:]
        let codes =
            records(content.codes, .member, displays) + records(content.excluded, .notMember)
            + records(content.undecidedCodes.keys, .undecided)
        record.index = SchemaBuilder.append(hashed(codes), to: &tables.codeIndex)
        record.codes = SchemaBuilder.append(codes, to: &tables.codes)
        record.undecided = texts(content.undecidedSystems.keys.sorted())
        record.grammars = texts(content.grammarSystems.sorted())
        record.folded = texts(content.foldedSystems.sorted())
        tables.valueSets.append(record)
        return Int32(tables.valueSets.count - 1)
    }

    private func texts(_ texts: [String]) -> Run {
        SchemaBuilder.append(texts.map { tables.text($0) }, to: &tables.systems)
    }

    private func records(
        _ codes: some Sequence<CodeSet.Code>, _ membership: SetMembership, _ displays: [CodeSet.Code: [String]] = [:]
    ) -> [CodeRecord] {
        codes.sorted { ($0.code, $0.system) < ($1.code, $1.system) }.map { code in
            var record = CodeRecord(system: tables.text(code.system), code: tables.text(code.code))
            record.membership = membership
            record.displays = texts(displays[code] ?? [])
            return record
        }
    }

    private func hashed(_ codes: [CodeRecord]) -> [Int32] {
        var table = [Int32](repeating: -1, count: SchemaBuilder.powerOfTwo(over: codes.count * 2))
        for (number, code) in codes.enumerated() {
            let range = Int(code.code.offset)..<Int(code.code.offset + code.code.count)
            let hash = tables.texts[range].withUnsafeBytes { Hash.of($0) }
            var at = Int(truncatingIfNeeded: hash) & (table.count - 1)
            while table[at] >= 0 { at = (at + 1) & (table.count - 1) }
            table[at] = Int32(number)
        }
        return table
    }
}
