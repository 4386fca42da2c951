/** @file base.h
 *  What every other header of libdanvan stands on: text views, allocators, output buffers, status codes, and the findings that
 *  tell a person what is wrong, where, and what to write instead.
 *
 *  **Ownership, in four words used in every comment.** *document-owned*: lives until dv_doc_free(). *borrowed*: read it, do not
 *  free it; it lives as long as the object it came from. *yours*: you free it with the function named. *copied*: the library takes
 *  its own copy, yours may go at once.
 *
 *  **Threads.** The library has no writable global data. Separate objects may be used from separate threads; one object may be
 *  read through `const` from many threads as long as no thread writes to it. Functions that differ say so.
 *
 *  **Options.** A struct of options begins with its size: sizeof, or 0 for that of this library. Members grow at the end only, so
 *  one of a caller who was built with an older or a newer header is read as far as both know it; what is missing has its default, as
 *  everything has when NULL is given.
 *
 *  **Behaviour.** No function prints (but dv_diag_print(), to the stream you give it), aborts, reads the locale or the
 *  environment. */
#ifndef DANVAN_BASE_H
#define DANVAN_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <danvan/version.h>

#if defined(__GNUC__) || defined(__clang__)
#define DV_EXPORT __attribute__((visibility("default")))
#else
/** Marks a public function of the library. */
#define DV_EXPORT
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** What a function reports. Zero is success, DV_FINDINGS a success with something to read, negative values are failures. The
 *  values are frozen: new codes are only added. */
typedef enum dv_status {
    DV_OK = 0,             /**< done; nothing above a warning was found */
    DV_FINDINGS = 1,       /**< done, and there is at least one finding of severity error */
    DV_E_ARG = -1,         /**< an argument is outside what the function accepts (NULL, unknown name, index past the end) */
    DV_E_NOMEM = -2,       /**< the allocator gave no memory; the object is as it was, or as the function says */
    DV_E_IO = -3,          /**< the operating system refused a read or a write; errno of the caller holds why */
    DV_E_SYNTAX = -4,      /**< the input is not the YAML this format allows: no document could be built */
    DV_E_LIMIT = -5,       /**< a limit of dv_limits was reached */
    DV_E_TEXT = -6,        /**< not UTF-8, or a character that a dossier may not contain */
    DV_E_VALUE = -7,       /**< the text does not read as a value of that type */
    DV_E_AMBIGUOUS = -8,   /**< the text reads as two values; the caller must choose how to write it */
    DV_E_RANGE = -9,       /**< the value does not fit the type, or lies outside the range of the member */
    DV_E_LOSS = -10,       /**< a save was refused because values that could not be read would be lost */
    DV_E_NOT_FOUND = -11,  /**< nothing has that name, path or code */
    DV_E_UNSUPPORTED = -12 /**< this build has no part that could do it */
} dv_status;

/** The English name of a status, as written in the enum without its prefix ("nomem"). @return borrowed for ever, never NULL. */
DV_EXPORT const char *dv_status_name(dv_status status);

/** The language of a message or of the keys that are written. */
typedef enum dv_lang {
    DV_VI = 0, /**< Vietnamese: `36,67`, `18.043`, `22/6/2026` */
    DV_EN = 1  /**< English: `36.67`, `18,043`, `2026-06-22` */
} dv_lang;

/** A view of UTF-8 text. Text that the library hands out is also NUL-terminated at `ptr[len]`; text handed in need not be. An
 *  absent text is `{NULL, 0}`. */
typedef struct dv_str {
    const char *ptr; /**< first byte, or NULL */
    size_t len;      /**< length in bytes */
} dv_str;

#ifdef __cplusplus
/** A view of a string literal. */
#define DV_S(literal) (dv_str{(literal), sizeof(literal) - 1})
#else
/** A view of a string literal. */
#define DV_S(literal) ((dv_str){(literal), sizeof(literal) - 1})
#endif

/** A view of a NUL-terminated string. @param text borrowed; NULL gives the absent text. */
DV_EXPORT dv_str dv_s(const char *text);
/** Whether two texts have the same bytes. */
DV_EXPORT bool dv_str_equal(dv_str a, dv_str b);

/** An allocator. One function allocates (`old` NULL), resizes, and frees (`new_size` 0). The sizes that it is given are exact. */
typedef struct dv_alloc {
    void *ctx;                                                               /**< handed back to `fn` */
    void *(*fn)(void *ctx, void *old, size_t old_size, size_t new_size); /**< NULL on failure: `old` is then untouched */
} dv_alloc;

