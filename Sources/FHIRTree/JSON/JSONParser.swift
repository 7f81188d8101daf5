/// Reads JSON (RFC 8259) into a tape in one pass, without recursion.
///
/// The bytes are followed by zeros (`Input.padding`), so that reading never has to ask for the end: a zero stops every
/// loop. Functions that read give the place after what they read, or nil after a fault that nothing can follow.
struct JSONParser: ~Copyable {
    typealias Place = UnsafePointer<UInt8>

    let base: Place
    let end: Place
    let symbols: SymbolTable
    let known: NameView
    let local: LocalNames
    let limits: Limits
    var tape: TapeBuilder
    var containers: OpenContainers
    var checker: MemberChecker
    let repeated: RepeatedResources
    let guesses: NameGuesses.Table
    private let learner: NameGuesses
    var problems: [ParseProblem] = []
    /// The name and flags of the value that comes next; none where it is no member's.
    var name = Symbol.none
    var flags: Flags = []
    /// What somebody else reads.
    let later: LaterItems?

    init(_ bytes: UnsafeRawBufferPointer, _ learner: NameGuesses, limits: Limits, later: LaterItems? = nil) {
        base = bytes.baseAddress!.assumingMemoryBound(to: UInt8.self)
        end = base + bytes.count
        symbols = learner.symbols
        known = symbols.names.view
        local = LocalNames(symbols: symbols)
        self.limits = limits
        tape = TapeBuilder(forBytes: bytes.count)
        containers = OpenContainers(depth: limits.depth)
        checker = MemberChecker()
        repeated = RepeatedResources(forBytes: bytes.count)
        guesses = learner.table
        self.learner = learner
        self.later = later
    }

    /// The object or array whose items are being read.
    @inline(__always) var current: OpenContainer { containers.innermost.pointee }

    /// Reads the whole document, whose value is looked for from `start` on; false if there is no tree.
    mutating func document(from start: Int) -> Bool {
        guard let next = value(blank(base + start)) else { return false }
        return next == end || fault(trailing: next)
    }

    /// Reads a value and all in it; gives the place of what comes next.
    mutating func value(_ start: Place) -> Place? {
        var place = start
        while true {
            let isContainer = place.pointee | 0x20 == UInt8(ascii: "{")
            guard let inside = isContainer ? container(place) : primitive(place) else { return nil }
            place = inside
            if !isContainer || place.pointee == current.closing {
                guard let next = afterValue(place) else { return nil }
                if !current.exists { return next }
                place = next
            }
            if current.closing == UInt8(ascii: "}") {
                guard let value = memberName(place) else { return nil }
                place = value
            }
        }
    }

    /// The tree of what was read.
    consuming func tree(of input: Input) -> Tree {
        let symbols = symbols, local = local
        return Tree(json: input, tape: tape.finish(), symbols: symbols, localNames: local)
    }

    /// Begins an object or array, or reads its items from elsewhere; gives the place of its first item or of its bracket.
    @inline(__always) private mutating func container(_ place: Place) -> Place? {
        if place == later?.start, let stop = takeLaterItems() { return stop }
        return enter(place)
    }

    /// Reads a value that is neither object nor array.
    @inline(__always) private mutating func primitive(_ place: Place) -> Place? {
        place.pointee == UInt8(ascii: "\"") ? string(place) : scalar(place)
    }

    /// Reads a value that is neither object, array nor string.
    @inline(never) private mutating func scalar(_ place: Place) -> Place? {
        switch place.pointee {
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): number(place)
        case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): literal(place)
        default: fault(value: place)
        }
    }

    /// Goes over commas and closing brackets to the next item, or to the end once the root is closed.
    @inline(__always) private mutating func afterValue(_ start: Place) -> Place? {
        var place = blank(start)
        while current.exists {
            if place.pointee == UInt8(ascii: ",") {
                let next = blank(place + 1)
                return next.pointee == current.closing ? fault(trailingComma: place) : next
            }
            guard place.pointee == current.closing else { return fault(afterValue: place) }
            leave(place + 1)
            place = blank(place + 1)
        }
        return place
    }

    /// Puts a record on the tape, with the name and flags that were read before it.
    @inline(__always) mutating func append(_ kind: Kind, from start: Place, to stop: Place, _ more: Flags = []) {
        let record = Record(
            start: UInt32(truncatingIfNeeded: start - base), length: UInt32(truncatingIfNeeded: stop - start),
            next: UInt32(truncatingIfNeeded: tape.count &+ 1), name: name, kind: kind, flags: flags.union(more))
        tape.append(record)
    }

    /// Skips white space.
    @inline(__always) func blank(_ place: Place) -> Place {
        place.pointee > 0x20 ? place : afterBlanks(place)
    }

    private func afterBlanks(_ start: Place) -> Place {
        var place = start
        while true {
            let other = Words.load(place) ^ Words.blanks
            if other == 0 {
                place += 8
                continue
            }
            place += Words.firstMark(other)
            switch place.pointee {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): place += 1
            default: return place
            }
        }
    }
}
