package import FHIRTree

/// What a CodeSystem says of its content agrees with what it has: only a supplement supplements, and one whose concepts are
/// elsewhere has none.
///
/// http://hl7.org/fhir/R4/codesystem-definitions.html#CodeSystem.content
extension ValidationRun {
    func checkCodeSystem(_ node: Node) {
        guard let contentName = tree.symbol("content") else { return }
        let content = tree.child(node, contentName)
        guard content.exists, tree.kind(content) == .string else { return }
        if let name = tree.symbol("supplements"), tree.child(node, name).exists, !tree.isText(content, "supplement") {
            report(.codeSystem(.notSupplement), at: content, -1)
        }
        if let name = tree.symbol("concept"), tree.isText(content, "not-present") {
            let concept = tree.child(node, name)
            if concept.exists { report(.codeSystem(.unexpectedConcepts), at: concept, -1) }
        }
    }
}

package enum CodeSystemProblem: Hashable, Sendable {
    case notSupplement
    case unexpectedConcepts

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .notSupplement:
            Message(
                "fhir/code-system-content", .businessRule,
                text: Localized(
                    nb: "Kodeverket er et tillegg (supplements), men content er \(context.shown).",
                    en: "The code system is a supplement (supplements), but its content is \(context.shown)."),
                advice: Localized(
                    nb: "Sett content til 'supplement', eller fjern supplements.",
                    en: "Set content to 'supplement', or remove supplements."))
        case .unexpectedConcepts:
            Message(
                "fhir/code-system-content", .businessRule,
                text: Localized(
                    nb: "Kodeverket har begreper, men content sier at de ikke er med (not-present).",
                    en: "The code system has concepts, but its content says that they are not here (not-present)."),
                advice: Localized(
                    nb: "Oppgi hva som er med (complete, fragment, example), eller fjern begrepene.",
                    en: "Say what is here (complete, fragment, example), or remove the concepts."))
        }
    }
}
