package import FHIRValidation

/// Colours for a terminal (ECMA-48), or none.
package struct Style {
    package let isColored: Bool

    package init(isColored: Bool) { self.isColored = isColored }

    package func bold(_ text: String) -> String { wrap(text, "1") }
    package func faint(_ text: String) -> String { wrap(text, "2") }

    package func severity(_ severity: Severity, _ text: String) -> String { wrap(text, Self.code(severity)) }

    /// What stands around a text in a severity's colour.
    func around(_ severity: Severity) -> (start: String, end: String) { around(Self.code(severity)) }

    private static func code(_ severity: Severity) -> String {
        switch severity {
        case .error: "1;31"
        case .warning: "1;33"
        case .information: "1;36"
        }
    }

    private func wrap(_ text: String, _ code: String) -> String {
        let (start, end) = around(code)
        return start + text + end
    }

    private func around(_ code: String) -> (start: String, end: String) {
        isColored ? ("\u{1B}[\(code)m", "\u{1B}[0m") : ("", "")
    }
}
