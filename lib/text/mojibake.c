/* UTF-8 that was read as another set and saved as UTF-8 again. */
#include <danvan/detect.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "text/chars.h"
#include "text/enc.h"
#include "text/enc_cp1252.h"
#include "text/enc_sense.h"

enum { MOST_PASSES = 3 };

typedef enum verdict {
    VERDICT_NONE = 0, /* says nothing: ASCII, or letters of other languages */
    VERDICT_SOUND,
    VERDICT_DAMAGED,
    VERDICT_EITHER /* could have been right as it is */
} verdict;

typedef int map_byte(uint32_t c);

/* The byte that a reader saw as `c`; -1 for none. */
static int by_windows(uint32_t c) {
    return c >= 0x80 && c < 0xA0 ? (int)c : dv_cp1252__byte(c);
}

static int by_cp1258(uint32_t c) {
    if (c < 0xA0) return (int)c;
    for (int byte = 0x80; byte < 0x100; byte++)
        if (dv_page__cp1258.high[byte - 0x80] == c) return byte;
    return -1;
}

/* Whether a character may come out of undoing: one of a Vietnamese text, or again one that was read wrongly. */
static bool is_plausible(uint32_t c) {
    return c >= 0x80 && (dv_letter__read(c).base != 0 || dv_sense__is_sign(c) || dv_sense__is_mark(c) || by_windows(c) >= 0);
}

/* Reads the character whose bytes became the characters at `at`, which moves behind them. 0 when there is none. */
static uint32_t undo_char(dv_str text, size_t *at, map_byte *map) {
    char bytes[4];
    size_t len = 0;
    size_t to = *at;
    for (size_t need = 1; len < need;) {
        uint32_t c = 0;
        size_t size = dv_utf8__read(text.ptr + to, text.len - to, &c);
        int byte = size > 0 && c >= 0x80 ? map(c) : -1;
        if (byte < 0x80 || (len == 0 && (byte < 0xC2 || byte > 0xF4)) || (len > 0 && byte >= 0xC0)) return 0;
        if (len == 0) need = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        bytes[len++] = (char)byte;
        to += size;
    }
    uint32_t c = 0;
    if (dv_utf8__read(bytes, len, &c) != len || !is_plausible(c)) return 0;
    *at = to;
    return c;
}

/* Appends `text` undone once, composed. Returns whether anything changed. */
static bool undo(dv_buf *out, dv_str text, map_byte *map) {
    bool changed = false;
    size_t start = out->len;
    for (size_t at = 0; at < text.len;) {
        uint32_t c = undo_char(text, &at, map);
        changed |= c != 0;
        if (c == 0) c = dv_utf8_next(text, &at);
        dv_utf8_put(out, c);
    }
    if (changed) dv_enc__compose(out, start);
    return changed && out->status == DV_OK;
}

/* What the letters and signs of a word show. */
typedef struct look {
    bool sensible; /* all its letters spell syllables, all its signs are ordinary ones */
    bool tidy;     /* and the signs stand before and behind the letters only */
    bool foreign;  /* it is of letters and ordinary signs, but spells no syllable */
    bool marked;   /* it has a letter that Vietnamese has and ASCII has not */
} look;

static look look_at(dv_str word) {
    look seen = {.sensible = true, .tidy = true, .foreign = true};
    bool letter = false; /* one stands before, with no ASCII sign between */
    bool sign_behind_letter = false;
    for (size_t at = 0; at < word.len;) {
        size_t start = at;
        bool beyond_ascii = false;
        uint32_t c = 0;
        for (size_t next = at; at < word.len; at = next) {
            c = dv_utf8_next(word, (next = at, &next));
            if (!dv_sense__is_letter(c)) break;
            beyond_ascii |= c >= 0x80;
            seen.marked |= c >= 0x80 && dv_letter__read(c).base != 0;
        }
        if (at > start) {
            dv_str letters = {word.ptr + start, at - start};
            if (beyond_ascii && dv_sense__cased_word(letters) == DV_SENSE_NONE) seen.sensible = false;
            if (sign_behind_letter) seen.tidy = false;
            letter = true;
        }
        if (at == word.len) break;
        if (c >= 0x80) {
            sign_behind_letter = letter;
            if (!dv_sense__is_sign(c)) seen.sensible = seen.foreign = false;
        } else {
            letter = sign_behind_letter = false;
        }
        dv_utf8_next(word, &at);
    }
    seen.tidy &= seen.sensible;
    return seen;
}

