#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

#include <danvan/text.h>

#include "failing_alloc.h"

static void expect_map(const dv_edits *edits, size_t raw, size_t out, const char *what) {
    size_t got = dv_edits_to_out(edits, raw);
    cr_expect_eq(got, out, "%s: %zu to out gave %zu, not %zu", what, raw, got, out);
}

/* "tóan  bộ qúa" -> "toán bộ quá": two moved tones and a blank taken out. */
Test(edits, example) {
    dv_edits edits;
    dv_edits_init(&edits, NULL);
    cr_assert_eq(dv_edits_add(&edits, 1, 3, 3, DV_EDIT_TONE_PLACE), DV_OK);
    cr_assert_eq(dv_edits_add(&edits, 6, 1, 0, DV_EDIT_SPACE), DV_OK);
    cr_assert_eq(dv_edits_add(&edits, 14, 3, 3, DV_EDIT_TONE_PLACE), DV_OK);
    cr_assert_eq(edits.len, 3);
    cr_expect_eq(edits.items[1].to, 6);
    cr_expect_eq(edits.items[2].to, 13);
    static const size_t RAW_TO_OUT[][2] = {{0, 0}, {1, 1}, {2, 1}, {3, 1}, {4, 4}, {6, 6}, {7, 6}, {13, 12}, {14, 13}, {15, 13},
        {17, 16}};
    for (size_t i = 0; i < sizeof RAW_TO_OUT / sizeof RAW_TO_OUT[0]; i++)
        expect_map(&edits, RAW_TO_OUT[i][0], RAW_TO_OUT[i][1], "example");
    cr_expect_eq(dv_edits_to_raw(&edits, 6), 7);
    cr_expect_eq(dv_edits_to_raw(&edits, 15), 14);
    cr_expect_eq(dv_edits_to_raw(&edits, 16), 17);
    static const struct {
        dv_range out, raw;
    } RANGES[] = {{{0, 5}, {0, 5}}, {{5, 6}, {5, 6}}, {{6, 7}, {7, 8}}, {{5, 7}, {5, 8}}, {{2, 3}, {1, 4}}, {{6, 6}, {7, 7}},
        {{13, 14}, {14, 17}}};
    for (size_t i = 0; i < sizeof RANGES / sizeof RANGES[0]; i++) {
        dv_range got = dv_edits_range_to_raw(&edits, RANGES[i].out);
        cr_expect(got.start == RANGES[i].raw.start && got.end == RANGES[i].raw.end, "row %zu: [%zu, %zu)", i, got.start, got.end);
    }
    dv_range gone = dv_edits_range_to_out(&edits, (dv_range){6, 7});
    cr_expect(gone.start == 6 && gone.end == 6);
    dv_edits_clear(&edits);
    cr_expect_eq(edits.len, 0);
    expect_map(&edits, 9, 9, "cleared");
    dv_edits_free(&edits);
}

Test(edits, marks_keep_places) {
    dv_edits edits;
    dv_edits_init(&edits, NULL);
    dv_edits_add(&edits, 2, 4, 4, DV_EDIT_TONES_DIFFER);
    expect_map(&edits, 4, 4, "mark");
    dv_range range = dv_edits_range_to_raw(&edits, (dv_range){3, 4});
    cr_expect(range.start == 3 && range.end == 4);
    dv_edits_free(&edits);
}

/* What only touches in the middle text stays apart: something put in before a letter that was changed is no change of the
 * letter. */
Test(edits, touching_edits_stay_apart) {
    dv_edits first, second;
    dv_edits_init(&first, NULL);
    dv_edits_init(&second, NULL);
    dv_edits_add(&first, 4, 2, 2, DV_EDIT_TONE_PLACE);
    dv_edits_add(&second, 4, 0, 1, DV_EDIT_SPACE);
    dv_edits_add(&second, 6, 3, 1, DV_EDIT_NFC);
    cr_assert_eq(dv_edits_then(&first, &second), DV_OK);
    cr_assert_eq(first.len, 3);
    static const dv_edit WANT[] = {{4, 0, 4, 1, DV_EDIT_SPACE}, {4, 2, 5, 2, DV_EDIT_TONE_PLACE}, {6, 3, 7, 1, DV_EDIT_NFC}};
    for (size_t i = 0; i < 3; i++)
        cr_expect(first.items[i].from == WANT[i].from && first.items[i].from_len == WANT[i].from_len &&
            first.items[i].to == WANT[i].to &&
                      first.items[i].to_len == WANT[i].to_len && first.items[i].kinds == WANT[i].kinds,
                  "edit %zu", i);
    dv_edits_free(&first);
    dv_edits_free(&second);
}

Test(edits, refusals) {
    cr_expect_eq(dv_edits_add(NULL, 1, 1, 1, 0), DV_OK);
    cr_expect_eq(dv_edits_to_out(NULL, 7), 7);
    cr_expect_eq(dv_edits_to_raw(NULL, 7), 7);
    cr_expect_eq(dv_edits_then(NULL, NULL), DV_OK);
    dv_edits_free(NULL);
    dv_edits_clear(NULL);
    dv_edits edits;
    dv_edits_init(&edits, NULL);
    cr_expect_eq(dv_edits_add(&edits, 5, 2, 2, 0), DV_OK);
    cr_expect_eq(dv_edits_add(&edits, 6, 2, 2, 0), DV_E_ARG);
    cr_expect_eq(dv_edits_add(&edits, 9, 2, 2, 0), DV_E_ARG, "a failure stays");
    dv_edits_clear(&edits);
    cr_expect_eq(dv_edits_add(&edits, SIZE_MAX, 1, 0, 0), DV_E_ARG);
    dv_edits_clear(&edits);
    cr_expect_eq(dv_edits_add(&edits, 5, 1, SIZE_MAX, 0), DV_E_ARG);
    dv_edits_free(&edits);
}

