#include "front_fixture.h"

#include <time.h>

#include "text/char_kind.h"
#include "yaml/runs.h"

typedef struct row {
    const char *text;
    size_t len; /* 0: up to the NUL */
    dv_status status;
    const char *rule; /* of the first finding; NULL for none */
    uint32_t line, column, width;
} row;

static const row ROWS[] = {
    {"danvan: 1\n", 0, DV_OK, NULL, 0, 0, 0},
    {"tên: xã Bình Lư – “Nà Đa” ₫ … ²½ ‰ Ỹỹ Ựự\t\r\n", 0, DV_OK, NULL, 0, 0, 0},
    {"tên: 漢 \xF0\x9F\x8C\xBE ﬁ \xEE\x80\x80\n", 0, DV_OK, NULL, 0, 0, 0},
    {"a: xã\x80 b\n", 0, DV_E_TEXT, "bad-utf8", 1, 6, 1},
    {"a: 1\nb: \xC0\xAF\n", 0, DV_E_TEXT, "bad-utf8", 2, 4, 1},
    {"a: \xED\xA0\x80\n", 0, DV_E_TEXT, "bad-utf8", 1, 4, 1},
    {"a: \xF4\x90\x80\x80\n", 0, DV_E_TEXT, "bad-utf8", 1, 4, 1},
    {"a: \xE0\x80\xAF\n", 0, DV_E_TEXT, "bad-utf8", 1, 4, 1},
    {"a: b\xE1\xBB", 0, DV_E_TEXT, "bad-utf8", 1, 5, 1},
    {"a: b\xE1", 0, DV_E_TEXT, "bad-utf8", 1, 5, 1},
    {"a: b\xC3", 0, DV_E_TEXT, "bad-utf8", 1, 5, 1},
    {"a: b\xE2\x80", 0, DV_E_TEXT, "bad-utf8", 1, 5, 1},
    {"# \xFF\n", 0, DV_E_TEXT, "bad-utf8", 1, 3, 1},
    {"a: b\0c: d: e: f: g\n", 19, DV_E_TEXT, "nul-character", 1, 5, 1},
    {"a: 1 # \0 ghi chú\n", 18, DV_E_TEXT, "nul-character", 1, 8, 1},
    {"a: \x01\n", 0, DV_E_TEXT, "control-character", 1, 4, 1},
    {"a: \x1B[31m\n", 0, DV_E_TEXT, "control-character", 1, 4, 1},
    {"a: \x0B\n", 0, DV_E_TEXT, "control-character", 1, 4, 1},
    {"a: 1 # \x7F\n", 0, DV_E_TEXT, "control-character", 1, 8, 1},
    {"a: xã\xC2\x80\n", 0, DV_E_TEXT, "control-character", 1, 6, 1},
    {"a: 1 # \xC2\x9F\n", 0, DV_E_TEXT, "control-character", 1, 8, 1},
    {"a: \xC2\x85\n", 0, DV_E_TEXT, "line-separator", 1, 4, 1},
    {"a: 1 # \xE2\x80\xA8\n", 0, DV_E_TEXT, "line-separator", 1, 8, 1},
    {"a: \xE2\x80\xA9\n", 0, DV_E_TEXT, "line-separator", 1, 4, 1},
    {"a: \xEF\xBF\xBE\n", 0, DV_E_TEXT, "noncharacter", 1, 4, 1},
    {"a: 1 # \xEF\xBF\xBF\n", 0, DV_E_TEXT, "noncharacter", 1, 8, 1},
    {"a: \xEF\xB7\x90\n", 0, DV_E_TEXT, "noncharacter", 1, 4, 1},
    {"a: \xF0\x9F\xBF\xBE\n", 0, DV_E_TEXT, "noncharacter", 1, 4, 1},
    {"a: \xF4\x8F\xBF\xBF\n", 0, DV_E_TEXT, "noncharacter", 1, 4, 1},
    {"a: \xE2\x80\xAE\n", 0, DV_E_TEXT, "bidi-control", 1, 4, 1},
    {"a: 1 # \xE2\x81\xA6\n", 0, DV_E_TEXT, "bidi-control", 1, 8, 1},
    {"a: \xE2\x80\x8E\n", 0, DV_E_TEXT, "bidi-control", 1, 4, 1},
    {"a: \xD8\x9C\n", 0, DV_E_TEXT, "bidi-control", 1, 4, 1},
    {"a: Bình\xE2\x80\x8B Lư\n", 0, DV_FINDINGS, "invisible-character", 1, 8, 1},
    {"a: Bình\xE2\x80\x8B\xE2\x81\xA0 Lư\n", 0, DV_FINDINGS, "invisible-character", 1, 8, 2},
    {"a: 1 # \xC2\xAD\n", 0, DV_FINDINGS, "invisible-character", 1, 8, 1},
    {"a: x\xEF\xBB\xBF\n", 0, DV_FINDINGS, "invisible-character", 1, 5, 1},
    {"a: x\xE2\x80\x8D\n", 0, DV_FINDINGS, "invisible-character", 1, 5, 1},
    {"a: x\xF3\xA0\x80\xA0\n", 0, DV_FINDINGS, "invisible-character", 1, 5, 1},
    {"a: Bình\xC2\xA0Lư\n", 0, DV_OK, "nbsp", 1, 8, 1},
    {"a: 1\n\xC2\xA0 b: 1\n", 0, DV_FINDINGS, "invisible-space", 2, 1, 2},
    {"a: 1\n \xE2\x80\xAF" "b: 1\n", 0, DV_FINDINGS, "invisible-space", 2, 1, 2},
    {"a:\xE3\x80\x80" "1\n", 0, DV_FINDINGS, "invisible-space", 1, 3, 1},
    {"%TAG ! x\n---\na: 1\n", 0, DV_E_SYNTAX, "directive", 1, 1, 1},
    {"a: 1\r%TAG ! x\r", 0, DV_E_SYNTAX, "directive", 2, 1, 1},
    {"%YAML 1.3\n---\na: 1\n", 0, DV_E_SYNTAX, "directive", 1, 1, 1},
    {"%YAML 1.12\n---\na: 1\n", 0, DV_E_SYNTAX, "directive", 1, 1, 1},
    {"%YAML 2.1\n---\na: 1\n", 0, DV_E_SYNTAX, "directive", 1, 1, 1},
    {"%YAML", 0, DV_E_SYNTAX, "directive", 1, 1, 1},
    {"%FOO bar\n---\na: 1\n", 0, DV_E_SYNTAX, "directive", 1, 1, 1},
    {"%YAML 1.1\n---\na: 1\n", 0, DV_OK, NULL, 0, 0, 0},
    {"# x\n%YAML\t1.2 # y\r\n---\r\na: 1\r\n", 0, DV_OK, NULL, 0, 0, 0},
    {"a: 36,67%\nb: |\n  %TAG\n", 0, DV_OK, NULL, 0, 0, 0},
    {"\xFF\xFE" "a\0:\0 \0", 8, DV_E_TEXT, "utf-16", 1, 1, 0},
    {"\xFE\xFF\0a\0:\0 ", 8, DV_E_TEXT, "utf-16", 1, 1, 0},
    {"d\0a\0n\0v\0a\0n\0:\0 \0", 16, DV_E_TEXT, "utf-16", 1, 1, 0},
    {"\0d\0a\0n\0v\0a\0n\0:\0 ", 16, DV_E_TEXT, "utf-16", 1, 1, 0},
    {"\xFF\xFE\0\0d\0\0\0", 8, DV_E_TEXT, "utf-16", 1, 1, 0},
    {"d\0\0\0a\0\0\0", 8, DV_E_TEXT, "utf-16", 1, 1, 0},
};

