#include "front_fixture.h"

/* A text, the rule of the finding that it must get and its place, and the text after its fix; NULL when there is no
 * fix. */
typedef struct row {
    const char *text;
    const char *rule;
    uint32_t line, column, width;
    const char *fixed;
} row;

#define NBSP "\xC2\xA0"

/* Traps over which YAML stumbles. */
static const row STUMBLES[] = {
    {"danvan: 1\nxã:\n\ttên: Chu Va 6\n\ttỉnh: Lai Châu\n", "tab-indent", 3, 1, 1,
     "danvan: 1\nxã:\n  tên: Chu Va 6\n  tỉnh: Lai Châu\n"},
    {"xã:\n\t\ttên: A\n", "tab-indent", 2, 1, 2, "xã:\n    tên: A\n"},
    {"xã:\n   mã: \"1\"\n\ttên: A\n", "tab-indent", 3, 1, 1, NULL},
    {"xã:\n \ttên: A\n", "tab-indent", 2, 2, 1, NULL},
    {"text: Kết quả: đạt 84\n", "second-colon", 1, 14, 1, "text: |\n  Kết quả: đạt 84\n"},
    {"a: 1\r\ntext: Kết quả: đạt 84\r\nb: 2\r\n", "second-colon", 2, 14, 1,
     "a: 1\r\ntext: |\r\n  Kết quả: đạt 84\r\nb: 2\r\n"},
    {"text: Các bản sau:\nb: 1\n", "second-colon", 1, 18, 1, "text: |\n  Các bản sau:\nb: 1\n"},
    {"- tên: A\n  text: Kết quả: 84\n- tên: B\n", "second-colon", 2, 16, 1,
     "- tên: A\n  text: |\n    Kết quả: 84\n- tên: B\n"},
    {"- text: Kết quả: 84\n", "second-colon", 1, 16, 1, "- text: |\n    Kết quả: 84\n"},
    {"text: Kết quả: đạt 84 # ghi chú\n", "second-colon", 1, 14, 1, NULL},
    {"text: Kết quả: đạt\n  và hơn thế\n", "second-colon", 1, 14, 1, NULL},
    {"text: đạt\n   và kết quả: 84\nb: 1\n", "second-colon", 2, 14, 1, NULL},
    {"tên: \"Bản văn minh\" tại bản Chu Va 6\nb: 1\n", "quote-not-enclosing", 1, 6, 14,
     "tên: “Bản văn minh” tại bản Chu Va 6\nb: 1\n"},
    {"- \"Bản văn minh\" tại bản Chu Va 6\n- A\n", "quote-not-enclosing", 1, 3, 14,
     "- “Bản văn minh” tại bản Chu Va 6\n- A\n"},
    {"tên: 'Bản' tại\n", "quote-not-enclosing", 1, 6, 5, NULL},
    {"tên: \"Bản\" tại: đây\n", "quote-not-enclosing", 1, 6, 5, NULL},
    {"số: - BC/ĐU\n", "list-nested-symbol", 1, 5, 1, "số: -BC/ĐU\n"},
    {"số: -  BC/ĐU # chưa có\n", "list-nested-symbol", 1, 5, 1, "số: -BC/ĐU # chưa có\n"},
    {"bản: - Chu Va 6\n", "list-mark", 1, 6, 1, NULL},
    {"xã:\n  mã: \"03390\"\n  tên:Chu Va 6\n  tỉnh: Lai Châu\n", "missing-space-after-colon", 3, 6, 1,
     "xã:\n  mã: \"03390\"\n  tên: Chu Va 6\n  tỉnh: Lai Châu\n"},
    {"xã:\n  tên:Chu Va 6\n  tỉnh: Lai Châu\n", "missing-space-after-colon", 2, 6, 1,
     "xã:\n  tên: Chu Va 6\n  tỉnh: Lai Châu\n"},
    {"xã:\n  mã: \"1\"\n  tên： Chu Va 6\n  tỉnh: A\n", "full-width-colon", 3, 6, 1, NULL},
    {"dân số: %\n", "special-first-character", 1, 9, 1, NULL},
    {"dân số: >10.000\n", "special-first-character", 1, 9, 1, NULL},
    {"tên: [Dự thảo] báo cáo\n", "special-first-character", 1, 6, 1, NULL},
    {"tên: @chuva\n", "special-first-character", 1, 6, 1, NULL},
    {"tên: `chuva`\n", "special-first-character", 1, 6, 1, NULL},
    {"tên: *\n", "special-first-character", 1, 6, 1, NULL},
    {"tên: & Nà Đa\n", "special-first-character", 1, 6, 1, NULL},
    {"* Mục: một\n", "special-first-character", 1, 1, 1, NULL},
    {"a: |\n      đầu\n    sau\nb: 1\n", "block-indent", 2, 5, 2, "a: |\n    đầu\n    sau\nb: 1\n"},
    {"m:\n  - a: |\n         đầu\n\n       hai\n      ba\n    b: 1\n", "block-indent", 3, 7, 3,
     "m:\n  - a: |\n      đầu\n\n       hai\n      ba\n    b: 1\n"},
    {"xã:\n  tên: A\n" NBSP " tỉnh: B\n", "invisible-space", 3, 1, 2, "xã:\n  tên: A\n  tỉnh: B\n"},
    {"tên:" NBSP "A\nb: 1\n", "invisible-space", 1, 5, 1, "tên: A\nb: 1\n"},
    {"a: \"Chu Va\nb: 1\n", "yaml-syntax", 1, 4, 1, NULL},
    {"a: 1\n b: 2\n", "second-colon", 2, 3, 1, NULL},
    {"a:\n    b: 1\n  c: 2\n", "yaml-syntax", 3, 3, 1, NULL},
};

