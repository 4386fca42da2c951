#include "base/utf8.h"
#include "text/change.h"
#include "text/normal.h"

/* The second byte that a lead allows. */
typedef struct second {
    unsigned char lead;
    unsigned char from;
    unsigned char to;
} second;

/* Leads with bounds of their own; all others from C2 to F4 allow every tail. */
static const second SECONDS[] = {{0xE0, 0xA0, 0xBF}, {0xED, 0x80, 0x9F}, {0xF0, 0x90, 0xBF}, {0xF4, 0x80, 0x8F}};

static bool goes_on(unsigned char lead, unsigned char next) {
    for (size_t i = 0; i < sizeof SECONDS / sizeof SECONDS[0]; i++)
        if (SECONDS[i].lead == lead) return next >= SECONDS[i].from && next <= SECONDS[i].to;
    return dv_utf8__is_tail(next);
}

size_t dv_normal__bad_size(dv_str text, size_t at) {
    const unsigned char *s = (const unsigned char *)text.ptr + at;
    size_t left = text.len - at;
    size_t whole = s[0] < 0xC2 || s[0] > 0xF4 ? 1 : s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : 4;
    if (whole == 1 || left < 2 || !goes_on(s[0], s[1])) return 1;
    size_t size = 2;
    while (size < whole - 1 && size < left && dv_utf8__is_tail(s[size]))
        size++;
    return size;
}

bool dv_normal__utf8(dv_buf *out, dv_str text, uint32_t steps, dv_normal_place place, dv_edits *edits) {
    (void)steps;
    (void)place;
    dv_change change = {.out = out, .text = text, .edits = edits};
    size_t at = 0;
    while (at < text.len && out->status == DV_OK) {
        at += dv_utf8_check((dv_str){text.ptr + at, text.len - at});
        if (at == text.len) break;
        size_t size = dv_normal__bad_size(text, at);
        dv_change__replace(&change, at, at + size, DV_S("\uFFFD"), DV_EDIT_REPAIRED);
        at += size;
    }
    return dv_change__end(&change);
}
