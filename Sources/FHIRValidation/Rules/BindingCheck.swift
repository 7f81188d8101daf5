internal import FHIRPath
internal import FHIRTree

extension Schema {
    /// Looks a code up; without a system (a `code` element) any system of the set will do.
    func membership(
        _ code: UnsafeRawBufferPointer, system: UnsafeRawBufferPointer?, in set: Int32
    ) -> SetMembership {
        let record = valueSets[set]
        if let system, has(system, in: record.folded) {
            var folded = String(decoding: code, as: UTF8.self).lowercased()
            return folded.withUTF8 { exactMembership(UnsafeRawBufferPointer($0), system, record) }
        }
        return exactMembership(code, system, record)
    }

    private func exactMembership(
        _ code: UnsafeRawBufferPointer, _ system: UnsafeRawBufferPointer?, _ record: ValueSetRecord
    ) -> SetMembership {
        if let stated = stated(code, system, record) { return stated }
        let grammars = record.grammars.indices.filter { system == nil || bytes(systems[$0]).same(system!) }
        if grammars.contains(where: { CodeGrammar.accepts(code, system: text(systems[$0])) }) { return .member }
        if system != nil, !grammars.isEmpty { return .notMember }
        let isOpen = system == nil ? record.undecided.count > 0 : has(system!, in: record.undecided)
        return isOpen || record.isUnknown ? .undecided : .notMember
    }

    private func has(_ system: UnsafeRawBufferPointer, in run: Run) -> Bool {
        run.indices.contains { bytes(systems[$0]).same(system) }
    }

    /// What the set says of this code by name. Of several systems' codes one that is in the set goes first.
    private func stated(
        _ code: UnsafeRawBufferPointer, _ system: UnsafeRawBufferPointer?, _ set: ValueSetRecord
    ) -> SetMembership? {
        var weaker: SetMembership?
        var isMember = false
        forEach(code, in: set) { found in
            guard system == nil || bytes(found.system).same(system!) else { return true }
            isMember = found.membership == .member
            if system != nil || found.membership == .undecided { weaker = found.membership }
            return !isMember
        }
        return isMember ? .member : weaker
    }

    /// The record of a system's code, its case made small where that makes no difference; nil when the set has none.
    func code(
        _ code: UnsafeRawBufferPointer, system: UnsafeRawBufferPointer, in set: ValueSetRecord
    ) -> CodeRecord? {
        guard has(system, in: set.folded) else { return exactCode(code, system, set) }
        var folded = String(decoding: code, as: UTF8.self).lowercased()
        return folded.withUTF8 { exactCode(UnsafeRawBufferPointer($0), system, set) }
    }

    private func exactCode(
        _ code: UnsafeRawBufferPointer, _ system: UnsafeRawBufferPointer, _ set: ValueSetRecord
    ) -> CodeRecord? {
        var result: CodeRecord?
        forEach(code, in: set) { found in
            if bytes(found.system).same(system) { result = found }
            return result == nil
        }
        return result
    }

    /// Gives the records of a code, whatever its system, until `body` has enough.
    private func forEach(_ code: UnsafeRawBufferPointer, in set: ValueSetRecord, _ body: (CodeRecord) -> Bool) {
        let mask = Int(set.index.count) - 1
        var at = Int(truncatingIfNeeded: Hash.of(code)) & mask
        while true {
            let number = codeIndex[Int(set.index.first) + at]
            if number < 0 { return }
            let found = codes[Int(set.codes.first) + Int(number)]
            if bytes(found.code).same(code), !body(found) { return }
            at = (at + 1) & mask
        }
    }
}

extension ValidationRun {
    func checkBinding(_ node: Node, _ index: Int32, _ element: ElementRecord) {
        let binding = schema.bindings[index]
        if binding.valueSet >= 0 {
            judge(membership(node, element, in: binding.valueSet), binding, binding.valueSet, node, element)
        }
        if binding.maxValueSet >= 0, case .some(.notMember) = membership(node, element, in: binding.maxValueSet) {
            report(.binding(.outsideMaximum(binding.maxValueSet)), at: node, element.origin)
        }
    }

