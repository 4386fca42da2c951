#include "value/date.h"
#include "value/docref.h"
#include "value/why.h"
#include "value/words.h"

static const dv_message MSG_EMPTY = {
    .rule = "citation-empty",
    .severity = DV_ERROR,
    .vi = "văn bản viện dẫn còn để trống",
    .en = "the citation is empty",
};

static dv_str rest_of(dv_str text, size_t at) {
    return dv_text__after(text, at);
}

/* Commas and colons between the parts of a citation. */
static dv_str skip_punctuation(dv_str text) {
    while (text.len != 0 && (text.ptr[0] == ',' || text.ptr[0] == ':' || text.ptr[0] == ';'))
        text = rest_of(text, 1);
    return text.len == 1 && text.ptr[0] == '.' ? rest_of(text, 1) : text;
}

static bool skip_phrase(dv_str *text, const char *phrase) {
    size_t used = dv_phrase__match(*text, phrase);
    if (used != 0) *text = rest_of(*text, used);
    return used != 0;
}

/* The symbol, with or without `số`, if it stands right here. */
static bool take_symbol(dv_citation_parts *out, dv_str *text) {
    dv_str rest = skip_punctuation(*text);
    if (skip_phrase(&rest, "số")) rest = skip_punctuation(rest);
    size_t used;
    if (rest.len == 0 || !dv_docref__prefix(&out->symbol, rest, &used)) return false;
    out->has_symbol = true;
    out->symbol_raw = dv_text__after((dv_str){rest.ptr, used}, 0);
    *text = rest_of(rest, used);
    return true;
}

/* A type that the tables do not have: up to three words before `số` and a symbol. */
static bool take_unknown_type(dv_citation_parts *out, dv_str *text) {
    unsigned words = 0;
    bool begins = true;
    for (size_t i = 0; i < text->len && words <= 3;) {
        dv_glyph letter = dv_glyph__at(*text, i);
        if (begins && i != 0 && dv_phrase__match((dv_str){text->ptr + i, text->len - i}, "số") != 0) {
            dv_str rest = {text->ptr + i, text->len - i};
            if (!take_symbol(out, &rest)) return false;
            out->type = dv_text__after((dv_str){text->ptr, i}, 0);
            *text = rest;
            return true;
        }
        words += begins && letter.base != ' ';
        begins = letter.base == ' ';
        i += letter.size;
    }
    return false;
}

/* A law has its name before its number: `Luật Tổ chức … số 72/2025/QH15 ngày …`. The name is the subject. */
static void take_law(dv_citation_parts *out, dv_str *text) {
    size_t at = 0;
    dv_docref docref;
    dv_str span;
    if (!dv_docref_find(&docref, *text, &at, &span) || docref.form != DV_DOCREF_LAW) return;
    dv_str name = dv_text__after((dv_str){text->ptr, (size_t)(span.ptr - text->ptr)}, 0);
    for (size_t i = name.len; i > 0; i--) {
        if (name.ptr[i - 1] != ' ') continue;
        if (!dv_phrase__is((dv_str){name.ptr + i, name.len - i}, "số")) return;
        out->subject = dv_text__after((dv_str){name.ptr, i - 1}, 0);
        break;
    }
    if (out->subject.len == 0) return;
    out->has_symbol = true;
    out->symbol = docref;
    out->symbol_raw = span;
    *text = rest_of(*text, at);
}

static bool begins_date(dv_str text) {
    if (text.len == 0) return false;
    char first = text.ptr[0];
    bool dots = first == '.' || first == '_' || (text.len > 2 && (unsigned char)text.ptr[2] == 0xA6);
    return (first >= '0' && first <= '9') || dots || dv_phrase__match(text, "tháng") != 0;
}

/* `ngày 22/12/2023`; behind a symbol also a date without `ngày`, and `tháng 6/2026`. */
static dv_status take_date(dv_citation_parts *out, dv_str *text, dv_why *why) {
    dv_str rest = skip_punctuation(*text);
    dv_str date = rest;
    bool named = skip_phrase(&date, "ngày") && begins_date(date);
    bool bare = out->has_symbol && begins_date(rest);
    if (!named && !bare) return DV_OK;
    size_t used;
    dv_status status = dv_date__scan(&out->date, rest, &used, named && out->has_symbol ? why : NULL);
    if (status != DV_OK) return named && out->has_symbol ? DV_E_VALUE : DV_OK;
    out->has_date = true;
    *text = rest_of(rest, used);
    return DV_OK;
}

/* Words with which a subject begins, so that an issuer ends before them. */
static bool begins_subject(dv_str text) {
    static const char *const WORDS[] = {
        "về", "thực hiện", "quy định", "hướng dẫn", "ban hành", "phê duyệt", "sửa đổi", "triển khai", "công bố",
    };
    dv_glyph first = dv_glyph__at(text, 0);
    if (first.upper) return false;
    for (size_t i = 0; i < sizeof(WORDS) / sizeof(WORDS[0]); i++) {
        if (dv_phrase__may(first.base, WORDS[i]) && dv_phrase__match(text, WORDS[i]) != 0) return true;
    }
    return false;
}

