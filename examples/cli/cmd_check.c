/* danvan check: findings. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "against.h"
#include "findings.h"
#include "input.h"
#include "json.h"
#include "output.h"
#include "verdict.h"

/* Findings kept for each dossier, as in the library. */
#define KEPT 100
/* Findings kept for each plain text. */
#define KEPT_OF_TEXT 1000
/* A correction can bring the next trap of a broken file into view. */
#define FIX_ROUNDS 16

typedef struct check_run {
    dv_severity fail_level;
    bool text;
    bool github;
    bool sarif;
    json_t *results; /* of json and sarif */
    against *before;
    dv_spelling *spelling; /* one table for all files */
    dv_str *names;         /* of hamlets, for plain texts */
    size_t names_len;
    verdict totals;
} check_run;

static void check_dossiers(const check_run *run, const dv_doc *doc, dv_diag *diag) {
    dv_diag_keep(diag, KEPT * (doc->dossiers.len + 1));
    dv_check_options options = {.size = sizeof options, .spelling = run->spelling};
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
    dv_check_options between = {.size = sizeof between, .only = BETWEEN, .spelling = run->spelling};
    dv_check_doc(doc, &between, diag);
}

static void show(const cli *c, const check_run *run, const dv_finding *finding, const dv_doc *doc, dv_str text) {
    if (run->text)
        findings_text(c, stdout, finding, doc, text);
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
        show(c, run, dv_diag_at(document->diag, i), document->doc, document->file->text);
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

/* --- plain texts --- */

static dv_status check_plain(const check_run *run, const input_file *file, dv_diag *diag) {
    dv_diag_keep(diag, KEPT_OF_TEXT);
    const dv_text_options options = {
        .size = sizeof options, .spelling = run->spelling, .names = run->names, .names_len = run->names_len};
    return dv_check_text(diag, file->text, file->name, &options);
}

static void check_text_file(cli *c, void *ctx, const input_file *file) {
    check_run *run = ctx;
    if (!file->text.ptr) {
        cli_fail(c, CLI_UNREADABLE, "{0}: văn bản quá lớn", "{0}: the text is too large", file->name, NULL);
        return;
    }
    dv_diag *diag = dv_diag_new(NULL);
    cli_memory(c, diag != NULL);
    dv_status status = check_plain(run, file, diag);
    cli_memory(c, status != DV_E_NOMEM && !dv_diag_incomplete(diag));
    if (status == DV_E_TEXT) cli_worse(c, CLI_UNREADABLE);
    dv_diag_sort(diag);
    for (size_t i = 0; i < dv_diag_len(diag); i++)
        show(c, run, dv_diag_at(diag, i), NULL, file->text);
    note_dropped(c, diag, file->name);
    for (int severity = (int)run->fail_level; severity <= DV_ERROR; severity++)
        if (dv_diag_count(diag, (dv_severity)severity) > 0) cli_worse(c, CLI_FINDINGS);
    verdict_add_text(&run->totals, diag);
    dv_diag_free(diag);
}

static size_t fix_text_round(const check_run *run, const input_file *file, dv_buf *out) {
    size_t applied = 0;
    dv_diag *diag = dv_diag_new(NULL);
    dv_status status = check_plain(run, file, diag);
    if (status < DV_OK || dv_text_fix(out, file->text, file->name, diag, &applied) != DV_OK) applied = 0;
    dv_diag_free(diag);
    return applied;
}

/* The names of hamlets of a dossier; the document stays open as long as they are used. */
static dv_doc *read_names(cli *c, check_run *run, const char *path) {
    dv_doc *doc = input_one(c, path);
    size_t len = 0;
    for (size_t i = 0; doc && i < doc->dossiers.len; i++)
        len += doc->dossiers.items[i]->hamlets.len;
    run->names = len > 0 ? malloc(len * sizeof *run->names) : NULL;
    cli_memory(c, len == 0 || run->names != NULL);
    for (size_t i = 0; doc && i < doc->dossiers.len; i++) {
        const dv_hamlets *hamlets = &doc->dossiers.items[i]->hamlets;
        for (size_t k = 0; k < hamlets->len; k++)
            run->names[run->names_len++] = hamlets->items[k]->name;
    }
    return doc;
}

static void note_fixed(const cli *c, const char *name, size_t fixed) {
    dv_buf number;
    dv_buf_init(&number, NULL);
    dv_buf_int(&number, (int64_t)fixed);
    cli_note(c, "{0}: đã sửa {1} chỗ", "{0}: {1} corrections made", name, number.ptr);
    dv_buf_free(&number);
}

typedef size_t fix_round_fn(const check_run *run, const input_file *file, dv_buf *out);

/* Corrects a file round by round, then checks what came out. */
static void fix_rounds(cli *c, void *ctx, const input_file *file, fix_round_fn *one_round, input_file_fn *check) {
    dv_buf texts[2];
    size_t fixed = 0;
    input_file now = *file;
    dv_buf_init(&texts[0], NULL);
    dv_buf_init(&texts[1], NULL);
    for (size_t round = 0; file->text.ptr && round < FIX_ROUNDS; round++) {
        dv_buf *out = &texts[round % 2];
        dv_buf_free(out);
        size_t applied = one_round(ctx, &now, out);
        if (applied == 0 || dv_str_equal(dv_buf_str(out), now.text)) break;
        fixed += applied;
        now.text = dv_buf_str(out);
    }
    if (fixed > 0 && output_file(c, file->path, now.text))
        note_fixed(c, file->name, fixed);
    else
        now = *file;
    check(c, ctx, &now);
    dv_buf_free(&texts[0]);
    dv_buf_free(&texts[1]);
}

static void fix_file(cli *c, void *ctx, const input_file *file) {
    fix_rounds(c, ctx, file, fix_round, check_file);
}

static void fix_text_file(cli *c, void *ctx, const input_file *file) {
    fix_rounds(c, ctx, file, fix_text_round, check_text_file);
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

/* What does not go together. Returns an exit code, 0 when all is well. */
static int check_usage(cli *c) {
    bool text = cli_has(c, OPT_TEXT);
    if (cli_has(c, OPT_FIX) && has_stdin(c))
        return cli_fail(c, CLI_USAGE, "--fix sửa ngay trong tệp, không dùng được với -",
                        "--fix corrects files in place and cannot work on -", NULL, NULL);
    if (text && cli_has(c, OPT_AGAINST))
        return cli_fail(c, CLI_USAGE, "--against so sánh hồ sơ, không dùng được với --text",
                        "--against compares dossiers and cannot go with --text", NULL, NULL);
    if (!text && cli_has(c, OPT_NAMES))
        return cli_fail(c, CLI_USAGE, "--names chỉ dùng cùng --text", "--names goes with --text only", NULL, NULL);
    for (size_t i = 0; text && i < c->operands_len; i++) {
        struct stat info;
        if (stat(c->operands[i], &info) == 0 && S_ISDIR(info.st_mode))
            return cli_fail(c, CLI_USAGE, "--text nhận tệp, không nhận thư mục: {0}", "--text takes files, no folders: {0}",
                            c->operands[i], NULL);
    }
    return 0;
}

static input_file_fn *worker(const cli *c) {
    if (cli_has(c, OPT_TEXT)) return cli_has(c, OPT_FIX) ? fix_text_file : check_text_file;
    return cli_has(c, OPT_FIX) ? fix_file : check_file;
}

int cmd_check(cli *c) {
    if (cli_has(c, OPT_EXPLAIN)) return explain(c, c->value[OPT_EXPLAIN]);
    int usage = check_usage(c);
    if (usage != 0) return usage;
    check_run run = {.fail_level = cli_is(c, OPT_FAIL_LEVEL, "warning") ? DV_WARNING : DV_ERROR};
    run.github = cli_is(c, OPT_FORMAT, "github");
    run.sarif = cli_is(c, OPT_FORMAT, "sarif");
    run.text = !cli_has(c, OPT_FORMAT) || cli_is(c, OPT_FORMAT, "text");
    if (!run.text && !run.github) run.results = json_array();
    verdict_init(&run.totals);
    if (cli_has(c, OPT_AGAINST)) run.before = against_load(c, c->value[OPT_AGAINST]);
    dv_doc *names = cli_has(c, OPT_NAMES) ? read_names(c, &run, c->value[OPT_NAMES]) : NULL;
    const dv_spelling_options how = {.size = sizeof how, .names = run.names, .names_len = run.names_len};
    cli_memory(c, dv_spelling_new(&run.spelling, &how) == DV_OK);
    input_files(c, c->operands, c->operands_len, worker(c), &run);
    finish(c, &run);
    dv_spelling_free(run.spelling);
    free(run.names);
    dv_doc_free(names);
    if (run.before) against_note(run.before, c);
    against_free(run.before);
    verdict_free(&run.totals);
    return CLI_FINE;
}
