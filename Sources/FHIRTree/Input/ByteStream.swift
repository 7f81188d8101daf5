/// Bytes from a file, standard input or memory, one piece after another, with gzip undone on the way.
final class ByteStream {
    private let source: ByteSource
    private let limits: Limits
    private var inflater: Inflater?
    /// Bytes that were read and not handed on yet: the first two, and packed ones.
    private var waiting = GrowingBytes(capacity: pieceSize)
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

    /// Writes the next bytes into the room, which is not empty; gives how many, 0 at the end.
    func read(into room: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        if !hasStarted { try start() }
        if inflater != nil { return try inflate(into: room) }
        let rest = waitingBytes
        guard !rest.isEmpty else { return try source.read(into: room) }
        let count = min(rest.count, room.count)
        room.copyMemory(from: UnsafeRawBufferPointer(rebasing: rest[..<count]))
        used += count
        return count
    }

    private var waitingBytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: waiting.bytes[used...]) }

    /// Reads the two bytes that tell gzip.
    private func start() throws(ReadError) {
        hasStarted = true
        while waiting.count < 2, try fetch(2 - waiting.count) > 0 {}
        if Gzip.isGzip(waiting.bytes) { inflater = Inflater() }
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
