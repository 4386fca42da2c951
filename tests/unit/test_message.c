#include <criterion/criterion.h>

#include <string.h>

#include <danvan/base.h>

#include "failing_alloc.h"

static const dv_term TERMS[] = {{3667, 2}, {2670, 2}, {5, 0}};

static const struct {
    const char *vi;
    const char *en;
    dv_arg args[3];
    const char *said_vi;
    const char *said_en;
} ROWS[] = {
    {"không có gì", "nothing", {{0}}, "không có gì", "nothing"},
    {"", "", {{0}}, "", ""},
    {"{0}", "{0}", {{.kind = DV_ARG_INT, .value = 18043}}, "18.043", "18,043"},
    {"{0}", "{0}", {{.kind = DV_ARG_INT, .value = -1084}}, "-1.084", "-1,084"},
    {"{0:02} và {1:02}",
     "{0:02} and {1}",
     {{.kind = DV_ARG_INT, .value = 6}, {.kind = DV_ARG_INT, .value = 12}},
     "06 và 12",
     "06 and 12"},
    {"{0:02}", "{0:02}", {{.kind = DV_ARG_INT, .value = 1234}}, "1.234", "1,234"},
    {"{0:02}", "{0}", {{.kind = DV_ARG_INT, .value = 0}}, "00", "0"},
    {"{1} trước {0}",
     "{0} after {1}",
     {{.kind = DV_ARG_INT, .value = 1}, {.kind = DV_ARG_INT, .value = 2}},
     "2 trước 1",
     "1 after 2"},
    {"{0}%", "{0}%", {{.kind = DV_ARG_DECIMAL, .value = 2670, .scale = 2}}, "26,70%", "26.70%"},
    {"{0} ha", "{0} ha", {{.kind = DV_ARG_DECIMAL, .value = 1723915, .scale = 2}}, "17.239,15 ha", "17,239.15 ha"},
    {"{0}", "{0}", {{.kind = DV_ARG_DECIMAL, .value = -4, .scale = 2}}, "-0,04", "-0.04"},
    {"{0}", "{0}", {{.kind = DV_ARG_SUM, .terms = TERMS, .terms_len = 3}}, "36,67 + 26,70 + 5", "36.67 + 26.70 + 5"},
    {"{0}", "{0}", {{.kind = DV_ARG_SUM}}, "", ""},
    {"{0}", "{0}", {{.kind = DV_ARG_DATE, .value = 20260622}}, "22/6/2026", "2026-06-22"},
    {"{0}", "{0}", {{.kind = DV_ARG_DATE, .value = 20260101}}, "01/01/2026", "2026-01-01"},
    {"{0}", "{0}", {{.kind = DV_ARG_DATE, .value = 20250209}}, "09/02/2025", "2025-02-09"},
    {"{0}", "{0}", {{.kind = DV_ARG_DATE, .value = 20250701}}, "01/7/2025", "2025-07-01"},
    {"{0}", "{0}", {{.kind = DV_ARG_DATE, .value = 20251231}}, "31/12/2025", "2025-12-31"},
    {"{0}", "{0}", {{.kind = DV_ARG_DATE, .value = 20260600}}, "6/2026", "2026-06"},
    {"{0}", "{0}", {{.kind = DV_ARG_DATE, .value = 20260000}}, "2026", "2026"},
    {"{0}", "{0}", {{.kind = DV_ARG_DATE, .value = -1}}, "", ""},
    {"\"{0}\"", "\"{0}\"", {{.kind = DV_ARG_TEXT, .text = {"Nà Đa", 7}}}, "\"Nà Đa\"", "\"Nà Đa\""},
    {"{0}",
     "{0}",
     {{.kind = DV_ARG_TEXT, .text = {"a\x1b[31m\nb\x7f\0c", 11}}},
     "a\\x1B[31m\\x0Ab\\x7F\\x00c",
     "a\\x1B[31m\\x0Ab\\x7F\\x00c"},
    {"{0}",
     "{0}",
     {{.kind = DV_ARG_TEXT, .text = {"\xC2\x9B\xE2\x80\xAE\xE2\x81\xA6\xEF\xBB\xBF", 11}}},
     "\\u{009B}\\u{202E}\\u{2066}\\u{FEFF}",
     "\\u{009B}\\u{202E}\\u{2066}\\u{FEFF}"},
    {"{0}", "{0}", {{.kind = DV_ARG_TEXT, .text = {"\xF3\xA0\x80\xA0", 4}}}, "\\u{E0020}", "\\u{E0020}"},
    {"{0}", "{0}", {{.kind = DV_ARG_TEXT, .text = {"a\xFFz\xE1\xBA", 5}}}, "a\\xFFz\\xE1\\xBA", "a\\xFFz\\xE1\\xBA"},
    {"{0}", "{0}", {{.kind = DV_ARG_TEXT, .text = {"{1}", 3}}}, "{1}", "{1}"},
    {"{{0}} {{", "{{{0}}}", {{.kind = DV_ARG_INT, .value = 5}}, "{0} {", "{5}"},
    {"{ {x} {9} {0:03} {0:02", "{", {{.kind = DV_ARG_INT, .value = 5}}, "{ {x} {9} {0:03} {0:02", "{"},
    {"[{2}]", "[{7}]", {{.kind = DV_ARG_INT, .value = 5}}, "[]", "[]"},
};

