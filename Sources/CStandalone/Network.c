// What the static program has in the place of libxml2's HTTP and FTP clients and of the system's resolver: functions
// that fail. Where the linker finds these it does not take the originals out of their archives, and no program linked
// so can open a socket (scripts/check-network).
#include <libxml/nanoftp.h>
#include <libxml/nanohttp.h>
#include <stddef.h>

#ifdef LIBXML_FTP_ENABLED
void *xmlNanoFTPOpen(const char *url) { return NULL; }
int xmlNanoFTPRead(void *connection, void *into, int count) { return -1; }
int xmlNanoFTPClose(void *connection) { return -1; }
#endif

#ifdef LIBXML_HTTP_ENABLED
void *xmlNanoHTTPOpen(const char *url, char **type) { return NULL; }
void *xmlNanoHTTPMethod(
    const char *url, const char *method, const char *input, char **type, const char *headers, int count) {
    return NULL;
}
int xmlNanoHTTPRead(void *connection, void *into, int count) { return -1; }
int xmlNanoHTTPReturnCode(void *connection) { return -1; }
const char *xmlNanoHTTPRedir(void *connection) { return NULL; }
const char *xmlNanoHTTPEncoding(void *connection) { return NULL; }
const char *xmlNanoHTTPMimeType(void *connection) { return NULL; }
void xmlNanoHTTPClose(void *connection) {}
#endif

/// Where a thread of glibc keeps the state of its name look-ups. It is set for every new thread, and the original comes
/// with the whole resolver.
_Thread_local void *__libc_resp = NULL;
