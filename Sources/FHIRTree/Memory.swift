import Glibc

/// Memory for what may be large: whole documents and their tapes.
enum Memory {
    /// A run this large gets huge pages from the system, which halves the time of first touching it.
    private static let hugePage = 2 << 20

    static func allocate(_ size: Int) -> UnsafeMutableRawPointer {
        var memory: UnsafeMutableRawPointer?
        guard posix_memalign(&memory, isLarge(size) ? hugePage : 64, max(size, 64)) == 0, let memory else {
            fatalError("out of memory")
        }
        if isLarge(size) { madvise(memory, size, MADV_HUGEPAGE) }
        return memory
    }

    /// What has become large keeps its huge pages when it grows on.
    static func grow(_ memory: UnsafeMutableRawPointer, from old: Int, to size: Int) -> UnsafeMutableRawPointer {
        guard isLarge(old) || !isLarge(size) else {
            let grown = allocate(size)
            grown.copyMemory(from: memory, byteCount: old)
            free(memory)
            return grown
        }
        guard let grown = realloc(memory, size) else { fatalError("out of memory") }
        return grown
    }

    private static func isLarge(_ size: Int) -> Bool { size >= 2 * hugePage }
}
