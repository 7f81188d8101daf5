/// Why a profile cannot be compiled. Its words stand in `description`, in one place.
package enum CompileError: Error, Equatable {
    case noSnapshot(profile: String)
    case badPath(profile: String, element: String)
    case tooManyChildren(profile: String, element: String)
    case unknownBase(profile: String, base: String)
    case unknownProfile(String)

    /// Whether a definition is broken, and not only missing, which each place that needs it tells.
    var isFault: Bool {
        switch self {
        case .noSnapshot, .badPath, .tooManyChildren: true
        case .unknownBase, .unknownProfile: false
        }
    }

    package var message: Localized {
        switch self {
        case .noSnapshot(let profile):
            Localized(
                nb: "\(profile) har ikke snapshot, og det kan ikke lages av differential.",
                en: "\(profile) has no snapshot and none can be made from its differential.")
        case .badPath(let profile, let element):
            Localized(
                nb: "\(profile): elementet \(element) henger ikke sammen med elementene foran.",
                en: "\(profile): the element \(element) does not fit the elements before it.")
        case .tooManyChildren(let profile, let element):
            Localized(
                nb: "\(profile): \(element) har flere enn 128 barn.",
                en: "\(profile): \(element) has more than 128 children.")
        case .unknownBase(let profile, let base):
            Localized(
                nb: "\(profile) bygger på \(base), som ikke er gitt. Legg det til med --definitions.",
                en: "\(profile) is based on \(base), which is not given. Add it with --definitions.")
        case .unknownProfile(let profile):
            Localized(
                nb: "Profilen \(profile) finnes ikke her. Gi den med --definitions.",
                en: "There is no profile \(profile) here. Give it with --definitions.")
        }
    }
}
