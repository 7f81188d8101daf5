#include <libxml/xmlversion.h>
// Without this, libxml2's headers bring the system's ICU, which clashes with Foundation's own in a test.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
