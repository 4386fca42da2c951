#include "report/blocks.h"

#include "report/letters.h"
#include "report/number.h"

void dv_paper__init(dv_paper *paper, const dv_dossier *dossier, const dv_profile *profile, const dv_alloc *alloc) {
    *paper = (dv_paper){.alloc = alloc, .profile = profile, .dossier = dossier};
    dv_arena__init(&paper->arena, alloc);
    paper->tail = &paper->blocks;
    paper->notes_tail = &paper->notes;
}

void dv_paper__free(dv_paper *paper) {
    dv_arena__free(&paper->arena);
}

void *dv_paper__alloc(dv_paper *paper, size_t count, size_t size) {
    size_t bytes;
    void *object = NULL;
    if (!__builtin_mul_overflow(count, size, &bytes))
        object = dv_arena__alloc(&paper->arena, bytes, _Alignof(max_align_t));
    if (!object) paper->status = DV_E_NOMEM;
    return object;
}

dv_str dv_paper__keep(dv_paper *paper, dv_buf *buf) {
    dv_str kept = {NULL, 0};
    if (buf->status != DV_OK)
        paper->status = buf->status;
    else if (buf->len > 0) {
        kept = dv_arena__str(&paper->arena, dv_buf_str(buf));
        if (!kept.ptr) paper->status = DV_E_NOMEM;
    }
    dv_buf_free(buf);
    return kept;
}

void dv_paper__open(dv_paper *paper, int level, dv_str title) {
    paper->pending[level] = title;
    for (int deeper = level + 1; deeper < DV_LEVELS; deeper++)
        paper->pending[deeper] = (dv_str){NULL, 0};
}

static dv_block *add_block(dv_paper *paper, dv_block_kind kind) {
    dv_block *block = dv_paper__alloc(paper, 1, sizeof *block);
    if (!block) return NULL;
    block->kind = kind;
    block->tail = &block->runs;
    block->items_tail = &block->items;
    return block;
}

static dv_str make_label(dv_paper *paper, int level) {
    dv_buf buf;
    dv_buf_init(&buf, paper->alloc);
    if (level == DV_LEVEL_PART) {
        dv_number__roman(&buf, paper->counts[level]);
    } else if (level == DV_LEVEL_POINT) {
        dv_number__letter(&buf, paper->counts[level] - 1);
    } else {
        dv_buf_int(&buf, (int64_t)paper->counts[DV_LEVEL_SECTION]);
        if (level == DV_LEVEL_SUBSECTION) {
            dv_buf_putc(&buf, '.');
            dv_buf_int(&buf, (int64_t)paper->counts[level]);
        }
    }
    dv_buf_puts(&buf, paper->profile->label_end[level]);
    return dv_paper__keep(paper, &buf);
}

static void append(dv_paper *paper, dv_block *block) {
    *paper->tail = block;
    paper->tail = &block->next;
}

static void flush_notes(dv_paper *paper) {
    dv_block *block = paper->notes_open ? add_block(paper, DV_BLOCK_NOTES) : NULL;
    if (!block) return;
    block->notes = paper->notes_open;
    block->notes_len = paper->notes_len - paper->notes_open->number + 1;
    paper->notes_open = NULL;
    append(paper, block);
}

static void flush_headings(dv_paper *paper) {
    for (int level = 0; level < DV_LEVELS; level++) {
        dv_str title = paper->pending[level];
        if (!title.ptr) continue;
        if (level <= DV_LEVEL_SECTION) flush_notes(paper);
        paper->pending[level] = (dv_str){NULL, 0};
        paper->counts[level]++;
        for (int deeper = level + 1; deeper < DV_LEVELS; deeper++)
            paper->counts[deeper] = 0;
        dv_block *heading = add_block(paper, DV_BLOCK_HEADING);
        if (!heading) return;
        heading->level = level;
        heading->label = make_label(paper, level);
        dv_paper__run(paper, heading, DV_RUN_BOLD, title);
        append(paper, heading);
    }
}

dv_block *dv_paper__block(dv_paper *paper, dv_block_kind kind) {
    flush_headings(paper);
    dv_block *block = add_block(paper, kind);
    if (block) append(paper, block);
    return block;
}

void dv_paper__end_sections(dv_paper *paper) {
    for (int level = 0; level < DV_LEVELS; level++)
        paper->pending[level] = (dv_str){NULL, 0};
    flush_notes(paper);
}

dv_block *dv_paper__item(dv_paper *paper, dv_block *list) {
    dv_block *item = list ? add_block(paper, DV_BLOCK_PARAGRAPH) : NULL;
    if (item) {
        *list->items_tail = item;
        list->items_tail = &item->next;
    }
    return item;
}

static dv_run *add_run(dv_paper *paper, dv_block *block, dv_run_style style) {
    dv_run *run = block ? dv_paper__alloc(paper, 1, sizeof *run) : NULL;
    if (run) {
        run->style = style;
        *block->tail = run;
        block->tail = &run->next;
    }
    return run;
}

void dv_paper__run(dv_paper *paper, dv_block *block, dv_run_style style, dv_str text) {
    if (text.len == 0) return;
    dv_run *run = add_run(paper, block, style);
    if (run) run->text = text;
}

void dv_paper__note(dv_paper *paper, dv_block *block, dv_str text) {
    dv_note *note = block ? dv_paper__alloc(paper, 1, sizeof *note) : NULL;
    dv_run *run = note ? add_run(paper, block, DV_RUN_NOTE) : NULL;
    if (!run) return;
    note->number = ++paper->notes_len;
    note->text = text;
    run->note = note->number;
    *paper->notes_tail = note;
    paper->notes_tail = &note->next;
    if (!paper->notes_open) paper->notes_open = note;
}

void dv_paper__prose(dv_paper *paper, dv_texts texts) {
    for (size_t i = 0; i < texts.len; i++)
        if (!dv_letters__blank(texts.items[i]))
            dv_paper__run(paper, dv_paper__block(paper, DV_BLOCK_PARAGRAPH), DV_RUN_PLAIN, texts.items[i]);
}
