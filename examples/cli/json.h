/* JSON: helpers over jansson, and dossiers in their long form. */
#ifndef CLI_JSON_H
#define CLI_JSON_H

#include <jansson.h>

#include "cli.h"

/* A JSON string; bytes that are not UTF-8 become U+FFFD. */
json_t *json_of_text(dv_str text);
/* What a buffer holds, as a JSON string. The buffer is freed. */
json_t *json_of_buf(dv_buf *buf);
/* Puts `value` (taken over) under a key. */
void json_put(json_t *object, const char *key, json_t *value);
/* The qualifier as a word; NULL for exact. */
const char *json_qualifier(dv_qualifier q);
/* Digits of a decimal: `26.70`. */
void json_decimal_digits(dv_buf *out, int64_t mantissa, uint8_t scale);
/* Values in long form. `unit` goes without saying and is then left out. */
json_t *json_of_count(dv_count value);
json_t *json_of_decimal(dv_decimal value, dv_unit unit);
json_t *json_of_amount(dv_amount value, dv_unit unit);
/* An entity with all it holds. `keys` is the language of keys and enumeration words. */
json_t *json_of_entity(const dv_entity *entity, dv_lang keys);
/* Prints to stdout, two blanks a level, with a line end. Frees `value`. */
void json_print(const cli *c, json_t *value);
/* The word for what an amount is counted per, in a slug: `household-year`. */
const char *json_per(dv_per per);

#endif
