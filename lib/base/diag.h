/* What the library itself does to a list of findings. */
#ifndef DANVAN_LIB_BASE_DIAG_H
#define DANVAN_LIB_BASE_DIAG_H

#include <danvan/base.h>

/* Adds what a parser reported: message, severity and arguments from `why`, everything else from `where` (NULL for
 * nowhere). */
dv_status dv_diag__why(dv_diag *diag, const dv_why *why, const dv_finding *where);

/* A kept finding, to change in place; new texts must outlive the list. NULL past the end. */
dv_finding *dv_diag__mutable_at(dv_diag *diag, size_t index);

/* Copies a text for a finding of this list, so that it can be put there. {NULL, 0} without memory. */
dv_str dv_diag__copy(dv_diag *diag, dv_str text);

/* How many findings are kept at most; 0 for no bound and for NULL. */
size_t dv_diag__most(const dv_diag *diag);

/* Adds all that another list found: what it kept, and the counts of what it did not. */
void dv_diag__merge(dv_diag *diag, const dv_diag *other);

/* Takes out the kept findings for which `drop` says so; they then do not count either. */
void dv_diag__remove_if(dv_diag *diag, bool (*drop)(void *ctx, const dv_finding *finding), void *ctx);

#endif
