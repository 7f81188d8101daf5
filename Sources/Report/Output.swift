import Glibc

/// Why a report could not be written.
package enum OutputError: Error, Equatable {
    /// The reader has gone (`lmdi … | head`).
    case closedPipe
    /// The system's error number.
    case failed(Int32)
}

/// Bytes on their way to a file descriptor, written in large pieces. A class, because it owns the descriptor.
package final class Output {
    private let descriptor: Int32
    private let isOwned: Bool
    private var buffer: [UInt8] = []
    /// What went wrong while somebody sent on what could not wait.
    private var failure: OutputError?

    /// The size of a piece that goes out as it is.
    static let enough = 1 << 16

    /// Output to a descriptor that somebody else closes.
    package init(descriptor: Int32) {
        self.descriptor = descriptor
        isOwned = false
    }

    /// Output to a file, which is made or emptied.
    package init(file: String) throws(OutputError) {
        descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        isOwned = true
        if descriptor < 0 { throw .failed(errno) }
    }

    deinit { if isOwned, descriptor >= 0 { close(descriptor) } }

    package func write(_ bytes: some Collection<UInt8>) throws(OutputError) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.enough { try flush() }
    }

    /// A large piece goes out as it is.
    package func write(_ bytes: [UInt8]) throws(OutputError) {
        guard buffer.isEmpty, bytes.count >= Self.enough else { return try write(bytes[...]) }
        send(bytes[...])
        try flush()
    }

    package func flush() throws(OutputError) {
        send(buffer[...])
        buffer.removeAll(keepingCapacity: true)
        if let failure { throw failure }
    }

    /// Writes at once, past what is kept here. What goes wrong the next `flush` throws.
    func send(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while failure == nil, !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                failure = errno == EPIPE ? .closedPipe : .failed(errno)
            }
        }
    }
}
