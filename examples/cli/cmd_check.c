/* danvan check: findings. */
#include <string.h>

#include "against.h"
#include "findings.h"
#include "input.h"
#include "json.h"
#include "output.h"
#include "verdict.h"

/* Findings kept for each dossier, as in the library. */
#define KEPT 100
/* A correction can bring the next trap of a broken file into view. */
#define FIX_ROUNDS 16

typedef struct check_run {
    dv_severity fail_level;
    bool text;
    bool github;
    bool sarif;
    json_t *results; /* of json and sarif */
    against *before;
    verdict totals;
} check_run;

static void check_dossiers(const check_run *run, const dv_doc *doc, dv_diag *diag) {
    dv_diag_keep(diag, KEPT * (doc->dossiers.len + 1));
    dv_check_options options = {.size = sizeof options};
    if (!run->before) {
        dv_check_doc(doc, &options, diag);
        return;
    }
    if (doc->dossiers.len == 1) {
        options.before = against_find(run->before, doc->dossiers.items[0]);
        dv_check_doc(doc, &options, diag);
        return;
    }
    for (size_t i = 0; i < doc->dossiers.len; i++) {
        options.before = against_find(run->before, doc->dossiers.items[i]);
        dv_check(doc, doc->dossiers.items[i], &options, diag);
    }
    static const char *const BETWEEN[] = {"dossier-duplicate", NULL};
    dv_check_options between = {.size = sizeof between, .only = BETWEEN};
    dv_check_doc(doc, &between, diag);
}

static void show(const cli *c, const check_run *run, const dv_finding *finding, const input_document *document) {
    if (run->text)
        findings_text(c, stdout, finding, document->doc, document->file->text);
    else if (run->github)
        findings_github(c, finding);
    else
        json_array_append_new(run->results, run->sarif ? findings_sarif_result(c, finding) : findings_json(c, finding));
}

static void note_dropped(const cli *c, const dv_diag *diag, const char *name) {
    if (dv_diag_dropped(diag) == 0) return;
    dv_buf number;
    dv_buf_init(&number, NULL);
    dv_buf_int(&number, (int64_t)dv_diag_dropped(diag));
    cli_note(c, "{0}: còn {1} phát hiện nữa không nêu ở đây", "{0}: {1} more findings are not shown", name, number.ptr);
    dv_buf_free(&number);
}

static void check_document(cli *c, void *ctx, const input_document *document) {
    check_run *run = ctx;
    if (document->doc) {
        check_dossiers(run, document->doc, document->diag);
        dv_locate(document->diag, document->doc);
        if (run->before)
            for (size_t i = 0; i < document->doc->dossiers.len; i++)
                against_count(run->before, document->doc->dossiers.items[i], document->file->name);
    }
    dv_diag_sort(document->diag);
    cli_memory(c, !dv_diag_incomplete(document->diag));
    for (size_t i = 0; i < dv_diag_len(document->diag); i++)
        show(c, run, dv_diag_at(document->diag, i), document);
    note_dropped(c, document->diag, document->file->name);
    for (int severity = (int)run->fail_level; severity <= DV_ERROR; severity++)
        if (document->doc && dv_diag_count(document->diag, (dv_severity)severity) > 0) cli_worse(c, CLI_FINDINGS);
    verdict_add(&run->totals, c, document->doc, document->diag);
}

static void check_file(cli *c, void *ctx, const input_file *file) {
    input_load(c, file, check_document, ctx);
}

/* One round of corrections: load, check, place, apply. Returns how many were applied. */
static size_t fix_round(const check_run *run, const input_file *file, dv_buf *out) {
    size_t applied = 0;
    dv_doc *doc = NULL;
    dv_diag *diag = dv_diag_new(NULL);
    dv_load_text(&doc, file->text, file->name, NULL, diag);
    if (doc) {
        check_dossiers(run, doc, diag);
        dv_locate(diag, doc);
    }
    if (dv_fix_text(out, file->text, file->name, diag, &applied) != DV_OK) applied = 0;
    dv_doc_free(doc);
    dv_diag_free(diag);
    return applied;
}

static void note_fixed(const cli *c, const char *name, size_t fixed) {
    dv_buf number;
    dv_buf_init(&number, NULL);
    dv_buf_int(&number, (int64_t)fixed);
    cli_note(c, "{0}: đã sửa {1} chỗ", "{0}: {1} corrections made", name, number.ptr);
    dv_buf_free(&number);
}

