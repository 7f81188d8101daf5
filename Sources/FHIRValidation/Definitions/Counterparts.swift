/// The definitions that a document's own content is held against besides its profiles: the questionnaires that it answers,
/// the measures that it reports on, the search parameters and code systems that it names.
package struct Counterparts: Sendable {
    /// By the canonical as it stands in the document, as all here are.
    var questionnaires: [String: Questionnaire] = [:]
    var measures: [String: DefinitionNode] = [:]
    var searchParameters: [String: DefinitionNode] = [:]
    var codeSystems: [String: CodeSystem] = [:]

    init() {}
}

extension SchemaCompiler {
    /// What a document names and is at hand; the value sets of its questionnaires' answers are compiled.
    func counterparts(of scan: DocumentScan) -> Counterparts {
        var found = Counterparts()
        for canonical in scan.definitions {
            if let questionnaire = definitions.document(canonical, .questionnaire) {
                found.questionnaires[canonical] = QuestionnaireReader().read(questionnaire)
            }
            found.measures[canonical] = definitions.document(canonical, .measure)
            found.searchParameters[canonical] = definitions.document(canonical, .searchParameter)
        }
        for questionnaire in found.questionnaires.values { compileValueSets(questionnaire) }
        if scan.isTerminology {
            for url in scan.systems + scan.namedSystems { found.codeSystems[url] = definitions.knownSystem(url) }
        }
        return found
    }

    private func compileValueSets(_ questionnaire: Questionnaire) {
        var open = questionnaire.items
        while let item = open.popLast() {
            if !item.valueSet.isEmpty { _ = valueSet(item.valueSet) }
            open += item.items
        }
    }
}
