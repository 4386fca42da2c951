#include <criterion/criterion.h>

#include "failing_alloc.h"
#include "normal_fixture.h"
#include "text/lookalike.h"
#include "text/normal.h"

enum {
    U8 = DV_NORMALIZE_UTF8,
    INV = DV_NORMALIZE_INVISIBLE,
    SHY = DV_NORMALIZE_SOFT_HYPHEN,
    SP = DV_NORMALIZE_SPACES,
    CURLY = DV_NORMALIZE_QUOTES_CURLY,
    PLAIN = DV_NORMALIZE_QUOTES_PLAIN,
    LONG = DV_NORMALIZE_DASHES_LONG,
    SHORT = DV_NORMALIZE_DASHES_PLAIN,
    LOOK = DV_NORMALIZE_LOOKALIKES,
    UP = DV_NORMALIZE_UPPER,
    LOW = DV_NORMALIZE_LOWER,
    TITLE = DV_NORMALIZE_TITLE,
    MARKS = DV_NORMALIZE_MARKS,
    COLL = DV_NORMALIZE_COLLAPSE,
    TRIM = DV_NORMALIZE_TRIM,
    PLACE = DV_NORMALIZE_TONE_PLACE,
    TWICE = DV_NORMALIZE_TONE_TWICE,
    HORN = DV_NORMALIZE_HORN,
    NGH = DV_NORMALIZE_NGH,
    FIRST = DV_NORMALIZE_TONE_HOA_FIRST,
    SECOND = DV_NORMALIZE_TONE_HOA_SECOND,
    NFC = DV_NORMALIZE_NFC,
    NFD = DV_NORMALIZE_NFD
};