typedef struct undoing {
    dv_str text;
    dv_buf words[2];  /* the word being judged, undone so far, and the one before that */
    unsigned passes;  /* how often it was undone */
    bool looked;      /* whether the next sure word was looked for */
    size_t next_at;   /* behind it */
    verdict next;
    unsigned next_passes;
} undoing;

/* Undoes the word in words[0] once more, into words[1], and changes the two. False when nothing changes. */
static bool undo_again(undoing *all, map_byte *map) {
    all->words[1].len = 0;
    if (!undo(&all->words[1], dv_buf_str(&all->words[0]), map)) return false;
    dv_buf undone = all->words[1];
    all->words[1] = all->words[0];
    all->words[0] = undone;
    return true;
}

/* Whether a character can be the first of those that a plausible one became. */
static bool is_lead(uint32_t c) {
    switch (c) {
    case u'Â':
    case u'Ã':
    case u'Ä':
    case u'Å':
    case u'Æ':
    case u'Ë':
    case u'Ì':
    case u'á':
    case u'â':
    case u'ï':
    case u'Ă':
    case 0x300:
        return true;
    default:
        return false;
    }
}

static bool has_lead(dv_str word) {
    for (size_t at = 0; at < word.len;) {
        uint32_t c = dv_utf8_next(word, &at);
        if (c >= 0x80 && is_lead(c) && at < word.len && (unsigned char)word.ptr[at] >= 0x80) return true;
    }
    return false;
}

/* Undoes a word by a map until it is tidy, and `depth` times if it can be. Leaves it in words[0], how often in `passes`, and how it
 * looks in `after`. */
static bool undo_by(undoing *all, dv_str word, map_byte *map, unsigned depth, look *after) {
    all->words[0].len = 0;
    all->passes = 0;
    dv_buf_add(&all->words[0], word);
    while (all->passes < MOST_PASSES && undo_again(all, map)) {
        look now = look_at(dv_buf_str(&all->words[0]));
        if (all->passes > 0 && after->tidy && !now.tidy) { /* once too often */
            dv_buf undone = all->words[1];
            all->words[1] = all->words[0];
            all->words[0] = undone;
            break;
        }
        *after = now;
        all->passes++;
        if (now.tidy && all->passes >= depth) break;
    }
    return all->passes > 0;
}

static bool undo_word(undoing *all, dv_str word, unsigned depth, look *after) {
    if (undo_by(all, word, by_windows, depth, after) && after->sensible) return true;
    look other = {0};
    if (undo_by(all, word, by_cp1258, depth, &other) && other.sensible) {
        *after = other;
        return true;
    }
    return undo_by(all, word, by_windows, depth, after);
}

static verdict judge(undoing *all, dv_str word) {
    look before;
    look after = {0};
    if (!has_lead(word)) {
        before = look_at(word);
        return before.sensible && before.marked ? VERDICT_SOUND : VERDICT_NONE;
    }
    before = look_at(word);
    if (!undo_word(all, word, 1, &after)) return before.sensible && before.marked ? VERDICT_SOUND : VERDICT_NONE;
    if (after.sensible) return before.tidy ? VERDICT_EITHER : VERDICT_DAMAGED;
    if (before.tidy) return VERDICT_SOUND;
    return after.foreign ? VERDICT_EITHER : VERDICT_NONE;
}

/* The next word from `*at` on that is not all ASCII; empty at the end. */
static dv_str next_word(dv_str text, size_t *at) {
    while (*at < text.len) {
        while (*at < text.len && dv_char__is_blank(text.ptr[*at]))
            ++*at;
        size_t start = *at;
        bool beyond_ascii = false;
        for (; *at < text.len && !dv_char__is_blank(text.ptr[*at]); ++*at)
            beyond_ascii |= (unsigned char)text.ptr[*at] >= 0x80;
        if (beyond_ascii) return (dv_str){text.ptr + start, *at - start};
    }
    return (dv_str){NULL, 0};
}

