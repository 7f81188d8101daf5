internal import FHIRTree

/// Constraints on the elements of definitions: decided for elements as nearly all are, and by FHIRPath for the others.
extension NativeConstraints {
    static let definitions: [Entry] = [
        .init("eld-2", hasOrderedBounds), .init("eld-3", isMaximum), .init("eld-13", hasOneType),
        .init("eld-19", hasPlainPath), .init("eld-20", hasPlainPath), .init("que-1", hasFittingItems),
        .init("que-2", hasDistinctLinks), .init("csd-1", hasDistinctConcepts),
    ]

    /// que-1: a group has items, a display has none.
    private static let hasFittingItems: NativeCheck = { tree, item, broken in
        switch tree.soleText(item, .type) {
        case .absent: return true
        case .unclear: return false
        case .text(let type):
            guard tree.isText(type, in: ["group", "display"]) else { return true }
            let presence = tree.presence(item, .item)
            if (presence == .present) != tree.isText(type, "group") { broken.append(item) }
            return presence != .unclear
        }
    }

    /// que-2: no two items have one linkId.
    private static let hasDistinctLinks: NativeCheck = { tree, questionnaire, _ in
        var links = DistinctTexts(tree)
        tree.forEachMember(called: .linkId, below: questionnaire) { links.add($0) }
        return links.areDistinct
    }

    /// csd-1: no two concepts have one code.
    private static let hasDistinctConcepts: NativeCheck = { tree, system, _ in
        var codes = DistinctTexts(tree)
        tree.forEachMember(called: .concept, below: system) { member in
            tree.forEachItem(value: member, companion: .none) { concept, _ in codes.add(.code, of: concept.value) }
        }
        return codes.areDistinct
    }

    /// eld-2: no minimum above the maximum.
    private static let hasOrderedBounds: NativeCheck = { tree, element, _ in
        guard case .text(let text) = tree.soleText(element, .max), let min = minimum(tree, element) else {
            return false
        }
        return tree.isText(text, "*") || tree.withText(text, number).map { min <= $0 } ?? false
    }

    /// eld-3: a number, or no limit.
    private static let isMaximum: NativeCheck = { tree, max, _ in
        tree.kind(max) == .string && (tree.isText(max, "*") || tree.withText(max, number) != nil)
    }

    /// eld-13: one type is no other's double.
    private static let hasOneType: NativeCheck = { tree, element, _ in
        var types = 0, isPlain = true
        let areObjects = tree.forEachObject(element, .type) { type in
            types += 1
            if case .unclear = tree.soleText(type, .code) { isPlain = false }
        }
        return areObjects && isPlain && types == 1
    }

    /// eld-19, eld-20: `Patient.contact.value[x]`, no name longer than 64.
    private static let hasPlainPath: NativeCheck = { tree, element, _ in
        guard case .text(let path) = tree.soleText(element, .path) else { return false }
        return tree.withText(path, isPlainPath)
    }

    private static func isPlainPath(_ path: UnsafeRawBufferPointer) -> Bool {
        var length = 0, isType = true, at = 0
        while at < path.count {
            let byte = path[at]
            at += 1
            if byte == UInt8(ascii: ".") {
                guard length > 0 else { return false }
                (length, isType) = (0, false)
            } else if byte == UInt8(ascii: "[") {
                guard length > 0, !isType, isChoice(path, at) else { return false }
                at += 2
            } else {
                let fits = length > 0 ? isLetter(byte) || PrimitiveGrammar.isDigit(byte) : isStart(byte, isType: isType)
                guard fits, length < 64 else { return false }
                length += 1
            }
        }
        return length > 0
    }

    /// Whether `[x]`, whose bracket stands before, ends a name.
    private static func isChoice(_ path: UnsafeRawBufferPointer, _ at: Int) -> Bool {
        let rest = UnsafeRawBufferPointer(rebasing: path[at...])
        return rest.isText("x]") || rest.begins(with: "x].")
    }

    private static func isStart(_ byte: UInt8, isType: Bool) -> Bool {
        isLetter(byte) && (isType || byte >= UInt8(ascii: "a"))
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

    private static func minimum(_ tree: Tree, _ element: Node) -> Int? {
        guard tree.kind(element) == .object else { return nil }
        var found = Node.none
        for member in tree.children(element) where tree.name(member) == .min && tree.isElement(member) {
            guard !found.exists else { return nil }
            found = member
        }
        guard found.exists, tree.kind(found) == (tree.format == .xml ? .string : .number) else { return nil }
        return number(tree.raw(found))
    }

    /// Up to nine digits.
    private static func number(_ text: UnsafeRawBufferPointer) -> Int? {
        guard (1...9).contains(text.count), text.allSatisfy(PrimitiveGrammar.isDigit) else { return nil }
        return text.reduce(0) { $0 * 10 + Int($1 & 15) }
    }
}
