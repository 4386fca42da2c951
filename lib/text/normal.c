#include "text/normal.h"

#include "base/buf.h"
#include "base/options.h"
#include "base/utf8.h"
#include "text/canonical.h"
#include "text/case.h"
#include "text/chars.h"
#include "text/classes.h"

/* The steps one after another, each over what the one before made of the piece. A step that changes nothing costs one look at the text. */

static bool to_nfc(dv_buf *out, dv_str text, uint32_t steps, dv_normal_place place, dv_edits *edits) {
    (void)steps;
    (void)place;
    if (dv_nfc__plain(text) == text.len) return false;
    dv_nfc__tell(out, text, edits, 0);
    return true;
}

static bool to_nfd(dv_buf *out, dv_str text, uint32_t steps, dv_normal_place place, dv_edits *edits) {
    (void)steps;
    (void)place;
    dv_nfd__tell(out, text, edits, 0);
    return true;
}

static bool to_case(dv_buf *out, dv_str text, uint32_t steps, dv_normal_place place, dv_edits *edits) {
    (void)place;
    dv_case_to to = (steps & DV_NORMALIZE_UPPER) != 0 ? DV_TO_UPPER : (steps & DV_NORMALIZE_LOWER) != 0 ? DV_TO_LOWER : DV_TO_TITLE;
    dv_case__tell(out, text, to, edits, 0);
    return true;
}

#define FORMS ((uint32_t)(DV_NORMALIZE_NFC | DV_NORMALIZE_NFD))
#define QUOTES ((uint32_t)(DV_NORMALIZE_QUOTES_CURLY | DV_NORMALIZE_QUOTES_PLAIN))
#define DASHES ((uint32_t)(DV_NORMALIZE_DASHES_LONG | DV_NORMALIZE_DASHES_PLAIN))
#define CASES ((uint32_t)(DV_NORMALIZE_UPPER | DV_NORMALIZE_LOWER | DV_NORMALIZE_TITLE))
#define CHARS ((uint32_t)(DV_NORMALIZE_INVISIBLE | DV_NORMALIZE_SOFT_HYPHEN | DV_NORMALIZE_SPACES) | QUOTES | DASHES)
#define WHITE ((uint32_t)(DV_NORMALIZE_COLLAPSE | DV_NORMALIZE_TRIM))
#define STYLES ((uint32_t)(DV_NORMALIZE_TONE_HOA_FIRST | DV_NORMALIZE_TONE_HOA_SECOND))
#define REPAIRS                                                                                                                        \
    ((uint32_t)(DV_NORMALIZE_TONE_PLACE | DV_NORMALIZE_TONE_TWICE | DV_NORMALIZE_HORN | DV_NORMALIZE_NGH))
#define TONES (STYLES | REPAIRS)
#define ALL ((uint32_t)(DV_NORMALIZE_UTF8 | DV_NORMALIZE_LOOKALIKES | DV_NORMALIZE_MARKS) | CHARS | CASES | WHITE | TONES | FORMS)

/* The order makes the whole idempotent: NFC first, so that a character and its canonical equals are one to all that follow; look-alikes
 * before capitals, since some are alike in one case only, and again after them, since a false d is judged by its case; white space before
 * tones, which are judged by the words around. Tones come out in NFC, so that it comes first for them too. */
static const struct {
    uint32_t when; /* any of these steps */
    uint32_t also; /* and any of these; 0 for no other condition */
    dv_normal_fn *run;
} STEPS[] = {
    {DV_NORMALIZE_UTF8, 0, dv_normal__utf8},
    {FORMS | TONES, 0, to_nfc},
    {CHARS, 0, dv_normal__chars},
    {DV_NORMALIZE_LOOKALIKES, 0, dv_normal__lookalikes},
    {CASES, 0, to_case},
    {CASES, DV_NORMALIZE_LOOKALIKES, dv_normal__lookalikes},
    {DV_NORMALIZE_MARKS, 0, dv_normal__marks},
    {WHITE, 0, dv_normal__spaces},
    {TONES, 0, dv_normal__tones},
    {DV_NORMALIZE_NFC, 0, to_nfc},
    {DV_NORMALIZE_NFD, 0, to_nfd},
};

static bool is_one_at_most(uint32_t steps) {
    return (steps & (steps - 1)) == 0;
}

