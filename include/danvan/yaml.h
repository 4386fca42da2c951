/** @file yaml.h
 *  Dossiers in YAML: loading, saving, canonical form, corrections in place. docs/format.md describes the format. */
#ifndef DANVAN_YAML_H
#define DANVAN_YAML_H

#include <danvan/model.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Bounds of what a loader takes. Each has its own rule id (`limit-bytes`, `limit-depth`, …). 0 means the default. */
typedef struct dv_limits {
    size_t document_bytes;  /**< bytes of one document; 8 MiB */
    size_t stream_bytes;    /**< bytes of one file or stream; 1 GiB */
    size_t documents;       /**< documents of one file or stream; 100 000 */
    size_t depth;           /**< nesting of mappings and lists; 32 */
    size_t events;          /**< YAML events of one document; 1 000 000 */
    size_t scalar_bytes;    /**< bytes of one value; 64 KiB */
    size_t key_bytes;       /**< bytes of one key; 128 (labels of user-named mappings: 512) */
    size_t name_characters; /**< characters of a name (TEXT of one line); 255 for keys `name`, 4096 otherwise */
    size_t map_keys;        /**< keys of one mapping; 256 */
    size_t list_items;      /**< items of one list; 10 000 */
    size_t marks;           /**< combining marks in a row; 8 */
    size_t directives;      /**< `%` lines; 16 */
} dv_limits;

/** How to load. Zero-initialised is the default; set `size` to sizeof. NULL stands for the default wherever it is asked for. */
typedef struct dv_load_options {
    size_t size;           /**< sizeof(dv_load_options): lets the struct grow */
    const dv_alloc *alloc; /**< borrowed for the life of the document */
    dv_limits limits;      /**< bounds */
    bool drop_content;     /**< do not keep the source text: less memory, but dv_locate() needs it */
    unsigned threads;      /**< dv_docs_load() only: 0 and 1 mean none; with more, `alloc` is called from all of them */
} dv_load_options;

/** Loads a file with all its dossiers.
 *  @param out set to a document, *yours*, with DV_OK (nothing above a warning) and DV_FINDINGS (values that could not be read are
 *  absent and kept in dv_doc::unread); NULL otherwise. @param path `-` is not special. @param diag findings are added; may be NULL.
 *  @return DV_OK, DV_FINDINGS; DV_E_IO, DV_E_SYNTAX, DV_E_TEXT, DV_E_LIMIT, DV_E_NOMEM, DV_E_ARG: no document. */
DV_EXPORT dv_status dv_load_file(dv_doc **out, const char *path, const dv_load_options *options, dv_diag *diag);
/** Loads text in memory. @param name how findings call it; copied; NULL for none. Otherwise like dv_load_file(). */
DV_EXPORT dv_status dv_load_text(dv_doc **out, dv_str text, const char *name, const dv_load_options *options, dv_diag *diag);

/** Reads a stream of documents one dossier at a time, in memory that does not grow with their number. */
typedef struct dv_reader dv_reader;
/** Opens a file, or a directory whose `.yaml` and `.yml` files are read in the order of their names. @param out yours, free with
 *  dv_reader_close(). @return DV_OK, DV_E_IO, DV_E_NOMEM, DV_E_ARG. */
DV_EXPORT dv_status dv_reader_open(dv_reader **out, const char *path, const dv_load_options *options);
/** Reads the next document. @param doc borrowed from the reader, until the next call; NULL at the end and when that document could
 *  not be built: go on calling. @return DV_OK, DV_FINDINGS; DV_E_NOT_FOUND at the end; a failure of this document, after which
 *  reading goes on with the next. */
DV_EXPORT dv_status dv_reader_next(dv_reader *reader, const dv_doc **doc, dv_diag *diag);
/** Closes a reader. NULL is fine. */
DV_EXPORT void dv_reader_close(dv_reader *reader);

/** An ordered list of documents. */
typedef struct dv_docs {
    dv_doc **items;              /**< set-owned; NULL in place of a document that could not be built */
    size_t len;                  /**< how many */
    struct dv_docs_private *own;  /**< of the library */
} dv_docs;
/** Loads a file or directory, each YAML document a dv_doc of its own, on `options->threads` threads. Findings come in input order.
 *  @param out yours, free with dv_docs_free(). @return the worst status of its documents; NULL set only for DV_E_IO of the path,
 *  DV_E_NOMEM, DV_E_ARG. */
DV_EXPORT dv_status dv_docs_load(dv_docs **out, const char *path, const dv_load_options *options, dv_diag *diag);
/** Frees a set with its documents. NULL is fine. */
DV_EXPORT void dv_docs_free(dv_docs *docs);

/** How to write. Zero-initialised is the default; set `size` to sizeof. */
typedef struct dv_save_options {
    size_t size;     /**< sizeof(dv_save_options) */
    dv_lang keys;    /**< language of the keys and enumeration words */
    bool allow_loss; /**< write although there are values that could not be read: they will be missing */
} dv_save_options;

/** Writes a document in canonical form. Deterministic: the same values give the same bytes. Comments are not part of a document and
 *  are not written: dv_format_text() keeps them, and dv_fix_text() changes nothing but single values.
 *  @return DV_OK; DV_E_LOSS when values could not be read; DV_E_LIMIT for `x-` values nested more than 32 deep; DV_E_NOMEM, DV_E_ARG. */
DV_EXPORT dv_status dv_save_text(dv_buf *out, const dv_doc *doc, const dv_save_options *options);
/** Writes a document to a file, all or nothing: a temporary file beside it, fsync, rename, fsync of the folder. The mode is kept, a
 *  symbolic link is followed, a failed save leaves the old file whole and no temporary file. DV_E_IO may also come after the rename,
 *  when the folder could not be synced: the new file is then in its place, but a power cut may undo it.
 *  @return as dv_save_text(), or DV_E_IO with errno. */
DV_EXPORT dv_status dv_save_file(const dv_doc *doc, const char *path, const dv_save_options *options);
/** Writes any bytes to a file in the same way. @return DV_OK, DV_E_IO with errno, DV_E_NOMEM, DV_E_ARG. */
DV_EXPORT dv_status dv_write_file(const char *path, dv_str bytes);

/** Writes a text in canonical form with its comments kept.
 *  @return DV_OK; DV_E_LOSS when it holds values that cannot be read; what loading it returns. */
DV_EXPORT dv_status dv_format_text(dv_buf *out, dv_str text, const char *name, const dv_save_options *options, dv_diag *diag);

/** Gives the findings of checks their exact line, column, width and path, drops those that a comment keeps quiet, and places their
 *  fixes. Reads the document's content again, by a second walk. @param doc a loaded document whose content was kept.
 *  @return DV_OK; DV_E_ARG without content; DV_E_NOMEM. */
DV_EXPORT dv_status dv_locate(dv_diag *diag, const dv_doc *doc);

/** Applies all placed fixes of `diag` that belong to `name` to a text. Nothing else changes: comments, order and spelling stay. The
 *  result is loaded again, and taken only when it differs just where a fix meant it to.
 *  @param out the corrected text. @param applied set to their number; may be NULL.
 *  @return DV_OK; DV_E_VALUE when the result would not load: `out` is then empty; DV_E_NOMEM. */
DV_EXPORT dv_status dv_fix_text(dv_buf *out, dv_str text, const char *name, const dv_diag *diag, size_t *applied);

#ifdef __cplusplus
}
#endif
#endif
