extension ConstraintTable {
    /// The constraint that every conformance resource has on its name, each under a key of its own (`vsd-0`).
    static let resourceNames: [ConstraintLogic] = [
        "adf", "cid", "cmd", "cpb", "cpd", "csd", "ees", "esc", "evd", "evi", "evv", "gdf", "ig", "inv", "lib", "mea",
        "msd", "nsd", "opd", "pdf", "que", "red", "rsd", "rvs", "sdf", "smp", "spd", "tcp", "tst", "vsd",
    ].map { prefix in
        ConstraintLogic(
            "\(prefix)-0", .holds("name.where(hasValue()).all(matches('^[A-Z][A-Za-z0-9_]{0,254}$'))"),
            text: Localized(
                nb: "Navnet (name) kan ikke brukes som navn i programkode.",
                en: "The name cannot be used as a name in program code."),
            advice: Localized(
                nb: """
                    Begynn med stor bokstav A–Z, og bruk ellers bare bokstaver, tall og understrek. Tittelen kan stå \
                    i title.
                    """,
                en: """
                    Begin with a capital A–Z and use letters, digits and underscores only. The title can stand in \
                    title.
                    """))
    }
}
