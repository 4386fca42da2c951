/* Converting a text that comes in chunks. Input is kept until white space (for TCVN3 a line end) shows that what stands before
 * it can be read apart from what follows; then it goes through the same readers and writers as a whole text. */
#include <string.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "text/enc.h"
#include "text/enc_iconv.h"

struct dv_transcoder {
    const dv_alloc *alloc;
    dv_encoding_options options;
    char *replacement; /* ours, options.replacement.len bytes */
    dv_encoding from;  /* DV_ENC_OTHER: `reader` */
    dv_encoding to;    /* DV_ENC_OTHER: `writer` */
    iconv_t reader;
    iconv_t writer;
    dv_buf raw;      /* for iconv: bytes not read yet */
    dv_buf pending;  /* bytes of `from`, or UTF-8 from iconv, behind the last cut */
    dv_buf text;     /* what was read from a part, before it is written */
    size_t raw_done; /* bytes of the input that iconv has read */
    size_t done;     /* bytes of `pending` that went before it */
    size_t written;  /* bytes of text written */
    dv_encoding_report read;
    dv_encoding_report write;
    bool open;        /* a text has begun */
    dv_status status; /* the failure of this text: it takes no more */
};

static void reset_iconv(iconv_t handle) {
    if (handle != DV_ICONV_NONE) iconv(handle, NULL, NULL, NULL, NULL);
}

/* Makes all ready for a text; what a failure left behind goes. */
static void begin_text(dv_transcoder *coder) {
    dv_buf *bufs[] = {&coder->raw, &coder->pending, &coder->text};
    for (size_t i = 0; i < sizeof bufs / sizeof bufs[0]; i++) {
        bufs[i]->len = 0;
        bufs[i]->status = DV_OK;
    }
    reset_iconv(coder->reader);
    reset_iconv(coder->writer);
    coder->raw_done = coder->done = coder->written = 0;
    coder->read = coder->write = (dv_encoding_report){.first = SIZE_MAX};
    coder->open = true;
}

static iconv_t open_iconv(const char *to, const char *from) {
    dv_iconv_name to_name;
    dv_iconv_name from_name;
    if (!dv_iconv__name(&to_name, dv_s(to)) || !dv_iconv__name(&from_name, dv_s(from))) return DV_ICONV_NONE;
    return iconv_open(to_name.text, from_name.text);
}

static dv_status open_sets(dv_transcoder *coder, const char *from, const char *to) {
    coder->from = dv_enc__own(dv_s(from));
    coder->to = dv_enc__own(dv_s(to));
    if (coder->from == DV_ENC_OTHER && (coder->reader = open_iconv("UTF-8", from)) == DV_ICONV_NONE) return DV_E_NOT_FOUND;
    if (coder->to == DV_ENC_OTHER && (coder->writer = open_iconv(to, "UTF-8")) == DV_ICONV_NONE) return DV_E_NOT_FOUND;
    return DV_OK;
}

static dv_status copy_replacement(dv_transcoder *coder) {
    dv_str *replacement = &coder->options.replacement;
    if (replacement->len == 0) return DV_OK;
    coder->replacement = dv_alloc__get(coder->alloc, NULL, 0, replacement->len);
    if (!coder->replacement) return DV_E_NOMEM;
    memcpy(coder->replacement, replacement->ptr, replacement->len);
    replacement->ptr = coder->replacement;
    return DV_OK;
}

dv_status dv_transcoder_new(dv_transcoder **transcoder, const char *from, const char *to, const dv_encoding_options *options,
                            const dv_alloc *alloc) {
    dv_encoding_options all;
    if (!transcoder || !from || !to || !dv_enc__options(&all, options)) return DV_E_ARG;
    *transcoder = NULL;
    dv_transcoder *coder = dv_alloc__get(alloc, NULL, 0, sizeof *coder);
    if (!coder) return DV_E_NOMEM;
    *coder = (dv_transcoder){.alloc = alloc, .options = all, .reader = DV_ICONV_NONE, .writer = DV_ICONV_NONE};
    dv_buf_init(&coder->raw, alloc);
    dv_buf_init(&coder->pending, alloc);
    dv_buf_init(&coder->text, alloc);
    dv_status status = copy_replacement(coder);
    if (status == DV_OK) status = open_sets(coder, from, to);
    if (status != DV_OK) {
        dv_transcoder_free(coder);
        return status;
    }
    begin_text(coder);
    coder->open = false;
    *transcoder = coder;
    return DV_OK;
}

void dv_transcoder_free(dv_transcoder *transcoder) {
    if (!transcoder) return;
    if (transcoder->reader != DV_ICONV_NONE) iconv_close(transcoder->reader);
    if (transcoder->writer != DV_ICONV_NONE) iconv_close(transcoder->writer);
    if (transcoder->replacement)
        dv_alloc__get(transcoder->alloc, transcoder->replacement, transcoder->options.replacement.len, 0);
    dv_buf_free(&transcoder->raw);
    dv_buf_free(&transcoder->pending);
    dv_buf_free(&transcoder->text);
    dv_alloc__get(transcoder->alloc, transcoder, sizeof *transcoder, 0);
}

/* Brings the chunk to `pending`, through iconv for its sets. */
static void take(dv_transcoder *coder, dv_str chunk, bool last) {
    if (coder->from != DV_ENC_OTHER) {
        dv_buf_add(&coder->pending, chunk);
        return;
    }
    dv_buf_add(&coder->raw, chunk);
    size_t before = coder->raw.len;
    dv_enc enc = {.options = &coder->options, .report = &coder->read, .base = coder->raw_done};
    if (coder->raw.status == DV_OK) dv_iconv__read(&coder->pending, coder->reader, &coder->raw, last, &enc);
    coder->raw_done += before - coder->raw.len;
    if (last) dv_iconv__end(&coder->pending, coder->reader);
}

