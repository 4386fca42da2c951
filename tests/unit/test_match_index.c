#include <criterion/criterion.h>

#include <danvan/match.h>
#include <danvan/text.h>

#include <stdlib.h>
#include <string.h>

#include "failing_alloc.h"
#include "text/letter.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const char *const NAMES[] = {
    "Xã Bình Lư",  "Thị trấn Tam Đường", "Xã Bản Bo",   "Xã Tả Lèng",   "Bản Chu Va 6",  "Bản Chu Va 8", "Bản Chu Va 12", "Xã Ba Tơ",
    "Xã Ba Tô",    "Quận I",             "Quận 3",      "Tổ dân phố 4", "Tổ dân phố 14", "Ea H’Leo",     "Xã Đắk R'lấp",  "Bình Lư",
    "Xã Hòa Bình", "Phường Hoà Bình",    "\xFF\xFE",    "",             "Xã Nà Tăm",     "Xã Nà Tấu",    "Xã Khun Há",    "Thành phố Huế",
    "Quang Trung", "Quảng Trung",        "Tam Xuân I",  "Sa Pa",        "SA PA",         "Sả Pa",
};

static bool same_result(const dv_match_result *a, const dv_match_result *b) {
    return a->verdict == b->verdict && a->best == b->best && a->found == b->found && a->len == b->len;
}

static bool same_hit(const dv_match_hit *a, const dv_match_hit *b) {
    return a->index == b->index && a->score == b->score && a->reasons == b->reasons && a->typos == b->typos;
}

static void view_all(dv_str out[COUNT(NAMES)]) {
    for (size_t i = 0; i < COUNT(NAMES); i++)
        out[i] = dv_s(NAMES[i]);
}

