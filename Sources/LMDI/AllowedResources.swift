internal import FHIRTree
internal import FHIRValidation

/// The words of `lmdi/lr-allowed-resources`: what the resource is, what it claims, and what it has to claim.
struct AllowedResources: Sendable {
    private static let rule = "lmdi/lr-allowed-resources"

    private let tree: Tree
    private let entries: [Node]

    init(_ tree: Tree) {
        self.tree = tree
        entries = tree.values(tree.root, .entry)
    }

    /// Puts an issue into words, where it is of this rule and there is anything to say.
    func tell(_ issue: inout Issue) {
        guard issue.rule == Self.rule, let place = Self.place(issue.expression), place < entries.count else { return }
        let resource = tree.child(entries[place], .resource)
        guard let type = tree.string(resource, .resourceType) else { return }
        let text = text(type, tree.values(tree.child(resource, .meta), .profile))
        issue.words = issue.words.with(text: text, advice: Self.advice(type))
    }

    /// The number in `Bundle.entry[3].resource`.
    private static func place(_ expression: String) -> Int? {
        let parts = expression.utf8.split(maxSplits: 2) { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
        return parts.count > 1 ? Int(Substring(parts[1])) : nil
    }

    private func text(_ type: String, _ claims: [Node]) -> Localized {
        let claimed = claims.filter { tree.kind($0) == .string }.prefix(3).map { "'" + tree.text($0) + "'" }
        guard !claimed.isEmpty else {
            return Localized(
                nb: "Ressursen (\(type)) oppgir ingen profil i meta.profile. Registeret krever en av de ni i LMDI.",
                en: "The resource (\(type)) claims no profile in meta.profile. The registry wants one of LMDI's nine.")
        }
        let names = claimed.joined(separator: ", ")
        return Localized(
            nb: "Ressursen (\(type)) oppgir profilen \(names), som ikke er en av de ni i LMDI.",
            en: "The resource (\(type)) claims the profile \(names), which is not one of LMDI's nine.")
    }

    private static func advice(_ type: String) -> Localized {
        guard type != "Bundle", let profile = Guide.profile(for: type) else {
            return Localized(
                nb: "Registeret tar ikke imot ressurser av typen \(type). Fjern oppføringen.",
                en: "The registry takes no resources of type \(type). Remove the entry.")
        }
        return Localized(
            nb: "Sett meta.profile til nøyaktig \(profile), uten versjon.",
            en: "Set meta.profile to exactly \(profile), without a version.")
    }
}
