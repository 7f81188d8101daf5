internal import FHIRPath
internal import FHIRTree

/// The profiles that a resource claims in `meta.profile`: each must be for its type; known ones are checked.
///
/// http://hl7.org/fhir/R4/resource.html#Meta. When a resource fits none of its claims the resource is reported, when one
/// claim among fitting ones is wrong, that claim.
extension ValidationRun {
    /// The profiles to walk a resource by: those given and claimed that fit its type, without those that another of them
    /// builds on; its base definition when there is none.
    func profiles(of node: Node, base: Int32, given: [Int32]) -> [Int32] {
        let type = schema.profiles[base].type
        var chosen = given.filter { schema.types.is(type, schema.profiles[$0].type) }
        for profile in given where !chosen.contains(profile) { report(.profile(.askedOfOther(profile)), at: node, -1) }
        var strangers: [(claim: Node, profile: Int32)] = []
        for claim in claims(of: node) {
            guard let number = tree.withText(claim, { schema.profile($0) }), schema.profiles[number].root >= 0 else {
                reportUnknown(claim)
                continue
            }
            if !schema.types.is(type, schema.profiles[number].type) {
                strangers.append((claim, number))
            } else if !chosen.contains(number) {
                chosen.append(number)
            }
        }
        for stranger in strangers {
            let place = chosen.isEmpty ? node : stranger.claim
            report(.profile(.otherType(stranger.profile)), at: place, -1)
        }
        chosen += impliedProfiles(of: node, type).filter { !chosen.contains($0) && schema.profiles[$0].root >= 0 }
        let specific = chosen.filter { one in !chosen.contains { $0 != one && builds($0, on: one) } }
        return specific.isEmpty ? [base] : specific
    }

    /// The one profile that a resource claims, when it is known and for its type: what is usual needs no lists.
    func soleProfile(of node: Node, base: Int32) -> Int32? {
        let meta = tree.child(node, .meta)
        guard meta.exists, tree.kind(meta) == .object else { return nil }
        var claim = Node.none
        for member in tree.children(meta)
        where tree.name(member) == .profile && tree[member].flags.isDisjoint(with: [.companion, .duplicate]) {
            guard !claim.exists else { return nil }
            claim = member
        }
        guard claim.exists, let sole = soleItem(of: claim), tree.kind(sole) == .string, tree[sole].length > 0,
            let number = tree.withText(sole, { schema.profile($0) }),
            schema.profiles[number].root >= 0, schema.types.is(schema.profiles[base].type, schema.profiles[number].type)
        else { return nil }
        return number
    }

    private func soleItem(of list: Node) -> Node? {
        guard tree.kind(list) == .array else { return list }
        let item = Node(list.index + 1)
        let isSole = tree[list].next > UInt32(item.index) && tree[item].next == tree[list].next
        return isSole ? item : nil
    }

    private func claims(of node: Node) -> [Node] {
        let meta = tree.child(node, .meta)
        guard meta.exists, tree.kind(meta) == .object else { return [] }
        var found: [Node] = []
        for member in tree.children(meta)
        where tree.name(member) == .profile && tree[member].flags.isDisjoint(with: [.companion, .duplicate]) {
            if tree.kind(member) == .array { found += Array(tree.children(member)) } else { found.append(member) }
        }
        return found.filter { tree.kind($0) == .string && tree[$0].length > 0 }
    }

    /// Whether a profile constrains another one, directly or through others.
    func builds(_ profile: Int32, on other: Int32) -> Bool {
        var at = schema.profiles[profile].base, steps = 0
        while at >= 0, steps < 64 {
            if at == other { return true }
            at = schema.profiles[at].base
            steps += 1
        }
        return false
    }

    private func reportUnknown(_ claim: Node) {
        note(.profile(tree.withText(claim, TextTable.hash)), at: claim, -1)
    }
}

package enum ProfileProblem: Hashable, BitwiseCopyable, Sendable {
    case otherType(Int32)
    /// It is not claimed but was asked for.
    case askedOfOther(Int32)
    case unknown(places: Int)
    case broken(Enclosure.Number)

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .otherType(let number):
            let profile = context.profile(number), type = Self.type(of: number, context)
            return Message(
                "fhir/profile-type", .structure,
                text: Localized(
                    nb: "Ressursen sier at den følger \(profile), men den profilen er for \(type.nb).",
                    en: "The resource claims the profile \(profile), but that one is for \(type.en)."),
                advice: Localized(
                    nb: "Oppgi profilen for ressursens egen type i meta.profile.",
                    en: "Claim the profile of the resource's own type in meta.profile."))
        case .askedOfOther(let number):
            let profile = context.profile(number), type = Self.type(of: number, context)
            return Message(
                "fhir/profile-type", .structure,
                text: Localized(
                    nb: "Ressursen kan ikke følge \(profile), som det ble bedt om: Den profilen er for \(type.nb).",
                    en: "The resource cannot follow \(profile), which was asked for: that profile is for \(type.en)."),
                advice: Localized(
                    nb: "Be om en profil for ressursens egen type (--profile).",
                    en: "Ask for a profile of the resource's own type (--profile)."))
        case .unknown(let places):
            let remark = NoteTally.remark(places)
            return Message(
                "fhir/profile-unknown", .informational,
                text: Localized(
                    nb: "Ikke vurdert: profilen \(context.shown) er ikke kjent her\(remark.nb).",
                    en: "Not evaluated: the profile \(context.shown) is not known here\(remark.en)."),
                advice: Localized(
                    nb: "Gi den med --definitions, eller rett adressen.",
                    en: "Give it with --definitions, or correct the address."))
        case .broken(let number):
            let canonical = context.text(number)
            return Message(
                "fhir/profile-unknown", .informational,
                text: Localized(
                    nb: "Ikke vurdert: profilen \(canonical) er ødelagt.",
                    en: "Not evaluated: the profile \(canonical) is broken."),
                advice: Localized(nb: "Rett profilen.", en: "Mend the profile."))
        }
    }

    /// The type that a profile is for; a logical model is for none of FHIR's.
    private static func type(of profile: Int32, _ context: MessageContext) -> Localized {
        let type = context.schema.profiles[profile].type
        guard type == .none else { return Localized(nb: context.typeName(type), en: context.typeName(type)) }
        return Localized(nb: "ingen av typene i FHIR R4", en: "none of the types of FHIR R4")
    }
}
