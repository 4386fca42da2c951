/* Runs tests/cases/traps.tsv: what people type, and what the loader makes of it. */
#include <criterion/criterion.h>
#include <danvan/danvan.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Undoes \n \t \r \\ and \xNN in place. */
static size_t unescape(char *text) {
    char *out = text;
    for (char *at = text; *at; at++) {
        if (*at != '\\') {
            *out++ = *at;
        } else if (*++at == 'x') {
            char digits[3] = {at[1], at[2], 0};
            *out++ = (char)strtoul(digits, NULL, 16);
            at += 2;
        } else {
            *out++ = *at == 'n' ? '\n' : *at == 't' ? '\t' : *at == 'r' ? '\r' : *at;
        }
    }
    return (size_t)(out - text);
}

static const char *status_word(dv_status status) {
    return status == DV_OK         ? "ok"
           : status == DV_FINDINGS ? "findings"
           : status == DV_E_SYNTAX ? "syntax"
           : status == DV_E_TEXT   ? "text"
           : status == DV_E_LIMIT  ? "limit"
                                   : "other";
}

static void put_findings(char *out, size_t room, const dv_diag *diag) {
    size_t at = 0;
    out[0] = '\0';
    for (size_t i = 0; i < dv_diag_len(diag); i++) {
        const dv_finding *f = dv_diag_at(diag, i);
        at += (size_t)snprintf(out + at, room - at, "%s%s@%u:%u", i ? " " : "", f->message->rule, f->mark.line, f->mark.column);
    }
    if (dv_diag_len(diag) == 0)
        snprintf(out, room, "-");
}

static int check_value(const char *name, const dv_doc *doc, char *pair) {
    char *equals = strchr(pair, '=');
    *equals = '\0';
    const char *want = equals + 1;
    const dv_entity *entity;
    int field, index;
    dv_buf got;
    dv_buf_init(&got, NULL);
    dv_status found = doc && doc->dossiers.len ? dv_path_find(&doc->dossiers.items[0]->base, pair, &entity, &field, &index)
                                               : DV_E_ARG;
    dv_status status = found == DV_OK ? dv_get(&got, entity, field, index, DV_PLAIN) : found;
    bool good = strcmp(want, "?") == 0 ? status == DV_E_NOT_FOUND : status == DV_OK && strcmp(got.ptr ? got.ptr : "", want) == 0;
    if (!good)
        printf("%s: %s is \"%s\" (%s), not \"%s\"\n", name, pair, got.ptr ? got.ptr : "", dv_status_name(status), want);
    dv_buf_free(&got);
    return !good;
}

static int run_row(char *line) {
    char *cells[5] = {line, NULL, NULL, NULL, NULL};
    for (int i = 1; i < 5; i++) {
        char *tab = strchr(cells[i - 1], '\t');
        if (!tab)
            return printf("malformed row: %s\n", line), 1;
        *tab = '\0';
        cells[i] = tab + 1;
    }
    cells[4][strcspn(cells[4], "\n")] = '\0';
    size_t len = unescape(cells[1]);
    dv_diag *diag = dv_diag_new(NULL);
    dv_doc *doc = NULL;
    dv_status status = dv_load_text(&doc, (dv_str){cells[1], len}, NULL, NULL, diag);
    char findings[2000];
    int bad = 0;
    put_findings(findings, sizeof findings, diag);
    if (strcmp(status_word(status), cells[2]) != 0 || strcmp(findings, cells[3]) != 0) {
        printf("%s: %s %s, not %s %s\n", cells[0], status_word(status), findings, cells[2], cells[3]);
        bad = 1;
    }
    bad |= (doc == NULL) != (status < 0);
    for (char *pair = strcmp(cells[4], "-") == 0 ? NULL : cells[4]; pair;) {
        char *next = strstr(pair, " ;; ");
        if (next)
            *next = '\0';
        bad |= check_value(cells[0], doc, pair);
        pair = next ? next + 4 : NULL;
    }
    dv_doc_free(doc);
    dv_diag_free(diag);
    return bad;
}

Test(test_traps, rows) {
    FILE *file = fopen(DANVAN_SOURCE_DIR "/tests/cases/traps.tsv", "r");
    static char line[4096];
    int rows = 0, bad = 0;
    cr_assert_not_null(file, "tests/cases/traps.tsv is missing");
    while (fgets(line, sizeof line, file)) {
        if (line[0] == '#' || line[0] == '\n')
            continue;
        rows++;
        bad += run_row(line);
    }
    fclose(file);
    cr_expect(rows > 90, "%d rows", rows);
    cr_expect_eq(bad, 0, "%d of %d rows differ", bad, rows);
}
