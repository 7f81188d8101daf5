internal import FHIRTree
internal import FHIRValidation

/// What the registry engine's local terminology says of codes. It expands a value set whole or not at all.
///
/// A class because it keeps the sets that it has read.
final class MirrorCodes {
    enum Verdict: Equatable {
        case good, notInSet, noCode, undecided
        case wrongDisplay(String)
    }

    private let definitions: any DefinitionLibrary
    private var sets: [String: CodeSet] = [:]

    /// Beyond so many codes it gives up.
    private static let mostCodes = 500

    init(definitions: any DefinitionLibrary) { self.definitions = definitions }

    func judge(_ codings: [Coding], in valueSet: String) -> Verdict {
        let set = set(valueSet)
        guard Self.isExpandable(set) else { return .undecided }
        let verdicts = codings.map { set.membership(system: $0.system, code: $0.code, display: $0.display) }
        var display: String?
        for (coding, verdict) in zip(codings, verdicts) {
            switch verdict {
            case .member: return codings.count == 1 ? checkDisplay(coding) : .good
            case .wrongDisplay(let expected): display = display ?? expected.first ?? ""
            case .notMember, .undecided: continue
            }
        }
        return display.map(Verdict.wrongDisplay) ?? .notInSet
    }

    /// The display must be the code system's own, to the letter.
    private func checkDisplay(_ coding: Coding) -> Verdict {
        guard let system = coding.system, let display = coding.display,
            let expected = definitions.knownSystem(system)?.concept(coding.code)?.displays.first
        else { return .good }
        return display == expected ? .good : .wrongDisplay(expected)
    }

    struct Coding {
        let system: String?
        let code: String
        let display: String?
    }

    private func set(_ valueSet: String) -> CodeSet {
        if let known = sets[valueSet] { return known }
        let set = definitions.codes(valueSet)
        sets[valueSet] = set
        return set
    }

    private static func isExpandable(_ set: CodeSet) -> Bool {
        set.unknown == nil && set.undecidedSystems.isEmpty && set.undecidedCodes.isEmpty && set.grammarSystems.isEmpty
            && set.codes.count <= mostCodes
    }
}

extension MirrorWalk {
    /// Only required bindings reach the terminology; an extensible one wants a code or a text.
    func check(_ binding: MirrorBinding, _ node: MirrorNode, _ state: MirrorState) -> Bool {
        guard binding.strength == .required else { return checkContent(binding, node, state) }
        guard let codings = codings(node) else { return true }
        guard !codings.isEmpty else {
            return report(.noCode, MirrorTexts.noCode(binding.valueSet), node, state)
        }
        switch codes.judge(codings, in: binding.valueSet) {
        case .good: return true
        case .undecided:
            return report(.undecidedCode, MirrorTexts.undecidedCode(codings, binding.valueSet), node, state)
        case .notInSet: return report(.notInSet, MirrorTexts.notInSet(codings, binding.valueSet), node, state)
        case .noCode: return report(.noCode, MirrorTexts.noCode(binding.valueSet), node, state)
        case .wrongDisplay(let expected):
            return report(.wrongDisplay, MirrorTexts.wrongDisplay(codings, expected), node, state)
        }
    }

    private func checkContent(_ binding: MirrorBinding, _ node: MirrorNode, _ state: MirrorState) -> Bool {
        guard binding.strength == .extensible, node.typeName == "CodeableConcept", node.text("text") == nil,
            codings(node)?.isEmpty == true
        else { return true }
        let code: MirrorCode = generation == .two ? .noCode : .noCodeNoText
        return report(code, MirrorTexts.noCodeNoText(binding.valueSet), node, state)
    }

    /// The codes of an element that can be bound, nil for one that cannot.
    private func codings(_ node: MirrorNode) -> [MirrorCodes.Coding]? {
        switch node.typeName {
        case "code", "string", "uri": return node.text.map { [.init(system: nil, code: $0, display: nil)] } ?? []
        case "Coding": return [node].compactMap(coding)
        case "CodeableConcept": return node.children("coding").compactMap(coding)
        case "Quantity":
            return node.text("code").map { [.init(system: node.text("system"), code: $0, display: nil)] } ?? []
        default: return nil
        }
    }

    private func coding(_ node: MirrorNode) -> MirrorCodes.Coding? {
        node.text("code").map { .init(system: node.text("system"), code: $0, display: node.text("display")) }
    }
}
