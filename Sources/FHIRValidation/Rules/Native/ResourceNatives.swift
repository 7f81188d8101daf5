internal import FHIRTree

extension NativeConstraints {
    static let administration: [Entry] = [
        .init("org-1", oneOf(.identifier, .name)), .init("org-2", without("home", in: .use)),
        .init("org-3", without("home", in: .use)),
    ]

    static let clinical: [Entry] = [
        .init("mad-1", oneOf(.dose, .rateQuantity, .rateRatio)), .init("con-3", problem), .init("con-4", abatement),
        .init("con-5", enteredInError),
    ]

    private static let abatements: [Symbol] = [
        .abatementDateTime, .abatementAge, .abatementPeriod, .abatementRange, .abatementString,
    ]

    private static let problemList: [StaticString] = ["problem-list-item"]
    private static let errors: [StaticString] = ["entered-in-error"]
    private static let endings: [StaticString] = ["resolved", "remission", "inactive"]

    /// con-3: what is on the problem list has a clinical status, unless it was an error.
    private static let problem: NativeCheck = { tree, value, broken in
        switch tree.presence(value, .clinicalStatus) {
        case .present: return true
        case .unclear: return false
        case .absent: break
        }
        switch (isOnProblemList(tree, value), isError(tree, value)) {
        case (false?, _), (_, true?): return true
        case (nil, _), (_, nil): return false
        case (true?, false?):
            broken.append(value)
            return true
        }
    }

    /// con-4: what has abated is inactive, resolved or in remission.
    private static let abatement: NativeCheck = { tree, value, broken in
        let abated = tree.presence(value, anyOf: abatements)
        if abated != .present { return abated == .absent }
        guard let hasEnded = isEnded(tree, value) else { return false }
        if !hasEnded { broken.append(value) }
        return true
    }

    /// con-5: what was entered in error has no clinical status.
    private static let enteredInError: NativeCheck = { tree, value, broken in
        let status = tree.presence(value, .clinicalStatus)
        if status != .present { return status == .absent }
        guard let isError = isError(tree, value) else { return false }
        if isError { broken.append(value) }
        return true
    }

    private static func isOnProblemList(_ tree: Tree, _ condition: Node) -> Bool? {
        tree.hasCoding(
            condition, .category, "http://terminology.hl7.org/CodeSystem/condition-category", problemList)
    }

    private static func isError(_ tree: Tree, _ condition: Node) -> Bool? {
        tree.hasCoding(
            condition, .verificationStatus, "http://terminology.hl7.org/CodeSystem/condition-ver-status", errors)
    }

    private static func isEnded(_ tree: Tree, _ condition: Node) -> Bool? {
        tree.hasCoding(
            condition, .clinicalStatus, "http://terminology.hl7.org/CodeSystem/condition-clinical", endings)
    }
}

extension Tree {
    /// Whether a CodeableConcept under a name has a coding with one of these codes; nil when FHIRPath should judge.
    func hasCoding(_ object: Node, _ name: Symbol, _ system: StaticString, _ codes: [StaticString]) -> Bool? {
        var isFound = false, isClear = true
        let areConcepts = forEachObject(object, name) { concept in
            let areCodings = forEachObject(concept, .coding) { coding in
                switch (soleText(coding, .system), soleText(coding, .code)) {
                case (.unclear, _), (_, .unclear): isClear = false
                case (.absent, _), (_, .absent): break
                case (.text(let ofSystem), .text(let code)):
                    isFound = isFound || isText(ofSystem, system) && isText(code, in: codes)
                }
            }
            isClear = isClear && areCodings
        }
        return areConcepts && isClear ? isFound : nil
    }
}
