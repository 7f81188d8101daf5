internal import CommandTable
internal import FHIRTree
internal import Report

/// settings.json as values by the settings' paths.
struct SettingsFile {
    private(set) var values: [String: [String]] = [:]
    private let tree: Tree

    /// Reads a file; paths in it are relative to its folder.
    init(_ file: String) throws(Failure) {
        let input: Input
        do { input = try Input.read(path: file) } catch { throw .unreadable(file, error) }
        let parsed = Parser.parse(input, symbols: SymbolTable())
        guard let tree = parsed.tree, tree.format == .json, parsed.problems.isEmpty else {
            let place = parsed.problems.first.map { parsed.source.location(offset: $0.offset) }
            throw .settings(file, .noJSON(line: place?.line ?? 1, column: place?.column ?? 1))
        }
        self.tree = tree
        do { try read(tree.root, "") } catch { throw .settings(file, error) }
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
        for setting in Setting.all where setting.isPath {
            values[setting.path] = values[setting.path]?.map { $0.hasPrefix("/") ? $0 : folder + $0 }
        }
    }

    /// The file that the environment names when no option does; nil when it is not there.
    static var standard: String? {
        let folder = Terminal.folder("XDG_CONFIG_HOME", else: ".config")
        let file = folder + "/lmdi/settings.json"
        return (try? Input.read(path: file)) == nil ? nil : file
    }

    private mutating func read(_ object: Node, _ path: String) throws(SettingsProblem) {
        guard tree.kind(object) == .object else { throw .wrongValue(path.isEmpty ? "{…}" : path) }
        for member in tree.children(object) {
            let name = tree.nameText(tree.name(member))
            let inner = path.isEmpty ? name : path + "." + name
            if let setting = Setting.all.first(where: { $0.path == inner }) {
                values[inner] = try value(member, setting)
            } else if Setting.all.contains(where: { $0.path.hasPrefix(inner + ".") }) {
                try read(member, inner)
            } else if inner != "$schema" {
                throw .unknown(inner, didYouMean: Self.guess(inner))
            }
        }
    }

    private func value(_ node: Node, _ setting: Setting) throws(SettingsProblem) -> [String] {
        switch (tree.kind(node), setting.option.value) {
        case (.true, .flag): return ["true"]
        case (.false, .flag): return []
        case (.array, .text) where setting.option.isRepeatable:
            let items = tree.children(node).map { $0 }
            guard !items.isEmpty, items.allSatisfy({ tree.kind($0) == .string }) else {
                throw .wrongValue(setting.path)
            }
            return items.map(tree.text)
        case (.string, .choice(let allowed)):
            let text = tree.text(node)
            guard allowed.contains(text) else { throw .notAllowed(setting.path, text, allowed) }
            return [text]
        case (.string, .text), (.string, .path):
            let text = tree.text(node)
            guard !text.isEmpty, !setting.option.isRepeatable else { throw .wrongValue(setting.path) }
            return [text]
        default: throw .wrongValue(setting.path)
        }
    }

    private static func guess(_ path: String) -> String? {
        let groups = Set(Setting.all.compactMap { $0.path.split(separator: ".").first.map(String.init) })
        return Spelling.nearest(to: path, among: Setting.all.map(\.path) + groups)
    }
}

/// What is wrong with a settings file.
enum SettingsProblem: Error {
    case noJSON(line: Int, column: Int)
    case unknown(String, didYouMean: String?)
    case wrongValue(String)
    case notAllowed(String, String, [String])

    var text: Phrase {
        switch self {
        case .noJSON(let line, let column):
            Phrase(nb: "er ikke feilfri JSON (\(line):\(column))", en: "is not faultless JSON (\(line):\(column))")
        case .unknown(let path, let guess?):
            Phrase(
                nb: "ukjent innstilling «\(path)»; mente du «\(guess)»?",
                en: "unknown setting '\(path)'; did you mean '\(guess)'?")
        case .unknown(let path, nil): Phrase(nb: "ukjent innstilling «\(path)»", en: "unknown setting '\(path)'")
        case .wrongValue(let path):
            Phrase(
                nb: "innstillingen \(path) har en verdi av feil slag",
                en: "the setting \(path) has a value of the wrong kind")
        case .notAllowed(let path, let value, let allowed):
            Phrase(
                nb: "innstillingen \(path) kan ikke være «\(value)»; velg \(allowed.joined(separator: ", "))",
                en: "the setting \(path) cannot be '\(value)'; choose \(allowed.joined(separator: ", "))")
        }
    }
}

extension Terminal {
    /// A folder of the XDG base directory specification.
    static func folder(_ variable: String, else fallback: String) -> String {
        if let folder = environment(variable), folder.hasPrefix("/") { return folder }
        return (environment("HOME") ?? "") + "/" + fallback
    }
}
