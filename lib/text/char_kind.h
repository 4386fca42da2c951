/* What a dossier does with a character that is not an ordinary one. */
#ifndef DV_TEXT_CHAR_KIND_H
#define DV_TEXT_CHAR_KIND_H

#include <danvan/base.h>

typedef enum dv_char_kind {
    DV_CHAR_PLAIN = 0, /* taken as it is */
    DV_CHAR_MARK,      /* combines with the letter before it */
    DV_CHAR_SPACE,     /* a blank that is not U+0020 */
    DV_CHAR_INVISIBLE, /* to be taken out */
    DV_CHAR_NUL,       /* this and all that follow are refused */
    DV_CHAR_CONTROL,
    DV_CHAR_LINE,
    DV_CHAR_BIDI,
    DV_CHAR_NONE
} dv_char_kind;

dv_char_kind dv_char__kind(uint32_t code_point);

/* The message for a kind from DV_CHAR_INVISIBLE on; {0} is the character's name. NULL for the others. */
const dv_message *dv_char__message(dv_char_kind kind);

/* The name of a character, `U+200B`, written into `room`. */
dv_str dv_char__name(uint32_t code_point, char room[12]);

#endif
