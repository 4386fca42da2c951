/* danvan text: a filter for Vietnamese text. Bytes -> UTF-8 -> the steps that are asked for -> fold keys -> bytes; each part only where it
 * is needed, all of them in pieces, so that memory does not grow with the file. */
#include <string.h>

#include "stream.h"

/* How much is read before a set is guessed. */
#define HEAD ((size_t)1 << 16)
/* A mixed file is read whole, because its lines help each other. */
#define MIXED_MOST ((size_t)1 << 30)

typedef struct filter {
    cli *c;
    const char *from;        /* NULL until it is known */
    bool mixed;
    dv_buf head;             /* what was read before `from` was known; all of a mixed file */
    dv_transcoder *reader;   /* NULL for UTF-8 */
    dv_normalizer *normal;
    dv_transcoder *writer;   /* NULL for UTF-8 */
    uint64_t to_write;       /* bytes that went to it before the piece at hand, and the line ends among them */
    uint64_t line_ends;
    stream_lines lines;      /* of fold keys */
    dv_buf decoded, clean, folded, written;
    dv_encoding_options sets;
} filter;

static const struct {
    option_id option;
    uint32_t steps;
} STEPS[] = {
    {OPT_NFC, DV_NORMALIZE_NFC},
    {OPT_NFD, DV_NORMALIZE_NFD},
    {OPT_REPAIR, DV_NORMALIZE_MARKS | DV_NORMALIZE_TONE_PLACE | DV_NORMALIZE_TONE_TWICE},
    {OPT_SPELLING, DV_NORMALIZE_HORN | DV_NORMALIZE_NGH},
    {OPT_UPPER, DV_NORMALIZE_UPPER},
    {OPT_LOWER, DV_NORMALIZE_LOWER},
    {OPT_TITLE, DV_NORMALIZE_TITLE},
    {OPT_SPACES, DV_NORMALIZE_SPACES | DV_NORMALIZE_COLLAPSE | DV_NORMALIZE_TRIM | DV_NORMALIZE_INVISIBLE | DV_NORMALIZE_SOFT_HYPHEN},
    {OPT_LOOKALIKES, DV_NORMALIZE_LOOKALIKES},
    {OPT_SUBSTITUTE, DV_NORMALIZE_UTF8},
};

static uint32_t chosen_steps(const cli *c) {
    uint32_t steps = 0;
    for (size_t i = 0; i < sizeof STEPS / sizeof STEPS[0]; i++)
        if (cli_has(c, STEPS[i].option)) steps |= STEPS[i].steps;
    if (cli_is(c, OPT_TONE, "hòa")) steps |= DV_NORMALIZE_TONE_HOA_FIRST;
    if (cli_is(c, OPT_TONE, "hoà")) steps |= DV_NORMALIZE_TONE_HOA_SECOND;
    if (cli_has(c, OPT_QUOTES)) steps |= cli_is(c, OPT_QUOTES, "curly") ? DV_NORMALIZE_QUOTES_CURLY : DV_NORMALIZE_QUOTES_PLAIN;
    if (cli_has(c, OPT_DASHES)) steps |= cli_is(c, OPT_DASHES, "long") ? DV_NORMALIZE_DASHES_LONG : DV_NORMALIZE_DASHES_PLAIN;
    return steps;
}

static void put_number(dv_buf *out, uint64_t value) {
    dv_buf_init(out, NULL);
    dv_buf_int(out, value > INT64_MAX ? INT64_MAX : (int64_t)value);
}

static bool fail_at(filter *f, const char *name, uint64_t offset, const char *vi, const char *en) {
    dv_buf number;
    put_number(&number, offset);
    cli_fail(f->c, CLI_UNREADABLE, vi, en, name, number.ptr);
    dv_buf_free(&number);
    return false;
}

static uint64_t count_line_ends(dv_str text) {
    uint64_t count = 0;
    for (const char *at = text.ptr; (at = memchr(at, '\n', text.len - (size_t)(at - text.ptr))) != NULL; at++)
        count++;
    return count;
}

