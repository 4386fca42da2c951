/* Numbering of parts, points and notes in the Vietnamese manner. */
#ifndef DV_REPORT_NUMBER_H
#define DV_REPORT_NUMBER_H

#include <danvan/base.h>

/* a b c d đ e g h i k l m n o p q r s t u v x y, then aa, ab …: `index` counts from 0. */
dv_status dv_number__letter(dv_buf *out, size_t index);
/* I, II, III …: `value` from 1; what Roman digits cannot say (0, 4000 and more) is written in Arabic ones. */
dv_status dv_number__roman(dv_buf *out, size_t value);
/* nhất, hai, ba, tư, năm … as in `Thứ nhất`: `value` from 1; Arabic digits from 100 on. */
dv_status dv_number__ordinal(dv_buf *out, size_t value);
/* ¹ ² ³ … ¹⁰: the mark of a note where markup has no other way to raise a digit. */
dv_status dv_number__raised(dv_buf *out, size_t value);

#endif
