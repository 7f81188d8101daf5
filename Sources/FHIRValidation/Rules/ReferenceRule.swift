package import FHIRPath
internal import FHIRTree

/// References: what they may point to, and whether it is there.
///
/// http://hl7.org/fhir/R4/references.html and bundle.html#references. A target of the wrong type is reported at the
/// reference; a target that breaks the target profile is reported where the target stands, not here.
package struct ReferenceRecord: BitwiseCopyable, Sendable {
    /// Into `Schema.targets`: profile numbers.
    package var targets = Run()
    package var aggregation: Aggregation = []

    package struct Aggregation: OptionSet, BitwiseCopyable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        package static let contained = Aggregation(rawValue: 1)
        package static let bundled = Aggregation(rawValue: 2)
        package static let referenced = Aggregation(rawValue: 4)
    }
}

extension SchemaCompiler {
    func referenceRules(_ reference: ElementDefinition.TypeReference?) -> [RuleUse] {
        guard let reference, reference.code == "Reference" else { return [] }
        guard !reference.targetProfiles.isEmpty || !reference.aggregation.isEmpty else { return [] }
        let targets = reference.targetProfiles.compactMap { target -> Int32? in
            guard let number = profile(target) else {
                note(.unknownProfile(target))
                return nil
            }
            wanted.append((number, target))
            return number
        }
        guard targets.count == reference.targetProfiles.count else { return [] }
        var record = ReferenceRecord()
        record.targets = SchemaBuilder.append(targets, to: &tables.targets)
        for kind in reference.aggregation {
            switch kind {
            case "contained": record.aggregation.insert(.contained)
            case "bundled": record.aggregation.insert(.bundled)
            default: record.aggregation.insert(.referenced)
            }
        }
        tables.references.append(record)
        return [RuleUse(kind: .reference, index: Int32(tables.references.count - 1))]
    }
}

extension ValidationRun {
    /// Checks a reference against what its element allows.
    func checkReference(_ node: Node, _ index: Int32, _ element: ElementRecord) {
        let rule = schema.references[index]
        let reference = tree.child(node, .reference)
        guard reference.exists, tree.kind(reference) == .string else { return checkStatedType(node, rule, element) }
        switch knownResolution(of: reference) {
        case .found(let target, let way): check(target, way, node, rule, element)
        case .elsewhere(let type): checkForeign(type, node, rule, element)
        case .nowhere, .unreadable: return
        }
    }

    /// References that resolve to nothing although they can only point into this document, or to another type than they say.
    func checkResolvable(_ node: Node, _ element: ElementRecord) {
        let reference = tree.child(node, .reference)
        guard reference.exists, tree.kind(reference) == .string else { return }
        let target = resolution(of: reference), stated = tree.child(node, .type)
        lastReference = (reference, target)
        switch target {
        case .nowhere: report(.reference(.unresolved), at: node, element.origin)
        case .found(let target, _): if stated.exists { checkStated(stated, resourceType(of: target)) }
        case .elsewhere(let type): if stated.exists { checkStated(stated, type) }
        case .unreadable: return
        }
    }

    /// What `checkResolvable` has found out of the same reference a moment ago.
    private func knownResolution(of reference: Node) -> ReferenceTarget {
        if let lastReference, lastReference.node == reference { return lastReference.target }
        return resolution(of: reference)
    }

    /// `reference` and `type` agree (http://hl7.org/fhir/R4/references-definitions.html#Reference.type).
    private func checkStated(_ stated: Node, _ type: TypeID?) {
        guard tree.kind(stated) == .string, let found = type, let profile = tree.withText(stated, schema.resource)
        else { return }
        if schema.profiles[profile].type != found { report(.reference(.otherThanStated(found)), at: stated, -1) }
    }

    private func check(
        _ target: Node, _ way: ReferenceWay, _ node: Node, _ rule: ReferenceRecord, _ element: ElementRecord
    ) {
        if !rule.aggregation.isEmpty, !allows(rule.aggregation, way) {
            report(.reference(.wrongKind(way)), at: node, element.origin)
        }
        guard rule.targets.count > 0 else { return }
        // What has been walked by a profile is of its type.
        if rule.targets.indices.contains(where: { isWalked(target, by: schema.targets[$0]) }) { return }
        guard let type = resourceType(of: target), !schema.types.isAbstract(type) else { return }
        var isAllowed = false
        for number in rule.targets.indices where isFor(schema.targets[number], type) {
            isAllowed = true
            if isMet(schema.targets[number], by: target) { return }
        }
        guard isAllowed else {
            return report(.reference(.wrongType(found: type, allowed: rule.targets)), at: node, element.origin)
        }
        let fitting = rule.targets.indices.map { schema.targets[$0] }.filter { isFor($0, type) }
        obligations.append(Obligation(target: target, profiles: fitting, referrer: node, origin: element.origin))
    }

    private func isFor(_ profile: Int32, _ type: TypeID) -> Bool {
        schema.types.is(type, schema.profiles[profile].type)
    }

    private func allows(_ aggregation: ReferenceRecord.Aggregation, _ way: ReferenceWay) -> Bool {
        switch way {
        case .contained: aggregation.contains(.contained)
        case .bundled: !aggregation.isDisjoint(with: [.bundled, .referenced])
        }
    }