static dv_part part_of(dv_str text) {
    return (dv_part){.text = text, .line = 1};
}

Test(scan, rows) {
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        const row *r = &ROWS[i];
        /* The fast way takes 16 bytes at a time: every place in its blocks has its turn. */
        for (size_t shift = 0; shift < 40; shift += r->len > 0 || r->text[0] == '%' ? 40 : 1) {
            char text[160];
            memset(text, ' ', shift);
            if (shift > 0)
                text[shift - 1] = '\n';
            dv_str row_text = {r->text, r->len > 0 ? r->len : strlen(r->text)};
            memcpy(text + shift, row_text.ptr, row_text.len);
            char *copy = front_copy((dv_str){text, shift + row_text.len});
            dv_part part = part_of((dv_str){copy, shift + row_text.len});
            dv_diag *diag = dv_diag_new(NULL);
            cr_expect_eq(dv_part__scan(&part, "h.yaml", NULL, diag), r->status, "status of row %zu", i);
            const dv_finding *f = dv_diag_at(diag, 0);
            cr_expect_eq(f == NULL, r->rule == NULL, "findings of row %zu", i);
            if (f && r->rule)
                cr_expect(strcmp(f->message->rule, r->rule) == 0 && f->mark.line == r->line + (shift > 0) &&
                              f->mark.column == r->column && f->width == r->width &&
                              dv_str_equal(f->file, DV_S("h.yaml")),
                          "row %zu shift %zu: %s %u:%u width %u", i, shift, f->message->rule, f->mark.line,
                          f->mark.column, f->width);
            cr_expect(dv_diag_len(diag) <= 1);
            dv_diag_free(diag);
            free(copy);
        }
    }
}

