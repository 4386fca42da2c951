/* Findings of checks get the place of the very value, and comments keep them quiet. */
#include <criterion/criterion.h>
#include <danvan/danvan.h>
#include <stdio.h>
#include <string.h>

static const dv_message TEST_MESSAGE = {"test-rule", DV_WARNING, "thử", "test"};

typedef struct row {
    const char *path; /* of the value that the finding means */
    uint32_t line, column, width;
} row;

static const char text[] = "# đầu\n"                                  /* 1 */
                           "danvan: 1\n"                              /* 2 */
                           "xã:\n"                                    /* 3 */
                           "  dân số: 18.043 người\n"                 /* 4 */
                           "  dân tộc:\n"                             /* 5 */
                           "    Kinh: 36,67%\n"                       /* 6 */
                           "    Thái: 6.616 người (63,33%)\n"         /* 7 */
                           "  nội dung: |\n"                          /* 8 */
                           "    Một.\n"                               /* 9 */
                           "bản: [Nà Đa, \"Chu Va 6\"]\n"             /* 10 */
                           "lãnh đạo:\n"                              /* 11 */
                           "  văn bản:\n"                             /* 12 */
                           "    - Kế hoạch số 1-KH/ĐU ngày 1/2/2026\n" /* 13 */
                           "mô hình:\n"                               /* 14 */
                           "  - tên: Một\n"                           /* 15 */
                           "    bản: [Nà Đa, Nơi khác]\n"             /* 16 */
                           "báo cáo:\n"                               /* 17 */
                           "  số: 1-BC/ĐU\n"                          /* 18 */
                           "  theo: Công văn số 2-CV/TU\n";           /* 19 */

static const row rows[] = {
    {"commune.population", 4, 11, 12},
    {"commune.ethnic_composition", 5, 3, 7},
    {"commune.ethnic_composition[1].percent", 7, 11, 20},
    {"commune.ethnic_composition[0].percent", 6, 11, 6},
    {"commune.text[0]", 8, 13, 0},
    {"hamlets[1]", 10, 14, 10},
    {"leadership.documents[0].date", 13, 7, 33},
    {"models[0].name", 15, 10, 3},
    {"models[0].hamlets[1]", 16, 18, 8},
    {"report.mandate", 19, 9, 19},
    {"report.mandate.date", 19, 9, 19},
};

static void add(dv_diag *diag, const dv_doc *doc, const char *path) {
    const dv_entity *entity;
    int field, index;
    cr_assert_eq(dv_path_find(&doc->dossiers.items[0]->base, path, &entity, &field, &index), DV_OK, "%s", path);
    dv_finding finding = {.message = &TEST_MESSAGE, .severity = DV_WARNING, .entity = entity, .field = (int16_t)field, .index = index};
    cr_assert_eq(dv_diag_add(diag, &finding), DV_OK);
}

Test(test_locate, every_shape_of_value) {
    dv_doc *doc;
    dv_diag *diag = dv_diag_new(NULL);
    cr_assert_eq(dv_load_text(&doc, dv_s(text), "a.yaml", NULL, diag), DV_OK);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        add(diag, doc, rows[i].path);
    cr_assert_eq(dv_locate(diag, doc), DV_OK);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const dv_finding *f = dv_diag_at(diag, i);
        cr_expect(f->mark.line == rows[i].line && f->mark.column == rows[i].column && f->width == rows[i].width,
                  "%s: %u:%u+%u", rows[i].path, f->mark.line, f->mark.column, f->width);
        cr_expect_str_eq(f->path.ptr, rows[i].path);
        cr_expect_str_eq(f->file.ptr, "a.yaml");
    }
    dv_doc_free(doc);
    dv_diag_free(diag);
}

