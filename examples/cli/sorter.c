#include "sorter.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK ((size_t)1 << 20)
/* Temporary files that are merged at once: each takes a descriptor. */
#define RUNS_MOST 64

/* A key and a line, one behind the other. */
typedef struct record {
    uint64_t turn; /* how many came before: records of one key stay in their order */
    size_t key_len;
    size_t line_len;
    char bytes[];
} record;

typedef struct block {
    struct block *next;
    size_t used;
    size_t size;
    max_align_t data[];
} block;

/* A sorted file and its next record. */
typedef struct run {
    FILE *file;
    record *head; /* NULL at its end */
    size_t room;  /* bytes of `head` */
} run;

struct sorter {
    cli *c;
    bool reverse;
    size_t room;
    uint64_t turns;
    block *blocks; /* the newest first */
    size_t held;   /* bytes in all blocks */
    record **records;
    size_t len;
    size_t cap;
    run runs[RUNS_MOST];
    size_t runs_len;
};

sorter *sorter_new(cli *c, bool reverse, size_t room) {
    sorter *s = calloc(1, sizeof *s);
    cli_memory(c, s != NULL);
    s->c = c;
    s->reverse = reverse;
    s->room = room;
    return s;
}

static int compare_keys(const record *a, const record *b) {
    size_t len = a->key_len < b->key_len ? a->key_len : b->key_len;
    int order = len > 0 ? memcmp(a->bytes, b->bytes, len) : 0;
    return order != 0 ? order : (a->key_len > b->key_len) - (a->key_len < b->key_len);
}

static int compare_turns(const record *a, const record *b) {
    return (a->turn > b->turn) - (a->turn < b->turn);
}

static int compare_forward(const void *a, const void *b) {
    const record *x = *(record *const *)a, *y = *(record *const *)b;
    int order = compare_keys(x, y);
    return order != 0 ? order : compare_turns(x, y);
}

static int compare_backward(const void *a, const void *b) {
    const record *x = *(record *const *)a, *y = *(record *const *)b;
    int order = compare_keys(y, x);
    return order != 0 ? order : compare_turns(x, y);
}

static void free_blocks(sorter *s) {
    while (s->blocks) {
        block *next = s->blocks->next;
        free(s->blocks);
        s->blocks = next;
    }
    s->held = s->len = 0;
}

static void order(sorter *s) {
    if (s->len > 0) qsort(s->records, s->len, sizeof *s->records, s->reverse ? compare_backward : compare_forward);
}

static void fail_file(const sorter *s) {
    cli_note(s->c, "không ghi được tệp tạm: {0}", "a temporary file cannot be written: {0}", cli_errno(s->c, errno), NULL);
    exit(CLI_UNREADABLE);
}

static void put_record(const sorter *s, FILE *file, const record *one) {
    size_t size = sizeof *one + one->key_len + one->line_len;
    if (fwrite(one, 1, size, file) != size) fail_file(s);
}

/* The next record of a run, or its end. */
static void advance(const sorter *s, run *from) {
    record fixed;
    if (fread(&fixed, sizeof fixed, 1, from->file) != 1) {
        if (ferror(from->file)) fail_file(s);
        free(from->head);
        from->head = NULL;
        fclose(from->file);
        return;
    }
    size_t size = sizeof fixed + fixed.key_len + fixed.line_len;
    if (size > from->room) {
        record *grown = realloc(from->head, size);
        cli_memory(s->c, grown != NULL);
        from->head = grown;
        from->room = size;
    }
    *from->head = fixed;
    if (fread(from->head->bytes, 1, size - sizeof fixed, from->file) != size - sizeof fixed) fail_file(s);
}

typedef void record_fn(void *ctx, const record *one);

static void merge(sorter *s, record_fn *take, void *ctx) {
    for (size_t i = 0; i < s->runs_len; i++) {
        rewind(s->runs[i].file);
        advance(s, &s->runs[i]);
    }
    for (;;) {
        run *first = NULL;
        for (size_t i = 0; i < s->runs_len; i++) {
            run *other = &s->runs[i];
            if (!other->head) continue;
            if (!first || (s->reverse ? compare_backward(&other->head, &first->head) : compare_forward(&other->head, &first->head)) < 0)
                first = other;
        }
        if (!first) break;
        take(ctx, first->head);
        advance(s, first);
    }
    s->runs_len = 0;
}

typedef struct to_file {
    const sorter *s;
    FILE *file;
} to_file;

static void take_to_file(void *ctx, const record *one) {
    const to_file *to = ctx;
    put_record(to->s, to->file, one);
}

/* Moves what is held into a sorted file. */
static void spill(sorter *s) {
    FILE *file = tmpfile();
    if (!file) fail_file(s);
    if (s->runs_len == RUNS_MOST) {
        to_file to = {s, file};
        merge(s, take_to_file, &to);
        s->runs[s->runs_len++] = (run){.file = file};
        file = tmpfile();
        if (!file) fail_file(s);
    }
    order(s);
    for (size_t i = 0; i < s->len; i++)
        put_record(s, file, s->records[i]);
    if (fflush(file) != 0) fail_file(s);
    s->runs[s->runs_len++] = (run){.file = file};
    free_blocks(s);
}

static record *make_record(sorter *s, size_t size) {
    size = (size + sizeof(max_align_t) - 1) / sizeof(max_align_t) * sizeof(max_align_t);
    if (!s->blocks || s->blocks->size - s->blocks->used < size) {
        size_t wanted = size > BLOCK ? size : BLOCK;
        block *more = malloc(sizeof *more + wanted);
        cli_memory(s->c, more != NULL);
        *more = (block){.next = s->blocks, .size = wanted};
        s->blocks = more;
        s->held += wanted;
    }
    record *one = (record *)(void *)((char *)s->blocks->data + s->blocks->used);
    s->blocks->used += size;
    return one;
}

void sorter_add(sorter *s, dv_str key, dv_str line) {
    size_t size = sizeof(record) + key.len + line.len;
    if (s->held > 0 && s->held + s->cap * sizeof *s->records + size > s->room) spill(s);
    if (s->len == s->cap) {
        size_t cap = s->cap ? 2 * s->cap : 4096;
        record **records = realloc(s->records, cap * sizeof *records);
        cli_memory(s->c, records != NULL);
        s->records = records;
        s->cap = cap;
    }
    record *one = make_record(s, size);
    *one = (record){.turn = s->turns++, .key_len = key.len, .line_len = line.len};
    if (key.len > 0) memcpy(one->bytes, key.ptr, key.len);
    if (line.len > 0) memcpy(one->bytes + key.len, line.ptr, line.len);
    s->records[s->len++] = one;
}

typedef struct to_caller {
    sorter_fn *take;
    void *ctx;
} to_caller;

static void take_to_caller(void *ctx, const record *one) {
    const to_caller *to = ctx;
    to->take(to->ctx, (dv_str){one->bytes, one->key_len}, (dv_str){one->bytes + one->key_len, one->line_len});
}

void sorter_finish(sorter *s, sorter_fn *take, void *ctx) {
    to_caller to = {take, ctx};
    if (s->runs_len > 0) {
        spill(s);
        merge(s, take_to_caller, &to);
    } else {
        order(s);
        for (size_t i = 0; i < s->len; i++)
            take_to_caller(&to, s->records[i]);
    }
    free_blocks(s);
    free(s->records);
    free(s);
}