/* The kind of a character, told again in another way. */
static bool is_refused(uint32_t c) {
    bool control = c < 9 || (c > 10 && c < 13) || (c > 13 && c < 32) || (c >= 0x7F && c < 0xA0);
    bool turns = c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x2066 && c <= 0x2069);
    return control || turns || (c >= 0x2028 && c <= 0x202E) || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFF) >= 0xFFFE;
}

static size_t put(char *out, uint32_t c) {
    static const unsigned char LEADS[] = {0, 0, 0xC0, 0xE0, 0xF0};
    size_t len = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (size_t i = len - 1; i > 0; i--, c >>= 6)
        out[i] = (char)(0x80 | (c & 63));
    out[0] = (char)(LEADS[len] | c);
    return len;
}

Test(scan, every_character) {
    size_t wrong = 0;
    for (uint32_t c = 1; c < 0x110000; c++) {
        char text[16] = "a: xyz ";
        bool surrogate = c >= 0xD800 && c <= 0xDFFF;
        size_t len = 7 + put(text + 7, c);
        dv_part part = part_of((dv_str){text, len});
        dv_status status = dv_part__scan(&part, NULL, NULL, NULL);
        bool refused = status == DV_E_TEXT;
        bool ordinary = dv_run__ordinary(part.text) == len;
        bool sure = c < 0x7F || (c > 0xA0 && c < 0x300 && c != 0xAD) || (c >= 0x1EA0 && c <= 0x1EF9);
        wrong += refused != (surrogate || is_refused(c)) || (sure && !surrogate && !refused && !ordinary);
        wrong += ordinary && (refused || !part.all_nfc || !part.clean);
        wrong += !refused && part.all_nfc && (c == 0x2000 || c == 0x2001 || (c >= 0x300 && c < 0x1E00) || c > 0x20CF);
    }
    cr_expect_eq(wrong, 0, "%zu characters", wrong);
}

/* All two- and three-byte beginnings against the slow decoder of the public function's rules. */
Test(scan, every_byte_sequence) {
    size_t wrong = 0;
    for (uint32_t bytes = 0; bytes < 1u << 24; bytes += bytes >> 16 < 0xC0 ? 0x10000 : 1) {
        char text[3] = {(char)(bytes >> 16), (char)(bytes >> 8 & 255), (char)(bytes & 255)};
        size_t run = dv_run__ordinary((dv_str){text, 3});
        for (size_t at = 0; at < run;) {
            unsigned char lead = (unsigned char)text[at];
            size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3;
            wrong += (lead >= 0x80 && lead < 0xC2) || lead > 0xE2 || at + size > run;
            for (size_t i = 1; i < size && at + i < run; i++)
                wrong += ((unsigned char)text[at + i] & 0xC0) != 0x80;
            at += size;
        }
    }
    cr_expect_eq(wrong, 0, "%zu sequences", wrong);
}

