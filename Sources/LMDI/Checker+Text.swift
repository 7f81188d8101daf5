internal import FHIRValidation

extension Checker {
    /// The compiled schema of a profile as text; nil when there is no such profile. A name without `/` is the guide's,
    /// or FHIR's own.
    package func schemaText(_ profile: String) -> String? {
        let canonicals = profile.contains("/") ? [profile] : [Guide.canonical + profile, Guide.core + profile]
        return canonicals.lazy.compactMap(engine.schemaText).first
    }
}
