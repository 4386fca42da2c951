/* What reading, finding and citing of document numbers share. */
#ifndef DANVAN_LIB_VALUE_DOCREF_H
#define DANVAN_LIB_VALUE_DOCREF_H

#include <danvan/value.h>

/* The canonical spelling of a type code (`QD`, `qđ` and `QÐ` give `QĐ`). @return NULL for an unknown code. */
const char *dv_docref__type_code(dv_str code);
/* The type word that a text begins with. @return its length in bytes, 0 for none. */
size_t dv_docref__type_word(dv_str text);

/* The canonical spelling of a well-known issuer, from any capitals and with marks missing; NULL for others. */
const char *dv_docref__issuer(dv_str issuer);
/* Whose body an issuer is; DV_SYSTEM_UNKNOWN when the name does not tell. */
dv_system dv_docref__issuer_system(dv_str issuer);

/* dv_citation_parse() that fills `out` also when it fails for a date that is none: the date's words then stand in the subject. */
dv_status dv_citation__parse(dv_citation_parts *out, dv_str line, dv_why *why);

/* Reads the document number that stands at the beginning of `text`, more words may follow. `*used` is its length. */
bool dv_docref__prefix(dv_docref *out, dv_str text, size_t *used);

#endif