/* The line is told, because people look for a sign, not for a byte. */
static bool fail_unwritable(filter *f, const char *name, dv_str piece) {
    static const char DIGITS[] = "0123456789ABCDEF";
    const dv_encoding_report *report = dv_transcoder_write_report(f->writer);
    uint64_t before = report->first > f->to_write ? report->first - f->to_write : 0;
    if (before < piece.len) piece.len = (size_t)before;
    dv_buf place, sign;
    dv_buf_init(&place, NULL);
    dv_buf_puts(&place, name);
    dv_buf_putc(&place, ':');
    dv_buf_int(&place, (int64_t)(f->line_ends + count_line_ends(piece) + 1));
    dv_buf_init(&sign, NULL);
    dv_buf_puts(&sign, "“");
    dv_utf8_put(&sign, report->offender);
    dv_buf_puts(&sign, "” (U+");
    for (size_t digits = report->offender > 0xFFFF ? 6 : 4; digits > 0; digits--)
        dv_buf_putc(&sign, DIGITS[report->offender >> (4 * (digits - 1)) & 0xF]);
    dv_buf_putc(&sign, ')');
    cli_memory(f->c, place.status == DV_OK && sign.status == DV_OK);
    cli_fail(f->c, CLI_UNREADABLE, "{0}: bảng mã đích không có chữ {1}; --substitute thay bằng “?”",
             "{0}: the target set has no {1}; --substitute writes “?” for it", place.ptr, sign.ptr);
    dv_buf_free(&place);
    dv_buf_free(&sign);
    return false;
}

static void fold_line(void *ctx, dv_str line) {
    dv_buf *out = ctx;
    dv_fold(out, line);
    dv_buf_putc(out, '\n');
}

/* Text in UTF-8, as it came or decoded, to the end of the filter. */
static bool pass_text(filter *f, const char *name, dv_str text, bool last) {
    f->clean.len = f->folded.len = f->written.len = 0;
    dv_status status = dv_normalizer_push(f->normal, text, &f->clean);
    if (status == DV_OK && last) status = dv_normalizer_end(f->normal, &f->clean);
    cli_memory(f->c, status != DV_E_NOMEM);
    if (status != DV_OK)
        return fail_at(f, name, dv_normalizer_offset(f->normal), "{0}: byte thứ {1} (tính từ 0) không phải UTF-8; xem danvan detect, hoặc --substitute",
                       "{0}: byte {1} (from 0) is not UTF-8; see danvan detect, or --substitute");
    text = dv_buf_str(&f->clean);
    if (cli_has(f->c, OPT_FOLD)) {
        stream_cut(f->c, &f->lines, text, last, fold_line, &f->folded);
        cli_memory(f->c, f->folded.status == DV_OK);
        text = dv_buf_str(&f->folded);
    }
    if (f->writer) {
        status = dv_transcoder_feed(f->writer, &f->written, text);
        if (status == DV_OK && last) status = dv_transcoder_finish(f->writer, &f->written);
        cli_memory(f->c, status != DV_E_NOMEM);
        if (status != DV_OK) return fail_unwritable(f, name, text);
        f->to_write += text.len;
        f->line_ends += count_line_ends(text);
        text = dv_buf_str(&f->written);
    }
    cli_print(text);
    return true;
}

/* Bytes in the set `from`. */
static bool pass_bytes(filter *f, const char *name, dv_str bytes, bool last) {
    if (!f->reader) return pass_text(f, name, bytes, last);
    f->decoded.len = 0;
    dv_status status = dv_transcoder_feed(f->reader, &f->decoded, bytes);
    if (status == DV_OK && last) status = dv_transcoder_finish(f->reader, &f->decoded);
    cli_memory(f->c, status != DV_E_NOMEM);
    if (status != DV_OK)
        return fail_at(f, name, dv_transcoder_read_report(f->reader)->first,
                       "{0}: byte thứ {1} (tính từ 0) không có nghĩa trong bảng mã này; --substitute thay bằng U+FFFD",
                       "{0}: byte {1} (from 0) has no meaning in this set; --substitute puts U+FFFD for it");
    return pass_text(f, name, dv_buf_str(&f->decoded), last);
}

