#include "yaml/event_source.h"

#include <string.h>

#include "base/alloc.h"

/* Reads line by line; the events of a line wait in a queue. Positions and the rules of when a value ends are libyaml's own, so that
 * one source can take over from the other: test_event_block.c and fuzz_events.c compare the two. */

#define DEPTH_MOST 40
#define QUEUE_SIZE (2 * DEPTH_MOST + 8)
/* libyaml takes no longer key (in characters); in bytes this is less. */
#define KEY_MOST 1000

typedef enum level_kind {
    LEVEL_MAP,
    LEVEL_LIST,
    LEVEL_FLUSH_LIST /* `-` in the column of the key that it belongs to */
} level_kind;

/* An open mapping or list. */
typedef struct level {
    level_kind kind;
    uint32_t column; /* from 0 */
} level;

struct dv_block {
    const char *at;  /* next line */
    const char *end; /* behind the last byte, which is a line end */
    uint32_t line;   /* of `at` */
    size_t depth;
    bool started;    /* the root was met */
    bool awaiting;   /* the last key or dash has no value yet */
    dv_mark await;   /* behind it */
    bool unknown;    /* something that is left to libyaml */
    bool ended;
    dv_buf scratch;  /* a value that does not stand in the text as it is; one a line */
    size_t first;    /* queue */
    size_t last;
    level levels[DEPTH_MOST];
    dv_event queue[QUEUE_SIZE];
};

dv_block *dv_block__open(dv_str document, uint32_t line) {
    /* A carriage return is a line end to YAML: left to libyaml, as is a last line without its end. */
    if (document.len == 0 || document.ptr[document.len - 1] != '\n' || memchr(document.ptr, '\r', document.len)) return NULL;
    dv_block *block = dv_alloc__get(NULL, NULL, 0, sizeof *block);
    if (!block) return NULL;
    memset(block, 0, offsetof(dv_block, levels));
    block->at = document.ptr;
    block->end = document.ptr + document.len;
    block->line = line;
    dv_buf_init(&block->scratch, NULL);
    return block;
}

void dv_block__close(dv_block *block) {
    if (!block) return;
    dv_buf_free(&block->scratch);
    dv_alloc__get(NULL, block, sizeof *block, 0);
}

/* Bytes that continue no character: what a column counts. */
static uint32_t count_characters(const char *from, const char *to) {
    uint32_t count = 0;
    for (; from < to; from++)
        count += (*from & 0xC0) != 0x80;
    return count;
}

static dv_event *push(dv_block *b, dv_event_kind kind, dv_mark mark, dv_mark end) {
    dv_event *event = &b->queue[b->last++];
    *event = (dv_event){.kind = kind, .mark = mark, .end = end};
    return event;
}

static dv_mark mark_at(const dv_block *b, uint32_t column) {
    return (dv_mark){b->line, column + 1};
}

static dv_event *push_scalar(dv_block *b, dv_str text, char style, dv_mark mark, dv_mark end) {
    dv_event *event = push(b, DV_EVENT_SCALAR, mark, end);
    event->text = text;
    event->style = style;
    return event;
}

static void push_empty(dv_block *b) {
    if (b->awaiting) push_scalar(b, DV_S(""), 'p', b->await, b->await);
    b->awaiting = false;
}

static void await(dv_block *b, dv_mark mark) {
    b->awaiting = true;
    b->await = mark;
}

static void open_level(dv_block *b, level_kind kind, uint32_t column, dv_mark mark, dv_mark end) {
    if (b->depth == DEPTH_MOST) {
        b->unknown = true;
        return;
    }
    b->levels[b->depth++] = (level){kind, column};
    push(b, kind == LEVEL_MAP ? DV_EVENT_MAP : DV_EVENT_LIST, mark, end)->style = 'b';
    b->awaiting = false;
}

static void close_level(dv_block *b, dv_mark mark) {
    push_empty(b);
    push(b, b->levels[--b->depth].kind == LEVEL_MAP ? DV_EVENT_MAP_END : DV_EVENT_LIST_END, mark, mark);
}

/* The column that what continues a value must lie beyond. */
static int64_t inner_column(const dv_block *b) {
    return b->depth == 0 ? -1 : (int64_t)b->levels[b->depth - 1].column;
}

static const char *skip_blanks(const char *at) {
    while (*at == ' ')
        at++;
    return at;
}