Test(match_index, verdicts) {
    static const struct {
        const char *query;
        dv_match_verdict verdict;
        const char *best; /* NULL: no hit at all */
        size_t found;
    } ROWS[] = {
        {"Xã Bình Lư", DV_MATCH_UNIQUE, "Xã Bình Lư", 2},
        {"bình lư", DV_MATCH_UNIQUE, "Bình Lư", 2},
        {"Binh Lu", DV_MATCH_UNIQUE, "Bình Lư", 2},
        {"xã bình lư", DV_MATCH_UNIQUE, "Xã Bình Lư", 2},
        {"tam duong", DV_MATCH_UNIQUE, "Thị trấn Tam Đường", 1},
        {"huyện Tam Đường", DV_MATCH_NONE, "Thị trấn Tam Đường", 1},
        {"Bản Bo", DV_MATCH_UNIQUE, "Xã Bản Bo", 1},
        {"chu va 6", DV_MATCH_UNIQUE, "Bản Chu Va 6", 1},
        {"chu va 06", DV_MATCH_UNIQUE, "Bản Chu Va 6", 1},
        {"chu va 7", DV_MATCH_NONE, NULL, 0},
        {"chu va", DV_MATCH_NONE, NULL, 0},
        {"Ba To", DV_MATCH_AMBIGUOUS, "Xã Ba Tơ", 2},
        {"Ba Tô", DV_MATCH_UNIQUE, "Xã Ba Tô", 2},
        {"xã Ba Tố", DV_MATCH_NONE, "Xã Ba Tơ", 2},
        {"quan 1", DV_MATCH_UNIQUE, "Quận I", 1},
        {"Q.3", DV_MATCH_UNIQUE, "Quận 3", 1},
        {"TDP số 4", DV_MATCH_UNIQUE, "Tổ dân phố 4", 1},
        {"Ea Hleo", DV_MATCH_UNIQUE, "Ea H’Leo", 1},
        {"dak rlap", DV_MATCH_UNIQUE, "Xã Đắk R'lấp", 1},
        {"Hoà Bình", DV_MATCH_AMBIGUOUS, "Phường Hoà Bình", 2},
        {"P. Hòa Bình", DV_MATCH_UNIQUE, "Phường Hoà Bình", 2},
        {"Nà Tắm", DV_MATCH_NONE, "Xã Nà Tăm", 1},
        {"Khum Há", DV_MATCH_NONE, "Xã Khun Há", 1},
        {"\xFF\xFE", DV_MATCH_UNIQUE, "\xFF\xFE", 1},
        {"\xFF\xFF", DV_MATCH_NONE, NULL, 0},
        {"", DV_MATCH_UNIQUE, "", 1},
        {"quang trung", DV_MATCH_AMBIGUOUS, "Quang Trung", 2},
        {"Quang Trung", DV_MATCH_UNIQUE, "Quang Trung", 2},
        {"quảng trung", DV_MATCH_UNIQUE, "Quảng Trung", 2},
        {"Sa Pa", DV_MATCH_AMBIGUOUS, "Sa Pa", 3},
        {"xã quang trung", DV_MATCH_UNIQUE, "Quang Trung", 2},
        {"xa quang trung", DV_MATCH_AMBIGUOUS, "Quang Trung", 2},
        {"tam xuan i", DV_MATCH_UNIQUE, "Tam Xuân I", 1},
        {"Tam Xuân 1", DV_MATCH_UNIQUE, "Tam Xuân I", 1},
        {"Huế", DV_MATCH_UNIQUE, "Thành phố Huế", 1},
    };
    dv_str names[COUNT(NAMES)];
    view_all(names);
    dv_match_index *index = NULL;
    cr_assert_eq(dv_match_index_new(&index, names, COUNT(NAMES), NULL), DV_OK);
    cr_expect_eq(dv_match_index_len(index), COUNT(NAMES));
    cr_expect(dv_str_equal(dv_match_index_name(index, 3), dv_s(NAMES[3])));
    cr_expect_null(dv_match_index_name(index, COUNT(NAMES)).ptr);
    for (size_t i = 0; i < COUNT(ROWS); i++) {
        dv_match_hit hits[4], others[4];
        dv_match_result result, other;
        cr_assert_eq(dv_match_find(&result, hits, 4, index, dv_s(ROWS[i].query), NULL), DV_OK);
        cr_assert_eq(dv_match(&other, others, 4, dv_s(ROWS[i].query), names, COUNT(NAMES), NULL), DV_OK);
        const char *best = result.best == SIZE_MAX ? NULL : NAMES[result.best];
        bool fine = result.verdict == ROWS[i].verdict && best == NULL ? !ROWS[i].best : ROWS[i].best && strcmp(best, ROWS[i].best) == 0;
        cr_expect(fine && result.verdict == ROWS[i].verdict, "row %zu: |%s| verdict %d, best %s", i, ROWS[i].query, (int)result.verdict, best);
        cr_expect_eq(result.found, ROWS[i].found, "row %zu: |%s| %zu found", i, ROWS[i].query, result.found);
        cr_expect(same_result(&result, &other), "row %zu: the list says otherwise: %d %zu %zu", i, (int)other.verdict,
                  other.best, other.found);
        for (size_t h = 0; h < result.len && h < other.len; h++)
            cr_expect(same_hit(&hits[h], &others[h]));
    }
    dv_match_index_free(index);
}