Test(test_locate, comments_keep_a_rule_quiet) {
    static const struct { const char *comment_above, *comment_behind; bool quiet; } cases[] = {
        {"", "", false},
        {"", "  # danvan: disable=test-rule", true},
        {"", "  # danvan: disable=other,test-rule", true},
        {"", "  # danvan: disable=all", true},
        {"", "  # danvan: disable=other", false},
        {"  # danvan: disable=test-rule\n", "", true},
        {"  # disable=test-rule\n", "", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char yaml[300];
        dv_doc *doc;
        dv_diag *diag = dv_diag_new(NULL);
        snprintf(yaml, sizeof yaml, "danvan: 1\nxã:\n%s  dân số: 5%s\n", cases[i].comment_above, cases[i].comment_behind);
        cr_assert_eq(dv_load_text(&doc, dv_s(yaml), "a.yaml", NULL, diag), DV_OK);
        add(diag, doc, "commune.population");
        cr_assert_eq(dv_locate(diag, doc), DV_OK);
        cr_expect_eq(dv_diag_len(diag), cases[i].quiet ? 0 : 1, "case %zu", i);
        cr_expect_eq(dv_diag_count(diag, DV_WARNING), cases[i].quiet ? 0 : 1, "case %zu", i);
        dv_doc_free(doc);
        dv_diag_free(diag);
    }
}

Test(test_locate, fixes_are_placed_and_quoted) {
    dv_doc *doc;
    dv_diag *diag = dv_diag_new(NULL);
    static const char yaml[] = "danvan: 1\nxã:\n  tên: xã Bình Lu   # sai\n";
    cr_assert_eq(dv_load_text(&doc, dv_s(yaml), "a.yaml", NULL, diag), DV_OK);
    const dv_entity *entity = &doc->dossiers.items[0]->commune->base;
    dv_finding finding = {.message = &TEST_MESSAGE, .severity = DV_WARNING, .entity = entity, .index = -1,
                          .field = (int16_t)dv_field_find(entity->type, DV_S("tên")), .fix = {.present = true, .text = DV_S("xã Bình Lư")}};
    cr_assert_eq(dv_diag_add(diag, &finding), DV_OK);
    cr_assert_eq(dv_locate(diag, doc), DV_OK);
    cr_assert(dv_diag_at(diag, 0)->fix.placed);
    dv_buf out;
    size_t applied = 0;
    dv_buf_init(&out, NULL);
    cr_assert_eq(dv_fix_text(&out, dv_s(yaml), "a.yaml", diag, &applied), DV_OK);
    cr_expect_eq(applied, 1);
    cr_expect_str_eq(out.ptr, "danvan: 1\nxã:\n  tên: xã Bình Lư   # sai\n");
    dv_buf_free(&out);
    dv_doc_free(doc);
    dv_diag_free(diag);
}

Test(test_locate, comments_are_not_text_and_not_of_other_documents) {
    static const struct { const char *yaml; size_t left; } cases[] = {
        {"danvan: 1\nxã:\n  nội dung: |\n    # danvan: disable=all\n  dân số: 5\n", 1},
        {"danvan: 1\nxã:\n  tên: \"A # danvan: disable=all\"\n  dân số: 5 # danvan: disable=all\n", 0},
        {"danvan: 1\nxã:\n  tên: \"A\n  # danvan: disable=all\"\n  dân số: 5\n", 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        dv_doc *doc, *other;
        dv_diag *diag = dv_diag_new(NULL);
        cr_assert(dv_load_text(&doc, dv_s(cases[i].yaml), NULL, NULL, diag) >= 0);
        cr_assert(dv_load_text(&other, DV_S("danvan: 1\nxã:\n  mã: 1\n  # danvan: disable=all\n  dân số: 7\n"), NULL, NULL, diag) >= 0);
        add(diag, doc, "commune.population");
        cr_assert_eq(dv_locate(diag, other), DV_OK);
        cr_expect_eq(dv_diag_len(diag), 1, "case %zu: another document's comment", i);
        cr_assert_eq(dv_locate(diag, doc), DV_OK);
        cr_expect_eq(dv_diag_len(diag), cases[i].left, "case %zu", i);
        dv_doc_free(doc);
        dv_doc_free(other);
        dv_diag_free(diag);
    }
}

/* A citation whose date is none keeps the rest, and its words. */
Test(test_locate, a_citation_without_a_readable_date_is_kept) {
    dv_doc *doc;
    dv_diag *diag = dv_diag_new(NULL);
    dv_str source = DV_S("danvan: 1\nbáo cáo:\n  theo: Công văn số 2-CV/TU ngày 31/6/2026 về a\nlãnh đạo:\n  văn bản:\n"
                         "    - Kế hoạch số 12-KH/ĐU ngày 31/2/2026 về b\n    - ngày 31/2/2026\n    - Kế hoạch số 13-KH/ĐU\n");
    cr_assert_eq(dv_load_text(&doc, source, NULL, NULL, diag), DV_FINDINGS);
    const dv_dossier *dossier = doc->dossiers.items[0];
    const dv_citation *mandate = dossier->report->mandate;
    cr_assert_not_null(mandate);
    cr_expect_eq(mandate->symbol.number, 2);
    cr_expect_not(DV_HAS(mandate, date));
    cr_expect_str_eq(mandate->subject.ptr, "ngày 31/6/2026 về a");
    cr_expect_eq(mandate->base.mark.line, 3u);
    cr_assert_eq(dossier->leadership->documents.len, 3u);
    cr_expect_eq(dossier->leadership->documents.items[0]->symbol.number, 12);
    cr_expect_eq(dv_diag_count(diag, DV_ERROR), 2u);
    size_t unread = 0;
    for (const dv_unread *one = doc->unread; one; one = one->next, unread++)
        cr_expect_eq(one->field, dv_field_at(one->entity->type, offsetof(dv_citation, date)), "%s", one->text.ptr);
    cr_expect_eq(unread, 2u);
    /* The loader has said it: the checks do not ask for the dates again. */
    const char *const only[] = {"docref-no-date", NULL};
    dv_check_options options = {.size = sizeof options, .only = only};
    dv_diag_clear(diag);
    dv_check_doc(doc, &options, diag);
    cr_expect_eq(dv_diag_len(diag), 1u);
    dv_diag_free(diag);
    dv_doc_free(doc);
}

/* A comment that names no rule keeps nothing quiet: that is said on its line. */
Test(test_locate, a_comment_names_a_rule) {
    static const struct {
        const char *rules;
        const char *said;
    } comments[] = {{"percent-sum", NULL}, {"all", NULL}, {"percent-sun", "percent-sum"}, {"xyz", "xyz"}};
    for (size_t i = 0; i < sizeof comments / sizeof comments[0]; i++) {
        dv_doc *doc;
        dv_buf source, said;
        dv_diag *diag = dv_diag_new(NULL);
        dv_buf_init(&source, NULL);
        dv_buf_init(&said, NULL);
        dv_buf_puts(&source, "danvan: 1\nghi chú: a # danvan: disable=");
        dv_buf_puts(&source, comments[i].rules);
        dv_buf_puts(&source, "\n");
        const char *const only[] = {"disable-unknown", NULL};
        dv_check_options options = {.size = sizeof options, .only = only};
        cr_assert_eq(dv_load_text(&doc, dv_buf_str(&source), NULL, NULL, NULL), DV_OK);
        cr_expect_eq(dv_check_doc(doc, &options, diag), DV_OK);
        cr_expect_eq(dv_locate(diag, doc), DV_OK);
        cr_expect_eq(dv_diag_len(diag), comments[i].said != NULL, "%s", comments[i].rules);
        if (comments[i].said) {
            dv_finding_text(&said, dv_diag_at(diag, 0), DV_VI);
            cr_expect_not_null(strstr(said.ptr, comments[i].said), "%s", said.ptr);
            cr_expect_eq(dv_diag_at(diag, 0)->mark.line, 2u);
        }
        dv_buf_free(&source);
        dv_buf_free(&said);
        dv_diag_free(diag);
        dv_doc_free(doc);
    }
}