static const struct {
    const char *text;
    bool all_nfc, clean, has_comment;
} FLAGS[] = {
    {"a: xã Bình Lư", true, true, false},
    {"a: xa\xCC\x83", false, true, false},
    {"a: 漢", false, true, false},
    {"a: \xE2\x80\x80x", false, false, false},
    {"a: \xE2\x84\xA6", false, true, false},
    {"a: x\xC2\xA0y", true, false, false},
    {"a: x\xE2\x80\x8By", true, false, false},
    {"a: x # y", true, true, true},
    {"", true, true, false},
};

Test(scan, flags) {
    for (size_t i = 0; i < sizeof FLAGS / sizeof FLAGS[0]; i++) {
        dv_part part = part_of(dv_s(FLAGS[i].text));
        cr_expect_geq(dv_part__scan(&part, NULL, NULL, NULL), DV_OK);
        cr_expect(part.all_nfc == FLAGS[i].all_nfc && part.clean == FLAGS[i].clean &&
                      part.has_comment == FLAGS[i].has_comment,
                  "row %zu: %d %d %d", i, part.all_nfc, part.clean, part.has_comment);
    }
    dv_part none = part_of((dv_str){NULL, 0});
    cr_expect_eq(dv_part__scan(&none, NULL, NULL, NULL), DV_OK);
}

static dv_status scan_limited(const char *text, size_t len, dv_limits limits, const char **rule) {
    dv_part part = part_of((dv_str){text, len});
    dv_diag *diag = dv_diag_new(NULL);
    dv_status status = dv_part__scan(&part, NULL, &limits, diag);
    *rule = dv_diag_len(diag) > 0 ? dv_diag_at(diag, 0)->message->rule : "";
    dv_diag_free(diag);
    return status;
}

Test(scan, limits) {
    const char *rule = NULL;
    for (size_t bytes = 9; bytes <= 11; bytes++) {
        dv_status status = scan_limited("a: bcdefghij", bytes, (dv_limits){.document_bytes = 10}, &rule);
        cr_expect_eq(status, bytes > 10 ? DV_E_LIMIT : DV_OK);
        cr_expect_str_eq(rule, bytes > 10 ? "limit-bytes" : "");
    }
    for (size_t marks = 7; marks <= 9; marks++) {
        char text[64] = "tên: một dòng chữ dài hơn a";
        for (size_t i = 0; i < marks; i++)
            strcat(text, "\xCC\x81");
        strcat(text, " b\xCC\x81");
        cr_expect_eq(scan_limited(text, strlen(text), (dv_limits){.marks = 0}, &rule), marks > 8 ? DV_E_LIMIT : DV_OK);
        cr_expect_str_eq(rule, marks > 8 ? "limit-marks" : "");
    }
    for (size_t lines = 15; lines <= 17; lines++) {
        char text[512] = "";
        for (size_t i = 0; i < lines; i++)
            strcat(text, "%YAML 1.1\n");
        dv_status status = scan_limited(text, strlen(text), (dv_limits){.directives = 0}, &rule);
        cr_expect_eq(status, lines > 16 ? DV_E_SYNTAX : DV_OK);
        cr_expect_str_eq(rule, lines > 16 ? "directive" : "");
    }
}

