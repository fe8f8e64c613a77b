// What Linux has and Swift cannot call.
#ifndef COFFICE_H
#define COFFICE_H

// Has this process killed when its parent ends, whatever ends that. Returns -1 if the parent has ended already.
int co_die_with_parent(int parent);
// A file that is only in memory. Returns its descriptor, or -1.
int co_memory_file(void);

#endif
