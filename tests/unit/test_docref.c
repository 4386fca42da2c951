#include "value_check.h"

TestSuite(docref);

/* What is written, its canonical form, and its parts. */
static const struct {
    const char *text;
    const char *canonical;
    dv_docref_form form;
    dv_system system;
    int number;
    int year;
    int term;
    char suffix;
    const char *type;
    const char *issuer;
    const char *unit;
} GOOD[] = {
    /* the references of the paper that the dossier was made for */
    {"Số -BC/ĐU", "-BC/ĐU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, -1, 0, 0, 0, "BC", "ĐU", ""},
    {"548-CV/BTGDVTU", "548-CV/BTGDVTU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 548, 0, 0, 0, "CV", "BTGDVTU", ""},
    {"1670/NQ-UBTVQH15", "1670/NQ-UBTVQH15", DV_DOCREF_STATE, DV_SYSTEM_STATE, 1670, 0, 15, 0, "NQ", "UBTVQH15", ""},
    {"15-NQ/TU", "15-NQ/TU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 15, 0, 0, 0, "NQ", "TU", ""},
    {"59-KH/ĐU", "59-KH/ĐU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 59, 0, 0, 0, "KH", "ĐU", ""},
    {"60-KH/ĐU", "60-KH/ĐU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 60, 0, 0, 0, "KH", "ĐU", ""},
    {"61-KH/ĐU", "61-KH/ĐU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 61, 0, 0, 0, "KH", "ĐU", ""},
    {"62-KH/ĐU", "62-KH/ĐU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 62, 0, 0, 0, "KH", "ĐU", ""},
    {"01-KL/TW", "01-KL/TW", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 1, 0, 0, 0, "KL", "TW", ""},
    {"80-NQ/TW", "80-NQ/TW", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 80, 0, 0, 0, "NQ", "TW", ""},
    {"10-KH/BXDĐĐU", "10-KH/BXDĐĐU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 10, 0, 0, 0, "KH", "BXDĐĐU", ""},
    {"07-HD/ĐU", "07-HD/ĐU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 7, 0, 0, 0, "HD", "ĐU", ""},
    {"25-HD/ĐU", "25-HD/ĐU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 25, 0, 0, 0, "HD", "ĐU", ""},
    {"06-QC/ĐU", "06-QC/ĐU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 6, 0, 0, 0, "QC", "ĐU", ""},
    {"07-QC/ĐU", "07-QC/ĐU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 7, 0, 0, 0, "QC", "ĐU", ""},
    {"189-QĐ/ĐU", "189-QĐ/ĐU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 189, 0, 0, 0, "QĐ", "ĐU", ""},
    {"02-NQ/ĐU", "02-NQ/ĐU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 2, 0, 0, 0, "NQ", "ĐU", ""},
    /* the forms of the grammar */
    {"399-QĐ/TW", "399-QĐ/TW", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 399, 0, 0, 0, "QĐ", "TW", ""},
    {"11-QĐi/TW", "11-QĐi/TW", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 11, 0, 0, 0, "QĐi", "TW", ""},
    {"19-HD/UBKTTW", "19-HD/UBKTTW", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 19, 0, 0, 0, "HD", "UBKTTW", ""},
    {"05-HD/VPTW", "05-HD/VPTW", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 5, 0, 0, 0, "HD", "VPTW", ""},
    {"72/2025/QH15", "72/2025/QH15", DV_DOCREF_LAW, DV_SYSTEM_STATE, 72, 2025, 15, 0, "", "QH15", ""},
    {"101/2025/UBTVQH15", "101/2025/UBTVQH15", DV_DOCREF_LAW, DV_SYSTEM_STATE, 101, 2025, 15, 0, "", "UBTVQH15", ""},
    {"30/2020/NĐ-CP", "30/2020/NĐ-CP", DV_DOCREF_STATE_LEGAL, DV_SYSTEM_STATE, 30, 2020, 0, 0, "NĐ", "CP", ""},
    {"07/2023/QĐ-UBND", "07/2023/QĐ-UBND", DV_DOCREF_STATE_LEGAL, DV_SYSTEM_STATE, 7, 2023, 0, 0, "QĐ", "UBND", ""},
    {"87/2025/TT-BTC", "87/2025/TT-BTC", DV_DOCREF_STATE_LEGAL, DV_SYSTEM_STATE, 87, 2025, 0, 0, "TT", "BTC", ""},
    {"102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN", "102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN", DV_DOCREF_STATE_LEGAL,
     DV_SYSTEM_STATE, 102, 2025, 15, 0, "NQLT", "UBTVQH15-CP-ĐCTUBTWMTTQVN", ""},
    {"4486/TTr-UBND", "4486/TTr-UBND", DV_DOCREF_STATE, DV_SYSTEM_STATE, 4486, 0, 0, 0, "TTr", "UBND", ""},
    {"861/QĐ-TTg", "861/QĐ-TTg", DV_DOCREF_STATE, DV_SYSTEM_STATE, 861, 0, 0, 0, "QĐ", "TTg", ""},
    {"33/CT-TTg", "33/CT-TTg", DV_DOCREF_STATE, DV_SYSTEM_STATE, 33, 0, 0, 0, "CT", "TTg", ""},
    {"1019/QĐ-TCTK", "1019/QĐ-TCTK", DV_DOCREF_STATE, DV_SYSTEM_STATE, 1019, 0, 0, 0, "QĐ", "TCTK", ""},
    {"16/KH-MTTQ-BTT", "16/KH-MTTQ-BTT", DV_DOCREF_STATE, DV_SYSTEM_FRONT, 16, 0, 0, 0, "KH", "MTTQ", "BTT"},
    {"04/TT-MTTW-BTT", "04/TT-MTTW-BTT", DV_DOCREF_STATE, DV_SYSTEM_FRONT, 4, 0, 0, 0, "TT", "MTTW", "BTT"},
    {"249/MTTQ-BTT", "249/MTTQ-BTT", DV_DOCREF_LETTER, DV_SYSTEM_FRONT, 249, 0, 0, 0, "", "MTTQ", "BTT"},
    {"2457/UBND-VX", "2457/UBND-VX", DV_DOCREF_LETTER, DV_SYSTEM_STATE, 2457, 0, 0, 0, "", "UBND", "VX"},
    {"24-HĐBT", "24-HĐBT", DV_DOCREF_OLD, DV_SYSTEM_STATE, 24, 0, 0, 0, "", "HĐBT", ""},
    {"64b-HĐBT", "64b-HĐBT", DV_DOCREF_OLD, DV_SYSTEM_STATE, 64, 0, 0, 'b', "", "HĐBT", ""},
    {"121-TCTK/PPCĐ", "121-TCTK/PPCĐ", DV_DOCREF_OLD, DV_SYSTEM_STATE, 121, 0, 0, 0, "", "TCTK", "PPCĐ"},
    {"214-CP", "214-CP", DV_DOCREF_OLD, DV_SYSTEM_STATE, 214, 0, 0, 0, "", "CP", ""},
    {"12a-NQ/TU", "12a-NQ/TU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 12, 0, 0, 'a', "NQ", "TU", ""},
    {"99999-QĐ/TW", "99999-QĐ/TW", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 99999, 0, 0, 0, "QĐ", "TW", ""},
    {"5-ĐC/ĐU", "05-ĐC/ĐU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 5, 0, 0, 0, "ĐC", "ĐU", ""},
    /* what people write instead */
    {"Số 548-CV/BTGDVTU", "548-CV/BTGDVTU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 548, 0, 0, 0, "CV", "BTGDVTU", ""},
    {"Số: 07/BC-UBND", "07/BC-UBND", DV_DOCREF_STATE, DV_SYSTEM_STATE, 7, 0, 0, 0, "BC", "UBND", ""},
    {"số:07/BC-UBND", "07/BC-UBND", DV_DOCREF_STATE, DV_SYSTEM_STATE, 7, 0, 0, 0, "BC", "UBND", ""},
    {"SỐ 7-HD/ĐU", "07-HD/ĐU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 7, 0, 0, 0, "HD", "ĐU", ""},
    {"548 - CV / BTGDVTU", "548-CV/BTGDVTU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 548, 0, 0, 0, "CV", "BTGDVTU", ""},
    {"548–CV/BTGDVTU", "548-CV/BTGDVTU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 548, 0, 0, 0, "CV", "BTGDVTU", ""},
    {"30/2020/NĐ- CP", "30/2020/NĐ-CP", DV_DOCREF_STATE_LEGAL, DV_SYSTEM_STATE, 30, 2020, 0, 0, "NĐ", "CP", ""},
    {"06/2021QĐ-UBND", "06/2021/QĐ-UBND", DV_DOCREF_STATE_LEGAL, DV_SYSTEM_STATE, 6, 2021, 0, 0, "QĐ", "UBND", ""},
    {"218/QĐ-TW", "218-QĐ/TW", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 218, 0, 0, 0, "QĐ", "TW", ""},
    {"217 QĐ/TW", "217-QĐ/TW", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 217, 0, 0, 0, "QĐ", "TW", ""},
    {"217QĐ/TW", "217-QĐ/TW", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 217, 0, 0, 0, "QĐ", "TW", ""},
    {"11/QĐi-TW", "11-QĐi/TW", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 11, 0, 0, 0, "QĐi", "TW", ""},
    {"11/QĐi/TW", "11-QĐi/TW", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 11, 0, 0, 0, "QĐi", "TW", ""},
    {"861-QĐ/TTg", "861/QĐ-TTg", DV_DOCREF_STATE, DV_SYSTEM_STATE, 861, 0, 0, 0, "QĐ", "TTg", ""},
    {"16/KH-BTT-MTTQ", "16/KH-MTTQ-BTT", DV_DOCREF_STATE, DV_SYSTEM_FRONT, 16, 0, 0, 0, "KH", "MTTQ", "BTT"},
    {"…-BC/ĐU", "-BC/ĐU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, -1, 0, 0, 0, "BC", "ĐU", ""},
    {"....-BC/ĐU", "-BC/ĐU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, -1, 0, 0, 0, "BC", "ĐU", ""},
    {"____-BC/ĐU", "-BC/ĐU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, -1, 0, 0, 0, "BC", "ĐU", ""},
    {"- BC/ĐU", "-BC/ĐU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, -1, 0, 0, 0, "BC", "ĐU", ""},
    {"-BC/ĐU", "-BC/ĐU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, -1, 0, 0, 0, "BC", "ĐU", ""},
    {"……/ BC-UBND", "/BC-UBND", DV_DOCREF_STATE, DV_SYSTEM_STATE, -1, 0, 0, 0, "BC", "UBND", ""},
    {"Số: ……/BC-UBND", "/BC-UBND", DV_DOCREF_STATE, DV_SYSTEM_STATE, -1, 0, 0, 0, "BC", "UBND", ""},
    {"189-QÐ/ÐU", "189-QĐ/ĐU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 189, 0, 0, 0, "QĐ", "ĐU", ""},
    {"189-qđ/đu", "189-QĐ/ĐU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 189, 0, 0, 0, "QĐ", "ĐU", ""},
    {"189-QD/DU", "189-QĐ/ĐU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 189, 0, 0, 0, "QĐ", "ĐU", ""},
    {"861/qđ-ttg", "861/QĐ-TTg", DV_DOCREF_STATE, DV_SYSTEM_STATE, 861, 0, 0, 0, "QĐ", "TTg", ""},
    {"4486/ttr-ubnd", "4486/TTr-UBND", DV_DOCREF_STATE, DV_SYSTEM_STATE, 4486, 0, 0, 0, "TTr", "UBND", ""},
    {"72/2025/qh15", "72/2025/QH15", DV_DOCREF_LAW, DV_SYSTEM_STATE, 72, 2025, 15, 0, "", "QH15", ""},
    {"64B-HĐBT", "64b-HĐBT", DV_DOCREF_OLD, DV_SYSTEM_STATE, 64, 0, 0, 'b', "", "HĐBT", ""},
    {"“15-NQ/TU”", "15-NQ/TU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 15, 0, 0, 0, "NQ", "TU", ""},
    {"15\xC2\xA0-\xC2\xA0NQ/TU", "15-NQ/TU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 15, 0, 0, 0, "NQ", "TU", ""},
    {"10-kh/bxdđđu", "10-KH/BXDĐĐU", DV_DOCREF_PARTY, DV_SYSTEM_PARTY, 10, 0, 0, 0, "KH", "BXDĐĐU", ""},
};

static const char *write_docref(char text[256], const dv_docref *ref, dv_notation notation) {
    dv_buf buf;
    dv_buf_init(&buf, NULL);
    dv_docref_format(&buf, ref, notation);
    return keep(text, &buf);
}

Test(docref, reads) {
    for (size_t i = 0; i < sizeof(GOOD) / sizeof(GOOD[0]); i++) {
        dv_docref ref;
        dv_docref back;
        dv_why why = {0};
        char text[256];
        memset(&ref, 0, sizeof(ref));
        dv_status status = dv_docref_parse(&ref, dv_s(GOOD[i].text), &why);
        cr_expect(status == DV_OK, "%s: %d %s", GOOD[i].text, status, say(text, &why, DV_VI));
        cr_expect(ref.form == GOOD[i].form && ref.system == GOOD[i].system, "%s: %d %d", GOOD[i].text, ref.form,
                  ref.system);
        cr_expect(ref.number == GOOD[i].number && ref.year == GOOD[i].year && ref.term == GOOD[i].term &&
                      ref.suffix == GOOD[i].suffix,
                  "%s: %d %d %d %c", GOOD[i].text, ref.number, ref.year, ref.term, ref.suffix);
        cr_expect_str_eq(ref.type, GOOD[i].type, "%s: %s", GOOD[i].text, ref.type);
        cr_expect_str_eq(ref.issuer, GOOD[i].issuer, "%s: %s", GOOD[i].text, ref.issuer);
        cr_expect_str_eq(ref.unit, GOOD[i].unit, "%s: %s", GOOD[i].text, ref.unit);
        for (int n = 1; n >= 0; n--) {
            write_docref(text, &ref, (dv_notation)n);
            cr_expect(dv_docref_parse(&back, dv_s(text), NULL) == DV_OK && dv_docref_equal(&back, &ref), "%s", text);
        }
        cr_expect_str_eq(text, GOOD[i].canonical, "%s: %s", GOOD[i].text, text);
    }
}

Test(docref, refuses) {
    static const struct {
        const char *text;
        dv_status status;
    } BAD[] = {
        {"", DV_E_VALUE},
        {"Số", DV_E_VALUE},
        {"15", DV_E_VALUE},
        {"15-", DV_E_VALUE},
        {"15-NQ", DV_E_VALUE},
        {"15-NQ/", DV_E_VALUE},
        {"15/NQ", DV_E_VALUE},
        {"NQ/TU", DV_E_VALUE},
        {"…", DV_E_VALUE},
        {"-", DV_E_VALUE},
        {"15-NQ/TU ngày 22/12/2023", DV_E_VALUE},
        {"15-NQ/TU.", DV_E_VALUE},
        {"15-NQ//TU", DV_E_VALUE},
        {"Nghị quyết 15-NQ/TU", DV_E_VALUE},
        {"22/6/2026", DV_E_VALUE},
        {"6/2026", DV_E_VALUE},
        {"2024-2030", DV_E_VALUE},
        {"10-15 hộ", DV_E_VALUE},
        {"10 hộ", DV_E_VALUE},
        {"72/2025/XY", DV_E_VALUE},
        {"72/2025", DV_E_VALUE},
        {"0-QĐ/TW", DV_E_RANGE},
        {"00/QĐ-TTg", DV_E_RANGE},
        {"100000-QĐ/TW", DV_E_RANGE},
        {"99999999999999999999-QĐ/TW", DV_E_RANGE},
        {"1/A-B-C-D-E-F-G-H-I-K-L-M-N-O-P", DV_E_RANGE},
    };
    for (size_t i = 0; i < sizeof(BAD) / sizeof(BAD[0]); i++) {
        dv_docref ref;
        dv_why why = {0};
        char text[256];
        memset(&ref, 0, sizeof(ref));
        ref.number = -7;
        dv_status status = dv_docref_parse(&ref, dv_s(BAD[i].text), &why);
        cr_expect(status == BAD[i].status, "%s: %d", BAD[i].text, status);
        cr_expect_str_eq(rule_of(&why), "docref-invalid", "%s: %s", BAD[i].text, say(text, &why, DV_VI));
        cr_expect(ref.number == -7, "%s touched the result", BAD[i].text);
        cr_expect(dv_docref_parse(&ref, dv_s(BAD[i].text), NULL) == BAD[i].status);
    }
}

Test(docref, never_longer_than_its_fields) {
    char text[400];
    for (size_t len = 1; len < 300; len++) {
        static const char *const BEGINS[] = {"1-NQ/", "1/2025/NQ-", "1/", "1-", "1/NQ-UBND-", "1/MTTQ-"};
        for (size_t b = 0; b < sizeof(BEGINS) / sizeof(BEGINS[0]); b++) {
            size_t at = strlen(BEGINS[b]);
            memcpy(text, BEGINS[b], at);
            memset(text + at, 'A', len);
            dv_docref ref;
            dv_docref_parse(&ref, (dv_str){text, at + len}, NULL);
        }
    }
    dv_docref ref;
    memset(text, 'A', sizeof(text));
    memcpy(text, "1-NQ/", 5);
    cr_expect(dv_docref_parse(&ref, (dv_str){text, 5 + 71}, NULL) == DV_OK && strlen(ref.issuer) == 71);
    cr_expect(dv_docref_parse(&ref, (dv_str){text, 5 + 72}, NULL) == DV_E_RANGE);
    cr_expect(dv_docref_parse(&ref, (dv_str){text, 5 + 290}, NULL) == DV_E_RANGE);
}

Test(docref, blank_numbers_are_shown) {
    dv_docref ref;
    char text[256];
    cr_assert(dv_docref_parse(&ref, DV_S("…-BC/ĐU"), NULL) == DV_OK);
    cr_expect_str_eq(write_docref(text, &ref, DV_PLAIN), "-BC/ĐU");
    cr_expect_str_eq(write_docref(text, &ref, DV_VIETNAMESE), "…-BC/ĐU");
    cr_expect_str_eq(write_docref(text, &ref, DV_OFFICE), "…-BC/ĐU");
}

Test(docref, finds_in_running_text) {
    static const struct {
        const char *text;
        const char *spans[4];
    } ROWS[] = {
        {"Nghị quyết số 15-NQ/TU ngày 22/12/2023 và Công văn số 548-CV/BTGDVTU.", {"15-NQ/TU", "548-CV/BTGDVTU"}},
        {"(1670/NQ-UBTVQH15), 72/2025/QH15; 249/MTTQ-BTT", {"1670/NQ-UBTVQH15", "72/2025/QH15", "249/MTTQ-BTT"}},
        {"Nghị định số 30/2020/NĐ- CP của Chính phủ", {"30/2020/NĐ- CP"}},
        {"Quy định 217 QĐ/TW và 218 - QĐ / TW", {"217 QĐ/TW", "218 - QĐ / TW"}},
        {"Số -BC/ĐU", {"-BC/ĐU"}},
        {"Số: …… /BC-UBND, ngày", {"…… /BC-UBND"}},
        {"xem …-BC/ĐU", {"…-BC/ĐU"}},
        {"Quyết định số 121-TCTK/PPCĐ và 24-HĐBT", {"121-TCTK/PPCĐ", "24-HĐBT"}},
        {"1670/NQ-UBTVQH15 - UBND xã", {"1670/NQ-UBTVQH15"}},
        {"từ 10-15 hộ, 2024-2030, ngày 22/6/2026, F-16, Covid-19, 5-10 km/h, 3.500-KG, 24/7", {NULL}},
        {"", {NULL}},
    };
    for (size_t i = 0; i < sizeof(ROWS) / sizeof(ROWS[0]); i++) {
        dv_docref ref;
        dv_str span;
        size_t at = 0;
        for (size_t n = 0; ROWS[i].spans[n] != NULL; n++) {
            bool found = dv_docref_find(&ref, dv_s(ROWS[i].text), &at, &span);
            cr_expect(found, "%s: no %s", ROWS[i].text, ROWS[i].spans[n]);
            if (!found) break;
            cr_expect(dv_str_equal(span, dv_s(ROWS[i].spans[n])), "%s: %.*s", ROWS[i].text, (int)span.len, span.ptr);
            cr_expect(span.ptr + span.len == ROWS[i].text + at);
        }
        bool more = dv_docref_find(&ref, dv_s(ROWS[i].text), &at, &span);
        cr_expect(!more, "%s: also %.*s", ROWS[i].text, more ? (int)span.len : 0, more ? span.ptr : "");
        cr_expect(at == strlen(ROWS[i].text));
    }
}

Test(docref, types) {
    static const struct {
        const char *code;
        dv_system system;
        const char *word;
    } ROWS[] = {
        {"KH", DV_SYSTEM_PARTY, "Kế hoạch"},   {"KH", DV_SYSTEM_STATE, "Kế hoạch"},
        {"QĐ", DV_SYSTEM_PARTY, "Quyết định"}, {"QĐi", DV_SYSTEM_PARTY, "Quy định"},
        {"QyĐ", DV_SYSTEM_STATE, "Quy định"},  {"TT", DV_SYSTEM_PARTY, "Thông tri"},
        {"TT", DV_SYSTEM_FRONT, "Thông tri"},  {"TT", DV_SYSTEM_STATE, "Thông tư"},
        {"CT", DV_SYSTEM_PARTY, "Chỉ thị"},    {"CTr", DV_SYSTEM_PARTY, "Chương trình"},
        {"CV", DV_SYSTEM_PARTY, "Công văn"},   {"TTr", DV_SYSTEM_STATE, "Tờ trình"},
        {"NĐ", DV_SYSTEM_STATE, "Nghị định"},  {"ĐA", DV_SYSTEM_PARTY, "Đề án"},
        {"DA", DV_SYSTEM_PARTY, "Dự án"},
    };
    for (size_t i = 0; i < sizeof(ROWS) / sizeof(ROWS[0]); i++) {
        cr_expect_str_eq(dv_document_type_name(ROWS[i].code, ROWS[i].system), ROWS[i].word);
        cr_expect_str_eq(dv_document_type_code(dv_s(ROWS[i].word), ROWS[i].system), ROWS[i].code);
    }
    cr_expect_str_eq(dv_document_type_code(DV_S("KẾ HOẠCH"), DV_SYSTEM_UNKNOWN), "KH");
    cr_expect_str_eq(dv_document_type_code(DV_S("ke hoach"), DV_SYSTEM_UNKNOWN), "KH");
    cr_expect_null(dv_document_type_code(DV_S("Kế hoạch năm"), DV_SYSTEM_PARTY));
    cr_expect_null(dv_document_type_code(DV_S(""), DV_SYSTEM_PARTY));
    cr_expect_null(dv_document_type_name("XYZ", DV_SYSTEM_PARTY));
    cr_expect_null(dv_document_type_name(NULL, DV_SYSTEM_PARTY));
}