static void fix_file(cli *c, void *ctx, const input_file *file) {
    dv_buf texts[2];
    size_t fixed = 0;
    input_file now = *file;
    dv_buf_init(&texts[0], NULL);
    dv_buf_init(&texts[1], NULL);
    for (size_t round = 0; file->text.ptr && round < FIX_ROUNDS; round++) {
        dv_buf *out = &texts[round % 2];
        dv_buf_free(out);
        size_t applied = fix_round(ctx, &now, out);
        if (applied == 0 || dv_str_equal(dv_buf_str(out), now.text)) break;
        fixed += applied;
        now.text = dv_buf_str(out);
    }
    if (fixed > 0 && output_file(c, file->path, now.text))
        note_fixed(c, file->name, fixed);
    else
        now = *file;
    check_file(c, ctx, &now);
    dv_buf_free(&texts[0]);
    dv_buf_free(&texts[1]);
}

static int explain(cli *c, const char *id) {
    const dv_rule *rule = dv_rule_find(dv_s(id));
    if (!rule) {
        size_t len = 0;
        const dv_rule *rules = dv_rules(&len);
        const char *near = NULL;
        size_t best = 4;
        for (size_t i = 0; i < len; i++) {
            size_t distance = dv_text_distance(dv_s(id), dv_s(rules[i].id), best);
            if (distance < best) {
                best = distance;
                near = rules[i].id;
            }
        }
        return near ? cli_fail(c, CLI_USAGE, "không có quy tắc “{0}”; có phải “{1}”?",
                               "there is no rule “{0}”; did you mean “{1}”?", id, near)
                    : cli_fail(c, CLI_USAGE, "không có quy tắc “{0}”", "there is no rule “{0}”", id, NULL);
    }
    printf("%s (%s)\n%s\n\n%s\n", rule->id, dv_severity_name(rule->severity, c->lang),
           cli_tr(c, rule->title_vi, rule->title_en), cli_tr(c, rule->reason_vi, rule->reason_en));
    printf("\n%s: %s\n", cli_tr(c, "Nguồn", "Source"), cli_tr(c, rule->source_vi, rule->source));
    return CLI_FINE;
}

static void finish(const cli *c, check_run *run) {
    if (run->sarif) {
        json_print(c, findings_sarif_log(c, run->results));
    } else if (run->results) {
        json_print(c, run->results);
    } else if (run->text && run->totals.documents > 0) {
        dv_buf line;
        dv_buf_init(&line, NULL);
        verdict_write(&line, &run->totals, c);
        cli_print(dv_buf_str(&line));
        dv_buf_free(&line);
    }
}

static bool has_stdin(const cli *c) {
    for (size_t i = 0; i < c->operands_len; i++)
        if (strcmp(c->operands[i], "-") == 0) return true;
    return false;
}

int cmd_check(cli *c) {
    if (cli_has(c, OPT_EXPLAIN)) return explain(c, c->value[OPT_EXPLAIN]);
    if (cli_has(c, OPT_FIX) && has_stdin(c))
        return cli_fail(c, CLI_USAGE, "--fix sửa ngay trong tệp, không dùng được với -",
                        "--fix corrects files in place and cannot work on -", NULL, NULL);
    check_run run = {.fail_level = cli_is(c, OPT_FAIL_LEVEL, "warning") ? DV_WARNING : DV_ERROR};
    run.github = cli_is(c, OPT_FORMAT, "github");
    run.sarif = cli_is(c, OPT_FORMAT, "sarif");
    run.text = !cli_has(c, OPT_FORMAT) || cli_is(c, OPT_FORMAT, "text");
    if (!run.text && !run.github) run.results = json_array();
    verdict_init(&run.totals);
    if (cli_has(c, OPT_AGAINST)) run.before = against_load(c, c->value[OPT_AGAINST]);
    input_files(c, c->operands, c->operands_len, cli_has(c, OPT_FIX) ? fix_file : check_file, &run);
    finish(c, &run);
    if (run.before) against_note(run.before, c);
    against_free(run.before);
    verdict_free(&run.totals);
    return CLI_FINE;
}
