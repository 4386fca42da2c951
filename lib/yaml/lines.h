/* The lines of a part, and roughly what YAML takes each for. For explaining, not for reading: a file that does not
 * parse has lines
 * too. */
#ifndef DV_YAML_LINES_H
#define DV_YAML_LINES_H

#include "yaml/scan.h"

typedef enum dv_line_kind {
    DV_LINE_BLANK = 0,
    DV_LINE_COMMENT,
    DV_LINE_ENTRY,     /* a key, a list item, or a value by itself */
    DV_LINE_CONTINUED, /* goes on with the plain value of a line before */
    DV_LINE_BLOCK,     /* text of a | or > block */
    DV_LINE_QUOTED,    /* begins inside quotation marks */
    DV_LINE_FLOW       /* begins inside { } or [ ] */
} dv_line_kind;

#define DV_NOWHERE SIZE_MAX

/* One line; offsets count from its own first byte. */
typedef struct dv_line {
    dv_str text;       /* without its end */
    size_t at;         /* where it begins in the part */
    uint32_t number;   /* in the file */
    dv_line_kind kind;
    size_t indent;     /* blanks before the first other byte */
    size_t key;        /* first byte behind list marks */
    size_t colon;      /* of an entry's key, or DV_NOWHERE */
    size_t value;      /* first byte of the value, or DV_NOWHERE */
} dv_line;

/* The walk. */
typedef struct dv_lines {
    dv_str text;
    size_t at;
    uint32_t number;
    dv_line_kind inside; /* BLOCK, QUOTED or FLOW while one is open, else ENTRY */
    size_t parent;       /* what the block or plain value must be indented more than, plus one */
    bool open_plain;     /* the last entry had a plain value */
    char quote;          /* that is open */
    size_t depth;        /* of open brackets */
} dv_lines;

dv_lines dv_lines__begin(const dv_part *part);
bool dv_lines__next(dv_lines *lines, dv_line *line);

/* First byte at or behind `from` that is no blank or tab; the length when there is none. */
size_t dv_line__skip(dv_str text, size_t from);
/* Whether a blank, tab or the end is at `at`. */
bool dv_line__gap(dv_str text, size_t at);
/* Where the text of a quoted value that begins at `from` ends: its closing mark, or DV_NOWHERE. */
size_t dv_line__close(dv_str text, size_t from, char quote);
/* Where a plain text from `from` on ends: before ` #` and blanks, or at the end of the line. */
size_t dv_line__plain_end(dv_str text, size_t from);

/* Whether a `|` or `>` at `at` begins a block. */
bool dv_line__block_header(dv_str text, size_t at);

#endif
