internal import FHIRPath
package import FHIRTree

/// Invariants: conditions that an element's definition states in FHIRPath.
///
/// http://hl7.org/fhir/R4/conformance-rules.html#constraints. FHIR's own constraints go by our logic, found by key in a
/// `ConstraintTable`, whether a definition carries their expression or was distilled; others by the expression that they
/// carry. Keys that the walk itself decides are not compiled (`WalkedConstraints`). A condition that cannot be decided
/// offline, or has no logic here, is "not evaluated".
package struct ConstraintRecord: BitwiseCopyable, Sendable {
    package var key = TextRef()
    /// The rule id of its findings.
    package var rule = TextRef()
    package var isError = true
    /// The expression selects what breaks the constraint instead of being true for a good element.
    package var selects = false
    package var expression = TextRef()
    /// Into `Schema.systems`: members whose own errors already say the same.
    package var presumed = Run()
    package var words = Words()

    /// Texts in the pool; without text of ours the constraint's own is shown.
    package struct Words: BitwiseCopyable, Sendable {
        package var nb = TextRef(), en = TextRef(), adviceNB = TextRef(), adviceEN = TextRef()
    }
}

extension SchemaCompiler {
    func constraintRules(_ node: SnapshotNode, _ type: String) -> [RuleUse] {
        node.element.constraints.compactMap { constraint in
            if WalkedConstraints.keys.contains(constraint.key), isCore(constraint, node) { return nil }
            return self.constraint(constraint, node, type)
        }
    }

    /// Whether a key is FHIR's own and not a namesake of some profile.
    private func isCore(_ constraint: ElementDefinition.Constraint, _ node: SnapshotNode) -> Bool {
        constraint.expression.isEmpty || constraint.source.hasPrefix(Schema.coreBase)
    }

    private func constraint(_ given: ElementDefinition.Constraint, _ node: SnapshotNode, _ type: String) -> RuleUse {
        let logic = logic.find(given.key, at: node.element.path) ?? logic.find(given.key, at: type)
        let name = "\(given.key)\u{1F}\(given.expression)\u{1F}\(given.isError)\u{1F}\(logic?.path ?? "")"
        if let known = constraintUses[name] { return known }
        var record = ConstraintRecord()
        record.key = tables.text(given.key)
        record.isError = given.isError
        let useOurs = logic != nil && isCore(given, node)
        record.rule = tables.text(logic?.ruleID ?? ConstraintLogic.fhirFamily + given.key)
        if let logic, useOurs { take(logic, &record) } else { record.expression = tables.text(given.expression) }
        record.words = words(given, useOurs ? logic : nil)
        prepare(tables.string(record.expression))
        tables.constraints.append(record)
        let isContainment = useOurs && logic?.isContainment ?? false
        let use = RuleUse(
            kind: isContainment ? .containment : .constraint, native: useOurs ? natives.number(of: given.key) : 0,
            index: Int32(tables.constraints.count - 1))
        constraintUses[name] = use
        return use
    }

    /// Compiles the value sets and profiles that an expression names (`memberOf('…')`, `conformsTo('…')`).
    private func prepare(_ expression: String) {
        for valueSet in Self.arguments(of: "memberOf(", in: expression) { _ = self.valueSet(valueSet) }
        for profile in Self.arguments(of: "conformsTo(", in: expression) { _ = root(profile) }
    }

    private static func arguments(of function: String, in expression: String) -> [String] {
        expression.utf8.indices.compactMap { at in
            guard expression.utf8[at...].starts(with: function.utf8) else { return nil }
            let argument = expression[at...].dropFirst(function.count).drop { $0 == " " }
            return argument.first == "'" ? String(argument.dropFirst().prefix { $0 != "'" }) : nil
        }
    }

    private func take(_ logic: ConstraintLogic, _ record: inout ConstraintRecord) {
        switch logic.rule {
        case .holds(let expression): record.expression = tables.text(expression)
        case .broken(let expression):
            record.expression = tables.text(expression)
            record.selects = true
        }
        record.presumed = SchemaBuilder.append(logic.presumed.map { tables.text($0) }, to: &tables.systems)
    }

