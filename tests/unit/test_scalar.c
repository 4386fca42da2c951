#include <criterion/criterion.h>

#include <string.h>

#include <yaml.h>

#include <danvan/danvan.h>

#include "yaml/scalar.h"

typedef struct row {
    const char *text;
    bool plain;
} row;

/* What a reader of YAML 1.1 or 1.2 would take for something else, and its harmless neighbours. */
static const row PLAIN[] = {
    {"", false},
    {"Chu Va 6", true},
    {"xã Bình Lư", true},
    {"15-NQ/TU", true},
    {"-BC/ĐU", false},
    {"03390", false},
    {"0o17", false},
    {"0x1F", false},
    {"010", false},
    {"1_000", false},
    {"1,000", false},
    {"18.043", false},
    {"18.043 người", true},
    {"2.148", false},
    {"1e3", false},
    {"1.e+3", false},
    {".5", false},
    {".inf", false},
    {"-.INF", false},
    {".NaN", false},
    {"8:30", false},
    {"1:30:00", false},
    {"2026-06-22", false},
    {"2026-06", false},
    {"2001-12-14t21:59:43.10-05:00", false},
    {"2026", false},
    {"+5", false},
    {"-5", false},
    {"36,67%", true},
    {"36.67%", true},
    {"10-15 hộ", true},
    {"35 bản", true},
    {"17.239,15 ha", true},
    {"17239.15 ha", true},
    {"trên 10.000", true},
    {"y", false},
    {"Y", false},
    {"n", false},
    {"yes", false},
    {"Yes", false},
    {"NO", false},
    {"no", false},
    {"on", false},
    {"Off", false},
    {"true", false},
    {"TRUE", false},
    {"False", false},
    {"null", false},
    {"Null", false},
    {"~", false},
    {"=", false},
    {"<<", false},
    {"nope", true},
    {"one", true},
    {"yên", true},
    {"Nà", true},
    {"nu", true},
    {"nulls", true},
    {"a: b", false},
    {"a:b", false},  {"a：b", false},
    {"a:", false},
    {"a #b", false},
    {"a#b", false},
    {"#a", false},
    {" a", false},
    {"a ", false},
    {"\ta", false},
    {"a\t", false},
    {"a\tb", false},
    {"a\nb", false},
    {"- a", false},
    {"-", false},
    {"? a", false},
    {"?", false},
    {": a", false},
    {"[a]", false},
    {"{a}", false},
    {"a, b", true},
    {"a [b] {c}", true},
    {"&a", false},
    {"*a", false},
    {"!a", false},
    {"|", false},
    {">10", false},
    {"'a'", false},
    {"\"a\" b", false},
    {"%a", false},
    {"@a", false},
    {"`a", false},
    {"---", false},
    {"...", false},
    {"…", true},
    {"“Dân vận khéo”", true},
    {"a\xC2\x85", false},
    {"a\xC2\xA0z", true},
    {"a\xE2\x80\xA8z", false},
    {"\xEF\xBB\xBFz", false},
    {"a\x7F", false},
    {"a\x01", false},
    {"T/M BAN THƯỜNG VỤ", true},
    {"26 a", false},
    {"Tổ dân phố # 3", false},
    {"Tổ dân phố #3", false},
};

Test(scalar, plain_only_where_every_reader_sees_text) {
    for (size_t i = 0; i < sizeof PLAIN / sizeof PLAIN[0]; i++)
        cr_expect_eq(dv_scalar__is_plain(dv_s(PLAIN[i].text)), PLAIN[i].plain, "row %zu: %s", i, PLAIN[i].text);
}

static const struct {
    const char *text;
    const char *written;
} QUOTED[] = {
    {"Chu Va 6", "Chu Va 6"},
    {"", "\"\""},
    {"03390", "\"03390\""},
    {"a \"b\" c: d", "\"a \\\"b\\\" c: d\""},
    {"C:\\x: y", "\"C:\\\\x: y\""},
    {"a\nb\tc\r", "\"a\\nb\\tc\\r\""},
    {"a\x01", "\"a\\x01\""},
    {"a\x7F", "\"a\\x7F\""},
    {"a\xC2\x85", "\"a\\x85\""},
    {"\xE2\x80\xA8z\xEF\xBB\xBF", "\"\\u2028z\\uFEFF\""},
    {"Nhân dân: “một”", "\"Nhân dân: “một”\""},
};

