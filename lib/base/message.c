#include <danvan/base.h>

#include "base/buf.h"
#include "base/utf8.h"

/* The marks of a language. */
typedef struct marks {
    char group;
    char point;
} marks;

static const marks MARKS[] = {[DV_VI] = {'.', ','}, [DV_EN] = {',', '.'}};

static bool is_english(dv_lang lang) {
    return lang == DV_EN;
}

const char *dv_severity_name(dv_severity severity, dv_lang lang) {
    static const char *const NAMES[][2] = {
        [DV_INFO] = {"thông tin", "info"},
        [DV_WARNING] = {"cảnh báo", "warning"},
        [DV_ERROR] = {"lỗi", "error"},
    };
    return (unsigned)severity <= DV_ERROR ? NAMES[severity][is_english(lang)] : "?";
}

/* Characters from U+0080 on that steer a terminal, turn the direction of a line or cannot be seen at all. */
static const uint32_t HIDDEN[][2] = {
    {0x80, 0x9F},     {0xAD, 0xAD},     {0x61C, 0x61C},   {0x180E, 0x180E}, {0x200B, 0x200F},
    {0x2028, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0001, 0xE007F},
};

static bool is_hidden(uint32_t code_point) {
    for (size_t i = 0; i < sizeof HIDDEN / sizeof HIDDEN[0]; i++)
        if (code_point >= HIDDEN[i][0] && code_point <= HIDDEN[i][1]) return true;
    return false;
}

static void add_hex(dv_buf *out, uint32_t value, unsigned width) {
    for (unsigned digit = 8; digit-- > 0;)
        if (digit < width || value >> (4 * digit) != 0)
            dv_buf_putc(out, "0123456789ABCDEF"[value >> (4 * digit) & 0xF]);
}

static void add_byte_visibly(dv_buf *out, char byte) {
    dv_buf_puts(out, "\\x");
    add_hex(out, (unsigned char)byte, 2);
}

static void add_visibly(dv_buf *out, dv_str text) {
    for (size_t at = 0; at < text.len;) {
        uint32_t code_point = 0;
        size_t size = dv_utf8__read(text.ptr + at, text.len - at, &code_point);
        if (size == 0 || code_point < 0x20 || code_point == 0x7F) {
            add_byte_visibly(out, text.ptr[at]);
        } else if (is_hidden(code_point)) {
            dv_buf_puts(out, "\\u{");
            add_hex(out, code_point, 4);
            dv_buf_putc(out, '}');
        } else {
            dv_buf_add(out, (dv_str){text.ptr + at, size});
        }
        at += size == 0 ? 1 : size;
    }
}

static void add_int(dv_buf *out, int64_t value, bool padded, dv_lang lang) {
    if (padded && value >= 0 && value < 10) dv_buf_putc(out, '0');
    dv_buf__grouped(out, value, MARKS[is_english(lang)].group);
}

static void add_decimal(dv_buf *out, int64_t value, unsigned scale, dv_lang lang) {
    dv_buf__decimal(out, value, scale, MARKS[is_english(lang)].group, MARKS[is_english(lang)].point);
}

/* Vietnamese offices write a zero before the days 1 to 9 and the months 1 and 2, so that nobody can put a digit
 * there. */
static void add_date(dv_buf *out, int64_t value, dv_lang lang) {
    if (value < 0 || value > 99999999) return;
    const uint64_t year = (uint64_t)value / 10000;
    const uint64_t month = (uint64_t)value / 100 % 100;
    const uint64_t day = (uint64_t)value % 100;
    if (is_english(lang)) {
        if (year > 0) dv_buf__digits(out, year, 4);
        if (month > 0 && year > 0) dv_buf_putc(out, '-');
        if (month > 0) dv_buf__digits(out, month, 2);
        if (day > 0) {
            dv_buf_putc(out, '-');
            dv_buf__digits(out, day, 2);
        }
        return;
    }
    if (day > 0) {
        dv_buf__digits(out, day, 2);
        dv_buf_putc(out, '/');
    }
    if (month > 0) dv_buf__digits(out, month, month < 3 ? 2 : 1);
    if (month > 0 && year > 0) dv_buf_putc(out, '/');
    if (year > 0) dv_buf__digits(out, year, 1);
}

static void add_sum(dv_buf *out, const dv_arg *arg, dv_lang lang) {
    for (size_t i = 0; i < arg->terms_len; i++) {
        if (i > 0) dv_buf_puts(out, " + ");
        add_decimal(out, arg->terms[i].value, arg->terms[i].scale, lang);
    }
}

static void add_arg(dv_buf *out, const dv_arg *arg, bool padded, dv_lang lang) {
    switch (arg->kind) {
    case DV_ARG_TEXT:
        add_visibly(out, arg->text);
        break;
    case DV_ARG_INT:
        add_int(out, arg->value, padded, lang);
        break;
    case DV_ARG_DECIMAL:
        add_decimal(out, arg->value, arg->scale, lang);
        break;
    case DV_ARG_DATE:
        add_date(out, arg->value, lang);
        break;
    case DV_ARG_SUM:
        add_sum(out, arg, lang);
        break;
    case DV_ARG_NONE:
        break;
    }
}

/* Reads `{0}` or `{0:02}` at `at`. Returns the bytes passed, 0 when it is something else. */
static size_t read_place(const char *at, size_t *index, bool *padded) {
    if (at[1] < '0' || at[1] >= '0' + DV_ARGS_MAX) return 0;
    *index = (size_t)(at[1] - '0');
    *padded = at[2] == ':' && at[3] == '0' && at[4] == '2';
    if (*padded) return at[5] == '}' ? 6 : 0;
    return at[2] == '}' ? 3 : 0;
}

dv_status dv_finding_text(dv_buf *out, const dv_finding *finding, dv_lang lang) {
    if (!finding || !finding->message) return DV_E_ARG;
    const char *at = is_english(lang) ? finding->message->en : finding->message->vi;
    if (!at) return dv_buf_add(out, DV_S(""));
    while (*at) {
        size_t index = 0;
        bool padded = false;
        size_t place = *at == '{' ? read_place(at, &index, &padded) : 0;
        if (place > 0) {
            add_arg(out, &finding->args[index], padded, lang);
            at += place;
            continue;
        }
        /* `{{` is a brace, and so is `}}` for those who double it too. */
        if ((*at == '{' || *at == '}') && at[1] == *at) at++;
        const char *start = at++;
        while (*at && *at != '{' && *at != '}')
            at++;
        dv_buf_add(out, (dv_str){start, (size_t)(at - start)});
    }
    return out->status;
}

dv_status dv_finding_line(dv_buf *out, const dv_finding *finding, dv_lang lang) {
    if (!finding || !finding->message) return DV_E_ARG;
    if (finding->file.len > 0) {
        add_visibly(out, finding->file);
        dv_buf_putc(out, ':');
    }
    if (finding->mark.line > 0) {
        dv_buf__digits(out, finding->mark.line, 1);
        dv_buf_putc(out, ':');
        if (finding->mark.column > 0) {
            dv_buf__digits(out, finding->mark.column, 1);
            dv_buf_putc(out, ':');
        }
    }
    if (finding->file.len > 0 || finding->mark.line > 0) dv_buf_putc(out, ' ');
    dv_buf_puts(out, dv_severity_name(finding->severity, lang));
    dv_buf_puts(out, ": ");
    dv_finding_text(out, finding, lang);
    dv_buf_puts(out, " [");
    dv_buf_puts(out, finding->message->rule);
    return dv_buf_putc(out, ']');
}
