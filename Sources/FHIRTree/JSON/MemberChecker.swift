/// Tells which names of an object have come before, whatever the number of members, in constant time for each.
struct MemberChecker {
    /// For each name, as value and as companion: the object's place on the tape and the member's, in 32 bits each.
    private var stamps: [UInt64] = []

    /// The member of this object with that name, noted before; nil if there is none.
    func member(of object: Int, named name: Int, isCompanion: Bool) -> Int? {
        let at = index(name, isCompanion)
        guard at < stamps.count, stamps[at] != 0, stamps[at] >> 32 == UInt64(object) else { return nil }
        return Int(stamps[at] & 0xFFFF_FFFF)
    }

    mutating func note(_ member: Int, of object: Int, named name: Int, isCompanion: Bool) {
        let at = index(name, isCompanion)
        if at >= stamps.count {
            stamps.append(contentsOf: repeatElement(0, count: max(at + 2, stamps.count * 2) - stamps.count))
        }
        stamps[at] = UInt64(object) << 32 | UInt64(member)
    }

    private func index(_ name: Int, _ isCompanion: Bool) -> Int { name * 2 + (isCompanion ? 1 : 0) }
}

extension JSONParser {
    /// Flags the members of a finished object that repeat a name, and those that are both `name` and `_name`.
    @inline(never) mutating func checkMembers(of object: Int) {
        var at = object + 1
        while at < tape.count {
            let record = tape.base[at], isCompanion = record.flags.contains(.companion)
            let name = record.name == .overflow ? overflowNumber(at) : Int(record.name.raw)
            if checker.member(of: object, named: name, isCompanion: isCompanion) != nil {
                tape.base[at].flags.insert(.duplicate)
                addDuplicate(at)
            } else {
                if let partner = checker.member(of: object, named: name, isCompanion: !isCompanion) {
                    tape.base[at].flags.insert(.paired)
                    tape.base[partner].flags.insert(.paired)
                }
                checker.note(at, of: object, named: name, isCompanion: isCompanion)
            }
            at = Int(record.next)
        }
    }

    /// The number of a member's name where the symbols have run out: one beyond them all.
    @inline(never) private mutating func overflowNumber(_ member: Int) -> Int {
        let written = writtenName(member)
        let raw = written.raw(isCompanion: tape.base[member].flags.contains(.companion))
        return Symbol.limit + symbol(raw, written.flags).number
    }

    private func writtenName(_ member: Int) -> MemberName {
        let record = tape.base[member]
        let bytes = UnsafeRawBufferPointer(start: base, count: end - base)
        return MemberName(in: bytes, before: Int(record.start) - (record.kind == .string ? 1 : 0))
    }

    private mutating func addDuplicate(_ member: Int) {
        let written = writtenName(member)
        let text =
            written.flags.contains(.escaped)
            ? Escapes.decoded(written.raw) : String(decoding: written.raw, as: UTF8.self)
        add(ParseProblem(kind: .duplicateName, offset: written.offset, node: Node(member), detail: text))
    }
}
