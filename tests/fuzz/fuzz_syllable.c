/* Any text: what is mended stays mended, only tones move, the edits name every change, and syllables are written as they were
 * read. */
#include <stdlib.h>
#include <string.h>

#include <danvan/danvan.h>
#include <utf8proc.h>

#include "text/iy.h"
#include "text/canonical.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds) {
    if (!holds) abort();
}

static bool same(const dv_buf *a, const dv_buf *b) {
    return dv_str_equal(dv_buf_str(a), dv_buf_str(b));
}

/* The decomposed text without tones (`drop_tones`) or horns and tones; counts the tones. */
static size_t strip(dv_buf *out, dv_str text, bool drop_horns) {
    size_t tones = 0;
    for (size_t at = 0; at < text.len;) {
        utf8proc_int32_t parts[32];
        int boundary = 0;
        utf8proc_int32_t c = (utf8proc_int32_t)dv_utf8_next(text, &at);
        utf8proc_ssize_t len = utf8proc_decompose_char(c, parts, 32, UTF8PROC_DECOMPOSE, &boundary);
        for (utf8proc_ssize_t i = 0; i < len && i < 32; i++) {
            bool tone = parts[i] == 0x300 || parts[i] == 0x301 || parts[i] == 0x303 || parts[i] == 0x309 || parts[i] == 0x323;
            tones += tone;
            if (!tone && !(drop_horns && parts[i] == 0x31B)) dv_utf8_put(out, (uint32_t)parts[i]);
        }
    }
    return tones;
}

/* Outside the edits both texts are the same bytes, and each place maps there and back. */
static void try_edits(dv_str raw, const dv_buf *out, const dv_edits *edits) {
    size_t from = 0, to = 0;
    for (size_t i = 0; i <= edits->len; i++) {
        dv_edit edit = i < edits->len ? edits->items[i] : (dv_edit){raw.len, 0, out->len, 0, 1};
        must(edit.kinds != 0 && edit.from >= from && edit.from + edit.from_len <= raw.len && edit.to + edit.to_len <= out->len);
        must(edit.from - from == edit.to - to);
        must(edit.from == from || memcmp(raw.ptr + from, out->ptr + to, edit.from - from) == 0);
        for (size_t k = 0; k < edit.from - from; k++)
            must(dv_edits_to_out(edits, from + k) == to + k && dv_edits_to_raw(edits, to + k) == from + k);
        from = edit.from + edit.from_len;
        to = edit.to + edit.to_len;
    }
}

static dv_status run(dv_buf *out, dv_str text, int what, dv_edits *edits) {
    out->len = 0;
    if (what >= 16) return dv_tone_style(out, text, (dv_tone_place)(what - 16), edits);
    return dv_tone_repair(out, text, (unsigned)what, edits);
}

static void try_rewriting(dv_str text, int what, dv_buf room[4], dv_edits *edits) {
    bool good = dv_utf8_check(text) == text.len;
    must(run(&room[0], text, what, edits) == (good ? DV_OK : DV_E_TEXT));
    if (!good) {
        must(room[0].len == 0 && edits->len == 0);
        return;
    }
    try_edits(text, &room[0], edits);
    must(dv_nfc_is(dv_buf_str(&room[0])));
    must(run(&room[1], text, what, NULL) == DV_OK && same(&room[0], &room[1]));
    must(run(&room[1], dv_buf_str(&room[0]), what, NULL) == DV_OK && same(&room[0], &room[1]));
    if (what < 16 && (what & DV_REPAIR_NGH)) return;
    room[2].len = room[3].len = 0;
    bool horns = what < 16 && (what & DV_REPAIR_HORN);
    size_t before = strip(&room[2], text, horns), after = strip(&room[3], dv_buf_str(&room[0]), horns);
    room[0].len = room[1].len = 0;
    dv_nfc(&room[0], dv_buf_str(&room[2]));
    dv_nfc(&room[1], dv_buf_str(&room[3]));
    must(same(&room[0], &room[1]));
    must(what < 16 && (what & DV_REPAIR_TWICE) ? after <= before : after == before);
}

static void try_syllable(dv_str text, dv_buf room[4]) {
    for (int level = DV_SYLLABLE_STRICT; level <= DV_SYLLABLE_LOOSE; level++) {
        dv_syllable read, again;
        if (dv_syllable_parse(&read, text, (dv_syllable_level)level) != DV_OK) continue;
        for (int place = DV_TONE_HOA_FIRST; place <= DV_TONE_HOA_SECOND; place++) {
            room[0].len = 0;
            must(dv_syllable_write(&room[0], &read, (dv_tone_place)place) == DV_OK);
            must(dv_nfc_is(dv_buf_str(&room[0])) && dv_syllable_is_valid(dv_buf_str(&room[0]), (dv_syllable_level)level));
            must(dv_syllable_parse(&again, dv_buf_str(&room[0]), (dv_syllable_level)level) == DV_OK);
            must(again.initial == read.initial && again.glide == read.glide && again.nucleus == read.nucleus);
            must(again.final == read.final && again.tone == read.tone && again.len == read.len);
            must(again.letter_case == read.letter_case);
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size > 6000) size = 6000; /* each text is read about fifty times */
    char *copy = malloc(size + (size == 0)); /* exactly as long as the text, so that a read past its end is seen */
    if (!copy) return 0;
    if (size > 0) memcpy(copy, data, size);
    dv_str text = {copy, size};
    dv_buf room[4];
    dv_edits edits;
    dv_edits_init(&edits, NULL);
    for (int i = 0; i < 4; i++)
        dv_buf_init(&room[i], NULL);
    for (int what = 0; what < 18; what++)
        try_rewriting(text, what, room, &edits);
    room[0].len = 0;
    if (dv_nfc__edits(&room[0], text, &edits) == DV_OK) try_edits(text, &room[0], &edits);
    room[1].len = 0;
    dv_iy__add(&room[1], text);
    for (size_t start = 0, at = 0; at <= size; at++)
        if (at == size || copy[at] == ' ' || copy[at] == '\n') {
            try_syllable((dv_str){copy + start, at - start}, room);
            start = at + 1;
        }
    for (int i = 0; i < 4; i++)
        dv_buf_free(&room[i]);
    dv_edits_free(&edits);
    free(copy);
    return 0;
}
