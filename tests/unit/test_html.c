#include "paper_fixture.h"
#include "paper_inject.h"

Test(html, no_text_becomes_markup) {
    expect_harmless(DV_REPORT_HTML, scan_html);
}

Test(html, stands_alone_and_prints) {
    static const char *const WANTED[] = {"<!DOCTYPE html>",
                                         "<html lang=\"vi\">",
                                         "<meta charset=\"utf-8\">",
                                         "@page { size: A4; margin: 20mm 15mm 20mm 30mm;",
                                         "counter(page)",
                                         "'Times New Roman', 'Liberation Serif'",
                                         "text-indent: 12.70mm",
                                         "<h1>BÁO CÁO",
                                         "<th scope=\"col\">",
                                         "<th scope=\"row\">",
                                         "<table class=\"short\">",
                                         "<svg ",
                                         "prefers-color-scheme: dark"};
    static const char *const UNWANTED[] = {"<script", "<link", "src=", "@import", "url(", "javascript:", "onload"};
    dv_doc *doc = fixture_doc(FIXTURE, FIXTURE_LEN);
    dv_buf paper = fixture_paper(doc, DV_REPORT_HTML, NULL);
    for (size_t i = 0; i < sizeof WANTED / sizeof *WANTED; i++)
        cr_expect(strstr(paper.ptr, WANTED[i]), "missing: %s", WANTED[i]);
    for (size_t i = 0; i < sizeof UNWANTED / sizeof *UNWANTED; i++)
        cr_expect(!strstr(paper.ptr, UNWANTED[i]), "unwanted: %s", UNWANTED[i]);
    dv_buf_free(&paper);
    dv_doc_free(doc);
}

Test(html, charts_can_be_left_out) {
    dv_doc *doc = fixture_doc(FIXTURE, FIXTURE_LEN);
    dv_report_options options = {.size = sizeof options, .no_charts = true};
    dv_buf paper = fixture_paper(doc, DV_REPORT_HTML, &options);
    cr_expect_null(strstr(paper.ptr, "<svg"));
    cr_expect(strstr(paper.ptr, "36,67%"), "the figure stays in the sentence");
    dv_buf_free(&paper);
    dv_doc_free(doc);
}

/* Every element is closed in its order. */
Test(html, elements_nest) {
    dv_doc *doc = fixture_doc(FIXTURE, FIXTURE_LEN);
    dv_buf paper = fixture_paper(doc, DV_REPORT_HTML, NULL);
    char open[64][16];
    size_t depth = 0;
    for (const char *at = paper.ptr; (at = strchr(at, '<')) != NULL; at++) {
        bool close = at[1] == '/';
        const char *name = at + 1 + close;
        size_t len = strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789");
        const char *end = strchr(at, '>');
        cr_assert_not_null(end);
        if (len == 0 || end[-1] == '/' || (len == 4 && memcmp(name, "meta", 4) == 0) ||
            (len == 2 && memcmp(name, "hr", 2) == 0))
            continue;
        cr_assert_lt(len, sizeof *open);
        if (close) {
            cr_assert(depth > 0 && strlen(open[depth - 1]) == len && memcmp(open[depth - 1], name, len) == 0, "%.*s",
                      40, at);
            depth--;
        } else {
            cr_assert_lt(depth, 64);
            memcpy(open[depth], name, len);
            open[depth++][len] = '\0';
        }
    }
    cr_expect_eq(depth, 0);
    dv_buf_free(&paper);
    dv_doc_free(doc);
}

static const char *expect_after(const char *at, const char *wanted) {
    const char *found = strstr(at, wanted);
    cr_assert(found, "missing or out of order: %s", wanted);
    return found;
}

/* A note stands in the section of its mark, with a way back, and before the signature. */
Test(html, notes_close_their_section) {
    static const char *const ORDER[] = {"id=\"mark-1\"><a href=\"#note-1\"",
                                        "<aside class=\"notes\">",
                                        "id=\"note-1\" role=\"doc-footnote\">",
                                        "<sup><a href=\"#mark-1\" role=\"doc-backlink\">1</a>",
                                        "</aside>",
                                        "<h3>2. ",
                                        "id=\"mark-2\"><a href=\"#note-2\"",
                                        "<p id=\"note-2\"",
                                        "<h2>II. ",
                                        "<p class=\"keep\">Trên đây",
                                        "<div class=\"end\">"};
    dv_doc *doc = fixture_doc(FIXTURE, FIXTURE_LEN);
    fixture_line(doc, doc->dossiers.items[0], "report.abbreviations+.brief=VT");
    fixture_line(doc, doc->dossiers.items[0], "report.abbreviations.full=văn thư");
    dv_buf paper = fixture_paper(doc, DV_REPORT_HTML, NULL);
    const char *at = paper.ptr;
    for (size_t i = 0; i < sizeof ORDER / sizeof *ORDER; i++)
        at = expect_after(at, ORDER[i]);
    cr_expect_null(strstr(at, "note-"), "nothing behind the signature");
    dv_buf_free(&paper);
    dv_doc_free(doc);
}

Test(html, lines_do_not_part_what_belongs_together) {
    static const char *const LINES[] = {
        "commune+.text=Theo Nghị quyết số 15-NQ/TU, 1670/NQ-UBTVQH15 về kinh tế - xã hội năm 2025-2030 - hết",
        "report+.subject=Về <b> - 07/KH-UBND"};
    dv_doc *doc = fixture_doc(LINES, 2);
    dv_buf paper = fixture_paper(doc, DV_REPORT_HTML, NULL);
    cr_expect(strstr(paper.ptr, "<p>Theo Nghị quyết số <span class=\"joined\">15-NQ/TU</span>, "
                                "<span class=\"joined\">1670/NQ-UBTVQH15</span> về kinh <span class=\"joined\">tế -</span> xã "
                                "hội năm <span class=\"joined\">2025-2030 -</span> hết</p>"));
    cr_expect(strstr(paper.ptr, "<span class=\"subject\">Về <span class=\"joined\">&lt;b&gt; -</span> "
                                "<span class=\"joined\">07/KH-UBND</span></span>"));
    cr_expect(strstr(paper.ptr, ".joined { white-space: nowrap; }"));
    dv_buf_free(&paper);
    dv_doc_free(doc);
}

/* A paragraph of three lines stays whole; a longer one may go over two pages. */
Test(html, short_paragraphs_stay_whole) {
    char line[400] = "commune+.text=";
    const char *lines[] = {line};
    size_t lead = strlen(line);
    memset(line + lead, 'a', 280);
    dv_doc *whole = fixture_doc(lines, 1);
    line[lead + 280] = 'a';
    dv_doc *torn = fixture_doc(lines, 1);
    dv_buf paper = fixture_paper(whole, DV_REPORT_HTML, NULL);
    cr_expect(strstr(paper.ptr, "<p>aaa"));
    dv_buf_free(&paper);
    paper = fixture_paper(torn, DV_REPORT_HTML, NULL);
    cr_expect(strstr(paper.ptr, "<p class=\"long\">aaa"));
    dv_doc_free(whole);
    dv_doc_free(torn);
    dv_buf_free(&paper);
}

Test(html, an_empty_dossier_has_no_notes) {
    dv_doc *doc = fixture_doc(NULL, 0);
    dv_buf paper = fixture_paper(doc, DV_REPORT_HTML, NULL);
    cr_expect_null(strstr(paper.ptr, "<aside"));
    dv_buf_free(&paper);
    dv_doc_free(doc);
}
