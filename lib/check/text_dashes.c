/* Dashes: ranges of years are written in one way throughout a text, two parts of one sentence have a blank on each side. */
#include "check/text.h"

#include <string.h>

static const dv_message MSG_RANGE = {
    .rule = "dash-style",
    .severity = DV_INFO,
    .vi = "khoảng năm \"{0}\": chỗ khác trong văn bản viết liền, đề nghị thống nhất \"{1}\"",
    .en = "the range of years \"{0}\" has blanks, others in the text have none: \"{1}\"",
};
static const dv_message MSG_HALF = {
    .rule = "dash-style",
    .severity = DV_INFO,
    .vi = "khoảng năm \"{0}\" chỉ có dấu cách ở một bên: đề nghị viết \"{1}\"",
    .en = "the range of years \"{0}\" has a blank on one side only: write \"{1}\"",
};
static const dv_message MSG_SIDE = {
    .rule = "dash-style",
    .severity = DV_INFO,
    .vi = "gạch nối giữa hai vế \"{0}\": đề nghị có dấu cách ở cả hai bên \"{1}\"",
    .en = "the dash in \"{0}\" has a blank on both sides: \"{1}\"",
};
static const dv_message MSG_MIXED = {
    .rule = "dash-style",
    .severity = DV_INFO,
    .vi = "văn bản dùng cả \"-\" ({0:02} lần) và \"–\" ({1:02} lần) giữa hai vế: đề nghị dùng một kiểu",
    .en = "both \"-\" ({0} times) and \"–\" ({1} times) stand between parts of sentences: keep to one",
};

/* Two fields that are named together; other words joined by a tight hyphen are foreign (`in-tơ-nét`). */
static const char *const JOINED[][2] = {{"tế", "xã"},    {"trị", "xã"},    {"hóa", "xã"},    {"phòng", "an"}, {"tế", "chính"},
                                        {"sạch", "đẹp"}, {"xanh", "sạch"}, {"sạch", "vườn"}, {"nghĩa", "xã"}};
enum { JOINED_LEN = sizeof JOINED / sizeof JOINED[0] };

/* So many ranges with blanks are remembered before the first one without. */
#define RANGES_MOST 4096

/* A range of years with blanks around its dash. */
typedef struct range {
    struct range *next;
    dv_text_place place;
    dv_str tight;
    dv_str wide;
    bool half; /* a blank on one side only */
} range;

struct dv_text_dashes {
    range *ranges;
    range **last;
    size_t ranges_len;
    bool has_tight; /* a range without blanks was seen */
    bool has_wide;  /* one with a blank on each side */
    uint64_t joined[JOINED_LEN][2];
    size_t counts[2]; /* `-` and `–` between parts */
    dv_text_place first[2];
};

static dv_text_dashes *open_dashes(dv_texting *t) {
    if (t->dashes) return t->dashes;
    t->dashes = dv_check__alloc(t->run, 1, sizeof *t->dashes);
    if (t->dashes) t->dashes->last = &t->dashes->ranges;
    for (size_t i = 0; t->dashes && i < JOINED_LEN; i++)
        for (size_t j = 0; j < 2; j++)
            t->dashes->joined[i][j] = dv_token__key(JOINED[i][j]);
    return t->dashes;
}

/* 1900 to 2199, or 0. */
static int read_year(const char *digits) {
    int year = 0;
    for (size_t i = 0; i < 4; i++) {
        if (digits[i] < '0' || digits[i] > '9') return 0;
        year = 10 * year + (digits[i] - '0');
    }
    return year >= 1900 && year < 2200 ? year : 0;
}

static int year_of(const dv_texting *t, const dv_token *token) {
    if (token->kind != DV_TOKEN_NUMBER || token->len != 4) return 0;
    return read_year(t->block.text.ptr + token->at);
}

/* `2025-2030` is one token. */
static bool is_range(const dv_texting *t, const dv_token *token) {
    const char *text = t->block.text.ptr + token->at;
    if (token->kind != DV_TOKEN_NUMBER || token->len != 9 || text[4] != '-') return false;
    int year = read_year(text);
    return year != 0 && read_year(text + 5) > year;
}

/* The one dash of a gap; its byte offset and length. False where there are more or other things. */
static bool find_dash(dv_str gap, size_t *at, size_t *len) {
    static const char *const DASHES[] = {"-", "–", "—"};
    dv_str bare = dv_trim(gap);
    for (size_t i = 0; i < sizeof DASHES / sizeof DASHES[0]; i++)
        if (dv_str_equal(bare, dv_s(DASHES[i]))) {
            *at = (size_t)(bare.ptr - gap.ptr);
            *len = bare.len;
            return true;
        }
    return false;
}

static dv_str join(dv_texting *t, const dv_token *left, const dv_token *right, const char *before, dv_str dash,
                   const char *behind) {
    dv_buf buf;
    dv_buf_init(&buf, t->run->arena.alloc);
    dv_buf_add(&buf, dv_text__word(t, left));
    dv_buf_puts(&buf, before);
    dv_buf_add(&buf, dash);
    dv_buf_puts(&buf, behind);
    dv_buf_add(&buf, dv_text__word(t, right));
    return dv_check__keep(t->run, &buf);
}

