#include "text/chars.h"
#include "value/docref.h"
#include "value/words.h"

/* How freely blanks are taken for part of a number. */
enum { TIGHT = 0, AT_MARKS, BEFORE_TYPE, MODES };

static bool is_mark(char base) {
    return base == '-' || base == '/';
}

static bool is_part(char base) {
    return (base >= 'a' && base <= 'z') || dv_char__is_digit(base) || base == '&';
}

static char base_at(dv_str text, size_t at) {
    return at < text.len ? dv_glyph__at(text, at).base : 0;
}

/* The bytes of number or dots at the beginning. */
static size_t measure_number(dv_str text) {
    size_t at = 0;
    while (at < text.len) {
        unsigned char c = (unsigned char)text.ptr[at];
        bool ellipsis = c == 0xE2 && text.len - at >= 3 && (unsigned char)text.ptr[at + 2] == 0xA6;
        if (!dv_char__is_digit((char)c) && c != '.' && c != '_' && !ellipsis) break;
        at += ellipsis ? 3 : 1;
    }
    return at;
}

/* The end of what may be a document number. */
static size_t measure(dv_str text, int mode) {
    size_t at = measure_number(text);
    size_t end = at;
    char last = 0;
    if (mode == BEFORE_TYPE) at = dv_text__skip_blanks(text, at);
    while (at < text.len) {
        dv_glyph letter = dv_glyph__at(text, at);
        if (is_part(letter.base) || is_mark(letter.base)) {
            last = letter.base;
            at += letter.size;
            if (!is_mark(last)) end = at;
            continue;
        }
        size_t next = letter.base == ' ' ? dv_text__skip_blanks(text, at) : at;
        if (mode == TIGHT || next == at || !(is_mark(last) || is_mark(base_at(text, next)))) break;
        at = next;
    }
    return end;
}

/* Whether every part that was written begins with a capital. */
static bool has_capitals(dv_str span) {
    bool begins = true;
    for (size_t i = 0; i < span.len;) {
        dv_glyph letter = dv_glyph__at(span, i);
        bool is_letter = letter.base >= 'a' && letter.base <= 'z';
        bool suffix = i != 0 && is_letter && dv_char__is_digit(base_at(span, i - 1));
        if (begins && is_letter && !letter.upper && !suffix) return false;
        begins = !is_letter;
        i += letter.size;
    }
    return true;
}

/* Running text is full of things like `10-15` and `F-16`: a document number must name a known type or body. */
static bool is_convincing(const dv_docref *docref, dv_str span) {
    dv_str issuer = dv_s(docref->issuer);
    bool known_type = docref->type[0] != 0 && dv_docref__type_code(dv_s(docref->type)) != NULL;
    bool known_issuer = dv_docref__issuer_system(issuer) != DV_SYSTEM_UNKNOWN;
    if (docref->form == DV_DOCREF_LAW) return true;
    if (!has_capitals(span)) return known_type && known_issuer;
    if (docref->type[0] != 0) return known_type || known_issuer;
    return known_issuer || (docref->form == DV_DOCREF_OLD && docref->unit[0] != 0);
}

bool dv_docref__prefix(dv_docref *out, dv_str text, size_t *used) {
    size_t tried = 0;
    for (int mode = TIGHT; mode < MODES; mode++) {
        size_t end = measure(text, mode);
        if (end == tried) continue;
        tried = end;
        dv_docref docref;
        dv_str span = {text.ptr, end};
        if (dv_docref_parse(&docref, span, NULL) != DV_OK || !is_convincing(&docref, span)) continue;
        *out = docref;
        *used = end;
        return true;
    }
    return false;
}

/* `Số`, with a colon or without, before dots or a mark: the number is blank. @return the bytes up to them, or 0. */
static size_t skip_blank_lead(dv_str text) {
    size_t used = dv_phrase__match(text, "số");
    if (used == 0) return 0;
    size_t at = dv_text__skip_blanks(text, used);
    if (base_at(text, at) == ':') at = dv_text__skip_blanks(text, at + 1);
    dv_str rest = {text.ptr + at, text.len - at};
    char first = base_at(text, at);
    return is_mark(first) || (!dv_char__is_digit(first) && rest.len != 0 && measure_number(rest) != 0) ? at : 0;
}

bool dv_docref_find(dv_docref *out, dv_str text, size_t *at, dv_str *span) {
    char before = *at == 0 || *at > text.len ? ' ' : text.ptr[*at - 1];
    for (size_t i = *at; i < text.len;) {
        char c = text.ptr[i];
        bool marked = i + 1 < text.len && (unsigned char)text.ptr[i + 1] == 0xCC;
        if (((c >= 'a' && c <= 'z' && c != 's') || c == ' ') && !marked) { /* most characters, and no number begins with them */
            before = c;
            i++;
            continue;
        }
        dv_glyph letter = dv_glyph__at(text, i);
        dv_str rest = {text.ptr + i, text.len - i};
        bool starts = !is_part(before) && !is_mark(before) && before != '.' && before != ',';
        size_t lead = starts && letter.base == 's' ? skip_blank_lead(rest) : 0;
        size_t used;
        if (starts && (dv_char__is_digit(letter.base) || letter.base == 0 || lead != 0)) {
            rest = (dv_str){rest.ptr + lead, rest.len - lead};
            if (measure_number(rest) + lead != 0 && dv_docref__prefix(out, rest, &used)) {
                *span = (dv_str){rest.ptr, used};
                *at = i + lead + used;
                return true;
            }
        }
        before = letter.base;
        i += letter.size;
    }
    *at = text.len;
    return false;
}
