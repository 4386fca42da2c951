#include "value_check.h"

TestSuite(citation);

/* What each part of a line is; "" for an absent one. Subjects are invented. */
static const struct {
    const char *line;
    const char *type;
    const char *symbol;
    const char *date;
    const char *issuer;
    const char *subject;
} ROWS[] = {
    {"Công văn số 548-CV/BTGDVTU ngày 22/6/2026 của Ban Dân vận Tỉnh ủy về báo cáo mô hình", "Công văn",
     "548-CV/BTGDVTU", "2026-06-22", "Ban Dân vận Tỉnh ủy", "về báo cáo mô hình"},
    {"Nghị quyết 02-NQ/ĐU, ngày 24/11/2025 về phát triển du lịch", "Nghị quyết", "02-NQ/ĐU", "2025-11-24", "",
     "về phát triển du lịch"},
    {"Kế hoạch công tác khoa giáo năm 2026", "Kế hoạch", "", "", "", "công tác khoa giáo năm 2026"},
    {"Đề án của UBND xã thực hiện Nghị quyết số 02-NQ/ĐU", "Đề án", "", "", "UBND xã",
     "thực hiện Nghị quyết số 02-NQ/ĐU"},
    {"Nghị quyết chuyên đề của Chi bộ bản Nà Đa về phát triển kinh tế", "Nghị quyết chuyên đề", "", "",
     "Chi bộ bản Nà Đa", "về phát triển kinh tế"},
    {"15-NQ/TU", "", "15-NQ/TU", "", "", ""},
    {"số 15-NQ/TU", "", "15-NQ/TU", "", "", ""},
    {"15-NQ/TU ngày 22/12/2023", "", "15-NQ/TU", "2023-12-22", "", ""},
    {"Nghị quyết số 1670/NQ-UBTVQH15 ngày 16/6/2025 của Ủy ban Thường vụ Quốc hội về việc sắp xếp xã", "Nghị quyết",
     "1670/NQ-UBTVQH15", "2025-06-16", "Ủy ban Thường vụ Quốc hội", "về việc sắp xếp xã"},
    {"Quyết định số 189-QĐ/ĐU ngày 26/01/202.", "Quyết định", "189-QĐ/ĐU", "202X-01-26", "", ""},
    {"Quyết định số 189-QĐ/ĐU ngày 26/01/2026.", "Quyết định", "189-QĐ/ĐU", "2026-01-26", "", ""},
    {"Quyết định số 189-QĐ/ĐU ngày 26/01/2026;", "Quyết định", "189-QĐ/ĐU", "2026-01-26", "", ""},
    {"Kế hoạch số 60-KH/ĐU ngày 09/02/2026 thực hiện Kết luận số 01-KL/TW của Ban Bí thư", "Kế hoạch", "60-KH/ĐU",
     "2026-02-09", "", "thực hiện Kết luận số 01-KL/TW của Ban Bí thư"},
    {"Kế hoạch thực hiện Nghị quyết số 15-NQ/TU ngày 22/12/2023", "Kế hoạch", "", "", "",
     "thực hiện Nghị quyết số 15-NQ/TU ngày 22/12/2023"},
    {"Ban Điều hành thực hiện Nghị quyết số 15-NQ/TU", "", "", "", "", "Ban Điều hành thực hiện Nghị quyết số 15-NQ/TU"},
    {"Hướng dẫn số 07-HD/ĐU ngày 07/01/2026", "Hướng dẫn", "07-HD/ĐU", "2026-01-07", "", ""},
    {"Quy chế số 06-QC/ĐU", "Quy chế", "06-QC/ĐU", "", "", ""},
    {"Báo cáo số …-BC/ĐU ngày … tháng 6 năm 2026", "Báo cáo", "-BC/ĐU", "2026-06", "", ""},
    {"Báo cáo số -BC/ĐU", "Báo cáo", "-BC/ĐU", "", "", ""},
    {"Quyết định số 861/QĐ-TTg ngày 04 tháng 6 năm 2021 của Thủ tướng Chính phủ phê duyệt danh sách xã", "Quyết định",
     "861/QĐ-TTg", "2021-06-04", "Thủ tướng Chính phủ", "phê duyệt danh sách xã"},
    {"Quyết định số 861/QĐ-TTg của Thủ tướng Chính phủ ngày 04/6/2021 về danh sách xã", "Quyết định", "861/QĐ-TTg",
     "2021-06-04", "Thủ tướng Chính phủ", "về danh sách xã"},
    {"Thông tư số 87/2025/TT-BTC ngày 01/9/2025 của Bộ Tài chính quy định mức chi", "Thông tư", "87/2025/TT-BTC",
     "2025-09-01", "Bộ Tài chính", "quy định mức chi"},
    {"Luật Thử nghiệm số 72/2025/QH15 ngày 16/6/2025", "Luật", "72/2025/QH15", "2025-06-16", "", "Thử nghiệm"},
    {"Luật số 72/2025/QH15", "Luật", "72/2025/QH15", "", "", ""},
    {"Đề cương số 05-ĐC/ĐU ngày 07/01/2026 tuyên truyền", "Đề cương", "05-ĐC/ĐU", "2026-01-07", "", "tuyên truyền"},
    {"Quy định 217 QĐ/TW ngày 12-12-2013", "Quy định", "217-QĐ/TW", "2013-12-12", "", ""},
    {"NGHỊ QUYẾT SỐ 15-NQ/TU", "NGHỊ QUYẾT", "15-NQ/TU", "", "", ""},
    {"Kế hoạch ngày hội đại đoàn kết", "Kế hoạch", "", "", "", "ngày hội đại đoàn kết"},
    {"Quyết định ngày 26/01/2026 của Đảng ủy xã", "Quyết định", "", "2026-01-26", "Đảng ủy xã", ""},
    {"Kế hoạch số 16/KH-MTTQ-BTT của Ủy ban MTTQ Việt Nam xã, phát động thi đua", "Kế hoạch", "16/KH-MTTQ-BTT", "",
     "Ủy ban MTTQ Việt Nam xã", "phát động thi đua"},
    {"Báo cáo tháng 6/2026", "Báo cáo", "", "", "", "tháng 6/2026"},
    {"Báo cáo số 12-BC/ĐU tháng 6/2026", "Báo cáo", "12-BC/ĐU", "2026-06", "", ""},
    {"văn bản khác", "", "", "", "", "văn bản khác"},
};

