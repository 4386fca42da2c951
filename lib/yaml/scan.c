#include "yaml/scan.h"

#include <string.h>

#include "base/arg.h"
#include "base/utf8.h"
#include "yaml/bytes.h"
#include "text/char_kind.h"
#include "yaml/spot.h"
#include "yaml/runs.h"
#include "yaml/spaces.h"

static const dv_message MSG_BYTES = {
    .rule = "limit-bytes", .severity = DV_ERROR,
    .vi = "hồ sơ dài {0} byte, giới hạn là {1} byte; đề nghị chia thành nhiều hồ sơ",
    .en = "the dossier has {0} bytes, the limit is {1}: divide it"};

static const dv_message MSG_MARKS = {
    .rule = "limit-marks", .severity = DV_ERROR,
    .vi = "có hơn {0} dấu chồng lên một chữ; đề nghị xóa rồi gõ lại chữ này",
    .en = "more than {0} combining marks on one letter: delete the letter and type it again"};

static const dv_message MSG_DIRECTIVE = {
    .rule = "directive", .severity = DV_ERROR,
    .vi = "dòng bắt đầu bằng dấu % chỉ được là “%YAML 1.1” hoặc “%YAML 1.2”; đề nghị xóa dòng này, hồ sơ không cần đến",
    .en = "a line that begins with % may only be `%YAML 1.1` or `%YAML 1.2`: delete it, a dossier needs none"};

static const dv_message MSG_DIRECTIVES = {
    .rule = "directive", .severity = DV_ERROR,
    .vi = "có hơn {0} dòng bắt đầu bằng dấu %; đề nghị xóa, hồ sơ không cần đến",
    .en = "more than {0} lines begin with %: delete them, a dossier needs none"};

/* One look at a part. */
typedef struct scan {
    dv_part *part;
    const char *name;
    dv_diag *diag;
    const dv_limits *limits;
    dv_spot spot;
    size_t marks;  /* combining marks in a row up to here */
    size_t spaces; /* blanks that are not U+0020 */
    bool errors;   /* findings that do not stop the load */
} scan;

static dv_finding find_at(scan *s, const dv_message *message, size_t from, size_t to) {
    dv_mark mark = dv_spot__move(&s->spot, from);
    return dv_spot__finding(message, s->name, mark, dv_spot__width(s->part->text, from, to));
}

static dv_status report(scan *s, const dv_finding *finding, dv_status status) {
    dv_status added = dv_diag_add(s->diag, finding);
    return added == DV_OK ? status : added;
}

/* Signs that Vietnamese text in UTF-8 hardly has, but text of .VnTime fonts pasted as it was is full of: there the soft hyphen is a
 * letter, and taking it out would lose it. */
static bool looks_like_vntime(dv_str text) {
    const char *at = text.ptr, *end = text.ptr + text.len;
    while (at + 1 < end && (at = memchr(at, 0xC2, (size_t)(end - at - 1))) != NULL) {
        unsigned char sign = (unsigned char)at[1];
        if (sign == 0xB5 || sign == 0xB6 || sign == 0xB8 || sign == 0xB9 || sign == 0xAE || sign == 0xAC)
            return true;
        at++;
    }
    return false;
}

static dv_status report_char(scan *s, dv_char_kind kind, uint32_t code_point, size_t from, size_t to) {
    char room[12];
    dv_finding finding = find_at(s, dv_char__message(kind), from, to);
    finding.args[0] = (dv_arg){.kind = DV_ARG_TEXT, .text = dv_char__name(code_point, room)};
    if (kind != DV_CHAR_INVISIBLE)
        return report(s, &finding, DV_E_TEXT);
    s->errors = true;
    bool safe = code_point != 0xAD || !looks_like_vntime(s->part->text);
    finding.fix = (dv_fix){
        .present = safe,
        .placed = safe,
        .offset = s->part->offset + from,
        .length = to - from,
        .text = DV_S(""),
    };
    return report(s, &finding, DV_OK);
}

