/* What the rules share: one run over one dossier, and how a finding is raised. */
#ifndef DANVAN_LIB_CHECK_CHECK_H
#define DANVAN_LIB_CHECK_CHECK_H

#include <danvan/check.h>

#include "base/arena.h"
#include "base/arg.h"

/* Where a document is cited. */
typedef enum dv_cited_place {
    DV_CITED_MANDATE = 0, /* the letter that asked for the report */
    DV_CITED_FOUNDING,    /* the resolution by which the commune was made */
    DV_CITED_ISSUED,      /* issued by the committee itself */
    DV_CITED_DIRECTIVE,   /* of a higher level, put into practice */
    DV_CITED_ABOUT,       /* what a campaign was about: may be free words */
    DV_CITED_BASIS,       /* legal basis of a model */
    DV_CITED_RECOGNITION  /* decision that recognised a model */
} dv_cited_place;

/* One citation of the dossier. */
typedef struct dv_cited {
    const dv_citation *citation;
    const dv_citation *outer; /* in whose subject it stands; NULL for a citation of its own */
    dv_cited_place place;
    const void *list; /* the list it stands in; NULL for one that stands alone */
} dv_cited;

/* A run of the rules over one dossier. */
typedef struct dv_checking {
    const dv_doc *doc;         /* NULL for a plain text */
    const dv_dossier *dossier; /* likewise */
    const char *const *only;
    const dv_dossier *before;
    const dv_spelling *spelling; /* compiled by the caller; NULL for none */
    dv_diag *diag;
    dv_arena arena;  /* what rules keep until the end of the run */
    dv_cited *cited; /* all citations, in the order of the paper, those inside subjects after the one they stand in */
    size_t cited_len;
    size_t searches; /* for nearest names so far: each looks at the whole list */
    bool found_error;
    dv_status status; /* DV_OK, or the first failure */
} dv_checking;

/* What a finding is about. */
typedef struct dv_spot {
    const dv_entity *entity;
    int field; /* -1: the entity itself */
    int index; /* -1: the whole member */
} dv_spot;

#define DV_SPOT(e) ((dv_spot){&(e)->base, -1, -1})
#define DV_ROW_OF(e, member) dv_field_at((e)->base.type, (size_t)((const char *)&(e)->member - (const char *)(e)))
#define DV_AT(e, member) ((dv_spot){&(e)->base, DV_ROW_OF(e, member), -1})
#define DV_ITEM(e, member, i) ((dv_spot){&(e)->base, DV_ROW_OF(e, member), (int)(i)})

/* Raises a finding with at least one argument. */
#define DV_SAY_AS(run, spot, message, severity, ...)                                                                   \
    dv_check__say((run), (spot), (message), (severity), (const dv_arg[]){__VA_ARGS__},                                 \
                  sizeof((const dv_arg[]){__VA_ARGS__}) / sizeof(dv_arg), NULL)
#define DV_SAY(run, spot, message, ...) DV_SAY_AS(run, spot, message, (message)->severity, __VA_ARGS__)

/* `fix` is the text to write in place of the member or element that the spot names; NULL for none. */
void dv_check__say(dv_checking *run, dv_spot spot, const dv_message *message, dv_severity severity, const dv_arg *args,
                   size_t len, const dv_str *fix);

/* Where a finding about a part of a text stands. */
typedef struct dv_check_at {
    const dv_str *fix; /* what to write for the part, or NULL */
    bool joins;        /* dv_fix::joins */
    size_t within;     /* the part of the member's text, or of the block of a plain text */
    size_t within_len;
    size_t offset; /* plain text: byte at which the block begins */
    dv_mark mark;  /* plain text: line 0 for a member of a dossier */
    uint32_t width;
    dv_str file;
} dv_check_at;
void dv_check__say_within(dv_checking *run, dv_spot spot, const dv_message *message, dv_severity severity, const dv_arg *args,
                          size_t len, const dv_check_at *at);
/* Whether a rule is among those asked for; NULL asks for all. */
bool dv_check__is_wanted(const char *const *only, const char *rule);

static inline dv_arg dv_arg__date(dv_date date) {
    return (dv_arg){.kind = DV_ARG_DATE, .value = date.year * 10000 + date.month * 100 + date.day};
}
/* A decimal without zeros at its end. */
dv_arg dv_arg__trimmed(int64_t value, unsigned scale);

