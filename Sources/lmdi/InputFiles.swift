internal import FHIRTree
internal import FHIRValidation

/// The files that paths stand for: a file is itself, a folder everything below it that may hold bundles.
struct InputFiles {
    private(set) var files: [String] = []
    private(set) var failures: [Failure] = []

    private static let endings = [".json", ".xml", ".ndjson", ".json.gz", ".xml.gz", ".ndjson.gz"]
    /// Links between folders may lead in a circle.
    private static let deepest = 40

    /// The files in their order, cut where whole documents and streams of lines (NDJSON) meet.
    var runs: [(files: [String], isStream: Bool)] {
        files.reduce(into: []) { runs, file in
            let isStream = NDJSON.isName(file)
            if runs.last?.isStream == isStream {
                runs[runs.count - 1].files.append(file)
            } else {
                runs.append(([file], isStream))
            }
        }
    }

    var isOneDocument: Bool { files.count == 1 && !NDJSON.isName(files[0]) }

    init(_ paths: [String]) {
        for path in paths {
            guard FileSystem.isFolder(path) else {
                files.append(path)
                continue
            }
            let count = files.count + failures.count
            search(path, depth: 0)
            if files.count + failures.count == count { failures.append(.noBundles(folder: path)) }
        }
    }

    /// Adds what a folder holds, in the order of names. Hidden entries are left out.
    private mutating func search(_ folder: String, depth: Int) {
        let entries: [(name: String, isFolder: Bool)]
        do { entries = try FileSystem.entries(in: folder) } catch { return failures.append(.definitions(error)) }
        for (name, isFolder) in entries where !name.hasPrefix(".") {
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            if isFolder {
                if depth < Self.deepest { search(path, depth: depth + 1) }
            } else if Self.endings.contains(where: name.lowercased().hasSuffix) {
                files.append(path)
            }
        }
    }
}
