#define _GNU_SOURCE
#include "COffice.h"

#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

int co_die_with_parent(int parent) {
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0) return -1;
    // It may have ended before this was asked for.
    return parent != 0 && getppid() != parent ? -1 : 0;
}

int co_memory_file(void) { return memfd_create("office", MFD_CLOEXEC); }
