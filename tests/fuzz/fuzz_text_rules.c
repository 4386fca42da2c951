/* Any bytes as a plain text. Findings point into the text; corrections made again and again come to an end, after which no rule
 * finds a thing that it would correct; repairing phrases twice is repairing them once. */
#include <danvan/danvan.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Corrections of one round may bring the next ones into view, but they come to an end. */
#define ROUNDS_MOST 64

static void must(bool holds) {
    if (!holds)
        abort();
}

static const dv_str NAMES[] = {{"Chu Va 6", 8}, {"Na Da", 5}};

/* Compiled once for all runs. */
static const dv_spelling *table(void) {
    static dv_spelling *spelling;
    if (!spelling) must(dv_spelling_new(&spelling, NULL) == DV_OK);
    return spelling;
}

static dv_diag *check(dv_str text, size_t names) {
    const dv_text_options options = {.size = sizeof options, .spelling = table(), .names = NAMES, .names_len = names};
    dv_diag *diag = dv_diag_new(NULL);
    dv_diag_keep(diag, 0);
    must(dv_check_text(diag, text, "text", &options) == DV_OK);
    return diag;
}

static void look(dv_str text, const dv_diag *diag) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    for (size_t i = 0; i < dv_diag_len(diag); i++) {
        const dv_finding *finding = dv_diag_at(diag, i);
        must(finding->mark.line > 0 && finding->mark.column > 0);
        must(!finding->fix.present || finding->fix.placed);
        must(finding->fix.offset <= text.len && finding->fix.length <= text.len - finding->fix.offset);
        must(dv_rule_find(dv_s(finding->message->rule)) != NULL);
        out.len = 0;
        must(dv_finding_text(&out, finding, DV_VI) == DV_OK && dv_utf8_check(dv_buf_str(&out)) == out.len);
    }
    dv_buf_free(&out);
}

/* Makes corrections until there are none. */
static void fix(dv_str text, size_t names) {
    dv_buf texts[2];
    dv_str now = text;
    dv_buf_init(&texts[0], NULL);
    dv_buf_init(&texts[1], NULL);
    for (size_t round = 0;; round++) {
        must(round < ROUNDS_MOST);
        dv_buf *out = &texts[round % 2];
        size_t applied = 0;
        dv_diag *diag = check(now, names);
        look(now, diag);
        out->len = 0;
        must(dv_text_fix(out, now, "text", diag, &applied) == DV_OK);
        dv_diag_free(diag);
        if (applied == 0) break;
        now = dv_buf_str(out);
        must(dv_utf8_check(now) == now.len);
    }
    dv_buf_free(&texts[0]);
    dv_buf_free(&texts[1]);
}

static void repair(const dv_spelling *spelling, dv_str text) {
    dv_buf once;
    dv_buf twice;
    dv_spelling_changes changes = {0};
    dv_buf_init(&once, NULL);
    dv_buf_init(&twice, NULL);
    must(dv_spelling_repair(&once, &changes, spelling, text, NULL, 0) == DV_OK);
    size_t end = 0;
    for (size_t i = 0; i < changes.len; i++) {
        const dv_spelling_change *change = &changes.items[i];
        must(change->before.offset >= end && change->before.offset + change->before.length <= text.len);
        must(change->after.offset + change->after.length <= once.len);
        end = change->before.offset + change->before.length;
    }
    if (changes.len == 0) must(dv_str_equal(dv_buf_str(&once), text));
    must(dv_spelling_repair(&twice, NULL, spelling, dv_buf_str(&once), NULL, 0) == DV_OK);
    dv_buf_free(&once);
    dv_buf_free(&twice);
    dv_spelling_changes_free(&changes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char *copy = malloc(size + 1); /* exactly as long as the text, so that a read past its end is seen */
    if (!copy || size > 4096) {
        free(copy);
        return 0;
    }
    if (size > 0)
        memcpy(copy, data, size);
    dv_str text = {copy, size};
    if (dv_utf8_check(text) == size) {
        repair(table(), text);
        fix(text, 2);
        fix(text, 0);
    } else {
        dv_diag *diag = dv_diag_new(NULL);
        const dv_text_options options = {.spelling = table()};
        must(dv_check_text(diag, text, "text", &options) == DV_E_TEXT && dv_diag_count(diag, DV_ERROR) == 1);
        dv_diag_free(diag);
    }
    free(copy);
    return 0;
}