static const struct {
    uint32_t steps;
    const char *given;
    const char *want;
    uint32_t kinds; /* of the first edit */
} ROWS[] = {
    {0, " a\u00A0\"\u200Be\u0301", " a\u00A0\"\u200Be\u0301", 0},
    /* ill-formed bytes: one U+FFFD for each longest part of a character */
    {U8, "a\xFFz", "a\uFFFDz", DV_EDIT_REPAIRED},
    {U8, "\xE1\xBA", "\uFFFD", DV_EDIT_REPAIRED},
    {U8, "\xE1\xBA\xE1\xBB\x87\xC0\xAF", "\uFFFDệ\uFFFD\uFFFD", DV_EDIT_REPAIRED},
    {U8, "\xF1\x80\x80\xE1\x80\xC2\x62", "\uFFFD\uFFFD\uFFFDb", DV_EDIT_REPAIRED},
    {U8, "\xE0\x80\x80 \xED\xA0\x80 \xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD \uFFFD\uFFFD\uFFFD \uFFFD\uFFFD\uFFFD\uFFFD", DV_EDIT_REPAIRED},
    /* invisible characters */
    {INV, "\uFEFFBì\u200Bnh\u2060 L\u200Eư", "Bình Lư", DV_EDIT_INVISIBLE},
    {INV, "Bi\u00ADnh", "Bi\u00ADnh", 0},
    {SHY, "Bi\u00ADnh\u200B", "Binh\u200B", DV_EDIT_INVISIBLE},
    {INV, "a\u200Db 👩\u200D🌾 क\u094D\u200Dष 👩\u200D", "ab 👩\u200D🌾 क\u094D\u200Dष 👩", DV_EDIT_INVISIBLE},
    {INV, "👩\u200D\u200D🌾", "👩\u200D🌾", DV_EDIT_INVISIBLE},
    /* blanks */
    {SP, "Bình\u00A0Lư\u2009a\u202Fb\u3000c\u2028\t\xC2\x85", "Bình Lư a b c\u2028\t\xC2\x85", DV_EDIT_SPACE},
    {COLL, "a  b \t c\n\n  d \u00A0e\u00A0f\tg", "a b c\n\n d e\u00A0f\tg", DV_EDIT_SPACE},
    {TRIM, "  a  b \r\n\t\u00A0c \n\n d", "a  b\r\nc\n\nd", DV_EDIT_SPACE},
    {TRIM, " \t ", "", DV_EDIT_SPACE},
    {TRIM | COLL, "  a  b  \n  c  ", "a b\nc", DV_EDIT_SPACE},
    {SP | COLL | INV, "a \u200B b\u00A0\u00A0c", "a b c", 0},
    /* quotes */
    {CURLY, "\"a\" ('b' \"c\"), H'Leo h`mông 5\"", "“a” (‘b’ “c”), H’Leo h’mông 5”", DV_EDIT_QUOTE},
    {CURLY, "- \"Dân vận khéo\"\n\"x\"", "- “Dân vận khéo”\n“x”", DV_EDIT_QUOTE},
    {PLAIN, "“a” ‘b’ «c» „d‟ H’Leo H\u00B4Mông m\u02BCa ` 3´", "\"a\" 'b' \"c\" \"d\" H'Leo H'Mông m'a ` 3´", DV_EDIT_QUOTE},
    /* dashes */
    {LONG, "a - b -- c --- d ---- e-f", "a – b – c – d ---- e-f", DV_EDIT_DASH},
    {LONG, "- a\n  - b\n---\nc -\nd - ", "- a\n  - b\n---\nc –\nd – ", DV_EDIT_DASH},
    {LONG, "a\u00A0-\u200B b -1 31-NQ/TW", "a\u00A0-\u200B b -1 31-NQ/TW", 0},
    {LONG | INV, "a\u00A0-\u200B b", "a\u00A0– b", DV_EDIT_DASH},
    {SHORT, "a – b — c‑d \u2212 5", "a - b - c-d - 5", DV_EDIT_DASH},
    /* look-alikes, by the word */
    {LOOK, "Ðảng \u00D0ắk QÐ NÐ-CP \u0189à", "Đảng Đắk QĐ NĐ-CP Đà", DV_EDIT_LOOKALIKE},
    {LOOK, "ðội \u0256ất (ð) Guðrún Þórð", "đội đất (đ) Guðrún Þórð", DV_EDIT_LOOKALIKE},
    {LOOK, "\u0412ình L\u0430i \u0421hâu", "Bình Lai Châu", DV_EDIT_LOOKALIKE},
    {LOOK, "\u0410\u0412 \u0421\u0430\u043E Москва ΑΒ", "\u0410\u0412 \u0421\u0430\u043E Москва ΑΒ", 0},
    {LOOK, "xжo Bжình", "xжo Bжình", 0},
    {LOOK, "h\u03CCa n\u0451 c\u04D1n", "hóa në căn", DV_EDIT_LOOKALIKE},
    {LOOK, "\u041D’Leo H’\u041C\u043Eng", "H’Leo H’Mong", DV_EDIT_LOOKALIKE},
    {LOOK | LOW, "\u0412\u0421 \u0412ÌNH", "\u0432\u0441 bình", 0},
    {LOOK | UP, "Guðrún ðà", "GUĐRÚN ĐÀ", 0},
    /* case */
    {UP, "hòa", "HÒA", DV_EDIT_CASE},
    {LOW, "HÒA", "hòa", DV_EDIT_CASE},
    {TITLE, "chu va 6", "Chu Va 6", DV_EDIT_CASE},
    /* marks by slot */
    {MARKS, "e\u0301\u0302", "ế", DV_EDIT_MARKS},
    {MARKS, "\u00E9\u0302", "ế", DV_EDIT_MARKS},
    {MARKS, "ê\u0323 e\u0302\u0301 o\u0323\u031B", "ệ ế ợ", DV_EDIT_NFC},
    {MARKS, "a\u0340 a\u0341 ế\u0301 e\u0323\u0323", "à á ế ẹ", DV_EDIT_NFC},
    {MARKS, "ế\u0301", "ế", DV_EDIT_MARKS},
    /* U+034F lies among the marks, but is none */
    {MARKS, "hu\u034F ơ\u034F\u0301 e\u0301\u034F", "hu\u034F ơ\u034F\u0301 é\u034F", 0},
    {DV_NORMALIZE_USUAL, "hu\u034F", "hu\u034F", 0},
    {MARKS, "a\u0301\u0300 e\u0306 o\u0302\u031B a\u0308\u0301 q\u0301 \u0301 d\u0301", "a\u0301\u0300 e\u0306 o\u0302\u031B a\u0308\u0301 q\u0301 \u0301 d\u0301", 0},
    {MARKS | INV, "e\u200B\u0301\u0302", "ế", 0},
    {MARKS, "U\u031B\u0309 A\u0323\u0306", "Ử Ặ", DV_EDIT_NFC},
    /* tones: what dv_tone_repair() and dv_tone_style() do, with what comes before and after */
    {PLACE, "tóan nứơc hoà", "toán nước hoà", DV_EDIT_TONE_PLACE},
    {TWICE, "đấú tóan", "đấu tóan", DV_EDIT_TONE_TWICE},
    {HORN | NGH, "duơng nghành tóan", "dương ngành tóan", DV_EDIT_HORN},
    {FIRST, "hoà thuỷ tóan", "hòa thủy tóan", DV_EDIT_TONE_STYLE},
    {SECOND | UP, "hòa thủy", "HOÀ THUỶ", 0},
    {SECOND | NFD, "hòa", "hoa\u0300", 0},
    {PLACE | INV, "to\u200B\u0301an", "toán", 0},
    {PLACE | TITLE | COLL, "tóan   hứơng", "Toán Hướng", 0},
    /* forms */
    {NFC, "Vie\u0323\u0302t e\u0301\u0302", "Việt é\u0302", DV_EDIT_NFC},
    {NFD, "Việt", "Vie\u0323\u0302t", DV_EDIT_NFD},
    {NFD | MARKS, "e\u0301\u0302", "e\u0302\u0301", 0},
    {DV_NORMALIZE_USUAL, "\uFEFFÐảng\u00A0ủy xa\u0303 Bi\u00ADnh", "Đảng ủy xã Binh", 0},
    {DV_NORMALIZE_USUAL, "Ủy ban nhân dân “Bình Lư” – 6", "Ủy ban nhân dân “Bình Lư” – 6", 0},
};

