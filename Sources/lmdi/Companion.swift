internal import Glibc

/// A program beside this one that does some of the words, as git has them.
struct Companion {
    let name: String

    /// Becomes the program, found beside this one or else on PATH. Returns only when it cannot be started.
    func start(_ arguments: [String]) -> Failure {
        let words = ([name] + arguments).map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        // As for any program that is started: a closed pipe ends it unless it says otherwise.
        signal(SIGPIPE, SIG_DFL)
        if let beside = Self.folder.map({ $0 + name }) { execv(beside, words) }
        if errno == ENOENT { execvp(name, words) }
        return .noCompanion(name, errno)
    }

    /// The folder that this program is in, with a slash.
    private static var folder: String? {
        var room = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &room, room.count)
        guard count > 0, let slash = room[..<count].lastIndex(of: CChar(bitPattern: UInt8(ascii: "/"))) else {
            return nil
        }
        return String(decoding: room[...slash].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