/** A growing output buffer. A failed append sets `status` and later appends do nothing, so a caller may write much and ask once.
 *  `ptr[len]` is always NUL once something was appended. Start with dv_buf_init(); end with dv_buf_free(). */
typedef struct dv_buf {
    char *ptr;            /**< the text, or NULL while nothing was appended */
    size_t len;           /**< bytes written */
    size_t cap;           /**< bytes allocated */
    const dv_alloc *alloc; /**< borrowed; NULL means malloc */
    dv_status status;     /**< DV_OK, or the first failure */
} dv_buf;

/** Makes `buf` empty. @param alloc borrowed for the life of the buffer, NULL for malloc. */
DV_EXPORT void dv_buf_init(dv_buf *buf, const dv_alloc *alloc);
/** Frees the text and makes `buf` empty again. NULL is fine. */
DV_EXPORT void dv_buf_free(dv_buf *buf);
/** Appends a text (copied). @return `buf->status`. */
DV_EXPORT dv_status dv_buf_add(dv_buf *buf, dv_str text);
/** Appends a NUL-terminated text (copied). @return `buf->status`. */
DV_EXPORT dv_status dv_buf_puts(dv_buf *buf, const char *text);
/** Appends one byte. @return `buf->status`. */
DV_EXPORT dv_status dv_buf_putc(dv_buf *buf, char byte);
/** Appends an integer in plain decimal digits. @return `buf->status`. */
DV_EXPORT dv_status dv_buf_int(dv_buf *buf, int64_t value);
/** The text so far. @return borrowed, until the next append. */
DV_EXPORT dv_str dv_buf_str(const dv_buf *buf);

/** How much a finding matters. */
typedef enum dv_severity {
    DV_INFO = 0,    /**< thông tin: to know */
    DV_WARNING = 1, /**< cảnh báo: to look at */
    DV_ERROR = 2    /**< lỗi: to put right */
} dv_severity;

/** The kinds of argument that a message can show. */
typedef enum dv_arg_kind {
    DV_ARG_NONE = 0, /**< an unused place */
    DV_ARG_TEXT,     /**< `text`, shown as it is, control characters made visible */
    DV_ARG_INT,      /**< `value`, grouped by the language's thousands mark */
    DV_ARG_DECIMAL,  /**< `value` / 10^`scale`, with the language's marks and all `scale` digits */
    DV_ARG_DATE,     /**< `value` = year * 10000 + month * 100 + day, a part that is unknown 0 */
    DV_ARG_SUM       /**< `terms` joined with " + ", each a decimal of its own scale */
} dv_arg_kind;

/** One term of a sum: value / 10^scale. */
typedef struct dv_term {
    int64_t value; /**< the digits */
    uint8_t scale; /**< how many of them stand behind the mark */
} dv_term;

/** An argument of a finding: plain data, so that the text can be made in any language when it is asked for. */
typedef struct dv_arg {
    dv_arg_kind kind;      /**< which members are meant */
    dv_str text;           /**< DV_ARG_TEXT */
    int64_t value;         /**< DV_ARG_INT, DV_ARG_DECIMAL, DV_ARG_DATE */
    uint8_t scale;         /**< DV_ARG_DECIMAL */
    const dv_term *terms;  /**< DV_ARG_SUM: `terms_len` of them */
    size_t terms_len;      /**< DV_ARG_SUM */
} dv_arg;

/** The most arguments that a message has. */
#define DV_ARGS_MAX 8

/** A message: constant data beside the code that uses it. In a template `{0}` is the first argument, `{0:02}` the same number with
 *  the leading zero of office style (`02`, `12`), `{{` a brace. */
typedef struct dv_message {
    const char *rule;     /**< rule id: lower-case words with hyphens, never reused for another meaning */
    dv_severity severity; /**< unless the finding says otherwise */
    const char *vi;       /**< Vietnamese template */
    const char *en;       /**< English template */
} dv_message;

/** Why a text did not read as a value: a message and its arguments. Plain data that needs no freeing; text arguments point into
 *  the text that was read or into `store`. A NULL pointer to it is accepted wherever it is asked for. */
typedef struct dv_why {
    const dv_message *message; /**< NULL while nothing went wrong */
    dv_arg args[3];            /**< for the message's templates */
    char store[3][64];         /**< room for texts that the parser made, such as the two readings of an ambiguous number */
} dv_why;

/** A place in a text. Lines and columns count from 1, columns in Unicode characters; 0 is unknown. */
typedef struct dv_mark {
    uint32_t line;   /**< line */
    uint32_t column; /**< column */
} dv_mark;

