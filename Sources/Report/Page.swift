internal import FHIRTree

/// Bytes of a report as they are written: kept until somebody takes them, or sent on piece by piece.
struct Page {
    /// Room for the bytes, and how much of it is written. (An array that grows by each piece takes most of the time.)
    private var room: [UInt8] = []
    private var used = 0
    /// Where the bytes go when the room is full; nil when they are kept. Only the thread that writes the report has it.
    private nonisolated(unsafe) let output: Output?

    /// A page with room for a guessed number of bytes, of which it sends on what somebody is there to take.
    init(through output: Output? = nil, room guess: Int = 0) {
        self.output = output
        if guess > 0 { makeRoom(output == nil ? guess : min(guess, Output.enough)) }
    }

    /// The bytes that are still here; others may follow.
    mutating func take() -> [UInt8] {
        room.removeLast(room.count - used)
        defer { (room, used) = ([], 0) }
        return room
    }

    mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
    }

    mutating func write(_ bytes: UnsafeRawBufferPointer) { write(upTo: bytes.count) { $0.put(bytes) } }

    mutating func write(_ byte: UInt8, times count: Int = 1) { write(upTo: count) { $0.put(byte, times: count) } }

    /// Adds what another page has kept.
    mutating func append(_ other: Page) {
        other.room.withUnsafeBytes { write(UnsafeRawBufferPointer(rebasing: $0[..<other.used])) }
    }

    /// Writes no more than so many bytes: `body` moves the place that it gets behind what it wrote.
    @inline(__always)
    mutating func write(upTo most: Int, _ body: (inout UnsafeMutablePointer<UInt8>) -> Void) {
        if used + most > room.count { makeRoom(most) }
        used = room.withUnsafeMutableBufferPointer {
            var place = $0.baseAddress! + used
            body(&place)
            return place - $0.baseAddress!
        }
    }

    /// Room that is not written yet stays as the system gives it: most of a guess that was too large costs nothing.
    private mutating func makeRoom(_ count: Int) {
        if let output, used + count > Output.enough {
            output.send(room[..<used])
            used = 0
            if count <= room.count { return }
        }
        let enough = max(1000, used + count, 2 * room.count)
        room = Array(unsafeUninitializedCapacity: enough) { [room, used] grown, count in
            _ = grown.initialize(fromContentsOf: room[..<used])
            count = enough
        }
    }
}

/// The place where bytes are written; it moves on behind what it gets.
extension UnsafeMutablePointer<UInt8> {
    mutating func put(_ byte: UInt8) {
        pointee = byte
        self += 1
    }

    mutating func put(_ byte: UInt8, times count: Int) {
        update(repeating: byte, count: count)
        self += count
    }

    mutating func put(_ text: UnsafeRawBufferPointer) {
        UnsafeMutableRawBufferPointer(start: self, count: text.count).copyMemory(from: text)
        self += text.count
    }
}
