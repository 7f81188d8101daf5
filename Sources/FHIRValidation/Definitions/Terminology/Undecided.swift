/// Why membership in a value set cannot be told offline.
package enum Undecided: Hashable, Sendable {
    case noValueSet(String)
    case noCodeSystem(String)
    /// The CodeSystem at hand lists some of its codes or none.
    case incompleteCodeSystem(String)
    case otherVersion(system: String, version: String)
    case filter(system: String, property: String, op: String)
    case emptyValueSet(String)
    case cyclicImport(String)

    package var text: Localized {
        switch self {
        case .noValueSet(let url):
            Localized(nb: "verdisettet \(url) er ikke tilgjengelig", en: "the value set \(url) is not at hand")
        case .noCodeSystem(let url):
            Localized(nb: "kodeverket \(url) er ikke tilgjengelig", en: "the code system \(url) is not at hand")
        case .incompleteCodeSystem(let url):
            Localized(
                nb: "kodeverket \(url) foreligger uten alle kodene sine",
                en: "the code system \(url) is at hand without all its codes")
        case .otherVersion(let system, let version):
            Localized(
                nb: "kodeverket \(system) foreligger ikke i versjon \(version)",
                en: "the code system \(system) is not at hand in version \(version)")
        case .filter(let system, let property, let op):
            Localized(
                nb: "filteret \(property) \(op) på \(system) kan ikke avgjøres uten nett",
                en: "the filter \(property) \(op) on \(system) cannot be decided offline")
        case .emptyValueSet(let url):
            Localized(
                nb: "verdisettet \(url) sier ikke hva det inneholder",
                en: "the value set \(url) does not say what it holds")
        case .cyclicImport(let url):
            Localized(nb: "verdisettet \(url) inkluderer seg selv", en: "the value set \(url) includes itself")
        }
    }
}
