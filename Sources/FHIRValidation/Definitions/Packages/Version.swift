/// The order of business versions: numbers between dots by value, a label after a hyphen below none.
package struct Version: Comparable, Sendable {
    private let numbers: [Int]
    private let label: String?
    package let text: String

    package init(_ text: String) {
        self.text = text
        let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        numbers = (parts.first ?? "").split(separator: ".").map { Int($0) ?? -1 }
        label = parts.count > 1 ? String(parts[1]) : nil
    }

    package static func == (a: Version, b: Version) -> Bool { a.text == b.text }

    package static func < (a: Version, b: Version) -> Bool {
        if a.numbers != b.numbers { return a.numbers.lexicographicallyPrecedes(b.numbers) }
        switch (a.label, b.label) {
        case (let x?, let y?): return x < y
        case (_?, nil): return true
        case (nil, _?): return false
        case (nil, nil): return a.text < b.text
        }
    }

    /// Whether a dependency's version (`4.0.1`, `4.0.x`) allows this one.
    func satisfies(_ wanted: String) -> Bool {
        wanted.hasSuffix(".x") ? text.hasPrefix(wanted.dropLast()) : text == wanted
    }
}
