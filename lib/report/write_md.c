#include "report/number.h"
#include "report/write.h"

static void put_line(dv_buf *out, const char *text) {
    dv_buf_puts(out, text);
    dv_buf_putc(out, '\n');
}

/* Text between marks of emphasis; nothing where there is no text. */
static void put_marked(dv_buf *out, const char *mark, dv_str text) {
    if (text.len == 0) return;
    dv_buf_puts(out, mark);
    dv_escape__markdown(out, text, false);
    dv_buf_puts(out, mark);
}

/* Emphasis may not touch a blank: blanks at the ends of a stretch go outside its marks. */
static void put_emphasis(dv_buf *out, const char *mark, dv_str text) {
    while (text.len > 0 && *text.ptr == ' ')
        text = (dv_str){text.ptr + 1, text.len - 1};
    size_t end = text.len;
    while (end > 0 && text.ptr[end - 1] == ' ')
        end--;
    put_marked(out, mark, (dv_str){text.ptr, end});
    if (end < text.len) dv_buf_putc(out, ' ');
}

static void put_runs(dv_buf *out, const dv_run *run, bool at_line_start) {
    for (; run; run = run->next) {
        switch (run->style) {
        case DV_RUN_BOLD:
            put_emphasis(out, "**", run->text);
            break;
        case DV_RUN_ITALIC:
            put_emphasis(out, "*", run->text);
            break;
        case DV_RUN_NOTE:
            dv_number__raised(out, run->note);
            break;
        case DV_RUN_PLAIN:
            dv_escape__markdown(out, run->text, at_line_start);
            break;
        }
        at_line_start = false;
    }
}

static void put_cell(dv_buf *out, dv_str text) {
    dv_buf_puts(out, "| ");
    dv_escape__markdown(out, text, false);
    dv_buf_putc(out, ' ');
}

static void put_rule(dv_buf *out, size_t columns) {
    for (size_t c = 0; c < columns; c++)
        dv_buf_puts(out, c == 0 ? "|:---" : "|---:");
    put_line(out, "|");
}

static void put_caption(dv_buf *out, dv_str caption) {
    put_marked(out, "*", caption);
    dv_buf_puts(out, "\n\n");
}

static void put_table(dv_buf *out, const dv_table *table) {
    put_caption(out, table->caption);
    for (size_t r = 0; r < table->rows; r++) {
        for (size_t c = 0; c < table->columns; c++)
            put_cell(out, table->cells[r * table->columns + c]);
        put_line(out, "|");
        if (r == 0) put_rule(out, table->columns);
    }
}

/* What the eye reads from bars stands here as a table. */
static void put_chart(dv_buf *out, const dv_chart *chart) {
    put_caption(out, chart->title);
    put_cell(out, chart->label_head);
    put_cell(out, chart->value_head);
    put_line(out, "|");
    put_rule(out, 2);
    for (size_t i = 0; i < chart->len; i++) {
        put_cell(out, chart->bars[i].label);
        put_cell(out, chart->bars[i].value);
        put_line(out, "|");
    }
}

static void put_heading(dv_buf *out, const dv_block *block) {
    for (int i = -2; i < block->level; i++)
        dv_buf_putc(out, '#');
    dv_buf_putc(out, ' ');
    dv_escape__markdown(out, block->label, false);
    dv_buf_putc(out, ' ');
    for (const dv_run *run = block->runs; run; run = run->next)
        dv_escape__markdown(out, run->text, false);
    dv_buf_putc(out, '\n');
}

static void put_notes(dv_buf *out, const dv_block *block) {
    const dv_note *note = block->notes;
    for (size_t i = 0; i < block->notes_len; i++, note = note->next) {
        if (i > 0) dv_buf_putc(out, '\n');
        dv_number__raised(out, note->number);
        dv_buf_putc(out, ' ');
        dv_escape__markdown(out, note->text, false);
        dv_buf_putc(out, '\n');
    }
}

