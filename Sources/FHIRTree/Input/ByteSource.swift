import Glibc

/// Why a file could not be opened or read.
public enum ReadError: Error, Hashable, Sendable {
    case notFound, isDirectory, noPermission
    /// Somebody wrote to it while it was read.
    case changed
    /// Another reason, by the system's number.
    case failed(errno: Int32)

    init(errno code: Int32) {
        switch code {
        case ENOENT, ENOTDIR: self = .notFound
        case EISDIR: self = .isDirectory
        case EACCES, EPERM: self = .noPermission
        default: self = .failed(errno: code)
        }
    }
}

/// Where bytes come from.
enum ByteSource {
    case file(FileHandle)
    case memory(MemoryReader)

    static func memory(_ bytes: UnsafeRawBufferPointer) -> ByteSource { .memory(MemoryReader(bytes)) }

    /// A file, or standard input for `-`.
    static func open(_ path: String) throws(ReadError) -> ByteSource { .file(try FileHandle(path)) }

    /// How many bytes will come, as far as is known; 0 if nothing is.
    var expectedCount: Int {
        switch self {
        case .file(let file): file.size
        case .memory(let memory): memory.bytes.count
        }
    }

    /// Writes the next bytes into the room; gives how many, 0 at the end.
    func read(into room: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        switch self {
        case .file(let file): try file.read(into: room)
        case .memory(let memory): memory.read(into: room)
        }
    }
}

/// An open file, closed with the object.
final class FileHandle {
    private let descriptor: Int32
    /// The size of a regular file, else 0.
    let size: Int

    init(_ path: String) throws(ReadError) {
        descriptor = path == "-" ? STDIN_FILENO : Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ReadError(errno: errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw ReadError(errno: errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .isDirectory }
        size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    }

    deinit { if descriptor > STDIN_FILENO { close(descriptor) } }

    /// When the file was last written to.
    var changed: timespec? {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? status.st_mtim : nil
    }

    /// Maps the whole file over the memory from `start` on; false where the system cannot.
    func map(at start: UnsafeMutableRawPointer) -> Bool {
        mmap(start, size, PROT_READ, MAP_PRIVATE | MAP_FIXED, descriptor, 0) != MAP_FAILED
    }

    func read(into room: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        while true {
            let count = Glibc.read(descriptor, room.baseAddress, min(room.count, 1 << 30))
            if count >= 0 { return count }
            if errno != EINTR { throw ReadError(errno: errno) }
        }
    }
}

/// Bytes in memory, handed out piece by piece. Whoever made the reader keeps them alive.
final class MemoryReader {
    let bytes: UnsafeRawBufferPointer
    private var at = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    func read(into room: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(room.count, bytes.count - at)
        room.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[at..<at + count]))
        at += count
        return count
    }
}
