/* How the layers above the model make and fill entities. */
#ifndef DV_MODEL_STORE_H
#define DV_MODEL_STORE_H

#include <danvan/model.h>

#include "base/arena.h"

/* Characters of a name, and of other texts of one line, that a loader takes by default. */
enum { DV_NAME_MOST = 255, DV_TEXT_MOST = 4096 };

enum { DV_SPARE_CLASSES = 12 };

struct dv_doc_private {
    dv_arena arena;
    /* Arrays that lists have outgrown, by the power of two of their size, linked through their first bytes. */
    void *spare[DV_SPARE_CLASSES];
    /* The source text. Texts of the model that stand in it before a line end are views of it: their line ends are NUL, which no
     * source has, so that nothing is lost. While the document is being loaded they still are line ends, listed in `ends`. */
    dv_str content;
    size_t *ends;
    size_t ends_len;
    size_t ends_room;
    bool viewing; /* from dv_doc__keep() to dv_doc__seal() */
    const dv_alloc *alloc; /* NULL for malloc */
    dv_unread *unread_tail;
    dv_disable *disable_tail;
    uint32_t content_line; /* line of the file on which `content` begins; 0 for 1 */
    size_t viewed;         /* bytes of `content` that the set of documents holds */
    size_t content_offset; /* byte of the file at which it begins */
    dv_mark reading;       /* of the scalar that is being read: entities that are made from it begin there */
    dv_entity *partial;    /* the one that the last reading left with a part unread (dv_short::partial); NULL for none */
};

/* Reads and writes the short form of an entity: one text that carries it. For types that stand in mappings (DV_KIND_MAP) the text is
 * that of the value; the key is the first row. */
struct dv_short {
    bool split;  /* a scalar in place of a list holds several of them, separated by `,` `;` and line ends */
    int partial; /* the row whose part of the text may be unreadable while the others are kept; 0 where all or nothing is read */
    /* `text` is borrowed; what is kept must be copied into the document. */
    dv_status (*read)(dv_doc *doc, dv_entity *entity, dv_str text, dv_why *why);
    /* false when the entity has something that the short form would lose: it is then written long. */
    bool (*write)(dv_buf *out, const dv_entity *entity, dv_notation notation);
};

/* An entity of a type, empty; NULL without memory. */
dv_entity *dv_entity__new(dv_doc *doc, const dv_type *type, dv_mark mark);
/* Reads a short form into an empty entity. Where a part of it cannot be read and the rest was kept, the failure is returned all the same
 * and `own->partial` is the entity: it belongs where it would have been put. */
dv_status dv_short__read(dv_doc *doc, dv_entity *entity, dv_str text, dv_why *why);
/* Reads a scalar into a member: any value kind, lists of values (split), entities by their short form. What was there is replaced.
 * DV_E_ARG for a kind that has no scalar form. */
dv_status dv_value__read(dv_doc *doc, dv_entity *entity, int field, dv_str text, dv_why *why);
/* Appends one element, not split, to a list of values (TEXTS, PROSE, ENUMS, REFS). */
dv_status dv_value__append(dv_doc *doc, dv_entity *entity, int field, dv_str text, dv_why *why);
/* Appends an entity to a list, or puts it into an entity member. */
dv_status dv_entity__attach(dv_doc *doc, dv_entity *entity, int field, dv_entity *child);
/* Member address for writing, whatever its presence. */
void *dv_member__at(dv_entity *entity, int field);
void dv_present__set(dv_entity *entity, int field);
/* Row lookup by canonical key only (no folding). */
int dv_field__exact(const dv_type *type, dv_str key);
/* Keeps a text that could not be read. */
dv_status dv_unread__add(dv_doc *doc, const dv_unread *unread);
dv_status dv_disable__add(dv_doc *doc, uint32_t line, dv_str rule);
/* Puts a dossier at the end of the document. */
dv_status dv_doc__push(dv_doc *doc, dv_dossier *dossier);
/* Forgets everything but keeps the memory, for a reader that goes through many documents. */
void dv_doc__reset(dv_doc *doc);
/* How many items a list of `len` has room for. */
size_t dv_list__room(size_t len);
/* The items of a list with room for one more behind `len`: the same, or a larger copy. NULL without memory. */
void *dv_list__slot(dv_doc *doc, void *items, size_t len, size_t item_size);
/* Whether a text means "still to be filled in": empty, `…`, dots, `?`. */
bool dv_text__is_blank(dv_str text);
/* An enumeration with a list of further values beside it takes several words, the first being the primary one: the row of that list,
 * or -1. */
int dv_enum__further(const dv_entity *entity, int field);
/* Takes the kind word off a unit's name: `thị trấn Tam Đường`. Borrows from `text`. */
dv_place dv_place__parse(dv_str text);
/* The bytes of a text that the document owns, for the code that made it. */
static inline char *dv_str__bytes(dv_str text) {
    return (char *)(uintptr_t)text.ptr;
}
/* Keeps a text in the document: copied, or viewed where it stands in the source that is being loaded. The text must not be written
 * to. {NULL, 0} without memory. */
dv_str dv_doc__str(dv_doc *doc, dv_str text);
/* Begins to view `content`, whose bytes live as long as the document and belong to it alone. */
void dv_doc__keep(dv_doc *doc, dv_str content);
/* Ends the texts that are viewed. From here on the source is read by dv_doc_content() only. */
void dv_doc__seal(dv_doc *doc);

#endif
