package import FHIRValidation
internal import Profiles

/// The prepared images inside the program: one for each version of the guide, and one for plain FHIR.
///
/// `make build` makes them with the program itself and embeds them. A program built without them compiles when it starts.
enum Images {
    static let natives = NativeConstraints(NativeConstraints.fhir + LMDIConstraints.natives)

    static func image(of guide: String?) -> SchemaImage? {
        let name = guide ?? "none"
        for number in 0..<bundled_image_count {
            let file = bundled_images[number]
            guard file.count > 0, String(cString: file.path) == name else { continue }
            return SchemaImage(UnsafeRawBufferPointer(start: file.bytes, count: file.count), natives: natives)
        }
        return nil
    }
}

extension Checker {
    /// The packages inside the program.
    package static var bundled: BundledPackages {
        BundledPackages(
            (0..<bundled_file_count).map { number in
                let file = bundled_files[number]
                return (
                    path: String(cString: file.path),
                    bytes: UnsafeRawBufferPointer(start: file.bytes, count: file.count)
                )
            })
    }
}
