extension ConstraintTable {
    /// Constraints on medication, immunisation and nutrition resources.
    static let medication: [ConstraintLogic] = [
        ConstraintLogic(
            "mad-1", .holds("rate.exists() or dose.exists()"),
            text: Localized(
                nb: "Doseringen har verken dose eller hastighet (rate).",
                en: "The dosage has neither a dose nor a rate."),
            advice: Localized(
                nb: "Oppgi dose eller rate[x], eller utelat dosage.",
                en: "Give dose or rate[x], or leave dosage out.")
        )
        .presuming("dose", "rate"),
        ConstraintLogic(
            "mdd-1", .holds("iif(whenHandedOver.where(hasValue()) < whenPrepared.where(hasValue()), false, true)"),
            text: Localized(
                nb: "Legemidlet er utlevert før det ble gjort klart.",
                en: "The medication was handed over before it was prepared."),
            advice: Localized(
                nb: "Kontroller whenHandedOver og whenPrepared.",
                en: "Check whenHandedOver and whenPrepared.")),
        ConstraintLogic(
            "imm-1", .holds("reference.exists() or documentType.exists()"),
            text: Localized(
                nb: "Informasjonsmaterialet har verken documentType eller reference.",
                en: "The education material has neither a documentType nor a reference."),
            advice: Localized(
                nb: "Oppgi minst én av dem.",
                en: "Give at least one of them.")),
        ConstraintLogic(
            "imr-1", .holds("targetDisease.exists() or vaccineCode.exists()"),
            text: Localized(
                nb: "Vaksineanbefalingen har verken vaksine (vaccineCode) eller sykdom (targetDisease).",
                en: "The recommendation has neither a vaccine (vaccineCode) nor a disease (targetDisease)."),
            advice: Localized(
                nb: "Oppgi minst én av dem.",
                en: "Give at least one of them.")),
        ConstraintLogic(
            "nor-1", .holds("enteralFormula.exists() or supplement.exists() or oralDiet.exists()"),
            text: Localized(
                nb: "Ernæringsordinasjonen har verken kost, tilskudd eller sondeernæring.",
                en: "The nutrition order has no oral diet, supplement or enteral formula."),
            advice: Localized(
                nb: "Oppgi minst én av dem.",
                en: "Give at least one of them.")),
    ]
}
