#include "paper_fixture.h"
#include "report/wording.h"

static void expect_in(const char *paper, const char *wanted) {
    cr_expect(strstr(paper, wanted), "missing: %s", wanted);
}

Test(compose, figures_become_sentences) {
    static const char *const WANTED[] = {
        "ĐẢNG BỘ TỈNH LAI CHÂU",
        "ĐẢNG ỦY XÃ BÌNH LƯ",
        "Số …-BC/ĐU",
        "Bình Lư, ngày … tháng 6 năm 2026",
        "tại Công văn số 548-CV/BTGDVTU ngày 22/6/2026",
        "Tỉnh ủy, Đảng ủy xã Bình Lư tổng hợp",
        "từ ngày 01/7/2025 đến tháng 6/2026 như sau:",
        "xã Bình Lư được thành lập từ việc hợp nhất xã Bình Lư, xã Sơn Bình và thị trấn Tam Đường",
        "17.239,15 ha",
        "35 bản với 18.043 người.",
        "07 dân tộc chính",
        "Kinh 36,67%; Thái 26,70% và các dân tộc khác 2,28%.",
        "43 hội nghị",
        "2.148 lượt",
        "Từ ngày 01/7/2025 đến nay",
        "03 hội nghị đối thoại với Nhân dân, 370 lượt người dự, tiếp nhận 84 ý kiến; trong đó 81 ý kiến",
        "trên 10.000 lượt người",
        "tại bản Chu Va 6",
        "hộ được tuyên truyền: 100%",
        "01 ý kiến đã trả lời",
    };
    dv_doc *doc = fixture_doc(FIXTURE, FIXTURE_LEN);
    dv_buf paper = fixture_paper(doc, DV_REPORT_MARKDOWN, NULL);
    for (size_t i = 0; i < sizeof WANTED / sizeof *WANTED; i++)
        expect_in(paper.ptr, WANTED[i]);
    dv_buf_free(&paper);
    dv_doc_free(doc);
}

Test(compose, a_citation_is_full_once) {
    dv_doc *doc = fixture_doc(FIXTURE, FIXTURE_LEN);
    dv_buf paper = fixture_paper(doc, DV_REPORT_MARKDOWN, NULL);
    cr_expect_eq(fixture_count(paper.ptr, "Nghị quyết số 15-NQ/TU"), 2);
    cr_expect_eq(fixture_count(paper.ptr, "22/12/2023 của Ban Chấp hành Đảng bộ tỉnh"), 1);
    dv_buf_free(&paper);
    dv_doc_free(doc);
}

Test(compose, unknown_stays_a_blank_and_numbers_close_up) {
    static const char *const LINES[] = {"commune+.name=phường Thử", "commune.population=0",
                                        "assessment+.limits=Còn mỏng.", "recommendations+.to=Tỉnh",
                                        "recommendations.text=Quan tâm."};
    dv_doc *doc = fixture_doc(LINES, sizeof LINES / sizeof *LINES);
    dv_buf paper = fixture_paper(doc, DV_REPORT_MARKDOWN, NULL);
    expect_in(paper.ptr, "Diện tích tự nhiên của phường Thử là …; toàn phường có … thôn, bản, tổ dân phố, không có người nào.");
    expect_in(paper.ptr, "## I. KHÁI QUÁT TÌNH HÌNH");
    expect_in(paper.ptr, "## II. ĐÁNH GIÁ CHUNG");
    expect_in(paper.ptr, "### 1. Hạn chế, khó khăn");
    expect_in(paper.ptr, "## III. ĐỀ XUẤT, KIẾN NGHỊ");
    cr_expect_null(strstr(paper.ptr, "KẾT QUẢ"), "a part without content is left out");
    dv_buf_free(&paper);
    dv_doc_free(doc);
}

Test(compose, an_empty_dossier_is_a_form) {
    dv_doc *doc = fixture_doc(NULL, 0);
    static const dv_report_format FORMATS[] = {DV_REPORT_MARKDOWN, DV_REPORT_HTML};
    for (size_t i = 0; i < 2; i++) {
        dv_buf paper = fixture_paper(doc, FORMATS[i], NULL);
        expect_in(paper.ptr, "ngày … tháng … năm …");
        expect_in(paper.ptr, "… tổng hợp, báo cáo kết quả như sau:");
        expect_in(paper.ptr, "Trên đây là báo cáo.");
        cr_expect_null(strstr(paper.ptr, "ĐẢNG ỦY"), "no issuer is guessed");
        cr_expect_null(strstr(paper.ptr, "KHÁI QUÁT"));
        dv_buf_free(&paper);
    }
    dv_doc_free(doc);
}

