internal import FHIRTree

/// Constraints on the elements of definitions: decided for elements as nearly all are, and by FHIRPath for the others.
extension NativeConstraints {
    static let definitions: [Entry] = [
        .init("eld-2", hasOrderedBounds), .init("eld-3", isMaximum), .init("eld-13", hasOneType),
        .init("eld-19", hasPlainPath), .init("eld-20", hasPlainPath),
    ]

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
        return tree.withText(path) { path in
            var isFirst = true
            for name in path.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
                guard isPlain(name, isType: isFirst) else { return false }
                isFirst = false
            }
            return true
        }
    }

    private static func isPlain(_ name: Slice<UnsafeRawBufferPointer>, isType: Bool) -> Bool {
        let isChoice = !isType && name.suffix(3).elementsEqual("[x]".utf8)
        let word = isChoice ? name.dropLast(3) : name
        guard let first = word.first, word.count <= 64, isType || first >= UInt8(ascii: "a"), isLetter(first) else {
            return false
        }
        return word.allSatisfy { isLetter($0) || PrimitiveGrammar.isDigit($0) }
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