Test(scalar, quotes_with_few_escapes) {
    for (size_t i = 0; i < sizeof QUOTED / sizeof QUOTED[0]; i++) {
        dv_buf out;
        dv_buf_init(&out, NULL);
        dv_buf_puts(&out, "k: ");
        cr_expect_eq(dv_scalar__write(&out, dv_s(QUOTED[i].text)), DV_OK);
        cr_expect_str_eq(out.ptr + 3, QUOTED[i].written, "row %zu", i);
        cr_expect_eq(out.len, strlen(out.ptr), "row %zu", i);
        dv_buf_free(&out);
    }
}

/* libyaml reads back the text that was written, as key, value and list item. */
static void expect_read_back(dv_str text) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    dv_scalar__write(&out, text);
    dv_buf_puts(&out, ": ");
    dv_scalar__write(&out, text);
    dv_buf_putc(&out, '\n');
    yaml_parser_t parser;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, (const unsigned char *)out.ptr, out.len);
    size_t scalars = 0;
    for (bool more = true; more;) {
        yaml_event_t event;
        cr_assert(yaml_parser_parse(&parser, &event), "does not parse: %s", out.ptr);
        if (event.type == YAML_SCALAR_EVENT) {
            dv_str read = {(const char *)event.data.scalar.value, event.data.scalar.length};
            cr_expect(dv_str_equal(read, text), "%s", out.ptr);
            scalars++;
        }
        more = event.type != YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    cr_expect_eq(scalars, 2, "%s", out.ptr);
    yaml_parser_delete(&parser);
    dv_buf_free(&out);
}

/* Every text of up to three of the characters that mean something to YAML. */
Test(scalar, libyaml_reads_the_same_text) {
    static const char *const parts[] = {
        "a", " ", ":", "#", "-", "?", "\"", "'", "\\",       "\n",           "\t",           "[",
        "}", ",", "&", "|", "%", ".", "0",  "ă", "\xC2\x85", "\xE2\x80\xA9", "\xEF\xBB\xBF", "\x1B",
        "~", "=", "<", "!"};
    size_t n = sizeof parts / sizeof parts[0];
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++)
            for (size_t k = 0; k < n; k++) {
                char text[16];
                snprintf(text, sizeof text, "%s%s%s", parts[i], parts[j], parts[k]);
                expect_read_back(dv_s(text));
            }
    for (size_t i = 0; i < sizeof PLAIN / sizeof PLAIN[0]; i++)
        expect_read_back(dv_s(PLAIN[i].text));
}

Test(scalar, bare_texts_of_other_keys) {
    static const row rows[] = {{"", true},    {"5", true},    {"true", true},  {"~", true},     {"2026-06-22", true},
                               {"-5", true},  {"- a", false}, {"-", false},    {"---", false},  {"a: b", false},
                               {"a ", false}, {"[a", false},  {"x\ny", false}, {"a #b", false}, {"... x", false},
                               {".5", true},  {"=", true},    {"<<", true}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        cr_expect_eq(dv_scalar__is_bare(dv_s(rows[i].text)), rows[i].plain, "row %zu: %s", i, rows[i].text);
}

Test(scalar, lines_of_a_literal_block) {
    static const row rows[] = {
        {"a", true},    {"  a", true},    {"# a", true},        {"a: b", true},           {"a\tb", true},
        {"a ", true},   {"", false},      {" ", false},         {"\ta", false},           {"a\nb", false},
        {"a\r", false}, {"a\x7F", false}, {"a\xC2\x85", false}, {"a\xE2\x80\xA8", false}, {"--- a", true}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        cr_expect_eq(dv_scalar__is_line(dv_s(rows[i].text)), rows[i].plain, "row %zu: %s", i, rows[i].text);
}

static void *refuse(void *ctx, void *old, size_t old_size, size_t new_size) {
    (void)ctx, (void)old, (void)old_size, (void)new_size;
    return NULL;
}

Test(scalar, no_memory_is_reported) {
    const dv_alloc none = {NULL, refuse};
    dv_buf out;
    dv_buf_init(&out, &none);
    cr_expect_eq(dv_scalar__write(&out, dv_s("a: b")), DV_E_NOMEM);
    cr_expect_eq(dv_scalar__quote(&out, 0), DV_E_NOMEM);
    cr_expect_null(out.ptr);
}