/* Whether the date of the document stands here, behind its issuer. */
static bool begins_late_date(const dv_citation_parts *out, dv_str text) {
    if (out->has_date || !out->has_symbol) return false;
    return skip_phrase(&text, "ngày") && begins_date(text);
}

static bool ends_issuer(char c) {
    return c == ',' || c == ';' || c == '/';
}

static void take_issuer(dv_citation_parts *out, dv_str *text) {
    dv_str rest = skip_punctuation(*text);
    if (!skip_phrase(&rest, "của")) return;
    bool begins = false;
    size_t end = 0;
    while (end < rest.len && !ends_issuer(rest.ptr[end])) {
        dv_str here = {rest.ptr + end, rest.len - end};
        if (begins && (begins_subject(here) || begins_late_date(out, here))) break;
        dv_glyph letter = dv_glyph__at(rest, end);
        begins = letter.base == ' ';
        end += letter.size;
    }
    out->issuer = dv_text__after((dv_str){rest.ptr, end}, 0);
    *text = rest_of(rest, end);
}

/* The rest of the line; a leading mark that ended the issuer is no part of it. */
static void take_subject(dv_citation_parts *out, dv_str text) {
    text = skip_punctuation(text);
    if (out->issuer.len != 0 && text.len != 0 && text.ptr[0] == '/') text = rest_of(text, 1);
    if (out->subject.len == 0 && text.len != 0) out->subject = text;
}

dv_status dv_citation__parse(dv_citation_parts *out, dv_str line, dv_why *why) {
    dv_str text = dv_text__after(line, 0);
    while (text.len != 0 && text.ptr[text.len - 1] == ';')
        text = dv_text__after((dv_str){text.ptr, text.len - 1}, 0);
    if (text.len == 0) return dv_why__set(why, DV_E_VALUE, &MSG_EMPTY, text);
    dv_citation_parts parts = {.has_symbol = false};
    text = skip_punctuation(text);
    skip_phrase(&text, "căn cứ");
    if (!take_symbol(&parts, &text)) {
        size_t used = dv_docref__type_word(text);
        if (used != 0) {
            parts.type = dv_text__after((dv_str){text.ptr, used}, 0);
            text = rest_of(text, used);
            if (!take_symbol(&parts, &text)) take_law(&parts, &text);
        } else {
            take_unknown_type(&parts, &text);
        }
    }
    dv_status status = take_date(&parts, &text, why);
    if (status == DV_OK && (parts.type.len != 0 || parts.has_symbol)) take_issuer(&parts, &text);
    if (status == DV_OK && !parts.has_date && parts.has_symbol) status = take_date(&parts, &text, why);
    take_subject(&parts, text);
    bool blank = parts.type.len == 0 && !parts.has_symbol && parts.subject.len == 0;
    if (blank) return dv_why__set(why, DV_E_VALUE, &MSG_EMPTY, text);
    *out = parts;
    return status;
}

dv_status dv_citation_parse(dv_citation_parts *out, dv_str line, dv_why *why) {
    dv_citation_parts parts;
    dv_status status = dv_citation__parse(&parts, line, why);
    if (status == DV_OK) *out = parts;
    return status;
}

/* Appends a blank between parts. */
static void put_blank(dv_buf *out, size_t start) {
    if (out->len != start) dv_buf_putc(out, ' ');
}

static void put_date(dv_buf *out, dv_date date) {
    dv_buf_puts(out, "ngày ");
    if (date.day == 0) dv_buf_puts(out, date.month == 0 ? "…/…/" : "…/");
    dv_date_format(out, date, DV_VIETNAMESE);
}

dv_status dv_citation_format(dv_buf *out, const dv_citation_parts *value) {
    size_t start = out->len;
    dv_buf_add(out, value->type);
    if (value->has_symbol) {
        put_blank(out, start);
        if (value->type.len != 0) dv_buf_puts(out, "số ");
        dv_docref_format(out, &value->symbol, DV_VIETNAMESE);
    }
    if (value->has_date) {
        put_blank(out, start);
        put_date(out, value->date);
    }
    if (value->issuer.len != 0) {
        put_blank(out, start);
        dv_buf_puts(out, "của ");
        dv_buf_add(out, value->issuer);
    }
    if (value->subject.len != 0) {
        bool clear = value->issuer.len == 0 || begins_subject(value->subject);
        if (!clear) dv_buf_putc(out, ',');
        put_blank(out, start);
        dv_buf_add(out, value->subject);
    }
    return out->status;
}
