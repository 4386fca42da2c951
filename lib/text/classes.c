#include "text/classes.h"

#include <utf8proc.h>

#include "text/chars.h"
#include "text/letter.h"

/* The apostrophe of names such as H’Leo, and what is typed in its place. */
static bool is_apostrophe(uint32_t c) {
    return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == '`' || c == 0xB4;
}

dv_class dv_class__of(uint32_t c) {
    if (dv_letter__read(c).base != 0) return DV_CLASS_LETTER;
    if (c >= '0' && c <= '9') return DV_CLASS_DIGIT;
    if (is_apostrophe(c)) return DV_CLASS_APOSTROPHE;
    if (dv_char__is_space(c)) return DV_CLASS_SPACE;
    if (c < 0x80) return DV_CLASS_OTHER;
    if (dv_char__is_invisible(c)) return DV_CLASS_INVISIBLE;
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
    if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) return DV_CLASS_LETTER;
    if (category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME) return DV_CLASS_MARK;
    return category == UTF8PROC_CATEGORY_ND ? DV_CLASS_DIGIT : DV_CLASS_OTHER;
}

dv_class dv_class__at(dv_str text, size_t at) {
    while (at < text.len) {
        dv_class class = dv_class__of(dv_utf8_next(text, &at));
        if (class != DV_CLASS_INVISIBLE) return class;
    }
    return DV_CLASS_OTHER;
}

bool dv_class__is_capital(uint32_t c) {
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}
