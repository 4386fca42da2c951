#include "value_check.h"

TestSuite(interval);

static const struct {
    const char *text;
    const char *plain;
    const char *vietnamese;
} GOOD[] = {
    {"01/7/2025 đến 6/2026", "2025-07-01/2026-06", "01/7/2025 đến 6/2026"},
    {"01/7/2025 - 6/2026", "2025-07-01/2026-06", "01/7/2025 đến 6/2026"},
    {"01/7/2025-30/6/2026", "2025-07-01/2026-06-30", "01/7/2025 đến 30/6/2026"},
    {"từ ngày 01/7/2025 đến ngày 30/6/2026", "2025-07-01/2026-06-30", "01/7/2025 đến 30/6/2026"},
    {"từ 01/7/2025 đến hết tháng 6/2026", "2025-07-01/2026-06", "01/7/2025 đến 6/2026"},
    {"từ 01/7/2025 đến nay", "2025-07-01/..", "từ 01/7/2025 đến nay"},
    {"từ 01/7/2025", "2025-07-01/..", "từ 01/7/2025 đến nay"},
    {"tu 01/7/2025 den nay", "2025-07-01/..", "từ 01/7/2025 đến nay"},
    {"đến 6/2026", "../2026-06", "đến 6/2026"},
    {"2024-2030", "2024/2030", "2024-2030"},
    {"2024 – 2030", "2024/2030", "2024-2030"},
    {"giai đoạn 2024-2030", "2024/2030", "2024-2030"},
    {"nhiệm kỳ 2025-2030", "2025/2030", "2025-2030"},
    {"quý II/2026", "2026-04/2026-06", "4/2026 đến 6/2026"},
    {"quý 2 năm 2026", "2026-04/2026-06", "4/2026 đến 6/2026"},
    {"quý IV năm 2026", "2026-10/2026-12", "10/2026 đến 12/2026"},
    {"quý I/2026", "2026-01/2026-03", "01/2026 đến 3/2026"},
    {"6 tháng đầu năm 2026", "2026-01/2026-06", "01/2026 đến 6/2026"},
    {"06 tháng đầu năm 2026", "2026-01/2026-06", "01/2026 đến 6/2026"},
    {"sáu tháng cuối năm 2026", "2026-07/2026-12", "7/2026 đến 12/2026"},
    {"9 tháng năm 2026", "2026-01/2026-09", "01/2026 đến 9/2026"},
    {"năm 2026", "2026", "2026"},
    {"6/2026", "2026-06", "6/2026"},
    {"22/6/2026", "2026-06-22", "22/6/2026"},
    {"2025-07-01/2026-06", "2025-07-01/2026-06", "01/7/2025 đến 6/2026"},
    {"2025-07-01/..", "2025-07-01/..", "từ 01/7/2025 đến nay"},
    {"2025-07-01/", "2025-07-01/..", "từ 01/7/2025 đến nay"},
    {"../2026-06", "../2026-06", "đến 6/2026"},
    {"../..", "../..", "../.."},
    {"2025/2026", "2025/2026", "2025-2026"},
    {"2026-06/2026-06", "2026-06", "6/2026"},
    {"“2024-2030”", "2024/2030", "2024-2030"},
};

static const char *write_interval(char text[256], dv_interval value, dv_notation notation) {
    dv_buf buf;
    dv_buf_init(&buf, NULL);
    dv_interval_format(&buf, value, notation);
    return keep(text, &buf);
}

Test(interval, reads_and_writes) {
    for (size_t i = 0; i < sizeof(GOOD) / sizeof(GOOD[0]); i++) {
        dv_interval value = {.open_from = true};
        dv_why why = {0};
        char text[256];
        dv_status status = dv_interval_parse(&value, dv_s(GOOD[i].text), &why);
        cr_expect(status == DV_OK, "%s: %d %s", GOOD[i].text, status, say(text, &why, DV_VI));
        if (status != DV_OK) continue;
        const char *const want[2] = {GOOD[i].plain, GOOD[i].vietnamese};
        for (int n = 0; n < 2; n++) {
            dv_interval back;
            write_interval(text, value, (dv_notation)n);
            cr_expect_str_eq(text, want[n], "%s: %s", GOOD[i].text, text);
            cr_expect(dv_interval_parse(&back, dv_s(text), NULL) == DV_OK && dv_interval_equal(back, value), "%s",
                      text);
        }
    }
}

Test(interval, refuses) {
    static const struct {
        const char *text;
        dv_status status;
        const char *rule;
    } BAD[] = {
        {"6/2026 đến 01/7/2025", DV_E_RANGE, "period-reversed"},
        {"2030-2024", DV_E_RANGE, "period-reversed"},
        {"2026-06/2025-07-01", DV_E_RANGE, "period-reversed"},
        {"31/6/2026 đến 7/2026", DV_E_VALUE, "date-invalid"},
        {"01/7/2025 đến 31/6/2026", DV_E_VALUE, "date-invalid"},
        {"01/7/2025 cho 6/2026", DV_E_VALUE, "period-invalid"},
        {"01/7/2025 đến 6/2026 nữa", DV_E_VALUE, "period-invalid"},
        {"quý V/2026", DV_E_VALUE, "date-invalid"},
        {"13 tháng đầu năm 2026", DV_E_VALUE, "date-invalid"},
        {"", DV_E_VALUE, "date-invalid"},
        {"lâu dài", DV_E_VALUE, "date-invalid"},
    };
    for (size_t i = 0; i < sizeof(BAD) / sizeof(BAD[0]); i++) {
        dv_interval value = {.from = {.year = 7}};
        dv_why why = {0};
        char text[256];
        dv_status status = dv_interval_parse(&value, dv_s(BAD[i].text), &why);
        cr_expect(status == BAD[i].status, "%s: %d", BAD[i].text, status);
        cr_expect_str_eq(rule_of(&why), BAD[i].rule, "%s: %s", BAD[i].text, say(text, &why, DV_VI));
        cr_expect(value.from.year == 7);
        cr_expect(dv_interval_parse(&value, dv_s(BAD[i].text), NULL) == BAD[i].status);
    }
    /* Not certainly reversed: June may end after the 22nd begins. */
    dv_interval value;
    cr_expect(dv_interval_parse(&value, dv_s("22/6/2026 đến 6/2026"), NULL) == DV_OK);
}