static void put_block(dv_buf *out, const dv_block *block) {
    switch (block->kind) {
    case DV_BLOCK_HEADING:
        put_heading(out, block);
        break;
    case DV_BLOCK_PARAGRAPH:
        put_runs(out, block->runs, true);
        dv_buf_putc(out, '\n');
        break;
    case DV_BLOCK_LIST:
        for (const dv_block *item = block->items; item; item = item->next) {
            dv_buf_puts(out, "- ");
            put_runs(out, item->runs, true);
            dv_buf_putc(out, '\n');
        }
        break;
    case DV_BLOCK_TABLE:
        put_table(out, block->table);
        break;
    case DV_BLOCK_CHART:
        put_chart(out, block->chart);
        break;
    case DV_BLOCK_NOTES:
        put_notes(out, block);
        break;
    }
    dv_buf_putc(out, '\n');
}

static void put_head_row(dv_buf *out, const char *left_mark, dv_str left, const char *right_mark, dv_str right) {
    dv_buf_puts(out, "| ");
    put_marked(out, left_mark, left);
    dv_buf_puts(out, " | ");
    put_marked(out, right_mark, right);
    put_line(out, " |");
}

static void put_head(dv_buf *out, const dv_paper *paper) {
    const dv_head *head = &paper->head;
    const dv_profile *profile = paper->profile;
    dv_str right[] = {dv_s(profile->right[0]), dv_s(profile->right[1])};
    bool two = head->superior.len > 0;
    for (size_t i = 0; i < sizeof head->stamps / sizeof *head->stamps; i++)
        if (head->stamps[i].len > 0) {
            put_marked(out, "**", head->stamps[i]);
            dv_buf_puts(out, "\n\n");
        }
    put_head_row(out, two ? "" : "**", two ? head->superior : head->issuer, "**", right[0]);
    put_line(out, "|:---:|:---:|");
    if (two)
        put_head_row(out, "**", head->issuer, "**", right[1]);
    else if (right[1].len > 0)
        put_head_row(out, "", (dv_str){NULL, 0}, "**", right[1]);
    if (profile->left_mark) put_head_row(out, "", dv_s(profile->left_mark), "", (dv_str){NULL, 0});
    put_head_row(out, "", head->number, "*", head->place_date);
    dv_buf_puts(out, "\n# ");
    dv_escape__markdown(out, head->type, false);
    dv_buf_puts(out, "\n\n");
    put_marked(out, "**", head->subject);
    dv_buf_puts(out, "\n\n");
    if (head->addressee.len > 0) {
        dv_escape__markdown(out, head->addressee, true);
        dv_buf_puts(out, "\n\n");
    }
}

/* Recipients on the left, the signature on the right, row by row. */
static void put_sign(dv_buf *out, const dv_paper *paper) {
    const dv_sign *sign = &paper->sign;
    dv_str right[] = {sign->authority, sign->position, {NULL, 0}, {NULL, 0}, sign->name};
    size_t rights = sizeof right / sizeof *right;
    size_t first = sign->authority.len > 0 ? 0 : 1;
    size_t rows = sign->recipients_len + 1 > rights - first ? sign->recipients_len + 1 : rights - first;
    if (sign->recipients_len == 0 && sign->position.len == 0) return;
    for (size_t i = 0; i < rows; i++) {
        dv_str left = {NULL, 0};
        if (i == 0 && sign->recipients_len > 0)
            left = DV_S("Nơi nhận:");
        else if (i > 0 && i <= sign->recipients_len)
            left = sign->recipients[i - 1];
        put_head_row(out, i == 0 ? "**" : "", left, "**", i + first < rights ? right[i + first] : (dv_str){NULL, 0});
        if (i == 0) put_line(out, "|:---|:---:|");
    }
    dv_buf_putc(out, '\n');
}

void dv_write__markdown(dv_buf *out, const dv_paper *paper) {
    put_head(out, paper);
    for (const dv_block *block = paper->blocks; block; block = block->next)
        put_block(out, block);
    put_sign(out, paper);
    /* One line end closes the file. */
    while (out->status == DV_OK && out->len > 1 && out->ptr[out->len - 1] == '\n' && out->ptr[out->len - 2] == '\n')
        out->ptr[--out->len] = '\0';
}
