#include "text/namekey.h"

#include <criterion/criterion.h>

#include <stdio.h>
#include <string.h>

#include "failing_alloc.h"

/* The bases of a rest, the first digit of a number with a dot before it. */
static void show(char *out, const dv_name_view *name, size_t from) {
    size_t len = 0;
    for (size_t i = from; i < name->len; i++) {
        uint64_t base = name->letters[i] & DV_NAME_BASE;
        if (base >= DV_NAME_NUMBER) {
            out[len++] = '.';
            base -= DV_NAME_NUMBER;
        }
        out[len++] = base < 0x80 ? (char)base : '?';
    }
    out[len] = '\0';
}

Test(namekey, rests) {
    static const struct {
        const char *text;
        const char *rests[DV_NAME_SPLITS];
    } ROWS[] = {
        {"Xã Bình Lư", {"xabinhlu", "binhlu", NULL}},
        {"Bình Lư", {"binhlu", NULL, NULL}},
        {"Thành phố Buôn Ma Thuột", {"thanhphobuonmathuot", "buonmathuot", "mathuot"}},
        {"Thànhphố Huế", {"thanhphohue", "hue", NULL}},
        {"TP.HCM", {"tphcm", "hcm", NULL}},
        {"T.P. Huế", {"tphue", "hue", NULL}},
        {"T P Huế", {"tphue", NULL, NULL}},
        {"TPHCM", {"tphcm", NULL, NULL}},
        {"P4", {"p.4", ".4", NULL}},
        {"P 4", {"p.4", ".4", NULL}},
        {"P Bến", {"pben", NULL, NULL}},
        {"P. Bến", {"pben", "ben", NULL}},
        {"H'Leo", {"hleo", NULL, NULL}},
        {"Tổ dân phố số 04", {"todanpho.4", ".4", NULL}},
        {"Tổ dân phố Số Một", {"todanphosomot", "somot", NULL}},
        {"Quận XIX", {"quan.19", ".19", NULL}},
        {"Quận XXXIX", {"quan.39", ".39", NULL}},
        {"Quận XXXX", {"quanxxxx", "xxxx", NULL}},
        {"Quận VX", {"quanvx", "vx", NULL}},
        {"Quận IXI", {"quanixi", "ixi", NULL}},
        {"Quận VIII", {"quan.8", ".8", NULL}},
        {"VIII", {"viii", NULL, NULL}},
        {"Xã", {"xa", NULL, NULL}},
        {"xạ Bình", {"xabinh", NULL, NULL}},
        {"xa Bình", {"xabinh", NULL, NULL}},
        {"xa Binh", {"xabinh", "binh", NULL}},
        {"Xãm Bình", {"xambinh", NULL, NULL}},
        {"Phừơng 4", {"phuong.4", ".4", NULL}},
        {"Phuờng 4", {"phuong.4", NULL, NULL}},
        {"Đk Phú", {"dkphu", "phu", NULL}},
        {"tổ 1-12", {"to.1.12", ".1.12", NULL}},
        {"Huyện Kỳ Sơn", {"huienkison", "kison", NULL}},
        {"Ƀuôn Čư", {"buoncu", NULL, NULL}},
        {"Ñ ŏ", {"no", NULL, NULL}},
        {"Mường\u00ADTè", {"muongte", NULL, NULL}},
        {"(Sơn)", {"son", NULL, NULL}},
        {"中", {"?", NULL, NULL}},
        {"x\u0301\u0323", {"x", NULL, NULL}},
        {"", {NULL, NULL, NULL}},
        {"...", {NULL, NULL, NULL}},
        {"\xC3", {NULL, NULL, NULL}},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        dv_name_key key;
        cr_assert_eq(dv_name__read(&key, dv_s(ROWS[i].text), NULL), DV_OK);
        size_t want = 0;
        while (want < DV_NAME_SPLITS && ROWS[i].rests[want])
            want++;
        cr_expect_eq(key.view.splits, want, "row %zu: |%s| has %d rests", i, ROWS[i].text, (int)key.view.splits);
        for (size_t s = 0; s < want && s < key.view.splits; s++) {
            char got[DV_NAME_LETTERS * 2 + 1];
            show(got, &key.view, key.view.split[s].from);
            cr_expect_str_eq(got, ROWS[i].rests[s], "row %zu: |%s| %s", i, ROWS[i].text, got);
        }
    }
}