static bool pass_mixed(filter *f, const char *name) {
    dv_encoding_report report;
    f->decoded.len = 0;
    dv_status status = dv_decode_mixed(&f->decoded, dv_buf_str(&f->head), DV_ENC_OTHER, &f->sets, NULL, &report);
    f->head.len = 0;
    cli_memory(f->c, status != DV_E_NOMEM);
    if (status != DV_OK)
        return fail_at(f, name, report.first, "{0}: không đọc được byte thứ {1} (tính từ 0); --substitute thay bằng U+FFFD",
                       "{0}: byte {1} (from 0) cannot be read; --substitute puts U+FFFD for it");
    return pass_text(f, name, dv_buf_str(&f->decoded), true);
}

static bool open_reader(filter *f, const char *from) {
    dv_encoding encoding;
    f->from = from;
    if (dv_encoding_find(&encoding, dv_s(from)) == DV_OK && encoding == DV_ENC_UTF8) return true;
    dv_status status = dv_transcoder_new(&f->reader, from, "utf-8", &f->sets, NULL);
    cli_memory(f->c, status != DV_E_NOMEM);
    return status == DV_OK;
}

/* Sets the set that the beginning of a file shows. A guess is said, so that nobody is surprised; none is made where it cannot be told. */
static bool guess(filter *f, const char *name, bool last) {
    dv_detection found;
    dv_str head = last ? dv_buf_str(&f->head) : stream_head(dv_buf_str(&f->head));
    cli_memory(f->c, dv_text_detect(&found, head, NULL) == DV_OK);
    const dv_detected *best = &found.ranked[0];
    bool is_utf8 = best->encoding == DV_ENC_UTF8 && !best->reread;
    if (best->reread || (!found.sure && dv_utf8_check(head) != head.len)) {
        cli_fail(f->c, CLI_UNREADABLE,
                 best->reread ? "{0}: chữ bị đọc sai bảng mã rồi lưu lại (có thể là {1}); dùng --from mixed"
                              : "{0}: chưa đoán chắc được bảng mã (có thể là {1}); xem danvan detect, rồi ghi --from",
                 best->reread ? "{0}: text that was read in a wrong set and saved again (perhaps {1}); use --from mixed"
                              : "{0}: the set cannot be told for sure (perhaps {1}); see danvan detect, then give --from",
                 name, best->name);
            return false;
    }
    if (!found.sure || is_utf8) return open_reader(f, "utf-8");
    /* With its mark of byte order UTF-16 needs no order in its name, and the mark is no part of the text. */
    bool marked = f->head.len >= 2 && (unsigned char)f->head.ptr[0] >= 0xFE && (unsigned char)f->head.ptr[1] >= 0xFE;
    const char *set = best->encoding == DV_ENC_OTHER && marked ? "UTF-16" : best->name;
    cli_note(f->c, "{0}: đọc theo bảng mã {1}", "{0}: read as {1}", name, set);
    return open_reader(f, set);
}

static bool pass_head(filter *f, const char *name, bool last) {
    bool ok = guess(f, name, last) && pass_bytes(f, name, dv_buf_str(&f->head), last);
    f->head.len = 0;
    return ok;
}

static void open_writer(filter *f) {
    const char *to = f->c->value[OPT_TO];
    dv_encoding encoding;
    dv_transcoder_free(f->writer);
    f->writer = NULL;
    f->to_write = f->line_ends = 0;
    if (to && dv_encoding_find(&encoding, dv_s(to)) == DV_OK && encoding != DV_ENC_UTF8)
        cli_memory(f->c, dv_transcoder_new(&f->writer, "utf-8", to, &f->sets, NULL) == DV_OK);
}

