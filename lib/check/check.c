#include "check/check.h"

#include <string.h>

#include "base/options.h"
#include "model/store.h"

/* Rules by family, in the order of the paper: findings come in this order. */
static void (*const FAMILIES[])(dv_checking *) = {
    dv_check__paper,        dv_check__commune,       dv_check__shares,    dv_check__mottos,  dv_check__hamlets,
    dv_check__hamlet_names, dv_check__counts,        dv_check__documents, dv_check__numbers, dv_check__dates,
    dv_check__periods,      dv_check__dialogue,      dv_check__feedback,  dv_check__models,  dv_check__model_parts,
    dv_check__overlaps,     dv_check__prose,         dv_check__abbreviations, dv_check__texts, dv_check__required,
    dv_check__before,
};

bool dv_check__is_wanted(const char *const *only, const char *rule) {
    if (!only) return true;
    for (; *only; only++)
        if (strcmp(*only, rule) == 0) return true;
    return false;
}

/* Adds a finding, with its path where it has an entity. */
static void add(dv_checking *run, dv_spot spot, dv_finding *finding) {
    run->found_error |= finding->severity == DV_ERROR;
    if (!run->diag) return;
    dv_buf path;
    dv_buf_init(&path, run->arena.alloc);
    /* A finding that is only counted needs no path: finding one means a walk over the dossier. */
    if (spot.entity && dv_diag_dropped(run->diag) == 0 &&
        dv_path_of(&path, &run->dossier->base, spot.entity, spot.field, spot.index) == DV_OK)
        finding->path = dv_buf_str(&path);
    dv_status status = dv_diag_add(run->diag, finding);
    dv_buf_free(&path);
    if (status != DV_OK && run->status == DV_OK) run->status = status;
}

static dv_finding make(const dv_checking *run, dv_spot spot, const dv_message *message, dv_severity severity, const dv_arg *args,
                       size_t len) {
    dv_finding finding = {.message = message,
                          .severity = severity,
                          .file = run->doc ? run->doc->source : (dv_str){NULL, 0},
                          .entity = spot.entity,
                          .field = (int16_t)spot.field,
                          .index = spot.index};
    if (spot.entity) finding.mark = spot.entity->mark;
    for (size_t i = 0; i < len && i < DV_ARGS_MAX; i++)
        finding.args[i] = args[i];
    return finding;
}

void dv_check__say(dv_checking *run, dv_spot spot, const dv_message *message, dv_severity severity, const dv_arg *args,
                   size_t len, const dv_str *fix) {
    if (!dv_check__is_wanted(run->only, message->rule)) return;
    dv_finding finding = make(run, spot, message, severity, args, len);
    if (fix) finding.fix = (dv_fix){.present = true, .text = *fix};
    add(run, spot, &finding);
}

void dv_check__say_within(dv_checking *run, dv_spot spot, const dv_message *message, dv_severity severity, const dv_arg *args,
                          size_t len, const dv_check_at *at) {
    dv_finding finding = make(run, spot, message, severity, args, len);
    if (at->fix) finding.fix = (dv_fix){.present = true, .text = *at->fix, .joins = at->joins};
    if (run->doc) {
        finding.within = at->within;
        finding.within_len = at->within_len;
    } else {
        finding.file = at->file;
        finding.mark = at->mark;
        finding.width = at->width;
        finding.fix.placed = finding.fix.present;
        finding.fix.offset = at->offset + at->within;
        finding.fix.length = at->within_len;
    }
    add(run, spot, &finding);
}

/* One citation with those inside its subject. With `run->cited` NULL they are only counted. */
static void collect_one(dv_checking *run, const dv_citation *citation, dv_cited_place place, const void *list) {
    if (!citation) return;
    if (run->cited) run->cited[run->cited_len] = (dv_cited){.citation = citation, .place = place, .list = list};
    run->cited_len++;
    for (size_t i = 0; i < citation->cites.len; i++) {
        if (run->cited) run->cited[run->cited_len] = (dv_cited){citation->cites.items[i], citation, place, NULL};
        run->cited_len++;
    }
}

static void collect_list(dv_checking *run, const dv_citations *list, dv_cited_place place) {
    for (size_t i = 0; i < list->len; i++)
        collect_one(run, list->items[i], place, list);
}

