#include "text/match.h"

/* In the order of the bits, which is that of the words in an explanation. */
static const struct {
    uint32_t reason;
    const char *name;
    const char *words[2];
} REASONS[] = {
    {DV_MATCH_EXACT, "exact", {"trùng hoàn toàn", "the same"}},
    {DV_MATCH_FORM, "form", {"khác dạng mã hoặc dấu trắng thừa", "another normal form, or signs that count for nothing"}},
    {DV_MATCH_CASE, "case", {"khác chữ hoa, chữ thường", "capitals differ"}},
    {DV_MATCH_TONE_STYLE, "tone-style", {"khác vị trí dấu thanh", "a tone stands on another vowel"}},
    {DV_MATCH_LOOKALIKE, "lookalike", {"chữ đ gõ bằng ký tự khác", "another letter that looks like đ"}},
    {DV_MATCH_SPACING, "spacing", {"khác dấu cách hoặc gạch nối", "blanks or hyphens differ"}},
    {DV_MATCH_APOSTROPHE, "apostrophe", {"khác dấu nháy", "apostrophes differ"}},
    {DV_MATCH_ZEROS, "zeros", {"số có số 0 ở đầu", "zeros before a number"}},
    {DV_MATCH_ROMAN, "roman", {"số La Mã", "a Roman number"}},
    {DV_MATCH_I_Y, "i-y", {"i viết thành y hoặc ngược lại", "i and y"}},
    {DV_MATCH_ABBREVIATION, "abbreviation", {"từ chỉ đơn vị viết tắt", "a unit word is shortened"}},
    {DV_MATCH_FILLER, "filler", {"thêm hoặc bớt chữ “số”", "`số` before the number"}},
    {DV_MATCH_UNIT_DROPPED, "unit-dropped", {"thêm hoặc bớt từ chỉ đơn vị", "a unit word more or less"}},
    {DV_MATCH_UNIT_DIFFERS, "unit-differs", {"khác loại đơn vị", "the kinds of unit differ"}},
    {DV_MATCH_MARKS_MISSING, "marks-missing", {"viết không dấu", "written without marks"}},
    {DV_MATCH_MARKS_DIFFER, "marks-differ", {"khác dấu", "the marks differ"}},
    {DV_MATCH_TYPO, "typo", {"khác chữ cái", "letters differ"}},
};
enum { REASONS_LEN = sizeof REASONS / sizeof REASONS[0] };

const char *dv_match_reason_name(dv_match_reason reason) {
    for (size_t i = 0; i < REASONS_LEN; i++)
        if (REASONS[i].reason == (uint32_t)reason) return REASONS[i].name;
    return NULL;
}

dv_status dv_match_explain(dv_buf *out, const dv_match_hit *hit, dv_lang lang) {
    if (!out || !hit) return DV_E_ARG;
    if (!out || !hit) return DV_E_ARG;
    bool first = true;
    for (size_t i = 0; i < REASONS_LEN; i++) {
        if (!(hit->reasons & REASONS[i].reason)) continue;
        if (!first) dv_buf_puts(out, "; ");
        dv_buf_puts(out, REASONS[i].words[lang == DV_EN]);
        if (REASONS[i].reason == DV_MATCH_TYPO) {
            dv_buf_puts(out, ": ");
            dv_buf_int(out, hit->typos);
        }
        first = false;
    }
    return out->status;
}
