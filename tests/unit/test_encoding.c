/* Tables: every byte and every letter of every set, against lists and programs of others. */
#include <criterion/criterion.h>

#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <danvan/encoding.h>
#include <danvan/text.h>

#include "text/letter.h"

#define BAD "\uFFFD"

static const dv_encoding_options GO_ON = {.substitute = true, .tcvn3_case = DV_TCVN3_AS_IS, .viqr = DV_VIQR_RFC};

static void expect_decoded(dv_str bytes, dv_encoding encoding, const dv_encoding_options *options, const char *text) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    dv_status status = dv_decode(&out, bytes, encoding, options, NULL);
    cr_expect_eq(status, DV_OK, "%s: %s", dv_encoding_name(encoding), text);
    cr_expect_str_eq(dv_buf_str(&out).ptr, text, "%s: %s, not %s", dv_encoding_name(encoding), dv_buf_str(&out).ptr, text);
    dv_buf_free(&out);
}

static void expect_encoded(const char *text, dv_encoding encoding, const dv_encoding_options *options, dv_str bytes) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    dv_status status = dv_encode(&out, dv_s(text), encoding, options, NULL);
    cr_expect_eq(status, DV_OK, "%s: %s", dv_encoding_name(encoding), text);
    cr_expect(dv_str_equal(dv_buf_str(&out), bytes), "%s: %s is written as %s", dv_encoding_name(encoding), text,
              dv_buf_str(&out).ptr);
    dv_buf_free(&out);
}

/* The bytes written in hexadecimal at the front of `*at`, which moves behind the tab or line end after them. */
static dv_str next_field(char **at, char *room) {
    char *end = *at + strcspn(*at, "\t\n");
    size_t len = 0;
    for (const char *from = *at; from + 1 < end; from += 2) {
        char digits[3] = {from[0], from[1], '\0'};
        room[len++] = (char)strtoul(digits, NULL, 16);
    }
    *at = *end == '\0' ? end : end + 1;
    return (dv_str){room, len};
}

static void check_letter(const char *letter, dv_encoding encoding, dv_str bytes) {
    if (bytes.len == 0) {
        dv_buf out;
        dv_encoding_report report;
        dv_buf_init(&out, NULL);
        cr_expect_eq(dv_encode(&out, dv_s(letter), encoding, NULL, &report), DV_E_TEXT, "%s", letter);
        cr_expect(out.len == 0 && report.bad == 1 && report.first == 0, "%s", letter);
        dv_buf_free(&out);
        return;
    }
    expect_decoded(bytes, encoding, &GO_ON, letter);
    expect_encoded(letter, encoding, NULL, bytes);
}

Test(encoding, every_letter_of_every_set) {
    static const dv_encoding COLUMNS[] = {DV_ENC_TCVN3, DV_ENC_VNI,    DV_ENC_VPS,    DV_ENC_VISCII,
                                          DV_ENC_VN1,   DV_ENC_CP1258, DV_ENC_BKHCM2, DV_ENC_VIQR};
    FILE *file = fopen(DANVAN_SOURCE_DIR "/tests/cases/text/letters.tsv", "r");
    cr_assert(file);
    char line[256];
    size_t letters = 0;
    size_t missing = 0;
    while (fgets(line, sizeof line, file)) {
        if ((unsigned char)line[0] < 0x80) continue;
        char *at = strchr(line, '\t');
        *at++ = '\0';
        for (size_t i = 0; i < sizeof COLUMNS / sizeof COLUMNS[0]; i++) {
            char room[16];
            dv_str bytes = next_field(&at, room);
            missing += bytes.len == 0;
            check_letter(line, COLUMNS[i], bytes);
        }
        letters++;
    }
    fclose(file);
    cr_expect_eq(letters, 134u);
    cr_expect_eq(missing, 60u);
}