static void collect(dv_checking *run) {
    const dv_dossier *dossier = run->dossier;
    run->cited_len = 0;
    if (dossier->report) collect_one(run, dossier->report->mandate, DV_CITED_MANDATE, NULL);
    if (dossier->commune && dossier->commune->established)
        collect_one(run, dossier->commune->established->by, DV_CITED_FOUNDING, NULL);
    if (dossier->leadership) {
        collect_list(run, &dossier->leadership->documents, DV_CITED_ISSUED);
        collect_list(run, &dossier->leadership->directives, DV_CITED_DIRECTIVE);
    }
    if (dossier->results)
        for (size_t i = 0; i < dossier->results->campaigns.len; i++)
            collect_one(run, dossier->results->campaigns.items[i]->about, DV_CITED_ABOUT, NULL);
    for (size_t i = 0; i < dossier->models.len; i++) {
        collect_list(run, &dossier->models.items[i]->legal_basis, DV_CITED_BASIS);
        collect_list(run, &dossier->models.items[i]->recognition, DV_CITED_RECOGNITION);
    }
}

static void collect_citations(dv_checking *run) {
    collect(run);
    if (run->cited_len == 0) return;
    run->cited = dv_check__alloc(run, run->cited_len, sizeof *run->cited);
    if (run->cited)
        collect(run);
    else
        run->cited_len = 0;
}

static dv_status read_options(const dv_check_options *given, dv_check_options *options) {
    *options = (dv_check_options){0};
    dv_options__read(options, sizeof *options, given);
    for (const char *const *id = options->only; id && *id; id++)
        if (!dv_rule_find(dv_s(*id))) return DV_E_ARG;
    return DV_OK;
}

static dv_status check_one(const dv_doc *doc, const dv_dossier *dossier, const dv_check_options *options,
                           dv_diag *diag) {
    dv_checking run = {.doc = doc, .dossier = dossier, .only = options->only, .before = options->before, .diag = diag};
    run.spelling = options->spelling;
    dv_arena__init(&run.arena, doc->own ? doc->own->alloc : NULL);
    collect_citations(&run);
    for (size_t i = 0; i < sizeof FAMILIES / sizeof FAMILIES[0] && run.status == DV_OK; i++)
        FAMILIES[i](&run);
    dv_arena__free(&run.arena);
    if (run.status != DV_OK) return run.status;
    return run.found_error ? DV_FINDINGS : DV_OK;
}

dv_status dv_check(const dv_doc *doc, const dv_dossier *dossier, const dv_check_options *options, dv_diag *diag) {
    dv_check_options read;
    if (!doc || !dossier) return DV_E_ARG;
    dv_status status = read_options(options, &read);
    return status != DV_OK ? status : check_one(doc, dossier, &read, diag);
}

/* The table of phrases for all dossiers of a document; one that the caller has made is used instead. */
static dv_status compile_spelling(const dv_doc *doc, dv_check_options *options, dv_spelling **own) {
    const dv_spelling_options how = {.size = sizeof how, .alloc = doc->own ? doc->own->alloc : NULL};
    if (options->spelling || doc->dossiers.len < 2) return DV_OK;
    dv_status status = dv_spelling_new(own, &how);
    options->spelling = *own;
    return status;
}

dv_status dv_check_doc(const dv_doc *doc, const dv_check_options *options, dv_diag *diag) {
    dv_check_options read;
    if (!doc) return DV_E_ARG;
    dv_status status = read_options(options, &read);
    bool found_error = false;
    dv_spelling *own = NULL;
    if (status == DV_OK) status = compile_spelling(doc, &read, &own);
    for (size_t i = 0; i < doc->dossiers.len && status >= DV_OK; i++) {
        status = check_one(doc, doc->dossiers.items[i], &read, diag);
        found_error |= status == DV_FINDINGS;
    }
    dv_spelling_free(own);
    if (status < DV_OK) return status;
    status = dv_check__identity(doc, read.only, diag, &found_error);
    if (status == DV_OK) status = dv_check__disables(doc, read.only, diag);
    if (status != DV_OK) return status;
    return found_error ? DV_FINDINGS : DV_OK;
}
