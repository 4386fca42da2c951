/* Many documents at once, on threads if asked: each YAML document is a dv_doc of its own, findings are joined in input order. */
#include <pthread.h>
#include <stdatomic.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "yaml/load.h"
#include "yaml/messages.h"

/* One document to be built. */
typedef struct job {
    dv_part part;
    const char *name;
    dv_diag *diag;
    dv_doc *doc;
    dv_status status;
    size_t file; /* of `contents` */
    bool ended;  /* a NUL stands behind its text */
} job;

struct dv_docs_private {
    const dv_alloc *alloc;
    size_t room;
    dv_buf *contents; /* the files, which the documents' contents view; NULL when they are not kept */
    size_t contents_len;
};

typedef struct work {
    const dv_load_options *options;
    job *jobs;
    size_t len, room;
    atomic_size_t next;
    dv_buf *contents; /* one a file */
    dv_paths paths;
    dv_diag *diag;
} work;

/* Ends each document's text with NUL in place of the border behind it, so that the documents may view the files instead of holding
 * copies. A border that carries something belongs to the next document: then this one takes a copy. */
static void end_texts(work *all) {
    for (size_t i = 0; i < all->len; i++) {
        job *one = &all->jobs[i];
        const char *end = one->part.text.ptr + one->part.text.len;
        const dv_buf *file = &all->contents[one->file];
        bool last = i + 1 == all->len || all->jobs[i + 1].file != one->file;
        if (end == file->ptr + file->len)
            one->ended = *end == '\0';
        else if (last || all->jobs[i + 1].part.text.ptr > end)
            one->ended = (file->ptr[end - file->ptr] = 0) == 0;
    }
}

static void run_job(const work *all, job *one) {
    bool told_nfc = false;
    dv_walk_options walk = {.name = one->name, .limits = all->options->limits, .told_nfc = &told_nfc};
    one->diag = all->diag ? dv_diag_new(all->options->alloc) : NULL;
    dv_diag_keep(one->diag, dv_diag__most(all->diag));
    one->doc = all->diag && !one->diag ? NULL : dv_doc_new(all->options->alloc);
    dv_str content = all->options->drop_content ? (dv_str){NULL, 0} : one->part.text;
    if (one->doc) /* entities and texts of a dossier take about as much as its bytes */
        dv_arena__expect(&one->doc->own->arena, one->part.text.len);
    dv_str copied = one->ended ? (dv_str){NULL, 0} : content;
    one->status = one->doc ? dv_load__keep(one->doc, one->name, copied, one->part.line, one->part.offset) : DV_E_NOMEM;
    if (one->status == DV_OK && one->ended && content.ptr) {
        dv_doc__keep(one->doc, content);
        one->doc->own->viewed = content.len;
    }
    if (one->status == DV_OK && content.ptr)
        one->part.text = one->doc->own->content;
    if (one->status == DV_OK)
        one->status = dv_load__part(one->doc, &one->part, &walk, one->diag);
    if (one->status >= 0) {
        dv_doc__seal(one->doc);
    } else {
        dv_doc_free(one->doc);
        one->doc = NULL;
    }
}

static void *run_jobs(void *ctx) {
    work *all = ctx;
    for (;;) {
        size_t at = atomic_fetch_add_explicit(&all->next, 1, memory_order_relaxed);
        if (at >= all->len)
            return NULL;
        run_job(all, &all->jobs[at]);
    }
}

static void run_all(work *all) {
    enum { MOST = 64 };
    pthread_t threads[MOST];
    unsigned started = 0, wanted = all->options->threads > MOST ? MOST : all->options->threads;
    while (wanted > 1 && started + 1 < wanted && pthread_create(&threads[started], NULL, run_jobs, all) == 0)
        started++;
    run_jobs(all);
    while (started > 0)
        pthread_join(threads[--started], NULL);
}

static dv_status add_jobs(work *all, dv_str text, size_t file) {
    dv_part part;
    uint32_t line = 1;
    size_t offset = 0, documents = 0;
    while (dv_part__next(&part, &text, &line, &offset)) {
        if (++documents > all->options->limits.documents) {
            dv_file__say_limit(all->diag, &dv_msg__limit_documents, all->paths.items[file], part.line, all->options->limits.documents);
            return DV_E_LIMIT;
        }
        if (all->len == all->room) {
            size_t grown = all->room == 0 ? 64 : all->room * 2;
            job *jobs = dv_alloc__get(all->options->alloc, all->jobs, all->room * sizeof *jobs, grown * sizeof *jobs);
            if (!jobs)
                return DV_E_NOMEM;
            all->jobs = jobs;
            all->room = grown;
        }
        all->jobs[all->len++] = (job){.part = part, .name = all->paths.items[file], .file = file};
    }
    if (documents == 0) {
        dv_file__say_limit(all->diag, &dv_msg__not_dossier, all->paths.items[file], 1, 0);
        return DV_E_SYNTAX;
    }
    return DV_OK;
}

