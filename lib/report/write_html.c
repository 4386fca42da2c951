#include <danvan/text.h>

#include "report/write.h"

enum {
    SHORT_TABLE = 12,    /* rows */
    LONG_PARAGRAPH = 280 /* characters: more than three lines of the page */
};

static void put_text(dv_buf *out, const char *open, dv_str text, const char *close) {
    dv_buf_puts(out, open);
    dv_escape__html(out, text);
    dv_buf_puts(out, close);
}

/* The same, where there is a text. */
static void put_if(dv_buf *out, const char *open, dv_str text, const char *close) {
    if (text.len > 0) put_text(out, open, text, close);
}

/* Words that no line may part. The text itself stays as it is, so that it can be copied. */
static void put_joined(dv_buf *out, dv_str text) {
    put_text(out, "<span class=\"joined\">", text, "</span>");
}

/* A line that begins with ` - ` looks like an item of a list: the dash stays with the word before it. */
static void put_dashes(dv_buf *out, dv_str text) {
    size_t done = 0;
    size_t word = 0;
    for (size_t at = 0; at + 2 < text.len; at++) {
        if (text.ptr[at] != ' ') continue;
        if (at > word && text.ptr[at + 1] == '-' && text.ptr[at + 2] == ' ') {
            dv_escape__html(out, (dv_str){text.ptr + done, word - done});
            put_joined(out, (dv_str){text.ptr + word, at + 2 - word});
            done = at + 2;
        }
        word = at + 1;
    }
    dv_escape__html(out, (dv_str){text.ptr + done, text.len - done});
}

/* Whether a search for document numbers is worth its time: one has a mark before a capital (`-NQ`, `/ĐU`). */
static bool may_have_number(dv_str text) {
    for (size_t i = 0; i + 1 < text.len; i++) {
        unsigned char next = (unsigned char)text.ptr[i + 1];
        bool mark = text.ptr[i] == '-' || text.ptr[i] == '/';
        if (mark && ((next >= 'A' && next <= 'Z') || next >= 0x80)) return true;
    }
    return false;
}

/* Running text. A line end inside a document number (`15-` / `NQ/TU`) would make two of it. */
static void put_words(dv_buf *out, dv_str text) {
    dv_docref docref;
    dv_str span;
    size_t done = 0;
    bool worth = may_have_number(text);
    for (size_t at = 0; worth && dv_docref_find(&docref, text, &at, &span);) {
        size_t begin = (size_t)(span.ptr - text.ptr);
        put_dashes(out, (dv_str){text.ptr + done, begin - done});
        put_joined(out, span);
        done = begin + span.len;
    }
    put_dashes(out, (dv_str){text.ptr + done, text.len - done});
}

/* The same between tags. */
static void put_marked(dv_buf *out, const char *open, dv_str text, const char *close) {
    dv_buf_puts(out, open);
    put_words(out, text);
    dv_buf_puts(out, close);
}

static void put_note_mark(dv_buf *out, size_t number) {
    dv_buf_puts(out, "<sup id=\"mark-");
    dv_buf_int(out, (int64_t)number);
    dv_buf_puts(out, "\"><a href=\"#note-");
    dv_buf_int(out, (int64_t)number);
    dv_buf_puts(out, "\" role=\"doc-noteref\">");
    dv_buf_int(out, (int64_t)number);
    dv_buf_puts(out, "</a></sup>");
}

static void put_runs(dv_buf *out, const dv_run *run) {
    for (; run; run = run->next) {
        switch (run->style) {
        case DV_RUN_BOLD:
            put_marked(out, "<strong>", run->text, "</strong>");
            break;
        case DV_RUN_ITALIC:
            put_marked(out, "<em>", run->text, "</em>");
            break;
        case DV_RUN_NOTE:
            put_note_mark(out, run->note);
            break;
        case DV_RUN_PLAIN:
            put_words(out, run->text);
            break;
        }
    }
}

