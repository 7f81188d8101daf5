internal import FHIRTree
internal import FHIRValidation

/// Values of primitives: their JSON kind, then the form that their class asks for.
extension ModelParser {
    func readValue(_ node: Node, _ type: ModelClass, _ path: String) {
        guard let primitive = PrimitiveType(named: type.name) else { return }
        switch tree.kind(node) {
        case .object: report(.objectForPrimitive, ModelTexts.objectForPrimitive, node, path)
        case .array: report(.arrayForPrimitive, ModelTexts.arrayForPrimitive, node, path)
        case .null: report(.nullPrimitive, ModelTexts.nullPrimitive, node, path)
        case .string where tree.format == .xml: readText(node, primitive, path)
        case .string:
            if tree[node].length == 0 {
                report(.emptyString, ModelTexts.emptyString, node, path)
            } else if primitive == .boolean || primitive.isNumber {
                report(.wrongToken, ModelTexts.wrongToken(primitive.className), node, path)
            } else {
                readText(node, primitive, path)
            }
        case .number:
            if primitive.isNumber { readNumber(node, primitive, path) } else { wrongToken(node, primitive, path) }
        case .true, .false:
            if primitive != .boolean { wrongToken(node, primitive, path) }
        }
    }

    private func wrongToken(_ node: Node, _ primitive: PrimitiveType, _ path: String) {
        report(.wrongToken, ModelTexts.wrongToken(primitive.className), node, path)
    }

    private func readNumber(_ node: Node, _ primitive: PrimitiveType, _ path: String) {
        guard primitive != .decimal else { return }
        let text = tree.text(node)
        if Int32(text) == nil { report(.badNumber, ModelTexts.badNumber(text), node, path) }
    }

    private func readText(_ node: Node, _ primitive: PrimitiveType, _ path: String) {
        guard let code = fault(tree.text(node), primitive) else { return }
        report(code, ModelTexts.badLiteral(tree.text(node), primitive.name), node, path)
    }

    private func fault(_ text: String, _ primitive: PrimitiveType) -> MirrorCode? {
        switch primitive {
        case .boolean, .integer, .decimal, .positiveInt, .unsignedInt, .string, .markdown, .xhtml: nil
        case .code: accepts(text, .code) ? nil : .badCode
        case .id: accepts(text, .id) ? nil : .badID
        case .oid: accepts(text, .oid) ? nil : .badOID
        case .uuid: accepts(text, .uuid) ? nil : .badUUID
        case .uri, .url, .canonical: isURI(text) ? nil : .badURI
        case .date: LooseMoment(text).isDate ? nil : .badDate
        case .dateTime: LooseMoment(text).isDateTime ? nil : .badDateTime
        case .instant: LooseMoment(text).isMoment ? nil : .badInstant
        case .time: LooseMoment(text).isTime ? nil : .badTime
        case .base64Binary: isBase64(text) ? nil : .badBase64
        }
    }

    private func accepts(_ text: String, _ primitive: PrimitiveType) -> Bool {
        var text = text
        return text.withUTF8 { PrimitiveGrammar.accepts(UnsafeRawBufferPointer($0), primitive) }
    }

    /// A uri that says that it is an OID or a UUID must be one; more the parser does not ask.
    private func isURI(_ text: String) -> Bool {
        if text.hasPrefix("urn:oid:") { return accepts(text, .oid) }
        if text.hasPrefix("urn:uuid:") { return accepts(text, .uuid) }
        return true
    }

    /// Groups of four without any white space.
    private func isBase64(_ text: String) -> Bool {
        accepts(text, .base64Binary) && !text.utf8.contains { $0 <= 0x20 }
    }
}

extension PrimitiveType {
    /// The .NET type of its values, as the parser names it.
    fileprivate var className: String {
        switch self {
        case .boolean: "Boolean"
        case .integer, .positiveInt, .unsignedInt: "Int32"
        case .decimal: "Decimal"
        case .instant: "DateTimeOffset"
        case .base64Binary: "Byte[]"
        case .string, .markdown, .code, .id, .uri, .url, .canonical, .oid, .uuid, .date, .dateTime, .time, .xhtml:
            "String"
        }
    }
}