static dv_status report_byte(scan *s, size_t at) {
    const char *encoding = NULL;
    dv_finding finding = find_at(s, dv_bytes__explain(s->part->text, at, &encoding), at, at + 1);
    finding.width = 1;
    finding.args[0] = dv_arg__size(s->part->offset + at + 1);
    finding.args[1] = (dv_arg){.kind = DV_ARG_TEXT, .text = dv_s(encoding)};
    return report(s, &finding, DV_E_TEXT);
}

/* The end of a run of invisible characters, so that a hundred of them are one finding. */
static size_t pass_invisible(dv_str text, size_t at) {
    uint32_t code_point = 0;
    for (;;) {
        size_t size = dv_utf8__read(text.ptr + at, text.len - at, &code_point);
        if (size == 0 || dv_char__kind(code_point) != DV_CHAR_INVISIBLE)
            return at;
        at += size;
    }
}

static dv_status count_mark(scan *s, size_t from, size_t to) {
    if (++s->marks <= s->limits->marks)
        return DV_OK;
    dv_finding finding = find_at(s, &MSG_MARKS, from, to);
    finding.args[0] = dv_arg__size(s->limits->marks);
    return report(s, &finding, DV_E_LIMIT);
}

/* Of the characters that are not ordinary only those are known to be in NFC wherever they stand. */
static bool is_inert(uint32_t code_point) {
    return code_point == 0xA0 || code_point == 0xAD || (code_point >= 0x2002 && code_point <= 0x206F);
}

/* Looks at the one character at `*at` that is not an ordinary one, and goes behind it. */
static dv_status look_at_char(scan *s, size_t *at) {
    dv_str text = s->part->text;
    const size_t from = *at;
    uint32_t code_point = 0;
    size_t size = dv_utf8__read(text.ptr + from, text.len - from, &code_point);
    if (size == 0) {
        return report_byte(s, from);
    }
    dv_char_kind kind = dv_char__kind(code_point);
    *at = from + size;
    s->part->all_nfc = s->part->all_nfc && is_inert(code_point);
    if (kind == DV_CHAR_MARK)
        return count_mark(s, from, *at);
    s->marks = 0;
    if (kind == DV_CHAR_PLAIN)
        return DV_OK;
    s->part->clean = false;
    s->spaces += kind == DV_CHAR_SPACE;
    if (kind == DV_CHAR_SPACE)
        return DV_OK;
    if (kind == DV_CHAR_INVISIBLE)
        *at = pass_invisible(text, *at);
    return report_char(s, kind, code_point, from, *at);
}

static dv_status scan_chars(scan *s) {
    dv_str text = s->part->text;
    for (size_t at = 0; at < text.len;) {
        size_t run = dv_run__ordinary((dv_str){text.ptr + at, text.len - at});
        at += run;
        if (run > 0)
            s->marks = 0;
        if (at == text.len)
            break;
        dv_status status = look_at_char(s, &at);
        if (status != DV_OK)
            return status;
    }
    return DV_OK;
}

static bool is_line_start(dv_str text, size_t at) {
    return at == 0 || text.ptr[at - 1] == '\n' || text.ptr[at - 1] == '\r';
}

/* Whether the line at `at` is `%YAML 1.1` or `%YAML 1.2`. */
static bool is_version(dv_str text, size_t at) {
    static const char YAML[] = "%YAML";
    if (text.len - at < sizeof YAML - 1 || memcmp(text.ptr + at, YAML, sizeof YAML - 1) != 0)
        return false;
    at += sizeof YAML - 1;
    const size_t begin = at;
    while (at < text.len && (text.ptr[at] == ' ' || text.ptr[at] == '\t'))
        at++;
    if (at == begin || text.len - at < 3 || memcmp(text.ptr + at, "1.", 2) != 0)
        return false;
    if (text.ptr[at + 2] != '1' && text.ptr[at + 2] != '2')
        return false;
    return at + 3 == text.len || strchr(" \t\r\n", text.ptr[at + 3]) != NULL;
}

