/* libxml2: XML from front to back, and the HTML that web pages really are.
 *
 * Its headers bring in those of ICU, which Foundation has in another version: a program cannot see both. What they are
 * needed for, the converters of an encoding, is not used here. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
#include <libxml/HTMLparser.h>
