#include "yaml/write.h"

#include <string.h>

#include "base/buf.h"
#include "yaml/scalar.h"

void dv_writer__open(dv_writer *writer, dv_buf *out, const dv_write_hook *hook) {
    *writer = (dv_writer){.out = out, .hook = hook, .start = out->len};
}

void dv_writer__push(dv_writer *writer, int32_t step) {
    if (writer->path.len < DV_PATH_MAX) writer->path.steps[writer->path.len] = step;
    writer->path.len++;
}

void dv_writer__pop(dv_writer *writer) {
    writer->path.len--;
}

static void call_hook(dv_writer *writer, dv_write_at at, size_t indent) {
    if (writer->hook && writer->path.len <= DV_PATH_MAX) writer->hook->fn(writer->hook->ctx, writer, at, indent);
}

void dv_writer__announce(dv_writer *writer) {
    if (writer->blank && writer->out->len > writer->start) dv_buf__byte(writer->out, '\n');
    writer->blank = false;
    call_hook(writer, DV_WRITE_BEFORE, writer->indent - 2 * writer->dashes);
}

void dv_writer__begin(dv_writer *writer) {
    size_t marks = 2 * writer->dashes;
    dv_buf *out = writer->out;
    if (dv_buf__reserve(out, writer->indent) != DV_OK) return;
    char *to = out->ptr + out->len;
    memset(to, ' ', writer->indent);
    for (size_t at = writer->indent - marks; at < writer->indent; at += 2)
        to[at] = '-';
    out->len += writer->indent;
    out->ptr[out->len] = '\0';
    writer->dashes = 0;
}

void dv_writer__key(dv_writer *writer, dv_str key, bool bare) {
    dv_writer__announce(writer);
    dv_writer__begin(writer);
    if (bare)
        dv_buf_add(writer->out, key);
    else
        dv_scalar__write(writer->out, key);
    dv_buf__byte(writer->out, ':');
}

void dv_writer__end_line(dv_writer *writer) {
    call_hook(writer, DV_WRITE_BESIDE, 0);
    dv_buf__byte(writer->out, '\n');
}

void dv_writer__down(dv_writer *writer) {
    dv_writer__end_line(writer);
    writer->indent += 2;
}

void dv_writer__up(dv_writer *writer) {
    dv_writer__tail(writer);
    writer->indent -= 2;
}

void dv_writer__item(dv_writer *writer) {
    writer->dashes++;
    writer->indent += 2;
    dv_writer__announce(writer);
}

void dv_writer__item_end(dv_writer *writer) {
    if (writer->dashes > 0) {
        dv_writer__begin(writer);
        dv_buf_puts(writer->out, "{}");
        dv_writer__end_line(writer);
    }
    dv_writer__tail(writer);
    writer->indent -= 2;
}

void dv_writer__tail(dv_writer *writer) {
    call_hook(writer, DV_WRITE_END, writer->indent);
}

bool dv_writer__literal(dv_writer *writer, const dv_str *lines, size_t len) {
    if (len == 0) return false;
    for (size_t i = 0; i < len; i++) {
        bool inner = i > 0 && i + 1 < len;
        if (!(inner && lines[i].len == 0) && !dv_scalar__is_line(lines[i])) return false;
    }
    /* Without a number, blanks at the beginning of the first line would be taken for indentation. */
    dv_buf_puts(writer->out, lines[0].ptr[0] == ' ' ? " |2" : " |");
    dv_writer__end_line(writer);
    writer->indent += 2;
    for (size_t i = 0; i < len; i++) {
        if (lines[i].len > 0) dv_writer__begin(writer);
        dv_buf_add(writer->out, lines[i]);
        dv_buf__byte(writer->out, '\n');
    }
    writer->indent -= 2;
    return true;
}