Test(test_message, texts_in_both_languages) {
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        const dv_message message = {"a-rule", DV_ERROR, ROWS[i].vi, ROWS[i].en};
        dv_finding finding = {.message = &message};
        memcpy(finding.args, ROWS[i].args, sizeof ROWS[i].args);
        dv_buf buf;
        dv_buf_init(&buf, NULL);
        cr_assert_eq(dv_buf_add(&buf, DV_S("")), DV_OK);
        cr_assert_eq(dv_finding_text(&buf, &finding, DV_VI), DV_OK);
        cr_assert_str_eq(buf.ptr, ROWS[i].said_vi, "row %zu: %s", i, buf.ptr);
        buf.len = 0;
        buf.ptr[0] = '\0';
        cr_assert_eq(dv_finding_text(&buf, &finding, DV_EN), DV_OK);
        cr_assert_str_eq(buf.ptr, ROWS[i].said_en, "row %zu: %s", i, buf.ptr);
        dv_buf_free(&buf);
    }
}

Test(test_message, lines) {
    static const dv_message MSG = {"hamlet-sum", DV_WARNING, "cộng {0}", "adds up to {0}"};
    static const struct {
        const char *file;
        dv_mark mark;
        dv_severity severity;
        const char *vi;
        const char *en;
    } LINES[] = {
        {"a.yaml",
         {3, 4},
         DV_ERROR,
         "a.yaml:3:4: lỗi: cộng 1.084 [hamlet-sum]",
         "a.yaml:3:4: error: adds up to 1,084 [hamlet-sum]"},
        {"a.yaml",
         {3, 0},
         DV_WARNING,
         "a.yaml:3: cảnh báo: cộng 1.084 [hamlet-sum]",
         "a.yaml:3: warning: adds up to 1,084 [hamlet-sum]"},
        {"a\nb",
         {0, 0},
         DV_INFO,
         "a\\x0Ab: thông tin: cộng 1.084 [hamlet-sum]",
         "a\\x0Ab: info: adds up to 1,084 [hamlet-sum]"},
        {NULL,
         {12345, 1},
         DV_INFO,
         "12345:1: thông tin: cộng 1.084 [hamlet-sum]",
         "12345:1: info: adds up to 1,084 [hamlet-sum]"},
        {NULL, {0, 0}, DV_ERROR, "lỗi: cộng 1.084 [hamlet-sum]", "error: adds up to 1,084 [hamlet-sum]"},
    };
    for (size_t i = 0; i < sizeof LINES / sizeof LINES[0]; i++) {
        dv_finding finding = {.message = &MSG,
                              .severity = LINES[i].severity,
                              .file = dv_s(LINES[i].file),
                              .mark = LINES[i].mark,
                              .args = {{.kind = DV_ARG_INT, .value = 1084}}};
        dv_buf buf;
        dv_buf_init(&buf, NULL);
        cr_assert_eq(dv_finding_line(&buf, &finding, DV_VI), DV_OK);
        cr_assert_str_eq(buf.ptr, LINES[i].vi, "row %zu: %s", i, buf.ptr);
        dv_buf_free(&buf);
        cr_assert_eq(dv_finding_line(&buf, &finding, DV_EN), DV_OK);
        cr_assert_str_eq(buf.ptr, LINES[i].en, "row %zu: %s", i, buf.ptr);
        dv_buf_free(&buf);
    }
    cr_assert_str_eq(dv_severity_name((dv_severity)9, DV_VI), "?");
}

Test(test_message, no_memory_and_no_message) {
    static const dv_message MSG = {"a-rule", DV_ERROR, "{0} {0}", "{0}"};
    char text[100];
    memset(text, '\n', sizeof text);
    dv_finding finding = {.message = &MSG, .args = {{.kind = DV_ARG_TEXT, .text = {text, sizeof text}}}};
    for (size_t fail = 1; fail <= 4; fail++) {
        failing state;
        dv_alloc alloc = failing_alloc(&state, fail);
        dv_buf buf;
        dv_buf_init(&buf, &alloc);
        cr_assert_eq(dv_finding_line(&buf, &finding, DV_VI), DV_E_NOMEM, "fail %zu", fail);
        dv_buf_free(&buf);
        cr_assert_eq(state.held, 0);
    }
    dv_buf buf;
    dv_buf_init(&buf, NULL);
    finding.message = NULL;
    cr_assert_eq(dv_finding_text(&buf, &finding, DV_VI), DV_E_ARG);
    cr_assert_eq(dv_finding_line(&buf, NULL, DV_VI), DV_E_ARG);
    dv_buf_free(&buf);
}
