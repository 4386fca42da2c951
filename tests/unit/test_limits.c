/* Every limit of the loader at one below, at, and one above its bound. */
#include <criterion/criterion.h>
#include <danvan/danvan.h>
#include <stdio.h>
#include <string.h>

/* Makes a document of size n in some respect. */
typedef void make_fn(dv_buf *out, size_t n);

static void repeat(dv_buf *out, const char *text, size_t n) {
    while (n-- > 0)
        dv_buf_puts(out, text);
}

static void make_bytes(dv_buf *out, size_t n) {
    dv_buf_puts(out, "danvan: 1\n#");
    repeat(out, "x", n - 12);
    dv_buf_puts(out, "\n");
}

/* Depth 1 is the dossier itself. */
static void make_depth(dv_buf *out, size_t n) {
    dv_buf_puts(out, "danvan: 1\nx-a: ");
    repeat(out, "[", n - 1);
    repeat(out, "]", n - 1);
    dv_buf_puts(out, "\n");
}

/* A mapping with one key that holds a list: 2 events for the mapping, 2 for `danvan`, 1 key, 2 for the list, then a scalar each. */
static void make_events(dv_buf *out, size_t n) {
    dv_buf_puts(out, "danvan: 1\nx-a: [");
    for (size_t i = 0; i < n - 8; i++)
        dv_buf_puts(out, i ? ",1" : "1");
    dv_buf_puts(out, "]\n");
}

static void make_scalar(dv_buf *out, size_t n) {
    dv_buf_puts(out, "danvan: 1\nx-a: ");
    repeat(out, "x", n);
    dv_buf_puts(out, "\n");
}

static void make_key(dv_buf *out, size_t n) {
    dv_buf_puts(out, "danvan: 1\nx-");
    repeat(out, "k", n - 2);
    dv_buf_puts(out, ": 1\n");
}

static void make_label(dv_buf *out, size_t n) {
    dv_buf_puts(out, "danvan: 1\nmô hình:\n  - tên: Một\n    chỉ số:\n      ");
    repeat(out, "k", n);
    dv_buf_puts(out, ": 5 hộ\n");
}

static void make_name(dv_buf *out, size_t n) {
    dv_buf_puts(out, "danvan: 1\nbản:\n  - tên: ");
    repeat(out, "đ", n);
    dv_buf_puts(out, "\n");
}

static void make_brief_name(dv_buf *out, size_t n) {
    dv_buf_puts(out, "danvan: 1\nbản:\n  - ");
    repeat(out, "đ", n);
    dv_buf_puts(out, "\n");
}

static void make_keys(dv_buf *out, size_t n) {
    dv_buf_puts(out, "danvan: 1\nxã:\n  dân tộc:\n");
    for (size_t i = 0; i < n; i++) {
        dv_buf_puts(out, "    nhóm ");
        dv_buf_int(out, (int64_t)i);
        dv_buf_puts(out, ": 1 người\n");
    }
}

static void make_items(dv_buf *out, size_t n) {
    dv_buf_puts(out, "danvan: 1\nbản:\n");
    for (size_t i = 0; i < n; i++) {
        dv_buf_puts(out, "  - Ấp ");
        dv_buf_int(out, (int64_t)i);
        dv_buf_puts(out, "\n");
    }
}

static void make_marks(dv_buf *out, size_t n) {
    dv_buf_puts(out, "danvan: 1\nxã:\n  nội dung: e");
    repeat(out, "\xCC\x81", n);
    dv_buf_puts(out, "\n");
}

static void make_documents(dv_buf *out, size_t n) {
    repeat(out, "---\ndanvan: 1\n", n);
}

typedef struct row {
    const char *rule;
    make_fn *make;
    size_t bound;
    size_t member; /* offset in dv_limits, to be set to `bound`; SIZE_MAX for the default */
} row;

static const row rows[] = {
    {"limit-bytes", make_bytes, 4096, offsetof(dv_limits, document_bytes)},
    {"limit-bytes", make_bytes, 8u << 20, SIZE_MAX},
    {"limit-stream", make_bytes, 4096, offsetof(dv_limits, stream_bytes)},
    {"limit-depth", make_depth, 32, SIZE_MAX},
    {"limit-depth", make_depth, 5, offsetof(dv_limits, depth)},
    {"limit-events", make_events, 1000000, SIZE_MAX},
    {"limit-events", make_events, 100, offsetof(dv_limits, events)},
    {"limit-scalar", make_scalar, 65536, SIZE_MAX},
    {"limit-scalar", make_scalar, 64, offsetof(dv_limits, scalar_bytes)},
    {"limit-key", make_key, 128, SIZE_MAX},
    {"limit-key", make_key, 10, offsetof(dv_limits, key_bytes)},
    {"limit-key", make_label, 512, SIZE_MAX},
    {"limit-name", make_name, 255, SIZE_MAX},
    {"limit-name", make_brief_name, 255, SIZE_MAX},
    {"limit-name", make_name, 20, offsetof(dv_limits, name_characters)},
    {"limit-keys", make_keys, 256, SIZE_MAX},
    {"limit-keys", make_keys, 3, offsetof(dv_limits, map_keys)},
    {"limit-items", make_items, 10000, SIZE_MAX},
    {"limit-items", make_items, 3, offsetof(dv_limits, list_items)},
    {"limit-marks", make_marks, 8, SIZE_MAX},
    {"limit-marks", make_marks, 2, offsetof(dv_limits, marks)},
    {"limit-documents", make_documents, 3, offsetof(dv_limits, documents)},
};