static void normalize(dv_buf *out, dv_str text, uint32_t steps, dv_edits *edits) {
    dv_normalize_options options = {sizeof options, steps};
    out->len = 0;
    dv_edits_clear(edits);
    dv_status status = dv_normalize(out, text, &options, edits);
    cr_assert_eq(status, DV_OK, "steps %X of %s: %d", (unsigned)steps, text.ptr, (int)status);
}

Test(test_normalize, steps) {
    dv_buf got;
    dv_edits edits;
    dv_buf_init(&got, NULL);
    dv_edits_init(&edits, NULL);
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        dv_str given = dv_s(ROWS[i].given);
        normalize(&got, given, ROWS[i].steps, &edits);
        cr_assert_str_eq(got.ptr, ROWS[i].want, "row %zu, %s: %s", i, ROWS[i].given, got.ptr);
        check_edits(given, dv_buf_str(&got), &edits, "row");
        cr_assert_eq(edits.len > 0, strcmp(ROWS[i].given, ROWS[i].want) != 0, "row %zu", i);
        if (ROWS[i].kinds) cr_assert_eq(edits.items[0].kinds, ROWS[i].kinds, "row %zu: %X", i, (unsigned)edits.items[0].kinds);
    }
    dv_buf_free(&got);
    dv_edits_free(&edits);
}

/* Pairs of letters, the same to the eye. */
Test(test_normalize, look_alikes) {
    static const char *const CYRILLIC = "АВЕЅІЈКМНОРСТУХҮӀԚԜаеѕіјорсухһӏԁԛԝ";
    static const char *const GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿαικνορυϲϳ";
    static const char *const LATIN[] = {"ABESIJKMHOPCTYXYIQWaesijopcyxhldqw", "ABEZHIKMNOPTYXCJaikvopucj"};
    for (size_t i = 0; i < 2; i++) {
        dv_str from = dv_s(i == 0 ? CYRILLIC : GREEK);
        size_t len = 0;
        for (size_t at = 0; at < from.len; len++) {
            uint32_t c = dv_utf8_next(from, &at);
            cr_assert_eq(dv_lookalike__latin(c), LATIN[i][len], "U+%04X", (unsigned)c);
        }
        cr_assert_eq(len, strlen(LATIN[i]));
    }
    size_t all = 0;
    for (uint32_t c = 0; c < 0x1FFFF; c++)
        all += dv_lookalike__latin(c) != 0;
    cr_assert_eq(all, strlen(LATIN[0]) + strlen(LATIN[1]));
}