Test(match_index, room_and_thresholds) {
    dv_str names[COUNT(NAMES)];
    view_all(names);
    dv_match_index *index = NULL;
    cr_assert_eq(dv_match_index_new(&index, names, COUNT(NAMES), NULL), DV_OK);
    dv_match_hit hits[3];
    dv_match_result result;
    for (size_t room = 0; room <= 3; room++) {
        cr_assert_eq(dv_match_find(&result, room ? hits : NULL, room, index, dv_s("Ba To"), NULL), DV_OK);
        cr_expect_eq(result.verdict, DV_MATCH_AMBIGUOUS);
        cr_expect_eq(result.found, 2);
        cr_expect_eq(result.best, 7);
        cr_expect_eq(result.len, room < 2 ? room : 2);
        for (size_t h = 0; h < result.len; h++)
            cr_expect_eq(hits[h].index, 7 + h);
    }
    /* A near miss becomes the answer when the caller asks for less. */
    const dv_match_options lax = {.size = sizeof lax, .accept = 300, .keep = 100};
    cr_assert_eq(dv_match_find(&result, hits, 3, index, dv_s("Khum Há"), &lax), DV_OK);
    cr_expect_eq(result.verdict, DV_MATCH_UNIQUE);
    const dv_match_options strict = {.size = sizeof strict, .accept = 999, .keep = 2000};
    cr_assert_eq(dv_match_find(&result, hits, 3, index, dv_s("xã bình lư"), &strict), DV_OK);
    cr_expect_eq(result.verdict, DV_MATCH_NONE);
    cr_expect_eq(result.found, 0);
    const dv_match_options high = {.size = sizeof high, .accept = 900, .keep = 2000};
    cr_assert_eq(dv_match_find(&result, hits, 3, index, dv_s("xã bình lư"), &high), DV_OK);
    cr_expect_eq(result.verdict, DV_MATCH_UNIQUE);
    const dv_match_options wide = {.size = sizeof wide, .gap = 100};
    cr_assert_eq(dv_match_find(&result, hits, 3, index, dv_s("Bình Lư"), &wide), DV_OK);
    cr_expect_eq(result.verdict, DV_MATCH_AMBIGUOUS);
    const dv_match_options plain = {.size = sizeof plain, .no_typos = true};
    cr_assert_eq(dv_match_find(&result, hits, 3, index, dv_s("Khum Há"), &plain), DV_OK);
    cr_expect_eq(result.found, 0);
    dv_match_index_free(index);
}

Test(match_index, odd_arguments) {
    dv_match_index *index = NULL;
    dv_match_result result;
    dv_match_hit hit;
    dv_str none = {NULL, 0};
    cr_expect_eq(dv_match_index_new(NULL, NULL, 0, NULL), DV_E_ARG);
    cr_expect_eq(dv_match_index_new(&index, NULL, 3, NULL), DV_E_ARG);
    cr_expect_eq(dv_match_index_new(&index, &none, SIZE_MAX, NULL), DV_E_LIMIT);
    cr_assert_eq(dv_match_index_new(&index, NULL, 0, NULL), DV_OK);
    cr_expect_eq(dv_match_find(&result, &hit, 1, index, dv_s("a"), NULL), DV_OK);
    cr_expect_eq(result.verdict, DV_MATCH_NONE);
    cr_expect_eq(dv_match_find(NULL, &hit, 1, index, dv_s("a"), NULL), DV_E_ARG);
    cr_expect_eq(dv_match_find(&result, NULL, 1, index, dv_s("a"), NULL), DV_E_ARG);
    cr_expect_eq(dv_match_find(&result, NULL, 0, NULL, dv_s("a"), NULL), DV_E_ARG);
    cr_expect_eq(dv_match(&result, NULL, 0, dv_s("a"), NULL, 2, NULL), DV_E_ARG);
    cr_expect_eq(dv_match(&result, NULL, 0, dv_s("a"), NULL, 0, NULL), DV_OK);
    cr_expect_eq(dv_match_score(NULL, none, none, NULL), DV_E_ARG);
    cr_expect_eq(dv_match_score(&hit, none, none, NULL), DV_OK);
    cr_expect_eq(hit.score, 1000);
    cr_expect_eq(dv_match_index_len(NULL), 0);
    dv_match_index_free(index);
    dv_match_index_free(NULL);
}

Test(match_index, explanations) {
    dv_match_hit hit;
    dv_buf out;
    dv_buf_init(&out, NULL);
    cr_assert_eq(dv_match_score(&hit, dv_s("TP HUE"), dv_s("Thành phố Huế"), NULL), DV_OK);
    cr_assert_eq(dv_match_explain(&out, &hit, DV_VI), DV_OK);
    cr_expect_str_eq(out.ptr, "khác chữ hoa, chữ thường; từ chỉ đơn vị viết tắt; viết không dấu");
    out.len = 0;
    cr_assert_eq(dv_match_score(&hit, dv_s("Tam Đườn"), dv_s("Tam Đường"), NULL), DV_OK);
    cr_assert_eq(dv_match_explain(&out, &hit, DV_EN), DV_OK);
    cr_expect_str_eq(out.ptr, "letters differ: 1");
    cr_expect_eq(dv_match_explain(NULL, &hit, DV_EN), DV_E_ARG);
    for (unsigned bit = 0; bit < 32; bit++)
        cr_expect_eq(dv_match_reason_name((dv_match_reason)(1u << bit)) != NULL, bit <= 16);
    cr_expect_null(dv_match_reason_name((dv_match_reason)3));
    dv_buf_free(&out);
}

