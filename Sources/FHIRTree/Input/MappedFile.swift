import Glibc

/// A large file's bytes where the system keeps them, not copied: fresh memory for a copy costs more than reading them.
///
/// Another program may write to the file meanwhile: what was read then counts for nothing (`isUnchanged`). If it cuts the
/// file short, touching what is gone raises SIGBUS, which a program that maps files has to catch.
final class MappedFile {
    let bytes: UnsafeRawBufferPointer
    private let file: FileHandle
    private let time: timespec
    private let size: Int

    /// Smaller files are read.
    private static let smallest = 1 << 20
    private static let page = Int(getpagesize())

    /// nil for a file that is to be read: small, no regular one, gzip, or the system cannot map it.
    init?(_ file: FileHandle, limits: Limits) {
        guard file.size >= Self.smallest, file.size <= limits.bytes, let time = file.changed else { return nil }
        // The file's pages, and one of zeros behind them, for the padding.
        let size = (file.size + Self.page - 1) / Self.page * Self.page + Self.page
        let start = mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        guard let start, start != MAP_FAILED else { return nil }
        let bytes = UnsafeRawBufferPointer(start: start, count: file.size)
        guard file.map(at: start), !Gzip.isGzip(bytes) else {
            munmap(start, size)
            return nil
        }
        (self.bytes, self.file, self.time, self.size) = (bytes, file, time, size)
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), size) }

    /// Whether nobody has written to the file since it was opened.
    var isUnchanged: Bool {
        guard let now = file.changed else { return false }
        return now.tv_sec == time.tv_sec && now.tv_nsec == time.tv_nsec
    }
}
