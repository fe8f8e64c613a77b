/* libxml2: XML from front to back, and the HTML that web pages really are. */
#include <libxml/xmlreader.h>
#include <libxml/HTMLparser.h>
