internal import FHIRTree

/// Elements of one document that were found good: the same bytes under the same definition are good again.
///
/// Bundles repeat codes, units, profiles and identifiers endlessly. Only what says nothing about the rest of the document is
/// remembered: see `ValidationRun.outlooks`. A table of fixed size in which the newer displaces the older, so that a document
/// where nothing repeats costs no more than the hashing of its small elements.
struct WalkMemory: ~Copyable {
    struct Known: BitwiseCopyable {
        fileprivate var hash: UInt32 = 0
        fileprivate var element: Int32 = -1
        fileprivate var start: UInt32 = 0
        fileprivate var length: UInt32 = 0
        /// Where it was walked.
        fileprivate(set) var node = Node.none
        /// Into `notes`: what was noted in it.
        fileprivate(set) var firstNote: UInt32 = 0
        fileprivate(set) var noteCount: UInt32 = 0
    }

    /// What an element is known by.
    struct Key {
        fileprivate let hash: UInt64
        fileprivate let element: Int32
        fileprivate let start: UInt32
        fileprivate let length: UInt32

        fileprivate var place: Int { Int(truncatingIfNeeded: hash) & (WalkMemory.size - 1) }
        fileprivate var rest: UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }
    }

    struct Note: BitwiseCopyable {
        let subject: NoteTally.Subject
        let node: Node
        let origin: Int32
    }

    /// Longer ones repeat seldom; the limit also bounds the hashing of elements inside each other.
    private static let longestElement = 512, longestResource = 4096
    /// Below so many records a document is not worth a table.
    private static let fewest = 1000
    private static let size = 4096

    /// `size` places, or none.
    private let table: UnsafeMutableBufferPointer<Known>
    private let bytes: UnsafeRawBufferPointer
    private var notes = ScratchStack<Note>()

    init(_ tree: Tree) {
        bytes = tree.bytes
        // In XML the bytes are those of the values alone.
        let isWorthIt = tree.format == .json && tree.count >= Self.fewest
        table = .allocate(capacity: isWorthIt ? Self.size : 0)
        table.initialize(repeating: Known())
    }

    deinit { table.deallocate() }

    var noteCount: Int { notes.count }

    /// nil for an element that is not to be remembered.
    @inline(__always) func key(_ record: Record, _ element: Int32, isResource: Bool) -> Key? {
        let longest = isResource ? Self.longestResource : Self.longestElement
        // An empty object is never found good.
        guard record.length <= longest, record.length > 2, table.count > 0 else { return nil }
        let bytes = text(record.start, record.length)
        let hash = Hash.quick(bytes, seed: UInt64(UInt32(bitPattern: element)), step: isResource ? 64 : 16)
        return Key(hash: hash, element: element, start: record.start, length: record.length)
    }

    @inline(__always) func find(_ key: Key) -> Known? {
        let known = table[key.place]
        let isSame =
            known.hash == key.rest && known.element == key.element && known.length == key.length
            && text(known.start, known.length).same(text(key.start, key.length))
        return isSame ? known : nil
    }

    mutating func insert(_ key: Key, _ node: Node, notesFrom first: Int) {
        table[key.place] = Known(
            hash: key.rest, element: key.element, start: key.start, length: key.length, node: node,
            firstNote: UInt32(first), noteCount: UInt32(notes.count - first))
    }

    mutating func add(_ note: Note) { if table.count > 0 { notes.push(note) } }

    func note(_ number: UInt32) -> Note { notes[Int(number)] }

    private func text(_ start: UInt32, _ length: UInt32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: bytes.baseAddress! + Int(start), count: Int(length))
    }
}

/// How often the walk has looked at something outside of what it was in: what is said then need not hold elsewhere.
struct Outlooks {
    /// Out of an element: the elements around an extension, the resource that an expression speaks of.
    private(set) var ofElement = 0
    /// Out of a resource: a reference's target, the resources around it.
    private(set) var ofResource = 0

    mutating func countInResource() { ofElement += 1 }

    mutating func count() {
        ofElement += 1
        ofResource += 1
    }
}

extension ValidationRun {
    /// Walks an element, or a resource by a profile, that the memory does not know to be good.
    @inline(__always) func walkUnlessKnown(
        _ node: Node, _ element: Int32, isResource: Bool = false, _ walk: () -> Void
    ) {
        guard let key = memory.key(tree[node], element, isResource: isResource) else { return walk() }
        if let known = memory.find(key) {
            if known.noteCount > 0 { repeatNotes(of: known, at: node) }
            return
        }
        let said = saidOrSeen(isResource), notes = memory.noteCount
        walk()
        if saidOrSeen(isResource) == said { memory.insert(key, node, notesFrom: notes) }
    }

    @inline(__always) private func saidOrSeen(_ isResource: Bool) -> Int {
        findings.count + (isResource ? outlooks.ofResource : outlooks.ofElement)
    }

    /// Counts a place of what is told once a document.
    func note(_ subject: NoteTally.Subject, at node: Node, _ origin: Int32) {
        noted.note(subject, at: node, origin)
        memory.add(WalkMemory.Note(subject: subject, node: node, origin: origin))
    }

    /// Counts what could not be decided in an element that is the same as a known one, at the same places inside it.
    func repeatNotes(of known: WalkMemory.Known, at node: Node) {
        for number in known.firstNote..<known.firstNote + known.noteCount {
            let note = memory.note(number)
            self.note(note.subject, at: Node(note.node.index - known.node.index + node.index), note.origin)
        }
    }
}