/* All single steps, all pairs that go together, and random sets, over random text: twice is once, what comes out is UTF-8, the edits tell
 * exactly what happened, and pieces and chunks make no difference. */
static bool go_together(uint32_t steps) {
    dv_normalize_options options = {0, steps};
    uint32_t read;
    return dv_normal__steps(&options, &read);
}

typedef struct trial {
    dv_buf once, twice, whole;
    dv_edits edits;
    dv_normal_room room;
} trial;

static void open_trial(trial *t) {
    dv_buf_init(&t->once, NULL);
    dv_buf_init(&t->twice, NULL);
    dv_buf_init(&t->whole, NULL);
    dv_edits_init(&t->edits, NULL);
    dv_normal__open(&t->room, NULL);
}

static void close_trial(trial *t) {
    dv_buf_free(&t->once);
    dv_buf_free(&t->twice);
    dv_buf_free(&t->whole);
    dv_edits_free(&t->edits);
    dv_normal__close(&t->room);
}

static void show(const char *what, dv_str text) {
    fprintf(stderr, "%s:", what);
    for (size_t at = 0; at < text.len;)
        fprintf(stderr, " %04X", (unsigned)dv_utf8_next(text, &at));
    fprintf(stderr, "\n");
}

static void check_steps(trial *t, dv_str text, uint32_t steps) {
    normalize(&t->once, text, steps, &t->edits);
    dv_str once = dv_buf_str(&t->once);
    cr_assert_eq(dv_utf8_check(once), once.len);
    check_edits(text, once, &t->edits, "set");
    normalize(&t->twice, once, steps, NULL);
    if (!dv_str_equal(once, dv_buf_str(&t->twice))) {
        show("given", text);
        show("once", once);
        show("twice", dv_buf_str(&t->twice));
        cr_assert_fail("steps %X are not idempotent", (unsigned)steps);
    }
    if (steps & NFC) cr_assert(dv_nfc_is(once), "steps %X", (unsigned)steps);
    if (steps & NFD) cr_assert(dv_nfd_is(once), "steps %X", (unsigned)steps);
}

static void make_random(dv_buf *text, uint32_t *state, size_t pieces) {
    text->len = 0;
    dv_buf_puts(text, "");
    for (size_t i = 0; i < pieces; i++)
        add_random_piece(text, state);
}

Test(test_normalize, all_pairs_are_idempotent) {
    uint32_t state = 11;
    dv_buf text;
    trial t;
    dv_buf_init(&text, NULL);
    open_trial(&t);
    for (unsigned a = 0; a < 23; a++)
        for (unsigned b = a; b < 23; b++) {
            uint32_t steps = 1u << a | 1u << b;
            if (!go_together(steps)) continue;
            for (int round = 0; round < 60; round++) {
                make_random(&text, &state, next_random(&state) % 24);
                check_steps(&t, dv_buf_str(&text), steps);
            }
        }
    dv_buf_free(&text);
    close_trial(&t);
}

Test(test_normalize, random_sets_are_idempotent) {
    uint32_t state = 12;
    dv_buf text;
    trial t;
    dv_buf_init(&text, NULL);
    open_trial(&t);
    for (int round = 0; round < 6000; round++) {
        uint32_t steps = (next_random(&state) ^ next_random(&state) << 12) & (round % 3 ? 0x7FFFFEu : 0x7FF17Eu);
        if (!go_together(steps)) continue;
        make_random(&text, &state, next_random(&state) % 24);
        check_steps(&t, dv_buf_str(&text), steps);
    }
    dv_buf_free(&text);
    close_trial(&t);
}

