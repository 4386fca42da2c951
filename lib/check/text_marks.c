/* Brackets and quotation marks: each opened, each closed, quotation marks of one kind. */
#include "check/text.h"

#include <string.h>

#include "base/utf8.h"
#include "text/chars.h"

static const dv_message MSG_PAREN_CLOSE = {
    .rule = "paren-unbalanced",
    .severity = DV_WARNING,
    .vi = "dấu đóng ngoặc \"{0}\" không có dấu mở ngoặc phía trước: đề nghị bỏ hoặc thêm dấu mở",
    .en = "\"{0}\" closes a bracket that was not opened: drop it, or open one",
};
static const dv_message MSG_PAREN_OPEN = {
    .rule = "paren-unbalanced",
    .severity = DV_WARNING,
    .vi = "dấu mở ngoặc \"{0}\" không có dấu đóng ngoặc: đề nghị thêm dấu đóng",
    .en = "\"{0}\" opens a bracket that is not closed",
};
static const dv_message MSG_QUOTE_CLOSE = {
    .rule = "quote-unbalanced",
    .severity = DV_WARNING,
    .vi = "dấu đóng ngoặc kép \"{0}\" không có dấu mở phía trước: đề nghị thêm dấu mở",
    .en = "\"{0}\" closes a quotation that was not opened",
};
static const dv_message MSG_QUOTE_OPEN = {
    .rule = "quote-unbalanced",
    .severity = DV_WARNING,
    .vi = "dấu mở ngoặc kép \"{0}\" không có dấu đóng: đề nghị thêm dấu đóng",
    .en = "\"{0}\" opens a quotation that is not closed",
};
static const dv_message MSG_STYLE = {
    .rule = "quote-style",
    .severity = DV_INFO,
    .vi = "dấu ngoặc kép thẳng ở {0}, chỗ khác dùng “ ”: đề nghị dùng một kiểu",
    .en = "straight quotation marks at {0}, “ ” elsewhere: keep to one kind",
};

/* A mark waits three blocks for its other half, since a page may have ended; a quotation that begins a paragraph waits longer. */
enum { DEPTH_MOST = 32, STRAIGHT_MOST = 100, AGE_MOST = 3, AGE_OF_QUOTATION = 200, QUOTED_MOST = 4096 };

typedef enum mark_kind { MARK_NONE = 0, MARK_OPEN, MARK_CLOSE, MARK_QUOTE_OPEN, MARK_QUOTE_CLOSE, MARK_STRAIGHT } mark_kind;

/* A mark that is still open. */
typedef struct open_mark {
    dv_text_place place;
    mark_kind kind;
} open_mark;

/* One that a page break may have parted from its other half. */
typedef struct waiting {
    open_mark mark;
    size_t since; /* number of its block; 0: nothing waits */
} waiting;

struct dv_text_quotes {
    open_mark stack[DEPTH_MOST];
    size_t depth;
    waiting paren;
    waiting quote;
    size_t curly;
    dv_text_place straight[STRAIGHT_MOST]; /* quotations in straight marks */
    size_t straight_len;
};

static mark_kind kind_of(uint32_t c) {
    switch (c) {
    case '(':
    case '[':
        return MARK_OPEN;
    case ')':
    case ']':
        return MARK_CLOSE;
    case 0x201C:
        return MARK_QUOTE_OPEN;
    case 0x201D:
        return MARK_QUOTE_CLOSE;
    case '"':
        return MARK_STRAIGHT;
    default:
        return MARK_NONE;
    }
}

static bool is_quote(mark_kind kind) {
    return kind == MARK_QUOTE_OPEN || kind == MARK_STRAIGHT;
}

static void say(dv_texting *t, const dv_text_place *place, const dv_message *message) {
    dv_str mark = {place->block.text.ptr + place->from, place->len};
    DV_TEXT_SAY(t, place, message, NULL, dv_arg__text(mark));
}

static void give_up(dv_texting *t, waiting *w) {
    if (w->since == 0) return;
    say(t, &w->mark.place, is_quote(w->mark.kind) ? &MSG_QUOTE_OPEN : &MSG_PAREN_OPEN);
    w->since = 0;
}

static void grow_old(dv_texting *t, waiting *w) {
    size_t most = is_quote(w->mark.kind) && w->mark.place.from == 0 ? AGE_OF_QUOTATION : AGE_MOST;
    if (w->since > 0 && t->number - w->since > most) give_up(t, w);
}

/* `a)`, `1)`, `iv)`: a number or a letter or two right before the bracket, with nothing but a blank or a mark before it. */
static bool is_enumerator(const dv_texting *t, size_t token, size_t at) {
    if (token == 0) return false;
    const dv_token *before = &t->tokens.items[token - 1];
    if (dv_token__end(before) != at || before->gap == 0) return false;
    if (before->kind == DV_TOKEN_NUMBER) return before->len <= 2;
    dv_str word = dv_text__word(t, before);
    size_t roman = 0;
    while (roman < word.len && (word.ptr[roman] == 'i' || word.ptr[roman] == 'v' || word.ptr[roman] == 'x'))
        roman++;
    return dv_utf8_len(word) == 1 || (word.len <= 4 && roman == word.len);
}

static void open_one(dv_texting *t, size_t at, size_t size, mark_kind kind) {
    dv_text_quotes *q = t->quotes;
    if (q->depth < DEPTH_MOST) q->stack[q->depth++] = (open_mark){dv_text__here(t, at, size), kind};
}