static uint32_t random_state = 5;

static uint32_t draw(uint32_t below) {
    random_state = random_state * 1664525 + 1013904223;
    return (random_state >> 8) % below;
}

/* Few letters, so that names are often near each other. */
static void put_name(dv_buf *out) {
    static const char *const UNITS[] = {"", "", "", "Xã ", "Bản ", "bản ", "TP. ", "Tổ ", "to ", "Q."};
    static const char *const SYLLABLES[] = {"Na", "Nà", "na", "Ba", "Bà", "Tơ", "Tô", "to", "Bản", "xã", "Mường", "Muong", "H'Leo", "Kỹ", "kĩ"};
    static const char *const ENDS[] = {"", "", "", " 1", " 2", " 02", " I", " 4a"};
    out->len = 0;
    dv_buf_puts(out, UNITS[draw(COUNT(UNITS))]);
    for (uint32_t words = 1 + draw(3); words > 0; words--) {
        dv_buf_puts(out, SYLLABLES[draw(COUNT(SYLLABLES))]);
        if (words > 1) dv_buf_puts(out, draw(6) ? " " : "-");
    }
    dv_buf_puts(out, ENDS[draw(COUNT(ENDS))]);
}

Test(match_index, index_and_list_agree) {
    enum { NAMES_LEN = 300, QUERIES = 600, ROOM = 8 };
    static dv_str names[NAMES_LEN];
    dv_buf made[NAMES_LEN], query;
    for (size_t i = 0; i < NAMES_LEN; i++) {
        dv_buf_init(&made[i], NULL);
        put_name(&made[i]);
        names[i] = dv_buf_str(&made[i]);
    }
    dv_match_index *index = NULL;
    cr_assert_eq(dv_match_index_new(&index, names, NAMES_LEN, NULL), DV_OK);
    dv_buf_init(&query, NULL);
    for (size_t i = 0; i < QUERIES; i++) {
        const dv_match_options options = {.size = sizeof options, .accept = draw(2) ? 0 : 900, .typos = (uint8_t)draw(4), .no_typos = draw(5) == 0};
        dv_match_hit hits[ROOM], others[ROOM];
        dv_match_result result, other;
        put_name(&query);
        if (draw(2) && query.len > 4) query.ptr[draw((uint32_t)query.len)] = "aou"[draw(3)];
        for (uint32_t dropped = draw(4); dropped > 0 && query.len > 6; dropped--) {
            size_t at = draw((uint32_t)query.len);
            memmove(query.ptr + at, query.ptr + at + 1, query.len - at);
            query.len--;
        }
        cr_assert_eq(dv_match_find(&result, hits, ROOM, index, dv_buf_str(&query), &options), DV_OK);
        cr_assert_eq(dv_match(&other, others, ROOM, dv_buf_str(&query), names, NAMES_LEN, &options), DV_OK);
        cr_assert(same_result(&result, &other), "|%s| found %zu and %zu, best %zu and %zu", query.ptr, result.found, other.found,
                  result.best, other.best);
        for (size_t h = 0; h < result.len; h++)
            cr_assert(same_hit(&hits[h], &others[h]));
        for (size_t h = 1; h < result.len; h++)
            cr_assert(hits[h - 1].score > hits[h].score || (hits[h - 1].score == hits[h].score && hits[h - 1].index < hits[h].index));
    }
    dv_buf_free(&query);
    dv_match_index_free(index);
    for (size_t i = 0; i < NAMES_LEN; i++)
        dv_buf_free(&made[i]);
}

