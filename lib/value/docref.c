#include "value/docref.h"

#include "value/why.h"
#include "value/words.h"

#include "base/buf.h"
#include "text/chars.h"

#include <string.h>

static const dv_message MSG_INVALID = {
    .rule = "docref-invalid",
    .severity = DV_ERROR,
    .vi = "“{0}” không đọc được thành số, ký hiệu văn bản; đề nghị ghi như 548-CV/BTGDVTU hoặc 1670/NQ-UBTVQH15",
    .en = "“{0}” does not read as a document number; write it like 548-CV/BTGDVTU or 1670/NQ-UBTVQH15",
};

static const dv_message MSG_RANGE = {
    .rule = "docref-invalid",
    .severity = DV_ERROR,
    .vi = "“{0}”: số văn bản phải từ 1 đến 99999, ký hiệu không quá dài",
    .en = "“{0}”: the number must lie between 1 and 99999, and the symbol must not be too long",
};

enum { PARTS_MAX = 12, TAIL_MAX = 128, NUMBER_MAX = 99999 };

/* A reference cut at its marks. */
typedef struct dv_pieces {
    int32_t number; /* -1 while it is blank */
    bool over;      /* the number is out of range, or a part too long for its field */
    char suffix;
    int16_t year;
    unsigned len;
    char mark[PARTS_MAX];   /* before each part: '-', '/', or ' ' where it is missing */
    dv_str part[PARTS_MAX]; /* into `room`, Đ in one form, capitals restored */
    char room[TAIL_MAX];
} dv_pieces;

static bool is_mark(char base) {
    return base == '-' || base == '/';
}

static bool is_letter(char base) {
    return base >= 'a' && base <= 'z';
}

/* `Số`, `Số:`, `No.` before the number. */
static dv_str skip_lead(dv_str text) {
    static const char *const LEADS[] = {"số", "no"};
    for (size_t i = 0; i < 2; i++) {
        size_t used = dv_phrase__match(text, LEADS[i]);
        if (used == 0) continue;
        dv_str rest = dv_text__after(text, used);
        bool colon = rest.len != 0 && (rest.ptr[0] == ':' || (i == 1 && rest.ptr[0] == '.'));
        return dv_text__after(rest, colon ? 1 : 0);
    }
    return text;
}

/* Signs for a number that is still blank. */
static size_t skip_dots(dv_str text, size_t at) {
    while (at < text.len) {
        bool ellipsis = text.len - at >= 3 && memcmp(text.ptr + at, "…", 3) == 0;
        if (!ellipsis && text.ptr[at] != '.' && text.ptr[at] != '_') break;
        at += ellipsis ? 3 : 1;
    }
    return dv_text__skip_blanks(text, at);
}

/* Reads number and suffix. @return false when the text begins otherwise. */
static bool cut_number(dv_pieces *pieces, dv_str text, size_t *at) {
    int32_t number = 0;
    size_t i = *at;
    for (; i < text.len && dv_char__is_digit(text.ptr[i]); i++) {
        if (number <= NUMBER_MAX) number = number * 10 + (text.ptr[i] - '0');
    }
    if (i == *at) {
        i = skip_dots(text, i);
        pieces->number = -1;
        *at = i;
        return i < text.len && is_mark(dv_glyph__at(text, i).base);
    }
    pieces->number = number;
    pieces->over = number == 0 || number > NUMBER_MAX;
    if (i + 1 < text.len) {
        dv_glyph letter = dv_glyph__at(text, i);
        size_t behind = dv_text__skip_blanks(text, i + letter.size);
        if (letter.size == 1 && is_letter(letter.base) && behind < text.len &&
            is_mark(dv_glyph__at(text, behind).base)) {
            pieces->suffix = letter.base;
            i++;
        }
    }
    *at = i;
    return true;
}

/* Copies one character of a part, with Đ in its own code point. */
static bool put_char(dv_pieces *pieces, size_t *used, dv_str text, size_t at, const dv_glyph *letter) {
    const char *bytes = text.ptr + at;
    size_t size = letter->size;
    if (letter->base == 'd' && size == 2) bytes = letter->upper ? "Đ" : "đ";
    if (size > 6 || *used + size >= TAIL_MAX) return false;
    memcpy(pieces->room + *used, bytes, size);
    *used += size;
    return true;
}

static bool begin_part(dv_pieces *pieces, size_t used, char mark) {
    if (pieces->len == PARTS_MAX) return false;
    pieces->mark[pieces->len] = mark;
    pieces->part[pieces->len] = (dv_str){pieces->room + used, 0};
    pieces->len++;
    return true;
}

