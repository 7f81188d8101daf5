internal import FHIRTree

/// The definitions that a document's own content is held against besides its profiles: the questionnaires that it answers,
/// the measures that it reports on, the search parameters and code systems that it names.
package struct Counterparts: Sendable {
    /// By the canonical as it stands in the document, as all here are.
    var questionnaires: [String: Questionnaire] = [:]
    var measures: [String: DefinitionNode] = [:]
    var searchParameters: [String: DefinitionNode] = [:]
    var codeSystems: [String: CodeSystem] = [:]
    /// The element that keeps the StructureDefinition that the document is from having a snapshot.
    var misfit: String?

    init() {}

    /// The types of resources that are held against others.
    static let types: Set<String> = [
        "StructureDefinition", "ValueSet", "CodeSystem", "QuestionnaireResponse", "MeasureReport", "SearchParameter",
        "CapabilityStatement",
    ]
}

/// Finds what a document names among definitions.
struct CounterpartSearch {
    let scan: DocumentScan
    let input: Input
    /// Whether some definition may have a canonical: what nobody has is not looked for.
    let mayKnow: (String) -> Bool
    let definitions: () -> any DefinitionLibrary

    func counterparts() -> Counterparts {
        var found = Counterparts()
        let named = scan.definitions
        readOwn(named.filter { $0.hasPrefix("#") }, &found)
        for canonical in named where mayKnow(canonical) {
            if let questionnaire = definitions().document(canonical, .questionnaire) {
                found.questionnaires[canonical] = QuestionnaireReader().read(questionnaire)
            }
            found.measures[canonical] = definitions().document(canonical, .measure)
            found.searchParameters[canonical] = definitions().document(canonical, .searchParameter)
        }
        if scan.isTerminology {
            for url in scan.systems + scan.namedSystems where mayKnow(url) {
                found.codeSystems[url] = definitions().knownSystem(url)
            }
        }
        return found
    }

    /// What the document itself defines: the profile that it is, questionnaires that it contains.
    private func readOwn(_ contained: [String], _ found: inout Counterparts) {
        let isProfile = scan.isProfile
        guard isProfile || !contained.isEmpty, let own = try? DefinitionDocument.parse(input, file: "") else { return }
        if isProfile { found.misfit = definitions().misfit(of: own) }
        for reference in contained {
            let questionnaire = own.objects(.contained).first {
                $0.string(.id) == String(reference.dropFirst()) && $0.string(.resourceType) == "Questionnaire"
            }
            found.questionnaires[reference] = questionnaire.map { QuestionnaireReader().read($0) }
        }
    }
}

extension SchemaCompiler {
    /// Compiles the value sets of answers to questionnaires.
    func compileValueSets(of questionnaires: some Sequence<Questionnaire>) {
        var open = questionnaires.flatMap(\.items)
        while let item = open.popLast() {
            if !item.valueSet.isEmpty { _ = valueSet(item.valueSet) }
            open += item.items
        }
    }
}
