import Glibc

/// Memory for what may be large: whole documents and their tapes.
enum Memory {
    /// A run this large gets huge pages from the system, which halves the time of first touching it.
    private static let hugePage = 2 << 20

    static func allocate(_ size: Int) -> UnsafeMutableRawPointer {
        var memory: UnsafeMutableRawPointer?
        let isLarge = size >= 2 * hugePage
        guard posix_memalign(&memory, isLarge ? hugePage : 64, max(size, 64)) == 0, let memory else {
            fatalError("out of memory")
        }
        if isLarge { madvise(memory, size, MADV_HUGEPAGE) }
        return memory
    }

    static func grow(_ memory: UnsafeMutableRawPointer, to size: Int) -> UnsafeMutableRawPointer {
        guard let grown = realloc(memory, size) else { fatalError("out of memory") }
        return grown
    }
}
