/// The later half of a large bundle's entries, read by a helper meanwhile, so that the tree is the same as that of one reader.
///
/// Where it begins is a guess, which counts only if the first reader comes to that very place as to an item of a list in the
/// root's object. What is read from there on depends on nothing that stands before, but for names that the symbol table lacks,
/// and problems: a half with such is read again.
struct LaterItems {
    /// The brace of the first item.
    let start: UnsafePointer<UInt8>
    private let reading = Reading()
    private let work: Crew.Work
    private let crew: Crew

    /// The records of the items up to the list's end, and the place of its bracket.
    struct Found {
        let tape: Tape
        let stop: UnsafePointer<UInt8>
    }

    private final class Reading: @unchecked Sendable {
        /// Written by the helper, read when he is done.
        var found: Found?
    }

    /// Smaller documents are read before a thread has started.
    private static let smallest = 1 << 20
    /// So far behind the middle an entry is looked for.
    private static let farthest = 1 << 20

    /// nil where there is nobody to help, and no bundle as most are.
    init?(of input: Input, _ symbols: SymbolTable, _ limits: Limits, crew: Crew) {
        guard crew.helpers > 0, input.bytes.count >= Self.smallest,
            let start = Self.entry(after: input.bytes.count / 2, in: input.bytes)
        else { return nil }
        self.start = start
        self.crew = crew
        work = crew.add { [reading] in
            reading.found = JSONParser(input.bytes, NameGuesses(symbols), limits: limits).items(from: start)
        }
    }

    /// The next object that begins with a fullUrl, as an entry does.
    private static func entry(after offset: Int, in bytes: UnsafeRawBufferPointer) -> UnsafePointer<UInt8>? {
        var rest = UnsafeRawBufferPointer(rebasing: bytes[offset...].prefix(farthest))
        while let brace = rest.place(of: UInt8(ascii: "{")) {
            let inside = rest[(brace + 1)...], name = inside.drop { $0 <= 0x20 }
            if UnsafeRawBufferPointer(rebasing: name).begins(with: "\"fullUrl\"") {
                return (rest.baseAddress! + brace).assumingMemoryBound(to: UInt8.self)
            }
            rest = UnsafeRawBufferPointer(rebasing: inside)
        }
        return nil
    }

    /// What was read; nil when it is of no use, or nobody has begun to read it.
    func take() -> Found? {
        end()
        defer { reading.found = nil }
        return reading.found
    }

    /// Sees to it that nobody reads any more.
    func end() { if !crew.takeBack(work) { crew.finish(work) } }
}

extension JSONParser {
    /// How many containers are around the items: the root's object, and nothing around that.
    private static var depth: Int { 2 }

    /// Reads the items of a list in the root's object from one of them on, for another reader; nil where he could not take them
    /// as his own.
    consuming func items(from start: Place) -> LaterItems.Found? {
        guard limits.depth > Self.depth else { return nil }
        for _ in 0..<Self.depth { containers.push(.none) }
        var next = value(start)
        while let comma = next, comma.pointee == UInt8(ascii: ",") { next = value(blank(comma + 1)) }
        guard let stop = next, stop.pointee == UInt8(ascii: "]"), problems.isEmpty, local.isEmpty else { return nil }
        return LaterItems.Found(tape: tape.finish(), stop: stop)
    }

    /// Adds the items that a helper has read from this place on, where he was right to; gives the place of the list's bracket.
    @inline(never) mutating func takeLaterItems() -> Place? {
        guard current.closing == UInt8(ascii: "]"), containers.count == Self.depth, let found = later?.take() else {
            return nil
        }
        tape.append(found.tape)
        return found.stop
    }
}
