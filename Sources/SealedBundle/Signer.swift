internal import Glibc

/// Who signs: a key that this program holds, or a command that reaches one which can't leave its module.
public enum Signer: Sendable {
    case key(PrivateKey)
    /// The program and its arguments. It gets the bytes to sign on standard input and writes the raw signature to
    /// standard output.
    case command([String])

    /// Begins a signature over bytes that come in pieces.
    func start() throws(SealError) -> Signing {
        switch self {
        case .key: Signing(signer: self, command: nil)
        case .command(let words): Signing(signer: self, command: try SigningCommand(words))
        }
    }
}

/// A signature in the making.
struct Signing {
    let signer: Signer
    let command: SigningCommand?
    private let hash = SHA256()

    init(signer: Signer, command: SigningCommand?) {
        self.signer = signer
        self.command = command
    }

    func update(_ bytes: UnsafeRawBufferPointer) throws(SealError) {
        hash.update(bytes)
        try command?.write(bytes)
    }

    /// The signature, proved with the certificate's key: a command may use another one.
    func finish(_ certificate: Certificate) throws(SealError) -> [UInt8] {
        let digest = hash.digest(), signature: [UInt8]
        switch signer {
        case .key(let key):
            do { signature = try key.key.signature(digest: digest) } catch { throw .crypto(error.reason) }
        case .command: signature = try command?.finish() ?? []
        }
        guard try certificate.key().verifies(signature, digest: digest) else { throw .foreignSignature }
        return signature
    }
}

/// A running signing command. A class, because it owns the process and its pipes.
final class SigningCommand {
    private let name: String
    private var process: pid_t = 0
    private var input: Int32 = -1
    private var output: Int32 = -1

    /// A signature has a few hundred bytes.
    private static let longest = 1 << 16

    init(_ words: [String]) throws(SealError) {
        name = words.first ?? ""
        guard !name.isEmpty, let toCommand = Self.pipe() else { throw .command(name, nil) }
        guard let fromCommand = Self.pipe() else {
            toCommand.forEach { close($0) }
            throw .command(name, nil)
        }
        let code = Self.spawn(words, &process, input: toCommand[0], output: fromCommand[1])
        close(toCommand[0])
        close(fromCommand[1])
        (input, output) = (toCommand[1], fromCommand[0])
        guard code == 0 else { throw .command(name, nil) }
    }

    deinit {
        close(output)
        if input >= 0 { close(input) }
        if process > 0 { waitpid(process, nil, 0) }
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(SealError) {
        var written = 0
        while written < bytes.count {
            let count = Glibc.write(input, bytes.baseAddress! + written, bytes.count - written)
            if count >= 0 {
                written += count
            } else if errno != EINTR {
                throw .command(name, try exitCode())
            }
        }
    }

    /// What the command writes once its input has ended.
    func finish() throws(SealError) -> [UInt8] {
        close(input)
        input = -1
        var signature: [UInt8] = [], room = [UInt8](repeating: 0, count: 4096)
        while signature.count < Self.longest {
            let count = read(output, &room, room.count)
            if count == 0 { break }
            if count > 0 { signature += room[..<count] } else if errno != EINTR { break }
        }
        let code = try exitCode()
        guard code == 0 else { throw .command(name, code) }
        return signature
    }

    private func exitCode() throws(SealError) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        process = 0
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    /// The ends for reading and writing, kept from other commands that are started.
    private static func pipe() -> [Int32]? {
        var ends: [Int32] = [0, 0]
        guard Glibc.pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return ends
    }

    private static func spawn(_ words: [String], _ process: inout pid_t, input: Int32, output: Int32) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        let arguments = words.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        return posix_spawnp(&process, words[0], &actions, nil, arguments, environ)
    }
}
