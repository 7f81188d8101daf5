extension JSONParser {
    /// Begins an object or array; gives the place of what stands first in it, or of its bracket.
    @inline(__always) mutating func enter(_ place: Place) -> Place? {
        guard !containers.isFull else { return fault(tooDeep: place) }
        // "]" and "}" come two after "[" and "{".
        let own = name == .none ? current.name : name
        let opened = OpenContainer(
            node: tape.count, closing: place.pointee + 2, name: own,
            guess: NameGuesses.Table.place(in: own, after: .none),
            slot: own == .resource ? repeated.slot(for: place, before: end) : nil)
        append(opened.closing == UInt8(ascii: "}") ? .object : .array, from: place, to: place)
        name = .none
        flags = []
        containers.push(opened)
        if let slot = opened.slot, let bracket = membersAgain(place, slot.pointee) { return bracket }
        return blank(place + 1)
    }

    /// Ends the innermost object or array before `stop`.
    @inline(__always) mutating func leave(_ stop: Place) {
        let record = tape.base + current.node
        record.pointee.length = UInt32(truncatingIfNeeded: stop - base) &- record.pointee.start
        record.pointee.next = UInt32(truncatingIfNeeded: tape.count)
        if current.needsCheck { checkMembers(of: current.node) }
        if let slot = current.slot { keep(current.node, in: slot) }
        name = .none
        flags = []
        containers.pop()
    }

    /// Reads a member's name and the colon; gives the place of the value.
    @inline(__always) mutating func memberName(_ place: Place) -> Place? {
        guard place.pointee == UInt8(ascii: "\"") else { return fault(memberName: place) }
        let isCompanion = place[1] == UInt8(ascii: "_") && place[2] != UInt8(ascii: "\"")
        let start = place + (isCompanion ? 2 : 1)
        flags = isCompanion ? .companion : []
        name = .none
        guard let stop = guessedName(start) ?? otherName(start) else { return nil }
        note(isCompanion)
        let colon = blank(stop + 1)
        guard colon.pointee == UInt8(ascii: ":") else { return fault(colon: colon) }
        return blank(colon + 1)
    }

    @inline(__always) private mutating func note(_ isCompanion: Bool) {
        let bit: UInt64 = 1 &<< UInt64(name.raw)
        let object = containers.innermost
        object.pointee.needsCheck = object.pointee.needsCheck || isCompanion || object.pointee.seen & bit != 0
        object.pointee.seen |= bit
        object.pointee.guess = NameGuesses.Table.place(in: object.pointee.name, after: name)
    }

    /// Reads the name that was guessed, if it stands there; gives the place of the quote after it.
    @inline(__always) private mutating func guessedName(_ start: Place) -> Place? {
        let guess = guesses[current.guess]
        guard let stop = guess.end(at: start, in: known) else { return nil }
        name = guess.name
        return stop
    }

    /// Reads any other name.
    @inline(never) private mutating func otherName(_ start: Place) -> Place? {
        guard let text = text(start) else { return nil }
        let found = symbol(UnsafeRawBufferPointer(start: start, count: text.stop - start), text.flags)
        name = found.symbol
        let isInTable = found.number < 0
        if isInTable, text.flags.isEmpty {
            guesses[current.guess] = NameGuesses.Guess(name, from: start, to: text.stop)
        }
        return text.stop
    }

    /// The symbol of a name as it stands in the document, and its number if it is one of the document's own.
    /// Mutating because the compiler copies the whole parser for a call that only borrows it.
    mutating func symbol(_ raw: UnsafeRawBufferPointer, _ flags: Flags) -> (symbol: Symbol, number: Int) {
        guard flags.contains(.escaped) else { return plainSymbol(raw) }
        var text = Escapes.decoded(raw)
        return text.withUTF8 { plainSymbol(UnsafeRawBufferPointer($0)) }
    }

    private mutating func plainSymbol(_ name: UnsafeRawBufferPointer) -> (symbol: Symbol, number: Int) {
        let number = known.find(NameKey(name))
        return number < 0 ? local.intern(name) : (Symbol(raw: UInt16(number + 1)), -1)
    }
}
