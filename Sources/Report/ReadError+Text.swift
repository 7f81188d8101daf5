package import FHIRTree
package import FHIRValidation
import Glibc

/// Why a file could not be read, in words.
extension ReadError {
    /// The line about a file.
    package func text(of file: String) -> Localized {
        Localized(nb: "\(file): kan ikke leses: \(reason.nb)", en: "\(file): cannot be read: \(reason.en)")
    }

    private var reason: Localized {
        switch self {
        case .notFound: return Localized(nb: "finnes ikke", en: "no such file")
        case .isDirectory: return Localized(nb: "er en mappe", en: "is a folder")
        case .noPermission: return Localized(nb: "ingen tilgang", en: "permission denied")
        case .changed:
            return Localized(
                nb: "ble endret mens den ble lest; kjør en gang til", en: "was changed while it was read; run it again")
        case .failed(let number):
            let text = String(cString: strerror(number))
            return Localized(nb: text, en: text)
        }
    }
}