static const char *line_end(const dv_block *b, const char *at) {
    return memchr(at, '\n', (size_t)(b->end - at));
}

/* Whether nothing but a comment follows. `at` is behind a token: a comment needs a blank before it. */
static bool is_rest_empty(const char *at) {
    const char *rest = skip_blanks(at);
    return *rest == '\n' || (*rest == '#' && rest > at);
}

/* U+FEFF, which libyaml passes over at the beginning of a line. */
static bool is_bom(const char *at) {
    return at[0] == '\xEF' && at[1] == '\xBB' && at[2] == '\xBF';
}

/* Whether the text after a plain value of one line would belong to it too. */
static bool goes_on(const dv_block *b, const char *next) {
    const char *at = next;
    while (at < b->end) {
        const char *first = skip_blanks(at);
        if (*first == '\n') {
            at = first + 1;
            continue;
        }
        return *first == '\t' || is_bom(first) || (*first != '#' && first - at > inner_column(b));
    }
    return false;
}

/* A token of a line: a plain or quoted scalar, and whether it is a key. */
typedef struct token {
    dv_str text;
    char style;
    bool is_key;
    const char *end;   /* behind it, quotes included */
    const char *colon; /* of a key */
} token;

/* A plain scalar ends before `: `, ` #` and the line end. */
static bool read_plain(const char *at, token *out) {
    static const bool STOPS[256] = {[':'] = true, ['#'] = true, ['\n'] = true, ['\t'] = true};
    const char *start = at;
    for (;; at++) {
        while (!STOPS[(unsigned char)*at])
            at++;
        if (*at == '\t') return false;
        if (*at == '\n' || (*at == ':' && (at[1] == ' ' || at[1] == '\n')) || (*at == '#' && at[-1] == ' ')) break;
    }
    out->is_key = *at == ':';
    out->colon = at;
    while (at[-1] == ' ')
        at--;
    out->style = 'p';
    out->text = (dv_str){start, (size_t)(at - start)};
    out->end = at;
    return at > start;
}

/* Marks that begin something else than a plain scalar. */
static bool begins_plain(const char *at) {
    static const bool OTHERS[256] = {
        ['\t'] = true, ['\n'] = true, [' '] = true, ['?'] = true, [':'] = true, [','] = true,  ['['] = true,
        [']'] = true,  ['{'] = true,  ['}'] = true, ['#'] = true, ['&'] = true, ['*'] = true,  ['!'] = true,
        ['|'] = true,  ['>'] = true,  ['%'] = true, ['@'] = true, ['`'] = true, ['\''] = true, ['"'] = true,
    };
    if (*at == '-') return at[1] != ' ' && at[1] != '\n' && at[1] != '\t';
    return !OTHERS[(unsigned char)*at];
}

/* The text between quotes that has something to undo. */
static bool unquote(dv_block *b, char quote, const char *at, token *out) {
    b->scratch.len = 0;
    dv_buf_puts(&b->scratch, "");
    for (;; at++) {
        if (*at == '\n' || *at == '\t') return false;
        if (*at == quote) {
            if (quote == '"' || at[1] != quote) break;
            at++;
        } else if (*at == '\\' && quote == '"') {
            at++;
            if (*at != '"' && *at != '\\') return false;
        }
        dv_buf_putc(&b->scratch, *at);
    }
    out->text = dv_buf_str(&b->scratch);
    out->end = at + 1;
    return b->scratch.status == DV_OK;
}

static bool read_quoted(dv_block *b, const char *at, token *out) {
    const char quote = *at++;
    const char *start = at;
    while (*at != quote && *at != '\\' && *at != '\n' && *at != '\t')
        at++;
    out->style = quote;
    if (*at == quote && (quote == '"' || at[1] != quote)) {
        out->text = (dv_str){start, (size_t)(at - start)};
        out->end = at + 1;
    } else if (!unquote(b, quote, start, out)) {
        return false;
    }
    out->colon = out->end;
    out->is_key = *out->end == ':' && (out->end[1] == ' ' || out->end[1] == '\n');
    return out->is_key || is_rest_empty(out->end);
}

static bool read_token(dv_block *b, const char *at, token *out) {
    if (*at == '"' || *at == '\'') return read_quoted(b, at, out);
    return begins_plain(at) && read_plain(at, out);
}

