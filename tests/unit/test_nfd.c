#include <criterion/criterion.h>

#include <stdlib.h>
#include <utf8proc.h>

#include "failing_alloc.h"
#include "normal_fixture.h"
#include "text/canonical.h"
#include "text/mark.h"

Test(test_nfd, vietnamese) {
    static const char *const ROWS[][2] = {
        {"", ""},
        {"Binh", "Binh"},
        {"Bình Lư", "Bi\u0300nh Lu\u031B"},
        {"Đảng đ", "Đa\u0309ng đ"},
        {"ệ", "e\u0323\u0302"},
        {"e\u0302\u0323", "e\u0323\u0302"},
        {"ê\u0323", "e\u0323\u0302"},
        {"ê\u0301x", "e\u0302\u0301x"},
        {"ẹ\u0302", "e\u0323\u0302"},
        {"é\u0302", "e\u0301\u0302"},
        {"ó\u031B", "o\u031B\u0301"},
        {"ợợ", "o\u031B\u0323o\u031B\u0323"},
        {"ế\u0323", "e\u0323\u0302\u0301"},
        {"a\u0301\u0323\u0308", "a\u0323\u0301\u0308"},
        {"\u0301\u0323", "\u0323\u0301"},
        {"“đ” – … ₫", "“đ” – … ₫"},
        {"ñüç\u212B", "n\u0303u\u0308c\u0327A\u030A"},
        {"한й", "\u1112\u1161\u11ABи\u0306"},
    };
    dv_buf buf;
    dv_buf_init(&buf, NULL);
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        buf.len = 0;
        cr_assert_eq(dv_nfd(&buf, dv_s(ROWS[i][0])), DV_OK);
        cr_assert(dv_str_equal(dv_buf_str(&buf), dv_s(ROWS[i][1])), "%s gave %s", ROWS[i][0], buf.ptr);
        cr_assert_eq(dv_nfd_is(dv_s(ROWS[i][0])), strcmp(ROWS[i][0], ROWS[i][1]) == 0, "%s", ROWS[i][0]);
        cr_assert(dv_nfd_is(dv_s(ROWS[i][1])), "%s", ROWS[i][1]);
    }
    dv_buf_free(&buf);
}

/* A letter with one or two marks, against utf8proc: the tables of mark.c hold nothing that is not so. */
Test(test_nfd, every_letter_with_marks_agrees_with_utf8proc) {
    static const uint32_t MARKS[] = {0, 0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323, 0x340, 0x308};
    enum { COUNT = sizeof MARKS / sizeof MARKS[0] };
    dv_buf given, got;
    dv_buf_init(&given, NULL);
    dv_buf_init(&got, NULL);
    for (uint32_t c = 'A'; c < 0x1F00; c = c == 0x250 ? 0x1E00 : c + 1)
        for (size_t i = 0; i < COUNT * COUNT * COUNT; i++) {
            given.len = 0;
            dv_utf8_put(&given, c);
            for (size_t n = i; n > 0; n /= COUNT)
                if (MARKS[n % COUNT]) dv_utf8_put(&given, MARKS[n % COUNT]);
            if (i % 3 == 0) dv_buf_puts(&given, "xyz 1234");
            for (int form = 0; form < 2; form++) {
                utf8proc_uint8_t *want = (form ? utf8proc_NFD : utf8proc_NFC)((const utf8proc_uint8_t *)given.ptr);
                got.len = 0;
                (form ? dv_nfd : dv_nfc)(&got, dv_buf_str(&given));
                bool same = dv_str_equal(dv_buf_str(&given), dv_s((const char *)want));
                if (strcmp(got.ptr, (const char *)want) != 0 || (form ? dv_nfd_is : dv_nfc_is)(dv_buf_str(&given)) != same)
                    cr_assert_fail("U+%04X, row %zu, form %d: %s", (unsigned)c, i, form, got.ptr);
                free(want);
            }
        }
    dv_buf_free(&given);
    dv_buf_free(&got);
}

Test(test_nfd, marks_as_text_are_decompositions) {
    for (unsigned shape = 0; shape < DV_LETTER_STROKE; shape++)
        for (unsigned tone = 0; tone < DV_LETTER_TONES; tone++) {
            const dv_mark_text *marks = &dv_mark__texts[shape][tone];
            cr_assert_eq(strlen(marks->bytes), marks->len, "%u %u", shape, tone);
            cr_assert_eq(marks->len, 2 * ((shape > 0) + (tone > 0)));
        }
}

