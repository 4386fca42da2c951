/* danvan sort: lines in Vietnamese order. */
#include <string.h>

#include "sorter.h"
#include "stream.h"

/* Records held in memory before temporary files are used. */
#define ROOM ((size_t)256 << 20)

typedef struct sorting {
    const cli *c;
    sorter *records;
    stream_lines lines;
    dv_order_options order;
    dv_buf key;
    bool unique;
    bool begun;  /* a line was written */
    dv_buf last; /* its key */
} sorting;

static void take_line(void *ctx, dv_str line) {
    sorting *s = ctx;
    s->key.len = 0;
    dv_sort_key(&s->key, line, &s->order);
    cli_memory(s->c, s->key.status == DV_OK);
    sorter_add(s->records, dv_buf_str(&s->key), line);
}

static bool take_piece(cli *c, void *ctx, const char *name, dv_str piece, bool last) {
    (void)name;
    sorting *s = ctx;
    stream_cut(c, &s->lines, piece, last, take_line, s);
    return true;
}

static void put_line(void *ctx, dv_str key, dv_str line) {
    sorting *s = ctx;
    if (s->unique && s->begun && dv_str_equal(dv_buf_str(&s->last), key)) return;
    if (s->unique) {
        s->begun = true;
        s->last.len = 0;
        cli_memory(s->c, dv_buf_add(&s->last, key) == DV_OK);
    }
    cli_print(line);
    cli_print(DV_S("\n"));
}

int cmd_sort(cli *c) {
    sorting s = {.c = c, .order = {.size = sizeof s.order}, .unique = cli_has(c, OPT_UNIQUE)};
    if (cli_is(c, OPT_ORDER, "dictionary")) s.order.kind = DV_ORDER_DICTIONARY;
    if (cli_is(c, OPT_TONES, "sắc-first") || cli_is(c, OPT_TONES, "sac-first")) s.order.tones = DV_TONES_SAC_FIRST;
    s.order.numbers = cli_has(c, OPT_NUMBERS);
    dv_buf_init(&s.key, NULL);
    dv_buf_init(&s.last, NULL);
    dv_buf_init(&s.lines.rest, NULL);
    s.records = sorter_new(c, cli_has(c, OPT_REVERSE), ROOM);
    stream_operands(c, take_piece, &s);
    sorter_finish(s.records, put_line, &s);
    dv_buf_free(&s.key);
    dv_buf_free(&s.last);
    dv_buf_free(&s.lines.rest);
    return CLI_FINE;
}