/* The lines of a literal: those that begin with as many blanks as the first. */
typedef struct literal {
    const char *at; /* next line */
    uint32_t lines; /* passed */
    size_t indent;
    size_t tail;    /* line ends since the last line with text */
} literal;

static bool read_literal_line(dv_block *b, literal *l, bool *more) {
    const char *first = l->at;
    const char *limit = l->indent > 0 ? l->at + l->indent : b->end;
    if (limit > b->end) limit = b->end;
    while (first < limit && *first == ' ')
        first++;
    *more = first < b->end;
    if (!*more) return first == l->at;
    if (*first == '\n') {
        /* Blanks on a line before the first text would count for the indentation. */
        if (l->indent == 0 && first > l->at) return false;
        l->tail++;
        l->at = first + 1;
        l->lines++;
        return true;
    }
    if (l->indent == 0) {
        if (*first == '\t') return false;
        *more = first - l->at > inner_column(b) && first > l->at;
        l->indent = (size_t)(first - l->at);
    } else {
        *more = first == limit;
    }
    if (!*more) return *first != '\t' && l->indent > 0;
    const char *end = line_end(b, first);
    for (; l->tail > 0; l->tail--)
        dv_buf_putc(&b->scratch, '\n');
    dv_buf_add(&b->scratch, (dv_str){first, (size_t)(end - first)});
    l->tail = 1;
    l->at = end + 1;
    l->lines++;
    return true;
}

/* `|`, `|-`, `|+` at `at`, its lines below. Moves the reader behind them. */
static bool read_literal(dv_block *b, const char *at, dv_mark mark) {
    const char chomp = at[1];
    if (b->depth == 0 || !is_rest_empty(at + (chomp == '-' || chomp == '+' ? 2 : 1))) return false;
    literal l = {.at = line_end(b, at) + 1, .lines = 1};
    const char *raw = l.at;
    b->scratch.len = 0;
    dv_buf_puts(&b->scratch, "");
    for (bool more = true; more;)
        if (!read_literal_line(b, &l, &more)) return false;
    if (b->scratch.len == 0) return false;
    for (size_t kept = chomp == '-' ? 0 : chomp == '+' ? l.tail : 1; kept > 0; kept--)
        dv_buf_putc(&b->scratch, '\n');
    b->at = l.at;
    b->line += l.lines;
    push_scalar(b, dv_buf_str(&b->scratch), '|', mark, (dv_mark){b->line, 1})->raw = (dv_str){raw, (size_t)(l.at - 1 - raw)};
    return b->scratch.status == DV_OK;
}

/* `[]` and `{}`. */
static bool read_nothing(dv_block *b, const char *at, dv_mark mark) {
    const bool is_list = *at == '[';
    if (at[1] != (is_list ? ']' : '}') || !is_rest_empty(at + 2)) return false;
    dv_mark middle = {mark.line, mark.column + 1};
    push(b, is_list ? DV_EVENT_LIST : DV_EVENT_MAP, mark, middle)->style = 'f';
    push(b, is_list ? DV_EVENT_LIST_END : DV_EVENT_MAP_END, middle, (dv_mark){mark.line, mark.column + 2});
    return true;
}

static void next_line(dv_block *b, const char *at) {
    b->at = line_end(b, at) + 1;
    b->line++;
}

/* A value that takes the rest of its line. `column` from 0. */
static bool read_scalar(dv_block *b, const char *at, uint32_t column, const token *given) {
    token t;
    const dv_mark mark = mark_at(b, column);
    b->awaiting = false;
    if (!given && *at == '|') return read_literal(b, at, mark);
    if (!given && (*at == '[' || *at == '{')) {
        if (!read_nothing(b, at, mark)) return false;
        next_line(b, at);
        return true;
    }
    if (given)
        t = *given;
    else if (!read_token(b, at, &t))
        return false;
    if (t.is_key || b->depth == 0) return false;
    push_scalar(b, t.text, t.style, mark, mark_at(b, column + count_characters(at, t.end)));
    const char *end = t.end;
    next_line(b, end);
    return t.style != 'p' || *skip_blanks(end) == '#' || !goes_on(b, b->at);
}

