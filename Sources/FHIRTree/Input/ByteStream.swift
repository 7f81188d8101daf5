/// Bytes from a file, standard input or memory, one piece after another, with gzip undone on the way.
final class ByteStream {
    private let source: ByteSource
    private let limits: Limits
    private var inflater: Inflater?
    /// Packed bytes that were read and not unpacked yet.
    private var waiting = GrowingBytes(capacity: 0)
    private var used = 0
    private var hasStarted = false
    private var isBetweenMembers = false
    private var packedCount = 0
    private var unpackedCount = 0
    /// Why the bytes ended too early.
    private(set) var problem: ParseProblem?

    private static let pieceSize = 1 << 16

    init(_ source: ByteSource, limits: Limits) {
        self.source = source
        self.limits = limits
    }

    /// How many bytes will come, as far as is known; 0 if nothing is.
    var expectedCount: Int { source.expectedCount }

    /// Writes the next bytes into the room, which has space for two at least; gives how many, 0 at the end.
    func read(into room: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        if !hasStarted { return try start(room) }
        return inflater == nil ? try source.read(into: room) : try inflate(into: room)
    }

    private var waitingBytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: waiting.bytes[used...]) }

    /// Reads the first bytes, two of which tell gzip.
    private func start(_ room: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        hasStarted = true
        var count = 0, more = 1
        while count < 2, more > 0 {
            more = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: room.prefix(Self.pieceSize)[count...]))
            count += more
        }
        let first = UnsafeRawBufferPointer(rebasing: room[..<count])
        guard Gzip.isGzip(first) else { return count }
        inflater = Inflater()
        waiting.append(first)
        return try inflate(into: room)
    }

    private func inflate(into room: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        while let inflater, problem == nil, try hasPacked() {
            isBetweenMembers = false
            guard let step = inflater.step(waitingBytes, into: room) else {
                problem = ParseProblem(kind: .damagedGzip, offset: unpackedCount)
                return 0
            }
            used += step.taken
            packedCount += step.taken
            unpackedCount += step.written
            isBetweenMembers = step.endsMember
            checkRatio()
            if step.written > 0 { return step.written }
        }
        return 0
    }

    /// Sees to it that there are packed bytes; false at the end, also at an end that comes too early.
    private func hasPacked() throws(ReadError) -> Bool {
        while true {
            // Zeros after a member are no further member: some devices fill up with them.
            while isBetweenMembers, used < waiting.count, waiting.bytes[used] == 0 { used += 1 }
            if used < waiting.count { return true }
            waiting.truncate(to: 0)
            used = 0
            if try fetch(Self.pieceSize) > 0 { continue }
            if !isBetweenMembers { problem = ParseProblem(kind: .damagedGzip, offset: unpackedCount) }
            return false
        }
    }

    private func checkRatio() {
        guard unpackedCount > Limits.freeInflation, unpackedCount / max(packedCount, 1) > limits.inflation else {
            return
        }
        problem = ParseProblem(kind: .tooLarge, offset: unpackedCount, detail: "gzip 1:\(limits.inflation)")
    }

    private func fetch(_ count: Int) throws(ReadError) -> Int {
        try waiting.append(atLeast: count) { (room) throws(ReadError) in
            try source.read(into: UnsafeMutableRawBufferPointer(rebasing: room[..<count]))
        }
    }
}
