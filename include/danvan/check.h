/** @file check.h
 *  What does not add up in a dossier. Each rule has an id, a reason and a source; its findings show the arithmetic. */
#ifndef DANVAN_CHECK_H
#define DANVAN_CHECK_H

#include <danvan/model.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A rule, for `--explain` and the rule reference. Rules of the loader are listed too. */
typedef struct dv_rule {
    const char *id;        /**< `percent-sum` */
    dv_severity severity;  /**< the gravest that it gives */
    const char *title_vi;  /**< what it looks at, one line */
    const char *title_en;  /**< the same in English */
    const char *reason_vi; /**< why it matters, and what to do */
    const char *reason_en; /**< the same in English */
    const char *source;    /**< decree, standard or arithmetic that it rests on */
    const char *source_vi; /**< the same in Vietnamese */
} dv_rule;

/** All rules, by id. @param len set to their number. @return borrowed for ever. */
DV_EXPORT const dv_rule *dv_rules(size_t *len);
/** A rule by its id. @return borrowed for ever; NULL for another id. */
DV_EXPORT const dv_rule *dv_rule_find(dv_str id);

/** How to check. Zero-initialised is the default; set `size` to sizeof. */
typedef struct dv_check_options {
    size_t size;              /**< sizeof(dv_check_options) */
    const char *const *only;  /**< rule ids, NULL-terminated; NULL for all */
    const dv_dossier *before; /**< the same commune's dossier of an earlier period, to be compared with; NULL for none */
} dv_check_options;

/** Checks one dossier and adds what it finds. Positions are those of the entities until dv_locate() of yaml.h refines them. Reads
 *  only: safe on a shared document.
 *  @return DV_OK; DV_FINDINGS when an error was found; DV_E_NOMEM, DV_E_ARG. */
DV_EXPORT dv_status dv_check(const dv_doc *doc, const dv_dossier *dossier, const dv_check_options *options, dv_diag *diag);
/** Checks all dossiers of a document, and that no two have one identity. @return as dv_check(). */
DV_EXPORT dv_status dv_check_doc(const dv_doc *doc, const dv_check_options *options, dv_diag *diag);

/** One blank that the paper still needs. */
typedef struct dv_blank {
    const dv_entity *entity; /**< whose member; its parent where the entity itself is missing */
    int field;               /**< row */
    bool required;           /**< whether the paper cannot go out without it */
} dv_blank;
/** Called for each blank, in the order of the paper. @return false to stop. */
typedef bool dv_blank_fn(void *ctx, const dv_blank *blank);
/** Lists what is still to be filled in. @param filled set to how many are filled. @param total set to how many there are in all.
 *  @return DV_OK, DV_E_ARG. */
DV_EXPORT dv_status dv_blanks(const dv_dossier *dossier, dv_blank_fn *visit, void *ctx, size_t *filled, size_t *total);

#ifdef __cplusplus
}
#endif
#endif
