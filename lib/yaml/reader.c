/* One dossier at a time: a window over the file that holds one document, and one arena that is used again. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "yaml/load.h"
#include "yaml/messages.h"

enum { CHUNK = 256 * 1024 };

struct dv_reader {
    dv_load_options options;
    dv_paths paths;
    size_t file;     /* the file that is open, or to be opened */
    int fd;          /* -1 while none is */
    dv_buf window;   /* bytes that were read but not used up */
    size_t start;    /* where they begin */
    bool at_end;     /* of the file */
    uint32_t line;   /* of the byte at `start` */
    size_t offset;   /* of the same in the file */
    size_t documents;
    size_t total;    /* bytes of the file read so far */
    const dv_message *limit; /* that was reached, with its bound */
    size_t bound;
    bool told_nfc;
    dv_doc *doc;
};

dv_status dv_reader_open(dv_reader **out, const char *path, const dv_load_options *options) {
    if (!out || !path)
        return DV_E_ARG;
    *out = NULL;
    dv_load_options resolved = dv_load__options(options);
    dv_reader *reader = dv_alloc__get(resolved.alloc, NULL, 0, sizeof *reader);
    if (!reader)
        return DV_E_NOMEM;
    *reader = (dv_reader){.options = resolved, .fd = -1};
    dv_buf_init(&reader->window, resolved.alloc);
    dv_status status = dv_paths__open(&reader->paths, path, resolved.alloc);
    if (status == DV_OK) {
        reader->doc = dv_doc_new(resolved.alloc);
        status = reader->doc ? DV_OK : DV_E_NOMEM;
    }
    if (status != DV_OK)
        dv_reader_close(reader);
    else
        *out = reader;
    return status;
}

static void close_file(dv_reader *reader) {
    if (reader->fd >= 0)
        close(reader->fd);
    reader->fd = -1;
    reader->file++;
}

void dv_reader_close(dv_reader *reader) {
    if (!reader)
        return;
    const dv_alloc *alloc = reader->options.alloc;
    int kept = errno;
    if (reader->fd >= 0)
        close(reader->fd);
    errno = kept;
    dv_paths__close(&reader->paths);
    dv_buf_free(&reader->window);
    dv_doc_free(reader->doc);
    dv_alloc__get(alloc, reader, sizeof *reader, 0);
}

static dv_status open_file(dv_reader *reader) {
    reader->fd = open(reader->paths.items[reader->file], O_RDONLY | O_CLOEXEC);
    reader->window.len = reader->start = reader->offset = reader->documents = reader->total = 0;
    reader->line = 1;
    reader->at_end = reader->told_nfc = false;
    return reader->fd < 0 ? DV_E_IO : DV_OK;
}

static dv_status reach(dv_reader *reader, const dv_message *limit, size_t bound) {
    reader->limit = limit;
    reader->bound = bound;
    return DV_E_LIMIT;
}

/* Reads more of the file behind what is there. */
static dv_status read_more(dv_reader *reader) {
    dv_buf *window = &reader->window;
    if (reader->start > 0) {
        memmove(window->ptr, window->ptr + reader->start, window->len - reader->start);
        window->len -= reader->start;
        reader->start = 0;
    }
    if (dv_buf__reserve(window, CHUNK) != DV_OK)
        return DV_E_NOMEM;
    ssize_t got;
    do
        got = read(reader->fd, window->ptr + window->len, CHUNK);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        return DV_E_IO;
    reader->at_end = got == 0;
    window->len += (size_t)got;
    reader->total += (size_t)got;
    if (reader->total > reader->options.limits.stream_bytes)
        return reach(reader, &dv_msg__limit_stream, reader->options.limits.stream_bytes);
    return DV_OK;
}

/* Where the next `---` line behind the first line begins, or the length when there is none. Looks from `from` on. */
static size_t find_border(const char *bytes, size_t from, size_t len) {
    while (from < len) {
        const char *end = memchr(bytes + from, '\n', len - from);
        if (!end)
            return len;
        from = (size_t)(end - bytes) + 1;
        if (from + 4 <= len && memcmp(bytes + from, "---", 3) == 0 &&
            (bytes[from + 3] == '\n' || bytes[from + 3] == ' ' || bytes[from + 3] == '\r' || bytes[from + 3] == '\t'))
            return from;
    }
    return len;
}