static bool same_date(const dv_citation_parts *a, const dv_citation_parts *b) {
    return a->has_date == b->has_date && (!a->has_date || dv_date_equal(a->date, b->date));
}

static bool same_parts(const dv_citation_parts *a, const dv_citation_parts *b) {
    return dv_str_equal(a->type, b->type) && a->has_symbol == b->has_symbol &&
           (!a->has_symbol || dv_docref_equal(&a->symbol, &b->symbol)) && same_date(a, b) &&
           dv_str_equal(a->issuer, b->issuer) && dv_str_equal(a->subject, b->subject);
}

Test(citation, takes_lines_apart) {
    for (size_t i = 0; i < sizeof(ROWS) / sizeof(ROWS[0]); i++) {
        dv_citation_parts parts;
        dv_why why = {0};
        char text[256];
        dv_status status = dv_citation_parse(&parts, dv_s(ROWS[i].line), &why);
        cr_expect(status == DV_OK, "%s: %d %s", ROWS[i].line, status, say(text, &why, DV_VI));
        if (status != DV_OK) continue;
        cr_expect(dv_str_equal(parts.type, dv_s(ROWS[i].type)), "%s: %.*s", ROWS[i].line, (int)parts.type.len,
                  parts.type.ptr);
        cr_expect(dv_str_equal(parts.issuer, dv_s(ROWS[i].issuer)), "%s: issuer %.*s", ROWS[i].line,
                  (int)parts.issuer.len, parts.issuer.ptr);
        cr_expect(dv_str_equal(parts.subject, dv_s(ROWS[i].subject)), "%s: subject %.*s", ROWS[i].line,
                  (int)parts.subject.len, parts.subject.ptr);
        dv_buf buf;
        dv_buf_init(&buf, NULL);
        if (parts.has_symbol) dv_docref_format(&buf, &parts.symbol, DV_PLAIN);
        cr_expect_str_eq(keep(text, &buf), ROWS[i].symbol, "%s: %s", ROWS[i].line, text);
        dv_buf_init(&buf, NULL);
        if (parts.has_date) dv_date_format(&buf, parts.date, DV_PLAIN);
        cr_expect_str_eq(keep(text, &buf), ROWS[i].date, "%s: %s", ROWS[i].line, text);

        dv_citation_parts back;
        dv_buf_init(&buf, NULL);
        cr_expect(dv_citation_format(&buf, &parts) == DV_OK);
        cr_expect(dv_citation_parse(&back, dv_buf_str(&buf), NULL) == DV_OK && same_parts(&back, &parts), "%s -> %s",
                  ROWS[i].line, buf.ptr);
        dv_buf_free(&buf);
    }
}

