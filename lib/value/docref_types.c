#include "value/docref.h"
#include "value/words.h"

#include <string.h>

enum { PARTY = 1, STATE = 2, BOTH = 3 };

/* Decree 30/2020/NĐ-CP appendix III and Regulation 399-QĐ/TW; the first row that fits is taken. */
static const struct {
    const char *code;
    const char *word;
    int systems;
} TYPES[] = {
    {"NQ", "Nghị quyết", BOTH},
    {"QĐ", "Quyết định", BOTH},
    {"CT", "Chỉ thị", BOTH},
    {"KL", "Kết luận", BOTH},
    {"QC", "Quy chế", BOTH},
    {"QĐi", "Quy định", PARTY},
    {"QyĐ", "Quy định", STATE},
    {"TT", "Thông tri", PARTY},
    {"TT", "Thông tư", STATE},
    {"HD", "Hướng dẫn", BOTH},
    {"TB", "Thông báo", BOTH},
    {"TC", "Thông cáo", BOTH},
    {"BC", "Báo cáo", BOTH},
    {"KH", "Kế hoạch", BOTH},
    {"QH", "Quy hoạch", PARTY},
    {"CTr", "Chương trình", BOTH},
    {"ĐA", "Đề án", BOTH},
    {"PA", "Phương án", BOTH},
    {"DA", "Dự án", BOTH},
    {"TTr", "Tờ trình", BOTH},
    {"CV", "Công văn", BOTH},
    {"BB", "Biên bản", BOTH},
    {"NĐ", "Nghị định", STATE},
    {"PL", "Pháp lệnh", STATE},
    {"L", "Lệnh", STATE},
    {"TTLT", "Thông tư liên tịch", STATE},
    {"NQLT", "Nghị quyết liên tịch", STATE},
    {"NQ", "Nghị quyết chuyên đề", BOTH},
    {"HĐ", "Hợp đồng", STATE},
    {"CĐ", "Công điện", STATE},
    {"BGN", "Bản ghi nhớ", STATE},
    {"BTT", "Bản thỏa thuận", STATE},
    {"GUQ", "Giấy ủy quyền", STATE},
    {"GM", "Giấy mời", BOTH},
    {"GGT", "Giấy giới thiệu", BOTH},
    {"GNP", "Giấy nghỉ phép", BOTH},
    {"PG", "Phiếu gửi", BOTH},
    {"PC", "Phiếu chuyển", BOTH},
    {"PB", "Phiếu báo", STATE},
    {"SY", "Sao y", STATE},
    {"TrS", "Trích sao", STATE},
    {"SL", "Sao lục", STATE},
};

enum { TYPES_LEN = sizeof(TYPES) / sizeof(TYPES[0]) };

/* Words of documents that have no code of their own. */
static const char *const WORDS[] = {
    "Luật",
    "Bộ luật",
    "Hiến pháp",
    "Cương lĩnh",
    "Điều lệ",
    "Chiến lược",
    "Lời kêu gọi",
    "Tuyên bố",
    "Thư công",
    "Công hàm",
    "Quyết định liên tịch",
    "Kế hoạch liên tịch",
    "Chương trình phối hợp",
    "Đề cương",
};

static int system_bit(dv_system system) {
    return system == DV_SYSTEM_STATE ? STATE : PARTY;
}

/* The Front numbers its papers in state style but has the Party's types. */
const char *dv_document_type_name(const char *code, dv_system system) {
    if (code == NULL) return NULL;
    const char *other = NULL;
    for (size_t i = 0; i < TYPES_LEN; i++) {
        if (strcmp(TYPES[i].code, code) != 0) continue;
        if (system == DV_SYSTEM_UNKNOWN || (TYPES[i].systems & system_bit(system)) != 0) return TYPES[i].word;
        if (other == NULL) other = TYPES[i].word;
    }
    return other;
}

const char *dv_document_type_code(dv_str word, dv_system system) {
    dv_str text = dv_text__value(word);
    const char *other = NULL;
    for (size_t i = 0; i < TYPES_LEN; i++) {
        if (text.len == 0 || dv_phrase__match(text, TYPES[i].word) != text.len) continue;
        if (system == DV_SYSTEM_UNKNOWN || (TYPES[i].systems & system_bit(system)) != 0) return TYPES[i].code;
        if (other == NULL) other = TYPES[i].code;
    }
    return other;
}

size_t dv_docref__type_word(dv_str text) {
    size_t longest = 0;
    char first = text.len != 0 ? dv_glyph__at(text, 0).base : 0;
    for (size_t i = 0; i < TYPES_LEN; i++) {
        size_t used = dv_phrase__may(first, TYPES[i].word) ? dv_phrase__match(text, TYPES[i].word) : 0;
        if (used > longest) longest = used;
    }
    for (size_t i = 0; i < sizeof(WORDS) / sizeof(WORDS[0]); i++) {
        size_t used = dv_phrase__may(first, WORDS[i]) ? dv_phrase__match(text, WORDS[i]) : 0;
        if (used > longest) longest = used;
    }
    return longest;
}

