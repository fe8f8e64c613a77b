// statfs(2), which tells the kind of a file system; the C library's module for Swift leaves it out.
#include <sys/vfs.h>