static void put_heading(dv_buf *out, const dv_block *block) {
    char tag[] = "h2";
    tag[1] = (char)('2' + block->level);
    dv_buf_putc(out, '<');
    dv_buf_puts(out, tag);
    put_text(out, ">", block->label, " ");
    for (const dv_run *run = block->runs; run; run = run->next)
        put_words(out, run->text);
    dv_buf_puts(out, "</");
    dv_buf_puts(out, tag);
    dv_buf_puts(out, ">\n");
}

static void put_table(dv_buf *out, const dv_table *table) {
    /* A table that fits on a page is not torn. */
    dv_buf_puts(out, table->rows <= SHORT_TABLE ? "<table class=\"short\">\n" : "<table>\n");
    put_text(out, "<caption>", table->caption, "</caption>\n<thead>\n");
    for (size_t r = 0; r < table->rows; r++) {
        dv_buf_puts(out, "<tr>");
        for (size_t c = 0; c < table->columns; c++) {
            dv_str cell = table->cells[r * table->columns + c];
            if (r == 0)
                put_text(out, "<th scope=\"col\">", cell, "</th>");
            else if (c == 0)
                put_text(out, "<th scope=\"row\">", cell, "</th>");
            else
                put_text(out, "<td>", cell, "</td>");
        }
        dv_buf_puts(out, r == 0 ? "</tr>\n</thead>\n<tbody>\n" : "</tr>\n");
    }
    dv_buf_puts(out, "</tbody>\n</table>\n");
}

static void put_list(dv_buf *out, const dv_block *list) {
    dv_buf_puts(out, "<ul>\n");
    for (const dv_block *item = list->items; item; item = item->next) {
        dv_buf_puts(out, "<li>");
        put_runs(out, item->runs);
        dv_buf_puts(out, "</li>\n");
    }
    dv_buf_puts(out, "</ul>\n");
}

static void put_notes(dv_buf *out, const dv_block *block) {
    const dv_note *note = block->notes;
    dv_buf_puts(out, "<aside class=\"notes\">\n");
    for (size_t i = 0; i < block->notes_len; i++, note = note->next) {
        dv_buf_puts(out, "<p id=\"note-");
        dv_buf_int(out, (int64_t)note->number);
        dv_buf_puts(out, "\" role=\"doc-footnote\"><sup><a href=\"#mark-");
        dv_buf_int(out, (int64_t)note->number);
        dv_buf_puts(out, "\" role=\"doc-backlink\">");
        dv_buf_int(out, (int64_t)note->number);
        dv_buf_puts(out, "</a></sup> ");
        put_words(out, note->text);
        dv_buf_puts(out, "</p>\n");
    }
    dv_buf_puts(out, "</aside>\n");
}

static bool is_long(const dv_run *run) {
    size_t len = 0;
    for (; run; run = run->next)
        len += dv_utf8_len(run->text);
    return len > LONG_PARAGRAPH;
}

/* Only long paragraphs may go over two pages: of three lines, browsers leave one alone whatever `widows` says. */
static void put_paragraph(dv_buf *out, const dv_block *block) {
    dv_buf_puts(out, block->keep ? "<p class=\"keep\">" : is_long(block->runs) ? "<p class=\"long\">" : "<p>");
    put_runs(out, block->runs);
    dv_buf_puts(out, "</p>\n");
}

static void put_blocks(dv_buf *out, const dv_paper *paper) {
    size_t charts = 0;
    for (const dv_block *block = paper->blocks; block; block = block->next) {
        switch (block->kind) {
        case DV_BLOCK_HEADING:
            put_heading(out, block);
            break;
        case DV_BLOCK_PARAGRAPH:
            put_paragraph(out, block);
            break;
        case DV_BLOCK_LIST:
            put_list(out, block);
            break;
        case DV_BLOCK_TABLE:
            put_table(out, block->table);
            break;
        case DV_BLOCK_CHART:
            dv_buf_puts(out, "<figure>\n");
            dv_chart__svg(out, block->chart, ++charts);
            put_text(out, "<figcaption>", block->chart->title, "</figcaption>\n</figure>\n");
            break;
        case DV_BLOCK_NOTES:
            put_notes(out, block);
            break;
        }
    }
}

