internal import FHIRTree

/// The longest text that the profile allows (`maxLength`), in characters.
///
/// http://hl7.org/fhir/R4/elementdefinition.html#ElementDefinition.maxLength
extension SchemaCompiler {
    func lengthRules(_ element: ElementDefinition) -> [RuleUse] {
        guard let longest = element.maxLength else { return [] }
        tables.lengths.append(UInt32(clamping: longest))
        return [RuleUse(kind: .length, index: Int32(tables.lengths.count - 1))]
    }
}

extension ValidationRun {
    @inline(never) func checkLength(_ node: Node, _ index: Int32, _ element: ElementRecord) {
        let longest = Int(schema.lengths[index])
        guard tree.kind(node) == .string, tree.raw(node).count > longest else { return }
        let count = tree.text(node).unicodeScalars.count
        if count > longest { report(.length(.tooLong(count: count, most: longest)), at: node, element.origin) }
    }
}

package enum LengthProblem: Hashable, BitwiseCopyable, Sendable {
    case tooLong(count: Int, most: Int)

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .tooLong(let count, let most):
            Message(
                "fhir/max-length", .tooLong,
                text: Localized(
                    nb: "Teksten har \(count) tegn, men kan ha høyst \(most).",
                    en: "The text has \(count) characters; \(most) is the most allowed here."),
                advice: Localized(
                    nb: "Kort ned teksten til \(most) tegn.", en: "Shorten the text to \(most) characters."))
        }
    }
}
