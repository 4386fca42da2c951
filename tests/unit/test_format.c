#include <criterion/criterion.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <danvan/danvan.h>

static const char *const EXAMPLES[] = {"binh-lu.yaml", "nam-cuoi.yaml"};
#define EXAMPLES_LEN (sizeof EXAMPLES / sizeof EXAMPLES[0])

static void read_example(dv_buf *out, const char *name) {
    char path[512], bytes[4096];
    snprintf(path, sizeof path, "%s/examples/data/%s", DANVAN_SOURCE_DIR, name);
    dv_buf_init(out, NULL);
    FILE *file = fopen(path, "rb");
    cr_assert_not_null(file, "%s", path);
    for (size_t got; (got = fread(bytes, 1, sizeof bytes, file)) > 0;)
        dv_buf_add(out, (dv_str){bytes, got});
    fclose(file);
}

static dv_status format(dv_buf *out, dv_str text, dv_lang keys) {
    dv_save_options options = {.size = sizeof options, .keys = keys};
    dv_buf_init(out, NULL);
    return dv_format_text(out, text, "t.yaml", &options, NULL);
}

static void save(dv_buf *out, const dv_doc *doc, dv_lang keys) {
    dv_save_options options = {.size = sizeof options, .keys = keys};
    dv_buf_init(out, NULL);
    cr_assert_eq(dv_save_text(out, doc, &options), DV_OK);
}

static dv_doc *load(dv_str text) {
    dv_doc *doc = NULL;
    dv_diag *diag = dv_diag_new(NULL);
    dv_status status = dv_load_text(&doc, text, "t.yaml", NULL, diag);
    if (!doc) dv_diag_print(diag, stderr);
    cr_assert_not_null(doc, "status %s:\n%.*s", dv_status_name(status), (int)text.len, text.ptr);
    dv_diag_free(diag);
    return doc;
}

Test(format, load_save_load_is_equal_and_save_load_save_the_same_bytes) {
    for (size_t i = 0; i < EXAMPLES_LEN * 4; i++) {
        dv_lang first = i & 1 ? DV_EN : DV_VI, second = i & 2 ? DV_EN : DV_VI;
        dv_buf text, saved, other, again;
        read_example(&text, EXAMPLES[i / 4]);
        dv_doc *a = load(dv_buf_str(&text));
        save(&saved, a, first);
        dv_doc *b = load(dv_buf_str(&saved));
        cr_expect_eq(a->dossiers.len, b->dossiers.len);
        for (size_t k = 0; k < a->dossiers.len; k++)
            cr_expect(dv_equal(&a->dossiers.items[k]->base, &b->dossiers.items[k]->base), "%s %zu", EXAMPLES[i / 4], i);
        save(&other, b, second);
        dv_doc *c = load(dv_buf_str(&other));
        save(&again, c, first);
        cr_expect_str_eq(again.ptr, saved.ptr, "%s %zu", EXAMPLES[i / 4], i);
        dv_doc_free(a);
        dv_doc_free(b);
        dv_doc_free(c);
        dv_buf_free(&text);
        dv_buf_free(&saved);
        dv_buf_free(&other);
        dv_buf_free(&again);
    }
}