/* The verdict on the next word from `at` on that is sure. */
static void look_ahead(undoing *all, size_t at) {
    if (all->looked && at < all->next_at) return;
    all->looked = true;
    all->next = VERDICT_NONE;
    all->next_passes = 0;
    for (dv_str word; (word = next_word(all->text, &at)).len > 0;) {
        verdict found = judge(all, word);
        if (found != VERDICT_SOUND && found != VERDICT_DAMAGED) continue;
        all->next = found;
        all->next_passes = all->passes;
        break;
    }
    all->next_at = all->next == VERDICT_NONE ? SIZE_MAX : at;
}

/* The last sure word before the one that is judged. */
typedef struct sure {
    verdict found;
    unsigned passes;
} sure;

static bool is_damaged(undoing *all, sure before, size_t end) {
    look_ahead(all, end);
    if (before.found == VERDICT_SOUND || all->next == VERDICT_SOUND) return false;
    return before.found == VERDICT_DAMAGED || all->next == VERDICT_DAMAGED;
}

/* How often the words around a damaged one were read wrongly. */
static unsigned depth_around(undoing *all, sure before, size_t end) {
    look_ahead(all, end);
    unsigned after = all->next == VERDICT_DAMAGED ? all->next_passes : 0;
    unsigned depth = before.found == VERDICT_DAMAGED ? before.passes : 0;
    return after > depth ? after : depth;
}

static void undo_text(undoing *all, dv_buf *out, dv_edits *edits, dv_mojibake_report *report) {
    sure before = {VERDICT_NONE, 0};
    size_t done = 0;
    size_t at = 0;
    for (dv_str word; out->status == DV_OK && (word = next_word(all->text, &at)).len > 0;) {
        verdict found = judge(all, word);
        sure next = {found, all->passes};
        bool damaged = found == VERDICT_DAMAGED || (found == VERDICT_EITHER && is_damaged(all, before, at));
        report->left += found == VERDICT_EITHER && !damaged;
        if (damaged) {
            look after = {0};
            unsigned depth = depth_around(all, before, at);
            undo_word(all, word, depth, &after);
            size_t start = (size_t)(word.ptr - all->text.ptr);
            dv_buf_add(out, (dv_str){all->text.ptr + done, start - done});
            dv_buf_add(out, dv_buf_str(&all->words[0]));
            dv_edits_add(edits, start, word.len, all->words[0].len, DV_EDIT_DECODED);
            report->words++;
            if (all->passes > report->passes) report->passes = all->passes;
            if (next.passes < all->passes) next.passes = all->passes;
            done = at;
        }
        if (found == VERDICT_SOUND || found == VERDICT_DAMAGED) before = next;
    }
    if (done < all->text.len) dv_buf_add(out, (dv_str){all->text.ptr + done, all->text.len - done});
}

dv_status dv_mojibake_undo(dv_buf *out, dv_str text, dv_edits *edits, dv_mojibake_report *report) {
    dv_mojibake_report own;
    if (!report) report = &own;
    *report = (dv_mojibake_report){0};
    dv_edits_clear(edits);
    if (!out) return DV_E_ARG;
    if (dv_utf8_check(text) != text.len) return DV_E_TEXT;
    dv_buf_add(out, DV_S(""));
    undoing all = {.text = text};
    size_t start = out->len;
    dv_buf_init(&all.words[0], out->alloc);
    dv_buf_init(&all.words[1], out->alloc);
    undo_text(&all, out, edits, report);
    for (size_t i = 0; i < 2; i++) {
        if (out->status == DV_OK) out->status = all.words[i].status;
        dv_buf_free(&all.words[i]);
    }
    dv_status status = out->status != DV_OK ? out->status : edits ? edits->status : DV_OK;
    if (status != DV_OK) dv_buf__cut(out, start);
    return status;
}
