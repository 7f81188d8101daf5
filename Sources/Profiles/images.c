// The images of compiled schemas, which `make build` makes in its first step and embeds in its second. Other builds have
// none and compile when they start, so that no test runs on an old image.
#include "Profiles.h"

#if defined(LMDI_IMAGES) && __has_embed("images/none.bin") == __STDC_EMBED_FOUND__
#define HAVE_IMAGES 1
#endif

#ifdef HAVE_IMAGES
_Alignas(16) static const unsigned char image_1_1_0[] = {
#embed "images/1.1.0.bin"
};
_Alignas(16) static const unsigned char image_1_1_1[] = {
#embed "images/1.1.1.bin"
};
_Alignas(16) static const unsigned char image_1_1_2[] = {
#embed "images/1.1.2.bin"
};
_Alignas(16) static const unsigned char image_1_1_3[] = {
#embed "images/1.1.3.bin"
};
_Alignas(16) static const unsigned char image_1_1_4[] = {
#embed "images/1.1.4.bin"
};
_Alignas(16) static const unsigned char image_1_1_5[] = {
#embed "images/1.1.5.bin"
};
_Alignas(16) static const unsigned char image_1_1_6[] = {
#embed "images/1.1.6.bin"
};
_Alignas(16) static const unsigned char image_1_1_7[] = {
#embed "images/1.1.7.bin"
};
_Alignas(16) static const unsigned char image_none[] = {
#embed "images/none.bin"
};

static const struct BundledFile images[] = {
    {"1.1.0", image_1_1_0, sizeof image_1_1_0},
    {"1.1.1", image_1_1_1, sizeof image_1_1_1},
    {"1.1.2", image_1_1_2, sizeof image_1_1_2},
    {"1.1.3", image_1_1_3, sizeof image_1_1_3},
    {"1.1.4", image_1_1_4, sizeof image_1_1_4},
    {"1.1.5", image_1_1_5, sizeof image_1_1_5},
    {"1.1.6", image_1_1_6, sizeof image_1_1_6},
    {"1.1.7", image_1_1_7, sizeof image_1_1_7},
    {"none", image_none, sizeof image_none},
};
const struct BundledFile *const bundled_images = images;
const size_t bundled_image_count = sizeof images / sizeof images[0];
#else
const struct BundledFile *const bundled_images = 0;
const size_t bundled_image_count = 0;
#endif
