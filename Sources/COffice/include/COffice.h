// What Linux has and Swift cannot call.
#ifndef COFFICE_H
#define COFFICE_H

// Has this process killed when its parent ends, whatever ends that. Returns -1 if the parent has ended already.
int co_die_with_parent(int parent);
// A file that is only in memory. Returns its descriptor, or -1.
int co_memory_file(void);

// Takes from this process for good what it does not need, as far as the kernel offers it: the network, other programs and,
// unless it writes, every path. Libraries have to be loaded before. What the kernel refuses stays as it was.
void co_confine(int writes);

#define CO_NETWORK 0
#define CO_FILES 1
#define CO_EXECUTION 2

// Whether this process is refused one of these, found by trying it.
int co_refused(int what);

#endif
