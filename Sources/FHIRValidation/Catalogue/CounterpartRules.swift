extension RuleCatalogue {
    /// Resources that must agree with definitions which they name (`ValueSetRule`, `SearchParameterRule`, `MeasureReportRule`;
    /// those are given with --definitions), and code systems and questionnaires with themselves.
    static let counterparts: [RuleEntry] =
        terminology + [
            entry(
                "fhir/search-parameter",
                Localized(
                    nb: "Søkeparameteren er ikke som i definisjonen sin.",
                    en: "The search parameter is not as in its definition."),
                reason: Localized(
                    nb: "Klienter bygger søk etter typen; den skal være den samme som i definisjonen.",
                    en: "Clients build searches by the type; it is to be the same as in the definition."),
                advice: Localized(
                    nb: "Bruk definisjonens type og ressurser.", en: "Use the type and resources of the definition."),
                "capabilitystatement-definitions.html#CapabilityStatement.rest.resource.searchParam.type"),
            entry(
                "fhir/snapshot",
                Localized(
                    nb: "Profilen sier noe om elementer som grunnprofilen ikke har.",
                    en: "The profile speaks of elements that its base does not have."),
                reason: Localized(
                    nb: "Da kan ingen lage snapshot av den, og ingen kan validere etter den.",
                    en: "Then nobody can make its snapshot or validate by it."),
                advice: Localized(nb: "Rett differential.", en: "Mend the differential."), "profiling.html#snapshot",
                example: RuleExample(in: .document, bad: profile("Basic.colour"), good: profile("Basic.author"))),
            entry(
                "fhir/measure-part",
                Localized(
                    nb: "Rapporten har ikke de delene som målingen (Measure) har.",
                    en: "The report does not have the parts that its measure has."),
                reason: Localized(
                    nb: "Hver gruppe, populasjon og inndeling i målingen rapporteres én gang, under målingens kode.",
                    en:
                        "Each group, population and stratifier of the measure is reported once, under the measure's code."
                ),
                advice: Localized(
                    nb: "Ta med delene med målingens koder.", en: "Include the parts with the measure's codes."),
                "measurereport-definitions.html#MeasureReport.group"),
            entry(
                "fhir/measure-subjects",
                Localized(
                    nb: "En rapport som ikke er en liste, viser til enkeltpasienter.",
                    en: "A report that is no list refers to single subjects."),
                reason: Localized(
                    nb: "subjectResults er for rapporter av typen subject-list.",
                    en: "The subjectResults are for reports of the type subject-list."),
                advice: Localized(nb: "Rett type, eller fjern listen.", en: "Correct the type, or remove the list."),
                "measurereport-definitions.html#MeasureReport.group.population.subjectResults"),
            entry(
                "fhir/measure-score",
                Localized(
                    nb: "measureScore passer ikke til hvordan målingen regnes ut (scoring).",
                    en: "The measureScore does not fit the measure's scoring."),
                reason: Localized(
                    nb: "En andel er et tall fra 0 til 1; en kohort har ingen poengsum.",
                    en: "A proportion is a number from 0 to 1; a cohort has no score."),
                advice: Localized(nb: "Rett eller fjern measureScore.", en: "Correct or remove the measureScore."),
                "measurereport-definitions.html#MeasureReport.group.measureScore"),
            entry(
                "fhir/enable-when",
                Localized(
                    nb: "Et punkt i skjemaet avhenger av et spørsmål som ikke finnes, eller av seg selv.",
                    en: "An item of the questionnaire depends on a question that does not exist, or on itself."),
                reason: Localized(
                    nb: "Punktet kan da aldri vises riktig.", en: "The item can then never be shown rightly."),
                advice: Localized(
                    nb: "Oppgi linkId til et annet spørsmål i skjemaet.",
                    en: "Give the linkId of another question of the questionnaire."),
                "questionnaire-definitions.html#Questionnaire.item.enableWhen.question",
                example: RuleExample(in: .document, bad: questionnaire("3"), good: questionnaire("1"))),
        ]

    private static let terminology: [RuleEntry] = [
        entry(
            "fhir/value-set-code",
            Localized(
                nb: "Verdisettet lister en kode som kodeverket ikke har.",
                en: "The value set lists a code that its code system does not have."),
            reason: Localized(
                nb: "En kode betyr bare noe i kodeverket sitt.", en: "A code is only meaningful in its system."),
            advice: Localized(nb: "Rett eller fjern koden.", en: "Correct or remove the code."),
            "valueset-definitions.html#ValueSet.compose.include.concept.code"),
        entry(
            "fhir/value-set-filter",
            Localized(
                nb: "Verdisettets filter passer ikke til egenskapen i kodeverket.",
                en: "The value set's filter does not fit the property of the code system."),
            reason: Localized(
                nb: "Et slikt filter velger ingen koder.", en: "Such a filter selects no codes."),
            advice: Localized(
                nb: "Skriv verdien som egenskapens type og operatoren krever.",
                en: "Write the value as the property's type and the operator require."),
            "valueset-definitions.html#ValueSet.compose.include.filter.value"),
        entry(
            "fhir/code-system-count",
            Localized(
                nb: "Kodeverket har et annet antall begreper enn det sier.",
                en: "The code system has another number of concepts than it says."),
            reason: Localized(
                nb: "Den som tar imot kodeverket, tror at noe mangler.",
                en: "Receivers believe that something is missing."),
            advice: Localized(nb: "Rett count, eller utelat det.", en: "Correct the count, or leave it out."),
            "codesystem-definitions.html#CodeSystem.count",
            example: RuleExample(
                in: .document, bad: codeSystem("\"count\": 2"), good: codeSystem("\"count\": 1"))),
        entry(
            "fhir/code-system-supplement",
            Localized(
                nb: "Tillegget gjelder en kode som kodeverket ikke har.",
                en: "The supplement is about a code that its code system does not have."),
            reason: Localized(
                nb: "Et tillegg gir et annet kodeverks koder flere navn og egenskaper og har ingen egne.",
                en: "A supplement gives another system's codes more names and properties and has none of its own."),
            advice: Localized(nb: "Rett eller fjern koden.", en: "Correct or remove the code."),
            "codesystem.html#supplements"),
        entry(
            "fhir/code-system-property",
            Localized(
                nb: "En egenskap i kodeverket er ikke som den er definert.",
                en: "A property of the code system is not as it is defined."),
            reason: Localized(
                nb: "Egenskapens definisjon sier hva den betyr og hvilken type verdiene har.",
                en: "The property's definition says what it means and which type its values have."),
            advice: Localized(nb: "Rett verdien eller definisjonen.", en: "Correct the value or the definition."),
            "codesystem-definitions.html#CodeSystem.property",
            example: RuleExample(
                in: .document, bad: codeSystem(property(type: "integer")), good: codeSystem(property(type: "string")))),
    ]

    private static func entry(
        _ id: String, _ title: Localized, reason: Localized, advice: Localized, _ page: String,
        example: RuleExample? = nil
    ) -> RuleEntry {
        RuleEntry(
            id, .error,
            RuleWords(title: title, reason: reason, advice: advice, source: specification + page, example: example))
    }

    private static func profile(_ path: String) -> String {
        """
        {"resourceType": "StructureDefinition", "url": "http://example.org/StructureDefinition/note", "name": "Note",
          "status": "draft", "kind": "resource", "abstract": false, "type": "Basic",
          "baseDefinition": "http://hl7.org/fhir/StructureDefinition/Basic", "derivation": "constraint",
          "differential": {"element": [{"id": "\(path)", "path": "\(path)", "min": 1}]}}
        """
    }

    private static func questionnaire(_ question: String) -> String {
        """
        {"resourceType": "Questionnaire", "status": "active", "item": [
          {"linkId": "1", "type": "boolean"},
          {"linkId": "2", "type": "string",
            "enableWhen": [{"question": "\(question)", "operator": "exists", "answerBoolean": true}]}]}
        """
    }

    private static func property(type: String) -> String {
        "\"property\": [{\"code\": \"color\", \"type\": \"\(type)\"}]"
    }

    private static func codeSystem(_ member: String) -> String {
        """
        {"resourceType": "CodeSystem", "url": "http://example.org/colors", "status": "active", "content": "complete",
          \(member),
          "concept": [{"code": "1", "property": [{"code": "color", "valueString": "red"}]}]}
        """
    }
}