    /// A reference out of the document: only the type that its url names can be told.
    private func checkForeign(_ type: TypeID, _ node: Node, _ rule: ReferenceRecord, _ element: ElementRecord) {
        guard rule.targets.count > 0 else { return }
        let allowed = rule.targets.indices.contains { schema.types.is(type, schema.profiles[schema.targets[$0]].type) }
        if !allowed {
            report(.reference(.wrongType(found: type, allowed: rule.targets)), at: node, element.origin)
        }
    }

    /// A logical reference: `type` must be one of the allowed types.
    private func checkStatedType(_ node: Node, _ rule: ReferenceRecord, _ element: ElementRecord) {
        let stated = tree.child(node, .type)
        guard stated.exists, tree.kind(stated) == .string, let type = schema.types.find(tree.text(stated)) else {
            return
        }
        checkForeign(type, node, rule, element)
    }
}

/// How a reference reaches its target.
package enum ReferenceWay: Hashable, BitwiseCopyable, Sendable {
    case contained, bundled

    fileprivate var words: Localized {
        switch self {
        case .contained: Localized(nb: "innebygd ressurs (contained)", en: "contained resource")
        case .bundled: Localized(nb: "ressurs i samme melding", en: "resource in the same bundle")
        }
    }

    fileprivate var advice: Localized {
        switch self {
        case .contained:
            Localized(
                nb: "Send ressursen som en egen oppføring og pek på dens fullUrl.",
                en: "Send the resource as an entry of its own and point to its fullUrl.")
        case .bundled:
            Localized(
                nb: "Pek på ressursen slik profilen krever: innebygd eller utenfor meldingen.",
                en: "Point to the resource as the profile requires: contained or outside the bundle.")
        }
    }
}

package enum ReferenceProblem: Hashable, BitwiseCopyable, Sendable {
    case unresolved
    case wrongType(found: TypeID, allowed: Run)
    case wrongKind(ReferenceWay)
    case noProfileFits(targets: Enclosure.Number)
    case claimsNothing(Int32)
    case otherThanStated(TypeID)

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .unresolved:
            Message(
                "fhir/reference-unresolved", .notFound,
                text: Localized(
                    nb: "Referansen \(context.referenceText) peker på noe som ikke er i meldingen.",
                    en: "The reference \(context.referenceText) points to something that is not in the document."),
                advice: Localized(
                    nb: "Ta med ressursen med nøyaktig denne fullUrl, eller utelat referansen.",
                    en: "Include the resource under exactly this fullUrl, or leave the reference out."))
        case .wrongType(let found, let allowed):
            Self.wrongType(context.typeName(found), wanted: context.typeNames(allowed))
        case .wrongKind(let way):
            Message(
                "fhir/reference-aggregation", .structure,
                text: Localized(
                    nb: "Referansen peker på en \(way.words.nb). Profilen tillater ikke det her.",
                    en: "The reference points to a \(way.words.en). The profile does not allow that here."),
                advice: way.advice)
        case .noProfileFits(let targets): Self.fitsNone(of: context.profileNames(context.numbers(targets)))
        case .otherThanStated(let found):
            Message(
                "fhir/reference-type", .value,
                text: Localized(
                    nb: "type sier \(context.shown), men referansen peker på en \(context.typeName(found)).",
                    en: "The type says \(context.shown), but the reference points to \(context.typeName(found))."),
                advice: Localized(
                    nb: "Rett type eller reference, eller utelat type.",
                    en: "Correct the type or the reference, or leave the type out."))
        case .claimsNothing(let target):
            Message(
                "fhir/reference-profile", .structure,
                text: Localized(
                    nb: "Ressursen som referansen peker på, oppgir ikke profilen \(context.profile(target)).",
                    en: "The referenced resource does not claim the profile \(context.profile(target))."),
                advice: Localized(
                    nb: "Oppgi profilen i ressursens meta.profile, eller pek på en annen ressurs.",
                    en: "Claim the profile in the resource's meta.profile, or point to another resource."))
        }
    }

    private static func wrongType(_ found: String, wanted: Localized) -> Message {
        Message(
            "fhir/reference-type", .structure,
            text: Localized(
                nb: "Referansen peker på en \(found), men skal peke på \(wanted.nb).",
                en: "The reference points to \(found), but must point to \(wanted.en)."),
            advice: Localized(
                nb: "Pek på en ressurs av typen \(wanted.nb), i en melding med oppføringens fullUrl.",
                en: "Point to a resource of the type \(wanted.en), in a bundle by its entry's fullUrl."))
    }

    private static func fitsNone(of profiles: Localized) -> Message {
        Message(
            "fhir/reference-profile", .structure,
            text: Localized(
                nb: "Ressursen som referansen peker på, følger ikke \(profiles.nb).",
                en: "The referenced resource does not follow \(profiles.en)."),
            advice: Localized(
                nb: "Rett ressursen så den følger profilen, eller pek på en annen.",
                en: "Correct the resource so that it follows the profile, or point to another one."))
    }
}

extension MessageContext {
    var referenceText: String {
        let reference = tree.child(place.node, .reference)
        return reference.exists ? shown(reference) : "{…}"
    }

    func typeName(_ type: TypeID) -> String { schema.types.name(type) }

    func typeNames(_ targets: Run) -> Localized {
        let names = targets.indices.map { schema.types.name(schema.profiles[schema.targets[$0]].type) }
        var unique: [String] = []
        for name in names where !unique.contains(name) { unique.append(name) }
        return Self.alternatives(unique)
    }

    func profileNames(_ profiles: [Int32]) -> Localized { Self.alternatives(profiles.map { shortName(profile($0)) }) }
}
