internal import FHIRTree

/// A MeasureReport has what its Measure asks for, where that is at hand: its groups, their populations and stratifiers, each
/// once and no others, and a score as its scoring allows.
///
/// http://hl7.org/fhir/R4/measurereport-definitions.html#MeasureReport.group, .population, .stratifier: one for each in the
/// measure. What has no code in the measure is not looked for.
struct MeasureCheck {
    let run: ValidationRun
    let measure: DefinitionNode
    let type: String

    func check(_ report: NamedNode) {
        let groups = report.objects("group"), defined = measure.objects(.group)
        guard !defined.isEmpty else { return }
        if groups.count == 1, defined.count == 1 {
            check(groups[0], as: defined[0])
        } else {
            let matches = match(groups, with: defined, .group, in: report)
            for (group, definition) in matches { check(group, as: definition) }
        }
        for group in groups { checkScore(of: group) }
    }

    private func check(_ group: NamedNode, as definition: DefinitionNode) {
        let populations = group.objects("population")
        _ = match(populations, with: definition.objects(.population), .population, in: group)
        _ = match(group.objects("stratifier"), with: definition.objects(.stratifier), .stratifier, in: group)
        guard type != "subject-list" else { return }
        for results in populations.flatMap({ $0.members("subjectResults") }) { report(.subjects, at: results) }
    }

    /// Finds the definition of each part by its code; reports parts that have none or share one, and definitions without a
    /// part.
    private func match(
        _ parts: [NamedNode], with definitions: [DefinitionNode], _ kind: MeasurePart, in parent: NamedNode
    ) -> [(NamedNode, DefinitionNode)] {
        let wanted = definitions.map { Set($0.objects(.code).flatMap(MeasureCode.codes)) }
        var found: [(NamedNode, DefinitionNode)] = [], used: Set<Int> = []
        for part in parts {
            let codes = part.objects("code").flatMap(MeasureCode.codes)
            if codes.isEmpty { continue }
            guard let place = wanted.firstIndex(where: { !$0.isDisjoint(with: codes) }) else {
                report(.unknown(kind), at: part.node)
                continue
            }
            if !used.insert(place).inserted { report(.repeated(kind), at: part.node) }
            found.append((part, definitions[place]))
        }
        for (place, codes) in wanted.enumerated() where !used.contains(place) {
            guard let code = codes.first(where: \.isRequired), type != "data-collection" else { continue }
            report(.missing(kind, code.text), at: parent.node)
        }
        return found
    }

    /// A cohort has no score, that of a proportion is a plain number from 0 to 1.
    private func checkScore(of group: NamedNode) {
        guard let score = group.objects("measureScore").first else { return }
        let scoring = measure.object(.scoring)?.objects(.coding).first?.string(.code)
        switch scoring {
        case "cohort": report(.score, at: score.node)
        case "proportion":
            let value = score.text("value").flatMap(Double.init) ?? 0
            if value < 0 || value > 1 || score.text("unit") != nil { report(.proportion, at: score.node) }
        default: return
        }
    }

    private func report(_ problem: MeasureProblem, at node: Node) { run.report(.measure(problem), at: node, -1) }
}

/// What a part of a measure is known by: a code in a system, or a text where there is no coding.
private struct MeasureCode: Hashable {
    let system: String
    let text: String

    /// What is computed for each subject may be left out of a report of counts.
    var isRequired: Bool { text != "measure-observation" }

    static func codes(of concept: DefinitionNode) -> [MeasureCode] {
        let codings = concept.objects(.coding).compactMap { coding in
            coding.string(.code).map { MeasureCode(system: coding.string(.system) ?? "", text: $0) }
        }
        return codings.isEmpty ? concept.string(.text).map { [MeasureCode(system: "", text: $0)] } ?? [] : codings
    }

    static func codes(of concept: NamedNode) -> [MeasureCode] {
        let codings = concept.objects("coding").compactMap { coding in
            coding.text("code").map { MeasureCode(system: coding.text("system") ?? "", text: $0) }
        }
        return codings.isEmpty ? concept.text("text").map { [MeasureCode(system: "", text: $0)] } ?? [] : codings
    }
}

extension ValidationRun {
    func checkMeasureReport(_ node: Node) {
        let report = NamedNode(tree: tree, node: node)
        guard let measure = report.text("measure").flatMap({ options.counterparts.measures[$0] }) else { return }
        MeasureCheck(run: self, measure: measure, type: report.text("type") ?? "").check(report)
    }
}
