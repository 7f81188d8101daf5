extension Tree {
    /// The line and column (a character each) of a value, from 1; for XML of the element's tag.
    public func location(_ node: Node) -> (line: Int, column: Int) { location(offset: sourceRange(node).lowerBound) }

    /// The line and column of a byte of `source`, from 1.
    public func location(offset: Int) -> (line: Int, column: Int) { document.location(offset: offset) }

    /// The text of a line (1 is the first) of `source` without its end; empty if there is no such line.
    public func sourceLine(_ number: Int) -> UnsafeRawBufferPointer { document.line(number) }

    /// The bytes of `source` that a value takes up, a string with its quotes; for XML the whole element.
    public func sourceRange(_ node: Node) -> Range<Int> {
        guard node.exists else { return 0..<0 }
        switch format {
        case .json:
            let record = self[node]
            let start = Int(record.start), stop = start + Int(record.length)
            return record.kind == .string ? start - 1..<stop + 1 : start..<stop
        case .xml:
            let place = places[Int(node.index)]
            return Int(place.start)..<Int(max(place.start, place.end))
        }
    }

    /// An object as it stands in `source`.
    package func written(_ object: Node) -> UnsafeRawBufferPointer {
        format == .json ? raw(object) : UnsafeRawBufferPointer(rebasing: source[sourceRange(object)])
    }

    /// The byte of `source` where a member's name begins (its quote, in XML the tag's `<`); nil for items and the root.
    public func nameOffset(_ node: Node) -> Int? {
        guard node.exists, name(node) != .none else { return nil }
        switch format {
        case .json: return MemberName(in: bytes, before: sourceRange(node).lowerBound).offset
        case .xml: return Int(places[Int(node.index)].start)
        }
    }

    /// A member's name as its document has it, without a companion's underscore; also a name that has no symbol.
    public func memberName(_ node: Node) -> String {
        guard name(node) == .overflow, format == .json else { return nameText(name(node)) }
        let written = MemberName(in: bytes, before: sourceRange(node).lowerBound)
        let raw = written.raw(isCompanion: self[node].flags.contains(.companion))
        return written.flags.contains(.escaped) ? Escapes.decoded(raw) : String(decoding: raw, as: UTF8.self)
    }
}