/* Whether a text is a word of a table, by the first byte where that tells. */
static bool is_word(dv_str text, const char *word) {
    return text.len != 0 && text.ptr[0] == word[0] && strncmp(text.ptr, word, text.len) == 0 && word[text.len] == 0;
}

const char *dv_docref__type_code(dv_str code) {
    if (code.len == 0) return NULL;
    for (size_t i = 0; i < TYPES_LEN; i++) {
        if (is_word(code, TYPES[i].code)) return TYPES[i].code;
    }
    char first = dv_glyph__at(code, 0).base;
    for (size_t i = 0; i < TYPES_LEN; i++) {
        if (dv_phrase__may(first, TYPES[i].code) && dv_phrase__match(code, TYPES[i].code) == code.len) return TYPES[i].code;
    }
    return NULL;
}

static const struct {
    const char *issuer;
    dv_system system;
} ISSUERS[] = {
    {"TW", DV_SYSTEM_PARTY},      {"TU", DV_SYSTEM_PARTY},      {"HU", DV_SYSTEM_PARTY},
    {"QU", DV_SYSTEM_PARTY},      {"ThU", DV_SYSTEM_PARTY},     {"ĐU", DV_SYSTEM_PARTY},
    {"CB", DV_SYSTEM_PARTY},      {"BCSĐ", DV_SYSTEM_PARTY},    {"ĐĐ", DV_SYSTEM_PARTY},
    {"BTGDVTW", DV_SYSTEM_PARTY}, {"BTGDVTU", DV_SYSTEM_PARTY}, {"BXDĐĐU", DV_SYSTEM_PARTY},
    {"VPĐU", DV_SYSTEM_PARTY},    {"UBKTĐU", DV_SYSTEM_PARTY},  {"UBND", DV_SYSTEM_STATE},
    {"HĐND", DV_SYSTEM_STATE},    {"CP", DV_SYSTEM_STATE},      {"TTg", DV_SYSTEM_STATE},
    {"CTN", DV_SYSTEM_STATE},     {"HĐBT", DV_SYSTEM_STATE},    {"HĐBCQG", DV_SYSTEM_STATE},
    {"VPCP", DV_SYSTEM_STATE},    {"BGDĐT", DV_SYSTEM_STATE},   {"TCTK", DV_SYSTEM_STATE},
    {"MTTQ", DV_SYSTEM_FRONT},    {"MTTW", DV_SYSTEM_FRONT},    {"BTT", DV_SYSTEM_UNKNOWN},
};

enum { ISSUERS_LEN = sizeof(ISSUERS) / sizeof(ISSUERS[0]) };

const char *dv_docref__issuer(dv_str issuer) {
    if (issuer.len == 0) return NULL;
    for (size_t i = 0; i < ISSUERS_LEN; i++) {
        if (is_word(issuer, ISSUERS[i].issuer)) return ISSUERS[i].issuer;
    }
    char first = dv_glyph__at(issuer, 0).base;
    for (size_t i = 0; i < ISSUERS_LEN; i++) {
        const char *known = ISSUERS[i].issuer;
        if (dv_phrase__may(first, known) && dv_phrase__match(issuer, known) == issuer.len) return known;
    }
    return NULL;
}

static bool ends_with(dv_str text, const char *end) {
    size_t len = strlen(end);
    return text.len >= len && memcmp(text.ptr + text.len - len, end, len) == 0;
}

static bool begins_with(dv_str text, const char *begin) {
    size_t len = strlen(begin);
    return text.len >= len && memcmp(text.ptr, begin, len) == 0;
}

/* Bodies that are told by how their symbol begins or ends, and the ministries. */
static const char *const PARTY_ENDS[] = {"TW", "TU", "ĐU", "HU", "QU", "ThU"};
static const char *const STATE_BEGINS[] = {"UBND", "HĐND", "UBTVQH", "QH1", "QH2", "VPQH"};
static const char *const MINISTRIES[] = {
    "BNV", "BTC", "BYT", "BCA", "BQP", "BTP", "BXD", "BCT", "BNNMT", "BVHTTDL", "BKHCN", "BDTTG", "BNG", "TTCP", "NHNN",
};

dv_system dv_docref__issuer_system(dv_str issuer) {
    for (size_t i = 0; i < ISSUERS_LEN; i++) {
        if (is_word(issuer, ISSUERS[i].issuer)) return ISSUERS[i].system;
    }
    if (begins_with(issuer, "MTTQ") || begins_with(issuer, "MTTW")) return DV_SYSTEM_FRONT;
    for (size_t i = 0; i < sizeof(STATE_BEGINS) / sizeof(STATE_BEGINS[0]); i++) {
        if (begins_with(issuer, STATE_BEGINS[i])) return DV_SYSTEM_STATE;
    }
    for (size_t i = 0; i < sizeof(MINISTRIES) / sizeof(MINISTRIES[0]); i++) {
        if (is_word(issuer, MINISTRIES[i])) return DV_SYSTEM_STATE;
    }
    for (size_t i = 0; i < sizeof(PARTY_ENDS) / sizeof(PARTY_ENDS[0]); i++) {
        if (issuer.len > 2 && ends_with(issuer, PARTY_ENDS[i])) return DV_SYSTEM_PARTY;
    }
    return DV_SYSTEM_UNKNOWN;
}
