/** @file check.h
 *  What does not add up in a dossier. Each rule has an id, a reason and a source; its findings show the arithmetic. */
#ifndef DANVAN_CHECK_H
#define DANVAN_CHECK_H

#include <danvan/model.h>
#include <danvan/spelling.h>

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
    /** The table of phrases for the texts; NULL: the library's, compiled anew at each call. Whoever checks many documents makes
     *  one and shares it. */
    const dv_spelling *spelling;
} dv_check_options;

/** Checks one dossier and adds what it finds. Positions are those of the entities until dv_locate() of yaml.h refines them. Reads
 *  only: safe on a shared document.
 *  @return DV_OK; DV_FINDINGS when an error was found; DV_E_NOMEM, DV_E_ARG. */
DV_EXPORT dv_status dv_check(const dv_doc *doc, const dv_dossier *dossier, const dv_check_options *options, dv_diag *diag);
/** Checks all dossiers of a document, and that no two have one identity. @return as dv_check(). */
DV_EXPORT dv_status dv_check_doc(const dv_doc *doc, const dv_check_options *options, dv_diag *diag);

/** How to check a plain text. Zero-initialised is the default; set `size` to sizeof. */
typedef struct dv_text_options {
    size_t size;                 /**< sizeof(dv_text_options), 0 for this library's */
    const dv_alloc *alloc;       /**< borrowed during the call; NULL for malloc */
    const char *const *only;     /**< rule ids, NULL-terminated; NULL for all */
    const dv_spelling *spelling; /**< table of phrases; NULL: the library's, compiled anew at each call */
    const dv_str *names;         /**< names of hamlets as they should be written; NULL for none */
    size_t names_len;            /**< how many */
} dv_text_options;

/** Checks any text, such as a report in plain text, with the rules that dv_check() puts to the texts of a dossier, and those
 *  for headings. Paragraphs are parted by empty lines. Findings carry line and column in characters, and placed fixes where a
 *  correction is sure. A line `# danvan: disable=rule,rule` keeps these rules (or `all`) quiet in the paragraph that it begins,
 *  and is not looked at itself.
 *  @param diag findings are added; may be NULL. @param text UTF-8; a byte order mark is passed over. @param name how findings
 *  call the text; NULL for none. @param options NULL for the default.
 *  @return DV_OK; DV_FINDINGS when an error was found; DV_E_TEXT for ill-formed UTF-8, with a finding that tells where;
 *  DV_E_NOMEM, DV_E_ARG. */
DV_EXPORT dv_status dv_check_text(dv_diag *diag, dv_str text, const char *name, const dv_text_options *options);
/** Writes a plain text with all placed fixes of `diag` that belong to `name` made; of fixes that touch each other the first is
 *  made. Checking the result may bring the next ones into view.
 *  @param out the text is appended. @param applied set to the number of fixes made; may be NULL. @return DV_OK, DV_E_NOMEM,
 *  DV_E_ARG. */
DV_EXPORT dv_status dv_text_fix(dv_buf *out, dv_str text, const char *name, const dv_diag *diag, size_t *applied);

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
