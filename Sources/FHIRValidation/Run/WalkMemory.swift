internal import FHIRTree

/// Elements and resources of one document that were found good: the same bytes under the same definition are good again.
///
/// Bundles repeat codes, units, profiles and identifiers endlessly, batches their medications and organisations too. Only
/// what says nothing about the rest of the document is remembered: see `Outlooks`. A table of fixed size in which the newer
/// displaces what was not found again, so that a document where nothing repeats costs no more than the hashing.
///
/// An element is known by its hash alone, as in `TextTable` and for the same reasons. Of a resource samples are hashed, and
/// the bytes are compared.
struct WalkMemory: ~Copyable {
    struct Known: BitwiseCopyable {
        fileprivate var hash: UInt64 = 0
        /// Where it was walked.
        fileprivate(set) var node = Node.none
        /// Into `notes`: what was noted in it.
        fileprivate(set) var firstNote: UInt32 = 0
        fileprivate(set) var noteCount: UInt32 = 0
        /// Whether it was found since it, or another in its place, was inserted.
        fileprivate var wasFound = false
    }

    struct Note: BitwiseCopyable {
        let subject: NoteTally.Subject
        let node: Node
        let origin: Int32
    }

    enum Scope {
        case element, resource

        /// Longer ones repeat seldom; the limit also bounds the hashing of elements inside each other.
        fileprivate var longest: Int { self == .element ? 512 : 4096 }
        fileprivate var step: Int { self == .element ? 16 : 64 }
    }

    /// Below so many records a document is not worth a table.
    private static let fewest = 1000
    private static let size = 4096

    /// `size` places, or none.
    private let table: UnsafeMutableBufferPointer<Known>
    private let seed = Hash.runSeed
    private var notes = ScratchStack<Note>()

    init(_ tree: Tree) {
        let isWorthIt = tree.isUniform && tree.count >= Self.fewest
        table = .allocate(capacity: isWorthIt ? Self.size : 0)
        table.initialize(repeating: Known())
    }

    deinit { table.deallocate() }

    var noteCount: Int { notes.count }

    /// What an element of these bytes is known by, never 0; nil if it is not to be remembered.
    @inline(__always) func key(_ bytes: UnsafeRawBufferPointer, _ element: Int32, _ scope: Scope) -> UInt64? {
        // An empty object is never found good.
        guard bytes.count <= scope.longest, bytes.count > 2, table.count > 0 else { return nil }
        return Hash.quick(bytes, seed: seed ^ UInt64(UInt32(bitPattern: element)), step: scope.step) | 1
    }

    @inline(__always) func find(_ key: UInt64) -> Known? {
        let place = Self.place(of: key)
        guard table[place].hash == key else { return nil }
        table[place].wasFound = true
        return table[place]
    }

    /// What was found once is kept against one newcomer: most of those never come again.
    mutating func insert(_ key: UInt64, _ node: Node, notesFrom first: Int) {
        let place = Self.place(of: key)
        guard !table[place].wasFound else { return table[place].wasFound = false }
        table[place] = Known(
            hash: key, node: node, firstNote: UInt32(first), noteCount: UInt32(notes.count - first))
    }

    private static func place(of key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 32) & (size - 1) }

    mutating func add(_ note: Note) { if table.count > 0 { notes.push(note) } }

    func note(_ number: UInt32) -> Note { notes[Int(number)] }
}

/// How often the walk has looked at something outside of what it was in: what is said then need not hold elsewhere.
struct Outlooks {
    /// Out of an element: the elements around an extension, the resource that an expression speaks of.
    private var ofElement = 0
    /// Out of a resource: a reference's target, the resources around it.
    private var ofResource = 0

    @inline(__always) func count(of scope: WalkMemory.Scope) -> Int { scope == .element ? ofElement : ofResource }

    mutating func addWithinResource() { ofElement += 1 }

    mutating func add() {
        ofElement += 1
        ofResource += 1
    }
}

extension ValidationRun {
    /// Walks an element, or a resource by a profile, that the memory does not know to be good.
    @inline(__always) func walkUnlessKnown(
        _ node: Node, _ element: Int32, _ scope: WalkMemory.Scope, _ walk: () -> Void
    ) {
        let bytes = tree.written(node)
        guard let key = memory.key(bytes, element, scope) else { return walk() }
        if let known = memory.find(key), scope == .element || tree.written(known.node).same(bytes) {
            if known.noteCount > 0 { repeatNotes(of: known, at: node) }
            return
        }
        let said = findings.count + outlooks.count(of: scope), notes = memory.noteCount
        walk()
        if findings.count + outlooks.count(of: scope) == said { memory.insert(key, node, notesFrom: notes) }
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