Test(edits, no_memory) {
    for (size_t fail = 1; fail < 8; fail++) {
        failing state;
        dv_alloc alloc = failing_alloc(&state, fail);
        dv_edits first, second;
        dv_edits_init(&first, &alloc);
        dv_edits_init(&second, &alloc);
        dv_status status = DV_OK;
        for (size_t i = 0; i < 40 && status == DV_OK; i++)
            if ((status = dv_edits_add(&first, i * 3, 1, 2, DV_EDIT_CASE)) == DV_OK)
                status = dv_edits_add(&second, i * 4, 2, 1, DV_EDIT_NFC);
        if (status == DV_OK) status = dv_edits_then(&first, &second);
        cr_expect(status == DV_OK || status == DV_E_NOMEM);
        dv_edits_free(&first);
        dv_edits_free(&second);
        cr_expect_eq(state.held, 0, "fail %zu", fail);
    }
}

/* ---- random maps, proved byte by byte ---- */

enum { ROOM = 400 };

typedef struct line {
    unsigned items[ROOM]; /* a number of its own for every byte */
    size_t len;
} line;

static uint32_t draw(uint32_t *seed, uint32_t below) {
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 16) % below;
}

/* Cuts and puts in at random. */
static void change(line *out, const line *in, dv_edits *edits, uint32_t *seed, unsigned *fresh) {
    out->len = 0;
    for (size_t at = 0; at <= in->len;) {
        if (draw(seed, 4) == 0 && out->len + 8 < ROOM / 2) {
            size_t cut = draw(seed, 4), put = draw(seed, 4);
            if (cut > in->len - at) cut = in->len - at;
            cr_assert_eq(dv_edits_add(edits, at, cut, put, 1u << draw(seed, 8)), DV_OK);
            for (size_t i = 0; i < put; i++)
                out->items[out->len++] = (*fresh)++;
            at += cut;
            if (at == in->len) return;
        }
        if (at < in->len) out->items[out->len++] = in->items[at];
        at++;
    }
}

static bool in_edit(const dv_edits *edits, size_t out) {
    for (size_t i = 0; i < edits->len; i++)
        if (out >= edits->items[i].to && out < edits->items[i].to + edits->items[i].to_len) return true;
    return false;
}

/* Every byte outside the edits is the raw byte that the map names, both ways; every byte inside comes from within its edit. */
static void prove(const line *raw, const line *out, const dv_edits *edits, uint32_t round) {
    for (size_t i = 0; i < out->len; i++) {
        size_t from = dv_edits_to_raw(edits, i);
        dv_range one = dv_edits_range_to_raw(edits, (dv_range){i, i + 1});
        cr_assert(one.start == from && one.end >= from && one.end <= raw->len, "round %u, byte %zu", round, i);
        if (in_edit(edits, i)) continue;
        cr_assert(from < raw->len && raw->items[from] == out->items[i], "round %u, byte %zu", round, i);
        cr_assert_eq(dv_edits_to_out(edits, from), i, "round %u, byte %zu", round, i);
        cr_assert_eq(one.end, from + 1, "round %u, byte %zu", round, i);
    }
    cr_assert_eq(dv_edits_range_to_raw(edits, (dv_range){0, out->len + 1}).end, raw->len + 1, "round %u", round);
    for (size_t i = 1; i < edits->len; i++) {
        const dv_edit *a = &edits->items[i - 1], *b = &edits->items[i];
        cr_assert(a->from + a->from_len <= b->from && b->from - (a->from + a->from_len) == b->to - (a->to + a->to_len));
    }
}

static uint32_t all_kinds(const dv_edits *edits) {
    uint32_t kinds = 0;
    for (size_t i = 0; i < edits->len; i++)
        kinds |= edits->items[i].kinds;
    return kinds;
}

/* How many bytes of the raw text stand in the text that came out. */
static size_t kept(const line *raw, const line *out) {
    size_t found = 0;
    for (size_t i = 0; i < raw->len; i++)
        for (size_t k = 0; k < out->len; k++)
            found += raw->items[i] == out->items[k];
    return found;
}

Test(edits, random_maps_and_their_composition) {
    uint32_t seed = 1;
    for (uint32_t round = 0; round < 4000; round++) {
        line raw = {.len = draw(&seed, 60)}, middle, out;
        unsigned fresh = 0;
        for (size_t i = 0; i < raw.len; i++)
            raw.items[i] = fresh++;
        dv_edits first, second;
        dv_edits_init(&first, NULL);
        dv_edits_init(&second, NULL);
        change(&middle, &raw, &first, &seed, &fresh);
        prove(&raw, &middle, &first, round);
        change(&out, &middle, &second, &seed, &fresh);
        prove(&middle, &out, &second, round);
        uint32_t kinds = all_kinds(&first) | all_kinds(&second);
        size_t most = first.len + second.len;
        cr_assert_eq(dv_edits_then(&first, &second), DV_OK);
        prove(&raw, &out, &first, round);
        cr_assert_eq(all_kinds(&first), kinds);
        cr_assert_leq(first.len, most);
        /* No wider than need be: what lies in no edit of either list lies in none of the joined list. */
        size_t outside = 0;
        for (size_t i = 0; i < out.len; i++)
            outside += !in_edit(&first, i);
        cr_assert_eq(outside, kept(&raw, &out), "round %u", round);
        dv_edits_free(&first);
        dv_edits_free(&second);
    }
}
