// The first step of `make build`: compiles every bundled version of the guide and writes the images that the second step
// embeds. Usage: lmdi-image FOLDER

internal import Glibc
internal import LMDI

let folder = CommandLine.arguments.dropFirst().first ?? "Sources/Profiles/images"
mkdir(folder, 0o755)
do {
    for guide in Guide.versions.map(Optional.some) + [nil] {
        let image = try Checker.image(of: guide)
        let path = folder + "/" + (guide ?? "none") + ".bin"
        guard let file = fopen(path, "wb") else { fatalError("\(path): cannot be written") }
        fwrite(image, 1, image.count, file)
        fclose(file)
        print("\(path)  \(image.count) bytes")
    }
} catch {
    print("the bundled definitions do not compile: \(error)")
    exit(1)
}