/* Where there are cases, marks, compositions or signs; elsewhere a sample will do. */
static bool is_lively(uint32_t c) {
    return c < 0x2600 || (c >= 0xA640 && c < 0xA7FF) || (c >= 0xFB00 && c < 0xFB50) || (c >= 0x1D150 && c < 0x1D1C0);
}

Test(test_normalize, every_code_point_is_idempotent) {
    static const uint32_t SETS[] = {U8 | INV | SHY | SP | CURLY | LONG | LOOK | UP | MARKS | COLL | TRIM | NFC,
                                    PLAIN | SHORT | LOOK | LOW | MARKS | NFD, LOOK | TITLE | NFC, UP | NFC, LOW | NFC, TITLE | NFD, UP | NFD,
                                    LOW | NFD, LOOK | NFC, LOOK | UP, LOOK | LOW, LOOK | TITLE, DV_NORMALIZE_USUAL};
    dv_buf text;
    trial t;
    dv_buf_init(&text, NULL);
    open_trial(&t);
    for (uint32_t c = 1; c <= 0x2FFFF; c += is_lively(c) ? 1 : 61) {
        if (c >= 0xD800 && c < 0xE000) c = 0xE000;
        text.len = 0;
        dv_utf8_put(&text, c);
        dv_buf_puts(&text, "a");
        dv_utf8_put(&text, c);
        dv_buf_puts(&text, " ð");
        dv_utf8_put(&text, c);
        dv_buf_puts(&text, "\u0301\u0345 ");
        for (size_t i = 0; i < sizeof SETS / sizeof SETS[0]; i++)
            check_steps(&t, dv_buf_str(&text), SETS[i]);
    }
    dv_buf_free(&text);
    close_trial(&t);
}

/* A text of many pieces against the same text as one piece. */
Test(test_normalize, pieces_make_no_difference) {
    static const uint32_t SETS[] = {INV | SHY | SP | CURLY | LONG | LOOK | TITLE | MARKS | COLL | TRIM | NFC, LONG | CURLY, LONG | TRIM,
                                    COLL, TRIM, TITLE | LOOK, NFD | PLAIN, U8 | MARKS, PLACE | TWICE | HORN | NGH | FIRST | NFC,
                                    SECOND | TRIM};
    uint32_t state = 13;
    dv_buf text;
    trial t;
    dv_buf_init(&text, NULL);
    open_trial(&t);
    for (int round = 0; round < 40; round++) {
        make_random(&text, &state, 30000);
        for (size_t i = 0; i < sizeof SETS / sizeof SETS[0]; i++) {
            t.whole.len = 0;
            dv_normal_place place = {.first = true, .last = true};
            dv_normal__piece(&t.whole, dv_buf_str(&text), SETS[i], place, &t.room, NULL, 0);
            normalize(&t.once, dv_buf_str(&text), SETS[i], &t.edits);
            cr_assert(dv_str_equal(dv_buf_str(&t.once), dv_buf_str(&t.whole)), "round %d, set %zu", round, i);
            check_edits(dv_buf_str(&text), dv_buf_str(&t.once), &t.edits, "pieces");
        }
    }
    dv_buf_free(&text);
    close_trial(&t);
}

Test(test_normalize, what_is_refused) {
    static const uint32_t BAD[] = {CURLY | PLAIN, FIRST | SECOND, LONG | SHORT, UP | LOW, UP | TITLE, NFC | NFD, 1u << 31};
    dv_buf buf;
    dv_buf_init(&buf, NULL);
    for (size_t i = 0; i < sizeof BAD / sizeof BAD[0]; i++) {
        dv_normalize_options options = {0, BAD[i]};
        cr_assert_eq(dv_normalize(&buf, DV_S("a"), &options, NULL), DV_E_ARG, "row %zu", i);
        cr_assert_null(dv_normalizer_new(&options, NULL));
    }
    cr_assert_eq(dv_normalize(&buf, DV_S("ab\xFF"), NULL, NULL), DV_E_TEXT);
    cr_assert_eq(buf.len, 0);
    cr_assert_eq(dv_normalize(&buf, (dv_str){NULL, 0}, NULL, NULL), DV_OK);
    cr_assert_str_eq(buf.ptr, "");
    dv_buf_puts(&buf, "x");
    cr_assert_eq(dv_normalize(&buf, DV_S("ab\xFF"), NULL, NULL), DV_E_TEXT);
    cr_assert_str_eq(buf.ptr, "x");
    cr_assert_eq(dv_normalize(&buf, DV_S("\u0301 a"), NULL, NULL), DV_OK);
    cr_assert_str_eq(buf.ptr, "x\u0301 a");
    dv_buf_free(&buf);
}

