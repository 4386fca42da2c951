/* Explains a syntax error in the user's terms: looks at the raw lines around it for the traps that people fall into. */
#ifndef DV_YAML_HINT_H
#define DV_YAML_HINT_H

#include "yaml/scan.h"

/* Adds one finding for the syntax error that the parser reported at `mark` with `problem`: the trap, when the lines
 * show one (tab indentation, NBSP, second colon, quote that does not enclose, `- BC/ĐU`, missing blank after a colon,
 * list mark `–`, value that begins with & * ! % @ ` > ? [ ], first line of a block indented more …), else the parser's
 * words with a plain hint. A fix is added, placed, where it cannot change the meaning. What the scan or dv_hint__silent()
 * has said of the place already is not said again. */
void dv_hint__syntax(const dv_part *part, const char *name, dv_mark mark, const char *problem, dv_diag *diag);

/* Looks for traps that YAML reads silently (`flow-comma`, `missing-space-after-colon`, `full-width-colon`,
 * `text-cut-by-hash`, `document-mark-in-text`, `list-mark`; `invisible-space` comes from dv_part__scan()): raw findings
 * that do not stop the load. Looks at lines only when a cheap test finds a suspicious character. */
void dv_hint__silent(const dv_part *part, const char *name, dv_diag *diag);

#endif
