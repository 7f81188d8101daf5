/// What ends the reading: a place where the grammar allows nothing of what stands there.
extension JSONParser {
    /// More problems than this are not kept: the document is wrong enough.
    private static var mostProblems: Int { 10_000 }

    mutating func add(_ problem: ParseProblem) {
        if problems.count < Self.mostProblems { problems.append(problem) }
    }

    @inline(never) mutating func fault<Result>(value place: Place) -> Result? {
        switch place.pointee {
        case UInt8(ascii: "+"), UInt8(ascii: "."): stop(.badNumber, place, token(place))
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            stop(.badLiteral, place, token(place))
        default: unexpected(place)
        }
    }

    @inline(never) mutating func fault<Result>(number place: Place) -> Result? {
        stop(.badNumber, place, token(place))
    }

    @inline(never) mutating func fault<Result>(memberName place: Place) -> Result? {
        unexpected(place, isBetween: true)
    }

    @inline(never) mutating func fault<Result>(colon place: Place) -> Result? { unexpected(place) }

    @inline(never) mutating func fault<Result>(trailingComma place: Place) -> Result? {
        stop(.trailingComma, place, isBetween: true)
    }

    @inline(never) mutating func fault<Result>(afterValue place: Place) -> Result? {
        if let token = brokenToken(before: place) { return stop(token.kind, token.start, self.token(token.start)) }
        return unexpected(place, isBetween: true)
    }

    @inline(never) mutating func fault(trailing place: Place) -> Bool {
        if let token = brokenToken(before: place) {
            return stop(token.kind, token.start, self.token(token.start)) ?? false
        }
        if place.pointee < 0x20 || isComment(place) { return unexpected(place, isBetween: true) ?? false }
        return stop(.trailingContent, place, isBetween: true) ?? false
    }

    @inline(never) mutating func fault<Result>(escape place: Place) -> Result? {
        var digit = place + 2
        while digit < end, isTokenByte(digit.pointee) { digit += 1 }
        if digit == end, place + 6 > end { return stop(.unexpectedEnd, end) }
        return stop(.badEscape, place, "\\" + character(place + 1))
    }

    @inline(never) mutating func fault<Result>(unexpectedEnd place: Place) -> Result? { stop(.unexpectedEnd, end) }

    @inline(never) mutating func fault<Result>(tooDeep place: Place) -> Result? {
        stop(.tooDeep, place, String(limits.depth))
    }

    /// The fault of a place where something else should stand; between values, or where a value should be.
    private mutating func unexpected<Result>(_ place: Place, isBetween: Bool = false) -> Result? {
        if place >= end { return stop(.unexpectedEnd, end, isBetween: isBetween) }
        if isComment(place) { return stop(.comment, place, isBetween: isBetween) }
        if place.pointee < 0x20 {
            return stop(.controlCharacter, place, Self.codePoint(UInt32(place.pointee)), isBetween: isBetween)
        }
        guard characterLength(place) > 0 else {
            return stop(.invalidUTF8, place, Self.hex(place.pointee), isBetween: isBetween)
        }
        return stop(.unexpectedCharacter, place, character(place), isBetween: isBetween)
    }

    /// Notes the fault; gives nil, for the caller to hand on.
    private mutating func stop<Result>(
        _ kind: ParseProblem.Kind, _ place: Place, _ detail: String = "", isBetween: Bool = false
    ) -> Result? {
        let problem = ParseProblem(
            kind: kind, offset: place - base, openPath: openPath(withValue: !isBetween), detail: detail,
            rootType: rootType)
        if problems.count >= Self.mostProblems { problems.removeLast() }
        problems.append(problem)
        return nil
    }
}

/// What stands at a place.
extension JSONParser {
    /// The number or word that ended at `place` though the token goes on there; it leaves the tape again.
    private mutating func brokenToken(before place: Place) -> (kind: ParseProblem.Kind, start: Place)? {
        guard tape.count > 0, isTokenByte(place.pointee) else { return nil }
        let last = tape.base[tape.count - 1]
        guard base + Int(last.start) + Int(last.length) == place, last.kind != .string else { return nil }
        guard last.kind != .object, last.kind != .array else { return nil }
        tape.removeLast()
        return (last.kind == .number ? .badNumber : .badLiteral, base + Int(last.start))
    }

    private func isComment(_ place: Place) -> Bool {
        place.pointee == UInt8(ascii: "/") && (place[1] == UInt8(ascii: "/") || place[1] == UInt8(ascii: "*"))
    }

    private func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }

    /// The letters, digits and signs that stand together at a place, forty at most.
    private func token(_ start: Place) -> String {
        var stop = start
        while stop - start < 40, isTokenByte(stop.pointee) { stop += 1 }
        return String(decoding: UnsafeRawBufferPointer(start: start, count: stop - start), as: UTF8.self)
    }

    private func character(_ place: Place) -> String {
        let length = characterLength(place)
        guard length > 0 else { return Self.hex(place.pointee) }
        return String(decoding: UnsafeRawBufferPointer(start: place, count: length), as: UTF8.self)
    }

    private func characterLength(_ place: Place) -> Int {
        UTF8Check.characterLength(UnsafeRawBufferPointer(start: place, count: max(1, end - place)), 0)
    }
}
