/* Memory for libyaml. It takes a few small blocks for every scalar, grows each by doubling, and gives them back at once; a fifth
   of the time of a reading goes there. These functions keep what was given back for the next scalar of the same thread, and
   blocks begin so large that most scalars never grow.

   All blocks are the C library's own: wherever libyaml or the linker ends up calling `free` for one, that is right. Where the
   linker binds libyaml's calls to libyaml's own functions, these are simply never called. */
#include "CYAMLMemory.h"

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(__APPLE__)
#include <malloc/malloc.h>
#define usable_size malloc_size
#else
#include <malloc.h>
#define usable_size malloc_usable_size
#endif

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define IS_WATCHED 1
#endif
#endif

/* Weak, so that a program that takes libyaml in whole keeps libyaml's. */
#define STANDS_IN __attribute__((weak, visibility("default")))

void *yaml_malloc(size_t size);
void *yaml_realloc(void *block, size_t size);
void yaml_free(void *block);
unsigned char *yaml_strdup(const unsigned char *text);

#ifndef IS_WATCHED /* A sanitizer wants to see each block come and go. */

enum {
    FIRST_BIT = 6, /* blocks of the smallest class have 64 bytes; those of each further class are twice as large */
    CLASSES = 5,
    SMALLEST = 1 << FIRST_BIT,
    LARGEST = SMALLEST << (CLASSES - 1),
    MOST_KEPT = 64 /* blocks of a class: 124 KiB of all classes together */
};

struct kept {
    void *blocks[CLASSES][MOST_KEPT];
    uint8_t counts[CLASSES];
    int is_known; /* whether the thread's end gives back what is kept */
};

static _Thread_local struct kept kept;
static pthread_key_t at_end;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void give_back(void *unused)
{
    (void)unused;
    for (int class = 0; class < CLASSES; class++) {
        while (kept.counts[class] > 0) free(kept.blocks[class][--kept.counts[class]]);
    }
    kept.is_known = 0;
}

static void make_key(void) { pthread_key_create(&at_end, give_back); }

/* The smallest class with room for a size of at most LARGEST. */
static int class_for(size_t size)
{
    return size <= SMALLEST ? 0 : 64 - FIRST_BIT - __builtin_clzll(size - 1);
}

/* The largest class that a block of at least SMALLEST and less than twice LARGEST has room for. */
static int class_of(size_t size) { return 63 - FIRST_BIT - __builtin_clzll(size); }

STANDS_IN void *yaml_malloc(size_t size)
{
    if (size > LARGEST) return malloc(size);
    int class = class_for(size);
    if (kept.counts[class] > 0) return kept.blocks[class][--kept.counts[class]];
    return malloc((size_t)SMALLEST << class);
}

STANDS_IN void yaml_free(void *block)
{
    if (!block) return;
    size_t size = usable_size(block);
    if (size >= SMALLEST && size < 2 * LARGEST) {
        int class = class_of(size);
        if (kept.counts[class] < MOST_KEPT) {
            if (!kept.is_known) {
                pthread_once(&once, make_key);
                pthread_setspecific(at_end, &kept);
                kept.is_known = 1;
            }
            kept.blocks[class][kept.counts[class]++] = block;
            return;
        }
    }
    free(block);
}

STANDS_IN void *yaml_realloc(void *block, size_t size)
{
    if (!block) return yaml_malloc(size);
    size_t old = usable_size(block);
    if (size <= old) return block;
    if (old >= 2 * LARGEST) return realloc(block, size ? size : 1);
    void *larger = yaml_malloc(size);
    if (!larger) return NULL;
    memcpy(larger, block, old);
    yaml_free(block);
    return larger;
}

STANDS_IN unsigned char *yaml_strdup(const unsigned char *text)
{
    if (!text) return NULL;
    size_t size = strlen((const char *)text) + 1;
    unsigned char *copy = yaml_malloc(size);
    if (copy) memcpy(copy, text, size);
    return copy;
}

#endif
