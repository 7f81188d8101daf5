internal import FHIRTree

extension NativeConstraints {
    static let timing: [Entry] = [
        .init("tim-1", needs(.durationUnit, with: .duration)), .init("tim-2", needs(.periodUnit, with: .period)),
        .init("tim-4", notNegative(.duration)), .init("tim-5", notNegative(.period)),
        .init("tim-6", needs(.period, with: .periodMax)), .init("tim-7", needs(.duration, with: .durationMax)),
        .init("tim-8", needs(.count, with: .countMax)), .init("tim-9", offset),
        .init("tim-10", notBoth(.when, .timeOfDay)),
    ]

    /// tim-4, tim-5: zero or more.
    private static func notNegative(_ name: Symbol) -> NativeCheck {
        { tree, value, broken in
            guard tree.kind(value) == .object else { return false }
            for member in tree.children(value) where tree.name(member) == name && tree.isElement(member) {
                guard tree.kind(member) == .number || tree.kind(member) == .string,
                    let isNegative = PlainNumber.isNegative(tree.raw(member))
                else { return false }
                if isNegative, broken.isEmpty { broken.append(value) }
            }
            return true
        }
    }

    /// tim-9: an offset needs a `when`, and none that is a meal itself.
    private static let offset: NativeCheck = { tree, value, broken in
        switch (tree.presence(value, .offset), tree.presence(value, .when)) {
        case (.absent, _): return true
        case (.unclear, _), (_, .unclear): return false
        case (.present, .absent): broken.append(value)
        case (.present, .present):
            var isMeal = false
            guard tree.forEachText(value, .when, { isMeal = isMeal || tree.isText($0, in: meals) }) else {
                return false
            }
            if isMeal { broken.append(value) }
        }
        return true
    }

    private static let meals: [StaticString] = ["C", "CM", "CD", "CV"]
}

/// A short number without an exponent.
enum PlainNumber {
    private static let longest = 16

    /// nil for what is no such number.
    static func isNegative(_ text: UnsafeRawBufferPointer) -> Bool? {
        let isSigned = text.first == UInt8(ascii: "-")
        var points = 0, digits = 0, hasValue = false
        for byte in text.dropFirst(isSigned ? 1 : 0) {
            if byte == UInt8(ascii: "."), digits > 0 {
                points += 1
            } else if PrimitiveGrammar.isDigit(byte) {
                digits += 1
                hasValue = hasValue || byte != UInt8(ascii: "0")
            } else {
                return nil
            }
        }
        guard digits > 0, points <= 1, text.count <= longest, text.last != UInt8(ascii: ".") else { return nil }
        return isSigned && hasValue
    }
}
