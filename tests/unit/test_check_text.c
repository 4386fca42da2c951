/* dv_check_text(): what the rules of text say about plain texts, where, and what their corrections make of them. */
#include <criterion/criterion.h>
#include <danvan/check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unit/failing_alloc.h"

static const dv_str NAMES[] = {
    {"Chu Va 6", 8}, {"M\xC3\xA1y \xC4\x90\xC6\xB0\xE1\xBB\x9Dng", 14}, {"N\xC3\xA0 \xC4\x90\x61", 7}};

/* `line:column+width rule`, joined with `; `. */
static void run_with(dv_buf *out, dv_str text, const char *rule, const dv_alloc *alloc, size_t names_len) {
    const char *const only[] = {rule, NULL};
    const dv_text_options options = {.only = rule ? only : NULL, .names = NAMES, .names_len = names_len, .alloc = alloc};
    dv_diag *diag = dv_diag_new(NULL);
    cr_assert_eq(dv_check_text(diag, text, "t", &options), DV_OK);
    dv_diag_sort(diag);
    for (size_t i = 0; i < dv_diag_len(diag); i++) {
        const dv_finding *finding = dv_diag_at(diag, i);
        char line[160];
        snprintf(line, sizeof line, "%s%u:%u+%u %s", i > 0 ? "; " : "", finding->mark.line, finding->mark.column,
                 finding->width, finding->message->rule);
        dv_buf_puts(out, line);
    }
    dv_buf_puts(out, "");
    dv_diag_free(diag);
}

static void run(dv_buf *out, dv_str text, const char *rule, const dv_alloc *alloc) {
    run_with(out, text, rule, alloc, 3);
}

typedef struct text_case {
    const char *rule;
    const char *text;
    const char *found; /* places without the rule's name */
    const char *fixed; /* after all corrections; NULL: as it was */
} text_case;

static void fix(dv_buf *out, dv_str text, const char *rule, size_t names_len) {
    const char *const only[] = {rule, NULL};
    const dv_text_options options = {.only = only, .names = NAMES, .names_len = names_len};
    dv_diag *diag = dv_diag_new(NULL);
    dv_check_text(diag, text, "t", &options);
    cr_assert_eq(dv_text_fix(out, text, "t", diag, NULL), DV_OK);
    dv_diag_free(diag);
}

static void judge_with(const text_case *row, size_t names_len) {
    dv_buf said;
    dv_buf places;
    dv_buf fixed;
    dv_buf_init(&said, NULL);
    dv_buf_init(&places, NULL);
    dv_buf_init(&fixed, NULL);
    run_with(&said, dv_s(row->text), row->rule, NULL, names_len);
    dv_buf_puts(&places, "");
    for (const char *at = said.ptr; *at; at++) { /* drops ` rule` */
        if (*at == ' ' && at[-1] != ';') at += strlen(row->rule) + 1;
        if (!*at) break;
        dv_buf_putc(&places, *at);
    }
    cr_expect_str_eq(places.ptr, row->found, "[%s] %s\ngot %s\nwant %s", row->rule, row->text, places.ptr, row->found);
    fix(&fixed, dv_s(row->text), row->rule, names_len);
    const char *wanted = row->fixed ? row->fixed : row->text;
    cr_expect_str_eq(fixed.ptr ? fixed.ptr : "", wanted, "[%s] fixed: %s\nwant: %s", row->rule, fixed.ptr, wanted);
    dv_buf_free(&said);
    dv_buf_free(&places);
    dv_buf_free(&fixed);
}

static void judge(const text_case *row) {
    judge_with(row, 3);
}

