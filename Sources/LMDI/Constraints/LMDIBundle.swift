internal import FHIRValidation

extension LMDIConstraints {
    /// What LMDI asks of the bundle.
    static let bundle: [ConstraintLogic] = [
        ConstraintLogic(
            "lr-allowed-resources",
            .broken(by: "entry.resource.where(meta.profile.where($this in (\(entryProfiles))).empty())"),
            text: Localized(
                nb: "Ressursen oppgir ikke noen av LMDI-profilene i meta.profile, og registeret tar bare imot de ni.",
                en: """
                    The resource does not name one of the LMDI profiles in meta.profile, and the registry takes only \
                    those nine.
                    """),
            advice: Localized(
                nb: """
                    Oppgi profilens adresse nøyaktig slik guiden har den, uten versjon, for eksempel \
                    http://hl7.no/fhir/ig/lmdi/StructureDefinition/lmdi-patient. Ressurser av andre typer må ut av \
                    meldingen.
                    """,
                en: """
                    Give the profile's address exactly as the guide has it, without a version, for example \
                    http://hl7.no/fhir/ig/lmdi/StructureDefinition/lmdi-patient. Resources of other types must leave \
                    the bundle.
                    """)
        )
        .presuming("resource", "meta")
        .hot()
    ]
}