static void check_form(dv_str text, bool decomposed, dv_buf *got, dv_edits *edits) {
    utf8proc_uint8_t *want = (decomposed ? utf8proc_NFD : utf8proc_NFC)((const utf8proc_uint8_t *)text.ptr);
    got->len = 0;
    dv_edits_clear(edits);
    cr_assert_eq((decomposed ? dv_nfd__tell : dv_nfc__tell)(got, text, edits, 0), DV_OK);
    cr_assert_str_eq(got->ptr, (const char *)want, "of %s", text.ptr);
    cr_assert_eq((decomposed ? dv_nfd_is : dv_nfc_is)(text), strcmp(text.ptr, (const char *)want) == 0, "%s", text.ptr);
    check_edits(text, dv_buf_str(got), edits, decomposed ? "nfd" : "nfc");
    cr_assert(edits->len > 0 || dv_str_equal(text, dv_buf_str(got)));
    free(want);
}

Test(test_nfd, random_text_agrees_with_utf8proc) {
    uint32_t state = 7;
    dv_buf text, got;
    dv_edits edits;
    dv_buf_init(&text, NULL);
    dv_buf_init(&got, NULL);
    dv_edits_init(&edits, NULL);
    for (int round = 0; round < 3000; round++) {
        text.len = 0;
        dv_buf_puts(&text, "");
        size_t pieces = next_random(&state) % (round % 10 == 0 ? 2000 : 30);
        bool calm = round % 3 == 0;
        for (size_t i = 0; i < pieces; i++)
            if (calm && next_random(&state) % 8 > 0)
                dv_buf_puts(&text, next_random(&state) % 2 ? "Bình Lư, " : "the\u0301\u0302 hoa\u0300 vie\u0302\u0323t e\u0302 ");
            else
                add_random_piece(&text, &state);
        check_form(dv_buf_str(&text), false, &got, &edits);
        check_form(dv_buf_str(&text), true, &got, &edits);
    }
    dv_buf_free(&text);
    dv_buf_free(&got);
    dv_edits_free(&edits);
}

/* What goes by blocks and tables: long texts of Latin letters, every one of them, with few marks or none. */
Test(test_nfd, long_latin_text_agrees_with_utf8proc) {
    static const uint32_t MARKS[] = {0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323, 0x308};
    uint32_t state = 77, letter = 0x80;
    dv_buf text, got;
    dv_edits edits;
    dv_buf_init(&text, NULL);
    dv_buf_init(&got, NULL);
    dv_edits_init(&edits, NULL);
    for (int round = 0; round < 2000; round++) {
        uint32_t ascii = round % 4 == 0 ? 2 : 8, marks = round % 3 == 0 ? 0 : round % 3 == 1 ? 40 : 4;
        text.len = 0;
        size_t len = 200 + next_random(&state) % 1400;
        while (text.len < len) {
            if (next_random(&state) % ascii > 0) dv_buf_putc(&text, (char)(' ' + next_random(&state) % 95));
            if (marks > 0 && next_random(&state) % marks == 0) {
                if (next_random(&state) % 2) dv_buf_putc(&text, "aeiouyAEIOUYdq"[next_random(&state) % 14]);
                for (uint32_t n = next_random(&state) % 4; n > 0; n--)
                    dv_utf8_put(&text, MARKS[next_random(&state) % 9]);
            }
            if (next_random(&state) % 3 > 0) continue;
            letter = letter == 0x2FF ? 0x1E00 : letter == 0x1EFF ? 0x2002 : letter == 0x2027 ? 0x80 : letter + 1;
            dv_utf8_put(&text, letter);
        }
        dv_str all = dv_buf_str(&text);
        check_form(all, false, &got, &edits);
        check_form(all, true, &got, &edits);
        for (int form = 0; form < 2; form++) { /* without edits there is the faster way */
            utf8proc_uint8_t *want = (form ? utf8proc_NFD : utf8proc_NFC)((const utf8proc_uint8_t *)all.ptr);
            got.len = 0;
            (form ? dv_nfd : dv_nfc)(&got, all);
            cr_assert_str_eq(got.ptr, (const char *)want, "form %d of %s", form, all.ptr);
            free(want);
        }
    }
    dv_buf_free(&text);
    dv_buf_free(&got);
    dv_edits_free(&edits);
}

