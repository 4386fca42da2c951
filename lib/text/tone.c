#include "text/tone.h"

#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "text/canonical.h"

typedef struct rewriter {
    dv_buf *out;
    dv_edits *edits;
    dv_str text;
    size_t copied; /* up to here the text is in `out` */
    const dv_tone_plan *plan;
    dv_tone_guard guard;
} rewriter;

static bool is_inside(dv_str text, size_t at) {
    return at < text.len && dv_utf8__is_tail((unsigned char)text.ptr[at]);
}

/* What two texts have in common at the beginning, whole characters only. */
static size_t same_start(dv_str a, dv_str b) {
    size_t at = 0, most = a.len < b.len ? a.len : b.len;
    while (at < most && a.ptr[at] == b.ptr[at])
        at++;
    while (at > 0 && (is_inside(a, at) || is_inside(b, at)))
        at--;
    return at;
}

/* The same at the end, behind the first `start` bytes. */
static size_t same_end(dv_str a, dv_str b, size_t start) {
    size_t len = 0, most = (a.len < b.len ? a.len : b.len) - start;
    while (len < most && a.ptr[a.len - len - 1] == b.ptr[b.len - len - 1])
        len++;
    while (len > 0 && is_inside(a, a.len - len))
        len--;
    return len;
}

static void replace(rewriter *r, dv_range word, const dv_tone_mended *mended) {
    dv_str was = {r->text.ptr + word.start, word.end - word.start}, is = {mended->text, mended->len};
    size_t start = same_start(was, is), end = same_end(was, is, start);
    dv_buf_add(r->out, (dv_str){r->text.ptr + r->copied, word.start - r->copied});
    dv_buf_add(r->out, is);
    r->copied = word.end;
    dv_edits_add(r->edits, word.start + start, was.len - start - end, is.len - start - end, mended->kinds);
}

static void rewrite_word(rewriter *r, dv_range word) {
    dv_tone_mended mended;
    dv_tone__mend(&mended, (dv_str){r->text.ptr + word.start, word.end - word.start}, r->plan);
    if (mended.kinds == 0 || dv_tone__is_guarded(&r->guard, r->text, word)) return;
    if (mended.same)
        dv_edits_add(r->edits, word.start, word.end - word.start, word.end - word.start, mended.kinds);
    else
        replace(r, word, &mended);
}

/* Rewrites a text that is in NFC. False, and nothing written, when it is not. */
static bool rewrite(rewriter *r, bool composed) {
    size_t len = r->out->len;
    dv_tone_walk walk = {r->text, r->plan, composed, 0, 0};
    for (;;) {
        dv_range word;
        dv_tone_scan got = dv_tone__scan(&walk, &word);
        if (got == DV_TONE_SCAN_OTHER) {
            dv_buf__cut(r->out, len);
            dv_edits_clear(r->edits);
            return false;
        }
        if (got == DV_TONE_SCAN_END || r->out->status != DV_OK || (r->edits && r->edits->status != DV_OK)) break;
        rewrite_word(r, word);
    }
    dv_buf_add(r->out, (dv_str){r->text.ptr + r->copied, r->text.len - r->copied});
    return true;
}

/* Rewrites a text that has to be composed first. */
static dv_status rewrite_decomposed(dv_buf *out, dv_str text, const dv_tone_plan *plan, dv_edits *edits) {
    dv_scratch composed;
    dv_edits moves;
    dv_scratch__open(&composed, out->alloc);
    dv_edits_init(&moves, edits ? edits->alloc : NULL);
    dv_status status = dv_nfc__edits(&composed.buf, text, edits);
    if (status == DV_OK) {
        rewriter r = {out, edits ? &moves : NULL, dv_buf_str(&composed.buf), 0, plan, {{0, 0}, false}};
        rewrite(&r, true);
        status = out->status;
        if (status == DV_OK) status = dv_edits_then(edits, &moves);
    } else if (status != DV_E_TEXT && out->status == DV_OK && composed.buf.status != DV_OK) {
        out->status = status;
    }
    dv_buf_free(&composed.buf);
    dv_edits_free(&moves);
    return status;
}

dv_status dv_tone__rewrite(dv_buf *out, dv_str text, const dv_tone_plan *plan, dv_edits *edits) {
    dv_edits_clear(edits);
    size_t len = out->len;
    if (dv_buf__reserve(out, text.len) != DV_OK) return out->status;
    rewriter r = {out, edits, text, 0, plan, {{0, 0}, false}};
    dv_status status = DV_OK;
    if (!rewrite(&r, false)) status = rewrite_decomposed(out, text, plan, edits);
    if (status == DV_OK) status = out->status;
    if (status == DV_OK && edits) status = edits->status;
    if (status != DV_OK) dv_buf__cut(out, len);
    return status;
}

dv_status dv_tone_style(dv_buf *out, dv_str text, dv_tone_place place, dv_edits *edits) {
    if (!out) return DV_E_ARG;
    const dv_tone_plan plan = {0, true, place};
    dv_edits_clear(edits);
    if ((unsigned)place > DV_TONE_HOA_SECOND) return DV_E_ARG;
    return dv_tone__rewrite(out, text, &plan, edits);
}

dv_status dv_tone_repair(dv_buf *out, dv_str text, unsigned repairs, dv_edits *edits) {
    if (!out) return DV_E_ARG;
    const dv_tone_plan plan = {repairs, false, DV_TONE_HOA_FIRST};
    dv_edits_clear(edits);
    if (repairs & ~(unsigned)DV_REPAIR_ALL) return DV_E_ARG;
    return dv_tone__rewrite(out, text, &plan, edits);
}