Test(compose, personal_data_stays_away) {
    static const char *const PERSONAL[] = {"Vàng A Mẫu", "Đường vào nhà ông Thử bị sạt"};
    dv_doc *doc = fixture_doc(FIXTURE, FIXTURE_LEN);
    dv_report_options open = {.size = sizeof open, .include_personal = true};
    dv_buf shut = fixture_paper(doc, DV_REPORT_HTML, NULL);
    dv_buf told = fixture_paper(doc, DV_REPORT_HTML, &open);
    for (size_t i = 0; i < 2; i++) {
        cr_expect_null(strstr(shut.ptr, PERSONAL[i]), "%s", PERSONAL[i]);
        expect_in(told.ptr, PERSONAL[i]);
    }
    expect_in(shut.ptr, "Lò Văn Thử");
    dv_buf_free(&shut);
    dv_buf_free(&told);
    dv_doc_free(doc);
}

static void expect_profile(const char *symbol, const char *date, const char *name, const char *wanted,
                           const char *unwanted) {
    char lines[2][64];
    const char *rows[2] = {lines[0], lines[1]};
    snprintf(lines[0], sizeof lines[0], "report+.symbol=%s", symbol);
    snprintf(lines[1], sizeof lines[1], "report.date=%s", date);
    dv_doc *doc = fixture_doc(rows, 2);
    dv_report_options options = {.size = sizeof options, .profile = name};
    dv_buf paper = fixture_paper(doc, DV_REPORT_HTML, &options);
    cr_expect(strstr(paper.ptr, wanted), "%s %s: %s", symbol, date, wanted);
    cr_expect(!strstr(paper.ptr, unwanted), "%s %s: %s", symbol, date, unwanted);
    dv_buf_free(&paper);
    dv_doc_free(doc);
}

Test(compose, the_number_chooses_the_profile) {
    expect_profile("07-BC/ĐU", "01/02/2026", NULL, "ĐẢNG CỘNG SẢN VIỆT NAM", "Độc lập");
    expect_profile("07-BC/ĐU", "01/02/2024", "auto", "Số 07-BC/ĐU", "./.");
    expect_profile("07/BC-UBND", "01/02/2026", "auto", "Số: 07/BC-UBND", "ĐẢNG CỘNG SẢN");
    expect_profile("07/BC-UBND", "01/02/2026", NULL, "./.", "ĐẢNG BỘ");
    expect_profile("07/BC-UBND", "01/02/2026", "party-2018", "ĐẢNG CỘNG SẢN", "./.");
}

Test(compose, wrong_arguments) {
    dv_doc *doc = fixture_doc(FIXTURE, FIXTURE_LEN);
    dv_report_options options = {.size = sizeof options, .profile = "party-1930"};
    dv_buf out;
    size_t len = 0;
    dv_buf_init(&out, NULL);
    cr_expect_eq(dv_report_write(&out, doc->dossiers.items[0], DV_REPORT_HTML, &options), DV_E_ARG);
    cr_expect_eq(dv_report_write(&out, doc->dossiers.items[0], (dv_report_format)9, NULL), DV_E_ARG);
    cr_expect_eq(dv_report_write(NULL, doc->dossiers.items[0], DV_REPORT_HTML, NULL), DV_E_ARG);
    cr_expect_eq(out.len, 0);
    dv_report_profiles(&len);
    cr_expect_eq(len, 3);
    dv_buf_free(&out);
    dv_doc_free(doc);
}

/* A brace or bracket left open in the data would eat the rest of a sentence. */
Test(compose, every_wording_is_whole) {
    for (int id = 0; id < DV_W_COUNT; id++) {
        const dv_wording_row *row = dv_wording__get((dv_wording)id);
        int open = 0;
        cr_assert(row->key && row->text, "wording %d", id);
        for (const char *c = row->text; *c; c++) {
            open += (*c == '{' || *c == '[') - (*c == '}' || *c == ']');
            cr_expect(open >= 0 && open <= 2, "%s", row->key);
        }
        cr_expect_eq(open, 0, "%s", row->key);
        for (int other = 0; other < id; other++)
            cr_expect_str_neq(row->key, dv_wording__get((dv_wording)other)->key);
    }
}