/* What must hold for any two names. */
Test(match_index, properties) {
    dv_buf a, b;
    dv_buf_init(&a, NULL);
    dv_buf_init(&b, NULL);
    for (int round = 0; round < 20000; round++) {
        put_name(&a);
        put_name(&b);
        dv_match_hit hit, back, self;
        dv_match_score(&self, dv_buf_str(&a), dv_buf_str(&a), NULL);
        cr_assert(self.score == 1000 && self.reasons == DV_MATCH_EXACT);
        dv_match_score(&hit, dv_buf_str(&a), dv_buf_str(&b), NULL);
        dv_match_score(&back, dv_buf_str(&b), dv_buf_str(&a), NULL);
        uint32_t marks = DV_MATCH_MARKS_MISSING | DV_MATCH_MARKS_DIFFER;
        if (!((hit.reasons | back.reasons) & marks))
            cr_assert(hit.score == back.score && hit.reasons == back.reasons, "|%s|%s| %x %d, %x %d", a.ptr, b.ptr, hit.reasons, hit.score,
                      back.reasons, back.score);
        cr_assert_eq(hit.score == 1000, dv_str_equal(dv_buf_str(&a), dv_buf_str(&b)));
        cr_assert_eq(hit.score == 0, hit.reasons == 0);
        cr_assert_eq((hit.reasons & DV_MATCH_TYPO) != 0, hit.typos > 0);
    }
    /* Two letters exchanged in a long name are one typo. */
    static const char NAME[] = "Chieng Chan Nuoi";
    for (size_t i = 1; i + 2 < sizeof NAME; i++) {
        if (NAME[i] == ' ' || NAME[i + 1] == ' ' || NAME[i] == NAME[i + 1]) continue;
        char swapped[sizeof NAME];
        memcpy(swapped, NAME, sizeof NAME);
        swapped[i] = NAME[i + 1];
        swapped[i + 1] = NAME[i];
        dv_match_hit hit;
        dv_match_score(&hit, dv_s(swapped), dv_s(NAME), NULL);
        cr_assert(hit.typos == 1 && hit.reasons == DV_MATCH_TYPO && hit.score == 850, "|%s| %x %d", swapped, hit.reasons, hit.score);
    }
    dv_buf_free(&a);
    dv_buf_free(&b);
}

Test(match_index, memory_that_fails) {
    dv_str names[COUNT(NAMES)];
    view_all(names);
    names[0] = dv_s("Xa\u0303 Bi\u0300nh Lu\u031B");
    bool done = false;
    for (size_t fail = 1; fail < 60 && !done; fail++) {
        failing state;
        dv_alloc alloc = failing_alloc(&state, fail);
        dv_match_index *index = NULL;
        dv_status status = dv_match_index_new(&index, names, COUNT(NAMES), &alloc);
        cr_assert(status == DV_OK || status == DV_E_NOMEM);
        cr_assert_eq(index != NULL, status == DV_OK);
        done = status == DV_OK;
        dv_match_index_free(index);
        cr_assert_eq(state.held, 0);
    }
    cr_expect(done);
}

Test(match_index, long_names) {
    static char longs[2][400];
    memset(longs, 'a', sizeof longs);
    longs[1][399] = 'b';
    dv_match_hit hit;
    dv_match_score(&hit, (dv_str){longs[0], 400}, (dv_str){longs[1], 400}, NULL);
    cr_expect_eq(hit.score, 0);
    dv_match_score(&hit, (dv_str){longs[0], 400}, (dv_str){longs[0], 400}, NULL);
    cr_expect_eq(hit.score, 1000);
    dv_match_score(&hit, (dv_str){longs[0], 96}, (dv_str){longs[1], 95}, NULL);
    cr_expect_eq(hit.typos, 1);
    dv_match_score(&hit, (dv_str){longs[0], 97}, (dv_str){longs[1], 96}, NULL);
    cr_expect_eq(hit.score, 0);
}
