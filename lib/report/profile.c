#include "report/profile.h"

#include <string.h>

#include <danvan/report.h>

/* Decree 30/2020/NĐ-CP appendix I part II item 2: people's committees and councils stand alone in the head. */
static const dv_issuer_name ISSUERS[] = {
    {"ĐU", "Đảng ủy {unit}", "Đảng bộ {province}", "Đảng ủy {unit}"},
    {"BXDĐĐU", "Ban Xây dựng Đảng", "Đảng ủy {unit}", "Ban Xây dựng Đảng Đảng ủy {unit}"},
    {"UBKTĐU", "Ủy ban Kiểm tra", "Đảng ủy {unit}", "Ủy ban Kiểm tra Đảng ủy {unit}"},
    {"VPĐU", "Văn phòng", "Đảng ủy {unit}", "Văn phòng Đảng ủy {unit}"},
    {"UBND", "Ủy ban nhân dân {unit}", NULL, "Ủy ban nhân dân {unit}"},
    {"HĐND", "Hội đồng nhân dân {unit}", NULL, "Hội đồng nhân dân {unit}"},
    {"MTTQ", "Ủy ban Mặt trận Tổ quốc Việt Nam {unit}", NULL, "Ủy ban Mặt trận Tổ quốc Việt Nam {unit}"},
};

static const dv_profile PROFILES[] = {
    {
        .name = "party-2026",
        .rules = "399-QĐ/TW (09/01/2026), 05-HD/VPTW (2026)",
        .right = {"ĐẢNG CỘNG SẢN VIỆT NAM", NULL}, /* 399-QĐ/TW: title of the Party, rule below */
        .left_mark = "*",                          /* below the issuer's name */
        .number_lead = "Số ",                      /* without colon, as in the originals of 399-QĐ/TW */
        .below_subject = "-----",                  /* below the subject */
        .end_mark = ".",                           /* the Party's papers have no end mark of their own */
        .archive_lead = "Lưu ",                    /* without colon, as the Party's papers have it */
        .label_end = {".", ".", ".", ")"},         /* I. 1. 1.1. a) */
        .margin_mm = {20, 15, 20, 30},             /* A4: 20 / 15 / 20 / 30 */
        .body_pt = 14,                             /* 13 to 15 */
        .type_pt = 16,                             /* 15 to 16 */
        .indent_mm100 = 1270,                      /* 1 to 1.27 cm */
        .recipients_underlined = true,             /* size 14, underlined */
    },
    {
        .name = "party-2018",
        .rules = "66-QĐ/TW (2017), 36-HD/VPTW (03/4/2018)",
        .right = {"ĐẢNG CỘNG SẢN VIỆT NAM", NULL}, /* 36-HD/VPTW: title of the Party */
        .left_mark = "*",                          /* below the issuer's name */
        .number_lead = "Số ",                      /* without colon */
        .below_subject = "-----",                  /* below the subject */
        .end_mark = ".",                           /* none asked for */
        .archive_lead = "Lưu ",                    /* without colon */
        .label_end = {".", ".", ".", ")"},         /* the older I- and 1- had gone out of use by then */
        .margin_mm = {20, 15, 20, 30},             /* 36-HD/VPTW: layout of the page */
        .body_pt = 14,                             /* 13 to 15 */
        .type_pt = 16,                             /* 15 to 16 */
        .indent_mm100 = 1270,                      /* 1 to 1.27 cm */
        .recipients_underlined = true,             /* underlined */
    },
    {
        .name = "state-2020",
        .rules = "30/2020/NĐ-CP (05/3/2020), appendix I",
        .right = {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"}, /* part II item 1 */
        .left_mark = NULL,                 /* item 2: a rule, a third to a half of the line */
        .number_lead = "Số: ",             /* item 3: with colon */
        .below_subject = NULL,             /* item 5: a rule, a third to a half of the line */
        .end_mark = "./.",                 /* item 6 and the models of appendix III */
        .archive_lead = "Lưu: ",           /* item 9: `- Lưu: VT, …` */
        .addressee = "Kính gửi: {to}",     /* item 9: above the body of a report to a superior */
        .label_end = {".", ".", ".", ")"}, /* item 6: I. 1. a) */
        .margin_mm = {20, 15, 20, 30},     /* part I item 4: 20-25 / 15-20 / 20-25 / 30-35 */
        .body_pt = 14,                     /* item 6: 13 to 14 */
        .type_pt = 14,                     /* item 5: 13 to 14 */
        .indent_mm100 = 1270,              /* item 6: 1 or 1.27 cm */
        .recipients_underlined = false,    /* item 9: bold italic, 12 */
    },
};
#define PROFILES_LEN (sizeof PROFILES / sizeof *PROFILES)

static const char *const NAMES[] = {"party-2026", "party-2018", "state-2020"};
_Static_assert(sizeof NAMES / sizeof *NAMES == PROFILES_LEN, "every profile has its name in the public list");

const char *const *dv_report_profiles(size_t *len) {
    if (len) *len = PROFILES_LEN;
    return NAMES;
}

const dv_profile *dv_profile__find(const char *name) {
    for (size_t i = 0; i < PROFILES_LEN; i++)
        if (strcmp(PROFILES[i].name, name) == 0) return &PROFILES[i];
    return NULL;
}

const dv_profile *dv_profile__choose(const dv_report *report) {
    const dv_date new_rules = {.year = 2026, .year_known = 4, .month = 1, .day = 9};
    if (!report) return dv_profile__find("party-2026");
    if (DV_HAS(report, symbol) &&
        (report->symbol.system == DV_SYSTEM_STATE || report->symbol.system == DV_SYSTEM_FRONT))
        return dv_profile__find("state-2020");
    if (DV_HAS(report, date) && dv_date_before(report->date, new_rules)) return dv_profile__find("party-2018");
    return dv_profile__find("party-2026");
}

const dv_issuer_name *dv_profile__issuer(const char *code) {
    for (size_t i = 0; i < sizeof ISSUERS / sizeof *ISSUERS; i++)
        if (strcmp(ISSUERS[i].code, code) == 0) return &ISSUERS[i];
    return NULL;
}
