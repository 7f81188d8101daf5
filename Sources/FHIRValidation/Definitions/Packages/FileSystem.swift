package import FHIRTree
internal import Glibc

/// The few things that reading definitions asks of the file system.
package enum FileSystem {
    /// The whole file.
    package static func read(_ path: String) throws(DefinitionError) -> Input {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw unreadable(path) }
        var failed = false
        let input = Input(capacity: Int(status.st_size)) { room in
            var filled = 0
            while filled < room.count {
                let count = Glibc.read(descriptor, room.baseAddress! + filled, room.count - filled)
                if count < 0 { failed = true }
                if count <= 0 { break }
                filled += count
            }
            return filled
        }
        if failed { throw unreadable(path) }
        return input
    }

    package static func isFolder(_ path: String) -> Bool { mode(path) == S_IFDIR }
    package static func isFile(_ path: String) -> Bool { mode(path) == S_IFREG }

    private static func mode(_ path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
    }

    /// The names in a folder, sorted by their bytes.
    static func names(in folder: String) throws(DefinitionError) -> [String] { try entries(in: folder).map(\.name) }

    /// What is in a folder, sorted by the bytes of the names.
    package static func entries(
        in folder: String
    ) throws(DefinitionError) -> [(name: String, isFolder: Bool)] {
        guard let stream = opendir(folder) else { throw unreadable(folder) }
        defer { closedir(stream) }
        var entries: [(name: String, isFolder: Bool)] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            // The listing tells plain files from folders; a link has to be followed, and some systems do not tell.
            let isFolder = Int(entry.pointee.d_type) != DT_REG && isFolder(folder + "/" + name)
            entries.append((name, isFolder))
        }
        return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// The JSON and XML files below a folder, sorted, at most eight folders deep.
    static func documents(below folder: String, depth: Int = 8) throws(DefinitionError) -> [String] {
        var found: [String] = []
        for name in try names(in: folder) {
            let path = folder + "/" + name
            if isFolder(path) {
                if depth > 0 { found += try documents(below: path, depth: depth - 1) }
            } else if isDocument(name) {
                found.append(path)
            }
        }
        return found
    }

    /// Writes a file anew.
    package static func write(_ text: String, to path: String) throws(DefinitionError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw unreadable(path) }
        defer { close(descriptor) }
        var text = text
        let isWritten = text.withUTF8 { bytes in
            var done = 0
            while done < bytes.count {
                let count = Glibc.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
                if count <= 0 { return false }
                done += count
            }
            return true
        }
        if !isWritten { throw unreadable(path) }
    }

    /// Makes a folder if it isn't there; its parent must be.
    package static func makeFolder(_ path: String) throws(DefinitionError) {
        guard isFolder(path) || mkdir(path, 0o755) == 0 else { throw unreadable(path) }
    }

    package static func remove(_ path: String) throws(DefinitionError) {
        guard unlink(path) == 0 else { throw unreadable(path) }
    }

    static func isDocument(_ name: String) -> Bool { name.hasSuffix(".json") || name.hasSuffix(".xml") }

    private static func unreadable(_ path: String) -> DefinitionError {
        .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
}