/* What a system's iconv makes of bytes, composed; false where it refuses them. */
static bool by_iconv(iconv_t handle, const char *bytes, size_t len, dv_buf *out) {
    char copy[16];
    char room[128];
    memcpy(copy, bytes, len);
    char *from = copy;
    char *to = room;
    size_t left = len;
    size_t free_room = sizeof room;
    iconv(handle, NULL, NULL, NULL, NULL);
    if (iconv(handle, &from, &left, &to, &free_room) == (size_t)-1) return false;
    iconv(handle, NULL, NULL, &to, &free_room);
    out->len = 0;
    return dv_nfc(out, (dv_str){room, (size_t)(to - room)}) == DV_OK;
}

/* glibc takes ó with a tilde over the acute for ṍ, which has them the other way round. */
static bool is_swapped(dv_str text) {
    static const char *const LETTERS[] = {"Ó\u0303", "Ö\u0303", "Ú\u0303", "ó\u0303", "ö\u0303", "ú\u0303"};
    for (size_t i = 0; i < sizeof LETTERS / sizeof LETTERS[0]; i++)
        if (text.len > 0 && strstr(text.ptr, LETTERS[i])) return true;
    return false;
}

/* Random bytes in longer rows, half of them beyond ASCII. */
static size_t compare_rows(dv_encoding encoding, iconv_t handle, dv_buf *want, dv_buf *got) {
    uint32_t seed = 7;
    size_t compared = 0;
    for (unsigned i = 0; i < 40000; i++) {
        char bytes[12];
        size_t len = 3 + i % 10;
        for (size_t k = 0; k < len; k++) {
            seed = seed * 1664525u + 1013904223u;
            uint32_t byte = seed >> 16 & 0xFF;
            bytes[k] = (seed >> 24 & 0x80) != 0 ? (char)(byte | 0x80) : "aeiouydAEIOUY s"[byte % 15];
        }
        bool readable = by_iconv(handle, bytes, len, want);
        got->len = 0;
        cr_expect_eq(dv_decode(got, (dv_str){bytes, len}, encoding, NULL, NULL) == DV_OK, readable);
        if (!readable || is_swapped(dv_buf_str(got))) continue;
        cr_expect(dv_str_equal(dv_buf_str(want), dv_buf_str(got)), "%s: %s, not %s", dv_encoding_name(encoding), got->ptr, want->ptr);
        compared++;
    }
    return compared;
}

static void compare_with_iconv(dv_encoding encoding, const char *name) {
    iconv_t handle = iconv_open("UTF-8", name);
    if (handle == (iconv_t)-1) cr_skip_test("iconv does not know %s", name);
    dv_buf want;
    dv_buf got;
    dv_buf_init(&want, NULL);
    dv_buf_init(&got, NULL);
    size_t compared = 0;
    for (unsigned i = 0; i < 0x20000; i++) {
        /* All pairs, and all bytes alone. */
        char bytes[2] = {(char)(i & 0xFF), (char)(i >> 8 & 0xFF)};
        size_t len = i >= 0x10000 ? 1 : 2;
        if (i >= 0x10100) break;
        bool readable = by_iconv(handle, bytes, len, &want);
        got.len = 0;
        dv_status status = dv_decode(&got, (dv_str){bytes, len}, encoding, NULL, NULL);
        cr_expect_eq(status == DV_OK, readable, "%s %02X %02X", name, i & 0xFF, i >> 8 & 0xFF);
        if (readable && !is_swapped(dv_buf_str(&got)))
            cr_expect(dv_str_equal(dv_buf_str(&want), dv_buf_str(&got)), "%s %02X %02X: %s, not %s", name, i & 0xFF,
                      i >> 8 & 0xFF, dv_buf_str(&got).ptr, dv_buf_str(&want).ptr);
        compared += readable;
    }
    cr_expect_gt(compared, 50000u);
    cr_expect_gt(compare_rows(encoding, handle, &want, &got), 20000u);
    dv_buf_free(&want);
    dv_buf_free(&got);
    iconv_close(handle);
}