    private func words(_ given: ElementDefinition.Constraint, _ logic: ConstraintLogic?) -> ConstraintRecord.Words {
        guard let logic else {
            let human = tables.text(given.human)
            return .init(nb: human, en: human)
        }
        return .init(
            nb: tables.text(logic.text.nb), en: tables.text(logic.text.en), adviceNB: tables.text(logic.advice.nb),
            adviceEN: tables.text(logic.advice.en))
    }
}

extension ValidationRun {
    func checkConstraint(_ item: Element, _ use: RuleUse, _ element: ElementRecord) {
        let index = use.index, constraint = schema.constraints[index]
        let severity: Severity = constraint.isError ? .error : .warning
        if use.native > 0, item.value.exists, findBroken(use.native, item.value) {
            for node in broken {
                report(.invariant(.broken(index, by: item.value)), severity, at: node, element.origin)
            }
            return
        }
        if constraint.selects {
            guard let broken = invariants.selected(index, on: item, element.type, in: self) else {
                return reportUndecided(index, item, element)
            }
            for node in broken {
                report(.invariant(.broken(index, by: item.value)), severity, at: node, element.origin)
            }
            return
        }
        switch invariants.verdict(index, on: item, element.type, in: self) {
        case .true: return
        case .false:
            report(.invariant(.broken(index, by: item.node)), severity, at: item.node, element.origin)
        case .undecided: reportUndecided(index, item, element)
        }
    }

    /// Whether the root, or what stands directly in it, fulfils a constraint for sure, by the number of its native form.
    @inline(__always) func isEvident(_ number: UInt8, _ value: Node) -> Bool {
        evident[Int(number)] && (value == tree.root || hosts.count == 1 && hosts[0].node == tree.root)
    }

    /// Puts what breaks a constraint by its native form into `broken`; false when that cannot tell.
    func findBroken(_ number: UInt8, _ value: Node) -> Bool {
        clearBroken()
        if schema.natives.check(number)(tree, value, &broken) { return true }
        guard let holds = schema.natives.lookUp(number)?(self, value) else { return false }
        clearBroken()
        if !holds { broken.append(value) }
        return true
    }

    private func clearBroken() { if !broken.isEmpty { broken.removeAll(keepingCapacity: true) } }

    private func reportUndecided(_ index: Int32, _ item: Element, _ element: ElementRecord) {
        note(.constraint(index), at: item.node, element.origin)
    }
}

package enum InvariantProblem: Hashable, BitwiseCopyable, Sendable {
    /// By the element that the constraint stands on; the finding may stand at something inside it.
    case broken(Int32, by: Node)
    case notEvaluated(Int32, places: Int)

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .broken(let index, _):
            let constraint = context.schema.constraints[index]
            let words = constraint.words
            return Message(
                context.text(constraint.rule), .invariant,
                text: Localized(nb: context.text(words.nb), en: context.text(words.en)),
                advice: Localized(nb: context.text(words.adviceNB), en: context.text(words.adviceEN)))
        case .notEvaluated(let index, let places):
            return Self.notEvaluated(context.schema.constraints[index], places, context)
        }
    }

    /// An expression that cannot be read is told with its fault, whatever the document.
    private static func notEvaluated(
        _ constraint: ConstraintRecord, _ places: Int, _ context: MessageContext
    ) -> Message {
        let key = context.text(constraint.key), remark = NoteTally.remark(places), schema = context.schema
        var text = Localized(
            nb: "Ikke vurdert: regelen \(key) kan ikke avgjøres uten nett\(remark.nb).",
            en: "Not evaluated: the constraint \(key) cannot be decided offline\(remark.en).")
        var advice = Localized(
            nb: "Gi pakken som definerer regelen, med --definitions.",
            en: "Give the package that defines the constraint with --definitions.")
        do {
            _ = try Program.compile(
                context.text(constraint.expression), model: schema.types, symbols: schema.symbols)
        } catch  where constraint.expression.count > 0 {
            text = Localized(
                nb: "Ikke vurdert: uttrykket til regelen \(key) er feil: \(error)\(remark.nb).",
                en: "Not evaluated: the expression of the constraint \(key) is faulty: \(error)\(remark.en).")
            advice = Localized(nb: "Rett profilen som har regelen.", en: "Mend the profile that has the constraint.")
        } catch {}
        return Message("fhir/invariant-not-evaluated", .informational, text: text, advice: advice)
    }
}
