extension ConstraintTable {
    /// Constraints on ElementDefinition (elementdefinition.html).
    static let elementDefinition: [ConstraintLogic] = [
        ConstraintLogic(
            "eld-1", .holds("description.exists() or discriminator.exists()"),
            text: Localized(
                nb: "Oppdelingen (slicing) har verken discriminator eller beskrivelse.",
                en: "The slicing has neither a discriminator nor a description."),
            advice: Localized(
                nb: "Oppgi discriminator, eller beskriv oppdelingen i description.",
                en: "Give a discriminator, or describe the slicing.")),
        ConstraintLogic(
            "eld-2", .holds("iif(max.where(hasValue()).toInteger() < min.where(hasValue()), false, true)"),
            text: Localized(
                nb: "min er større enn max.",
                en: "min is greater than max."),
            advice: Localized(
                nb: "Rett kardinaliteten.",
                en: "Correct the cardinality.")),
        ConstraintLogic(
            "eld-3", .holds("where(hasValue()).all($this = '*' or toInteger() >= 0)"),
            text: Localized(
                nb: "max må være et tall eller *.",
                en: "max must be a number or *."),
            advice: Localized(
                nb: "Rett max.",
                en: "Correct max.")),
        ConstraintLogic(
            "eld-4", .holds("aggregation.empty() or code.where($this in ('Reference' | 'canonical')).exists()"),
            text: Localized(
                nb: "aggregation er bare for referanser.",
                en: "aggregation is only for references."),
            advice: Localized(
                nb: "Utelat aggregation.",
                en: "Leave aggregation out.")
        )
        .presuming("code"),
        ConstraintLogic(
            "eld-5",
            .holds(
                """
                contentReference.empty() or (type.empty() and defaultValue.empty() and fixed.empty() and \
                pattern.empty() and example.empty() and minValue.empty() and maxValue.empty() and maxLength.empty() \
                and binding.empty())
                """),
            text: Localized(
                nb: """
                    Elementet henter innholdet fra et annet (contentReference) og kan ikke ha egen type, verdi eller \
                    binding.
                    """,
                en: """
                    The element takes its content from another (contentReference) and cannot have a type, value or \
                    binding of its own.
                    """),
            advice: Localized(
                nb: "Utelat type, verdier, maxLength og binding.",
                en: "Leave type, values, maxLength and binding out.")),
        ConstraintLogic(
            "eld-6", .holds("fixed.empty() or type.count() < 2"),
            text: Localized(
                nb: "En fast verdi (fixed) krever at elementet har bare én type.",
                en: "A fixed value needs an element of a single type."),
            advice: Localized(
                nb: "Behold én type, eller utelat fixed[x].",
                en: "Keep one type, or leave fixed[x] out.")),
        ConstraintLogic(
            "eld-7", .holds("pattern.empty() or type.count() < 2"),
            text: Localized(
                nb: "Et mønster (pattern) krever at elementet har bare én type.",
                en: "A pattern needs an element of a single type."),
            advice: Localized(
                nb: "Behold én type, eller utelat pattern[x].",
                en: "Keep one type, or leave pattern[x] out.")),
        ConstraintLogic(
            "eld-8", .holds("fixed.empty() or pattern.empty()"),
            text: Localized(
                nb: "Elementet har både fast verdi (fixed) og mønster (pattern).",
                en: "The element has both a fixed value and a pattern."),
            advice: Localized(
                nb: "Bruk bare én av dem.",
                en: "Use one of them only.")),
        ConstraintLogic(
            "eld-11",
            .holds(
                """
                binding.empty() or type.code.empty() or type.where(code in ('code' | 'Coding' | 'CodeableConcept' | \
                'Quantity' | 'string' | 'uri' | 'Extension')).exists()
                """),
            text: Localized(
                nb: "En binding er bare for kodede elementer, string og uri.",
                en: "A binding is only for coded elements, string and uri."),
            advice: Localized(
                nb: "Utelat binding, eller rett type.",
                en: "Leave the binding out, or correct the type.")),
        ConstraintLogic(
            "eld-12", .holds("valueSet.where(hasValue()).all(matches('^(http:|https|urn:)'))"),
            text: Localized(
                nb: "binding.valueSet må begynne med http://, https:// eller urn:.",
                en: "binding.valueSet must begin with http://, https:// or urn:."),
            advice: Localized(
                nb: "Bruk kodesettets kanoniske adresse.",
                en: "Use the canonical address of the value set.")),
        ConstraintLogic(
            "eld-13", .holds("type.code.isDistinct()"),
            text: Localized(
                nb: "Elementet har samme type flere ganger.",
                en: "The element has the same type more than once."),
            advice: Localized(
                nb: "Slå sammen typene, med flere profile eller targetProfile.",
                en: "Merge the types, with several profile or targetProfile.")),
        ConstraintLogic(
            "eld-14", .holds("constraint.key.isDistinct()"),
            text: Localized(
                nb: "Flere regler (constraint) har samme nøkkel.",
                en: "Several constraints have the same key."),
            advice: Localized(
                nb: "Gi hver regel sin egen key.",
                en: "Give every constraint a key of its own.")),
        ConstraintLogic(
            "eld-15", .holds("meaningWhenMissing.empty() or defaultValue.empty()"),
            text: Localized(
                nb: "Elementet har både standardverdi (defaultValue) og meaningWhenMissing.",
                en: "The element has both a default value and meaningWhenMissing."),
            advice: Localized(
                nb: "Bruk bare én av dem.",
                en: "Use one of them only.")),
        ConstraintLogic(
            "eld-16", .holds(#"sliceName.where(hasValue()).all(matches('^[-a-zA-Z0-9/_@\\[\\]]+$'))"#),
            text: Localized(
                nb: "sliceName har tegn som ikke er tillatt.",
                en: "sliceName has characters that are not allowed."),
            advice: Localized(
                nb: "Bruk bokstaver, tall, bindestrek og understrek, med / mellom nivåene.",
                en: "Use letters, digits, hyphens and underscores, with / between levels.")),
        ConstraintLogic(
            "eld-17", .holds("targetProfile.empty() or code.where($this in ('Reference' | 'canonical')).exists()"),
            text: Localized(
                nb: "targetProfile er bare for typene Reference og canonical.",
                en: "targetProfile is only for the types Reference and canonical."),
            advice: Localized(
                nb: "Utelat targetProfile, eller rett type.",
                en: "Leave targetProfile out, or correct the type.")
        )
        .presuming("code"),
        ConstraintLogic(
            "eld-18", .holds("isModifierReason.exists() or isModifier.where($this = true).empty()"),
            text: Localized(
                nb: "Et element som endrer betydningen av andre (isModifier), må ha begrunnelse (isModifierReason).",
                en: """
                    An element that changes the meaning of others (isModifier) must have a reason (isModifierReason).
                    """),
            advice: Localized(
                nb: "Oppgi isModifierReason.",
                en: "Give isModifierReason.")),
        ConstraintLogic(
            "eld-19",
            .holds(
                #"""
                path.where(hasValue()).all(matches('^[^\\s.,:;\'"/|?!@#$%&*()\\[\\]{}]{1,64}\#
                (\\.[^\\s.,:;\'"/|?!@#$%&*()\\[\\]{}]{1,64}(\\[x\\])?\#
                (:[^\\s.]+)?)*$'))
                """#),
            text: Localized(
                nb: "Elementnavnet har tegn som ikke er tillatt.",
                en: "The element name has characters that are not allowed."),
            advice: Localized(
                nb: "Bruk bare bokstaver og tall, høyst 64 tegn per navn.",
                en: "Use letters and digits only, at most 64 characters for each name.")),
        ConstraintLogic(
            "eld-20",
            .holds(
                #"""
                path.where(hasValue()).all(matches('^[A-Za-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*(\\[x\\])?)*$'))
                """#),
            text: Localized(
                nb: "Elementnavnet bør bestå av bokstaver og tall og være høyst 64 tegn.",
                en: "The element name should consist of letters and digits, at most 64 of them."),
            advice: Localized(
                nb: "Velg et enklere navn, ellers kan kodegeneratorer feile.",
                en: "Choose a simpler name, or code generators may fail.")),
        ConstraintLogic(
            "eld-21", .holds("expression.empty().not()"),
            text: Localized(
                nb: "Regelen (constraint) mangler expression, så ingen validator kan kontrollere den.",
                en: "The constraint has no expression, so no validator can check it."),
            advice: Localized(
                nb: "Skriv regelen som FHIRPath i expression.",
                en: "Write the rule as FHIRPath in expression.")),
        ConstraintLogic(
            "eld-22", .holds("sliceName.exists() or sliceIsConstraining.empty()"),
            text: Localized(
                nb: "sliceIsConstraining er oppgitt uten sliceName.",
                en: "sliceIsConstraining is given without sliceName."),
            advice: Localized(
                nb: "Oppgi sliceName, eller utelat sliceIsConstraining.",
                en: "Give sliceName, or leave sliceIsConstraining out.")),
    ]
}