static const struct {
    const char *text;
    const char *formed; /* with Vietnamese keys */
} ROWS[] = {
    /* head, beside, before */
    {"# đầu\n\n# về bản\ndanvan: 1 # một\n", "# đầu\n\n# về bản\ndanvan: 1 # một\n"},
    {"# đầu\n\n# xã\nxã:\n  mã: '03390' # mã\n", "# đầu\n\ndanvan: 1\n\n# xã\nxã:\n  mã: \"03390\" # mã\n"},
    /* the comment of a key moves with it */
    {"xã: # x\n  # d\n  dân số: 5\n  # m\n  mã: \"03390\"\ndanvan: 1\n",
     "danvan: 1\n\nxã: # x\n  # m\n  mã: \"03390\"\n  # d\n  dân số: 5\n"},
    /* ends of blocks and of the file */
    {"xã:\n  dân số: 5\n  # cuối xã\n\n# trước bản\nbản:\n- A\n# trước B\n- B\n# hết\n",
     "danvan: 1\n\nxã:\n  dân số: 5\n  # cuối xã\n\n# trước bản\nbản:\n  - A\n  # trước B\n  - B\n# hết\n"},
    /* literal blocks: a sign inside is text, one behind the mark is not */
    {"ghi chú: | # c\n  a # b\n  # d\n# e\n", "danvan: 1\n\nghi chú: | # c\n  a # b\n  # d\n# e\n"},
    /* values that are written otherwise */
    {"xã:\n  tổ chức: A, B # c\n", "danvan: 1\n\nxã:\n  tổ chức: # c\n    - A\n    - B\n"},
    {"xã:\n  tổ chức: [A, # a\n    B] # b\n", "danvan: 1\n\nxã:\n  # b\n  tổ chức: # a\n    - A\n    - B\n"},
    {"xã:\n  dân tộc:\n    Kinh: # k\n      tỷ lệ: 5% # t\n",
     "danvan: 1\n\nxã:\n  dân tộc:\n    # t\n    Kinh: 5% # k\n"},
    {"báo cáo:\n  theo: # a\n    # b\n    số: 1-CV/TU # c\n    # d\n",
     "danvan: 1\n\nbáo cáo:\n  # b\n  # c\n  # d\n  theo: 01-CV/TU # a\n"},
    /* keys left blank stay, for somebody is to fill them in */
    {"xã:\n  tên: # còn trống\n  # số\n  dân số: ? # chưa có\n", "danvan: 1\n\nxã:\n  tên: # còn trống\n  # số\n  dân số: # chưa có\n"},
    {"bản:\n  # - tên: # mẫu\n  #   số hộ:\n# dưới\nmô hình:\n", "danvan: 1\n\nbản:\n  # - tên: # mẫu\n  #   số hộ:\n\n# dưới\nmô hình:\n"},
    {"xã:\n  nghèo:\n      # trong\n    # ngoài\n  # xã\n", "danvan: 1\n\nxã:\n  nghèo:\n    # trong\n    # ngoài\n  # xã\n"},
    /* items and their first keys */
    {"mô hình:\n  # một\n  - lĩnh vực: kinh tế # l\n    # t\n    tên: A # a\n    # cuối A\n  # hai\n  - tên: B\n",
     "danvan: 1\n\nmô hình:\n  # một\n  # t\n  - tên: A # a\n    lĩnh vực: kinh tế # l\n    # cuối A\n  # hai\n  - B\n"},
    /* keys of one's own */
    {"x-a: # a\n  # b\n  b: 1 # c\n  c: # d\n    - 1 # e\n    # f\n# g\n",
     "danvan: 1\n\nx-a: # a\n  # b\n  b: 1 # c\n  c: # d\n    - 1 # e\n    # f\n# g\n"},
    /* several documents and what stands between them */
    {"# một\ndanvan: 1\n# hết một\n--- # mở hai\n# hai\ndanvan: 1\n...\n# sau\n",
     "# một\ndanvan: 1\n# hết một\n---\n# mở hai\n# hai\ndanvan: 1\n# sau\n"},
    {"# đầu\n---\ndanvan: 1\n", "# đầu\ndanvan: 1\n"},
    /* line ends and byte order mark */
    {"danvan: 1 # a\r\n# b\r\nbản:\r\n- A\r\n", "danvan: 1 # a\r\n\r\n# b\r\nbản:\r\n  - A\r\n"},
    {"\xEF\xBB\xBF"
     "danvan: 1\n",
     "\xEF\xBB\xBF"
     "danvan: 1\n"},
    {"\xEF\xBB\xBF# a\ndanvan: 1\n", "\xEF\xBB\xBF# a\ndanvan: 1\n"},
};

Test(format, comments_stay_with_their_nodes) {
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        dv_buf out, again;
        dv_status status = format(&out, dv_s(ROWS[i].text), DV_VI);
        cr_expect_geq((int)status, 0, "row %zu: %s", i, dv_status_name(status));
        cr_expect_str_eq(dv_buf_str(&out).ptr, ROWS[i].formed, "row %zu wrote:\n%s\nwanted:\n%s", i,
                         dv_buf_str(&out).ptr, ROWS[i].formed);
        format(&again, dv_buf_str(&out), DV_VI);
        cr_expect_str_eq(dv_buf_str(&again).ptr, dv_buf_str(&out).ptr, "row %zu is not stable", i);
        dv_buf_free(&out);
        dv_buf_free(&again);
    }
}

