internal import FHIRTree

/// An attachment's `size` and `hash` tell of its `data`: the number of bytes before base64, and their SHA-1 in base64.
///
/// http://hl7.org/fhir/R4/datatypes.html#Attachment
extension ValidationRun {
    func checkAttachment(_ node: Node) {
        let data = tree.child(node, .data)
        guard data.exists, tree.kind(data) == .string else { return }
        let size = tree.child(node, .size), hash = tree.child(node, .hash)
        if size.exists, let given = Int(tree.text(size)) {
            let real = tree.withText(data) { Base64.length($0) }
            if let real, real != given { report(.attachment(.wrongSize(real: real)), at: node, -1) }
        }
        if hash.exists, tree.kind(hash) == .string, let bytes = tree.withText(data, { Base64.decoded($0) }) {
            let given = tree.withText(hash) { Base64.decoded($0) }
            if given != SHA1.digest(bytes) { report(.attachment(.wrongHash), at: node, -1) }
        }
    }
}

package enum AttachmentProblem: Hashable, BitwiseCopyable, Sendable {
    case wrongSize(real: Int)
    case wrongHash

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .wrongSize(let real):
            let given = context.tree.child(context.place.node, .size)
            return Message(
                "fhir/attachment-size", .value,
                text: Localized(
                    nb: "Vedlegget sier at det er \(context.shown(given)) byte, men data har \(real).",
                    en: "The attachment says that it has \(context.shown(given)) bytes, but its data has \(real)."),
                advice: Localized(
                    nb: "Oppgi antall byte før base64, eller utelat size.",
                    en: "Give the number of bytes before base64, or leave size out."))
        case .wrongHash:
            return Message(
                "fhir/attachment-hash", .value,
                text: Localized(
                    nb: "Vedleggets hash er ikke SHA-1 av data.",
                    en: "The attachment's hash is not the SHA-1 of its data."),
                advice: Localized(
                    nb: "Beregn SHA-1 av byttene før base64 og oppgi den i base64, eller utelat hash.",
                    en: "Compute the SHA-1 of the bytes before base64 and give it in base64, or leave hash out."))
        }
    }
}
