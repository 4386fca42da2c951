/* Loading a file or a text with all its dossiers into one document. */
#include "yaml/load.h"

#include "base/options.h"
#include "yaml/hint.h"
#include "yaml/messages.h"

dv_load_options dv_load__options(const dv_load_options *options) {
    dv_load_options result = {0};
    dv_options__read(&result, sizeof result, options);
    result.limits = dv_limits__resolve(&result.limits);
    return result;
}

dv_status dv_load__worse(dv_status a, dv_status b) {
    if (a < 0 || b < 0)
        return a < 0 ? a : b;
    return a == DV_FINDINGS ? a : b;
}

static dv_status load_part(dv_doc *doc, dv_part *part, const dv_walk_options *options, dv_diag *diag) {
    dv_status status = dv_part__scan(part, options->name, &options->limits, diag);
    if (status < 0)
        return status;
    dv_part__line_ends(part, options->name, diag);
    size_t errors = dv_diag_count(diag, DV_ERROR);
    dv_hint__silent(part, options->name, diag);
    bool traps = dv_diag_count(diag, DV_ERROR) > errors || status == DV_FINDINGS;
    status = dv_walk__document(doc, part, options, diag);
    if (status >= 0) {
        dv_status collected = dv_disables__collect(doc, part);
        status = collected != DV_OK ? collected : traps ? DV_FINDINGS : status;
    }
    return status;
}

/* Outcomes depend on what was found, heard or not. */
dv_status dv_load__part(dv_doc *doc, dv_part *part, const dv_walk_options *options, dv_diag *diag) {
    if (diag)
        return load_part(doc, part, options, diag);
    dv_diag *own = dv_diag_new(doc->own->alloc);
    dv_status status = own ? load_part(doc, part, options, own) : DV_E_NOMEM;
    dv_diag_free(own);
    return status;
}

dv_status dv_load__keep(dv_doc *doc, const char *name, dv_str content, uint32_t line, size_t offset) {
    doc->own->content_line = line;
    doc->own->content_offset = offset;
    if (name) {
        doc->source = dv_doc__str(doc, dv_s(name));
        if (!doc->source.ptr)
            return DV_E_NOMEM;
    }
    if (content.ptr) {
        dv_str copy = dv_arena__str(&doc->own->arena, content);
        if (!copy.ptr)
            return DV_E_NOMEM;
        dv_doc__keep(doc, copy);
    }
    return DV_OK;
}

/* All documents of a text. */
static dv_status load_parts(dv_doc *doc, dv_str text, const char *name, const dv_load_options *options, dv_diag *diag) {
    bool told_nfc = false;
    dv_walk_options walk = {.name = name, .limits = options->limits, .told_nfc = &told_nfc};
    dv_part part;
    uint32_t line = 1;
    size_t offset = 0, documents = 0;
    dv_status status = DV_OK;
    if (text.len > options->limits.stream_bytes) {
        dv_file__say_limit(diag, &dv_msg__limit_stream, name, 1, options->limits.stream_bytes);
        return DV_E_LIMIT;
    }
    while (status >= 0 && dv_part__next(&part, &text, &line, &offset)) {
        if (++documents > options->limits.documents) {
            dv_file__say_limit(diag, &dv_msg__limit_documents, name, part.line, options->limits.documents);
            return DV_E_LIMIT;
        }
        status = dv_load__worse(status, dv_load__part(doc, &part, &walk, diag));
    }
    if (status >= 0 && documents == 0) {
        dv_file__say_limit(diag, &dv_msg__not_dossier, name, 1, 0);
        return DV_E_SYNTAX;
    }
    return status;
}

dv_status dv_load_text(dv_doc **out, dv_str text, const char *name, const dv_load_options *options, dv_diag *diag) {
    if (!out)
        return DV_E_ARG;
    *out = NULL;
    if (!text.ptr && text.len > 0)
        return DV_E_ARG;
    dv_load_options resolved = dv_load__options(options);
    dv_doc *doc = dv_doc_new(resolved.alloc);
    if (!doc)
        return DV_E_NOMEM;
    bool keep = !resolved.drop_content && text.len <= resolved.limits.stream_bytes;
    dv_status status = dv_load__keep(doc, name, keep ? text : (dv_str){NULL, 0}, 1, 0);
    if (status == DV_OK)
        status = load_parts(doc, keep ? doc->own->content : text, name, &resolved, diag);
    if (status < 0) {
        dv_doc_free(doc);
        return status;
    }
    dv_doc__seal(doc);
    *out = doc;
    return status;
}

dv_status dv_load_file(dv_doc **out, const char *path, const dv_load_options *options, dv_diag *diag) {
    if (!out || !path)
        return DV_E_ARG;
    *out = NULL;
    dv_load_options resolved = dv_load__options(options);
    dv_buf content;
    dv_buf_init(&content, resolved.alloc);
    dv_status status = dv_file__read(&content, path, resolved.limits.stream_bytes);
    if (status == DV_OK)
        status = dv_load_text(out, dv_buf_str(&content), path, &resolved, diag);
    else
        dv_file__say(diag, path, status, resolved.limits.stream_bytes);
    dv_buf_free(&content);
    return status;
}