/* The bytes of the file up to the next border. */
static dv_status fill_window(dv_reader *reader, dv_str *stretch) {
    size_t looked = reader->start;
    for (;;) {
        const dv_buf *window = &reader->window;
        size_t border = window->len > looked ? find_border(window->ptr, looked, window->len) : window->len;
        if (border < window->len || reader->at_end) {
            *stretch = (dv_str){window->ptr + reader->start, border - reader->start};
            return DV_OK;
        }
        if (window->len - reader->start > reader->options.limits.document_bytes + CHUNK)
            return reach(reader, &dv_msg__limit_document, reader->options.limits.document_bytes);
        size_t back = window->len - reader->start;
        dv_status status = read_more(reader);
        if (status != DV_OK)
            return status;
        looked = back > 4 ? back - 4 : 0; /* a border may have been cut in two */
    }
}

/* Passes over the rest of a document that is too long, in the same window. */
static dv_status skip_document(dv_reader *reader) {
    for (;;) {
        const char *bytes = reader->window.ptr;
        size_t len = reader->window.len, border = find_border(bytes, reader->start, len);
        size_t stop = border < len || reader->at_end || len - reader->start < 8 ? border : len - 8; /* a border may be cut in two */
        for (size_t i = reader->start; i < stop; i++)
            reader->line += bytes[i] == '\n';
        reader->offset += stop - reader->start;
        reader->start = stop;
        if (border < len || reader->at_end)
            return DV_OK;
        dv_status status = read_more(reader);
        if (status != DV_OK)
            return status;
    }
}

/* The next document of the open file. false at its end. */
static bool next_part(dv_reader *reader, dv_part *part, dv_status *status) {
    for (;;) {
        dv_str stretch;
        *status = fill_window(reader, &stretch);
        if (*status != DV_OK || stretch.len == 0)
            return false;
        dv_str rest = stretch;
        bool found = dv_part__next(part, &rest, &reader->line, &reader->offset);
        reader->start = (size_t)(rest.ptr - reader->window.ptr);
        if (found)
            return true;
        if (rest.len > 0 || rest.ptr != stretch.ptr + stretch.len)
            reader->start = (size_t)(stretch.ptr + stretch.len - reader->window.ptr);
    }
}

static dv_status read_part(dv_reader *reader, dv_part *part, const dv_doc **doc, dv_diag *diag) {
    const char *name = reader->paths.items[reader->file];
    dv_walk_options walk = {.name = name, .limits = reader->options.limits, .told_nfc = &reader->told_nfc};
    dv_doc__reset(reader->doc);
    dv_str content = reader->options.drop_content ? (dv_str){NULL, 0} : part->text;
    dv_status status = dv_load__keep(reader->doc, name, content, part->line, part->offset);
    if (status == DV_OK && content.ptr)
        part->text = reader->doc->own->content;
    if (status == DV_OK)
        status = dv_load__part(reader->doc, part, &walk, diag);
    if (status >= 0) {
        dv_doc__seal(reader->doc);
        *doc = reader->doc;
    }
    return status;
}

dv_status dv_reader_next(dv_reader *reader, const dv_doc **doc, dv_diag *diag) {
    if (!reader || !doc)
        return DV_E_ARG;
    *doc = NULL;
    while (reader->file < reader->paths.len) {
        const char *name = reader->paths.items[reader->file];
        dv_status status = reader->fd < 0 ? open_file(reader) : DV_OK;
        dv_part part;
        if (status == DV_OK && next_part(reader, &part, &status)) {
            if (++reader->documents <= reader->options.limits.documents)
                return read_part(reader, &part, doc, diag);
            status = reach(reader, &dv_msg__limit_documents, reader->options.limits.documents);
        }
        if (status == DV_E_LIMIT) {
            dv_file__say_limit(diag, reader->limit, name, reader->line, reader->bound);
            bool goes_on = reader->limit == &dv_msg__limit_document && skip_document(reader) == DV_OK;
            reader->documents += goes_on;
            if (!goes_on)
                close_file(reader);
            return DV_E_LIMIT;
        }
        bool empty = status == DV_OK && reader->documents == 0;
        if (status != DV_OK)
            dv_file__say(diag, name, status, reader->options.limits.stream_bytes);
        close_file(reader);
        if (status != DV_OK)
            return status;
        if (empty) {
            dv_file__say_limit(diag, &dv_msg__not_dossier, name, 1, 0);
            return DV_E_SYNTAX;
        }
    }
    return DV_E_NOT_FOUND;
}
