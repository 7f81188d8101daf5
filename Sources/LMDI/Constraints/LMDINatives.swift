internal import FHIRTree
internal import FHIRValidation

extension LMDIConstraints {
    /// The guide's constraints in Swift, each equal to its FHIRPath in the tables.
    static let natives: [NativeConstraints.Entry] = [
        .init("lr-allowed-resources", allowedResources) { $0.claim(oneOf: isEntryProfile) },
        .init("time-required", clockTime),
        .init("lmdi-org-identifier", organizationIdentifier),
        .init("lmdi-medication-code-or-ingredient", medicationContent),
        .init("npr-episode-at-least-one", episodeIdentifier),
    ]

    private static let organizationSystems: [StaticString] = [
        "urn:oid:2.16.578.1.12.4.1.4.101", "urn:oid:2.16.578.1.12.4.1.4.102",
    ]

    private static let organizationIdentifier: NativeCheck = { tree, organization, broken in
        var isFound = false, isClear = true
        let areIdentifiers = tree.forEachObject(organization, .identifier) { identifier in
            switch tree.soleText(identifier, .system) {
            case .absent: break
            case .text(let system): isFound = isFound || tree.isText(system, in: organizationSystems)
            case .unclear: isClear = false
            }
        }
        guard areIdentifiers, isClear else { return false }
        if !isFound { broken.append(organization) }
        return true
    }

    private static let medicationContent: NativeCheck = { tree, medication, broken in
        switch tree.presence(medication, .ingredient) {
        case .present: return true
        case .unclear: return false
        case .absent: break
        }
        var isFound = false, isClear = true
        let areConcepts = tree.forEachObject(medication, .code) { concept in
            switch tree.presence(concept, .coding) {
            case .absent: break
            case .present: isFound = true
            case .unclear: isClear = false
            }
        }
        guard areConcepts, isClear else { return false }
        if !isFound { broken.append(medication) }
        return true
    }

    private static let episodeParts: [StaticString] = ["stringIdentifier", "uuidIdentifier"]

    private static let episodeIdentifier: NativeCheck = { tree, episode, broken in
        var isFound = false, isClear = true
        let areExtensions = tree.forEachObject(episode, .extension) { part in
            switch tree.soleText(part, .url) {
            case .absent: break
            case .text(let url): isFound = isFound || tree.isText(url, in: episodeParts)
            case .unclear: isClear = false
            }
        }
        guard areExtensions, isClear else { return false }
        if !isFound { broken.append(episode) }
        return true
    }
}

// time-required
extension LMDIConstraints {
    /// A dateTime has hours and minutes; a Period stands for nothing here, its start and end are asked themselves.
    private static let clockTime: NativeCheck = { tree, value, broken in
        switch tree.kind(value) {
        case .object: return true
        case .string:
            guard tree[value].flags.isDisjoint(with: [.escaped, .nonASCII]) else { return false }
            if !hasClock(tree.raw(value)) { broken.append(value) }
            return true
        case .array, .number, .true, .false, .null: return false
        }
    }

    /// Whether a text begins like `2026-03-01T08:30`.
    private static func hasClock(_ text: UnsafeRawBufferPointer) -> Bool {
        guard text.count >= 16 else { return false }
        return (0..<16).allSatisfy { place in
            switch place {
            case 4, 7: text[place] == UInt8(ascii: "-")
            case 10: text[place] == UInt8(ascii: "T")
            case 13: text[place] == UInt8(ascii: ":")
            default: text[place] &- UInt8(ascii: "0") < 10
            }
        }
    }
}

// lr-allowed-resources
extension LMDIConstraints {
    private static let allowedResources: NativeCheck = { tree, bundle, broken in
        var isClear = true
        let areEntries = tree.forEachObject(bundle, .entry) { entry in
            let areResources = tree.forEachObject(entry, .resource) { resource in
                switch claimsEntryProfile(tree, resource) {
                case true?: break
                case false?: broken.append(resource)
                case nil: isClear = false
                }
            }
            isClear = isClear && areResources
        }
        return areEntries && isClear
    }

    /// Whether one of a resource's profiles is an entry's; nil when FHIRPath should judge.
    private static func claimsEntryProfile(_ tree: Tree, _ resource: Node) -> Bool? {
        var isFound = false, areClaims = true
        let areMetas = tree.forEachObject(resource, .meta) { meta in
            areClaims =
                areClaims
                && tree.forEachText(meta, .profile) { claim in
                    isFound = isFound || tree.withText(claim, isEntryProfile)
                }
        }
        return areMetas && areClaims ? isFound : nil
    }

    private static func isEntryProfile(_ canonical: UnsafeRawBufferPointer) -> Bool {
        guard canonical.begins(with: entryBase) else { return false }
        let type = UnsafeRawBufferPointer(rebasing: canonical[entryBase.utf8CodeUnitCount...])
        return entryTypes.contains { type.isText($0) }
    }
}