Test(citation, writes_as_the_paper_does) {
    static const char *const LINES[][2] = {
        {"Nghị quyết 02-NQ/ĐU, ngày 24/11/2025 về du lịch", "Nghị quyết số 02-NQ/ĐU ngày 24/11/2025 về du lịch"},
        {"Kế hoạch số 59-KH/ĐU, ngày 7/2/2026 của Đảng ủy về dân vận",
         "Kế hoạch số 59-KH/ĐU ngày 07/02/2026 của Đảng ủy về dân vận"},
        {"Quyết định số 189-QĐ/ĐU ngày 26/01/202.", "Quyết định số 189-QĐ/ĐU ngày 26/01/202…"},
        {"Báo cáo số -BC/ĐU ngày … tháng 6 năm 2026", "Báo cáo số …-BC/ĐU ngày …/6/2026"},
        {"Quy định 218/QĐ-TW", "Quy định số 218-QĐ/TW"},
        {"15-NQ/TU", "15-NQ/TU"},
        {"Kế hoạch công tác năm 2026", "Kế hoạch công tác năm 2026"},
    };
    for (size_t i = 0; i < sizeof(LINES) / sizeof(LINES[0]); i++) {
        dv_citation_parts parts;
        dv_buf buf;
        char text[256];
        dv_buf_init(&buf, NULL);
        cr_assert(dv_citation_parse(&parts, dv_s(LINES[i][0]), NULL) == DV_OK, "%s", LINES[i][0]);
        dv_citation_format(&buf, &parts);
        cr_expect_str_eq(keep(text, &buf), LINES[i][1]);
    }
}

Test(citation, refuses) {
    static const struct {
        const char *line;
        const char *rule;
    } BAD[] = {
        {"", "citation-empty"},
        {"  ;", "citation-empty"},
        {" , .", "citation-empty"},
        {"Công văn số 548-CV/BTGDVTU ngày 31/6/2026", "date-invalid"},
        {"Công văn số 548-CV/BTGDVTU ngày 22/6", "date-invalid"},
        {"Công văn số 548-CV/BTGDVTU của Tỉnh ủy ngày 31/6/2026 về mô hình", "date-invalid"},
    };
    for (size_t i = 0; i < sizeof(BAD) / sizeof(BAD[0]); i++) {
        dv_citation_parts parts = {.has_symbol = true};
        dv_why why = {0};
        cr_expect(dv_citation_parse(&parts, dv_s(BAD[i].line), &why) == DV_E_VALUE, "%s", BAD[i].line);
        cr_expect_str_eq(rule_of(&why), BAD[i].rule, "%s", BAD[i].line);
        cr_expect(dv_citation_parse(&parts, dv_s(BAD[i].line), NULL) == DV_E_VALUE);
    }
}

Test(citation, keeps_the_symbol_as_written) {
    dv_citation_parts parts;
    dv_str line = DV_S("Quy định 217 QĐ/TW ngày 12/12/2013");
    cr_assert(dv_citation_parse(&parts, line, NULL) == DV_OK);
    cr_expect(dv_str_equal(parts.symbol_raw, DV_S("217 QĐ/TW")));
    cr_expect(parts.symbol_raw.ptr > line.ptr && parts.symbol_raw.ptr < line.ptr + line.len);
}
