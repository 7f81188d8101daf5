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
