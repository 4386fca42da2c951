#include "yaml/extra.h"

#include <string.h>

#include "yaml/scalar.h"

/* What the loader lets in by default. */
#define EXTRA_DEPTH 32

static void write_children(dv_writer *w, const dv_extra *first, bool keyed, unsigned depth);

/* Cuts a text of several lines at its line ends into `lines`, at most `most` of them; 0 where it has more, or is not
 * one that a literal block gives back as it is: it must end in just one line end. */
static size_t cut_lines(dv_str text, dv_str *lines, size_t most) {
    size_t count = 0;
    const char *at = text.ptr, *end = text.ptr + text.len;
    while (at < end && count < most) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        if (!stop) return 0;
        lines[count++] = (dv_str){at, (size_t)(stop - at)};
        at = stop + 1;
    }
    return at == end ? count : 0;
}

/* Prose under an `x-` key keeps its lines. */
static bool write_block(dv_writer *w, const dv_extra *node) {
    dv_str lines[64];
    if (node->plain || !node->key.ptr || !node->text.ptr) return false;
    size_t count = cut_lines(node->text, lines, sizeof lines / sizeof lines[0]);
    return count > 0 && dv_writer__literal(w, lines, count);
}

/* An item that is empty leaves its mark alone on the line. */
static void write_scalar(dv_writer *w, const dv_extra *node) {
    size_t start = w->out->len;
    dv_buf_add(w->out, node->text);
    if (node->plain && node->text.len == 0 && start > 0 && w->out->ptr && w->out->ptr[start - 1] == ' ')
        w->out->ptr[--w->out->len] = '\0';
    else if (!node->plain || !dv_scalar__is_bare(node->text))
        dv_scalar__quote(w->out, start);
    dv_writer__end_line(w);
}

/* The value behind a key or list mark. `keyed` says that a key stands on the line. */
static void write_node(dv_writer *w, const dv_extra *node, bool keyed, unsigned depth) {
    bool empty = node->shape != 's' && !node->child;
    if (node->shape == 's' || empty) {
        if (keyed && write_block(w, node)) return;
        if (!keyed)
            dv_writer__begin(w);
        else if (empty || node->text.len > 0 || !node->plain)
            dv_buf_putc(w->out, ' ');
        if (!empty) {
            write_scalar(w, node);
            return;
        }
        dv_buf_puts(w->out, node->shape == 'l' ? "[]" : "{}");
        dv_writer__end_line(w);
        return;
    }
    if (keyed) dv_writer__down(w);
    write_children(w, node->child, node->shape == 'm', depth + 1);
    if (keyed) dv_writer__up(w);
}

static void write_children(dv_writer *w, const dv_extra *first, bool keyed, unsigned depth) {
    if (depth > EXTRA_DEPTH) {
        w->out->status = w->out->status == DV_OK ? DV_E_LIMIT : w->out->status;
        return;
    }
    int32_t n = 0;
    for (const dv_extra *node = first; node; node = node->next, n++) {
        dv_writer__push(w, keyed ? -1 - n : n);
        if (keyed)
            dv_writer__key(w, node->key, false);
        else
            dv_writer__item(w);
        write_node(w, node, keyed, depth);
        if (!keyed) dv_writer__item_end(w);
        dv_writer__pop(w);
    }
}

void dv_extra__write(dv_writer *writer, const dv_extra *first) {
    write_children(writer, first, true, 1);
}
