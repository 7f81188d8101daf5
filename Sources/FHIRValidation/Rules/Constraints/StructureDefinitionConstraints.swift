extension ConstraintTable {
    /// Constraints on StructureDefinition (structuredefinition.html).
    static let structureDefinition: [ConstraintLogic] = [
        ConstraintLogic(
            "sdf-1", .holds("derivation.where($this = 'constraint').exists() or snapshot.element.path.isDistinct()"),
            text: Localized(
                nb: "Flere elementer i definisjonen har samme path; det er bare tillatt i profiler.",
                en: "Several elements of the definition have the same path, which only profiles may."),
            advice: Localized(
                nb: "Gi hvert element sin egen path.",
                en: "Give every element a path of its own.")),
        ConstraintLogic(
            "sdf-2", .holds("uri.exists() or name.exists()"),
            text: Localized(
                nb: "Mappingen har verken navn eller uri.",
                en: "The mapping has neither a name nor a uri."),
            advice: Localized(
                nb: "Oppgi minst én av dem.",
                en: "Give at least one of them.")),
        ConstraintLogic(
            "sdf-3", .broken(by: "element.where(definition.empty() or min.empty() or max.empty())"),
            text: Localized(
                nb: "Elementet i snapshot mangler definition, min eller max.",
                en: "The snapshot element lacks a definition, min or max."),
            advice: Localized(
                nb: "Lag snapshot på nytt fra differential.",
                en: "Generate the snapshot again from the differential.")),
        ConstraintLogic(
            "sdf-4", .holds("baseDefinition.exists() or abstract.where($this = true).exists()"),
            text: Localized(
                nb: "En definisjon som ikke er abstrakt, må ha baseDefinition.",
                en: "A definition that is not abstract must have a baseDefinition."),
            advice: Localized(
                nb: "Oppgi baseDefinition.",
                en: "Give baseDefinition.")
        )
        .presuming("abstract"),
        ConstraintLogic(
            "sdf-5",
            .holds(
                """
                context.exists() or type.where($this = 'Extension').empty() or derivation.where($this = \
                'specialization').exists()
                """),
            text: Localized(
                nb: "Utvidelsen mangler opplysning om hvor den kan brukes (context).",
                en: "The extension does not say where it may be used (context)."),
            advice: Localized(
                nb: "Oppgi context.",
                en: "Give context.")),
        ConstraintLogic(
            "sdf-6", .holds("differential.exists() or snapshot.exists()"),
            text: Localized(
                nb: "Definisjonen har verken differential eller snapshot.",
                en: "The definition has neither a differential nor a snapshot."),
            advice: Localized(
                nb: "Oppgi minst én av dem.",
                en: "Give at least one of them.")),
        ConstraintLogic(
            "sdf-8",
            .holds(
                """
                (%resource.kind.where($this = 'logical').exists() or element.first().path.where($this = \
                %resource.type).exists()) and element.tail().all(path.startsWith(%context.element.first().path & '.'))
                """),
            text: Localized(
                nb: "Elementene i snapshot begynner ikke med definisjonens type.",
                en: "The snapshot elements do not begin with the type of the definition."),
            advice: Localized(
                nb: "La hver path begynne med typen, som i Patient.name.",
                en: "Let every path begin with the type, as in Patient.name.")),
        ConstraintLogic(
            "sdf-8a",
            .holds(
                #"""
                (%resource.kind.where($this = 'logical').exists() or \#
                element.first().path.where(startsWith(%resource.type)).exists()) and \#
                element.tail().all(path.startsWith(%context.element.first().path.replaceMatches('\\..*', '') & '.'))
                """#),
            text: Localized(
                nb: "Elementene i differential begynner ikke med definisjonens type.",
                en: "The differential elements do not begin with the type of the definition."),
            advice: Localized(
                nb: "La hver path begynne med typen, som i Patient.name.",
                en: "Let every path begin with the type, as in Patient.name.")),
        ConstraintLogic(
            "sdf-8b", .broken(by: "element.where(base.empty())"),
            text: Localized(
                nb: "Elementet i snapshot mangler base.",
                en: "The snapshot element lacks base."),
            advice: Localized(
                nb: "Lag snapshot på nytt fra differential.",
                en: "Generate the snapshot again from the differential.")),
        ConstraintLogic(
            "sdf-9",
            .holds(
                """
                children().element.where(path.contains('.').not() and (label.exists() or code.exists() or \
                requirements.exists())).empty()
                """),
            text: Localized(
                nb: "Rotelementet kan ikke ha label, code eller requirements.",
                en: "The root element cannot have label, code or requirements."),
            advice: Localized(
                nb: "Utelat dem fra rotelementet.",
                en: "Leave them out of the root element.")),
        ConstraintLogic(
            "sdf-10", .holds("binding.all(valueSet.exists() or description.exists())"),
            text: Localized(
                nb: "Bindingen har verken kodesett (valueSet) eller beskrivelse.",
                en: "The binding has neither a value set nor a description."),
            advice: Localized(
                nb: "Oppgi minst én av dem.",
                en: "Give at least one of them.")),
        ConstraintLogic(
            "sdf-11",
            .holds(
                """
                kind.where($this = 'logical').exists() or snapshot.empty() or \
                snapshot.element.first().path.where($this = %resource.type).exists()
                """),
            text: Localized(
                nb: "Typen (type) er ikke den samme som det første elementet i snapshot.",
                en: "The type is not the same as the first element of the snapshot."),
            advice: Localized(
                nb: "Rett type, eller rett path i det første elementet.",
                en: "Correct the type, or the path of the first element.")
        )
        .presuming("type"),
        ConstraintLogic(
            "sdf-14",
            .holds("snapshot.element.where(id.empty()).empty() and differential.element.where(id.empty()).empty()"),
            text: Localized(
                nb: "Et element i definisjonen mangler id.",
                en: "An element of the definition has no id."),
            advice: Localized(
                nb: "Gi hvert element en id.",
                en: "Give every element an id.")),
        ConstraintLogic(
            "sdf-15", .holds("kind.where($this != 'logical').empty() or snapshot.element.first().type.empty()"),
            text: Localized(
                nb: "Det første elementet i snapshot kan ikke ha type, unntatt i en logisk modell.",
                en: "The first element of the snapshot cannot have a type, except in a logical model."),
            advice: Localized(
                nb: "Utelat type fra rotelementet.",
                en: "Leave type out of the root element.")),
        ConstraintLogic(
            "sdf-15a",
            .holds(
                """
                kind.where($this != 'logical').empty() or \
                differential.element.first().where(path.contains('.').not()).type.empty()
                """),
            text: Localized(
                nb: "Rotelementet i differential kan ikke ha type, unntatt i en logisk modell.",
                en: "The root element of the differential cannot have a type, except in a logical model."),
            advice: Localized(
                nb: "Utelat type fra rotelementet.",
                en: "Leave type out of the root element.")),
        ConstraintLogic(
            "sdf-16", .holds("snapshot.element.where(id.empty()).empty() and snapshot.element.id.isDistinct()"),
            text: Localized(
                nb: "Elementene i snapshot må ha hver sin id.",
                en: "Every snapshot element must have an id of its own."),
            advice: Localized(
                nb: "Gi hvert element sin egen id.",
                en: "Give every element an id of its own.")),
        ConstraintLogic(
            "sdf-17",
            .holds("differential.element.where(id.empty()).empty() and differential.element.id.isDistinct()"),
            text: Localized(
                nb: "Elementene i differential må ha hver sin id.",
                en: "Every differential element must have an id of its own."),
            advice: Localized(
                nb: "Gi hvert element sin egen id.",
                en: "Give every element an id of its own.")),
        ConstraintLogic(
            "sdf-18", .holds("contextInvariant.empty() or type.where($this = 'Extension').exists()"),
            text: Localized(
                nb: "contextInvariant er bare for utvidelser.",
                en: "contextInvariant is only for extensions."),
            advice: Localized(
                nb: "Utelat contextInvariant.",
                en: "Leave contextInvariant out.")
        )
        .presuming("type"),
        ConstraintLogic(
            "sdf-19",
            .holds(
                #"""
                url.where(startsWith('http://hl7.org/fhir/StructureDefinition')).empty() or \#
                (differential.element.type.code.all(\#
                matches('^([a-zA-Z0-9]+|http://hl7\\.org/fhirpath/System\\.[A-Z][A-Za-z]+)$')) and \#
                snapshot.element.type.code.all(\#
                matches('^([a-zA-Z0-9.]+|http://hl7\\.org/fhirpath/System\\.[A-Z][A-Za-z]+)$')))
                """#),
            text: Localized(
                nb: "FHIRs egne modeller kan bare bruke typer som FHIR definerer.",
                en: "Models of the FHIR specification can only use types that FHIR defines."),
            advice: Localized(
                nb: "Rett type.code, eller bruk en annen url.",
                en: "Correct type.code, or use another url.")),
        ConstraintLogic(
            "sdf-20", .holds("element.where(path.contains('.').not()).slicing.empty()"),
            text: Localized(
                nb: "Rotelementet kan ikke deles opp (slicing).",
                en: "The root element cannot be sliced."),
            advice: Localized(
                nb: "Utelat slicing fra rotelementet.",
                en: "Leave slicing out of the root element.")),
        ConstraintLogic(
            "sdf-21",
            .holds(
                """
                differential.element.defaultValue.empty() or derivation.where($this = 'specialization').exists()
                """),
            text: Localized(
                nb: "Standardverdier (defaultValue) er bare for nye typer, ikke for profiler.",
                en: "Default values are only for new types, not for profiles."),
            advice: Localized(
                nb: "Utelat defaultValue[x].",
                en: "Leave defaultValue[x] out.")),
        ConstraintLogic(
            "sdf-22",
            .holds(
                """
                url.where(startsWith('http://hl7.org/fhir/StructureDefinition')).empty() or \
                (snapshot.element.defaultValue.empty() and differential.element.defaultValue.empty())
                """),
            text: Localized(
                nb: "FHIRs egne modeller har aldri standardverdier (defaultValue).",
                en: "Models of the FHIR specification never have default values."),
            advice: Localized(
                nb: "Utelat defaultValue[x].",
                en: "Leave defaultValue[x] out.")),
        ConstraintLogic(
            "sdf-23",
            .holds("snapshot.combine(differential).element.where(path.contains('.').not()).sliceName.empty()"),
            text: Localized(
                nb: "Rotelementet kan ikke ha sliceName.",
                en: "The root element cannot have a sliceName."),
            advice: Localized(
                nb: "Utelat sliceName fra rotelementet.",
                en: "Leave sliceName out of the root element.")),
    ]
}