Test(encoding, viscii_as_iconv) {
    compare_with_iconv(DV_ENC_VISCII, "VISCII");
}

Test(encoding, vn1_as_iconv) {
    compare_with_iconv(DV_ENC_VN1, "TCVN5712-1");
}

Test(encoding, cp1258_as_iconv) {
    compare_with_iconv(DV_ENC_CP1258, "CP1258");
}

/* What iconv can write of a single character we write too, and what we write reads back as the character. */
static void compare_writing(dv_encoding encoding, const char *name) {
    iconv_t handle = iconv_open(name, "UTF-8");
    if (handle == (iconv_t)-1) cr_skip_test("iconv does not know %s", name);
    dv_buf text;
    dv_buf got;
    dv_buf back;
    dv_buf_init(&text, NULL);
    dv_buf_init(&got, NULL);
    dv_buf_init(&back, NULL);
    for (uint32_t c = 1; c < 0x10000; c++) {
        if (c >= 0xD800 && c < 0xE000) continue;
        text.len = got.len = back.len = 0;
        dv_utf8_put(&text, c);
        if (!dv_nfc_is(dv_buf_str(&text))) continue;
        char copy[8];
        char room[16];
        memcpy(copy, text.ptr, text.len);
        char *from = copy;
        char *to = room;
        size_t left = text.len;
        size_t free_room = sizeof room;
        iconv(handle, NULL, NULL, NULL, NULL);
        bool theirs = iconv(handle, &from, &left, &to, &free_room) != (size_t)-1;
        bool ours = dv_encode(&got, dv_buf_str(&text), encoding, NULL, NULL) == DV_OK;
        bool swapped = (c >= 0x1E4C && c <= 0x1E4F) || c == 0x1E78 || c == 0x1E79;
        cr_expect(ours || !theirs || swapped, "%s U+%04X", name, c);
        if (ours && theirs && !swapped)
            cr_expect(dv_str_equal(dv_buf_str(&got), (dv_str){room, (size_t)(to - room)}), "%s U+%04X", name, c);
        if (!ours) continue;
        cr_expect_eq(dv_decode(&back, dv_buf_str(&got), encoding, NULL, NULL), DV_OK, "%s U+%04X", name, c);
        cr_expect(dv_str_equal(dv_buf_str(&back), dv_buf_str(&text)), "%s U+%04X", name, c);
    }
    dv_buf_free(&text);
    dv_buf_free(&got);
    dv_buf_free(&back);
    iconv_close(handle);
}

Test(encoding, writing_viscii_as_iconv) {
    compare_writing(DV_ENC_VISCII, "VISCII");
}

Test(encoding, writing_vn1_as_iconv) {
    compare_writing(DV_ENC_VN1, "TCVN5712-1");
}

Test(encoding, writing_cp1258_as_iconv) {
    compare_writing(DV_ENC_CP1258, "CP1258");
}

/* The marks of VNI and BK HCM 2 once more, in another form: what a byte adds to which letters, as combining characters. */
typedef struct added {
    unsigned char byte; /* the one that goes with small letters */
    const char *letters;
    const char *marks;
} added;