static const text_case WORDS[] = {
    {"spell-phrase", "Xã tạo bút phá.\nBút phá lớn.", "1:8+7; 2:1+7", "Xã tạo bứt phá.\nBứt phá lớn."},
    {"spell-phrase", "Xã tạo bứt phá.", "", NULL},
    {"term", "occop, Vietgap, thôn bản", "1:1+5; 1:8+7; 1:17+8", "OCOP, VietGAP, thôn bản"},
    {"term-case", "ý của nhân dân; Ủy ban nhân dân", "1:3+12", "ý của Nhân dân; Ủy ban nhân dân"},
    {"org-case", "và Ban chỉ đạo xã", "1:4+11", "và Ban Chỉ đạo xã"},
    {"org-case", "Ban chỉ đạo xã", "", NULL},
    {"case-inside-sentence", "có Dân tộc Dao. Dân tộc Lự", "1:4+7", "có dân tộc Dao. Dân tộc Lự"},
    {"case-inside-sentence", "b) Người đứng đầu; Sở Dân tộc và Tôn giáo", "", NULL},
    {"case-inside-sentence", "chuyên mục Tiếng Người dân; gửi Người dân", "1:33+9", NULL},
    {"ethnic-name", "dân tộc mông; dân tộc Mông", "1:1+12", "dân tộc Mông; dân tộc Mông"},
    {"term-variant", "đảm bảo, bảo đảm, bảo đảm", "1:1+7", NULL},
    {"term-variant", "đảm bảo, đảm bảo", "", NULL},
    {"dup-word", "việc của của bản; thường thường; công tác công tác", "1:6+7; 1:34+17", NULL},
    {"dup-word", "nhặt được được xác lập; tiếp theo theo đó; của, của", "", NULL},
    {"dup-function-word", "đã dân vận khéo đã góp; đã làm đã xong; đã mô hình hóa đã", "1:1+18", NULL},
    {"dup-phrase", "nâng cao chất lượng công tác tiếp dân, rồi nâng cao chất lượng công tác tiếp dân", "1:44+37", NULL},
    {"dup-phrase", "nâng cao chất lượng công tác tiếp dân. Rồi nâng cao chất lượng công tác tiếp dân", "", NULL},
    {"cap-after-semicolon", "xong; Qua đó; Các bản; Kế hoạch số 1; Nà Đa; Tổ 2", "1:7+3; 1:15+3", NULL},
    {"cap-after-semicolon", "xong;\nCác bản", "", NULL},
    {"number-format", "2148 lượt; năm 2025 người dân; 1200 hộ; 1.200 hộ; 0123 hộ", "1:1+4; 1:32+4",
     "2.148 lượt; năm 2025 người dân; 1.200 hộ; "
     "1.200 hộ; 0123 hộ"},
    {"docref-style", "theo Nghị quyết 15-NQ/TU, ngày 22/12/2023", "1:17+8; 1:25+2",
     "theo Nghị quyết số 15-NQ/TU ngày 22/12/2023"},
    {"docref-style", "theo Nghị quyết số 15-NQ/TU ngày 22/12/2023; nghị quyết 1/1", "", NULL},
    {"place-case", "bản máy đường, ở Chu va 6, bản Chu Va 6, BẢN MÁY ĐƯỜNG", "1:5+9; 1:18+8",
     "bản Máy Đường, ở Chu Va 6, bản Chu Va 6, BẢN MÁY ĐƯỜNG"},
    {"place-case", "chạy máy đường dài; máy, đường", "", NULL},
    {"place-case", "Tại chu va 6 có hoa.\nChu va 6, bản Chu va 6, (chu Va 6);", "1:5+8; 2:1+8; 2:15+8; 2:26+8",
     "Tại Chu Va 6 có hoa.\nChu Va 6, bản Chu Va 6, (Chu Va 6);"},
    {"place-case", "chu va 6,5 và chu va 6/2026; chú và 6 con; chu va, 6; chu va 66; CHU VA 6; na đa 6", "", NULL},
    {"place-variant", "chú và 6 con", "", NULL},
    {"place-variant", "bản Na Đa, bản Nà Đa; na đa", "1:5+5", NULL},
    {"slogan-variant", "“gần dân, sát dân, hiểu dân, học dân”; “sát dân, gần dân, hiểu dân”", "1:41+26", NULL},
    {"slogan-variant", "“gần dân, sát dân, hiểu dân”; “gần dân, sát dân, hiểu dân”", "", NULL},
};
static const text_case MARKS[] = {
    {"paren-unbalanced", "a (b) cd) e", "1:9+1", NULL},
    {"paren-unbalanced", "a) b; 1) c\nđ) e; (iv) g; điểm a) và b)", "", NULL},
    {"paren-unbalanced", "một (hai\n\nba) bốn", "", NULL}, /* a page ended inside */
    {"paren-unbalanced", "một (hai\n\nba\n\nbốn\n\nnăm\n\nsáu", "1:5+1", NULL},
    {"paren-unbalanced", "một (hai\n\nba\n\nbốn\n\nnăm\n\nsáu) bảy", "1:5+1; 9:4+1", NULL},
    {"quote-unbalanced", "gọi là “xanh, rồi thôi", "1:8+1", NULL},
    {"quote-unbalanced", "gọi là xanh”, “đỏ”", "1:12+1", NULL},
    {"quote-unbalanced", "ống 5\" và \"xanh\" và “đỏ\"", "", NULL},
    {"quote-style", "\"xanh\" và “đỏ”", "1:1+6", "“xanh” và “đỏ”"},
    {"quote-style", "\"xanh\" và \"đỏ\"", "", NULL},
    {"dash-style", "2025 - 2030, 2024-2025, 01/7/2025 - 6/2026", "1:1+11", "2025-2030, 2024-2025, 01/7/2025 - 6/2026"},
    {"dash-style", "2021 - 2026\n\n2026 - 2030; a\n\nb 2021-2025, 2030 - 2035", "1:1+11; 3:1+11; 5:14+11",
     "2021-2026\n\n2026-2030; a\n\nb 2021-2025, 2030-2035"},
    {"dash-style", "2021 - 2026, 2026 – 2030; 0912-2026, 2030-2025", "", NULL},
    {"dash-style", "2021 – 2026, 2021–2025", "1:1+11", "2021–2026, 2021–2025"},
    {"dash-style", "2021 -2026, 2026 - 2030", "1:1+10", "2021 - 2026, 2026 - 2030"},
    {"dash-style", "2021- 2026", "1:1+10", "2021-2026"},
    {"dash-style", "kinh tế- xã hội, kinh tế-xã hội, in-tơ-nét", "1:6+6; 1:23+5",
     "kinh tế - xã hội, kinh tế - xã hội, in-tơ-nét"},
    {"dash-style", "a - b, c - d, e – g", "1:17+1", NULL},
    {"dash-style", "- một\n- hai", "", NULL},
    {"blank-double", "một  hai, ngày  tháng  năm; ba   bốn", "1:4+2", "một hai, ngày  tháng  năm; ba   bốn"},
    {"blank-double", "  một\n  hai", "", NULL},
    {"blank-before-punct", "một , hai ; ba . bốn ( sáu )", "1:4+1; 1:10+1; 1:15+1; 1:23+1; 1:27+1", "một, hai; ba. bốn (sáu)"},
    {"blank-before-punct", "ngày … tháng ... năm, tệp .docx", "", NULL},
    {"blank-after-punct", "một,hai;ba:bốn.Năm 1,5 và 9:30 và 1.000", "1:4+1; 1:8+1; 1:11+1; 1:15+1",
     "một, hai; ba: bốn. Năm 1,5 và 9:30 và 1.000"},
    {"blank-after-punct", "TP.HCM, v.v., https://a.vn, a@b.vn, 15:30, ThS.Bác", "", NULL},
};
static const text_case BRIEFS[] = {
    {"abbr-undefined", "Xã giữ ANTT, PCCC; các UV BCH, VPĐU.\n\nANTT tốt.", "1:8+4; 1:14+4; 1:24+2; 1:27+3; 1:32+4", NULL},
    {"abbr-undefined", "Giữ ANTT ở bản. An ninh trật tự (ANTT) tốt.", "", NULL},
    {"abbr-undefined", "Việc PCCC (phòng cháy, chữa cháy); ESG (Môi trường).", "", NULL},
    {"abbr-undefined", "Các UV (05 đồng chí), ANTT (xã), DTTS - đông.", "1:5+2; 1:23+4; 1:34+4", NULL},
    {"abbr-undefined", "Ban Chấp hành (sau đây gọi tắt là BCH); văn phòng, viết tắt: VPĐU. BCH, VPĐU", "", NULL},
    {"abbr-undefined", "CHỮ VIẾT TẮT\nANTT: An ninh\n2. ESG\tmôi trường\n\nPCCC - phòng cháy\nHết. ESG, ANTT, DTTS", "6:17+4", NULL},
    {"abbr-undefined", "ANTT: an ninh trật tự\n\nANTT", "", NULL},
    {"abbr-undefined", "VPĐU: văn phòng của Đảng ủy\n\nGiữ VPĐU", "", NULL},
    {"abbr-undefined", "ANTT: bốn vụ", "1:1+4", NULL},
    {"abbr-undefined", "UBND, HĐND, MTTQ, quý II, khóa XIV, Nghị quyết số 15-NQ/TU, số -BC/BTGDVĐU, Số: /BC-BTGDV, 01/KL-ĐUK", "", NULL},
    {"abbr-undefined", "BÁO CÁO ANTT\nLƯU Ý PCCC 2026\n1\tANTT\tbốn vụ\n| vụ | PCCC | 5 |", "", NULL},
    {"abbr-undefined", "ông LÒ VAN PANH, AN TOAN, NA\n- Lưu: VT, BTGDV.", "1:27+2", NULL},
    {"abbr-undefined", "in hoa là OCOP, Wifi, CSa, B, C4I, ĐẢNG, kế hoạch CSGT.", "1:51+4", NULL},
};
/* Without the names of hamlets. */
static const text_case NUMBERED[] = {
    {"place-variant", "Ở bản Chu Va 6 có hoa. Đến chu va 6.\n\nChu va 6, Chu Va 6", "1:28+8; 3:1+8",
     "Ở bản Chu Va 6 có hoa. Đến Chu Va 6.\n\nChu Va 6, Chu Va 6"},
    {"place-variant", "Chu Va 6, chu va 6 và Chu va 6", "1:11+8; 1:23+8", "Chu Va 6, Chu Va 6 và Chu Va 6"},
    {"place-variant", "chu va 6. Bản Nậm Cò Luông 2, bản nậm cò luông 2; chu va 6, cò luông 2", "1:35+14",
     "chu va 6. Bản Nậm Cò Luông 2, bản Nậm Cò Luông 2; chu va 6, cò luông 2"},
    {"place-variant", "bản Chu Va 6, bản Chu Va 6, bản Chu Và 6", "1:33+8", NULL},
    {"place-variant", "bản Chu Va 6, chu va 12, chu và 6 con, CHU VA 6, chu va 6 người, chu, va 6, chu va 6,5", "", NULL},
    {"place-variant", "bản Chu Va 06, bản chu va 6 người", "1:20+8", "bản Chu Va 06, bản Chu Va 6 người"},
    {"place-variant", "Theo Điều 6, theo điều 6; Năm 2026, năm 2026; Tại hộ 12, tại Hộ 12; Đến Ngày 6, đến ngày 6", "", NULL},
    {"place-variant", "của Khu Vực 2, khu vực 2; các Quốc Lộ 4, quốc lộ 4; theo Đề Án 06, đề án 06; và Khoản 2, và khoản 2", "", NULL},
    {"place-variant", "Tại Nà 6 có hoa, tại Nà 6. Xem Nà 6 và xem Nà 6", "", NULL},
    {"place-variant", "Hỏi Nà 6 đi. Rồi hỏi Nà 6. Hội Nà 6", "", NULL},
    {"place-variant", "Tại Chu Va 6 có hoa, tại chu va 6", "1:26+8", "Tại Chu Va 6 có hoa, tại Chu Va 6"},
};
static const text_case LISTS[] = {
    {"enum-duplicate", "c) x\nd) y\nd) z\ne) t", "3:1+1", "c) x\nd) y\nđ) z\ne) t"},
    {"enum-duplicate", "d) y\n\nd) z\n\nđ) t", "3:1+1", NULL},
    {"enum-duplicate", "1. a\n\n2. b\n\n2. c\n\n1. d", "5:1+1", NULL},
    {"enum-sequence", "a) x\nb) y\nd) z", "3:1+1", NULL},
    {"enum-sequence", "d) x\nđ) y\ne) z\ng) t\n\na) x\nb) y", "", NULL},
    {"enum-sequence", "2.1. x\n\n2.3. y\n\n3. z\n\n3.1. t", "3:1+3", NULL},
    {"enum-sequence", "Điều 1. a\n1. b\n\nĐiều 2. c\n3. d\n\nI. e\n2. g", "", NULL},
    {"heading-punct", "1. Một.\n\nLời.\n\n2. Hai\n\nLời.", "1:7+1", "1. Một\n\nLời.\n\n2. Hai\n\nLời."},
    {"heading-punct", "1. Xã làm đường. Bản góp công.\n\n2. Xã làm kè.", "", NULL},
    {"section-shape", "a) Tên mô hình\n\nMô hình nuôi ong\n\na) Tên mô hình\n\nNuôi ong", "5:1+14", NULL},
};