/* Takes the innermost open mark of the kind; marks opened inside it stay open nowhere else and are told. */
static bool take_open(dv_texting *t, bool quote, open_mark *taken) {
    dv_text_quotes *q = t->quotes;
    size_t i = q->depth;
    while (i > 0 && is_quote(q->stack[i - 1].kind) != quote)
        i--;
    if (i == 0) return false;
    *taken = q->stack[i - 1];
    for (size_t k = i; k < q->depth; k++)
        q->stack[k - 1] = q->stack[k];
    q->depth--;
    (void)t;
    return true;
}

static void note_straight(dv_texting *t, const open_mark *open, size_t at) {
    dv_text_quotes *q = t->quotes;
    if (at - open->place.from > QUOTED_MOST || q->straight_len == STRAIGHT_MOST) return;
    q->straight[q->straight_len++] = dv_text__here(t, open->place.from, at + 1 - open->place.from);
}

static void close_one(dv_texting *t, size_t token, size_t at, size_t size, bool quote, bool straight) {
    dv_text_quotes *q = t->quotes;
    open_mark open;
    waiting *w = quote ? &q->quote : &q->paren;
    if (take_open(t, quote, &open)) {
        if (straight && open.kind == MARK_STRAIGHT) note_straight(t, &open, at);
        return;
    }
    if (!quote && is_enumerator(t, token, at)) return;
    if (w->since > 0) {
        w->since = 0;
        return;
    }
    const dv_text_place place = dv_text__here(t, at, size);
    say(t, &place, quote ? &MSG_QUOTE_CLOSE : &MSG_PAREN_CLOSE);
}

static bool has_open_quote(const dv_text_quotes *q) {
    for (size_t i = 0; i < q->depth; i++)
        if (is_quote(q->stack[i].kind)) return true;
    return false;
}

/* A straight mark opens behind a blank or another opening mark, unless one is open and no word follows; behind a digit it may
 * mean inches, and is left alone. */
static void read_straight(dv_texting *t, size_t token, size_t at) {
    dv_str text = t->block.text;
    bool opens = at == 0 || strchr(" \t\n\r([", text.ptr[at - 1]) != NULL;
    if (!opens && !has_open_quote(t->quotes) && dv_char__is_digit(text.ptr[at - 1])) return;
    if (opens && has_open_quote(t->quotes) && (at + 1 == text.len || strchr(" \t\n\r.,;:)", text.ptr[at + 1]))) opens = false;
    if (opens)
        open_one(t, at, 1, MARK_STRAIGHT);
    else
        close_one(t, token, at, 1, true, true);
}

static void read_gap(dv_texting *t, size_t token) {
    dv_str text = t->block.text;
    size_t end = t->tokens.items[token].at;
    for (size_t at = dv_text__gap_start(t, token); at < end;) {
        uint32_t c = 0;
        size_t size = dv_utf8__read(text.ptr + at, end - at, &c);
        if (size == 0) size = 1;
        switch (kind_of(c)) {
        case MARK_OPEN:
            open_one(t, at, size, MARK_OPEN);
            break;
        case MARK_QUOTE_OPEN:
            t->quotes->curly++;
            open_one(t, at, size, MARK_QUOTE_OPEN);
            break;
        case MARK_CLOSE:
            close_one(t, token, at, size, false, false);
            break;
        case MARK_QUOTE_CLOSE:
            close_one(t, token, at, size, true, false);
            break;
        case MARK_STRAIGHT:
            read_straight(t, token, at);
            break;
        default:
            break;
        }
        at += size;
    }
}

/* What is open at the end of a block waits for the next ones: a page may have ended inside the sentence. */
static void keep_open(dv_texting *t) {
    dv_text_quotes *q = t->quotes;
    for (size_t i = 0; i < q->depth; i++) {
        waiting *w = is_quote(q->stack[i].kind) ? &q->quote : &q->paren;
        give_up(t, w);
        *w = (waiting){q->stack[i], t->number};
    }
    q->depth = 0;
    if (t->block.is_brief) {
        give_up(t, &q->paren);
        give_up(t, &q->quote);
    }
}

void dv_text__marks(dv_texting *t) {
    if (!t->quotes) t->quotes = dv_check__alloc(t->run, 1, sizeof *t->quotes);
    if (!t->quotes) return;
    grow_old(t, &t->quotes->paren);
    grow_old(t, &t->quotes->quote);
    for (size_t i = 0; i <= t->tokens.len && t->run->status == DV_OK; i++)
        if ((t->tokens.items[i].gap & (DV_GAP_OPEN | DV_GAP_CLOSE)) != 0) read_gap(t, i);
    keep_open(t);
}

/* What is open does not go on in another member. */
void dv_text__marks_part(dv_texting *t) {
    if (!t->quotes) return;
    give_up(t, &t->quotes->paren);
    give_up(t, &t->quotes->quote);
}

static void say_style(dv_texting *t, const dv_text_place *place) {
    dv_str quoted = {place->block.text.ptr + place->from, place->len};
    dv_buf fixed;
    dv_buf_init(&fixed, t->run->arena.alloc);
    dv_buf_puts(&fixed, "“");
    dv_buf_add(&fixed, (dv_str){quoted.ptr + 1, quoted.len - 2});
    dv_buf_puts(&fixed, "”");
    dv_str fix = dv_check__keep(t->run, &fixed);
    if (t->run->status == DV_OK) DV_TEXT_SAY(t, place, &MSG_STYLE, &fix, dv_arg__text(dv_text__show(t, quoted)));
}

void dv_text__marks_end(dv_texting *t) {
    dv_text_quotes *q = t->quotes;
    if (!q) return;
    dv_text__marks_part(t);
    for (size_t i = 0; i < q->straight_len && q->curly > 0 && t->run->status == DV_OK; i++)
        say_style(t, &q->straight[i]);
}
