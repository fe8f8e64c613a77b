/* libzip: the packages that .xlsx and .docx are. */
#include <zip.h>