/* A key, and its value where it stands on the same line. */
static bool read_pair(dv_block *b, const char *at, uint32_t column, const token *key) {
    if (!key->is_key || key->end - at > KEY_MOST || (key->text.ptr == b->scratch.ptr && b->scratch.ptr)) return false;
    const uint32_t end = column + count_characters(at, key->end);
    const uint32_t behind = end + (uint32_t)(key->colon - key->end) + 1;
    push_scalar(b, key->text, key->style, mark_at(b, column), mark_at(b, end));
    const char *value = skip_blanks(key->colon + 1);
    if (*value == '\t') return false;
    if (*value == '\n' || *value == '#') {
        await(b, mark_at(b, behind));
        next_line(b, value);
        return true;
    }
    return read_scalar(b, value, behind + (uint32_t)(value - key->colon - 1), NULL);
}

static bool is_dash(const char *at) {
    return *at == '-' && (at[1] == ' ' || at[1] == '\n');
}

static bool read_node(dv_block *b, const char *at, uint32_t column);

/* What stands behind a dash. */
static bool read_item(dv_block *b, const char *dash, uint32_t column) {
    const char *at = skip_blanks(dash + 1);
    if (*at == '\t') return false;
    if (*at == '\n' || *at == '#') {
        await(b, mark_at(b, column + 1));
        next_line(b, at);
        return true;
    }
    return read_node(b, at, column + (uint32_t)(at - dash));
}

/* A node that begins here. Dashes on one line are as deep as DEPTH_MOST. */
static bool read_node(dv_block *b, const char *at, uint32_t column) {
    const dv_mark mark = mark_at(b, column);
    b->started = true;
    if (is_dash(at)) {
        open_level(b, LEVEL_LIST, column, mark, mark);
        return !b->unknown && read_item(b, at, column);
    }
    if (*at == '|' || *at == '[' || *at == '{') return read_scalar(b, at, column, NULL);
    token t;
    if (!read_token(b, at, &t)) return false;
    if (!t.is_key) return read_scalar(b, at, column, &t);
    open_level(b, LEVEL_MAP, column, mark, mark);
    return !b->unknown && read_pair(b, at, column, &t);
}

/* The next item or key of what is open in this column. */
static bool read_sibling(dv_block *b, const char *at, uint32_t column) {
    const level *top = &b->levels[b->depth - 1];
    if (is_dash(at)) {
        if (top->kind == LEVEL_MAP) {
            if (!b->awaiting) return false;
            open_level(b, LEVEL_FLUSH_LIST, column, mark_at(b, column), mark_at(b, column + 1));
            if (b->unknown) return false;
        } else {
            push_empty(b);
        }
        return read_item(b, at, column);
    }
    token t;
    push_empty(b);
    return top->kind == LEVEL_MAP && read_token(b, at, &t) && read_pair(b, at, column, &t);
}

static bool is_border(const char *at) {
    return (at[0] == '-' || at[0] == '.') && at[1] == at[0] && at[2] == at[0];
}

static bool read_content(dv_block *b, const char *at, uint32_t column) {
    if (*at == '\t' || is_bom(at) || (column == 0 && b->end - at > 3 && is_border(at))) return false;
    const bool dash = is_dash(at);
    while (b->depth > 0) {
        const level *top = &b->levels[b->depth - 1];
        const bool over = top->column > column || (top->column == column && top->kind == LEVEL_FLUSH_LIST && !dash);
        if (!over) break;
        close_level(b, mark_at(b, column));
    }
    if (b->depth == 0) return !b->started && read_node(b, at, column);
    if (b->levels[b->depth - 1].column == column) return read_sibling(b, at, column);
    return b->awaiting && read_node(b, at, column);
}

static bool finish(dv_block *b) {
    const dv_mark mark = {b->line, 1};
    if (!b->started) return false;
    while (b->depth > 0)
        close_level(b, mark);
    push(b, DV_EVENT_END, mark, mark);
    b->ended = true;
    return true;
}

/* Fills the queue with the events of the next line that has some. */
static bool fill(dv_block *b) {
    b->first = b->last = 0;
    while (b->at < b->end) {
        const char *at = skip_blanks(b->at);
        if (*at != '\n' && *at != '#') return read_content(b, at, (uint32_t)(at - b->at));
        next_line(b, at);
    }
    return finish(b);
}

bool dv_block__next(dv_block *block, dv_event *event) {
    if (block->unknown) return false;
    /* A dash alone has no event yet. */
    while (block->first == block->last) {
        if (block->ended) {
            *event = block->queue[block->last - 1];
            return true;
        }
        if (!fill(block)) {
            block->unknown = true;
            return false;
        }
    }
    *event = block->queue[block->first++];
    return true;
}