static dv_status read_files(work *all, dv_status *worst) {
    size_t size = all->paths.len * sizeof *all->contents;
    all->contents = dv_alloc__get(all->options->alloc, NULL, 0, size > 0 ? size : 1);
    if (!all->contents)
        return DV_E_NOMEM;
    for (size_t i = 0; i < all->paths.len; i++)
        dv_buf_init(&all->contents[i], all->options->alloc);
    for (size_t i = 0; i < all->paths.len; i++) {
        dv_status status = dv_file__read(&all->contents[i], all->paths.items[i], all->options->limits.stream_bytes);
        if (status != DV_OK && status != DV_E_NOMEM)
            dv_file__say(all->diag, all->paths.items[i], status, all->options->limits.stream_bytes);
        if (status == DV_OK)
            status = add_jobs(all, dv_buf_str(&all->contents[i]), i);
        if (status == DV_E_NOMEM)
            return status;
        *worst = dv_load__worse(*worst, status);
    }
    return DV_OK;
}

/* Hands the documents over, in order, with their findings. */
static dv_status collect(work *all, dv_docs *docs, dv_status worst) {
    for (size_t i = 0; i < all->len; i++) {
        docs->items[docs->len++] = all->jobs[i].doc;
        all->jobs[i].doc = NULL;
        worst = dv_load__worse(worst, all->jobs[i].status);
        dv_diag__merge(all->diag, all->jobs[i].diag);
    }
    return worst;
}

static dv_docs *new_docs(size_t room, const dv_alloc *alloc) {
    dv_docs *docs = dv_alloc__get(alloc, NULL, 0, sizeof *docs);
    struct dv_docs_private *own = dv_alloc__get(alloc, NULL, 0, sizeof *own);
    dv_doc **items = dv_alloc__get(alloc, NULL, 0, (room > 0 ? room : 1) * sizeof(dv_doc *));
    if (docs && own && items) {
        *own = (struct dv_docs_private){.alloc = alloc, .room = room > 0 ? room : 1};
        *docs = (dv_docs){items, 0, own};
        return docs;
    }
    dv_alloc__get(alloc, docs, sizeof *docs, 0);
    dv_alloc__get(alloc, own, sizeof *own, 0);
    dv_alloc__get(alloc, items, (room > 0 ? room : 1) * sizeof(dv_doc *), 0);
    return NULL;
}

static void free_contents(dv_buf *contents, size_t len, const dv_alloc *alloc) {
    for (size_t i = 0; contents && i < len; i++)
        dv_buf_free(&contents[i]);
    size_t size = len * sizeof *contents;
    dv_alloc__get(alloc, contents, size > 0 ? size : 1, 0);
}

static void close_work(work *all) {
    const dv_alloc *alloc = all->options->alloc;
    for (size_t i = 0; i < all->len; i++) {
        dv_diag_free(all->jobs[i].diag);
        dv_doc_free(all->jobs[i].doc);
    }
    dv_alloc__get(alloc, all->jobs, all->room * sizeof *all->jobs, 0);
    free_contents(all->contents, all->paths.len, alloc);
    dv_paths__close(&all->paths);
}

dv_status dv_docs_load(dv_docs **out, const char *path, const dv_load_options *options, dv_diag *diag) {
    if (!out || !path)
        return DV_E_ARG;
    *out = NULL;
    dv_load_options resolved = dv_load__options(options);
    work all = {.options = &resolved, .diag = diag};
    dv_status worst = DV_OK;
    dv_status status = dv_paths__open(&all.paths, path, resolved.alloc);
    if (status == DV_OK)
        status = read_files(&all, &worst);
    else if (status == DV_E_IO)
        dv_file__say(diag, path, status, 0);
    if (status == DV_OK) {
        *out = new_docs(all.len, resolved.alloc);
        status = *out ? DV_OK : DV_E_NOMEM;
    }
    if (status == DV_OK) {
        if (!resolved.drop_content) {
            end_texts(&all);
            (*out)->own->contents = all.contents;
            (*out)->own->contents_len = all.paths.len;
        }
        run_all(&all);
        status = collect(&all, *out, worst);
        if (!resolved.drop_content)
            all.contents = NULL;
    }
    close_work(&all);
    return status;
}

void dv_docs_free(dv_docs *docs) {
    if (!docs)
        return;
    const dv_alloc *alloc = docs->own->alloc;
    for (size_t i = 0; i < docs->len; i++)
        dv_doc_free(docs->items[i]);
    if (docs->own->contents)
        free_contents(docs->own->contents, docs->own->contents_len, alloc);
    dv_alloc__get(alloc, docs->items, docs->own->room * sizeof(dv_doc *), 0);
    dv_alloc__get(alloc, docs->own, sizeof *docs->own, 0);
    dv_alloc__get(alloc, docs, sizeof *docs, 0);
}
