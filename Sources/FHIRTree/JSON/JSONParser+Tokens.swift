/// Numbers and the three words.
extension JSONParser {
    /// Reads a number, whose text is kept as written. What may not follow it is found after the value.
    @inline(__always) mutating func number(_ start: Place) -> Place? {
        var place = start
        if place.pointee == UInt8(ascii: "-") { place += 1 }
        if place.pointee == UInt8(ascii: "0") {
            place += 1
        } else {
            guard let after = digits(place) else { return fault(number: start) }
            place = after
        }
        if place.pointee == UInt8(ascii: ".") {
            guard let after = digits(place + 1) else { return fault(number: start) }
            place = after
        }
        if place.pointee | 0x20 == UInt8(ascii: "e") {
            place += place[1] == UInt8(ascii: "+") || place[1] == UInt8(ascii: "-") ? 2 : 1
            guard let after = digits(place) else { return fault(number: start) }
            place = after
        }
        append(.number, from: start, to: place)
        return place
    }

    /// Skips digits, of which there must be one.
    @inline(__always) private func digits(_ start: Place) -> Place? {
        var place = start
        while place.pointee &- UInt8(ascii: "0") < 10 { place += 1 }
        return place == start ? nil : place
    }

    @inline(__always) mutating func literal(_ start: Place) -> Place? {
        let word = UnsafeRawPointer(start).loadUnaligned(as: UInt32.self)
        switch UInt32(littleEndian: word) {
        case 0x6575_7274: return literal(.true, start, 4)
        case 0x6C6C_756E: return literal(.null, start, 4)
        case 0x736C_6166 where start[4] == UInt8(ascii: "e"): return literal(.false, start, 5)
        default: return fault(value: start)
        }
    }

    @inline(__always) private mutating func literal(_ kind: Kind, _ start: Place, _ length: Int) -> Place {
        append(kind, from: start, to: start + length)
        return start + length
    }
}