static void put_left_head(dv_buf *out, const dv_paper *paper) {
    dv_buf_puts(out, "<div class=\"issuer\">\n");
    put_if(out, "<p>", paper->head.superior, "</p>\n");
    put_text(out, "<p><strong>", paper->head.issuer, "</strong></p>\n");
    if (paper->profile->left_mark)
        put_text(out, "<p class=\"mark\">", dv_s(paper->profile->left_mark), "</p>\n");
    else
        dv_buf_puts(out, "<hr>\n");
    put_text(out, "<p class=\"joined\">", paper->head.number, "</p>\n");
    for (size_t i = 1; i < sizeof paper->head.stamps / sizeof *paper->head.stamps; i++)
        put_if(out, "<p class=\"stamp\">", paper->head.stamps[i], "</p>\n");
    dv_buf_puts(out, "</div>\n");
}

static void put_head(dv_buf *out, const dv_paper *paper) {
    const dv_head *head = &paper->head;
    dv_buf_puts(out, "<header>\n");
    put_if(out, "<p class=\"stamp draft\">", head->stamps[0], "</p>\n");
    dv_buf_puts(out, "<div class=\"head\">\n");
    put_left_head(out, paper);
    dv_buf_puts(out, "<div class=\"state\">\n");
    for (size_t i = 0; i < 2; i++)
        if (paper->profile->right[i]) {
            bool ruled = i == 1 || !paper->profile->right[1];
            put_text(out, ruled ? "<p><strong class=\"ruled\">" : "<p><strong>", dv_s(paper->profile->right[i]),
                     "</strong></p>\n");
        }
    put_text(out, "<p class=\"date\"><em>", head->place_date, "</em></p>\n</div>\n</div>\n");
    put_text(out, "<h1>", head->type, "");
    put_marked(out, "<span class=\"subject\">", head->subject, "</span></h1>\n");
    if (paper->profile->below_subject)
        put_text(out, "<p class=\"below\">", dv_s(paper->profile->below_subject), "</p>\n");
    else
        dv_buf_puts(out, "<hr class=\"below\">\n");
    put_if(out, "<p class=\"addressee\">", head->addressee, "</p>\n");
    dv_buf_puts(out, "</header>\n");
}

static void put_sign(dv_buf *out, const dv_paper *paper) {
    const dv_sign *sign = &paper->sign;
    if (sign->recipients_len == 0 && sign->position.len == 0) return;
    dv_buf_puts(out, "<div class=\"end\">\n<div class=\"recipients\">\n");
    if (sign->recipients_len > 0)
        dv_buf_puts(out, paper->profile->recipients_underlined ? "<p><u>Nơi nhận</u>:</p>\n"
                                                               : "<p><strong><em>Nơi nhận:</em></strong></p>\n");
    for (size_t i = 0; i < sign->recipients_len; i++)
        put_text(out, "<p>", sign->recipients[i], "</p>\n");
    dv_buf_puts(out, "</div>\n<div class=\"signature\">\n");
    put_if(out, "<p><strong>", sign->authority, "</strong></p>\n");
    put_if(out, "<p><strong>", sign->position, "</strong></p>\n");
    put_if(out, "<p class=\"name\"><strong>", sign->name, "</strong></p>\n");
    dv_buf_puts(out, "</div>\n</div>\n");
}

void dv_write__html(dv_buf *out, const dv_paper *paper) {
    dv_buf_puts(out, "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n"
                     "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    put_text(out, "<title>", paper->head.type, ": ");
    put_text(out, "", paper->head.subject, "</title>\n<style>\n");
    dv_style__write(out, paper->profile);
    dv_buf_puts(out, "</style>\n</head>\n<body>\n<main>\n");
    put_head(out, paper);
    put_blocks(out, paper);
    put_sign(out, paper);
    dv_buf_puts(out, "</main>\n</body>\n</html>\n");
}