Test(test_check_text, words) {
    for (size_t i = 0; i < sizeof WORDS / sizeof WORDS[0]; i++)
        judge(&WORDS[i]);
}

Test(test_check_text, marks) {
    for (size_t i = 0; i < sizeof MARKS / sizeof MARKS[0]; i++)
        judge(&MARKS[i]);
}

Test(test_check_text, abbreviations) {
    for (size_t i = 0; i < sizeof BRIEFS / sizeof BRIEFS[0]; i++)
        judge(&BRIEFS[i]);
}

Test(test_check_text, numbered) {
    for (size_t i = 0; i < sizeof NUMBERED / sizeof NUMBERED[0]; i++)
        judge_with(&NUMBERED[i], 0);
}

Test(test_check_text, lists) {
    for (size_t i = 0; i < sizeof LISTS / sizeof LISTS[0]; i++)
        judge(&LISTS[i]);
}

/* Two hamlets whose names differ in marks only: no mention of one is a slip for the other. */
Test(test_check_text, names_alike) {
    const dv_str names[] = {DV_S("Nà Đa"), DV_S("Na Đà"), DV_S("Nà Đa")};
    const dv_str text = DV_S("bản Nà Đa, bản Na Đà, bản Nà Đà");
    const dv_text_options options = {.names = names, .names_len = 3};
    dv_diag *diag = dv_diag_new(NULL);
    cr_expect_eq(dv_check_text(diag, text, "t", &options), DV_OK);
    cr_expect_eq(dv_diag_len(diag), 0, "%zu", dv_diag_len(diag));
    dv_diag_clear(diag);
    const dv_text_options twice = {.names = &names[2], .names_len = 1};
    cr_expect_eq(dv_check_text(diag, text, "t", &twice), DV_OK);
    cr_expect_eq(dv_diag_len(diag), 2, "%zu", dv_diag_len(diag));
    dv_diag_free(diag);
}

