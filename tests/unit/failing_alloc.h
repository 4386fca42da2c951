/* An allocator that counts what it holds and gives nothing from its n-th call on. */
#ifndef DANVAN_TESTS_FAILING_ALLOC_H
#define DANVAN_TESTS_FAILING_ALLOC_H

#include <danvan/base.h>

#include <stdlib.h>

typedef struct failing {
    size_t calls; /* allocations asked for so far */
    size_t fail;  /* the first that fails, from 1; 0 for never */
    size_t held;  /* bytes held now, by the sizes that were told */
} failing;

static inline void *failing_get(void *ctx, void *old, size_t old_size, size_t new_size) {
    failing *state = ctx;
    if (new_size == 0) {
        state->held -= old_size;
        free(old);
        return NULL;
    }
    state->calls++;
    if (state->fail > 0 && state->calls >= state->fail) return NULL;
    void *grown = realloc(old, new_size);
    if (grown) state->held += new_size - old_size;
    return grown;
}

static inline dv_alloc failing_alloc(failing *state, size_t fail) {
    *state = (failing){.fail = fail};
    return (dv_alloc){state, failing_get};
}

#endif