struct dv_entity;

/** A safe correction: put `text` in place of the bytes [offset, offset + length) of the file. While `length` and `offset` are not
 *  yet known (`placed` false), it means "in place of the value that the finding names", or of the part of it that dv_finding::within
 *  tells. */
typedef struct dv_fix {
    bool present;  /**< whether there is one */
    bool placed;   /**< whether offset and length are set */
    size_t offset; /**< first byte */
    size_t length; /**< bytes to replace; 0 inserts */
    dv_str text;   /**< what to write */
    bool joins;    /**< it replaces the line end and the blanks before the place: two paragraphs become one */
} dv_fix;

/** One finding. Everything in it is owned by the dv_diag that it came from. */
typedef struct dv_finding {
    const dv_message *message;      /**< rule id and templates: borrowed for ever */
    dv_severity severity;           /**< how much it matters here */
    dv_arg args[DV_ARGS_MAX];       /**< the figures */
    dv_str file;                    /**< as the caller named it; absent for text in memory */
    dv_mark mark;                   /**< where */
    uint32_t width;                 /**< how many characters the place covers; 0 unknown */
    dv_str path;                    /**< `commune.ethnic_composition[3].percent`; absent where no member is meant */
    const struct dv_entity *entity; /**< borrowed from the document, or NULL */
    int16_t field;                  /**< row of the entity's type, or -1 */
    int32_t index;                  /**< element of a list, or -1 */
    dv_fix fix;                     /**< what would put it right without asking anybody */
    size_t within;                  /**< where `within_len` is not 0: the part of the member's text that is meant, its first byte */
    size_t within_len;              /**< bytes of that part, which is also what a fix replaces; 0: the whole member */
} dv_finding;

/** A list of findings, in the order in which they were found. Every function that takes one accepts NULL. Not for two threads at
 *  once. */
typedef struct dv_diag dv_diag;

/** Makes an empty list. @param alloc borrowed for the life of the list, NULL for malloc. @return yours, free with dv_diag_free();
 *  NULL without memory. */
DV_EXPORT dv_diag *dv_diag_new(const dv_alloc *alloc);
/** Frees the list with all its findings. NULL is fine. */
DV_EXPORT void dv_diag_free(dv_diag *diag);
/** Forgets all findings and counts. */
DV_EXPORT void dv_diag_clear(dv_diag *diag);
/** How many findings are kept at most; later ones are only counted. Default 100; 0 means no bound. */
DV_EXPORT void dv_diag_keep(dv_diag *diag, size_t most);
/** How many findings are kept. */
DV_EXPORT size_t dv_diag_len(const dv_diag *diag);
/** The finding at `index`. @return borrowed until the list is changed; NULL past the end. */
DV_EXPORT const dv_finding *dv_diag_at(const dv_diag *diag, size_t index);
/** How many findings of a severity there were, those that were not kept included, suppressed ones not. */
DV_EXPORT size_t dv_diag_count(const dv_diag *diag, dv_severity severity);
/** How many findings were counted but not kept. */
DV_EXPORT size_t dv_diag_dropped(const dv_diag *diag);
/** Whether an allocation failed while findings were added: some may then be missing. */
DV_EXPORT bool dv_diag_incomplete(const dv_diag *diag);
/** Adds a finding. Its texts are copied, `message` and `entity` are borrowed.
 *  @return DV_OK; DV_E_NOMEM; DV_E_ARG without a message. */
DV_EXPORT dv_status dv_diag_add(dv_diag *diag, const dv_finding *finding);
/** Puts the findings in the order of file, line, column, rule. Stable. */
DV_EXPORT void dv_diag_sort(dv_diag *diag);

/** Writes the message of a finding in a language, without file and line. @return `out->status`. */
DV_EXPORT dv_status dv_finding_text(dv_buf *out, const dv_finding *finding, dv_lang lang);
/** Writes the whole line `file:line:col: error: message [rule-id]` (`lỗi`, `cảnh báo`, `thông tin` in Vietnamese), no line end.
 *  @return `out->status`. */
DV_EXPORT dv_status dv_finding_line(dv_buf *out, const dv_finding *finding, dv_lang lang);
/** The word for a severity. @return borrowed for ever. */
DV_EXPORT const char *dv_severity_name(dv_severity severity, dv_lang lang);
/** Prints all findings to a stream, a line each, in Vietnamese. @return DV_OK, DV_E_IO, DV_E_NOMEM. */
DV_EXPORT dv_status dv_diag_print(const dv_diag *diag, FILE *stream);

#ifdef __cplusplus
}
#endif
#endif