Test(test_check_text, keeps_quiet) {
    static const char TEXT[] =
        "bút phá\n\n# danvan: disable=spell-phrase, term\nbút phá occop\n\nbút phá\n# danvan: disable=all\nbút phá  xong";
    dv_buf said;
    dv_buf_init(&said, NULL);
    run(&said, dv_s(TEXT), NULL, NULL);
    cr_expect_str_eq(said.ptr, "1:1+7 spell-phrase; 6:1+7 spell-phrase", "%s", said.ptr);
    dv_buf_free(&said);
}

Test(test_check_text, line_ends_and_mark) {
    dv_buf said;
    dv_buf_init(&said, NULL);
    run(&said,
        DV_S("\xEF\xBB\xBF"
             "bút phá\r\n\r\nvà bút phá\r\n"),
        "spell-phrase", NULL);
    cr_expect_str_eq(said.ptr, "1:1+7 spell-phrase; 3:4+7 spell-phrase", "%s", said.ptr);
    dv_buf_free(&said);
}

/* A paragraph without end is cut, and the columns go on. */
Test(test_check_text, long_line) {
    size_t len = ((size_t)1 << 20) + 100;
    char *text = malloc(len);
    dv_buf said;
    dv_buf_init(&said, NULL);
    for (size_t i = 0; i < len; i++)
        text[i] = "ab "[i % 3];
    memcpy(text + len - 14, " occop va abab", 14);
    run(&said, (dv_str){text, len}, "term", NULL);
    char wanted[64];
    snprintf(wanted, sizeof wanted, "1:%zu+5 term", len - 12);
    cr_expect_str_eq(said.ptr, wanted, "%s", said.ptr);
    dv_buf_free(&said);
    free(text);
}

