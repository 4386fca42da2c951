#include "base/arena.h"

#include "base/alloc.h"

#define SMALLEST_BLOCK ((size_t)8 * 1024)
#define SMALLEST_TIGHT ((size_t)4 * 1024)
#define LARGEST_BLOCK ((size_t)1024 * 1024)

struct dv_arena_block {
    struct dv_arena_block *next;
    size_t size; /* of `data` */
    max_align_t data[];
};

void dv_arena__init(dv_arena *arena, const dv_alloc *alloc) {
    *arena = (dv_arena){.alloc = alloc, .next_size = SMALLEST_BLOCK};
}

void dv_arena__init_tight(dv_arena *arena, const dv_alloc *alloc) {
    *arena = (dv_arena){.alloc = alloc, .next_size = SMALLEST_TIGHT, .tight = true};
}

void dv_arena__expect(dv_arena *arena, size_t bytes) {
    if (arena->first || bytes < arena->next_size) return;
    arena->next_size = bytes < LARGEST_BLOCK ? bytes : LARGEST_BLOCK;
}

static void grow_next(dv_arena *arena) {
    if (!arena->tight) {
        if (arena->next_size < LARGEST_BLOCK) arena->next_size *= 2;
        return;
    }
    size_t part = arena->bytes / 16 / SMALLEST_TIGHT * SMALLEST_TIGHT;
    arena->next_size = part < SMALLEST_TIGHT ? SMALLEST_TIGHT : part < LARGEST_BLOCK ? part : LARGEST_BLOCK;
}

static void free_blocks(dv_arena *arena, struct dv_arena_block *block) {
    while (block) {
        struct dv_arena_block *next = block->next;
        size_t total = sizeof *block + block->size;
        arena->bytes -= total;
        dv_alloc__get(arena->alloc, block, total, 0);
        block = next;
    }
}

static void use_block(dv_arena *arena, struct dv_arena_block *block) {
    arena->current = block;
    arena->at = block ? (char *)block->data : NULL;
    arena->left = block ? block->size : 0;
}

void dv_arena__free(dv_arena *arena) {
    free_blocks(arena, arena->first);
    free_blocks(arena, arena->large);
    if (arena->tight)
        dv_arena__init_tight(arena, arena->alloc);
    else
        dv_arena__init(arena, arena->alloc);
}

void dv_arena__reset(dv_arena *arena) {
    free_blocks(arena, arena->large);
    arena->large = NULL;
    use_block(arena, arena->first);
}

size_t dv_arena__bytes(const dv_arena *arena) {
    return arena->bytes;
}

static struct dv_arena_block *make_block(dv_arena *arena, size_t size) {
    size_t total;
    if (__builtin_add_overflow(size, sizeof(struct dv_arena_block), &total)) return NULL;
    struct dv_arena_block *block = dv_alloc__get(arena->alloc, NULL, 0, total);
    if (!block) return NULL;
    block->next = NULL;
    block->size = size;
    arena->bytes += total;
    return block;
}

static char *align_up(char *at, size_t align) {
    return at + ((size_t)(0u - (uintptr_t)at) & (align - 1));
}

/* Moves on to the next block that a reset left behind and that has `need` bytes, or to a new one. */
static bool find_block(dv_arena *arena, size_t need) {
    for (struct dv_arena_block *kept = arena->current ? arena->current->next : NULL; kept; kept = kept->next) {
        use_block(arena, kept);
        if (kept->size >= need) return true;
    }
    struct dv_arena_block *block = make_block(arena, arena->next_size - sizeof(struct dv_arena_block));
    if (!block) return false;
    grow_next(arena);
    if (arena->current)
        arena->current->next = block;
    else
        arena->first = block;
    use_block(arena, block);
    return true;
}

void *dv_arena__more(dv_arena *arena, size_t size, size_t align) {
    size_t need;
    if (__builtin_add_overflow(size, align - 1, &need)) return NULL;
    /* An object that would take most of a block gets its own, so that the rest of the current block stays in use. */
    if (need > arena->next_size / 2) {
        struct dv_arena_block *block = make_block(arena, need);
        if (!block) return NULL;
        block->next = arena->large;
        arena->large = block;
        return align_up((char *)block->data, align);
    }
    if (!find_block(arena, need)) return NULL;
    char *object = align_up(arena->at, align);
    arena->left -= (size_t)(object - arena->at) + size;
    arena->at = object + size;
    return object;
}
