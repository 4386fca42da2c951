#include <criterion/criterion.h>

#include <stdio.h>
#include <string.h>

#include <danvan/danvan.h>

static const dv_message MSG = {.rule = "test-fix", .severity = DV_WARNING, .vi = "sửa", .en = "mend"};

typedef struct change {
    const char *old; /* the first place of it in the text is replaced; "" inserts behind `key` */
    const char *text;
    const char *path; /* member that is meant; NULL for the text as such */
} change;

static void add_fix(dv_diag *diag, const char *text, const change *c, const char *file) {
    const char *at = strstr(text, c->old);
    cr_assert_not_null(at, "%s", c->old);
    uint32_t line = 1;
    for (const char *p = text; p < at; p++)
        line += *p == '\n';
    dv_finding finding = {.message = &MSG,
                          .severity = DV_WARNING,
                          .file = dv_s(file),
                          .mark = {line, 1},
                          .path = dv_s(c->path),
                          .field = -1,
                          .index = -1,
                          .fix = {.present = true,
                                  .placed = true,
                                  .offset = (size_t)(at - text),
                                  .length = strlen(c->old),
                                  .text = dv_s(c->text)}};
    cr_assert_eq(dv_diag_add(diag, &finding), DV_OK);
}

typedef struct row {
    const char *what;
    const char *text;
    change changes[4];
    dv_status status;
    size_t applied;
    const char *fixed;
} row;

static const row ROWS[] = {
    {"nothing to do", "danvan: 1 # c\n", {{NULL, NULL, NULL}}, DV_OK, 0, "danvan: 1 # c\n"},
    {"a member changes, the rest stays",
     "danvan: 1\n# c\nxã:\n  dân số: 5 # d\n  mã: 03390\n",
     {{"5", "6", "commune.population"}},
     DV_OK,
     1,
     "danvan: 1\n# c\nxã:\n  dân số: 6 # d\n  mã: 03390\n"},
    {"several, in any order",
     "danvan: 1\nxã:\n  dân số: 5\n  mã: 03390\n",
     {{"03390", "\"03390\"", "commune.code"}, {"5", "66", "commune.population"}},
     DV_OK,
     2,
     "danvan: 1\nxã:\n  dân số: 66\n  mã: \"03390\"\n"},
    {"of two that touch the first counts",
     "danvan: 1\nxã:\n  dân số: 555\n",
     {{"555", "6", "commune.population"}, {"55", "7", "commune.population"}, {"555", "6", "commune.population"}},
     DV_OK,
     1,
     "danvan: 1\nxã:\n  dân số: 6\n"},
    {"a change elsewhere is not taken",
     "danvan: 1\nxã:\n  dân số: 5\n  mã: \"03390\"\n",
     {{"5\n  mã: \"03390\"", "6\n  mã: \"03391\"", "commune.population"}},
     DV_E_VALUE,
     0,
     ""},
    {"a value that no longer reads is not taken",
     "danvan: 1\nxã:\n  dân số: 5\n",
     {{"5", "nhiều lắm", "commune.population"}},
     DV_E_VALUE,
     0,
     ""},
    {"a text that no longer loads is not taken",
     "danvan: 1\nxã:\n  dân số: 5\n",
     {{"5", "[", "commune.population"}},
     DV_E_VALUE,
     0,
     ""},
    {"a value that becomes readable",
     "danvan: 1\nxã:\n  dân số: nhiều\n",
     {{"nhiều", "5", "commune.population"}},
     DV_OK,
     1,
     "danvan: 1\nxã:\n  dân số: 5\n"},
    {"the right one of two dossiers",
     "danvan: 1\nxã:\n  dân số: 5\n---\ndanvan: 1\nxã:\n  dân số: 7\n",
     {{"7", "8", "commune.population"}},
     DV_OK,
     1,
     "danvan: 1\nxã:\n  dân số: 5\n---\ndanvan: 1\nxã:\n  dân số: 8\n"},
    {"the text as such",
     "danvan: 1\nxã:\n  tên: xã\xE2\x80\x8B A\n",
     {{"\xE2\x80\x8B", "", NULL}},
     DV_OK,
     1,
     "danvan: 1\nxã:\n  tên: xã A\n"},
};

Test(edit, fixes_change_what_they_mean) {
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        const row *r = &ROWS[i];
        dv_diag *diag = dv_diag_new(NULL);
        for (size_t k = 0; k < 4 && r->changes[k].old; k++)
            add_fix(diag, r->text, &r->changes[k], "t.yaml");
        dv_buf out;
        dv_buf_init(&out, NULL);
        size_t applied = 99;
        dv_status status = dv_fix_text(&out, dv_s(r->text), "t.yaml", diag, &applied);
        cr_expect_eq(status, r->status, "%s: %s", r->what, dv_status_name(status));
        cr_expect_eq(applied, r->applied, "%s: %zu", r->what, applied);
        cr_expect_str_eq(dv_buf_str(&out).ptr, r->fixed, "%s: %s", r->what, dv_buf_str(&out).ptr);
        dv_buf_free(&out);
        dv_diag_free(diag);
    }
}

Test(edit, fixes_of_others_stay_out) {
    const char *text = "danvan: 1\nxã:\n  dân số: 5\n";
    dv_diag *diag = dv_diag_new(NULL);
    add_fix(diag, text, &(change){"5", "6", "commune.population"}, "other.yaml");
    add_fix(diag, text, &(change){"1", "2", "danvan"}, NULL);
    dv_finding past = {
        .message = &MSG, .file = DV_S("t.yaml"), .fix = {.present = true, .placed = true, .offset = 30, .length = 1}};
    dv_finding unplaced = {.message = &MSG, .file = DV_S("t.yaml"), .fix = {.present = true, .length = 1}};
    dv_diag_add(diag, &past);
    dv_diag_add(diag, &unplaced);
    dv_buf out;
    dv_buf_init(&out, NULL);
    cr_expect_eq(dv_fix_text(&out, dv_s(text), "t.yaml", diag, NULL), DV_OK);
    cr_expect_str_eq(out.ptr, text);
    cr_expect_eq(dv_fix_text(NULL, dv_s(text), "t.yaml", diag, NULL), DV_E_ARG);
    dv_buf_free(&out);
    dv_diag_free(diag);
}

/* The parser sees one mistake at a time: fixing goes on until the text loads. */
Test(edit, one_syntax_error_after_another) {
    const char *text = "danvan: 1 # c\nxã:\n\tdân số: 5\n\tmã: \"03390\"\nbáo cáo:\n  trích yếu: một: hai\n";
    dv_diag *diag = dv_diag_new(NULL);
    dv_doc *doc = NULL;
    cr_expect_lt((int)dv_load_text(&doc, dv_s(text), "t.yaml", NULL, diag), 0);
    dv_buf out;
    dv_buf_init(&out, NULL);
    size_t applied = 0;
    dv_status status = dv_fix_text(&out, dv_s(text), "t.yaml", diag, &applied);
    cr_expect_eq(status, DV_OK, "%s", dv_status_name(status));
    cr_expect_geq(applied, 2);
    dv_status loaded = dv_load_text(&doc, dv_buf_str(&out), "t.yaml", NULL, NULL);
    cr_expect_geq((int)loaded, 0, "%s", dv_buf_str(&out).ptr);
    cr_expect_not_null(strstr(dv_buf_str(&out).ptr, "# c"));
    dv_doc_free(doc);
    dv_buf_free(&out);
    dv_diag_free(diag);
}