static void say_side(dv_texting *t, size_t i, dv_str dash) {
    const dv_token *left = &t->tokens.items[i - 1];
    const dv_token *right = left + 1;
    dv_text_place place = dv_text__here(t, left->at, dv_token__end(right) - left->at);
    dv_str fix = join(t, left, right, " ", dash, " ");
    if (t->run->status != DV_OK) return;
    DV_TEXT_SAY(t, &place, &MSG_SIDE, &fix, dv_arg__text(dv_text__slice(t, place.from, place.len)), dv_arg__text(fix));
}

static void say_range(dv_texting *t, const range *r, const dv_message *message, const dv_str *fix) {
    dv_str written = {r->place.block.text.ptr + r->place.from, r->place.len};
    DV_TEXT_SAY(t, &r->place, message, fix, dv_arg__text(written), dv_arg__text(*fix));
}

/* The first range without blanks: those with blanks that stand before it are told now. */
static void see_tight(dv_texting *t, dv_text_dashes *d) {
    d->has_tight = true;
    for (const range *r = d->ranges; r && t->run->status == DV_OK; r = r->next)
        say_range(t, r, &MSG_RANGE, &r->tight);
    d->ranges = NULL;
}

static void see_wide(dv_texting *t, dv_text_dashes *d, size_t i, dv_str dash, bool half) {
    const dv_token *left = &t->tokens.items[i - 1];
    const dv_token *right = left + 1;
    d->has_wide |= !half;
    if (!d->has_tight && d->ranges_len == RANGES_MOST) return;
    range r = {.place = dv_text__here(t, left->at, dv_token__end(right) - left->at), .half = half};
    r.tight = join(t, left, right, "", dash, "");
    r.wide = join(t, left, right, " ", dash, " ");
    if (t->run->status != DV_OK) return;
    if (d->has_tight) {
        say_range(t, &r, &MSG_RANGE, &r.tight);
        return;
    }
    range *kept = dv_check__alloc(t->run, 1, sizeof *kept);
    if (!kept) return;
    *kept = r;
    *d->last = kept;
    d->last = &kept->next;
    d->ranges_len++;
}

static bool is_joined(const dv_text_dashes *d, const dv_token *left, const dv_token *right) {
    for (size_t i = 0; i < JOINED_LEN; i++)
        if (d->joined[i][0] == left->key && d->joined[i][1] == right->key) return true;
    return false;
}

static void check_dash(dv_texting *t, dv_text_dashes *d, size_t i) {
    const dv_token *left = &t->tokens.items[i - 1];
    const dv_token *right = &t->tokens.items[i];
    size_t from = dv_text__gap_start(t, i);
    dv_str gap = dv_text__slice(t, from, right->at - from);
    size_t at;
    size_t len;
    if ((right->gap & DV_GAP_LINE) != 0 || !find_dash(gap, &at, &len)) return;
    dv_str dash = {gap.ptr + at, len};
    bool before = at > 0;
    bool behind = at + len < gap.len;
    int year = year_of(t, left);
    if (year != 0 && year_of(t, right) > year) {
        bool chained = i > 1 && (left->gap & DV_GAP_DASH) != 0;
        if (before || behind) {
            if (!chained) see_wide(t, d, i, dash, before != behind);
        } else if (!d->has_tight) {
            see_tight(t, d);
        }
        return;
    }
    if (left->kind != DV_TOKEN_WORD || right->kind != DV_TOKEN_WORD) return;
    if (before && behind) {
        size_t side = len == 1 ? 0 : 1;
        if (d->counts[side]++ == 0) d->first[side] = dv_text__here(t, from + at, len);
        return;
    }
    bool one_sided = before != behind && dv_token__is_small(left) && dv_token__is_small(right);
    bool tight = !before && !behind && is_joined(d, left, right);
    if (one_sided || tight) say_side(t, i, dash);
}

void dv_text__dashes(dv_texting *t) {
    dv_text_dashes *d = open_dashes(t);
    bool has_dash = (t->tokens.gaps & DV_GAP_DASH) != 0;
    if (!d || (!has_dash && d->has_tight)) return;
    for (size_t i = 0; i < t->tokens.len && t->run->status == DV_OK; i++) {
        if (!d->has_tight && is_range(t, &t->tokens.items[i])) see_tight(t, d);
        if (i > 0 && (t->tokens.items[i].gap & DV_GAP_DASH) != 0) check_dash(t, d, i);
    }
}

void dv_text__dashes_end(dv_texting *t) {
    const dv_text_dashes *d = t->dashes;
    for (const range *r = d ? d->ranges : NULL; r && t->run->status == DV_OK; r = r->next)
        if (r->half) say_range(t, r, &MSG_HALF, d->has_wide ? &r->wide : &r->tight);
    if (!d || d->counts[0] == 0 || d->counts[1] == 0) return;
    size_t few = d->counts[0] < d->counts[1] ? 0 : 1;
    DV_TEXT_SAY(t, &d->first[few], &MSG_MIXED, NULL, dv_arg__size(d->counts[0]), dv_arg__size(d->counts[1]));
}
