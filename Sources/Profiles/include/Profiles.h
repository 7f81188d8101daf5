#pragma once
#include <stddef.h>

/// One bundled file: its path below `profiles/` and its bytes.
struct BundledFile {
    const char *path;
    const unsigned char *bytes;
    size_t count;
};

/// The bundled files, sorted by path.
extern const struct BundledFile *const bundled_files;
extern const size_t bundled_file_count;

/// Prepared images of compiled schemas by the guide's version ("none": plain FHIR); without any bytes where the program was
/// built without them.
extern const struct BundledFile *const bundled_images;
extern const size_t bundled_image_count;
