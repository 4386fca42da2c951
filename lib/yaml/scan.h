/* The raw look at the bytes before libyaml sees them: encoding, forbidden characters, directives, sizes, document
 * borders. */
#ifndef DV_YAML_SCAN_H
#define DV_YAML_SCAN_H

#include <danvan/yaml.h>

/* One document of a file. */
typedef struct dv_part {
    dv_str text;     /* its bytes, without BOM; a `---` line only if directives, comments or a value go with it */
    uint32_t line;   /* line of the file on which `text` begins, from 1 */
    size_t offset;   /* byte of the file at which it begins */
    bool all_nfc;    /* every character is one that is NFC wherever it stands: no value needs a look */
    bool clean;      /* no invisible characters (zero-width, soft hyphen, inner U+FEFF), no NBSP or thin spaces */
    bool has_comment; /* holds a `#`: disable comments are worth looking for */
    uint32_t mark_line; /* line of the `---` or `...` that ended the document before it; 0 for the first */
} dv_part;

/* Cuts the next document out of `*rest` (moved behind it) at lines that begin with `---` or `...`. Documents that hold
 * only blanks and comments are passed over. `line`, `offset` are carried from call to call, starting at 1 and 0. false
 * at the end. Cheap: memchr over lines, no check of characters. */
bool dv_part__next(dv_part *part, dv_str *rest, uint32_t *line, size_t *offset);

/* Checks one document's bytes: UTF-8, NUL, C0/C1 controls but tab/LF/CR, U+0085/2028/2029, noncharacters, bidi
 * controls, UTF-16/32, directive lines, size. Sets the flags of `part`. Adds findings to `diag` (file `name`). DV_OK;
 * DV_FINDINGS with errors that do not stop the load; DV_E_TEXT; DV_E_SYNTAX; DV_E_LIMIT; DV_E_NOMEM. */
dv_status dv_part__scan(dv_part *part, const char *name, const dv_limits *limits, dv_diag *diag);

/* One finding when some lines end as Windows ends them and some do not. DV_OK; DV_E_NOMEM. */
dv_status dv_part__line_ends(const dv_part *part, const char *name, dv_diag *diag);

/* `key: ?` says "still to be filled in", but YAML takes a lone `?` for the beginning of a key. Puts a copy of the bytes
 * into `copy` with such marks blanked, and lets `part` view it; nothing moves. Without such a mark nothing happens.
 * DV_OK; DV_E_NOMEM. */
dv_status dv_part__blank_marks(dv_part *part, dv_buf *copy);

/* The same character rules over an unescaped value: DV_OK, or DV_E_TEXT with `what` set to the message, whose {0} is
 * the character's name. With DV_OK `what` is NULL, or the message of an invisible character that the caller may drop.
 * */
dv_status dv_value__scan(dv_str value, const dv_message **what, uint32_t *code_point);


/* Fills in the default of every limit that is 0. */
dv_limits dv_limits__resolve(const dv_limits *limits);

#endif
