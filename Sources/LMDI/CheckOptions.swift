package import FHIRTree
package import FHIRValidation

/// How documents are to be checked.
package struct CheckOptions: Sendable {
    /// The guide's version; nil is plain FHIR R4.
    package var guide: String? = Guide.newest
    /// Canonicals of further profiles for the document's root.
    package var profiles: [String] = []
    /// Paths of definitions, or `ID@VERSION` in the package cache.
    package var definitions: [String] = []
    /// The user's package cache.
    package var packageCache = ""
    package var unknownExtensionsAreErrors = false
    /// Where the documents are going; nil: nobody has said.
    package var destination: Destination?
    /// Who helps with a large bundle.
    package var crew = Crew(helpers: 0)
    /// Whether the registry lint runs: not when nobody would hear of it.
    package var lints = true

    package init() {}
}

/// One of the registry's two environments.
package enum Destination: Sendable { case test, production }

/// Why a check cannot begin.
package enum CheckError: Error, Sendable {
    case unknownGuide(String)
    case unknownProfile(String)
    /// A logical model, or another definition that is not for a type of FHIR.
    case noProfile(String)
    case definitions(DefinitionError)

    package var message: Localized {
        switch self {
        case .unknownGuide(let version):
            Localized(
                nb: "LMDI \(version) finnes ikke her. Velg blant \(Guide.versions.joined(separator: ", ")) eller none.",
                en: "There is no LMDI \(version) here. Choose one of \(Guide.versions.joined(separator: ", ")) or none."
            )
        case .unknownProfile(let canonical):
            CompileError.unknownProfile(canonical).message
        case .noProfile(let canonical):
            Localized(
                nb:
                    "\(canonical) er ikke for noen type i FHIR R4 (en logisk modell?). Gi en profil for en ressurstype.",
                en: "\(canonical) is for no type of FHIR R4 (a logical model?). Give a profile of a resource type.")
        case .definitions(let error): error.message
        }
    }
}
