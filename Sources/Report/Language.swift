package import FHIRValidation

/// The language of a report.
package enum Language: String, CaseIterable, Sendable { case nb, en }

extension Localized {
    package subscript(language: Language) -> String {
        switch language {
        case .nb: nb
        case .en: en
        }
    }
}