bool dv_normal__steps(const dv_normalize_options *options, uint32_t *steps) {
    dv_normalize_options own = {.steps = DV_NORMALIZE_USUAL};
    dv_options__read(&own, sizeof own, options);
    *steps = own.steps;
    return (*steps & ~ALL) == 0 && is_one_at_most(*steps & QUOTES) && is_one_at_most(*steps & DASHES) && is_one_at_most(*steps & CASES) &&
           is_one_at_most(*steps & STYLES) && is_one_at_most(*steps & FORMS);
}

void dv_normal__open(dv_normal_room *room, const dv_alloc *alloc) {
    for (size_t i = 0; i < 2; i++) {
        dv_buf_init(&room->work[i], alloc);
        dv_edits_init(&room->lists[i], alloc);
    }
}

void dv_normal__close(dv_normal_room *room) {
    for (size_t i = 0; i < 2; i++) {
        dv_buf_free(&room->work[i]);
        dv_edits_free(&room->lists[i]);
    }
}

/* Tells the changes of a piece to the caller, but not those that another step took back. */
static dv_status add_edits(dv_edits *edits, const dv_edits *piece, dv_str raw, dv_str now, size_t base) {
    for (size_t i = 0; i < piece->len && edits->status == DV_OK; i++) {
        const dv_edit *edit = &piece->items[i];
        dv_str before = {raw.ptr + edit->from, edit->from_len}, after = {now.ptr + edit->to, edit->to_len};
        if ((edit->kinds & DV_EDIT_TONES_DIFFER) != 0 || !dv_str_equal(before, after))
            dv_edits_add(edits, base + edit->from, edit->from_len, edit->to_len, edit->kinds);
    }
    return edits->status;
}

dv_status dv_normal__piece(dv_buf *out, dv_str text, uint32_t steps, dv_normal_place place, dv_normal_room *room, dv_edits *edits,
                           size_t base) {
    dv_str now = text;
    unsigned to = 0;
    dv_edits *all = edits ? &room->lists[0] : NULL, *list = edits ? &room->lists[1] : NULL;
    dv_edits_clear(all);
    for (size_t i = 0; i < sizeof STEPS / sizeof STEPS[0]; i++) {
        if ((steps & STEPS[i].when) == 0 || (STEPS[i].also != 0 && (steps & STEPS[i].also) == 0)) continue;
        dv_buf *work = &room->work[to];
        work->len = 0;
        dv_edits_clear(list);
        if (!STEPS[i].run(work, now, steps, place, list)) continue;
        if (work->status != DV_OK) return work->status;
        if (all && dv_edits_then(all, list) != DV_OK) return all->status;
        now = dv_buf_str(work);
        to = 1 - to;
    }
    if (dv_buf_add(out, now) != DV_OK || !edits) return out->status;
    return add_edits(edits, all, text, now, base);
}

/* ---- pieces ---- */

/* Whether text may be cut at `at`, where a character begins. */
static bool is_cut(dv_str text, size_t at) {
    if (at == 0 || !dv_char__is_blank(text.ptr[at - 1])) return false;
    unsigned char byte = (unsigned char)text.ptr[at];
    if (byte < 0x80) return byte > ' ';
    uint32_t c;
    if (dv_utf8__read(text.ptr + at, text.len - at, &c) == 0 || dv_canonical__safe_size(text, at) == 0) return false;
    dv_class class = dv_class__of(c);
    return class != DV_CLASS_SPACE && class != DV_CLASS_INVISIBLE && class != DV_CLASS_MARK;
}

bool dv_normal__by_line(uint32_t steps) {
    return (steps & TONES) != 0;
}

/* Whether the white space before `at` has a line end. */
static bool begins_line(dv_str text, size_t at) {
    return !dv_normal__line_text(text, at, true);
}

size_t dv_normal__next_cut(dv_str text, size_t at, bool by_line) {
    while (at < text.len && !(is_cut(text, at) && (!by_line || begins_line(text, at))))
        at++;
    return at;
}

size_t dv_normal__last_cut(dv_str text, size_t most, bool by_line) {
    for (size_t at = most < text.len ? most : text.len - 1; at > 0; at--)
        if (is_cut(text, at) && (!by_line || begins_line(text, at))) return at;
    return 0;
}

bool dv_normal__line_text(dv_str text, size_t cut, bool before) {
    while (cut > 0 && dv_char__is_blank(text.ptr[cut - 1])) {
        cut--;
        if (text.ptr[cut] != ' ' && text.ptr[cut] != '\t') return false;
    }
    return cut > 0 || before;
}
