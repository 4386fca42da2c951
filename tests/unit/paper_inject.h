/* Texts that try to become markup, put into every text member of a dossier. */
#ifndef PAPER_INJECT_H
#define PAPER_INJECT_H

#include "paper_fixture.h"

#include <stdlib.h>

static const char *const PAYLOADS[] = {
    "<script>alert(1)</script>",
    "</p><h1>x</h1>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "<!-- x",
    "--> x",
    "]]> x",
    "</title><script>x</script>",
    "</style><b>x</b>",
    "</svg></desc><a href=x>x</a>",
    "&lt;b&gt; &#60;i&#62; &amp",
    "<a href=\"javascript:x\">x</a>",
    "<?xml x?>",
    "<b",
    "a > b < c",
    "[x](http://evil.vn)",
    "![x](http://evil.vn/x.png)",
    "[x]: http://evil.vn",
    "<http://evil.vn>",
    "http://evil.vn/x",
    "www.evil.vn",
    "**x** __x__",
    "*x* _x_",
    "`x` ``x``",
    "```x",
    "~~~x",
    "~~x~~",
    "# x",
    "###### x #",
    "- x",
    "+ x",
    "* x",
    "1. x",
    "2) x",
    "> x",
    "---",
    "===",
    "| a | b |",
    "a|b",
    "$x$ \\(x\\)",
    "x\\",
    "    x",
    "{.x} {{x}}",
    "x\n# y\n- z",
    "[^1]: x [^1]",
    "<x@evil.vn>",
    "<b>15-NQ/TU</b>",
    "<i> - x",
};
#define PAYLOADS_LEN (sizeof PAYLOADS / sizeof *PAYLOADS)

/* The marks that build a paper, in their order, appended to `marks`. */
typedef void scan_fn(const char *paper, dv_buf *marks);

#define JOINED "<span class=\"joined\">"

static inline void scan_html(const char *paper, dv_buf *marks) {
    for (const char *at = paper; (at = strchr(at, '<')) != NULL;) {
        const char *end = strchr(at, '>');
        cr_assert_not_null(end);
        /* A span that holds words together is the writer's own, and depends on the text. */
        if (strncmp(at, JOINED, strlen(JOINED)) == 0) {
            end = strchr(end, '<');
            cr_assert_not_null(end);
            cr_assert_eq(strncmp(end, "</span>", 7), 0, "%.40s", end);
            at = end + 6;
            continue;
        }
        dv_buf_add(marks, (dv_str){at, (size_t)(end - at + 1)});
        at = end;
    }
}

/* Line beginnings that build blocks, and unescaped marks inside lines. */
static inline void scan_markdown(const char *paper, dv_buf *marks) {
    bool start = true;
    for (const char *at = paper; *at; at++) {
        if (start) {
            size_t digits = strspn(at, "0123456789");
            size_t run = strspn(at, "#-+=>~");
            if (*at == ' ' || *at == '\t') dv_buf_puts(marks, "(indent)");
            if (digits > 0 && digits < 10 && (at[digits] == '.' || at[digits] == ')')) dv_buf_puts(marks, "(number)");
            if (run > 0) dv_buf_add(marks, (dv_str){at, run});
        }
        start = *at == '\n';
        if (*at == '\\' && at[1] != '\n' && at[1]) {
            at++;
            continue;
        }
        if (strchr("*_`[]<>|~$\n", *at)) dv_buf_putc(marks, *at);
        if (*at == '&' && (at[1] == '#' || (at[1] >= 'a' && at[1] <= 'z'))) dv_buf_puts(marks, "(entity)");
        if (strncmp(at, "://", 3) == 0 || strncmp(at, "www.", 4) == 0) dv_buf_puts(marks, "(link)");
    }
}

static inline bool takes_text(const dv_field *field) {
    return field->kind == DV_KIND_TEXT || field->kind == DV_KIND_PROSE || field->kind == DV_KIND_TEXTS;
}

/* One dossier in which every text member there can be has this text. Lists of entities have two elements. */
static inline void fill_all(dv_doc *doc, dv_entity *entity, const char *text, int depth) {
    for (int i = 0; i < (int)entity->type->len; i++) {
        const dv_field *field = &entity->type->fields[i];
        if (field->kind == DV_KIND_ENTITY || field->kind == DV_KIND_LIST || field->kind == DV_KIND_MAP) {
            for (int n = 0;
                 depth < 6 && !(field->flags & DV_FIELD_DERIVED) && n < (field->kind == DV_KIND_ENTITY ? 1 : 2); n++) {
                dv_entity *child = dv_add(doc, entity, i);
                if (child) fill_all(doc, child, text, depth + 1);
            }
        } else if (takes_text(field)) {
            dv_set(doc, entity, i, dv_s(text), NULL);
        }
    }
}

/* The member whose text is the longest list in the paper has groups beside full models, so that every shape is written.
 */
static inline dv_buf scan_paper(const char *text, dv_report_format format, scan_fn *scan) {
    dv_doc *doc = dv_doc_new(NULL);
    dv_dossier *dossier = dv_doc_add(doc);
    fill_all(doc, &dossier->base, text, 0);
    fixture_line(doc, dossier, "models+.name=tên");
    fixture_line(doc, dossier, "models.where=nơi");
    for (size_t i = 0; i < 6; i++) {
        static const char *const MEMBERS[] = {"name", "where", "owner", "cost", "ease", "resources"};
        dv_model *brief = dossier->models.items[dossier->models.len - 1];
        dv_set(doc, &brief->base, dv_field_find(brief->base.type, dv_s(MEMBERS[i])), dv_s(text), NULL);
    }
    fixture_line(doc, dossier, "models+.method=làm");
    dv_model *full = dossier->models.items[dossier->models.len - 1];
    for (size_t i = 0; i < full->base.type->len; i++)
        if (takes_text(&full->base.type->fields[i])) dv_set(doc, &full->base, (int)i, dv_s(text), NULL);
    dv_report_options options = {.size = sizeof options, .include_personal = true};
    dv_buf paper = fixture_paper(doc, format, &options);
    dv_buf marks;
    dv_buf_init(&marks, NULL);
    scan(paper.ptr, &marks);
    dv_buf_free(&paper);
    dv_doc_free(doc);
    return marks;
}

static inline void expect_harmless(dv_report_format format, scan_fn *scan) {
    for (size_t i = 0; i < PAYLOADS_LEN; i++) {
        /* A list of texts is split at marks: the harmless text has the same ones. */
        char plain[128];
        size_t len = strlen(PAYLOADS[i]);
        cr_assert_lt(len, sizeof plain);
        for (size_t c = 0; c < len; c++)
            plain[c] = strchr(",;\n ", PAYLOADS[i][c]) ? PAYLOADS[i][c] : 'x';
        plain[len] = '\0';
        dv_buf wanted = scan_paper(plain, format, scan);
        dv_buf found = scan_paper(PAYLOADS[i], format, scan);
        cr_expect(dv_str_equal(dv_buf_str(&wanted), dv_buf_str(&found)), "built otherwise by: %s", PAYLOADS[i]);
        dv_buf_free(&wanted);
        dv_buf_free(&found);
    }
}

#endif