/* Zeroed memory of the run; NULL (and the run's status) without memory. */
void *dv_check__alloc(dv_checking *run, size_t count, size_t size);
/* Takes the text of a buffer into the run and frees the buffer. */
dv_str dv_check__keep(dv_checking *run, dv_buf *buf);
/* The fold key of a text. */
dv_str dv_check__fold(dv_checking *run, dv_str text);
/* A name for a message: cut behind a word, with `…`, when it is long. */
dv_str dv_check__brief(dv_checking *run, dv_str name);
/* A document number in writing: `189-QĐ/ĐU`. */
dv_str dv_check__symbol(dv_checking *run, const dv_docref *symbol);
/* How a citation is called in a message: its number, or its type and subject. */
dv_str dv_check__citation(dv_checking *run, const dv_citation *citation);
/* What this commune calls its hamlets: `bản`, `thôn`, `tổ dân phố`; `thôn, bản` where it has several kinds. */
dv_str dv_check__hamlet_word(const dv_checking *run);
/* `bản Chu Va 6`. */
dv_str dv_check__hamlet(dv_checking *run, const dv_hamlet *hamlet);
/* `xã`, `phường`, `đặc khu`. */
dv_str dv_check__commune_word(const dv_checking *run);
/* Whether the paper has been issued. */
bool dv_check__is_issued(const dv_checking *run);
/* Whether a text of the source stands for this member that could not be read: the loader has said so already. */
bool dv_check__is_unread(const dv_checking *run, const dv_entity *entity, int field);
/* Whether a count is there and exact. */
bool dv_check__exact(const dv_entity *entity, int field, int64_t *value);
#define DV_EXACTLY(e, member, out) dv_check__exact(&(e)->base, DV_ROW_OF(e, member), (out))
/* part * factor / whole, rounded half up. false when it does not fit or `whole` is not positive. */
bool dv_check__ratio(int64_t *out, int64_t part, int64_t factor, int64_t whole);
/* 10^exponent, exponent 0 to 18. */
int64_t dv_check__power(unsigned exponent);
/* Whether the words of `phrase` stand in `text`, both fold keys, whole words. */
bool dv_check__holds(dv_str text, dv_str phrase);
/* Capital and small letters of the alphabets that Vietnamese text uses. */
bool dv_check__is_capital(uint32_t code_point);
bool dv_check__is_small(uint32_t code_point);
/* Whether each line of a prose row is a fragment, not a sentence (`khó khăn`, `phương châm` …). */
bool dv_check__is_lines(const dv_field *field);
/* How many models a model stands for: the members of a group, 0 for a part of another. */
int64_t dv_check__weight(const dv_model *model);
/* The day on which the paper was or will be issued; all zero when nothing is known. */
dv_date dv_check__report_date(const dv_checking *run);

/* Names that were seen, by a key under which names that mean the same meet: the fold key, numbers without leading
 * zeros. */
typedef struct dv_names {
    dv_str *keys;
    size_t *slots; /* index + 1; 0 is free */
    size_t len;
    size_t mask;
} dv_names;

/* Room for `most` names. Without memory nothing is ever found (the run's status says why). */
void dv_names__init(dv_checking *run, dv_names *names, size_t most);
dv_str dv_names__key(dv_checking *run, dv_str name);
/* Adds a key. Returns the place (0, 1, …: how many different keys there were before) of this key, new or not. */
size_t dv_names__add(dv_names *names, dv_str key, bool *is_new);
#define DV_NO_NAME SIZE_MAX
/* The place of a key, or DV_NO_NAME. */
size_t dv_names__find(const dv_names *names, dv_str key);

/* The families, in the order in which they are run. */
void dv_check__paper(dv_checking *run);
void dv_check__commune(dv_checking *run);
void dv_check__shares(dv_checking *run);
void dv_check__hamlets(dv_checking *run);
void dv_check__hamlet_names(dv_checking *run);
void dv_check__counts(dv_checking *run);
void dv_check__documents(dv_checking *run);
void dv_check__numbers(dv_checking *run);
void dv_check__dates(dv_checking *run);
void dv_check__periods(dv_checking *run);
void dv_check__dialogue(dv_checking *run);
void dv_check__feedback(dv_checking *run);
void dv_check__models(dv_checking *run);
void dv_check__model_parts(dv_checking *run);
void dv_check__overlaps(dv_checking *run);
void dv_check__mottos(dv_checking *run);
void dv_check__prose(dv_checking *run);
void dv_check__abbreviations(dv_checking *run);
/* All texts of the dossier: text.h has the rules. */
void dv_check__texts(dv_checking *run);
void dv_check__required(dv_checking *run);
void dv_check__before(dv_checking *run);

/* Comments that name no rule. */
dv_status dv_check__disables(const dv_doc *doc, const char *const *only, dv_diag *diag);
/* Dossiers of one identity in a document. */
dv_status dv_check__identity(const dv_doc *doc, const char *const *only, dv_diag *diag, bool *found_error);

#endif
