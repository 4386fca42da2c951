/* Names of character sets. */
#include <iconv.h>
#include <string.h>

#include "text/enc.h"
#include "text/enc_iconv.h"

/* Names without case, blanks, hyphens, points and underlines. The first of a set is its own. */
static const struct enc_name {
    const char *name;
    dv_encoding encoding;
} NAMES[] = {
    {"utf8", DV_ENC_UTF8},           {"unicode", DV_ENC_UTF8},         {"tcvn3", DV_ENC_TCVN3},
    {"tcvn3abc", DV_ENC_TCVN3},      {"abc", DV_ENC_TCVN3},            {"tcvn57123", DV_ENC_TCVN3},
    {"vn3", DV_ENC_TCVN3},           {"vscii3", DV_ENC_TCVN3},         {"vntime", DV_ENC_TCVN3},
    {"vni", DV_ENC_VNI},             {"vniwin", DV_ENC_VNI},           {"vniwindows", DV_ENC_VNI},
    {"vps", DV_ENC_VPS},             {"xvietvps", DV_ENC_VPS},         {"vpswin", DV_ENC_VPS},
    {"viscii", DV_ENC_VISCII},       {"viscii111", DV_ENC_VISCII},     {"csviscii", DV_ENC_VISCII},
    {"vn1", DV_ENC_VN1},             {"tcvn", DV_ENC_VN1},             {"tcvn5712", DV_ENC_VN1},
    {"tcvn57121", DV_ENC_VN1},       {"tcvn571211993", DV_ENC_VN1},    {"tcvn57121:1993", DV_ENC_VN1},
    {"vscii", DV_ENC_VN1},           {"vscii1", DV_ENC_VN1},           {"cp1258", DV_ENC_CP1258},
    {"windows1258", DV_ENC_CP1258},  {"win1258", DV_ENC_CP1258},       {"mscp1258", DV_ENC_CP1258},
    {"1258", DV_ENC_CP1258},         {"bkhcm2", DV_ENC_BKHCM2},        {"bk2", DV_ENC_BKHCM2},
    {"viqr", DV_ENC_VIQR},           {"vietnet", DV_ENC_VIQR},         {"ncr", DV_ENC_NCR},
    {"ncrdecimal", DV_ENC_NCR},      {"ncrhex", DV_ENC_NCR},           {"html", DV_ENC_NCR},
};

const char *dv_encoding_name(dv_encoding encoding) {
    static const char *const OWN[] = {
        [DV_ENC_UTF8] = "utf-8", [DV_ENC_TCVN3] = "tcvn3",   [DV_ENC_VNI] = "vni",       [DV_ENC_VPS] = "vps",
        [DV_ENC_VISCII] = "viscii", [DV_ENC_VN1] = "vn1",    [DV_ENC_CP1258] = "cp1258", [DV_ENC_BKHCM2] = "bkhcm2",
        [DV_ENC_VIQR] = "viqr",  [DV_ENC_NCR] = "ncr",       [DV_ENC_OTHER] = "other",
    };
    return (size_t)encoding < sizeof OWN / sizeof OWN[0] ? OWN[encoding] : NULL;
}

static bool is_skipped(char c) {
    return c == '-' || c == '_' || c == ' ' || c == '.';
}

static char small(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Whether `name` is `key`, which is written small and without what is skipped. */
static bool matches(dv_str name, const char *key) {
    for (size_t at = 0; at < name.len; at++) {
        if (is_skipped(name.ptr[at])) continue;
        if (*key == '\0' || small(name.ptr[at]) != *key) return false;
        key++;
    }
    return *key == '\0';
}

dv_encoding dv_enc__own(dv_str name) {
    for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++)
        if (matches(name, NAMES[i].name)) return NAMES[i].encoding;
    return DV_ENC_OTHER;
}

dv_status dv_encoding_find(dv_encoding *encoding, dv_str name) {
    if (!encoding) return DV_E_ARG;
    dv_encoding own = dv_enc__own(name);
    if (own == DV_ENC_OTHER) {
        dv_iconv_name copy;
        if (!dv_iconv__name(&copy, name)) return DV_E_NOT_FOUND;
        iconv_t probe = iconv_open("UTF-8", copy.text);
        if (probe == DV_ICONV_NONE) return DV_E_NOT_FOUND;
        iconv_close(probe);
    }
    *encoding = own;
    return DV_OK;
}
