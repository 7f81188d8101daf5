// The tool behind the Makefile, not shipped.
//   lmdi-build images FOLDER          compiles every bundled guide version into the images that the program embeds
//   lmdi-build snapshots PACKAGE…     generates the snapshots of official packages and prints how they differ, by class

internal import FHIRTree
internal import FHIRValidation
internal import Glibc
internal import LMDI

func writeImages(to folder: String) throws {
    mkdir(folder, 0o755)
    for guide in Guide.versions.map(Optional.some) + [nil] {
        let image = try Checker.image(of: guide)
        let path = folder + "/" + (guide ?? "none") + ".bin"
        guard let file = fopen(path, "wb") else { fatalError("\(path): cannot be written") }
        fwrite(image, 1, image.count, file)
        fclose(file)
        print("\(path)  \(image.count) bytes")
    }
}

/// Prints the differences; false when one has no explanation.
func compareSnapshots(of packages: ArraySlice<String>) throws -> Bool {
    let store = DefinitionStore(symbols: SymbolTable())
    for path in packages { store.add(try PackageSource(path: path)) }
    let report = try SnapshotReport(store)
    for line in report.lines { print(line) }
    return report.unexplained.isEmpty
}

let words = CommandLine.arguments.dropFirst()
do {
    switch words.first {
    case "images": try writeImages(to: words.dropFirst().first ?? "Sources/Profiles/images")
    case "snapshots": exit(try compareSnapshots(of: words.dropFirst()) ? 0 : 1)
    default:
        print("lmdi-build images FOLDER | snapshots PACKAGE…")
        exit(2)
    }
} catch {
    print("\(error)")
    exit(2)
}