static bool is_year(dv_str part) {
    if (part.len != 4) return false;
    for (size_t i = 0; i < 4; i++) {
        if (!dv_char__is_digit(part.ptr[i])) return false;
    }
    return part.ptr[0] == '1' || part.ptr[0] == '2';
}

/* A mark with the blanks around it, ' ' where letters follow a number or a year without one. @return 0 for no mark. */
static char take_mark(dv_str text, size_t *at, bool may_lack) {
    size_t i = dv_text__skip_blanks(text, *at);
    if (i == text.len) return 0;
    dv_glyph letter = dv_glyph__at(text, i);
    if (is_mark(letter.base)) {
        *at = dv_text__skip_blanks(text, i + letter.size);
        return letter.base;
    }
    if (!may_lack || !is_letter(letter.base)) return 0;
    *at = i;
    return ' ';
}

/* Cuts what stands behind the number into parts; the whole text must be used. */
static bool cut_parts(dv_pieces *pieces, dv_str text, size_t at) {
    size_t used = 0;
    bool may_lack = true;
    while (at < text.len) {
        char mark = take_mark(text, &at, may_lack);
        if (mark == 0 || !begin_part(pieces, used, mark)) return false;
        dv_str *part = &pieces->part[pieces->len - 1];
        while (at < text.len) {
            dv_glyph letter = dv_glyph__at(text, at);
            if (!is_letter(letter.base) && !dv_char__is_digit(letter.base) && letter.base != '&') break;
            /* In `2021QĐ` the slash behind the year is missing. */
            if (is_letter(letter.base) && pieces->len == 1 && is_year(*part)) break;
            if (!put_char(pieces, &used, text, at, &letter)) return false;
            at += letter.size;
            part->len = (size_t)(pieces->room + used - part->ptr);
        }
        if (part->len == 0) return false;
        may_lack = pieces->len == 1 && is_year(*part);
    }
    return pieces->len != 0;
}

/* Appends a part to a field, in its canonical spelling where it is known. */
static bool put_field(dv_pieces *pieces, char *field, size_t size, dv_str part, const char *known) {
    size_t have = strlen(field);
    size_t blank = have == 0 ? 0 : 1;
    if (known != NULL) part = dv_s(known);
    if (have + blank + part.len >= size) {
        pieces->over = true;
        return true;
    }
    if (blank != 0) field[have] = '-';
    memcpy(field + have + blank, part.ptr, part.len);
    field[have + blank + part.len] = 0;
    return true;
}

/* Makes capitals of a part that has none, in place. Beside ASCII, names of bodies have only two-byte letters (Đ, Ư, Ơ, Â …). */
static void raise_part(dv_pieces *pieces, unsigned index) {
    dv_str part = pieces->part[index];
    char *bytes = pieces->room + (part.ptr - pieces->room);
    for (size_t i = 0; i < part.len; i++) {
        if (dv_glyph__at((dv_str){part.ptr + i, part.len - i}, 0).upper) return;
        if ((unsigned char)bytes[i] >= 0x80) i++;
    }
    for (size_t i = 0; i < part.len; i++) {
        unsigned char c = (unsigned char)bytes[i];
        if (c >= 'a' && c <= 'z') bytes[i] = (char)(c - 32);
        if (c < 0xC3 || i + 1 >= part.len) continue;
        unsigned char next = (unsigned char)bytes[i + 1];
        if (c == 0xC3 && next >= 0xA0)
            bytes[i + 1] = (char)(next - 32);
        else if (c == 0xC6 && next == 0xB0)
            bytes[i + 1] = (char)0xAF;
        else if ((c == 0xC4 || c == 0xC6) && next % 2 == 1)
            bytes[i + 1] = (char)(next - 1);
        i++;
    }
}

/* The term in `QH15` and `UBTVQH15`; 0 for another body. */
static uint8_t find_term(dv_str issuer) {
    size_t at = 0;
    if (issuer.len > 2 && memcmp(issuer.ptr, "QH", 2) == 0) at = 2;
    if (issuer.len > 6 && memcmp(issuer.ptr, "UBTVQH", 6) == 0) at = 6;
    if (at == 0 || issuer.len - at > 2) return 0;
    unsigned term = 0;
    for (; at < issuer.len; at++) {
        if (!dv_char__is_digit(issuer.ptr[at])) return 0;
        term = term * 10 + (unsigned)(issuer.ptr[at] - '0');
    }
    return (uint8_t)term;
}

