/* Findings in the forms that people and other programs read. */
#ifndef CLI_FINDINGS_H
#define CLI_FINDINGS_H

#include <jansson.h>

#include "cli.h"

/* Prints one finding as text on `stream`, with its source line where `text` (the whole file) is given. `doc` is NULL
 * once the document is gone: entities of the finding are then not looked at. */
void findings_text(const cli *c, FILE *stream, const dv_finding *finding, const dv_doc *doc, dv_str text);
/* Prints the errors of a list on stderr. */
void findings_errors(const cli *c, const dv_diag *diag);
/* Prints one finding as a workflow command of GitHub Actions. */
void findings_github(const cli *c, const dv_finding *finding);
/* Makes the JSON object of a finding. */
json_t *findings_json(const cli *c, const dv_finding *finding);
/* Makes a SARIF result. */
json_t *findings_sarif_result(const cli *c, const dv_finding *finding);
/* Makes a SARIF log around results. */
json_t *findings_sarif_log(const cli *c, json_t *results);
/* The message of a finding in the language of the run. Appends. */
void findings_message(dv_buf *out, const cli *c, const dv_finding *finding);

#endif
