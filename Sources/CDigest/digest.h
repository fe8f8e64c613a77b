/* SHA-256 of libmd, the digest library that every Debian carries (dpkg itself needs it). */
#include <sys/types.h>
#include <sha2.h>
