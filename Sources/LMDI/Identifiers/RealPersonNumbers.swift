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
        guard value.exists, tree.kind(value) == .string, IdentifierSystem(of: identifier, tree).person != nil,
            let digits = tree.withText(value, { try? Digits($0, lengths: 11...11) }), !isReal(digits)
        else { return false }
        let month = digits.number(2, 2)
        return !(66...77).contains(month) && !(81...92).contains(month)
    }

    /// Whether a text has a run of eleven digits, or of six and five with a sign between them, that may be real.
    private static func holdsOne(_ text: UnsafeRawBufferPointer) -> Bool {
        PersonNumberSearch.find(in: text) { found in
            isReal(found.digits) && !(found.place.count == 11 && isUUID(text, found.place))
        }
    }

    private static func isReal(_ digits: Digits) -> Bool {
        guard let number = try? PersonNumber(digits, .from2032) else { return false }
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
}