/* The system of the first part from `first` on that tells one; `*which` is that part. */
static dv_system find_system(const dv_pieces *pieces, unsigned first, unsigned *which) {
    for (unsigned i = first; i < pieces->len; i++) {
        const char *known = dv_docref__issuer(pieces->part[i]);
        dv_system system = dv_docref__issuer_system(known != NULL ? dv_s(known) : pieces->part[i]);
        *which = i;
        if (system != DV_SYSTEM_UNKNOWN) return system;
    }
    *which = first;
    return DV_SYSTEM_UNKNOWN;
}

/* Issuer and drafting unit from `first` on. `head` is the part that is the issuer; `joint` joins all of them. */
static bool put_bodies(dv_docref *out, dv_pieces *pieces, unsigned first, unsigned head, bool joint) {
    if (!joint &&
        !put_field(pieces, out->issuer, sizeof(out->issuer), pieces->part[head], dv_docref__issuer(pieces->part[head])))
        return false;
    for (unsigned i = first; i < pieces->len; i++) {
        if (i == head && !joint) continue;
        char *field = joint ? out->issuer : out->unit;
        size_t size = joint ? sizeof(out->issuer) : sizeof(out->unit);
        if (!put_field(pieces, field, size, pieces->part[i], dv_docref__issuer(pieces->part[i]))) return false;
    }
    out->term = find_term(pieces->part[head]);
    return true;
}

/* References with a year: laws and state legal forms. */
static bool read_legal(dv_docref *out, dv_pieces *pieces) {
    out->year = (int16_t)((pieces->part[0].ptr[0] - '0') * 1000 + (pieces->part[0].ptr[1] - '0') * 100 +
                          (pieces->part[0].ptr[2] - '0') * 10 + (pieces->part[0].ptr[3] - '0'));
    out->system = DV_SYSTEM_STATE;
    if (pieces->len == 2) {
        out->form = DV_DOCREF_LAW;
        return find_term(pieces->part[1]) != 0 && put_bodies(out, pieces, 1, 1, false);
    }
    const char *code = pieces->len < 3 ? NULL : dv_docref__type_code(pieces->part[1]);
    if (pieces->len < 3 || !put_field(pieces, out->type, sizeof(out->type), pieces->part[1], code)) return false;
    out->form = DV_DOCREF_STATE_LEGAL;
    unsigned which;
    if (find_system(pieces, 2, &which) == DV_SYSTEM_FRONT) out->system = DV_SYSTEM_FRONT;
    return put_bodies(out, pieces, 2, 2, true);
}

/* Type and bodies: the issuer tells the system; where it does not, the first mark does. */
static bool read_typed(dv_docref *out, dv_pieces *pieces, const char *code) {
    unsigned which;
    dv_system system = find_system(pieces, 1, &which);
    if (system == DV_SYSTEM_UNKNOWN) system = pieces->mark[0] == '-' ? DV_SYSTEM_PARTY : DV_SYSTEM_STATE;
    size_t code_len = code == NULL ? 0 : strlen(code);
    bool joint = code_len > 2 && code[code_len - 2] == 'L' && code[code_len - 1] == 'T';
    out->system = system;
    out->form = system == DV_SYSTEM_PARTY ? DV_DOCREF_PARTY : DV_DOCREF_STATE;
    unsigned head = system == DV_SYSTEM_FRONT ? which : 1;
    return put_field(pieces, out->type, sizeof(out->type), pieces->part[0], code) &&
           put_bodies(out, pieces, 1, head, joint || system == DV_SYSTEM_PARTY);
}

/* No type: a state letter, or a form from before the present rules. */
static bool read_untyped(dv_docref *out, dv_pieces *pieces) {
    unsigned which;
    out->system = find_system(pieces, 0, &which);
    if (pieces->mark[0] == '-') {
        out->form = DV_DOCREF_OLD;
        if (pieces->len > 2 || (pieces->len == 2 && pieces->mark[1] != '/')) return false;
    } else {
        out->form = DV_DOCREF_LETTER;
        if (pieces->len < 2 || pieces->mark[0] == ' ') return false;
    }
    if (out->system == DV_SYSTEM_UNKNOWN) out->system = DV_SYSTEM_STATE;
    return put_bodies(out, pieces, 0, out->system == DV_SYSTEM_FRONT ? which : 0, false);
}

