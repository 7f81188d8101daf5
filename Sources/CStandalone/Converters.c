// What the static program has in the place of the libraries that libxml2 reads other encodings and compressions with,
// and of loading code at run time: functions that fail. XMLParser gives libxml2 nothing but UTF-8 in memory, so none is
// called; the originals bring 30 MB of tables (ICU) and want files of the system's (iconv).
#include <errno.h>
#include <iconv.h>
#include <libxml/xmlversion.h>
#include <stddef.h>

#if defined(LIBXML_ICU_ENABLED) && __has_include(<unicode/ucnv.h>)
// ICU's headers give each name the version that libxml2's archive was built with.
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

UConverter *ucnv_open(const char *name, UErrorCode *error) {
    *error = U_UNSUPPORTED_ERROR;
    return NULL;
}
void ucnv_close(UConverter *converter) {}
void ucnv_setToUCallBack(
    UConverter *converter, UConverterToUCallback action, const void *context, UConverterToUCallback *before,
    const void **contextBefore, UErrorCode *error) {
    *error = U_UNSUPPORTED_ERROR;
}
void ucnv_setFromUCallBack(
    UConverter *converter, UConverterFromUCallback action, const void *context, UConverterFromUCallback *before,
    const void **contextBefore, UErrorCode *error) {
    *error = U_UNSUPPORTED_ERROR;
}
void ucnv_convertEx(
    UConverter *to, UConverter *from, char **target, const char *targetEnd, const char **source, const char *sourceEnd,
    UChar *pivot, UChar **pivotSource, UChar **pivotTarget, const UChar *pivotEnd, UBool reset, UBool flush,
    UErrorCode *error) {
    *error = U_UNSUPPORTED_ERROR;
}
void UCNV_TO_U_CALLBACK_STOP(
    const void *context, UConverterToUnicodeArgs *arguments, const char *units, int32_t count,
    UConverterCallbackReason reason, UErrorCode *error) {}
void UCNV_FROM_U_CALLBACK_STOP(
    const void *context, UConverterFromUnicodeArgs *arguments, const UChar *units, int32_t count, UChar32 point,
    UConverterCallbackReason reason, UErrorCode *error) {}
#endif

iconv_t iconv_open(const char *to, const char *from) {
    errno = EINVAL;
    return (iconv_t)-1;
}
size_t iconv(iconv_t converter, char **source, size_t *sourceCount, char **target, size_t *targetCount) {
    errno = EBADF;
    return (size_t)-1;
}
int iconv_close(iconv_t converter) { return 0; }

// libxml2's own names around liblzma.
void *__libxml2_xzopen(const char *path, const char *mode) { return NULL; }
void *__libxml2_xzdopen(int file, const char *mode) { return NULL; }
int __libxml2_xzread(void *file, void *into, unsigned count) { return -1; }
int __libxml2_xzclose(void *file) { return -1; }
int __libxml2_xzcompressed(void *file) { return 0; }

/// Swift's runtime would load a library that an environment variable names.
void *dlopen(const char *path, int mode) { return NULL; }