/* Writes `text`, which is NFC. */
static void write_part(dv_transcoder *coder, dv_buf *out, dv_str text) {
    dv_enc enc = {.options = &coder->options, .report = &coder->write, .base = coder->written};
    if (coder->to == DV_ENC_OTHER)
        dv_iconv__write(out, coder->writer, text, &enc);
    else
        dv_enc__write(out, text, coder->to, &enc);
    coder->written += text.len;
}

/* Converts the first `len` bytes of `pending`. */
static void convert_part(dv_transcoder *coder, dv_buf *out, size_t len) {
    dv_str part = {coder->pending.ptr, len};
    dv_enc enc = {.options = &coder->options, .report = &coder->read, .base = coder->done};
    dv_buf *text = coder->to == DV_ENC_UTF8 ? out : &coder->text;
    text->len = coder->to == DV_ENC_UTF8 ? text->len : 0;
    if (len > 0) dv_enc__read(text, part, coder->from, &enc);
    if (text != out && text->len > 0) write_part(coder, out, dv_buf_str(text));
    coder->done += len;
    coder->pending.len -= len;
    if (coder->pending.len > 0 && len > 0) memmove(coder->pending.ptr, coder->pending.ptr + len, coder->pending.len);
}

static dv_status status_of(const dv_transcoder *coder, const dv_buf *out) {
    const dv_status all[] = {out->status, coder->raw.status, coder->pending.status, coder->text.status};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        if (all[i] != DV_OK) return all[i];
    return DV_OK;
}

/* Keeps a failure for the calls to come, and takes back this call's output. */
static dv_status judge(dv_transcoder *coder, dv_buf *out, size_t start) {
    coder->status = status_of(coder, out);
    bool bad = coder->read.bad > 0 || coder->write.bad > 0;
    if (coder->status == DV_OK && bad && !coder->options.substitute) coder->status = DV_E_TEXT;
    if (coder->status != DV_OK) dv_buf__cut(out, start);
    return coder->status;
}

dv_status dv_transcoder_feed(dv_transcoder *transcoder, dv_buf *out, dv_str chunk) {
    if (!transcoder || !out) return DV_E_ARG;
    if (transcoder->status != DV_OK) return transcoder->status;
    if (!transcoder->open) begin_text(transcoder);
    size_t start = out->len;
    size_t from = transcoder->pending.len;
    take(transcoder, chunk, false);
    if (status_of(transcoder, out) == DV_OK) {
        size_t cut = dv_enc__cut(dv_buf_str(&transcoder->pending), from, transcoder->from);
        if (cut > 0) convert_part(transcoder, out, cut);
    }
    return judge(transcoder, out, start);
}

static dv_status convert_rest(dv_transcoder *coder, dv_buf *out) {
    size_t start = out->len;
    take(coder, (dv_str){NULL, 0}, true);
    if (status_of(coder, out) == DV_OK) {
        convert_part(coder, out, coder->pending.len);
        if (coder->to == DV_ENC_OTHER) dv_iconv__end(out, coder->writer);
    }
    return judge(coder, out, start);
}

dv_status dv_transcoder_finish(dv_transcoder *transcoder, dv_buf *out) {
    if (!transcoder || !out) return DV_E_ARG;
    if (!transcoder->open) begin_text(transcoder);
    dv_status status = transcoder->status != DV_OK ? transcoder->status : convert_rest(transcoder, out);
    transcoder->open = false;
    transcoder->status = DV_OK;
    return status;
}

const dv_encoding_report *dv_transcoder_read_report(const dv_transcoder *transcoder) {
    return &transcoder->read;
}

const dv_encoding_report *dv_transcoder_write_report(const dv_transcoder *transcoder) {
    return &transcoder->write;
}

size_t dv_enc__cut(dv_str text, size_t from, dv_encoding encoding) {
    /* TCVN3 looks at the words of a line together; a cut is behind its end, since nothing joins a line end. */
    if (encoding == DV_ENC_TCVN3) {
        for (size_t at = text.len; at > from; at--)
            if (text.ptr[at - 1] == '\n' || text.ptr[at - 1] == '\r') return at;
        return 0;
    }
    for (size_t at = text.len; at > from; at--) {
        char c = text.ptr[at - 1];
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t') return at - 1;
    }
    return 0;
}

dv_status dv_transcode(dv_buf *out, dv_str bytes, const char *from, const char *to, const dv_encoding_options *options,
                       dv_encoding_report *read_report, dv_encoding_report *write_report) {
    dv_encoding_options all;
    if (!out || !dv_enc__options(&all, options)) return DV_E_ARG;
    /* Going on to the end counts everything; then it is judged. */
    bool substitute = all.substitute;
    all.substitute = true;
    dv_transcoder *coder;
    dv_status status = dv_transcoder_new(&coder, from, to, &all, out->alloc);
    if (status != DV_OK) return status;
    size_t start = out->len;
    status = dv_buf_add(out, DV_S(""));
    if (status == DV_OK) status = dv_transcoder_feed(coder, out, bytes);
    if (status == DV_OK) status = dv_transcoder_finish(coder, out);
    if (status == DV_OK && !substitute && coder->read.bad + coder->write.bad > 0) status = DV_E_TEXT;
    if (status != DV_OK) dv_buf__cut(out, start);
    if (read_report) *read_report = coder->read;
    if (write_report) *write_report = coder->write;
    dv_transcoder_free(coder);
    return status;
}
