internal import FHIRPath
internal import FHIRTree

/// Resources: the root, those in entries, contained ones, and targets that a reference obliges to a profile.
extension ValidationRun {
    /// Walks the whole document.
    func walkDocument() {
        guard tree.kind(tree.root) == .object else {
            return report(.resource(.notAnObject), at: tree.root, -1)
        }
        walkResource(tree.root, nil)
        checkElementIDs()
        meetObligations()
    }

    /// Walks a resource by what it claims and what its place demands (`element`: its place's definition).
    func walkResource(_ node: Node, _ element: Int32?) {
        outlooks.add()
        guard tree.kind(node) == .object else {
            return report(.content(.notObject(tree.kind(node))), at: node, -1)
        }
        guard let base = baseProfile(of: node) else { return }
        let place = element.map { schema.elements[$0] }
        let isFitting = place.map { $0.type == .none || schema.types.is(schema.profiles[base].type, $0.type) } ?? true
        if let place, !isFitting { report(.resource(.wrongType(place.type)), at: node, place.origin) }
        resources.append(node)
        let given = node == tree.root ? options.profiles : []
        if given.isEmpty, let profile = soleProfile(of: node, base: base) {
            walk(node, by: schema.profiles[profile].root)
        } else {
            for profile in profiles(of: node, base: base, given: given) {
                let root = schema.profiles[profile].root
                if root >= 0 { walk(node, by: root) }
            }
        }
        if let place, let element, isFitting {
            if place.shape >= 0 { walkObject(node, element) }
            checkRules(Element(value: node), element)
        }
        resources.removeLast()
        checkSpecial(node, schema.profiles[base].type)
    }

    /// Rules for a type of resource that no definition states.
    private func checkSpecial(_ node: Node, _ type: TypeID) {
        checkContainedIDs(of: node)
        checkDefinitionURL(node, type)
        switch type {
        case special.bundle: checkBundle(node)
        case special.valueSet:
            checkValueSet(node)
            checkComposition(node)
        case special.codeSystem: checkCodeSystem(node)
        case special.structure: checkSnapshot(node)
        case special.questionnaire: checkQuestionnaire(node)
        case special.response: checkResponse(node)
        case special.measureReport: checkMeasureReport(node)
        case special.capabilities: checkCapabilities(node)
        case special.searchParameter: checkSearchParameter(node)
        default: return
        }
    }

    private func walk(_ node: Node, by root: Int32) {
        guard walked.insert(node, root) else { return }
        let name = hosts.pendingName
        hosts.pendingName = .none
        walkUnlessKnown(node, root, .resource) {
            walkObject(node, root)
            checkRules(Element(value: node), root)
        }
        hosts.pendingName = name
    }

    func isWalked(_ target: Node, by profile: Int32) -> Bool {
        let root = schema.profiles[profile].root
        return root >= 0 && walked.contains(target, root)
    }

    /// Whether a resource need not be walked by a profile: it was, or the profile is a base definition, which it follows
    /// anyway.
    func isMet(_ profile: Int32, by target: Node) -> Bool {
        schema.profiles[profile].base < 0 || schema.profiles[profile].root < 0 || isWalked(target, by: profile)
    }

    /// Walks targets by the profiles that references demand. What is wrong with a target is reported there.
    private func meetObligations() {
        var met = WalkedResources()
        while let next = obligations.popLast() {
            let roots = next.profiles.map { schema.profiles[$0].root }
            if roots.contains(where: { walked.contains(next.target, $0) }) { continue }
            if roots.count == 1 {
                resources = references.containers(of: next.target)
                walk(next.target, by: roots[0])
                continue
            }
            guard met.insert(next.target, roots[0]) else { continue }
            let fits = roots.contains { root in
                resources = references.containers(of: next.target)
                return fitsWithoutError(next.target, root)
            }
            if fits { continue }
            let targets = enclosures.add(.numbers(next.profiles))
            report(.reference(.noProfileFits(targets: targets)), at: next.referrer, next.origin)
        }
    }
}

/// The types of resources that have rules which no definition states.
struct SpecialTypes {
    let bundle: TypeID
    let valueSet: TypeID
    let codeSystem: TypeID
    let structure: TypeID
    let questionnaire: TypeID
    let response: TypeID
    let measureReport: TypeID
    let capabilities: TypeID
    let searchParameter: TypeID

    init(_ types: TypeModel) {
        bundle = types.find("Bundle") ?? .none
        valueSet = types.find("ValueSet") ?? .none
        codeSystem = types.find("CodeSystem") ?? .none
        structure = types.find("StructureDefinition") ?? .none
        questionnaire = types.find("Questionnaire") ?? .none
        response = types.find("QuestionnaireResponse") ?? .none
        measureReport = types.find("MeasureReport") ?? .none
        capabilities = types.find("CapabilityStatement") ?? .none
        searchParameter = types.find("SearchParameter") ?? .none
    }
}
