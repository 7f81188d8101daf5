internal import FHIRTree

/// Codes that their own code system has, with one of its displays.
///
/// http://hl7.org/fhir/R4/terminologies.html#4.1: a code is only meaningful in its system, so one that a complete system does
/// not define is an error wherever it stands. A display that the system does not have is a warning: it may be right in
/// another language. A supplement is no system of its own. Systems of which some codes may be missing are not judged.
package struct CodeSystemRecord: BitwiseCopyable, Sendable {
    package var url = TextRef()
    package var version = TextRef()
    /// All its codes, into `Schema.valueSets`.
    package var codes: Int32 = -1
    package var isSupplement = false
}

extension SchemaCompiler {
    /// Makes the codes of these systems known where all of them are at hand; whether there was anything to do.
    @discardableResult
    package func compileSystems(_ urls: [String]) -> Bool {
        let new = urls.filter { knownSystems.insert($0).inserted }.compactMap(definitions.knownSystem)
        for system in new {
            var record = CodeSystemRecord()
            record.url = tables.text(system.url)
            record.version = tables.text(system.version)
            record.isSupplement = system.isSupplement
            let codes = CodeSet(system, Set(system.concepts.indices))
            record.codes = valueSet(codes, canonical: system.url, withDisplays: true)
            tables.codeSystems.append(record)
        }
        return !new.isEmpty
    }
}

extension ValidationRun {
    func checkCoding(_ node: Node) {
        let system = tree.child(node, .system), code = tree.child(node, .code)
        guard system.exists, code.exists, tree.kind(system) == .string, tree.kind(code) == .string,
            let known = tree.withText(system, { schema.codeSystem($0) }), isVersion(of: schema.codeSystems[known], node)
        else { return }
        if schema.codeSystems[known].isSupplement { return report(.coding(.supplement), at: system, -1) }
        let set = schema.codeSystems[known].codes
        let found = tree.withText(code) { code in
            tree.withText(system) { schema.code(code, system: $0, in: schema.valueSets[set]) }
        }
        guard let found else { return report(.coding(.unknownCode(known)), at: code, -1) }
        checkDisplay(node, found)
    }

    /// Whether a coding means the version of its system that is at hand.
    private func isVersion(of system: CodeSystemRecord, _ node: Node) -> Bool {
        let version = tree.child(node, .version)
        guard version.exists, tree.kind(version) == .string else { return true }
        return tree.withText(version) { $0.same(schema.bytes(system.version)) }
    }

    private func checkDisplay(_ node: Node, _ code: CodeRecord) {
        let display = tree.child(node, .display)
        guard display.exists, tree.kind(display) == .string, code.displays.count > 0 else { return }
        let displays = code.displays.indices.map { schema.systems[$0] }
        if tree.withText(display, { text in displays.contains { schema.bytes($0).same(text) } }) { return }
        let given = Displays.normalized(tree.text(display))
        let fits = displays.contains { Displays.normalized(schema.text($0)) == given }
        if !fits { report(.coding(.wrongDisplay(expected: code.displays)), .warning, at: display, -1) }
    }
}

package enum CodingProblem: Hashable, BitwiseCopyable, Sendable {
    case unknownCode(Int32)
    case supplement
    case wrongDisplay(expected: Run)

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .unknownCode(let number):
            let system = context.text(context.schema.codeSystems[number].url)
            return Message(
                "fhir/code-unknown", .codeInvalid,
                text: Localized(
                    nb: "Koden \(context.shown) finnes ikke i kodeverket \(system).",
                    en: "The code \(context.shown) does not exist in the code system \(system)."),
                advice: Localized(
                    nb: "Kontroller koden og kodeverket; store og små bokstaver kan ha betydning.",
                    en: "Check the code and its system; case may matter."))
        case .supplement:
            return Message(
                "fhir/code-supplement", .codeInvalid,
                text: Localized(
                    nb: "\(context.shown) er et tillegg til et kodeverk og har ingen egne koder.",
                    en: "\(context.shown) is a supplement to a code system and has no codes of its own."),
                advice: Localized(
                    nb: "Oppgi kodeverket som det er et tillegg til.", en: "Give the code system that it supplements."))
        case .wrongDisplay(let expected):
            let names = expected.indices.prefix(3).map { "'" + context.text(context.schema.systems[$0]) + "'" }
                .joined(separator: ", ")
            return Message(
                "fhir/display", .invalid,
                text: Localized(
                    nb: "\(context.shown) er ikke kodens navn i kodeverket: \(names).",
                    en: "\(context.shown) is not what the code system calls the code: \(names)."),
                advice: Localized(
                    nb: "Bruk kodeverkets navn, eller utelat display.",
                    en: "Use the system's name, or leave the display out."))
        }
    }
}