static const added VNI[] = {
    {0xF9, "aeiouyơư", "\u0301"}, {0xF8, "aeiouyơư", "\u0300"}, {0xFB, "aeiouyơư", "\u0309"}, {0xF5, "aeiouyơư", "\u0303"},
    {0xEF, "aeiouyơư", "\u0323"}, {0xE2, "aeo", "\u0302"},      {0xE1, "aeo", "\u0302\u0301"}, {0xE0, "aeo", "\u0302\u0300"},
    {0xE5, "aeo", "\u0302\u0309"}, {0xE3, "aeo", "\u0302\u0303"}, {0xE4, "aeo", "\u0302\u0323"}, {0xEA, "a", "\u0306"},
    {0xE9, "a", "\u0306\u0301"},  {0xE8, "a", "\u0306\u0300"},  {0xFA, "a", "\u0306\u0309"},   {0xFC, "a", "\u0306\u0303"},
    {0xEB, "a", "\u0306\u0323"},  {0, NULL, NULL},
};
static const added BKHCM2[] = {
    {0xE1, "aeiouyơư", "\u0301"}, {0xE2, "aeiouyơư", "\u0300"}, {0xE3, "aeiouyơư", "\u0309"}, {0xE4, "aeiouyơư", "\u0303"},
    {0xE5, "aeiouyơưăâêô", "\u0323"}, {0xE6, "ă", "\u0301"}, {0xE7, "ă", "\u0300"}, {0xE8, "ă", "\u0309"}, {0xE9, "ă", "\u0303"},
    {0xEB, "âêô", "\u0301"}, {0xEC, "âêô", "\u0300"}, {0xED, "âêô", "\u0309"}, {0xEE, "âêô", "\u0303"}, {0, NULL, NULL},
};

static const added *find_added(const added *rows, unsigned char byte) {
    for (; rows->letters; rows++)
        if (rows->byte == (byte | 0x20) && byte >= 0xC0) return rows;
    return NULL;
}

/* The letter at the end of `text`, in small form, must be one of `letters`, and the result one letter. */
static bool joins(dv_buf *text, const added *row) {
    size_t at = 0;
    for (size_t next = 0; next < text->len;)
        dv_utf8_next(dv_buf_str(text), (at = next, &next));
    size_t end = at;
    dv_letter letter = dv_letter__read(dv_utf8_next(dv_buf_str(text), &end));
    letter.upper = false;
    dv_str letters = dv_s(row->letters);
    for (size_t i = 0; i < letters.len && letter.base != 0;)
        if (dv_utf8_next(letters, &i) == dv_letter__make(letter)) return true;
    return false;
}

static void check_pairs(dv_encoding encoding, const added *rows) {
    dv_buf alone;
    dv_buf want;
    dv_buf pair;
    dv_buf_init(&alone, NULL);
    dv_buf_init(&want, NULL);
    dv_buf_init(&pair, NULL);
    for (unsigned i = 0; i < 0x10000; i++) {
        char bytes[2] = {(char)(i >> 8), (char)(i & 0xFF)};
        alone.len = want.len = pair.len = 0;
        dv_decode(&alone, (dv_str){bytes, 1}, encoding, &GO_ON, NULL);
        const added *row = find_added(rows, (unsigned char)bytes[1]);
        if (row && joins(&alone, row)) {
            dv_buf_puts(&alone, row->marks);
            dv_nfc(&want, dv_buf_str(&alone));
        } else {
            dv_buf_add(&want, dv_buf_str(&alone));
            dv_decode(&want, (dv_str){bytes + 1, 1}, encoding, &GO_ON, NULL);
        }
        dv_decode(&pair, (dv_str){bytes, 2}, encoding, &GO_ON, NULL);
        cr_expect(dv_str_equal(dv_buf_str(&want), dv_buf_str(&pair)), "%s %04X: %s, not %s", dv_encoding_name(encoding), i,
                  pair.ptr, want.ptr);
    }
    dv_buf_free(&alone);
    dv_buf_free(&want);
    dv_buf_free(&pair);
}

Test(encoding, all_pairs_of_bytes) {
    check_pairs(DV_ENC_VNI, VNI);
    check_pairs(DV_ENC_BKHCM2, BKHCM2);
}

