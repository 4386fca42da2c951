#include "front_fixture.h"

/* One event in few letters: kind, style, text, place. */
static void show(dv_buf *out, const dv_event *e) {
    static const char KINDS[] = ".=MmLl*";
    dv_buf_putc(out, KINDS[e->kind]);
    if (e->style != '\0')
        dv_buf_putc(out, e->style);
    if (e->anchored)
        dv_buf_puts(out, "&");
    dv_buf_add(out, e->tag);
    if (e->text.ptr) {
        dv_buf_putc(out, '(');
        dv_buf_add(out, e->text);
        dv_buf_putc(out, ')');
    }
    dv_buf_int(out, e->mark.line);
    dv_buf_putc(out, ':');
    dv_buf_int(out, e->mark.column);
    if (e->kind == DV_EVENT_SCALAR) {
        dv_buf_putc(out, '-');
        dv_buf_int(out, e->end.line);
        dv_buf_putc(out, ':');
        dv_buf_int(out, e->end.column);
    }
    dv_buf_putc(out, ' ');
}

static const struct {
    const char *text;
    uint32_t line;
    dv_status status;
    const char *events;
} ROWS[] = {
    {"a: 1\n", 1, DV_OK, "Mb1:1 =p(a)1:1-1:2 =p(1)1:4-1:5 m2:1 .2:1 "},
    {"xã: \"B\\u00ecnh\"\n", 10, DV_OK, "Mb10:1 =p(xã)10:1-10:3 =\"(Bình)10:5-10:16 m11:1 .11:1 "},
    {"- 'x'\n- |\n  y\n- >\n  z\n", 1, DV_OK,
     "Lb1:1 ='(x)1:3-1:6 =|(y\n)2:3-4:1 =>(z\n)4:3-6:1 l6:1 .6:1 "},
    {"{a: [b]}\n", 1, DV_OK, "Mf1:1 =p(a)1:2-1:3 Lf1:5 =p(b)1:6-1:7 l1:7 m1:8 .2:1 "},
    {"- &x !!str a\n- *x\n", 1, DV_OK, "Lb1:1 =p&tag:yaml.org,2002:str(a)1:3-1:13 *(x)2:3 l3:1 .3:1 "},
    {"", 1, DV_OK, ".1:1 "},
    {"--- a\n", 1, DV_OK, "=p(a)1:5-1:6 .2:1 "},
    {"%YAML 1.2\n---\na\n", 1, DV_OK, "=p(a)3:1-3:2 .4:1 "},
    {"a: b: c\n", 5, DV_E_SYNTAX, "Mb5:1 =p(a)5:1-5:2 =p(b)5:4-5:5 "},
    {"a\n---\nb\n", 1, DV_E_SYNTAX, "=p(a)1:1-1:2 "},
    {"\xEF\xBB\xBF" "a\n", 1, DV_OK, "=p(a)1:2-1:3 .2:1 "},
    {"a: \x01\n", 1, DV_E_SYNTAX, ""},
};

Test(event, rows) {
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        dv_str text = dv_s(ROWS[i].text);
        char *copy = front_copy(text);
        dv_events *events = NULL;
        dv_event event = {.kind = DV_EVENT_MAP};
        cr_assert_eq(dv_events__open(&events, (dv_str){copy, text.len}, ROWS[i].line, false), DV_OK);
        dv_buf out;
        dv_buf_init(&out, NULL);
        dv_buf_puts(&out, "");
        dv_status status = DV_OK;
        while (status == DV_OK && event.kind != DV_EVENT_END) {
            status = dv_events__next(events, &event);
            if (status == DV_OK)
                show(&out, &event);
        }
        cr_expect_eq(status, ROWS[i].status, "row %zu", i);
        cr_expect_str_eq(out.ptr, ROWS[i].events, "row %zu: %s", i, out.ptr);
        /* The end and a failure stay what they are. */
        cr_expect_eq(dv_events__next(events, &event), status);
        cr_expect_eq(event.kind, DV_EVENT_END);
        dv_mark mark = {0, 0};
        cr_expect_eq(dv_events__problem(events, &mark)[0] == '\0', status == DV_OK, "row %zu", i);
        cr_expect_eq(mark.line > 0, status != DV_OK, "row %zu", i);
        cr_expect_not_null(dv_events__problem(events, NULL));
        dv_buf_free(&out);
        dv_events__close(events);
        free(copy);
    }
}

Test(event, closed_in_the_middle) {
    dv_events *events = NULL;
    dv_event event;
    cr_assert_eq(dv_events__open(&events, (dv_str){NULL, 0}, 1, false), DV_OK);
    cr_expect_eq(dv_events__next(events, &event), DV_OK);
    cr_expect_eq(event.kind, DV_EVENT_END);
    dv_events__close(events);
    cr_assert_eq(dv_events__open(&events, DV_S("a: [x, y]\n"), 1, false), DV_OK);
    for (int i = 0; i < 4; i++)
        cr_expect_eq(dv_events__next(events, &event), DV_OK);
    dv_events__close(events);
    dv_events__close(NULL);
}