    /// A primitive with a required binding needs its code: an extension cannot stand for it
    /// (http://hl7.org/fhir/R4/terminologies.html#required).
    func checkAbsentCode(_ node: Node, _ element: ElementRecord) {
        for number in element.rules.indices where schema.rules[number].kind == .binding {
            let binding = schema.bindings[schema.rules[number].index]
            guard binding.strength == .required, element.primitive == .code else { continue }
            report(.binding(.noCode(binding.valueSet, .required)), at: node, element.origin)
        }
    }

    private func judge(
        _ membership: SetMembership?, _ binding: BindingRecord, _ set: Int32, _ node: Node, _ element: ElementRecord
    ) {
        switch (membership, binding.strength) {
        case (.member, _): return
        case (.undecided, _): note(.valueSet(set), at: node, element.origin)
        case (.notMember, .preferred), (.notMember, .example): note(.preferred(set), at: node, element.origin)
        case (.notMember, .extensible), (.notMember, .required):
            let severity: Severity = binding.strength == .required ? .error : .warning
            report(.binding(.notInSet(set, binding.strength)), severity, at: node, element.origin)
        case (nil, _):
            let severity: Severity = binding.strength == .required ? .error : .information
            report(.binding(.noCode(set, binding.strength)), severity, at: node, element.origin)
        }
    }

    /// Whether a code, a Coding, or any coding of a CodeableConcept is in a value set; nil when that cannot be told.
    func isMember(_ node: Node, of set: Int32) -> Bool? {
        switch tree.kind(node) == .string ? plainMembership(node, in: set) : conceptMembership(node, in: set) {
        case .member: true
        case .undecided: nil
        case .notMember, nil: false
        }
    }

    /// The same of a code that is no element of the document.
    func isMember(_ code: UnsafeRawBufferPointer, of set: Int32) -> Bool? {
        switch schema.membership(code, system: nil, in: set) {
        case .member: true
        case .undecided: nil
        case .notMember: false
        }
    }

    /// SetMembership of an element's code or codings; nil when it has no code at all.
    private func membership(_ node: Node, _ element: ElementRecord, in set: Int32) -> SetMembership? {
        element.content == .primitive ? plainMembership(node, in: set) : conceptMembership(node, in: set)
    }

    private func plainMembership(_ node: Node, in set: Int32) -> SetMembership {
        tree.withText(node) { schema.membership($0, system: nil, in: set) }
    }

    /// The best of a CodeableConcept's codings, or what the node itself has as a Coding.
    private func conceptMembership(_ node: Node, in set: Int32) -> SetMembership? {
        var best: SetMembership?, hasCodings = false
        forEachCoding(node) { coding in
            hasCodings = true
            switch coded(coding, in: set) {
            case .member: best = .member
            case .undecided where best != .member: best = .undecided
            case .notMember where best == nil: best = .notMember
            case .undecided, .notMember, nil: break
            }
        }
        return hasCodings ? best : coded(node, in: set)
    }

    /// Gives the codings of a CodeableConcept.
    private func forEachCoding(_ node: Node, _ body: (Node) -> Void) {
        for member in tree.children(node) where tree.name(member) == .coding {
            switch tree.kind(member) {
            case .array: for item in tree.children(member) where tree.kind(item) == .object { body(item) }
            case .object: body(member)
            case .string, .number, .true, .false, .null: continue
            }
        }
    }

    /// SetMembership of a Coding or Quantity by its own system and code.
    private func coded(_ node: Node, in set: Int32) -> SetMembership? {
        let code = tree.child(node, .code), system = tree.child(node, .system)
        guard code.exists, isText(code) else { return nil }
        return tree.withText(code) { code in
            guard system.exists, isText(system) else {
                return schema.membership(code, system: UnsafeRawBufferPointer(start: nil, count: 0), in: set)
            }
            return tree.withText(system) { schema.membership(code, system: $0, in: set) }
        }
    }

    private func isText(_ node: Node) -> Bool { tree.kind(node) == .string }
}