Test(test_check_text, refuses) {
    const char *const unknown[] = {"spell-phrases", NULL};
    const dv_text_options bad[] = {{.only = unknown}, {.names_len = 1}};
    dv_diag *diag = dv_diag_new(NULL);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        cr_expect_eq(dv_check_text(diag, DV_S("a"), "t", &bad[i]), DV_E_ARG, "%zu", i);
    cr_expect_eq(dv_check_text(diag, (dv_str){NULL, 3}, "t", NULL), DV_E_ARG);
    cr_expect_eq(dv_check_text(diag, DV_S(""), "t", NULL), DV_OK);
    cr_expect_eq(dv_diag_len(diag), 0);
    cr_expect_eq(dv_check_text(diag, DV_S("một\nb\xE1 hai"), "t", NULL), DV_E_TEXT);
    cr_assert_eq(dv_diag_len(diag), 1);
    cr_expect_eq(dv_diag_at(diag, 0)->mark.line, 2);
    cr_expect_eq(dv_diag_at(diag, 0)->mark.column, 2);
    cr_expect_eq(dv_check_text(NULL, DV_S("bút phá"), NULL, NULL), DV_OK);
    cr_expect_eq(dv_text_fix(NULL, DV_S("a"), "t", diag, NULL), DV_E_ARG);
    dv_diag_free(diag);
}

