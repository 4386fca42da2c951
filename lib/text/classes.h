/* What a character is to the operations that go by words. */
#ifndef DANVAN_LIB_TEXT_CLASSES_H
#define DANVAN_LIB_TEXT_CLASSES_H

#include <danvan/text.h>

typedef enum dv_class {
    DV_CLASS_OTHER = 0, /* signs, and what is past the end */
    DV_CLASS_LETTER,
    DV_CLASS_MARK, /* combines with what stands before it */
    DV_CLASS_DIGIT,
    DV_CLASS_SPACE, /* line ends included */
    DV_CLASS_APOSTROPHE,
    DV_CLASS_INVISIBLE
} dv_class;

dv_class dv_class__of(uint32_t code_point);

/* The class of the character at a place that is not invisible; DV_CLASS_OTHER at the end. */
dv_class dv_class__at(dv_str text, size_t at);

/* Whether a letter is a capital, or the capital and small letter in one that begin a title. */
bool dv_class__is_capital(uint32_t code_point);

#endif
