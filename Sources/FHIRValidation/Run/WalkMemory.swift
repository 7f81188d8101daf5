internal import FHIRTree

/// Elements of one document that were found good: the same bytes under the same definition are good again.
///
/// Bundles repeat codes, units, profiles and identifiers endlessly. Only what says nothing about the rest of the document is
/// remembered: see `ValidationRun.outlooks`. A table of fixed size in which the newer displaces the older, so that a document
/// where nothing repeats costs no more than the hashing of its small elements.
struct WalkMemory {
    fileprivate struct Slot: BitwiseCopyable {
        var hash: UInt32 = 0
        var element: Int32 = -1
        var start: UInt32 = 0
        var length: UInt32 = 0
    }

    /// An element's place in the table and what belongs there.
    struct Key {
        fileprivate let place: Int
        fileprivate let slot: Slot
    }

    /// Longer elements repeat seldom; the limit also bounds the hashing of elements inside each other.
    private static let longest = 1024
    /// Below so many records a document is not worth a table.
    private static let fewest = 1000
    private static let size = 4096

    private var slots: [Slot]
    private let bytes: UnsafeRawBufferPointer

    init(_ tree: Tree) {
        bytes = tree.bytes
        // In XML the bytes are those of the values alone.
        let isWorthIt = tree.format == .json && tree.count >= Self.fewest
        slots = isWorthIt ? Array(repeating: Slot(), count: Self.size) : []
    }

    /// nil for an element that is not to be remembered.
    func key(_ record: Record, _ element: Int32) -> Key? {
        guard record.length <= Self.longest, !slots.isEmpty else { return nil }
        let hash = Hash.of(text(record.start, record.length), seed: UInt64(UInt32(bitPattern: element)))
        let slot = Slot(
            hash: UInt32(truncatingIfNeeded: hash >> 32), element: element, start: record.start, length: record.length)
        return Key(place: Int(truncatingIfNeeded: hash) & (Self.size - 1), slot: slot)
    }

    func contains(_ key: Key) -> Bool {
        let known = slots[key.place], wanted = key.slot
        return known.hash == wanted.hash && known.element == wanted.element && known.length == wanted.length
            && text(known.start, known.length).same(text(wanted.start, wanted.length))
    }

    mutating func insert(_ key: Key) { slots[key.place] = key.slot }

    private func text(_ start: UInt32, _ length: UInt32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: bytes.baseAddress! + Int(start), count: Int(length))
    }
}