/* A list that was filled, or that failed, begins anew. */
Test(test_normalize, edits_are_cleared) {
    dv_buf out;
    dv_edits edits;
    dv_buf_init(&out, NULL);
    dv_edits_init(&edits, NULL);
    for (int round = 0; round < 3; round++) {
        cr_assert_eq(dv_normalize(&out, DV_S("a\u00A0Ðảng"), NULL, &edits), DV_OK, "round %d", round);
        cr_assert_eq(edits.len, 2, "round %d: %zu", round, edits.len);
        if (round == 1) edits.status = DV_E_ARG;
    }
    cr_assert_eq(dv_normalize(&out, DV_S("\xFF"), NULL, &edits), DV_E_TEXT);
    cr_assert_eq(edits.len, 0);
    dv_buf_free(&out);
    dv_edits_free(&edits);
}

Test(test_normalize, without_memory) {
    dv_buf text;
    dv_buf_init(&text, NULL);
    for (int i = 0; i < 60; i++)
        dv_buf_puts(&text, "\xFF\u00A0\"Ðảng\" \u0412ình e\u0301\u0302 ");
    dv_normalize_options options = {0, U8 | SP | CURLY | LOOK | TITLE | MARKS | TRIM | NFD};
    dv_status status = DV_E_NOMEM;
    for (size_t fail = 1; status != DV_OK; fail++) {
        failing state;
        dv_alloc alloc = failing_alloc(&state, fail);
        dv_buf out;
        dv_edits edits;
        dv_buf_init(&out, &alloc);
        dv_edits_init(&edits, &alloc);
        status = dv_normalize(&out, dv_buf_str(&text), &options, &edits);
        cr_assert(status == DV_OK || status == DV_E_NOMEM, "fail %zu: %d", fail, (int)status);
        cr_assert(fail > 3 || status == DV_E_NOMEM);
        cr_assert(status == DV_OK || (out.len == 0 && dv_buf_str(&out).ptr[0] == '\0'), "fail %zu: %zu bytes", fail, out.len);
        dv_buf_free(&out);
        dv_edits_free(&edits);
        cr_assert_eq(state.held, 0, "fail %zu", fail);
    }
    dv_buf_free(&text);
}

/* Hostile texts: one word without end, and nothing but what is taken out. */
Test(test_normalize, long_runs_take_linear_time) {
    static const char *const UNITS[] = {"\u200D", "\u0301", "ð", "а", "'", "-", "`\u200B", "\"", " ", "H’", "\xFF", "a\u0301", "👩\u200D\u200B"};
    dv_buf text, out;
    dv_buf_init(&text, NULL);
    dv_buf_init(&out, NULL);
    dv_normalize_options options = {0, U8 | INV | SHY | SP | CURLY | LONG | LOOK | TITLE | MARKS | COLL | TRIM | NFC};
    for (size_t i = 0; i < sizeof UNITS / sizeof UNITS[0]; i++) {
        text.len = out.len = 0;
        dv_buf_puts(&text, i % 2 ? "👩" : "x");
        while (text.len < 600000)
            dv_buf_puts(&text, UNITS[i]);
        cr_assert_eq(dv_normalize(&out, dv_buf_str(&text), &options, NULL), DV_OK);
    }
    dv_buf_free(&text);
    dv_buf_free(&out);
}
