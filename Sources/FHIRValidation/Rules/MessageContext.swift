internal import FHIRTree

/// A finding's words: rule id, FHIR issue type, text and advice in both languages.
package struct Message {
    package let rule: String
    package let type: IssueType
    package let text: Localized
    package let advice: Localized

    package init(_ rule: String, _ type: IssueType, text: Localized, advice: Localized) {
        self.rule = rule
        self.type = type
        self.text = text
        self.advice = advice
    }

    /// What an issue says with it.
    func words(_ severity: Severity, profile: String = "") -> Issue.Words {
        Issue.Words(rule: rule, severity: severity, type: type, text: text, advice: advice, profile: profile)
    }
}

/// What a problem may speak of when it is put into words: the instance and the schema.
package struct MessageContext {
    let tree: Tree
    let schema: Schema
    let enclosures: Enclosures
    let place: Place
    /// Into `Schema.origins`, -1 for rules that come from no profile.
    let origin: Int32
    /// The name of the element at the place, or of the one that is missing there.
    let elementName: String
    /// The type that the element belongs to.
    let parentName: String

    /// The value at the place, quoted and shortened.
    var shown: String { shown(place.node) }

    func shown(_ node: Node) -> String {
        switch tree.kind(node) {
        case .object: return "{…}"
        case .array: return "[…]"
        case .string: return "'" + shortened(tree.text(node)) + "'"
        case .number, .true, .false, .null: return shortened(tree.text(node))
        }
    }

    /// The value of a primitive for the end of a clause: ` ('True')`; empty for anything else.
    var shownInBrackets: String {
        switch tree.kind(place.node) {
        case .object, .array, .true, .false, .null: ""
        case .string, .number: " (\(shown))"
        }
    }

    func text(_ ref: TextRef) -> String { schema.text(ref) }
    func name(_ symbol: Symbol) -> String { tree.nameText(symbol) }
    func profile(_ number: Int32) -> String { schema.text(schema.profiles[number].url) }

    /// The last part of a canonical: the name that people use.
    func shortName(_ canonical: String) -> String {
        let bytes = canonical.utf8
        return String(
            canonical[(bytes.lastIndex(of: UInt8(ascii: "/")).map(bytes.index(after:)) ?? bytes.startIndex)...])
    }

    /// A fixed or pattern value as JSON.
    func value(_ index: Int32) -> String { schema.valueText(index) }

    /// A part of it.
    func value(_ index: Int32, _ part: Int32) -> String { schema.valueText(index, part: Int(part)) }

    /// `a`, `a eller b`, `a, b eller c`.
    static func alternatives(_ names: [String]) -> Localized {
        guard let last = names.last, names.count > 1 else {
            return Localized(nb: names.first ?? "", en: names.first ?? "")
        }
        let first = names.dropLast().joined(separator: ", ")
        return Localized(nb: first + " eller " + last, en: first + " or " + last)
    }

    /// `én gang`, `3 ganger`.
    static func times(_ count: some BinaryInteger) -> Localized {
        count == 1 ? Localized(nb: "én gang", en: "once") : Localized(nb: "\(count) ganger", en: "\(count) times")
    }

    private func shortened(_ text: String) -> String {
        let most = 80
        guard text.unicodeScalars.count > most else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(most))) + "…"
    }
}

/// What is enclosed to the finding.
extension MessageContext {
    func text(_ number: Enclosure.Number) -> String {
        guard case .text(let text) = enclosures[number] else { return "" }
        return text
    }

    func numbers(_ number: Enclosure.Number) -> [Int32] {
        guard case .numbers(let numbers) = enclosures[number] else { return [] }
        return numbers
    }

    func nearest(_ number: Enclosure.Number) -> SlicingProblem.Nearest? {
        guard case .nearest(let nearest) = enclosures[number] else { return nil }
        return nearest
    }

    func message(_ number: Enclosure.Number) -> Message {
        guard case .problem(let problem) = enclosures[number] else {
            preconditionFailure("it is enclosed with the finding")
        }
        return problem.message(self)
    }
}
