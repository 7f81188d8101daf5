package import FHIRTree
package import FHIRValidation

/// Looks in a document for person numbers that may be real people's: no environment for tests may get them.
///
/// Looks everywhere, also where no person number belongs. A number that hospitals and NAV both may have made (month
/// plus 40) may be real.
package enum RealPersonNumbers {
    /// Where they stand, in document order.
    package static func places(in tree: Tree) -> [SourcePosition] {
        var places: [SourcePosition] = []
        for index in 0..<tree.count {
            let node = Node(index)
            switch tree.kind(node) {
            case .string, .number:
                if tree.withText(node, holdsOne) { places.append(position(of: node, tree)) }
            case .object:
                let value = tree.child(node, .value)
                if claimsOne(node, value, tree) { places.append(position(of: value, tree)) }
            case .array, .true, .false, .null: break
            }
        }
        return places
    }

    private static func position(of node: Node, _ tree: Tree) -> SourcePosition {
        let location = tree.location(node)
        return SourcePosition(line: location.line, column: location.column)
    }

    /// Whether an identifier is said to be a person number but has wrong control digits, and not a synthetic month: a real one
    /// with a slip of the pen.
    private static func claimsOne(_ identifier: Node, _ value: Node, _ tree: Tree) -> Bool {
        let system = tree.child(identifier, .system)
        guard value.exists, system.exists, tree.kind(value) == .string, tree.kind(system) == .string,
            systems.contains(tree.text(system)), case let digits = Array(tree.text(value).utf8), digits.count == 11,
            digits.allSatisfy(isDigit), !holdsNumber(digits)
        else { return false }
        let month = Int(digits[2] - 48) * 10 + Int(digits[3] - 48)
        return !(66...77).contains(month) && !(81...92).contains(month)
    }

    private static let systems: Set<String> = ["urn:oid:2.16.578.1.12.4.1.4.1", "urn:oid:2.16.578.1.12.4.1.4.2"]

    /// Whether a text has a run of eleven digits, or of six and five with a sign between them, that may be real.
    private static func holdsOne(_ text: UnsafeRawBufferPointer) -> Bool {
        var at = 0
        while at < text.count {
            guard isDigit(text[at]) else {
                at += 1
                continue
            }
            var end = at
            while end < text.count, isDigit(text[end]) { end += 1 }
            switch end - at {
            case 11 where !isUUID(text, at..<end) && holdsNumber(text[at..<end]): return true
            case 6 where isSplit(text, at..<end): return true
            default: break
            }
            at = end
        }
        return false
    }

    private static func isSplit(_ text: UnsafeRawBufferPointer, _ first: Range<Int>) -> Bool {
        // A blank of Unicode has up to three bytes.
        var start = first.upperBound
        while start < text.count, start - first.upperBound < 3, !isDigit(text[start]) { start += 1 }
        var end = start
        while end < text.count, isDigit(text[end]) { end += 1 }
        return start > first.upperBound && end - start == 5 && holdsNumber(Array(text[first]) + text[start..<end])
    }

    private static func holdsNumber(_ digits: some Collection<UInt8>) -> Bool {
        guard let number = try? PersonNumber(digits, issued: .from2032) else { return false }
        return !number.isSynthetic
    }

    /// Whether digits are part of the last group of a UUID.
    private static func isUUID(_ text: UnsafeRawBufferPointer, _ digits: Range<Int>) -> Bool {
        func isLetter(_ place: Int) -> Bool {
            text.indices.contains(place) && (97...102).contains(text[place] | 0x20)
        }
        let start = isLetter(digits.lowerBound - 1) ? digits.lowerBound - 1 : digits.lowerBound
        let end = start < digits.lowerBound || !isLetter(digits.upperBound) ? digits.upperBound : digits.upperBound + 1
        return end - start == 12 && start >= 24 && text[start - 1] == UInt8(ascii: "-")
            && text[start - 6] == UInt8(ascii: "-")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
}