/* Each unit word, in full, in capitals, without marks and with other words behind, leaves `lim`. */
Test(namekey, every_unit_word) {
    static const char *const WORDS[] = {"ấp",     "buôn",    "bản",     "bon",        "b.",       "cụm",      "đặc khu", "đội",  "ĐK",   "huyện", "h.",
                                        "khu dân cư", "khu phố", "khối phố", "khóm",    "khối",     "khu",      "kdc",     "kp",   "làng", "phường", "phum",
                                        "plei",   "plơi",    "p.",      "quận",       "q.",       "sóc",      "thành phố", "tổ dân phố", "tiểu khu",
                                        "thị trấn", "thị xã", "tỉnh",   "thôn",       "tdp",      "tp",       "tx",      "tt",   "tk",   "tổ",    "t.",
                                        "xóm",    "xã",      "x.",      "TDP.",       "T.D.P."};
    for (size_t i = 0; i < sizeof WORDS / sizeof WORDS[0]; i++) {
        char text[64];
        snprintf(text, sizeof text, "%s Lim", WORDS[i]);
        dv_name_key key;
        cr_assert_eq(dv_name__read(&key, dv_s(text), NULL), DV_OK);
        cr_expect(key.view.splits == 2 && key.view.len - key.view.split[1].from == 3, "|%s| has %d rests", text, (int)key.view.splits);
        cr_expect_neq(key.view.split[1].units, 0);
        snprintf(text, sizeof text, "%sx Lim", WORDS[i]);
        cr_assert_eq(dv_name__read(&key, dv_s(text), NULL), DV_OK);
        /* `khu dân cưx` still begins with khu. */
        for (size_t s = 0; s < key.view.splits && !strchr(WORDS[i], '.'); s++)
            cr_expect_neq(key.view.len - key.view.split[s].from, 3, "|%s|", text);
    }
}

Test(namekey, how_letters_are_written) {
    static const struct {
        const char *a;
        const char *b;
        uint64_t differ; /* in all letters together */
    } ROWS[] = {
        {"hòa", "hoà", DV_NAME_PLACE},
        {"hòa", "HÒA", DV_NAME_UPPER},
        {"thuở", "thủơ", DV_NAME_PLACE},
        {"kỹ", "kĩ", DV_NAME_Y},
        {"H'leo", "H’leo", DV_NAME_APOSTROPHE},
        {"a b", "a-b", DV_NAME_SIGN},
        {"a b", "a  b", DV_NAME_SIGN},
        {"a b", "ab", DV_NAME_START},
        {"đa", "ða", DV_NAME_LOOKALIKE},
        {"a 6", "a 06", DV_NAME_ZEROS},
        {"a II", "a 2", DV_NAME_ROMAN},
        {"tổ 2", "tổ số 2", DV_NAME_FILLER},
        {"e\u0323\u0302", "ệ", 0},
        {"a\u00A0b", "a b", 0},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        dv_name_key a, b;
        cr_assert(dv_name__read(&a, dv_s(ROWS[i].a), NULL) == DV_OK && dv_name__read(&b, dv_s(ROWS[i].b), NULL) == DV_OK);
        cr_assert_eq(a.view.len, b.view.len, "row %zu", i);
        uint64_t differ = 0;
        for (size_t k = 0; k < a.view.len; k++)
            differ |= a.letters[k] ^ b.letters[k];
        cr_expect((differ & ~ROWS[i].differ) == 0 && (ROWS[i].differ == 0 || differ != 0), "row %zu: %llx", i, (unsigned long long)differ);
    }
}

/* One edit changes at most two bits: the index leaves out names by that. */
Test(namekey, signatures) {
    static const char ALPHABET[] = "abcxyz";
    uint32_t random = 3;
    for (int round = 0; round < 20000; round++) {
        char text[16], edited[20];
        size_t len = 4 + (size_t)round % 8;
        for (size_t i = 0; i < len; i++) {
            random = random * 1664525 + 1013904223;
            text[i] = ALPHABET[(random >> 16) % 6];
        }
        random = random * 1664525 + 1013904223;
        size_t at = (random >> 16) % len, kind = random >> 8 & 3;
        memcpy(edited, text, len);
        size_t edited_len = len;
        if (kind == 0) {
            edited[at] = 'm';
        } else if (kind == 1) {
            memmove(edited + at, edited + at + 1, len - at - 1);
            edited_len--;
        } else if (kind == 2) {
            memmove(edited + at + 1, text + at, len - at);
            edited_len++;
        } else if (at + 1 < len) {
            edited[at] = text[at + 1];
            edited[at + 1] = text[at];
        }
        dv_name_key a, b;
        dv_name__read(&a, (dv_str){text, len}, NULL);
        dv_name__read(&b, (dv_str){edited, edited_len}, NULL);
        uint64_t differ = dv_name__signature(&a.view, 0) ^ dv_name__signature(&b.view, 0);
        int bits = 0;
        for (; differ; differ &= differ - 1)
            bits++;
        cr_assert_leq(bits, kind == 3 ? 0 : 2, "%.*s %.*s", (int)len, text, (int)edited_len, edited);
    }
}

Test(namekey, composing_needs_memory) {
    char text[600];
    size_t len = 0;
    while (len + 3 < sizeof text) {
        memcpy(text + len, "o\xCC\x83", 3);
        len += 3;
    }
    failing state;
    dv_alloc alloc = failing_alloc(&state, 1);
    dv_name_key key;
    cr_expect_eq(dv_name__read(&key, (dv_str){text, len}, &alloc), DV_E_NOMEM);
    cr_expect_eq(state.held, 0);
}
