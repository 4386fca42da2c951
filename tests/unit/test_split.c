#include "front_fixture.h"

typedef struct cut {
    const char *text;
    uint32_t line;
    size_t offset;
    uint32_t mark_line;
} cut;

typedef struct row {
    const char *file;
    cut parts[4];
} row;

#define BOM "\xEF\xBB\xBF"

static const row ROWS[] = {
    {"", {{0}}},
    {"\n\n", {{0}}},
    {"# ghi chú\n", {{0}}},
    {"---\n", {{0}}},
    {"---\n---\n...\n", {{0}}},
    {BOM, {{0}}},
    {"a: 1\n", {{"a: 1\n", 1, 0, 0}}},
    {"a: 1", {{"a: 1", 1, 0, 0}}},
    {BOM "a: 1\n", {{"a: 1\n", 1, 3, 0}}},
    {BOM "---\na: 1\n", {{"a: 1\n", 2, 7, 0}}},
    {"---\na: 1\n", {{"a: 1\n", 2, 4, 0}}},
    {"a: 1\n---\nb: 2\n", {{"a: 1\n", 1, 0, 0}, {"b: 2\n", 3, 9, 2}}},
    {"a: 1\r\n---\r\nb: 2\r\n", {{"a: 1\r\n", 1, 0, 0}, {"b: 2\r\n", 3, 11, 2}}},
    {"a: 1\n...\nb: 2\n", {{"a: 1\n", 1, 0, 0}, {"b: 2\n", 3, 9, 2}}},
    {"a: 1\n...\n---\nb: 2\n", {{"a: 1\n", 1, 0, 0}, {"b: 2\n", 4, 13, 3}}},
    {"a: 1\n---", {{"a: 1\n", 1, 0, 0}}},
    {"a: 1\n...", {{"a: 1\n", 1, 0, 0}}},
    {"a: 1\n---\n---\n# x\n---\nb: 2\n", {{"a: 1\n", 1, 0, 0}, {"b: 2\n", 6, 21, 5}}},
    {"a: 1\n--- \t\nb: 2", {{"a: 1\n", 1, 0, 0}, {"b: 2", 3, 11, 2}}},
    {"a: 1\n--- b\n", {{"a: 1\n", 1, 0, 0}, {"--- b\n", 2, 5, 2}}},
    {"a: 1\n--- b", {{"a: 1\n", 1, 0, 0}, {"--- b", 2, 5, 2}}},
    {"a: 1\n--- # x\nb: 2\n", {{"a: 1\n", 1, 0, 0}, {"--- # x\nb: 2\n", 2, 5, 2}}},
    {"a: 1\n... # x\nb: 2\n", {{"a: 1\n", 1, 0, 0}, {" # x\nb: 2\n", 2, 8, 2}}},
    {"# x\n---\na: 1\n", {{"# x\n---\na: 1\n", 1, 0, 0}}},
    {"%YAML 1.1\n---\na: 1\n---\nb: 2\n", {{"%YAML 1.1\n---\na: 1\n", 1, 0, 0}, {"b: 2\n", 5, 23, 4}}},
    {"a: 1\n...\n%YAML 1.1\n---\nb: 2\n", {{"a: 1\n", 1, 0, 0}, {"%YAML 1.1\n---\nb: 2\n", 3, 9, 4}}},
    {"%TAG ! x\n", {{"%TAG ! x\n", 1, 0, 0}}},
    {"%YAML 1.1\n---\n---\na: 1\n", {{"%YAML 1.1\n---\n", 1, 0, 0}, {"a: 1\n", 4, 18, 3}}},
    {"a: |\n  ---\n  ...\n ---\n", {{"a: |\n  ---\n  ...\n ---\n", 1, 0, 0}}},
    {"a: 1\n----\n...x\n---x\n..\n", {{"a: 1\n----\n...x\n---x\n..\n", 1, 0, 0}}},
    {"a: 1\rb: 2\r\n---\nc: 3\n", {{"a: 1\rb: 2\r\n", 1, 0, 0}, {"c: 3\n", 4, 15, 3}}},
    {"# x\ra: 1\r", {{"# x\ra: 1\r", 1, 0, 0}}},
    {"a: 1\n---\n# \xE2\x80\xAE\n", {{"a: 1\n", 1, 0, 0}, {"# \xE2\x80\xAE\n", 3, 9, 2}}},
    {"# \x01\n---\n---\na: 1\n", {{"# \x01\n---\n", 1, 0, 0}, {"a: 1\n", 4, 12, 3}}},
    {"a: 1\n---\nb: 2\n---\nc: 3\n", {{"a: 1\n", 1, 0, 0}, {"b: 2\n", 3, 9, 2}, {"c: 3\n", 5, 18, 4}}},
};

Test(split, rows) {
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        const row *r = &ROWS[i];
        dv_str file = dv_s(r->file);
        char *copy = front_copy(file);
        dv_str rest = {copy, file.len};
        uint32_t line = 1;
        size_t offset = 0;
        dv_part part;
        size_t count = 0;
        for (; dv_part__next(&part, &rest, &line, &offset); count++) {
            cr_assert_lt(count, 4, "too many parts of row %zu", i);
            const cut *c = &r->parts[count];
            cr_assert_not_null(c->text, "row %zu has a part more", i);
            cr_expect(dv_str_equal(part.text, dv_s(c->text)) && part.line == c->line && part.offset == c->offset &&
                          part.mark_line == c->mark_line,
                      "row %zu part %zu: \"%.*s\" line %u offset %zu mark %u", i, count, (int)part.text.len, part.text.ptr,
                      part.line, part.offset, part.mark_line);
            cr_expect_eq(part.text.ptr, copy + part.offset, "row %zu", i);
        }
        cr_expect(count == 4 || !r->parts[count].text, "row %zu has a part less", i);
        cr_expect(rest.len == 0 && offset == file.len, "row %zu leaves %zu", i, rest.len);
        cr_expect(!dv_part__next(&part, &rest, &line, &offset));
        free(copy);
    }
}

Test(split, nothing) {
    dv_str rest = {NULL, 0};
    uint32_t line = 1;
    size_t offset = 0;
    dv_part part;
    cr_expect(!dv_part__next(&part, &rest, &line, &offset));
}
