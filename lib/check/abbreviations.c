/* Abbreviations that the paper never spells out. */
#include "check/abbreviation.h"

#include <string.h>

#define NAMES_MOST 256

static const dv_message MSG_UNDEFINED = {
    .rule = "abbr-undefined",
    .severity = DV_INFO,
    .vi = "chữ viết tắt \"{0}\" chưa giải nghĩa: đề nghị viết đầy đủ lần đầu hoặc thêm vào mục \"chữ viết tắt:\"",
    .en = "the abbreviation \"{0}\" is not explained: write it out the first time, or add it to the abbreviations",
};

/* Known to every reader of these papers; Roman numerals are told by their letters. */
static const char *const KNOWN[] = {
    "AI",   "ASEAN", "BHXH", "BHYT",   "CBCCVC", "CCCD", "CNTT", "COVID", "ĐBQH", "ĐU",     "ĐVT",    "EU",   "GDP", "GPS", "GRDP",
    "HCM",  "HĐND",  "HTX",  "ID",     "KHKT",   "KT",   "LĐLĐ", "MTTQ",  "NTM",  "OCOP",   "OK",     "PDF",  "QH",  "QR",  "SMS",
    "STT",  "TDP",   "THCS", "THPT",   "TL",     "TM",   "TP",   "TT",    "TU",   "TUQ",    "TV",     "TW",   "TƯ",  "UBND", "UBMTTQ",
    "UNESCO", "UNICEF", "USD", "VN",   "VNĐ",    "WHO",  "WTO",  "KV",    "KW",   "MW",     "KVA",    "MVA",
};

static bool is_known(dv_str word) {
    for (size_t i = 0; i < sizeof KNOWN / sizeof KNOWN[0]; i++)
        if (dv_str_equal(word, dv_s(KNOWN[i]))) return true;
    for (size_t i = 0; i < word.len; i++)
        if (!strchr("IVXLC", word.ptr[i])) return false;
    return true;
}

static bool is_explained(const dv_checking *run, dv_str word) {
    const dv_report *report = run->dossier->report;
    for (size_t i = 0; report && i < report->abbreviations.len; i++)
        if (dv_str_equal(report->abbreviations.items[i]->brief, word)) return true;
    return false;
}

/* Letters without tone, capitals only: `PCCC`, `ANTT`, `VPĐU`; words in capitals (`ĐẢNG ỦY`) mostly carry a tone. */
static bool is_abbreviation(dv_str word) {
    size_t letters = 0;
    for (size_t at = 0; at < word.len; letters++) {
        uint32_t c = dv_utf8_next(word, &at);
        bool plain = (c >= 'A' && c <= 'Z') || c == 0x110 || c == 0x1AF || c == 0xD4;
        if (!plain) return false;
    }
    return letters >= 2 && letters <= 8;
}

bool dv_abbreviation__is_local(dv_str word) {
    return is_abbreviation(word) && !is_known(word);
}

static bool is_inner(char byte) {
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
           byte == '/' || byte == '-' || byte == '.' || byte == '&' || (unsigned char)byte >= 0x80;
}

/* A line all in capitals is a heading. */
static bool is_heading(dv_str text) {
    for (size_t at = 0; at < text.len;)
        if (dv_check__is_small(dv_utf8_next(text, &at))) return false;
    return true;
}

/* A name in brackets right behind spells it out: `Phòng cháy, chữa cháy (PCCC)`. */
static bool is_bracketed(dv_str text, size_t start, size_t end) {
    return start > 0 && end < text.len && text.ptr[start - 1] == '(' && text.ptr[end] == ')';
}

/* Cuts marks that are no letters (`“`, `”`, `,` are outside or of three bytes) from both ends. */
static dv_str bare(dv_str word) {
    static const char *const MARKS[] = {"“", "”", "‘", "’", "…", "–", ".", "-", "/"};
    for (size_t i = 0; i < sizeof MARKS / sizeof MARKS[0]; i++) {
        size_t len = strlen(MARKS[i]);
        bool cut = false;
        if (word.len >= len && memcmp(word.ptr, MARKS[i], len) == 0) {
            word = (dv_str){word.ptr + len, word.len - len};
            cut = true;
        }
        if (word.len >= len && memcmp(word.ptr + word.len - len, MARKS[i], len) == 0) {
            word.len -= len;
            cut = true;
        }
        if (cut) i = SIZE_MAX;
    }
    return word;
}

/* What the walk carries. */
typedef struct walk {
    dv_checking *run;
    dv_names seen;
} walk;

static void look(walk *at, dv_spot spot, dv_str text) {
    dv_checking *run = at->run;
    if (is_heading(text)) return;
    for (size_t start = 0; start < text.len;) {
        if (!is_inner(text.ptr[start])) {
            start++;
            continue;
        }
        size_t end = start;
        while (end < text.len && is_inner(text.ptr[end]))
            end++;
        dv_str word = bare((dv_str){text.ptr + start, end - start});
        bool bracketed = is_bracketed(text, start, end);
        start = end;
        if (!dv_abbreviation__is_local(word) || is_explained(run, word) || at->seen.len >= NAMES_MOST) continue;
        bool is_new;
        dv_names__add(&at->seen, word, &is_new);
        if (is_new && !bracketed) DV_SAY(run, spot, &MSG_UNDEFINED, dv_arg__text(word));
    }
}

static bool look_at(void *ctx, const dv_visit_step *step) {
    walk *at = ctx;
    const dv_type *type = step->entity->type;
    for (size_t i = 0; i < type->len && at->run->status == DV_OK; i++) {
        dv_kind kind = type->fields[i].kind;
        if ((kind != DV_KIND_PROSE && kind != DV_KIND_TEXTS) || strcmp(type->fields[i].key, "notes") == 0 ||
            !dv_has(step->entity, (int)i))
            continue;
        const dv_texts *texts = dv_member(step->entity, (int)i);
        for (size_t j = 0; j < texts->len; j++)
            look(at, (dv_spot){step->entity, (int)i, (int)j}, texts->items[j]);
    }
    return at->run->status == DV_OK;
}

void dv_check__abbreviations(dv_checking *run) {
    /* Without a paper nobody reads the prose. */
    if (!run->dossier->report) return;
    walk at = {.run = run};
    dv_names__init(run, &at.seen, NAMES_MOST);
    dv_visit(&run->dossier->base, look_at, &at);
}