extension MirrorCodes {
    /// Whether a code is none of an enumeration's: only value sets that are whole and small became one.
    func isOutside(_ code: String, enumeration: String) -> Bool {
        judge([Coding(system: nil, code: code, display: nil)], in: enumeration) == .notInSet
    }
}

/// A date or time as the engine reads it: a loose form first, then whether such a moment exists.
struct LooseMoment {
    private var date: [Int] = []
    private var clock: [Int] = []
    private var hasOffset = false
    private var isWhole = false
    private var isPossible = true

    /// A date and no time.
    var isDate: Bool { isWhole && !date.isEmpty && clock.isEmpty && !hasOffset && isPossible }
    /// A date, or a date with a time and its offset; seconds may be left out.
    var isDateTime: Bool { isMoment && (clock.isEmpty || hasOffset) }
    /// As a date with a time, the offset left out or not.
    var isMoment: Bool { isWhole && !date.isEmpty && isPossible }
    /// A time and no date.
    var isTime: Bool { isWhole && date.isEmpty && !clock.isEmpty && !hasOffset && isPossible }

    init(_ text: String) {
        var rest = Array(text.utf8)[...]
        if text.utf8.dropFirst(2).first == UInt8(ascii: ":") {
            isWhole = readClock(&rest) && rest.isEmpty
        } else {
            isWhole = readDate(&rest) && readTime(&rest) && rest.isEmpty
        }
    }

    private mutating func readDate(_ rest: inout ArraySlice<UInt8>) -> Bool {
        guard let year = Self.number(4, &rest) else { return false }
        date = [year]
        while date.count < 3, rest.first == UInt8(ascii: "-") {
            rest.removeFirst()
            guard let part = Self.number(2, &rest) else { return false }
            date.append(part)
        }
        isPossible = year > 0 && (date.count < 2 || (1...12).contains(date[1]))
        if isPossible, date.count == 3 { isPossible = date[2] >= 1 && date[2] <= Self.days(date[1], of: year) }
        return true
    }

    private mutating func readTime(_ rest: inout ArraySlice<UInt8>) -> Bool {
        guard rest.first == UInt8(ascii: "T") else { return rest.isEmpty }
        rest.removeFirst()
        guard date.count == 3, readClock(&rest) else { return false }
        return readOffset(&rest)
    }

    private mutating func readClock(_ rest: inout ArraySlice<UInt8>) -> Bool {
        guard let hour = Self.number(2, &rest) else { return false }
        clock = [hour]
        while clock.count < 3, rest.first == UInt8(ascii: ":") {
            rest.removeFirst()
            guard let part = Self.number(2, &rest) else { return false }
            clock.append(part)
        }
        if clock.count == 3, rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix { $0 &- 0x30 < 10 }
            guard !digits.isEmpty else { return false }
            rest = rest.dropFirst(digits.count + 1)
        }
        isPossible = isPossible && hour < 24 && clock.dropFirst().allSatisfy { $0 < 60 }
        return clock.count >= 2
    }

    private mutating func readOffset(_ rest: inout ArraySlice<UInt8>) -> Bool {
        guard let sign = rest.first else { return true }
        rest.removeFirst()
        hasOffset = true
        if sign == UInt8(ascii: "Z") { return true }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let hours = Self.number(2, &rest),
            rest.popFirst() == UInt8(ascii: ":"), let minutes = Self.number(2, &rest)
        else { return false }
        isPossible = isPossible && minutes < 60 && hours * 60 + minutes <= 14 * 60
        return true
    }

    private static func number(_ digits: Int, _ rest: inout ArraySlice<UInt8>) -> Int? {
        let part = rest.prefix(digits)
        guard part.count == digits, part.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        rest = rest.dropFirst(digits)
        return part.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static func days(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