/* How often `part` stands in `text`. */
static size_t count(dv_str text, const char *part) {
    size_t found = 0;
    for (const char *at = text.ptr; (at = strstr(at, part)) != NULL; at++)
        found++;
    return found;
}

/* Whether a comment may follow behind the line: it is no line of a literal block, which here are those without
 * `key:` and `- `. */
static bool takes_comment(const char *line, size_t len, bool in_block) {
    return len > 0 && !in_block && memchr(line, '#', len) == NULL;
}

static size_t indent_of(const char *line, size_t len) {
    size_t indent = 0;
    while (indent < len && line[indent] == ' ')
        indent++;
    return indent;
}

/* Puts a comment of its own number behind and above every line that takes one. Returns how many. */
static size_t sprinkle(dv_buf *out, dv_str text) {
    size_t number = 0, block = SIZE_MAX;
    char comment[32];
    dv_buf_init(out, NULL);
    for (size_t at = 0; at < text.len;) {
        const char *line = text.ptr + at;
        size_t len = strcspn(line, "\n"), indent = indent_of(line, len);
        if (len > indent && block != SIZE_MAX && indent <= block) block = SIZE_MAX;
        bool takes = takes_comment(line, len, block != SIZE_MAX);
        if (takes) {
            snprintf(comment, sizeof comment, "%*s# <%zu>\n", (int)indent, "", number++);
            dv_buf_puts(out, comment);
        }
        dv_buf_add(out, (dv_str){line, len});
        if (takes) {
            snprintf(comment, sizeof comment, " # <%zu>", number++);
            dv_buf_puts(out, comment);
        }
        dv_buf_putc(out, '\n');
        if (takes && line[len - 1] == '|') block = indent;
        at += len + 1;
    }
    return number;
}

Test(format, no_comment_is_lost_and_none_doubled) {
    for (size_t i = 0; i < EXAMPLES_LEN * 2; i++) {
        dv_lang keys = i & 1 ? DV_EN : DV_VI;
        dv_buf text, full, formed, again;
        read_example(&text, EXAMPLES[i / 2]);
        size_t number = sprinkle(&full, dv_buf_str(&text));
        cr_assert_gt(number, 100);
        cr_assert_geq((int)format(&formed, dv_buf_str(&full), keys), 0);
        for (size_t n = 0; n < number; n++) {
            char comment[32];
            snprintf(comment, sizeof comment, "# <%zu>", n);
            cr_expect_eq(count(dv_buf_str(&formed), comment), 1, "%s: %s", EXAMPLES[i / 2], comment);
        }
        cr_assert_geq((int)format(&again, dv_buf_str(&formed), keys), 0);
        cr_expect_str_eq(again.ptr, formed.ptr, "%s is not stable", EXAMPLES[i / 2]);
        dv_doc *a = load(dv_buf_str(&text)), *b = load(dv_buf_str(&formed));
        cr_expect(dv_equal(&a->dossiers.items[0]->base, &b->dossiers.items[0]->base));
        dv_doc_free(a);
        dv_doc_free(b);
        dv_buf_free(&text);
        dv_buf_free(&full);
        dv_buf_free(&formed);
        dv_buf_free(&again);
    }
}

Test(format, what_cannot_be_read_is_not_dropped) {
    dv_buf out;
    cr_expect_eq(format(&out, DV_S("xã:\n  dân số: nhiều lắm\n"), DV_VI), DV_E_LOSS);
    cr_expect_eq(out.len, 0);
    dv_buf_free(&out);
    cr_expect_eq(format(&out, DV_S("xã: [\n"), DV_VI), DV_E_SYNTAX);
    cr_expect_eq(out.len, 0);
    dv_buf_free(&out);
    cr_expect_eq(dv_format_text(NULL, DV_S("danvan: 1\n"), NULL, NULL, NULL), DV_E_ARG);
}