static void note_substitutes(const filter *f, const char *name) {
    if (f->writer && dv_transcoder_write_report(f->writer)->bad > 0)
        cli_note(f->c, "{0}: có chữ không ghi được vào bảng mã đích, đã thay bằng “?”", "{0}: characters that the target set lacks became “?”", name, NULL);
}

/* A file has ended, well or badly: the next one is read anew, and nothing of this one is told or written with it. */
static void end_file(filter *f) {
    dv_transcoder_free(f->reader);
    f->reader = NULL;
    f->clean.len = f->head.len = f->lines.rest.len = 0;
    dv_normalizer_end(f->normal, &f->clean);
    open_writer(f);
    f->from = NULL;
    const char *from = f->c->value[OPT_FROM];
    if (from && strcmp(from, "auto") != 0 && !f->mixed) open_reader(f, from);
}

static bool take_piece(cli *c, void *ctx, const char *name, dv_str piece, bool last) {
    filter *f = ctx;
    bool ok = true;
    if (f->from) {
        ok = pass_bytes(f, name, piece, last);
    } else {
        cli_memory(c, dv_buf_add(&f->head, piece) == DV_OK);
        if (f->mixed && f->head.len > MIXED_MOST)
            ok = fail_at(f, name, MIXED_MOST, "{0}: dài hơn {1} byte, quá dài với --from mixed", "{0}: longer than {1} bytes, too long for --from mixed");
        else if (f->mixed && last)
            ok = pass_mixed(f, name);
        else if (!f->mixed && (last || f->head.len >= HEAD))
            ok = pass_head(f, name, last);
    }
    if (last && ok) note_substitutes(f, name);
    if (last || !ok) end_file(f);
    return ok;
}

static const char *unknown_set(const cli *c, option_id option) {
    const char *name = c->value[option];
    dv_encoding encoding;
    bool special = option == OPT_FROM && name && (strcmp(name, "auto") == 0 || strcmp(name, "mixed") == 0);
    return name && !special && dv_encoding_find(&encoding, dv_s(name)) != DV_OK ? name : NULL;
}

/* Steps and sets from the command line; false when they do not fit together. */
static bool open_filter(filter *f) {
    cli *c = f->c;
    const char *unknown = unknown_set(c, OPT_FROM) ? unknown_set(c, OPT_FROM) : unknown_set(c, OPT_TO);
    if (unknown) {
        cli_fail(c, CLI_USAGE, "không biết bảng mã “{0}”", "there is no character set “{0}”", unknown, NULL);
        return false;
    }
    f->sets = (dv_encoding_options){.size = sizeof f->sets, .substitute = cli_has(c, OPT_SUBSTITUTE)};
    dv_normalize_options steps = {.size = sizeof steps, .steps = chosen_steps(c)};
    f->normal = dv_normalizer_new(&steps, NULL);
    if (!f->normal) {
        cli_fail(c, CLI_USAGE, "các tùy chọn này loại trừ nhau (như --nfc và --nfd, --upper và --lower)",
                 "these options exclude each other (such as --nfc and --nfd, --upper and --lower)", NULL, NULL);
        return false;
    }
    end_file(f);
    return true;
}

int cmd_text(cli *c) {
    filter f = {.c = c, .mixed = cli_is(c, OPT_FROM, "mixed")};
    dv_buf *const bufs[] = {&f.head, &f.lines.rest, &f.decoded, &f.clean, &f.folded, &f.written};
    for (size_t i = 0; i < sizeof bufs / sizeof bufs[0]; i++)
        dv_buf_init(bufs[i], NULL);
    if (open_filter(&f)) stream_operands(c, take_piece, &f);
    dv_transcoder_free(f.reader);
    dv_transcoder_free(f.writer);
    dv_normalizer_free(f.normal);
    for (size_t i = 0; i < sizeof bufs / sizeof bufs[0]; i++)
        dv_buf_free(bufs[i]);
    return CLI_FINE;
}
