import Glibc

/// The resources of a large document's entries that were read lately. A batch repeats its medications and organisations, and one
/// whose very bytes come again has the same records again, moved: it need not be read.
struct RepeatedResources: ~Copyable {
    typealias Place = JSONParser.Place

    /// A resource that was read without problems.
    struct Known: BitwiseCopyable {
        /// Its place on the tape; the root's, which is no entry's resource, where there is none yet.
        fileprivate let node: Int
        /// How many containers were around its members. With more around them, something in it might stand too deep.
        fileprivate let depth: Int

        fileprivate static let none = Known(node: 0, depth: 0)
    }

    /// In smaller documents little is repeated.
    private static let smallest = 1 << 16
    private static let size = 1024
    /// By so many bytes at most a resource is known, and so many it may have.
    private static let head = 128
    fileprivate static let most: UInt32 = 1 << 16

    private let table: UnsafeMutablePointer<Known>?

    init(forBytes byteCount: Int) {
        guard byteCount >= Self.smallest else {
            table = nil
            return
        }
        table = .allocate(capacity: Self.size)
        table?.initialize(repeating: .none, count: Self.size)
    }

    deinit { table?.deallocate() }

    /// Where a resource is kept that is the same up to its first closing bracket; another may be there that is not.
    func slot(for start: Place, before end: Place) -> UnsafeMutablePointer<Known>? {
        guard let table, Words.beforeBracket(start) == 16 else { return nil }
        let stop = min(start + Self.head, end)
        var hash = Hash.defaultSeed
        var place = start
        var count = 16
        while count == 16, place < stop {
            hash = Self.mix(hash, place)
            place += 16
            count = Words.beforeBracket(place)
        }
        return table + Int(Self.mix(hash, place + (count - 16)) & UInt64(Self.size - 1))
    }

    @inline(__always) private static func mix(_ hash: UInt64, _ place: Place) -> UInt64 {
        Hash.mix(hash ^ Words.load(place), Hash.defaultSeed ^ Words.load(place + 8))
    }
}

extension JSONParser {
    /// Takes over the members of the resource that has just begun from an equal one, if the one in the slot is equal; gives the
    /// place of its bracket.
    @inline(never) mutating func membersAgain(_ place: Place, _ known: RepeatedResources.Known) -> Place? {
        guard known.node > 0, containers.count <= known.depth else { return nil }
        let record = tape.base[known.node], length = Int(record.length)
        guard length <= end - place, memcmp(base + Int(record.start), place, length) == 0 else { return nil }
        let distance = UInt32(truncatingIfNeeded: place - base) &- record.start
        tape.repeat(known.node + 1..<Int(record.next), movedBy: distance)
        return place + (length - 1)
    }

    /// Keeps the resource that ends, if there is nothing wrong in it.
    @inline(never) mutating func keep(_ resource: Int, in slot: UnsafeMutablePointer<RepeatedResources.Known>) {
        let record = tape.base[resource]
        guard record.length <= RepeatedResources.most, (problems.last?.offset ?? -1) < record.start else { return }
        slot.pointee = RepeatedResources.Known(node: resource, depth: containers.count)
    }
}
