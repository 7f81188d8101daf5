import Glibc

// FHIRPath N1, 5.6 "String Manipulation". Places and lengths count Unicode characters (scalars).
extension Machine {
    /// `startsWith`, `endsWith`, `contains`: compared as bytes, straight in the document.
    mutating func testText(_ function: Function) throws(FHIRPathError) {
        let part = try popString(function.rawValue)
        guard let item = try popStringItem(function), let part else { return stack.begin() }
        let result = withText(item) { text -> Bool in
            switch function {
            case .startsWith: text.starts(with: part.utf8)
            case .endsWith: text.reversed().starts(with: part.utf8.reversed())
            default: text.contains(part)
            }
        }
        push(boolean: result)
    }

    /// The input as it is if it is a text, nil if it is empty.
    private mutating func popStringItem(_ function: Function) throws(FHIRPathError) -> Item? {
        guard let item = try popSingle(function.rawValue) else { return nil }
        if withText(item, { _ in true }) == true { return item }
        if case .element(let located) = item, model.system(located.type) == .string { return nil }
        throw fail(.wrongType(operation: function.rawValue, type: typeName(item)))
    }

    mutating func length() throws(FHIRPathError) {
        guard let item = try popStringItem(.length) else { return stack.begin() }
        stack.push(withText(item) { text in .integer(Int64(text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) })) })
    }

    /// `indexOf` and `lastIndexOf`
    mutating func findText(_ function: Function) throws(FHIRPathError) {
        let part = try popString(function.rawValue), text = try popString(function.rawValue)
        guard let text, let part else { return stack.begin() }
        let all = Array(text.unicodeScalars), wanted = Array(part.unicodeScalars)
        let places = all.places(of: wanted)
        stack.push(.integer(Int64((function == .indexOf ? places.first : places.last) ?? -1)))
    }

    mutating func substring(hasLength: Bool) throws(FHIRPathError) {
        let length = hasLength ? try popInteger("substring") : nil
        let start = try popInteger("substring"), text = try popString("substring")
        guard let text, let start else { return stack.begin() }
        let all = Array(text.unicodeScalars)
        guard start >= 0, start < all.count else { return stack.begin() }
        let count = min(max(length ?? Int64(all.count), 0), Int64(all.count) - start)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: all[Int(start)..<Int(start + count)])
        stack.push(.string(String(view)))
    }

    /// Functions of a text alone.
    mutating func mapText(_ function: Function) throws(FHIRPathError) {
        guard let text = try popString(function.rawValue) else { return stack.begin() }
        switch function {
        case .upper: stack.push(.string(text.uppercased()))
        case .lower: stack.push(.string(text.lowercased()))
        case .trim: stack.push(.string(text.trimmed))
        default: stack.push(text.unicodeScalars.map { Item.string(String($0)) })
        }
    }

    mutating func replace() throws(FHIRPathError) {
        let substitution = try popString("replace"), pattern = try popString("replace")
        let text = try popString("replace")
        guard let text, let pattern, let substitution else { return stack.begin() }
        // An empty pattern stands around each character.
        let characters = text.isEmpty ? [] : text.unicodeScalars.map { String($0) }
        let pieces = pattern.isEmpty ? [""] + characters + [""] : text.pieces(separatedBy: pattern)
        try pushJoined(pieces, separator: substitution)
    }

    private mutating func pushJoined(_ pieces: [String], separator: String) throws(FHIRPathError) {
        let (separators, isOverflow) = separator.utf8.count.multipliedReportingOverflow(by: pieces.count)
        try allow(text: isOverflow ? Int.max : pieces.reduce(separators) { $0 + $1.utf8.count })
        stack.push(.string(pieces.joined(separator: separator)))
    }

    mutating func split() throws(FHIRPathError) {
        let separator = try popString("split"), text = try popString("split")
        guard let text, let separator else { return stack.begin() }
        if separator.isEmpty { return stack.push(text.unicodeScalars.map { Item.string(String($0)) }) }
        stack.push(text.pieces(separatedBy: separator).map { Item.string($0) })
    }

    mutating func join(hasSeparator: Bool) throws(FHIRPathError) {
        let separator = hasSeparator ? try popString("join") ?? "" : ""
        let items = stack.pop()
        var texts: [String] = []
        for item in items {
            guard case .string(let text) = converted(item) else {
                throw fail(.wrongType(operation: "join", type: typeName(item)))
            }
            texts.append(text)
        }
        if items.isEmpty { stack.begin() } else { try pushJoined(texts, separator: separator) }
    }

    // MARK: Regular expressions

    /// `matches` and `matchesFull`
    mutating func testMatch(_ function: Function, hasFlags: Bool) throws(FHIRPathError) {
        let flags = hasFlags ? try popString(function.rawValue) ?? "" : ""
        let pattern = try popString(function.rawValue), item = try popStringItem(function)
        guard let item, let pattern else { return stack.begin() }
        let regex = try regex(Regex.Pattern(text: pattern, isWhole: function == .matchesFull, flags: flags))
        guard let result = withText(item, { regex.matches($0) }) ?? nil else { throw fail(.notEvaluated(.regex)) }
        push(boolean: result)
    }

    mutating func replaceMatches(hasFlags: Bool) throws(FHIRPathError) {
        let name = "replaceMatches", flags = hasFlags ? try popString(name) ?? "" : ""
        let substitution = try popString(name), pattern = try popString(name), text = try popString(name)
        guard let text, let pattern, let substitution else { return stack.begin() }
        if pattern.isEmpty { return stack.push(.string(text)) }
        let regex = try regex(Regex.Pattern(text: pattern, flags: flags))
        guard let result = regex.replacing(in: text, with: substitution) else { throw fail(.notEvaluated(.regex)) }
        try allow(text: result.utf8.count)
        stack.push(.string(result))
    }

    private mutating func regex(_ pattern: Regex.Pattern) throws(FHIRPathError) -> Regex {
        guard let regex = regexes.regex(pattern) else { throw fail(.badRegex(pattern.text)) }
        return regex
    }
}

