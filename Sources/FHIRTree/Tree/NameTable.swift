/// A name as it is looked up: its bytes and what the tables compare first.
struct NameKey {
    let bytes: UnsafeRawBufferPointer
    /// The bytes after the last whole word.
    let tail: UInt64
    let hash: UInt64

    init(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = Hash.defaultSeed) {
        self.bytes = bytes
        tail = Hash.tail(bytes)
        hash = Hash.of(bytes, seed: seed)
    }
}

/// A table of names for looking up only: valid while the table it was taken from lives and does not change.
struct NameView {
    fileprivate struct Entry {
        let hash: UInt64
        let tail: UInt64
        let start: UInt32
        let length: UInt32
    }

    fileprivate var entries: UnsafeMutableBufferPointer<Entry>
    fileprivate var text: UnsafeMutableRawBufferPointer
    /// Open addressing, a power of two in size, at most half full: the entry's number + 1, 0 is free.
    fileprivate var slots: UnsafeMutableBufferPointer<UInt32>

    /// The number of a name; -1 if the table does not have it.
    @inline(__always) func find(_ key: NameKey) -> Int { Int(slots[slot(of: key)]) - 1 }

    /// The quote behind a name, if that name and a quote stand at a place.
    @inline(__always) func end(of index: Int, at place: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
        let entry = entries[index], length = Int(entry.length), rest = length & 7
        // In this order: only what is equal so far has room behind it.
        guard beginsWithWords(of: entry, UnsafeRawPointer(place)),
            Words.low(Words.load(place + length - rest), rest) == entry.tail, place[length] == UInt8(ascii: "\"")
        else { return nil }
        return place + length
    }

    /// The slot that holds the name, or the free one where it belongs.
    @inline(__always) fileprivate func slot(of key: NameKey) -> Int {
        let mask = slots.count - 1
        var at = Int(truncatingIfNeeded: key.hash) & mask
        while slots[at] != 0, !matches(Int(slots[at]) - 1, key) { at = (at + 1) & mask }
        return at
    }

    @inline(__always) private func matches(_ index: Int, _ key: NameKey) -> Bool {
        let entry = entries[index]
        guard entry.tail == key.tail, Int(entry.length) == key.bytes.count else { return false }
        return key.bytes.isEmpty || beginsWithWords(of: entry, key.bytes.baseAddress!)
    }

    /// Whether the whole words of a name stand at a place.
    @inline(__always) private func beginsWithWords(of entry: Entry, _ place: UnsafeRawPointer) -> Bool {
        var at = 0
        while at + 8 <= entry.length {
            let word = text.loadUnaligned(fromByteOffset: Int(entry.start) + at, as: UInt64.self)
            guard word == place.loadUnaligned(fromByteOffset: at, as: UInt64.self) else { return false }
            at += 8
        }
        return true
    }
}

/// Names numbered in the order in which they came, found by their bytes in constant time.
struct NameTable: ~Copyable {
    private(set) var count = 0
    private(set) var view = NameView(
        entries: .allocate(capacity: 8), text: .allocate(byteCount: 64, alignment: 8), slots: .allocate(capacity: 16))
    private var used = 0

    init() { view.slots.initialize(repeating: 0) }

    deinit {
        view.entries.deallocate()
        view.text.deallocate()
        view.slots.deallocate()
    }

    func name(_ index: Int) -> UnsafeRawBufferPointer {
        let entry = view.entries[index]
        return UnsafeRawBufferPointer(rebasing: view.text[Int(entry.start)..<Int(entry.start) + Int(entry.length)])
    }

    /// The number of a name, new if needed.
    mutating func intern(_ key: NameKey) -> Int {
        let slot = view.slot(of: key)
        if view.slots[slot] != 0 { return Int(view.slots[slot]) - 1 }
        if count == view.entries.count { growEntries() }
        view.entries[count] = NameView.Entry(
            hash: key.hash, tail: key.tail, start: UInt32(used), length: UInt32(key.bytes.count))
        store(key.bytes)
        count += 1
        view.slots[slot] = UInt32(count)
        if count * 2 > view.slots.count { growSlots() }
        return count - 1
    }

    private mutating func store(_ name: UnsafeRawBufferPointer) {
        if used + name.count > view.text.count {
            let grown = UnsafeMutableRawBufferPointer.allocate(byteCount: (used + name.count) * 2, alignment: 8)
            grown.copyMemory(from: UnsafeRawBufferPointer(view.text))
            view.text.deallocate()
            view.text = grown
        }
        UnsafeMutableRawBufferPointer(rebasing: view.text[used...]).copyMemory(from: name)
        used += name.count
    }

    private mutating func growEntries() {
        let grown = UnsafeMutableBufferPointer<NameView.Entry>.allocate(capacity: count * 2)
        _ = grown.moveInitialize(fromContentsOf: view.entries)
        view.entries.deallocate()
        view.entries = grown
    }

    private mutating func growSlots() {
        let size = view.slots.count * 2
        view.slots.deallocate()
        view.slots = .allocate(capacity: size)
        view.slots.initialize(repeating: 0)
        for index in 0..<count {
            var at = Int(truncatingIfNeeded: view.entries[index].hash) & (size - 1)
            while view.slots[at] != 0 { at = (at + 1) & (size - 1) }
            view.slots[at] = UInt32(index + 1)
        }
    }
}