/* Traps that YAML swallows. */
static const row SWALLOWED[] = {
    {"d: {Kinh: 36,67%, Thái: 26,70%}\n", "flow-comma", 1, 11, 5, NULL},
    {"xã: {area: 17.239,15 ha}\n", "flow-comma", 1, 12, 9, NULL},
    {"d: {a: 1,\n  Kinh: 36,67%}\n", "flow-comma", 2, 9, 5, NULL},
    {"bản:\n  - tên:Chu Va 6\n", "missing-space-after-colon", 2, 8, 1, "bản:\n  - tên: Chu Va 6\n"},
    {"bản:\n  - tên：Chu Va 6\n", "full-width-colon", 2, 8, 1, NULL},
    {"tên: Tổ dân phố # 3\n", "text-cut-by-hash", 1, 17, 3, NULL},
    {"tên: Tổ dân phố #3\r\nb: 1\r\n", "text-cut-by-hash", 1, 17, 2, NULL},
    {"tên: Tổ #đỏ\n", "text-cut-by-hash", 1, 9, 3, NULL},
    {"bản:\n  – Chu Va 6\n", "list-mark", 2, 3, 1, "bản:\n  - Chu Va 6\n"},
    {"bản:\r\n  • Chu Va 6\r\n  • Nà Đa\r\n", "list-mark", 2, 3, 1, "bản:\r\n  - Chu Va 6\r\n  - Nà Đa\r\n"},
    {"danvan: 1\ntext: đạt\n...\nvà các bản khác\n", "document-mark-in-text", 3, 1, 3, NULL},
    {"danvan: 1\ntext: đạt\n---\nvà: các bản khác\n", "document-mark-in-text", 3, 1, 3, NULL},
    {"danvan: 1\ntext: đạt\n--- # x\nvà: các bản khác\n", "document-mark-in-text", 3, 1, 3, NULL},
    {"danvan: 1\ntext: đạt\n... và hơn\n", "document-mark-in-text", 3, 1, 3, NULL},
};

/* What must not be taken for a trap. */
static const char *const QUIET[] = {
    "text: |\n  {Kinh: 36,67%, Thái: 26,70%}\n  tên:Chu Va 6\n  Tổ dân phố # 3\n  – một\n  tên：hai\n  \tba\n",
    "a: {Kinh: 36, Thái: 26}\n",
    "a: [1,2, 3]\n",
    "a: https://example.vn/x\n",
    "- https://example.vn/x\n- 8:30\n",
    "a: \"Tổ dân phố # 3\"\n",
    "a: Tổ 3  # 3 hộ\nb: 1 # xem lại\nc: 1 # danvan: tắt\n",
    "text:\n  – đoạn một\n  – đoạn hai\n",
    "nội dung:\n  Kết quả:đạt\n",
    "a: một\n  – hai\n  ba #\n",
    "a: \"một\n  – hai\"\nb: 1\n",
    "danvan: 1\n---\ndanvan: 1\n",
    "danvan: 1\n---\n\"danvan\": 1\n",
    "danvan: 1\n...\n",
    "# đầu\n---\na: 1\n",
    "---\na: 1\n",
    "a: |\n  một:" NBSP "hai\n  " NBSP "ba\n",
    "a: |\n\n  một\n    hai\n  ba\n",
    "a: >-\n  một\n  hai: ba\nb: 1\n",
    "- |\n một: hai: ba\n- x\n",
    "a: 'một: hai'\n",
    "",
};

static bool agrees(const dv_finding *f, const row *r) {
    return strcmp(f->message->rule, r->rule) == 0 && f->mark.line == r->line && f->mark.column == r->column &&
           f->width == r->width;
}

