internal import FHIRPath
internal import FHIRTree

extension NativeConstraints {
    static let quantities: [Entry] = [
        .init("per-1", period), .init("qty-3", needs(.system, with: .code)), .init("sqty-1", without(.comparator)),
        .init("rat-1", ratio),
        .init("drt-1", duration),
    ]

    /// rat-1: numerator and denominator both or neither, and with neither an extension.
    private static let ratio: NativeCheck = { tree, value, broken in
        switch (tree.presence(value, .numerator), tree.presence(value, .denominator)) {
        case (.present, .present): return true
        case (.unclear, _), (_, .unclear): return false
        case (.present, .absent), (.absent, .present):
            broken.append(value)
            return true
        case (.absent, .absent): return extended(tree, value, &broken)
        }
    }

    private static func extended(_ tree: Tree, _ value: Node, _ broken: inout [Node]) -> Bool {
        let extended = tree.presence(value, .extension)
        if extended == .absent { broken.append(value) }
        return extended != .unclear
    }

    /// drt-1: a coded duration has a value and UCUM.
    private static let duration: NativeCheck = { tree, value, broken in
        let code = tree.presence(value, .code), number = tree.presence(value, .value)
        if code != .present { return code == .absent }
        var isUCUM = false
        let isClear = tree.forEachText(value, .system) { system in
            isUCUM = isUCUM || tree.isText(system, "http://unitsofmeasure.org")
        }
        guard isClear, number != .unclear else { return false }
        if !isUCUM || number == .absent { broken.append(value) }
        return true
    }

    /// per-1: the start is not after the end.
    private static let period: NativeCheck = { tree, value, broken in
        switch (tree.soleText(value, .start), tree.soleText(value, .end)) {
        case (.unclear, _), (_, .unclear): return false
        case (.absent, _), (_, .absent): return true
        case (.text(let start), .text(let end)):
            let texts = (tree.raw(start), tree.raw(end))
            guard let isAfter = DateOrder.isAfter(texts.0, texts.1) ?? DateOrder.isTextAfter(texts.0, texts.1) else {
                return false
            }
            if isAfter { broken.append(value) }
            return true
        }
    }
}

/// The order of two dateTimes that are written alike, so that their characters tell it.
enum DateOrder {
    /// With nine decimals and an offset: what is finer does not count in FHIRPath.
    private static let longest = 35
    /// Up to the seconds.
    private static let clock = 19

    /// nil when they are not written alike (other precision, other zone), or when one is no moment.
    static func isAfter(_ start: UnsafeRawBufferPointer, _ end: UnsafeRawBufferPointer) -> Bool? {
        guard start.count == end.count, start.count <= longest, DateGrammar.dateTime(start) == .good,
            DateGrammar.dateTime(end) == .good, zone(start).elementsEqual(zone(end))
        else { return nil }
        guard end.lexicographicallyPrecedes(start) else { return false }
        return isLeapSecond(start) || isLeapSecond(end) ? nil : true
    }

    /// FHIRPath compares what is no moment as text. nil when one is a moment after all, or not plain.
    static func isTextAfter(_ start: UnsafeRawBufferPointer, _ end: UnsafeRawBufferPointer) -> Bool? {
        let isPlain = [start, end].allSatisfy { text in
            !text.isEmpty && !Moment.isDateTime(text) && text.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "\\") }
        }
        return isPlain ? end.lexicographicallyPrecedes(start) : nil
    }

    /// `Z` or the offset, empty for a date.
    private static func zone(_ text: UnsafeRawBufferPointer) -> Slice<UnsafeRawBufferPointer> {
        guard text.count > clock else { return text[text.count...] }
        return text.last == UInt8(ascii: "Z") ? text[(text.count - 1)...] : text[(text.count - 6)...]
    }

    /// The 60th second is also the next minute's first.
    private static func isLeapSecond(_ text: UnsafeRawBufferPointer) -> Bool {
        text.count >= clock && text[clock - 2] == UInt8(ascii: "6")
    }
}
