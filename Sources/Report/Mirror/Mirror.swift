package import FHIRTree
package import FHIRValidation

/// Gives the answer of the registry's engine without asking it. One mirror serves one thread.
///
/// Parsing comes first: what the engine's strict parser refuses never reaches the profiles. Everything that it says comes
/// from definitions, by rules of its own; our engine does not know of it.
package final class Mirror {
    private let generation: MirrorGeneration
    private let types: ModelTypes
    private let schemas: MirrorSchemas
    private let codes: MirrorCodes
    private var probe: ConstraintProbe?

    package init(_ generation: MirrorGeneration, definitions: any DefinitionLibrary, constraints: ConstraintTable) {
        self.generation = generation
        types = ModelTypes(definitions: definitions)
        schemas = MirrorSchemas(types: types, constraints: constraints, generation: generation)
        codes = MirrorCodes(definitions: definitions)
    }

    /// The engine's answer to a document. `profile` is the one that it is asked to validate a bundle by; the schema must be
    /// the one that the document was parsed for.
    package func answer(to parsed: ParseResult, schema: Schema, profile: String) -> MirrorAnswer {
        guard let tree = parsed.tree else { return unreadable(parsed) }
        let refused = ModelParser(tree: tree, types: types, codes: codes).findings()
        guard refused.isEmpty else { return MirrorAnswer(generation, refused, parsed.source, stop: .refused) }
        let document = MirrorDocument(tree: tree, types: types)
        guard let root = document.root() else { return unreadable(parsed) }
        let probe = ConstraintProbe(schema: schema, tree: tree, after: probe)
        self.probe = probe
        let walk = MirrorWalk(document, schemas, probe, codes, generation)
        return MirrorAnswer(generation, walk.findings(root, by: profile), parsed.source, stop: nil)
    }

    private func unreadable(_ parsed: ParseResult) -> MirrorAnswer {
        let offset = parsed.problems.first?.offset ?? 0
        let finding = MirrorFinding(
            code: .unreadable, place: "", text: ModelTexts.unreadable, trail: "", profile: "", key: "", slice: "",
            plain: "", range: offset..<offset)
        return MirrorAnswer(generation, [finding], parsed.source, stop: .notParsed)
    }
}

/// What the registry's engine would answer.
package struct MirrorAnswer: Sendable {
    let generation: MirrorGeneration
    let findings: [MirrorFinding]
    /// Why the profiles were never reached.
    package let stop: Stop?

    package enum Stop: Sendable {
        /// The bytes are no JSON or XML that it could read: an exception, not an answer.
        case notParsed
        /// Its strict parser refuses the document.
        case refused
    }

    init(_ generation: MirrorGeneration, _ findings: [MirrorFinding], _ source: Input, stop: Stop?) {
        self.generation = generation
        self.findings = findings.map { $0.masked(in: source) }
        self.stop = stop
    }
}

extension MirrorFinding {
    /// The finding with its place counted and no person number in it.
    fileprivate func masked(in source: Input) -> MirrorFinding {
        MirrorFinding(
            code: code, place: Masking.masked(place), isTelling: isTelling,
            text: Localized(nb: Masking.masked(text.nb), en: Masking.masked(text.en)), trail: Masking.masked(trail),
            profile: Masking.masked(profile), key: key, slice: slice, plain: Masking.masked(plain), range: range,
            position: BytePlace(range.lowerBound, in: source))
    }
}
