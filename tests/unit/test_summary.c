#include "paper_fixture.h"

#include <danvan/text.h>

static dv_buf summary(const dv_doc *doc, dv_lang lang, unsigned width) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    cr_assert_eq(dv_summary_write(&out, doc->dossiers.items[0], lang, width), DV_OK);
    return out;
}

static void expect_width(const char *text, size_t most) {
    for (const char *line = text; *line;) {
        const char *end = strchr(line, '\n');
        cr_assert_not_null(end, "every line ends");
        cr_expect_leq(dv_utf8_len((dv_str){line, (size_t)(end - line)}), most, "%.*s", (int)(end - line), line);
        line = end + 1;
    }
}

Test(summary, lines_fit_every_width) {
    static const unsigned WIDTHS[] = {40, 41, 57, 80, 200};
    dv_doc *doc = fixture_doc(FIXTURE, FIXTURE_LEN);
    for (size_t i = 0; i < sizeof WIDTHS / sizeof *WIDTHS; i++)
        for (int lang = 0; lang < 2; lang++) {
            dv_buf out = summary(doc, (dv_lang)lang, WIDTHS[i]);
            expect_width(out.ptr, WIDTHS[i]);
            dv_buf_free(&out);
        }
    dv_doc_free(doc);
}

Test(summary, says_what_there_is) {
    static const char *const WANTED[] = {"xã Bình Lư", "17.239,15 ha",       "18.043",
                                         "36,67% ███", "Mô hình: 6",         "1 đầy đủ, 1 nêu tên",
                                         "35 / 2",     "Khai báo / liệt kê", "1 / 2"};
    dv_doc *doc = fixture_doc(FIXTURE, FIXTURE_LEN);
    dv_buf out = summary(doc, DV_VI, 0);
    for (size_t i = 0; i < sizeof WANTED / sizeof *WANTED; i++)
        cr_expect(strstr(out.ptr, WANTED[i]), "missing: %s", WANTED[i]);
    cr_expect_null(strstr(out.ptr, "Vàng A Mẫu"));
    dv_buf_free(&out);
    dv_doc_free(doc);
}

/* The longest bar reaches the edge, a small share still shows, and nothing shows for zero. */
Test(summary, bars_keep_their_measure) {
    static const char *const LINES[] = {
        "commune+.ethnic_composition+.group=Kinh", "commune.ethnic_composition.percent=99,99%",
        "commune.ethnic_composition+.group=Lự",    "commune.ethnic_composition.percent=0,01%",
        "commune.ethnic_composition+.group=Dao",   "commune.ethnic_composition.percent=0%",
    };
    dv_doc *doc = fixture_doc(LINES, sizeof LINES / sizeof *LINES);
    dv_buf out = summary(doc, DV_VI, 40);
    cr_expect_eq(fixture_count(out.ptr, "█"), 40 - 4 - 10 - 3);
    cr_expect(strstr(out.ptr, "0,01% ▏\n"), "%s", out.ptr);
    cr_expect(strstr(out.ptr, "0% \n"), "%s", out.ptr);
    dv_buf_free(&out);
    dv_doc_free(doc);
}

Test(summary, wrong_arguments_and_nothing) {
    dv_doc *doc = fixture_doc(NULL, 0);
    dv_buf out = summary(doc, DV_VI, 0);
    cr_expect_gt(out.len, 0);
    cr_expect_eq(dv_summary_write(&out, doc->dossiers.items[0], DV_VI, 39), DV_E_ARG);
    cr_expect_eq(dv_summary_write(&out, doc->dossiers.items[0], DV_VI, 201), DV_E_ARG);
    cr_expect_eq(dv_summary_write(&out, NULL, DV_VI, 80), DV_E_ARG);
    dv_buf_free(&out);
    dv_doc_free(doc);
}
