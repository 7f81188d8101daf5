extension Int {
    /// Gives the number's decimal digits, with a sign where it is negative.
    @inlinable @inline(__always) package func withDigits(_ body: (UnsafeRawBufferPointer) -> Void) {
        withUnsafeTemporaryAllocation(byteCount: 20, alignment: 1) { room in
            var first = room.count, rest = magnitude
            repeat {
                first -= 1
                room[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0
            if self < 0 {
                first -= 1
                room[first] = UInt8(ascii: "-")
            }
            body(UnsafeRawBufferPointer(rebasing: room[first...]))
        }
    }
}