/* How many of the 256 bytes mean something alone, and that what is read is written as the same byte. */
Test(encoding, every_byte) {
    static const struct {
        dv_encoding encoding;
        unsigned defined;
    } ROWS[] = {
        {DV_ENC_TCVN3, 128 + 27 + 75}, {DV_ENC_VNI, 128 + 27 + 32 + 18}, {DV_ENC_VPS, 249},     {DV_ENC_VISCII, 256},
        {DV_ENC_VN1, 256},             {DV_ENC_CP1258, 247},             {DV_ENC_BKHCM2, 128 + 27 + 32 + 24},
    };
    dv_buf text;
    dv_buf back;
    dv_buf_init(&text, NULL);
    dv_buf_init(&back, NULL);
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        unsigned defined = 0;
        for (unsigned byte = 0; byte < 256; byte++) {
            char bytes[1] = {(char)byte};
            text.len = back.len = 0;
            dv_encoding_options as_is = {.tcvn3_case = DV_TCVN3_AS_IS};
            dv_encoding_report report;
            if (dv_decode(&text, (dv_str){bytes, 1}, ROWS[i].encoding, &as_is, &report) != DV_OK) {
                cr_expect(report.bad == 1 && report.first == 0 && report.offender == byte && text.len == 0);
                continue;
            }
            defined++;
            cr_expect(report.bad == 0 && report.first == SIZE_MAX);
            cr_expect_eq(dv_encode(&back, dv_buf_str(&text), ROWS[i].encoding, NULL, NULL), DV_OK);
            cr_expect(back.len == 1 && back.ptr[0] == bytes[0], "%s %02X", dv_encoding_name(ROWS[i].encoding), byte);
        }
        cr_expect_eq(defined, ROWS[i].defined, "%s: %u", dv_encoding_name(ROWS[i].encoding), defined);
    }
    dv_buf_free(&text);
    dv_buf_free(&back);
}

/* Long texts are read by tables, short ones byte by byte: the same comes out. Nothing joins across a line end, so a long text is as good as its
 * lines. Blocks of the reader end anywhere in a word, marks and undefined bytes stand everywhere. */
Test(encoding, long_texts_are_read_as_short_ones, .timeout = 60) {
    static const dv_encoding SETS[] = {DV_ENC_TCVN3, DV_ENC_VNI, DV_ENC_VPS, DV_ENC_VISCII, DV_ENC_VN1, DV_ENC_CP1258, DV_ENC_BKHCM2};
    static const dv_tcvn3_case CASES[] = {DV_TCVN3_AS_IS, DV_TCVN3_AUTO};
    enum { LONG = 40000 };
    char *bytes = malloc(LONG);
    cr_assert_not_null(bytes);
    for (uint32_t round = 0; round < 7 * 2 * 4; round++) {
        dv_encoding set = SETS[round % 7];
        dv_encoding_options options = {.substitute = true, .tcvn3_case = CASES[round / 7 % 2]};
        uint32_t seed = 1 + round;
        for (size_t i = 0; i < LONG; i++) {
            seed = seed * 1664525u + 1013904223u;
            uint32_t byte = seed >> 16 & 0xFF, kind = seed >> 26;
            bool high = kind < 24, letter = kind < 60;
            bytes[i] = high ? (char)(byte | 0x80) : letter ? "aeiouydAEIOUYHNG s"[byte % 18] : kind < 62 ? '\n' : (char)(byte & 0x7F);
        }
        dv_buf whole, lines;
        dv_encoding_report of_whole, of_line;
        dv_buf_init(&whole, NULL);
        dv_buf_init(&lines, NULL);
        size_t bad = 0;
        cr_assert_eq(dv_decode(&whole, (dv_str){bytes, LONG}, set, &options, &of_whole), DV_OK);
        for (size_t at = 0; at < LONG;) {
            const char *end = memchr(bytes + at, '\n', LONG - at);
            size_t next = end ? (size_t)(end - bytes) + 1 : LONG;
            cr_assert_eq(dv_decode(&lines, (dv_str){bytes + at, next - at}, set, &options, &of_line), DV_OK);
            bad += of_line.bad;
            at = next;
        }
        cr_expect_eq(of_whole.bad, bad, "%s", dv_encoding_name(set));
        cr_expect(dv_str_equal(dv_buf_str(&whole), dv_buf_str(&lines)), "%s, round %u", dv_encoding_name(set), round);
        dv_buf_free(&whole);
        dv_buf_free(&lines);
    }
    free(bytes);
}