/* What joins, at every place of a block, at the end of a kibibyte of blocks, and before the end of the text. */
Test(test_nfd, joins_at_every_place) {
    static const char *const JOINS[] = {
        "ế\u0323", "ê\u0323", "Ợ\u0302", "a\u0301", "e\u0302\u0301", "e\u0323\u0302x", "e\u0302\u0301\u0323", "o\u031B\u0323\u0301",
        "đ\u0323", "“\u0301", "q\u0323\u0302", "é\u0340", "ü\u0301", "a\u0300e\u0301i\u0303", "ộ\u0308", "\u1EA0\u0306", "a\u0301\u0301\u0301\u0301",
    };
    dv_buf text, got;
    dv_buf_init(&text, NULL);
    dv_buf_init(&got, NULL);
    for (size_t i = 0; i < sizeof JOINS / sizeof JOINS[0]; i++)
        for (size_t at = 0; at < 1160; at = at == 200 ? 980 : at + 1)
            for (size_t after = 0; after < 280; after += 90) {
                text.len = 0;
                if (after % 60 > 0) dv_buf_puts(&text, "i\u0301"); /* blocks begin at a mark */
                for (size_t n = 0; n < at + after; n++) {
                    if (n == at) dv_buf_puts(&text, JOINS[i]);
                    dv_buf_putc(&text, "xay "[n % 4]);
                }
                if (after == 0) dv_buf_puts(&text, JOINS[i]);
                for (int form = 0; form < 2; form++) {
                    utf8proc_uint8_t *want = (form ? utf8proc_NFD : utf8proc_NFC)((const utf8proc_uint8_t *)text.ptr);
                    got.len = 0;
                    (form ? dv_nfd : dv_nfc)(&got, dv_buf_str(&text));
                    if (strcmp(got.ptr, (const char *)want) != 0) cr_assert_fail("row %zu at %zu, form %d", i, at, form);
                    free(want);
                }
            }
    dv_buf_free(&text);
    dv_buf_free(&got);
}

/* An edit covers one letter with its marks, not more. */
Test(test_nfd, edits_are_small) {
    dv_buf got;
    dv_edits edits;
    dv_buf_init(&got, NULL);
    dv_edits_init(&edits, NULL);
    dv_nfc__tell(&got, DV_S("Vie\u0323\u0302t o\u0323\u031B\u0302 q\u0323 hoa\u0300"), &edits, 100);
    cr_assert_eq(edits.len, 3);
    cr_assert(edits.items[0].from == 102 && edits.items[0].from_len == 5 && edits.items[0].to == 102 && edits.items[0].to_len == 3);
    cr_assert(edits.items[1].from == 109 && edits.items[1].from_len == 7 && edits.items[1].to == 107 && edits.items[1].to_len == 5);
    cr_assert(edits.items[2].from == 123 && edits.items[2].from_len == 3 && edits.items[2].to_len == 2);
    cr_assert_eq(edits.items[2].kinds, DV_EDIT_NFC);
    dv_edits_clear(&edits);
    got.len = 0;
    dv_nfd__tell(&got, DV_S("Việt\u0301"), &edits, 0);
    cr_assert_eq(edits.len, 1);
    cr_assert(edits.items[0].from == 2 && edits.items[0].from_len == 3 && edits.items[0].to_len == 5);
    dv_buf_free(&got);
    dv_edits_free(&edits);
}

Test(test_nfd, bad_text_and_no_memory) {
    dv_buf buf;
    dv_buf_init(&buf, NULL);
    cr_assert_eq(dv_nfd(&buf, DV_S("ab\xFF")), DV_E_TEXT);
    cr_assert_eq(buf.len, 0);
    cr_assert(!dv_nfd_is(DV_S("ab\xFF")));
    cr_assert_eq(dv_nfd(&buf, (dv_str){NULL, 0}), DV_OK);
    cr_assert(dv_nfd_is((dv_str){NULL, 0}));
    for (int i = 0; i < 2000; i++)
        dv_buf_puts(&buf, "\u0301\u0323ếx한");
    dv_status status = DV_E_NOMEM;
    for (size_t fail = 1; status != DV_OK; fail++) {
        failing state;
        dv_alloc alloc = failing_alloc(&state, fail);
        dv_buf out;
        dv_edits edits;
        dv_buf_init(&out, &alloc);
        dv_edits_init(&edits, &alloc);
        status = dv_nfd__tell(&out, dv_buf_str(&buf), &edits, 0);
        cr_assert(status == DV_OK ? fail > 3 : status == DV_E_NOMEM, "fail %zu", fail);
        dv_buf_free(&out);
        dv_edits_free(&edits);
        cr_assert_eq(state.held, 0, "fail %zu", fail);
    }
    dv_buf_free(&buf);
}
