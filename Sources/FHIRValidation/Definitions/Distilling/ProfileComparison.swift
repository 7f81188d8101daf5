/// Where the bundled form of a package and the official package differ; nothing when every fact is there and the same.
package struct ProfileDifference: Sendable, Hashable {
    package let file: String
    package let kind: Kind

    package enum Kind: Sendable, Hashable {
        /// The whole file is missing here, or is only here.
        case missingFile, extraFile
        /// A line (one element, one code) is missing here, or is only here.
        case missing(String)
        case extra(String)
    }
}

extension Distiller {
    /// Compares what the program carries with what the package gives, fact by fact.
    package func differences(to bundled: [File]) throws(DefinitionError) -> [ProfileDifference] {
        let official = try files()
        let here = Dictionary(bundled.map { ($0.name, $0.text) }) { first, _ in first }
        let there = Set(official.map(\.name))
        var found = bundled.filter { !there.contains($0.name) }.map {
            ProfileDifference(file: $0.name, kind: .extraFile)
        }
        for file in official {
            guard let text = here[file.name] else {
                found.append(ProfileDifference(file: file.name, kind: .missingFile))
                continue
            }
            if text != file.text { found += Distiller.differences(file, text) }
        }
        return found.sorted { $0.file < $1.file }
    }

    private static func differences(_ official: File, _ bundled: String) -> [ProfileDifference] {
        let lines = official.text.split(separator: "\n").map(fact), own = bundled.split(separator: "\n").map(fact)
        let missing = Set(lines).subtracting(own), extra = Set(own).subtracting(lines)
        return lines.filter(missing.contains).map { ProfileDifference(file: official.name, kind: .missing($0)) }
            + own.filter(extra.contains).map { ProfileDifference(file: official.name, kind: .extra($0)) }
    }

    /// A line without the comma that only tells that another follows.
    private static func fact(_ line: Substring) -> String { String(line.last == "," ? line.dropLast() : line) }
}