/* Whichever allocation fails, the run says so and holds nothing afterwards. */
Test(test_check_text, without_memory) {
    const dv_str text =
        DV_S("a) Tên mô hình\n\nbút phá (x, \"y\" “z”; đảm bảo; bảo đảm - x – y; 2021 - 2026\n\n2025- 2030; 2021-2025 ANTT\n\nd) “a, b, c”\n\nd) máy đường, bản Chu Va 6, chu va 6");
    dv_spelling *spelling = NULL;
    cr_assert_eq(dv_spelling_new(&spelling, NULL), DV_OK);
    for (size_t fail = 1, names_len = 0;; fail++) {
        failing state;
        dv_alloc alloc = failing_alloc(&state, fail);
        const dv_text_options options = {.alloc = &alloc, .spelling = spelling, .names = NAMES, .names_len = names_len};
        dv_status status = dv_check_text(NULL, text, "t", &options);
        cr_expect_eq(state.held, 0, "%zu: %zu bytes held", fail, state.held);
        cr_assert(status == DV_OK || status == DV_E_NOMEM, "%zu: %s", fail, dv_status_name(status));
        cr_assert(fail < 1000);
        if (status != DV_OK) continue;
        if (names_len == 3) break;
        names_len = 3;
        fail = 0;
    }
    dv_spelling_free(spelling);
    for (size_t fail = 1;; fail++) {
        failing state;
        dv_alloc alloc = failing_alloc(&state, fail);
        const dv_spelling_options options = {.alloc = &alloc, .names = NAMES, .names_len = 3};
        dv_status status = dv_spelling_new(&spelling, &options);
        if (status == DV_OK) dv_spelling_free(spelling);
        cr_expect_eq(state.held, 0, "%zu", fail);
        if (status == DV_OK) break;
        cr_expect_eq(status, DV_E_NOMEM);
    }
}