extension UnsafeRawBufferPointer {
    fileprivate func contains(_ part: String) -> Bool {
        var part = part
        return part.withUTF8 { firstPlace(of: UnsafeRawBufferPointer($0)) != nil }
    }

    private func firstPlace(of part: UnsafeRawBufferPointer) -> Int? {
        guard let text = baseAddress, let wanted = part.baseAddress, let first = part.first else { return 0 }
        var at = 0
        while at + part.count <= count {
            guard let found = memchr(text + at, Int32(first), count - part.count - at + 1) else { return nil }
            at = UnsafeRawPointer(found) - text
            if memcmp(text + at, wanted, part.count) == 0 { return at }
            at += 1
        }
        return nil
    }
}

extension Collection where Element: Equatable {
    /// Where a part begins, each place; an empty part at the start and the end.
    fileprivate func places(of part: some Collection<Element>) -> [Int] {
        let count = count, length = part.count
        guard length <= count else { return [] }
        if length == 0 { return [0, count] }
        let all = Array(self), wanted = Array(part)
        return (0...(count - length)).filter { all[$0] == wanted[0] && all[$0..<$0 + length].elementsEqual(wanted) }
    }
}

extension String {
    fileprivate func pieces(separatedBy separator: String) -> [String] {
        let bytes = Array(utf8), length = separator.utf8.count
        var pieces: [String] = [], start = 0
        for place in bytes.places(of: separator.utf8) where place >= start {
            pieces.append(String(decoding: bytes[start..<place], as: UTF8.self))
            start = place + length
        }
        return pieces + [String(decoding: bytes[start...], as: UTF8.self)]
    }

    fileprivate var trimmed: String {
        let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
        let start = unicodeScalars.drop(while: isBlank)
        let end = start.lastIndex { !isBlank($0) }.map { start.index(after: $0) } ?? start.startIndex
        return String(start[..<end])
    }
}
