/* The library's table of phrases. Rows are data: a file a subject, one row a line, made from knowledge of official Vietnamese.
 * A row belongs here only when its phrase is sure to be wrong in official prose; syllables that make it right (`sát nhập`
 * inside `giám sát nhập khẩu`) are listed with it. */
#include <danvan/spelling.h>

#define FIX(wrong, right, note) {wrong, right, DV_SPELLING_WORD, DV_SPELLING_FIX, 0, NULL, NULL, note}
#define FIX_UNLESS(wrong, right, before, next, note)                                                                        \
    {wrong, right, DV_SPELLING_WORD, DV_SPELLING_FIX, 0, before, next, note}
#define SUGGEST(wrong, right, note) {wrong, right, DV_SPELLING_WORD, DV_SPELLING_SUGGEST, 0, NULL, NULL, note}
#define SUGGEST_UNLESS(wrong, right, before, next, note)                                                                    \
    {wrong, right, DV_SPELLING_WORD, DV_SPELLING_SUGGEST, 0, before, next, note}

/* Reasons that many rows share. */
#define WITH_S "viết với s"
#define WITH_X "viết với x"
#define WITH_CH "viết với ch"
#define WITH_TR "viết với tr"
#define WITH_D "viết với d"
#define WITH_GI "viết với gi"
#define WITH_R "viết với r"
#define WITH_L "viết với l"
#define WITH_N "viết với n"
#define HOI "thanh hỏi"
#define NGA "thanh ngã"
#define ENDING "sai phụ âm cuối"
#define TYPING "gõ sai dấu"

/* What follows `xuất` when it is not `suất`. */
#define AFTER_XUAT                                                                                                          \
    "khẩu|hiện|phát|bán|bản|sắc|nhập|cảnh|xứ|thân|trình|viện|đi|sang|kho|hàng|ra|ngũ|siêu|gia|chúng|quân|tinh|hóa|trận|thế"

static const dv_spelling_row ROWS[] = {
#include "text/spelling_rows_word.h"

#include "text/spelling_rows_sound.h"

#include "text/spelling_rows_tone.h"

#include "text/spelling_rows_term.h"
};

const dv_spelling_row *dv_spelling_rows(size_t *len) {
    if (len) *len = sizeof ROWS / sizeof ROWS[0];
    return ROWS;
}