/* Whether an unknown first part must be a type because a body with a name that tells follows and it is none itself. */
static bool is_unknown_type(const dv_pieces *pieces) {
    unsigned which;
    if (pieces->len < 2 || pieces->part[0].len >= sizeof(((dv_docref *)0)->type)) return false;
    const char *known = dv_docref__issuer(pieces->part[0]);
    if (dv_docref__issuer_system(known != NULL ? dv_s(known) : pieces->part[0]) != DV_SYSTEM_UNKNOWN) return false;
    return find_system(pieces, 1, &which) != DV_SYSTEM_UNKNOWN && which == 1;
}

static bool all_begin_with_letters(const dv_pieces *pieces, unsigned first) {
    for (unsigned i = first; i < pieces->len; i++) {
        if (!dv_text__begins_word(pieces->part[i])) return false;
    }
    return true;
}

static bool read_pieces(dv_docref *out, dv_pieces *pieces) {
    bool legal = is_year(pieces->part[0]) && pieces->mark[0] != ' ';
    if (!all_begin_with_letters(pieces, legal ? 1 : 0)) return false;
    for (unsigned i = 0; i < pieces->len; i++)
        raise_part(pieces, i);
    out->number = pieces->number;
    out->suffix = pieces->suffix;
    if (legal) return read_legal(out, pieces);
    const char *code = dv_docref__type_code(pieces->part[0]);
    if (code != NULL && pieces->len == 1) return false;
    if (code != NULL || is_unknown_type(pieces)) return read_typed(out, pieces, code);
    return read_untyped(out, pieces);
}

dv_status dv_docref_parse(dv_docref *out, dv_str text, dv_why *why) {
    dv_str value = dv_text__value(text);
    dv_str rest = skip_lead(value);
    dv_pieces pieces; /* the parts are written as they are met */
    pieces.number = 0;
    pieces.over = false;
    pieces.suffix = 0;
    pieces.year = 0;
    pieces.len = 0;
    size_t at = 0;
    if (!cut_number(&pieces, rest, &at)) return dv_why__set(why, DV_E_VALUE, &MSG_INVALID, value);
    if (!cut_parts(&pieces, rest, at)) {
        bool too_long = pieces.len == PARTS_MAX || rest.len - at >= TAIL_MAX;
        return dv_why__set(why, too_long ? DV_E_RANGE : DV_E_VALUE, too_long ? &MSG_RANGE : &MSG_INVALID, value);
    }
    dv_docref docref;
    memset(&docref, 0, sizeof(docref));
    if (!read_pieces(&docref, &pieces)) return dv_why__set(why, DV_E_VALUE, &MSG_INVALID, value);
    if (pieces.over) return dv_why__set(why, DV_E_RANGE, &MSG_RANGE, value);
    *out = docref;
    return DV_OK;
}

static void put_number(dv_buf *out, const dv_docref *value, dv_notation notation) {
    if (value->number >= 0)
        dv_buf__digits(out, (uint64_t)value->number, 2);
    else if (notation != DV_PLAIN)
        dv_buf_puts(out, "…");
    if (value->suffix != 0) dv_buf_putc(out, value->suffix);
}

/* The marks of each form: before the type, before the issuer, before the unit. */
dv_status dv_docref_format(dv_buf *out, const dv_docref *value, dv_notation notation) {
    static const char MARKS[][3] = {
        [DV_DOCREF_PARTY] = {'-', '/', '-'},       [DV_DOCREF_LAW] = {'/', '/', '-'},
        [DV_DOCREF_STATE_LEGAL] = {'/', '-', '-'}, [DV_DOCREF_STATE] = {'/', '-', '-'},
        [DV_DOCREF_LETTER] = {'/', '/', '-'},      [DV_DOCREF_OLD] = {'-', '-', '/'},
    };
    if ((unsigned)value->form >= sizeof(MARKS) / sizeof(MARKS[0])) return DV_E_ARG;
    const char *marks = MARKS[value->form];
    put_number(out, value, notation);
    if (value->year != 0) {
        dv_buf_putc(out, '/');
        dv_buf__digits(out, (uint64_t)value->year, 4);
    }
    if (value->type[0] != 0) {
        dv_buf_putc(out, marks[0]);
        dv_buf_puts(out, value->type);
    }
    dv_buf_putc(out, marks[1]);
    dv_buf_puts(out, value->issuer);
    if (value->unit[0] != 0) {
        dv_buf_putc(out, marks[2]);
        dv_buf_puts(out, value->unit);
    }
    return out->status;
}

bool dv_docref_equal(const dv_docref *a, const dv_docref *b) {
    return a->form == b->form && a->number == b->number && a->year == b->year && a->suffix == b->suffix &&
           strcmp(a->type, b->type) == 0 && strcmp(a->issuer, b->issuer) == 0 && strcmp(a->unit, b->unit) == 0;
}