static void check_row(const row *r, bool stumbles) {
    dv_str text = dv_s(r->text);
    char *copy = front_copy(text);
    dv_diag *diag = dv_diag_new(NULL);
    dv_status status = front_read((dv_str){copy, text.len}, diag);
    const dv_finding *first = dv_diag_at(diag, 0);
    cr_expect(stumbles == (status == DV_E_SYNTAX) || strcmp(r->rule, "invisible-space") == 0 ||
                  strcmp(r->rule, "document-mark-in-text") == 0, "status %d of %s", (int)status, r->text);
    cr_assert_not_null(first, "nothing found in:\n%s", r->text);
    cr_expect(agrees(first, r), "%s %u:%u width %u instead of %s %u:%u width %u in:\n%s", first->message->rule,
              first->mark.line, first->mark.column, first->width, r->rule, r->line, r->column, r->width, r->text);
    bool same = true;
    for (size_t i = 1; i < dv_diag_len(diag); i++)
        same = same && dv_diag_at(diag, i)->message == first->message;
    cr_expect(same, "a second opinion, %s, on:\n%s", dv_diag_at(diag, dv_diag_len(diag) - 1)->message->rule, r->text);
    cr_expect(dv_str_equal(first->file, DV_S("h.yaml")));
    char *fixed = front_fix((dv_str){copy, text.len}, diag);
    const char *wanted = r->fixed ? r->fixed : r->text;
    cr_expect_str_eq(fixed, wanted, "fixed:\n%s\nin place of:\n%s", fixed, wanted);
    if (r->fixed) {
        dv_diag *again = dv_diag_new(NULL);
        cr_expect_eq(front_read(dv_s(fixed), again), DV_OK, "does not load:\n%s", fixed);
        cr_expect_eq(dv_diag_len(again), 0, "still has findings:\n%s", fixed);
        dv_diag_free(again);
    }
    free(fixed);
    dv_diag_free(diag);
    free(copy);
}

Test(hint, stumbles) {
    for (size_t i = 0; i < sizeof STUMBLES / sizeof STUMBLES[0]; i++)
        check_row(&STUMBLES[i], true);
}

Test(hint, swallowed) {
    for (size_t i = 0; i < sizeof SWALLOWED / sizeof SWALLOWED[0]; i++)
        check_row(&SWALLOWED[i], false);
}

Test(hint, quiet) {
    for (size_t i = 0; i < sizeof QUIET / sizeof QUIET[0]; i++) {
        dv_str text = dv_s(QUIET[i]);
        char *copy = front_copy(text);
        dv_diag *diag = dv_diag_new(NULL);
        cr_expect_eq(front_read((dv_str){copy, text.len}, diag), DV_OK, "%s", QUIET[i]);
        for (size_t j = 0; j < dv_diag_len(diag); j++)
            cr_expect_eq(dv_diag_at(diag, j)->severity, DV_INFO, "%s at %u in:\n%s", dv_diag_at(diag, j)->message->rule,
                         dv_diag_at(diag, j)->mark.line, QUIET[i]);
        dv_diag_free(diag);
        free(copy);
    }
}

/* Every finding can be said in both languages, with a hint of what to write. */
Test(hint, messages) {
    for (size_t i = 0; i < sizeof STUMBLES / sizeof STUMBLES[0]; i++) {
        dv_diag *diag = dv_diag_new(NULL);
        front_read(dv_s(STUMBLES[i].text), diag);
        for (int lang = DV_VI; lang <= DV_EN; lang++) {
            dv_buf out;
            dv_buf_init(&out, NULL);
            cr_assert_eq(dv_finding_text(&out, dv_diag_at(diag, 0), (dv_lang)lang), DV_OK);
            cr_expect_gt(out.len, 20);
            cr_expect(!strstr(out.ptr, "{0}") && !strstr(out.ptr, "bạn phải"), "%s", out.ptr);
            dv_buf_free(&out);
        }
        dv_diag_free(diag);
    }
}

/* The second document's fix is placed in the whole file, behind a BOM and another document. */
Test(hint, offsets_of_a_later_document) {
    static const char TEXT[] = "\xEF\xBB\xBF" "danvan: 1\ntext: xã Bình Lư\n---\ndanvan: 1\ntext: Kết quả: 84\n";
    static const char FIXED[] = "\xEF\xBB\xBF" "danvan: 1\ntext: xã Bình Lư\n---\ndanvan: 1\ntext: |\n  Kết quả: 84\n";
    dv_diag *diag = dv_diag_new(NULL);
    cr_assert_eq(front_read(dv_s(TEXT), diag), DV_E_SYNTAX);
    cr_assert_eq(dv_diag_len(diag), 1);
    cr_expect_eq(dv_diag_at(diag, 0)->mark.line, 5);
    char *fixed = front_fix(dv_s(TEXT), diag);
    cr_expect_str_eq(fixed, FIXED);
    free(fixed);
    dv_diag_free(diag);
}

/* A parser's error anywhere, said of any text, must not lead outside the text. */
Test(hint, any_mark) {
    for (size_t i = 0; i < sizeof STUMBLES / sizeof STUMBLES[0]; i++) {
        dv_str text = dv_s(STUMBLES[i].text);
        char *copy = front_copy(text);
        for (uint32_t line = 0; line < 10; line++) {
            dv_diag *diag = dv_diag_new(NULL);
            dv_part part = {.text = {copy, text.len}, .line = 1};
            const char *problem = line % 2 ? "found unexpected end of stream" : NULL;
            dv_hint__syntax(&part, NULL, (dv_mark){line, line}, problem, diag);
            cr_expect_eq(dv_diag_count(diag, DV_ERROR) > 0, true, "line %u of %s", line, STUMBLES[i].text);
            dv_hint__syntax(&part, NULL, (dv_mark){line, line}, "", NULL);
            dv_diag_free(diag);
        }
        free(copy);
    }
}
