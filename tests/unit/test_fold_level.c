#include <criterion/criterion.h>

#include <stdlib.h>
#include <utf8proc.h>

#include "failing_alloc.h"
#include "normal_fixture.h"

static const unsigned LEVELS[] = {DV_FOLD_FULL,
                                  DV_FOLD_TONES,
                                  DV_FOLD_STYLE,
                                  DV_FOLD_FULL | DV_FOLD_IY,
                                  DV_FOLD_TONES | DV_FOLD_IY,
                                  DV_FOLD_STYLE | DV_FOLD_IY};
enum { COUNT = sizeof LEVELS / sizeof LEVELS[0] };

Test(test_fold_level, levels) {
    static const struct {
        const char *given;
        const char *keys[COUNT]; /* in the order of LEVELS */
    } ROWS[] = {
        {"", {"", "", "", "", "", ""}},
        {"Tiếng VIỆT", {"tieng viet", "tiêng viêt", "tiếng việt", "tieng viet", "tiêng viêt", "tiếng việt"}},
        {"Hoà", {"hoa", "hoa", "hòa", "hoa", "hoa", "hòa"}},
        {"hòa", {"hoa", "hoa", "hòa", "hoa", "hoa", "hòa"}},
        {"hoa", {"hoa", "hoa", "hoa", "hoa", "hoa", "hoa"}},
        {"Lý", {"ly", "ly", "lý", "li", "li", "lí"}},
        {"lí tay tai quý", {"li tay tai quy", "li tay tai quy", "lí tay tai quý", "li tay tai qui", "li tay tai qui", "lí tay tai quí"}},
        {" Đường\u00A0 Ðường ", {"duong duong", "đương đương", "đường đường", "duong duong", "đương đương", "đường đường"}},
        {"vie\u0323\u0302t\u200B Ê\u0301", {"viet e", "viêt ê", "việt ế", "viet e", "viêt ê", "việt ế"}},
        {"e\u0301\u0302 q\u0301", {"e q", "ê q", "é\u0302 q\u0301", "e q", "ê q", "é\u0302 q\u0301"}},
        {"Ñandú Жук – “É”", {"nandu жук – “e”", "ñandu жук – “e”", "ñandú жук – “é”", "nandu жук – “e”", "ñandu жук – “e”", "ñandú жук – “é”"}},
    };
    dv_buf key;
    dv_buf_init(&key, NULL);
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++)
        for (size_t level = 0; level < COUNT; level++) {
            key.len = 0;
            cr_assert_eq(dv_fold_level(&key, dv_s(ROWS[i].given), LEVELS[level]), DV_OK);
            cr_assert_str_eq(key.ptr, ROWS[i].keys[level], "row %zu, level %u: %s", i, LEVELS[level], key.ptr);
        }
    cr_assert_eq(dv_fold_level(&key, DV_S("a"), 3), DV_E_ARG);
    cr_assert_eq(dv_fold_level(&key, DV_S("a"), 32), DV_E_ARG);
    dv_buf_free(&key);
}

/* The key of a key is itself, and normal forms make no difference. */
Test(test_fold_level, random_text) {
    uint32_t state = 21;
    dv_buf text, key, other;
    dv_buf_init(&text, NULL);
    dv_buf_init(&key, NULL);
    dv_buf_init(&other, NULL);
    for (int round = 0; round < 3000; round++) {
        text.len = 0;
        dv_buf_puts(&text, "");
        for (size_t i = next_random(&state) % 30; i > 0; i--)
            add_random_piece(&text, &state);
        utf8proc_uint8_t *apart = utf8proc_NFD((const utf8proc_uint8_t *)text.ptr);
        for (size_t level = 0; level < COUNT; level++) {
            key.len = other.len = 0;
            dv_fold_level(&key, dv_buf_str(&text), LEVELS[level]);
            dv_fold_level(&other, dv_buf_str(&key), LEVELS[level]);
            cr_assert_str_eq(key.ptr, other.ptr, "level %u of %s", LEVELS[level], text.ptr);
            other.len = 0;
            dv_fold_level(&other, dv_s((const char *)apart), LEVELS[level]);
            cr_assert_str_eq(key.ptr, other.ptr, "level %u of %s decomposed", LEVELS[level], text.ptr);
        }
        free(apart);
    }
    dv_buf_free(&text);
    dv_buf_free(&key);
    dv_buf_free(&other);
}

Test(test_fold_level, bad_text_and_no_memory) {
    dv_buf text;
    dv_buf_init(&text, NULL);
    for (int i = 0; i < 300; i++)
        dv_buf_puts(&text, "Hoà e\u0301\u0302 ΐ lý ");
    for (size_t level = 0; level < COUNT; level++) {
        dv_buf buf;
        dv_buf_init(&buf, NULL);
        cr_assert_eq(dv_fold_level(&buf, DV_S("a\xC3"), LEVELS[level]), DV_E_TEXT);
        cr_assert_eq(buf.len, 0);
        dv_status status = DV_E_NOMEM;
        for (size_t fail = 1; status != DV_OK; fail++) {
            failing state;
            dv_alloc alloc = failing_alloc(&state, fail);
            dv_buf_init(&buf, &alloc);
            status = dv_fold_level(&buf, dv_buf_str(&text), LEVELS[level]);
            cr_assert(status == DV_OK || status == DV_E_NOMEM, "level %zu, fail %zu: %d", level, fail, (int)status);
            dv_buf_free(&buf);
            cr_assert_eq(state.held, 0);
        }
    }
    dv_buf_free(&text);
}
