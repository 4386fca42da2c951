#include "paper_fixture.h"
#include "paper_inject.h"
#include "report/write.h"

Test(md, escapes_what_would_act) {
    static const struct {
        const char *text, *start, *inside;
    } ROWS[] = {
        {"a*b_c`d", "a\\*b\\_c\\`d", "a\\*b\\_c\\`d"},
        {"<b>&amp;", "\\<b\\>\\&amp;", "\\<b\\>\\&amp;"},
        {"A & B", "A & B", "A & B"},
        {"[x](y)", "\\[x\\](y)", "\\[x\\](y)"},
        {"![x](y)", "\\!\\[x\\](y)", "\\!\\[x\\](y)"},
        {"# x", "\\# x", "\\# x"},
        {"- x", "\\- x", "- x"},
        {"  + x", "\\+ x", "  + x"},
        {"1. x", "1\\. x", "1. x"},
        {"12) x", "12\\) x", "12) x"},
        {"17.239 ha", "17\\.239 ha", "17.239 ha"},
        {"=== x", "\\=== x", "=== x"},
        {"a|b~c$d", "a\\|b\\~c\\$d", "a\\|b\\~c\\$d"},
        {"http://x.vn www.x.vn", "http\\://x.vn www\\.x.vn", "http\\://x.vn www\\.x.vn"},
        {"a\nb\tc", "a b c", "a b c"},
        {"a\x01\xE2\x80\xAE"
         "b",
         "ab", "ab"},
        {"\\", "\\\\", "\\\\"},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        for (int start = 0; start < 2; start++) {
            dv_buf out;
            dv_buf_init(&out, NULL);
            dv_escape__markdown(&out, dv_s(ROWS[i].text), start);
            const char *wanted = start ? ROWS[i].start : ROWS[i].inside;
            cr_expect(strcmp(out.ptr, wanted) == 0, "%s: %s, not %s", ROWS[i].text, out.ptr, wanted);
            dv_buf_free(&out);
        }
}

/* What stands in the text must not change how the paper is built: the same marks, in the same number, as with harmless
 * text. */
Test(md, no_text_becomes_markup) {
    expect_harmless(DV_REPORT_MARKDOWN, scan_markdown);
}

Test(md, ends_with_one_line_end_and_has_no_raw_html) {
    dv_doc *doc = fixture_doc(FIXTURE, FIXTURE_LEN);
    dv_buf paper = fixture_paper(doc, DV_REPORT_MARKDOWN, NULL);
    cr_expect_eq(paper.ptr[paper.len - 1], '\n');
    cr_expect_neq(paper.ptr[paper.len - 2], '\n');
    cr_expect_null(strchr(paper.ptr, '<'));
    cr_expect_null(strstr(paper.ptr, " \n"));
    cr_expect_eq(fixture_count(paper.ptr, "¹"), 2);
    dv_buf_free(&paper);
    dv_doc_free(doc);
}
