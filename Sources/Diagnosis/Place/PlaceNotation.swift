/// A place as some validator writes it, taken apart: names and indices from the root down.
///
/// Understands FHIRPath, Firely's paths (an index on every step: `Bundle.entry[0].resource[0]`), HL7's (with
/// `/*Patient/x*/` and `.ofType(…)`), XPath (from 1), JSON paths (`$.entry[0]`) and JSON pointers (`/entry/0`).
struct PlaceNotation: Hashable {
    /// The name that the path begins with, empty when it begins below the root.
    let root: String
    let steps: [PlaceStep]

    private static let longest = 4_000

    /// Nil when the text is no path.
    init?(_ text: String) {
        guard text.utf8.count < Self.longest else { return nil }
        // Firely's second generation puts the path of the definition behind.
        let path = text.firstRange(of: ", element ").map { String(text[..<$0.lowerBound]) } ?? text
        let plain = Self.withoutComments(path).trimmingSpaces
        if plain == "$" || plain == "(root)" {
            (root, steps) = ("", [])
        } else if plain.contains("/f:") || plain.hasPrefix("/Bundle") || plain.hasPrefix("/*") {
            (root, steps) = Self.cut(plain.split(separator: "/").compactMap { PlaceStep(xpath: String($0)) })
        } else if plain.hasPrefix("/") {
            (root, steps) = ("", Self.pointer(plain))
        } else {
            let isBelowRoot = plain.hasPrefix("$")
            let parts = Self.parts(isBelowRoot ? String(plain.drop { $0 == "$" || $0 == "." }) : plain)
            guard !parts.isEmpty, !plain.contains(" ") || plain.contains("("), Self.isPath(plain) else { return nil }
            let steps = parts.compactMap { PlaceStep($0) }
            guard steps.count == parts.count else { return nil }
            (root, self.steps) = isBelowRoot ? ("", steps) : Self.cut(steps)
        }
    }

    /// The path with a further step.
    func adding(_ name: String) -> PlaceNotation { PlaceNotation(root: root, steps: steps + [PlaceStep(name: name)]) }

    private init(root: String, steps: [PlaceStep]) {
        self.root = root
        self.steps = steps
    }

    /// A first step in upper case is the type of the root.
    private static func cut(_ steps: [PlaceStep]) -> (String, [PlaceStep]) {
        guard let first = steps.first, first.name.first?.isUppercase == true else { return ("", steps) }
        return (first.name, Array(steps.dropFirst()))
    }

    private static func isPath(_ text: String) -> Bool {
        text.first?.isLetter == true || text.hasPrefix("$") || text.hasPrefix("(") || text.hasPrefix("_")
    }

    private static func withoutComments(_ text: String) -> String {
        guard text.contains("/*") else { return text }
        var result = "", rest = Substring(text)
        while let open = rest.firstRange(of: "/*") {
            result += rest[..<open.lowerBound]
            guard let close = rest[open.upperBound...].firstRange(of: "*/") else { return result }
            rest = rest[close.upperBound...]
        }
        return result + rest
    }

    /// The parts between dots that stand outside brackets and quotes; a part may be a call such as `ofType(Coding)`.
    private static func parts(_ text: String) -> [String] {
        var parts: [String] = [], part = "", depth = 0, quote: Character?
        for character in text {
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "'" || character == "\"" {
                quote = character
            } else if character == "(" || character == "[" {
                depth += 1
            } else if character == ")" || character == "]" {
                depth -= 1
            } else if character == ".", depth == 0 {
                parts.append(part)
                part = ""
                continue
            }
            part.append(character)
        }
        return joinedCalls((parts + [part]).filter { !$0.isEmpty })
    }

    /// `value`, `ofType(Coding)` as one part; other calls but `where` and `as` say nothing of the place.
    private static func joinedCalls(_ parts: [String]) -> [String] {
        var joined: [String] = []
        for part in parts {
            guard part.contains("("), !part.hasPrefix("("), let last = joined.last else {
                joined.append(part)
                continue
            }
            if ["ofType(", "as(", "where("].contains(where: part.hasPrefix) {
                joined[joined.count - 1] = last + "." + part
            }
        }
        return joined
    }

    private static func pointer(_ text: String) -> [PlaceStep] {
        var steps: [PlaceStep] = []
        for part in text.split(separator: "/") {
            if let index = Int(part), !steps.isEmpty {
                steps[steps.count - 1].indices.append(index)
            } else {
                steps.append(PlaceStep(name: String(part)))
            }
        }
        return steps
    }
}

/// One step of a path.
struct PlaceStep: Hashable {
    /// Without the underscore of a companion and the `[x]` of a choice.
    var name: String
    var indices: [Int] = []
    /// The type that a choice has, where the path says so.
    var type = ""
    /// The url that an extension must have, where the path says so.
    var url = ""
    /// Whether any type of a choice will do.
    var isChoice = false

    init(name: String) { self.name = name }

    /// `identifier[0]`, `value.ofType(Coding)`, `value[x]`, `identifier:FNR[0]`, `(effective as dateTime)`,
    /// `extension[2][url='x']`, `extension.where(url='x')`.
    init?(_ text: String) {
        var text = text
        name = ""
        if text.hasPrefix("("), let end = text.lastIndex(of: ")") {
            let words = text[text.index(after: text.startIndex)..<end].split(separator: " ")
            guard words.count == 3, words[1] == "as" else { return nil }
            type = String(words[2])
            text = String(words[0]) + String(text[text.index(after: end)...])
        }
        for call in [".ofType(", ".as("] {
            if let found = text.firstRange(of: call) {
                type = String(text[found.upperBound...].prefix { $0 != ")" })
                let after = text[found.upperBound...].drop { $0 != ")" }.dropFirst()
                text = String(text[..<found.lowerBound]) + String(after)
            }
        }
        if let found = text.firstRange(of: "url=") ?? text.firstRange(of: "url = ") {
            let quoted = text[found.upperBound...].drop { $0 == " " }
            url = String(quoted.dropFirst().prefix { $0 != "'" && $0 != "\"" })
        }
        if let found = text.firstRange(of: ".where(") { text = String(text[..<found.lowerBound]) }
        read(text)
        if name.isEmpty { return nil }
    }

    /// `f:entry[1]`: XPath counts from 1.
    init?(xpath text: String) {
        let plain = text.firstRange(of: ":").map { String(text[$0.upperBound...]) } ?? text
        guard let step = PlaceStep(plain) else { return nil }
        self = step
        indices = indices.map { $0 - 1 }
    }

    /// The name and what stands in brackets after it.
    private mutating func read(_ text: String) {
        let head = text.prefix { $0 != "[" && $0 != ":" }
        name = String(head.drop { $0 == "_" })
        for bracket in text.dropFirst(head.count).split(separator: "[").filter({ $0.contains("]") }) {
            let inside = bracket.prefix { $0 != "]" }
            if let index = Int(inside), index >= 0 { indices.append(index) }
            if inside == "x" { isChoice = true }
        }
    }
}

extension PlaceNotation {
    /// The path in the notation of this program, as far as that can be told without the bundle: indices of elements that
    /// are no lists stay.
    var plain: String {
        let root = self.root.isEmpty ? "Bundle" : self.root
        let named = steps.map { step in
            let type = step.type.prefix(1).uppercased() + step.type.dropFirst()
            return step.name + type + step.indices.map { "[\($0)]" }.joined()
        }
        return ([root] + named).joined(separator: ".").replacing(".resource[0]", with: ".resource")
    }
}
