/* An arena: objects that live and die together. */
#ifndef DANVAN_LIB_BASE_ARENA_H
#define DANVAN_LIB_BASE_ARENA_H

#include <danvan/base.h>

#include <string.h>

struct dv_arena_block;

typedef struct dv_arena {
    const dv_alloc *alloc;
    char *at;                       /* next free byte of the current block */
    size_t left;                    /* free bytes behind it */
    size_t next_size;               /* of the next block */
    size_t bytes;                   /* held in all blocks */
    bool tight;                     /* blocks grow slowly */
    struct dv_arena_block *first;   /* blocks in the order of use */
    struct dv_arena_block *current; /* the one that `at` points into */
    struct dv_arena_block *large;   /* blocks of one object each */
} dv_arena;

void dv_arena__init(dv_arena *arena, const dv_alloc *alloc);

/* The same for an arena that is kept: blocks grow with a sixteenth of what is held, so that little is left over in the last one. */
void dv_arena__init_tight(dv_arena *arena, const dv_alloc *alloc);

/* Makes the first block large enough for `bytes`, which are sure to be needed: allocators are slow at many small steps. */
void dv_arena__expect(dv_arena *arena, size_t bytes);

/* Frees everything; the arena may be used again. */
void dv_arena__free(dv_arena *arena);

/* Forgets all objects but keeps the blocks, except those of one large object. */
void dv_arena__reset(dv_arena *arena);

/* Bytes held from the allocator. */
size_t dv_arena__bytes(const dv_arena *arena);

/* The way of dv_arena__alloc() when the current block is full: memory that is not zeroed. */
void *dv_arena__more(dv_arena *arena, size_t size, size_t align);

/* Zeroed memory. `align` is a power of two. NULL without memory. */
static inline void *dv_arena__alloc(dv_arena *arena, size_t size, size_t align) {
    size_t pad = (size_t)(0u - (uintptr_t)arena->at) & (align - 1);
    char *object;
    size += size == 0;
    if (pad <= arena->left && size <= arena->left - pad) {
        object = arena->at + pad;
        arena->at = object + size;
        arena->left -= pad + size;
    } else {
        object = dv_arena__more(arena, size, align);
        if (!object) return NULL;
    }
    return memset(object, 0, size);
}

/* Copies a text and ends it with NUL. An empty or absent text gives an empty one with a pointer; {NULL, 0} is no
 * memory. */
static inline dv_str dv_arena__str(dv_arena *arena, dv_str text) {
    char *copy;
    if (text.len < arena->left) {
        copy = arena->at;
        arena->at += text.len + 1;
        arena->left -= text.len + 1;
    } else {
        copy = text.len == SIZE_MAX ? NULL : dv_arena__more(arena, text.len + 1, 1);
        if (!copy) return (dv_str){NULL, 0};
    }
    if (text.len > 0) memcpy(copy, text.ptr, text.len);
    copy[text.len] = '\0';
    return (dv_str){copy, text.len};
}

#endif