Test(scan, defaults) {
    dv_limits all = dv_limits__resolve(NULL);
    dv_limits none = dv_limits__resolve(&(dv_limits){0});
    cr_expect_eq(memcmp(&all, &none, sizeof all), 0);
    cr_expect_eq(all.document_bytes, (size_t)8 << 20);
    cr_expect_eq(all.depth, 32);
    dv_limits some = dv_limits__resolve(&(dv_limits){1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
    cr_expect(some.document_bytes == 1 && some.stream_bytes == 2 && some.documents == 3 && some.depth == 4 &&
              some.events == 5 && some.scalar_bytes == 6 && some.key_bytes == 7 && some.name_characters == 8 &&
              some.map_keys == 9 && some.list_items == 10 && some.marks == 11 && some.directives == 12);
}

/* The old encodings that a Vietnamese office may still have, by the words `đồng bào dân tộc`, and what only looks
 * like them. */
static const struct {
    const char *text;
    const char *says;
} LEGACY[] = {
    {"ten: \xAE\xE5ng b\xB5o d\xA9n t\xE9" "c thi\xD3u s\xE8\n", "danvan text --from tcvn3"},
    {"ten: \xF1o\xE0ng ba\xF8o da\xE2n to\xE4" "c\n", "danvan text --from vni"},
    {"ten: x\xC3\xA3 B\xC3\xACnh L\xC6\xB0 \xE1\n", "danvan text --from utf-8 --substitute"},
    {"ten: \xFF\xFA\n", "danvan detect"},
    {"h\xF7 t\xAAn: Nguy\xA7n V\xE5n \xD0\xF5\nn\xBDi \xF5: b\xE4n\n", "danvan"},
    {"d\0a\0n\0v\0a\0n\0:\0", "danvan text --from utf-16le"},
};

Test(scan, legacy_encodings) {
    for (size_t i = 0; i < sizeof LEGACY / sizeof LEGACY[0]; i++) {
        size_t len = strlen(LEGACY[i].text);
        dv_part part = part_of((dv_str){LEGACY[i].text, len == 1 ? 14 : len});
        dv_diag *diag = dv_diag_new(NULL);
        cr_assert_eq(dv_part__scan(&part, NULL, NULL, diag), DV_E_TEXT);
        for (int lang = DV_VI; lang <= DV_EN; lang++) {
            dv_buf out;
            dv_buf_init(&out, NULL);
            dv_finding_text(&out, dv_diag_at(diag, 0), (dv_lang)lang);
            cr_expect_not_null(strstr(out.ptr, LEGACY[i].says), "%s", out.ptr);
            dv_buf_free(&out);
        }
        dv_diag_free(diag);
    }
}

Test(scan, invisible_characters_are_deleted) {
    static const char TEXT[] = "\xEF\xBB\xBF" "a: Bình\xE2\x80\x8B\xEF\xBB\xBF Lư\r\n"
                               "\xE2\x80\x8D" "b: x\xC2\xAD\r\n";
    dv_diag *diag = dv_diag_new(NULL);
    cr_expect_eq(front_read(dv_s(TEXT), diag), DV_FINDINGS);
    cr_assert_eq(dv_diag_len(diag), 3);
    cr_expect_eq(dv_diag_at(diag, 1)->mark.line, 2);
    char *fixed = front_fix(dv_s(TEXT), diag);
    cr_expect_str_eq(fixed, "\xEF\xBB\xBF" "a: Bình Lư\r\nb: x\r\n");
    free(fixed);
    dv_diag_free(diag);
}

Test(scan, special_spaces_are_counted_once_for_a_file) {
    static const char TEXT[] = "danvan: 1\na: x\xC2\xA0y\xE2\x80\xAFz\n---\ndanvan: 1\nb: x\xC2\xA0y\nc:\xC2\xA0z\n";
    dv_diag *diag = dv_diag_new(NULL);
    cr_expect_eq(front_read(dv_s(TEXT), diag), DV_E_SYNTAX);
    cr_assert_eq(dv_diag_len(diag), 2);
    cr_expect_str_eq(dv_diag_at(diag, 0)->message->rule, "nbsp");
    cr_expect_eq(dv_diag_at(diag, 0)->args[0].value, 3);
    cr_expect_eq(dv_diag_at(diag, 0)->mark.line, 2);
    cr_expect_eq(dv_diag_at(diag, 1)->mark.line, 6);
    dv_diag_free(diag);
}

Test(scan, values) {
    static const struct {
        dv_str text;
        dv_status status;
        const char *rule;
        uint32_t code_point;
    } VALUES[] = {
        {{"Bình Lư", 9}, DV_OK, NULL, 0},
        {{"a\0b", 3}, DV_E_TEXT, "nul-character", 0},
        {{"a\xE2\x80\xAE", 4}, DV_E_TEXT, "bidi-control", 0x202E},
        {{"a\xC2\x85", 3}, DV_E_TEXT, "line-separator", 0x85},
        {{"a\x07", 2}, DV_E_TEXT, "control-character", 7},
        {{"\xEF\xBF\xBF", 3}, DV_E_TEXT, "noncharacter", 0xFFFF},
        {{"\xE2\x80\x8B" "a", 4}, DV_OK, "invisible-character", 0x200B},
        {{"\xE2\x80\x8B" "a\x01", 5}, DV_E_TEXT, "control-character", 1},
        {{"\xC2\xA0", 2}, DV_OK, NULL, 0},
        {{NULL, 0}, DV_OK, NULL, 0},
    };
    for (size_t i = 0; i < sizeof VALUES / sizeof VALUES[0]; i++) {
        const dv_message *what = NULL;
        uint32_t code_point = 1;
        cr_expect_eq(dv_value__scan(VALUES[i].text, &what, &code_point), VALUES[i].status, "row %zu", i);
        cr_expect_eq(code_point, VALUES[i].code_point, "row %zu", i);
        cr_expect_eq(what == NULL, VALUES[i].rule == NULL, "row %zu", i);
        if (what && VALUES[i].rule)
            cr_expect_str_eq(what->rule, VALUES[i].rule);
    }
    char room[12];
    cr_expect(dv_str_equal(dv_char__name(0x7, room), DV_S("U+0007")));
    cr_expect(dv_str_equal(dv_char__name(0x10FFFF, room), DV_S("U+10FFFF")));
}

static double seconds(char unit_of[], size_t repeats, dv_status expected) {
    dv_str unit = dv_s(unit_of);
    char *text = malloc(unit.len * repeats);
    cr_assert_not_null(text);
    for (size_t i = 0; i < repeats; i++)
        memcpy(text + i * unit.len, unit.ptr, unit.len);
    double best = 1e9;
    for (int round = 0; round < 3; round++) {
        dv_diag *diag = dv_diag_new(NULL);
        clock_t start = clock();
        cr_expect_eq(front_read((dv_str){text, unit.len * repeats}, diag), expected, "%s", unit_of);
        double spent = (double)(clock() - start) / CLOCKS_PER_SEC;
        best = spent < best ? spent : best;
        dv_diag_free(diag);
    }
    free(text);
    return best;
}

/* Four times the text may take no more than about four times as long. */
Test(scan, takes_time_in_step_with_the_text) {
    static struct {
        char unit[16];
        dv_status status;
    } SHAPES[] = {
        {"[", DV_OK},          {"{a: ", DV_OK},           {"%TAG ! x\n", DV_E_SYNTAX}, {"x\xE2\x80\x8B", DV_FINDINGS},
        {"x\xC2\xA0", DV_OK}, {"- \xC2\xA0\n", DV_OK}, {"---\n", DV_OK},          {"---\na\n", DV_OK},
        {"#\n", DV_OK},        {"a\xCC\x81", DV_OK},     {"- a: b:c\n", DV_OK},      {"- – a\n", DV_OK},
        {"- a #3\n", DV_OK},   {"\r", DV_OK},             {"...\n", DV_OK},
    };
    for (size_t i = 0; i < sizeof SHAPES / sizeof SHAPES[0]; i++) {
        double once = seconds(SHAPES[i].unit, 10000, SHAPES[i].status);
        double four = seconds(SHAPES[i].unit, 40000, SHAPES[i].status);
        cr_expect(four < 0.01 || four < 8 * once, "%s: %.4f s and %.4f s", SHAPES[i].unit, once, four);
    }
}
