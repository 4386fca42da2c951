/* Canonical form with comments: what loading drops is gathered from the text and hung on the nodes of what saving
 * writes. */
#include <danvan/yaml.h>

#include <stdlib.h>
#include <string.h>

#include "yaml/comment.h"
#include "yaml/save.h"

static int compare_steps(const int32_t *a, const int32_t *b, size_t len) {
    for (size_t i = 0; i < len; i++)
        if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
    return 0;
}

static int compare_comments(const void *left, const void *right) {
    const dv_comment *a = left, *b = right;
    int by_steps = compare_steps(a->steps, b->steps, a->len < b->len ? a->len : b->len);
    if (by_steps != 0) return by_steps;
    if (a->len != b->len) return a->len < b->len ? -1 : 1;
    if (a->at != b->at) return a->at < b->at ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

static void sort(dv_comments *comments) {
    if (comments->len > 1) qsort(comments->items, comments->len, sizeof *comments->items, compare_comments);
}

/* The first comment whose path is not before `path`. */
static size_t find_first(const dv_comments *comments, const dv_node_path *path) {
    size_t low = 0, high = comments->len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const dv_comment *c = &comments->items[middle];
        int by_steps = compare_steps(c->steps, path->steps, c->len < path->len ? c->len : path->len);
        if (by_steps < 0 || (by_steps == 0 && c->len < path->len))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool is_below(const dv_comment *comment, const dv_node_path *path) {
    return comment->len >= path->len && compare_steps(comment->steps, path->steps, path->len) == 0;
}

/* Notes how much of each comment's path is written. */
static void note(void *ctx, dv_writer *writer, dv_write_at at, size_t indent) {
    (void)indent;
    dv_comments *comments = ctx;
    const dv_node_path *path = &writer->path;
    for (size_t i = find_first(comments, path); i < comments->len && is_below(&comments->items[i], path); i++) {
        dv_comment *comment = &comments->items[i];
        if (at == DV_WRITE_BEFORE && path->len > comment->best) comment->best = path->len;
        if (comment->len == path->len && comment->at == at) comment->exact = true;
    }
}

static bool are_both_beside(const dv_comment *a, const dv_comment *b) {
    return a->at == DV_WRITE_BESIDE && b->at == DV_WRITE_BESIDE && a->len == b->len &&
           compare_steps(a->steps, b->steps, a->len) == 0;
}

/* A comment whose node is not written goes to the nearest node around it; only one can stand beside a node. */
static void place_all(dv_comments *comments) {
    for (size_t i = comments->len; i-- > 1;)
        if (are_both_beside(&comments->items[i - 1], &comments->items[i])) comments->items[i].at = DV_WRITE_BEFORE;
    for (size_t i = 0; i < comments->len; i++) {
        dv_comment *comment = &comments->items[i];
        if (comment->exact) continue;
        comment->at = DV_WRITE_BEFORE;
        comment->len = comment->best > 0 ? comment->best : 1;
    }
    sort(comments);
}

static bool ends_with_gap(const dv_writer *writer) {
    const dv_buf *out = writer->out;
    return out->len <= writer->start ||
           (out->len >= 2 && out->ptr[out->len - 1] == '\n' && out->ptr[out->len - 2] == '\n');
}

static void write_line(dv_writer *writer, const dv_comment *comment, size_t indent) {
    if (comment->gap_before && !ends_with_gap(writer)) dv_buf_putc(writer->out, '\n');
    for (size_t i = 0; i < indent; i++)
        dv_buf_putc(writer->out, ' ');
    dv_buf_add(writer->out, comment->text);
    dv_buf_putc(writer->out, '\n');
}

/* Writes the comments of a place. */
static void carry(void *ctx, dv_writer *writer, dv_write_at at, size_t indent) {
    const dv_comments *comments = ctx;
    const dv_node_path *path = &writer->path;
    bool gap_after = false;
    for (size_t i = find_first(comments, path); i < comments->len; i++) {
        const dv_comment *comment = &comments->items[i];
        if (comment->len != path->len || !is_below(comment, path)) break;
        if (comment->at != at) continue;
        if (at == DV_WRITE_BESIDE) {
            dv_buf_putc(writer->out, ' ');
            dv_buf_add(writer->out, comment->text);
            continue;
        }
        write_line(writer, comment, indent);
        gap_after = comment->gap_after;
    }
    if (gap_after && at == DV_WRITE_BEFORE) dv_buf_putc(writer->out, '\n');
}

/* Windows line ends stay Windows line ends, and a byte order mark stays. */
static dv_status add_as_before(dv_buf *out, dv_str formed, dv_str text) {
    const char *end = text.len > 0 ? memchr(text.ptr, '\n', text.len) : NULL;
    bool carriage = end && end > text.ptr && end[-1] == '\r';
    if (text.len >= 3 && memcmp(text.ptr, "\xEF\xBB\xBF", 3) == 0) dv_buf_add(out, (dv_str){text.ptr, 3});
    if (!carriage) return dv_buf_add(out, formed);
    for (size_t at = 0; at < formed.len;) {
        const char *stop = memchr(formed.ptr + at, '\n', formed.len - at);
        size_t len = stop ? (size_t)(stop - formed.ptr) - at : formed.len - at;
        dv_buf_add(out, (dv_str){formed.ptr + at, len});
        if (stop) dv_buf_add(out, DV_S("\r\n"));
        at += len + 1;
    }
    return out->status;
}

static dv_status write_with_comments(dv_buf *formed, const dv_doc *doc, const dv_save_options *options,
                                     dv_comments *comments) {
    const dv_write_hook look = {comments, note}, write = {comments, carry};
    sort(comments);
    dv_status status = dv_save__text(formed, doc, options, &look);
    if (status != DV_OK) return status;
    place_all(comments);
    formed->len = 0;
    return dv_save__text(formed, doc, options, &write);
}

static dv_status form(dv_buf *formed, const dv_doc *doc, dv_str text, const dv_save_options *options) {
    if (text.len == 0 || !memchr(text.ptr, '#', text.len)) return dv_save__text(formed, doc, options, NULL);
    dv_comments comments;
    dv_status status = dv_comments__gather(&comments, text);
    if (status == DV_OK) status = write_with_comments(formed, doc, options, &comments);
    dv_comments__free(&comments);
    return status == DV_OK ? formed->status : status;
}

dv_status dv_format_text(dv_buf *out, dv_str text, const char *name, const dv_save_options *options, dv_diag *diag) {
    if (!out || (!text.ptr && text.len > 0)) return DV_E_ARG;
    dv_doc *doc = NULL;
    dv_status loaded = dv_load_text(&doc, text, name, NULL, diag);
    if (!doc) return loaded;
    dv_buf formed;
    dv_buf_init(&formed, out->alloc);
    dv_status status = form(&formed, doc, text, options);
    dv_doc_free(doc);
    if (status == DV_OK) status = add_as_before(out, dv_buf_str(&formed), text);
    dv_buf_free(&formed);
    return status == DV_OK ? loaded : status;
}