static bool has_rule(const dv_diag *diag, const char *rule) {
    for (size_t i = 0; i < dv_diag_len(diag); i++)
        if (strcmp(dv_diag_at(diag, i)->message->rule, rule) == 0 && dv_diag_at(diag, i)->mark.line > 0)
            return true;
    return false;
}

static int run(const row *r, size_t n, bool fits) {
    dv_load_options options = {.size = sizeof options};
    if (r->member != SIZE_MAX)
        memcpy((char *)&options.limits + r->member, &r->bound, sizeof r->bound);
    if (r->make == make_events) /* so that only the events are counted out */
        options.limits.list_items = 2000000;
    dv_buf text;
    dv_diag *diag = dv_diag_new(NULL);
    dv_doc *doc = NULL;
    dv_buf_init(&text, NULL);
    r->make(&text, n);
    dv_status status = dv_load_text(&doc, dv_buf_str(&text), NULL, &options, diag);
    bool good = fits ? status >= 0 && doc && !has_rule(diag, r->rule) : status == DV_E_LIMIT && !doc && has_rule(diag, r->rule);
    if (!good)
        printf("%s of %zu at %zu: %s\n", r->rule, r->bound, n, dv_status_name(status));
    dv_doc_free(doc);
    dv_diag_free(diag);
    dv_buf_free(&text);
    return !good;
}

Test(test_limits, below_at_and_above) {
    int bad = 0;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        bad += run(&rows[i], rows[i].bound - 1, true);
        bad += run(&rows[i], rows[i].bound, true);
        bad += run(&rows[i], rows[i].bound + 1, false);
    }
    cr_expect_eq(bad, 0);
}

/* Ten directive lines are fine, sixteen too, seventeen not; %TAG never. */
Test(test_limits, directives) {
    static const struct { size_t n; dv_status status; } cases[] = {{1, DV_OK}, {17, DV_E_SYNTAX}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        dv_buf text;
        dv_doc *doc;
        dv_buf_init(&text, NULL);
        repeat(&text, "%YAML 1.1\n", cases[i].n);
        dv_buf_puts(&text, "---\ndanvan: 1\n");
        cr_expect_eq(dv_load_text(&doc, dv_buf_str(&text), NULL, NULL, NULL), cases[i].status, "%zu", cases[i].n);
        dv_doc_free(doc);
        dv_buf_free(&text);
    }
    dv_doc *doc;
    cr_expect_eq(dv_load_text(&doc, DV_S("%TAG ! x\n---\ndanvan: 1\n"), NULL, NULL, NULL), DV_E_SYNTAX);
}

/* A bounded cost for input that libyaml alone takes minutes for. */
Test(test_limits, hostile_nesting_ends_at_once, .timeout = 2) {
    static const char *const seeds[] = {"[", "{a: ", "- ", "? ", "!x ", "&a ", "%TAG ! x\n", "\n", "# c\n"};
    for (size_t i = 0; i < sizeof seeds / sizeof seeds[0]; i++) {
        dv_buf text;
        dv_doc *doc;
        dv_buf_init(&text, NULL);
        repeat(&text, seeds[i], 400000 / strlen(seeds[i]));
        dv_status status = dv_load_text(&doc, dv_buf_str(&text), NULL, NULL, NULL);
        cr_expect(status < 0, "%s: %s", seeds[i], dv_status_name(status));
        dv_doc_free(doc);
        dv_buf_free(&text);
    }
}

/* A comment of many signs is looked through once. */
Test(test_limits, a_line_of_number_signs_costs_its_length, .timeout = 2) {
    dv_buf text;
    dv_doc *doc;
    dv_buf_init(&text, NULL);
    dv_buf_puts(&text, "danvan: 1\n");
    repeat(&text, " #", 400000);
    dv_buf_puts(&text, "\n");
    cr_expect_eq(dv_load_text(&doc, dv_buf_str(&text), NULL, NULL, NULL), DV_OK);
    dv_doc_free(doc);
    dv_buf_free(&text);
}

/* Documents named in a subject are kept once each, and not without end. */
Test(test_limits, citations_do_not_multiply) {
    dv_buf text;
    dv_doc *doc;
    dv_buf_init(&text, NULL);
    dv_buf_puts(&text, "danvan: 1\nlãnh đạo:\n  văn bản:\n    - Kế hoạch số 1-KH/ĐU về ");
    repeat(&text, "1-NQ/TU ", 400);
    dv_buf_puts(&text, "\n");
    cr_assert_eq(dv_load_text(&doc, dv_buf_str(&text), NULL, NULL, NULL), DV_OK);
    cr_expect_eq(doc->dossiers.items[0]->leadership->documents.items[0]->cites.len, 32);
    cr_expect_lt(dv_doc_bytes(doc), 16 * text.len);
    dv_doc_free(doc);
    dv_buf_free(&text);
}
