/* No-break and thin spaces, where they are in the way and where they are not. */
#ifndef DV_YAML_SPACES_H
#define DV_YAML_SPACES_H

#include "yaml/scan.h"

/* Whether a byte sequence at `at` is a blank other than U+0020. Returns its length, 0 otherwise. */
size_t dv_space__odd(dv_str text, size_t at);

/* Goes over a part that holds such blanks: an error with a fix where one stands in an indentation or right behind a
 * key's colon
 * (`invisible-space`); those in values are counted in one `nbsp` finding of the file.
 * DV_OK; DV_FINDINGS with an error; DV_E_NOMEM. */
dv_status dv_spaces__report(const dv_part *part, const char *name, dv_diag *diag);

#endif