/* A word in capitals behind the `%` makes a directive; anything else at the start of a line is left for the parser to
 * complain of. */
static bool is_directive(dv_str text, size_t at) {
    return at + 1 < text.len && text.ptr[at + 1] >= 'A' && text.ptr[at + 1] <= 'Z';
}

/* libyaml takes time with the square of the number of %TAG lines, and it takes them anywhere. */
static dv_status scan_directives(scan *s) {
    dv_str text = s->part->text;
    size_t lines = 0;
    const char *sign;
    for (size_t at = 0; at < text.len && (sign = memchr(text.ptr + at, '%', text.len - at)) != NULL;) {
        const size_t place = (size_t)(sign - text.ptr);
        at = place + 1;
        if (!is_line_start(text, place))
            continue;
        bool many = ++lines > s->limits->directives;
        if (!many && (!is_directive(text, place) || is_version(text, place)))
            continue;
        dv_finding finding = find_at(s, many ? &MSG_DIRECTIVES : &MSG_DIRECTIVE, place, place + 1);
        if (many)
            finding.args[0] = dv_arg__size(s->limits->directives);
        return report(s, &finding, DV_E_SYNTAX);
    }
    return DV_OK;
}

static dv_status scan_whole(scan *s) {
    dv_str text = s->part->text;
    if (text.len > s->limits->document_bytes) {
        dv_finding finding = find_at(s, &MSG_BYTES, 0, 0);
        finding.args[0] = dv_arg__size(text.len);
        finding.args[1] = dv_arg__size(s->limits->document_bytes);
        return report(s, &finding, DV_E_LIMIT);
    }
    const char *wide = s->part->offset == 0 ? dv_bytes__wide(text) : NULL;
    if (wide) {
        dv_finding finding = find_at(s, &dv_bytes__wide_message, 0, 0);
        finding.args[0] = (dv_arg){.kind = DV_ARG_TEXT, .text = dv_s(wide)};
        return report(s, &finding, DV_E_TEXT);
    }
    return scan_chars(s);
}

dv_status dv_part__scan(dv_part *part, const char *name, const dv_limits *limits, dv_diag *diag) {
    const dv_limits resolved = dv_limits__resolve(limits);
    part->all_nfc = part->clean = true;
    part->has_comment = part->text.len > 0 && memchr(part->text.ptr, '#', part->text.len) != NULL;
    scan s = {.part = part, .name = name, .diag = diag, .limits = &resolved, .spot = dv_spot__begin(part)};
    if (part->offset == 0 && part->text.len >= 3 && memcmp(part->text.ptr, "\xEF\xBB\xBF", 3) == 0) {
        part->text = (dv_str){part->text.ptr + 3, part->text.len - 3};
        part->offset = 3;
        s.spot = dv_spot__begin(part);
    }
    dv_status status = scan_whole(&s);
    if (status != DV_OK)
        return status;
    s.spot = dv_spot__begin(part);
    status = scan_directives(&s);
    if (status == DV_OK && s.spaces > 0)
        status = dv_spaces__report(part, name, diag);
    return status == DV_OK && s.errors ? DV_FINDINGS : status;
}

dv_status dv_value__scan(dv_str value, const dv_message **what, uint32_t *code_point) {
    *what = NULL;
    *code_point = 0;
    for (size_t at = 0; at < value.len;) {
        at += dv_run__ordinary((dv_str){value.ptr + at, value.len - at});
        uint32_t read = 0xFFFD;
        size_t size = at < value.len ? dv_utf8__read(value.ptr + at, value.len - at, &read) : 0;
        if (at == value.len)
            break;
        dv_char_kind kind = size > 0 ? dv_char__kind(read) : DV_CHAR_NONE;
        at += size > 0 ? size : 1;
        if (kind < DV_CHAR_INVISIBLE || (kind == DV_CHAR_INVISIBLE && *what))
            continue;
        *what = dv_char__message(kind);
        *code_point = read;
        if (kind != DV_CHAR_INVISIBLE)
            return DV_E_TEXT;
    }
    return DV_OK;
}
