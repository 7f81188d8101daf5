#pragma once
#include <curl/curl.h>

// curl_easy_setopt and curl_easy_getinfo are variadic, which Swift does not import: one function for each type.
typedef size_t (*lmdi_curl_data)(char *, size_t, size_t, void *);
typedef CURLcode (*lmdi_curl_context)(CURL *, void *, void *);

static inline CURLcode lmdi_curl_number(CURL *curl, CURLoption option, long value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode lmdi_curl_large(CURL *curl, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode lmdi_curl_text(CURL *curl, CURLoption option, const char *value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode lmdi_curl_pointer(CURL *curl, CURLoption option, void *value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode lmdi_curl_callback(CURL *curl, CURLoption option, lmdi_curl_data value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode lmdi_curl_ssl_callback(CURL *curl, lmdi_curl_context value) {
    return curl_easy_setopt(curl, CURLOPT_SSL_CTX_FUNCTION, value);
}
static inline CURLcode lmdi_curl_status(CURL *curl, long *value) {
    return curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, value);
}
static inline const curl_version_info_data *lmdi_curl_version(void) { return curl_version_info(CURLVERSION_NOW); }
