// A library to be preloaded by tests: it counts the calls that a program makes on files in some folder, and makes one
// of them fail, fall short, or be the program's last. See FaultShim.c for the variables that say which and how.
#ifndef FAULT_SHIM_H
#define FAULT_SHIM_H

// The version of what the variables mean.
int fault_shim_version(void);

#endif
