extension JSONParser {
    /// A string's end (the place of its closing quote) and what was seen in it.
    struct Text {
        let stop: Place
        let flags: Flags
    }

    @inline(__always) mutating func string(_ place: Place) -> Place? {
        guard let text = text(place + 1) else { return nil }
        append(.string, from: place + 1, to: text.stop, text.flags)
        return text.stop + 1
    }

    /// Reads a string from after its opening quote.
    @inline(__always) mutating func text(_ start: Place) -> Text? {
        var place = start
        while true {
            let count = Words.plainASCII(place)
            place += count
            if count == 16 { continue }
            return place.pointee == UInt8(ascii: "\"") ? Text(stop: place, flags: []) : uncommonText(start, place)
        }
    }

    /// The first quote, backslash or control character; `high` gets the high bits of the bytes before it.
    private func plainEnd(_ start: Place, _ high: inout UInt64) -> Place {
        var place = start
        while true {
            let word = Words.load(place)
            let marks = Words.endsText(word)
            guard marks == 0 else {
                let count = Words.firstMark(marks)
                high |= Words.low(word, count) & Words.highBits
                return place + count
            }
            high |= word & Words.highBits
            place += 8
        }
    }

    /// Goes on with a string that has more in it than ASCII text, from the `first` place with more.
    @inline(never) private mutating func uncommonText(_ start: Place, _ first: Place) -> Text? {
        var high: UInt64 = 0
        var stop = plainEnd(first, &high)
        var flags: Flags = []
        var control: Place?
        while stop.pointee != UInt8(ascii: "\"") {
            if stop.pointee == UInt8(ascii: "\\") {
                guard let after = escape(stop) else { return nil }
                stop = after
                flags.insert(.escaped)
            } else {
                if stop >= end { return fault(unexpectedEnd: stop) }
                control = control ?? stop
                stop += 1
            }
            stop = plainEnd(stop, &high)
        }
        if let control { note(.controlCharacter, at: control, detail: Self.codePoint(UInt32(control.pointee))) }
        if high != 0 { flags.insert(.nonASCII) }
        if high != 0, let fault = UTF8Check.firstFault(UnsafeRawBufferPointer(start: start, count: stop - start)) {
            note(.invalidUTF8, at: start + fault, detail: Self.hex(start[fault]))
        }
        return Text(stop: stop, flags: flags)
    }

    /// Reads an escape from its backslash on, a surrogate pair at once.
    private mutating func escape(_ place: Place) -> Place? {
        switch place[1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return place + 2
        case UInt8(ascii: "u"): break
        default: return place + 1 >= end ? fault(unexpectedEnd: end) : fault(escape: place)
        }
        guard let unit = Escapes.unit(place) else { return fault(escape: place) }
        if unit == 0 { note(.nulCharacter, at: place) }
        guard unit >> 11 == 0xD800 >> 11 else { return place + 6 }
        if Escapes.isHigh(unit), let low = Escapes.unit(place + 6), Escapes.isLow(low) { return place + 12 }
        note(.loneSurrogate, at: place, detail: Self.codePoint(UInt32(unit)))
        return place + 6
    }

    /// Notes a problem of the value that comes next, once for each value and kind; reading goes on.
    private mutating func note(_ kind: ParseProblem.Kind, at place: Place, detail: String = "") {
        let node = Node(tape.count)
        if let last = problems.last, last.node == node, last.kind == kind { return }
        add(ParseProblem(kind: kind, offset: place - base, node: node, detail: detail))
    }

    static func codePoint(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    static func hex(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}
